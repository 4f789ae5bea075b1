/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"
#include "core/store/named.h"
#include "core/store/schema.h"
#include "tests/store/fixture.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GOLDEN_LIMIT = 1 << 20 };

static void the_schema_is_the_golden_one(void **state)
{
	const char *source = getenv("SAMUT_SOURCE");
	struct buf path = {0}, schema = {0}, golden = {0};
	struct error err;

	(void)state;
	path_join(&path, source != NULL ? source : ".",
		"tests/store/golden/schema.sql");
	store_schema(&schema);
	if (getenv("UPDATE_GOLDEN") != NULL)
		assert_true(
			file_replace(path.data, schema.data, schema.len, &err));
	assert_true(file_read(path.data, GOLDEN_LIMIT, &golden, &err));
	assert_string_equal(buf_str(&schema), buf_str(&golden));
	buf_release(&path);
	buf_release(&schema);
	buf_release(&golden);
}

/* A file as somebody else would make it. */
static void make_file(struct fixture *f, const char *sql)
{
	sqlite3 *db;
	char *message = NULL;

	assert_int_equal(sqlite3_open(f->path.data, &db), SQLITE_OK);
	(void)sqlite3_exec(db, sql, NULL, NULL, &message);
	if (message != NULL)
		fail_msg("%s", message);
	(void)sqlite3_close(db);
}

/* What the first version of a type might have been: two fields, an index of
 * another shape, nothing derived. */
static const char old_schema[] =
	"PRAGMA application_id=0x53414d55;"
	"PRAGMA user_version=1000;"
	"CREATE TABLE _meta (name TEXT PRIMARY KEY NOT NULL,"
	" value BLOB NOT NULL) STRICT, WITHOUT ROWID;"
	"INSERT INTO _meta VALUES ('schema', x'31'), ('kept', x'796573');"
	"CREATE TABLE person (id BLOB PRIMARY KEY NOT NULL,"
	" first_name TEXT, last_name TEXT, org_id BLOB, _s INTEGER NOT NULL,"
	" _q INTEGER NOT NULL, _x INTEGER NOT NULL) STRICT;"
	"CREATE INDEX person_org_id ON person (org_id);"
	"INSERT INTO person VALUES (x'01950000000000000000000000000001',"
	" 'สมศรี', 'ใจดี', NULL, 3, 14, 1);"
	"INSERT INTO person VALUES (x'01950000000000000000000000000002',"
	" 'กมล', 'ใจดี', NULL, 3, 15, 0);";

static void an_older_file_gets_what_it_does_not_have(void **state)
{
	struct query q = {
		.type = RECORD_PERSON, .find = "ใจดี", .sort_field = -1};
	struct fixture *f = *state;
	struct id id = test_id(1), first;
	struct row_origin origin;
	struct listing *l;
	struct record r;
	struct buf out = {0};

	make_file(f, old_schema);
	fixture_open(f);
	assert_true(row_get(f->st, RECORD_PERSON, &id, &r, &origin));
	assert_string_equal(value_text(&r.values[PERSON_FIRST_NAME]), "สมศรี");
	assert_true(value_is_null(&r.values[PERSON_PHONE]));
	/* Computed and derived like any other row, where it came from. */
	assert_non_null(
		strstr(value_text(&r.values[PERSON_DISPLAY_NAME]), "สมศรี"));
	assert_int_equal(origin.sid, 3);
	assert_int_equal(origin.seq, 14);
	assert_int_equal(origin.state, ROW_EDITED);
	l = listing_open(f->st, &q);
	assert_int_equal(listing_count(l), 2);
	assert_true(listing_id(l, 0, &first));
	assert_int_equal(first.bytes[ID_SIZE - 1], 2);
	listing_free(l);
	assert_true(store_meta_get(f->st, "kept", &out));
	assert_true(store_verify(f->st, &out));
	record_release(&r);
	buf_release(&out);
	fixture_assert_ok(f);
}

static int64_t read_int(struct fixture *f, const char *sql)
{
	sqlite3_stmt *s = NULL;
	sqlite3 *db;
	int64_t x;

	assert_int_equal(sqlite3_open(f->path.data, &db), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &s, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(s), SQLITE_ROW);
	x = sqlite3_column_int64(s, 0);
	(void)sqlite3_finalize(s);
	(void)sqlite3_close(db);
	return x;
}

