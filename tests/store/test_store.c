/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/draft.h"
#include "tests/base/expect_bug.h"
#include "tests/store/fixture.h"

#include <string.h>
#include <sys/stat.h>

static void a_new_file_is_private(void **state)
{
	struct fixture *f = *state;
	struct stat st;

	fixture_open(f);
	assert_int_equal(stat(f->path.data, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
}

static void what_was_committed_is_there_after_opening_again(void **state)
{
	struct fixture *f = *state;
	struct id id = test_id(1);

	fixture_open(f);
	fixture_begin(f);
	put_person(f->st, 1, "สมศรี", "ใจดี");
	fixture_commit(f);
	fixture_close(f);
	fixture_open(f);
	assert_true(row_exists(f->st, RECORD_PERSON, &id));
	fixture_assert_ok(f);
}

static void a_rollback_leaves_nothing(void **state)
{
	struct fixture *f = *state;

	fixture_begin(f);
	put_person(f->st, 1, "สมศรี", "ใจดี");
	assert_int_equal(query_count(f->st, RECORD_PERSON), 1);
	store_rollback(f->st);
	assert_false(store_in_transaction(f->st));
	assert_int_equal(query_count(f->st, RECORD_PERSON), 0);
}

static void only_the_outermost_commit_writes(void **state)
{
	struct fixture *f = *state;

	fixture_begin(f);
	fixture_begin(f);
	put_person(f->st, 1, "สมศรี", "ใจดี");
	fixture_commit(f);
	assert_true(store_in_transaction(f->st));
	store_rollback(f->st);
	assert_int_equal(query_count(f->st, RECORD_PERSON), 0);
}

static void an_inner_rollback_dooms_the_outer_transaction(void **state)
{
	struct fixture *f = *state;

	fixture_begin(f);
	put_person(f->st, 1, "สมศรี", "ใจดี");
	fixture_begin(f);
	store_rollback(f->st);
	assert_false(store_commit(f->st, &f->err));
	assert_int_equal(f->err.code, ERROR_FAILED);
	assert_false(store_in_transaction(f->st));
	assert_int_equal(query_count(f->st, RECORD_PERSON), 0);
	fixture_begin(f);
	put_person(f->st, 2, "สมชาย", "ใจดี");
	fixture_commit(f);
}

static void put_nonsense(struct store *st)
{
	struct record r = make_person(9, "ก", "ข");

	/* A STRICT table takes no word where a number belongs. */
	set_text(&r, PERSON_RESTRICTED, "word");
	put(st, &r, 9);
	record_release(&r);
}

static void after_a_failure_the_transaction_does_nothing_more(void **state)
{
	struct fixture *f = *state;
	struct id id = test_id(1);

	fixture_begin(f);
	put_person(f->st, 1, "สมศรี", "ใจดี");
	put_nonsense(f->st);
	assert_false(row_exists(f->st, RECORD_PERSON, &id));
	assert_false(store_ok(f->st, &f->err));
	put_person(f->st, 2, "สมชาย", "ใจดี");
	assert_false(store_commit(f->st, &f->err));
	assert_int_equal(f->err.code, ERROR_REFUSED);
	assert_true(strlen(f->err.text) > 0);
	fixture_assert_ok(f);
	assert_int_equal(query_count(f->st, RECORD_PERSON), 0);
}

static void a_failure_outside_a_transaction_is_told_once(void **state)
{
	struct fixture *f = *state;

	put_nonsense(f->st);
	assert_false(store_ok(f->st, &f->err));
	assert_int_equal(f->err.code, ERROR_REFUSED);
	fixture_assert_ok(f);
	put_person(f->st, 1, "สมศรี", "ใจดี");
	assert_int_equal(query_count(f->st, RECORD_PERSON), 1);
}

static void commit_without_begin(void)
{
	struct error err;

	(void)store_commit(store_open(":memory:", false, &err), &err);
}

static void rollback_without_begin(void)
{
	struct error err;

	store_rollback(store_open(":memory:", false, &err));
}

static void a_commit_without_a_begin_is_a_bug(void **state)
{
	(void)state;
	expect_bug(commit_without_begin, "commit outside a transaction");
	expect_bug(rollback_without_begin, "rollback outside a transaction");
}

static void a_store_open_for_reading_refuses_to_write(void **state)
{
	struct fixture *f = *state;

	fixture_open(f);
	put_person(f->st, 1, "สมศรี", "ใจดี");
	fixture_close(f);
	f->st = store_open(f->path.data, true, &f->err);
	assert_non_null(f->st);
	assert_true(store_is_read_only(f->st));
	assert_int_equal(query_count(f->st, RECORD_PERSON), 1);
	assert_false(store_begin(f->st, &f->err));
	assert_int_equal(f->err.code, ERROR_BUSY);
	put_person(f->st, 2, "สมชาย", "ใจดี");
	assert_false(store_ok(f->st, &f->err));
	assert_int_equal(f->err.code, ERROR_MEDIUM);
}

static void a_second_writer_is_told_that_it_is_busy(void **state)
{
	struct fixture *f = *state;
	struct store *other;

	fixture_open(f);
	other = store_open(f->path.data, false, &f->err);
	assert_non_null(other);
	fixture_begin(f);
	assert_false(store_begin(other, &f->err));
	assert_int_equal(f->err.code, ERROR_BUSY);
	store_rollback(f->st);
	store_close(other);
}

static void facts_about_the_notebook_are_kept(void **state)
{
	struct fixture *f = *state;
	struct buf out = {0};

	assert_false(store_meta_get(f->st, "name", &out));
	assert_int_equal(store_meta_int(f->st, "number", -7), -7);
	store_meta_set(f->st, "name", "a\0b", 3);
	store_meta_set(f->st, "name", "c\0d", 3);
	store_meta_set_int(f->st, "number", INT64_MIN);
	assert_true(store_meta_get(f->st, "name", &out));
	assert_int_equal(out.len, 3);
	assert_memory_equal(out.data, "c\0d", 3);
	assert_true(store_meta_int(f->st, "number", 0) == INT64_MIN);
	fixture_assert_ok(f);
	buf_release(&out);
}

static void a_sound_file_verifies(void **state)
{
	struct fixture *f = *state;
	struct buf out = {0};

	fixture_open(f);
	put_person(f->st, 1, "สมศรี", "ใจดี");
	store_checkpoint(f->st);
	assert_true(store_verify(f->st, &out));
	assert_int_equal(out.len, 0);
	fixture_assert_ok(f);
	buf_release(&out);
}

static void look_at_cell(void *ctx, const struct draft_cell *c)
{
	buf_printf(ctx, "%u=%s;", (unsigned int)c->field, c->typed);
}

static void drafts_are_kept_as_typed(void **state)
{
	const struct draft_cell cells[] = {{12, "31 ก.พ."}, {11, " x "}};
	const struct id nil = {{0}}, other = test_id(5);
	struct fixture *f = *state;
	struct buf out = {0};

	assert_true(draft_save(f->st, RECORD_MEETING, &nil, cells, 2, &f->err));
	assert_true(
		draft_save(f->st, RECORD_MEETING, &other, cells, 1, &f->err));
	assert_int_equal(draft_count(f->st, RECORD_MEETING), 2);
	assert_int_equal(draft_count(f->st, RECORD_PERSON), 0);
	assert_true(
		draft_load(f->st, RECORD_MEETING, &nil, look_at_cell, &out));
	assert_string_equal(buf_str(&out), "11= x ;12=31 ก.พ.;");
	buf_clear(&out);
	/* The new one takes the place of the old one as a whole. */
	assert_true(
		draft_save(f->st, RECORD_MEETING, &nil, cells + 1, 1, &f->err));
	draft_load(f->st, RECORD_MEETING, &nil, look_at_cell, &out);
	assert_string_equal(buf_str(&out), "11= x ;");
	draft_remove(f->st, RECORD_MEETING, &nil);
	assert_false(
		draft_load(f->st, RECORD_MEETING, &nil, look_at_cell, &out));
	assert_int_equal(draft_count(f->st, RECORD_MEETING), 1);
	fixture_assert_ok(f);
	buf_release(&out);
}

#define IN_MEMORY(test) \
	cmocka_unit_test_setup_teardown(test, fixture_in_memory, fixture_remove)
#define IN_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, fixture_in_folder, fixture_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_new_file_is_private),
		IN_FOLDER(what_was_committed_is_there_after_opening_again),
		IN_MEMORY(a_rollback_leaves_nothing),
		IN_MEMORY(only_the_outermost_commit_writes),
		IN_MEMORY(an_inner_rollback_dooms_the_outer_transaction),
		IN_MEMORY(after_a_failure_the_transaction_does_nothing_more),
		IN_MEMORY(a_failure_outside_a_transaction_is_told_once),
		cmocka_unit_test(a_commit_without_a_begin_is_a_bug),
		IN_FOLDER(a_store_open_for_reading_refuses_to_write),
		IN_FOLDER(a_second_writer_is_told_that_it_is_busy),
		IN_MEMORY(facts_about_the_notebook_are_kept),
		IN_FOLDER(a_sound_file_verifies),
		IN_MEMORY(drafts_are_kept_as_typed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