static void an_upgraded_file_has_the_indexes_of_a_new_one(void **state)
{
	static const char sql[] =
		"SELECT count(*) FROM sqlite_schema WHERE type = 'index'";
	struct fixture *f = *state;
	int64_t fresh;

	fixture_open(f);
	fixture_close(f);
	fresh = read_int(f, sql);
	assert_true(file_remove(f->path.data));
	make_file(f, old_schema);
	fixture_open(f);
	fixture_close(f);
	assert_int_equal(read_int(f, sql), fresh);
	/* The one of another shape was made anew. */
	assert_int_equal(read_int(f,
				 "SELECT count(*) FROM sqlite_schema WHERE "
				 "name = 'person_org_id' AND sql LIKE "
				 "'%IS NOT NULL'"),
		1);
}

static void an_upgrade_happens_once(void **state)
{
	static const char sql[] = "PRAGMA schema_version";
	struct fixture *f = *state;
	int64_t upgraded;

	make_file(f, old_schema);
	fixture_open(f);
	fixture_close(f);
	upgraded = read_int(f, sql);
	fixture_open(f);
	fixture_close(f);
	assert_int_equal(read_int(f, sql), upgraded);
}

/* What an older program folded otherwise is folded anew at the next start. */
static void rows_of_an_older_derivation_are_derived_again(void **state)
{
	struct query q = {
		.type = RECORD_PERSON, .find = "ก้าน", .sort_field = -1};
	struct fixture *f = *state;
	struct listing *l;
	struct id id;

	fixture_open(f);
	put_person(f->st, 1, "ก้าน", "ใจดี");
	fixture_close(f);
	make_file(f,
		"UPDATE person SET _fold = 'กานใจด', _like = NULL;"
		"UPDATE _meta SET value = x'31' WHERE name = 'schema'");
	fixture_open(f);
	l = listing_open(f->st, &q);
	assert_int_equal(listing_count(l), 1);
	listing_free(l);
	assert_int_equal(named_find_likely(f->st, RECORD_PERSON, "กาน ใจดีย์",
				 NULL, &id, 1),
		1);
	fixture_assert_ok(f);
}

static void an_older_file_is_not_opened_for_reading_only(void **state)
{
	struct fixture *f = *state;

	make_file(f, old_schema);
	assert_null(store_open(f->path.data, true, &f->err));
	assert_int_equal(f->err.code, ERROR_REFUSED);
	assert_int_equal(read_int(f, "PRAGMA user_version"), 1000);
}

static void a_file_of_a_newer_version_is_refused(void **state)
{
	struct fixture *f = *state;
	char sql[64];

	fixture_open(f);
	assert_true(schema_version() > 1000);
	fixture_close(f);
	(void)snprintf(sql, sizeof(sql), "PRAGMA user_version=%d",
		schema_version() + 1);
	make_file(f, sql);
	assert_null(store_open(f->path.data, false, &f->err));
	assert_int_equal(f->err.code, ERROR_REFUSED);
	assert_int_equal(
		read_int(f, "PRAGMA user_version"), schema_version() + 1);
}

static void a_database_of_another_program_is_refused(void **state)
{
	struct fixture *f = *state;

	make_file(f, "CREATE TABLE recipe (name)");
	assert_null(store_open(f->path.data, false, &f->err));
	assert_int_equal(f->err.code, ERROR_REFUSED);
	assert_int_equal(read_int(f, "SELECT count(*) FROM sqlite_schema"), 1);
}

#define IN_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, fixture_in_folder, fixture_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_schema_is_the_golden_one),
		IN_FOLDER(an_older_file_gets_what_it_does_not_have),
		IN_FOLDER(an_upgraded_file_has_the_indexes_of_a_new_one),
		IN_FOLDER(an_upgrade_happens_once),
		IN_FOLDER(rows_of_an_older_derivation_are_derived_again),
		IN_FOLDER(an_older_file_is_not_opened_for_reading_only),
		IN_FOLDER(a_file_of_a_newer_version_is_refused),
		IN_FOLDER(a_database_of_another_program_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
