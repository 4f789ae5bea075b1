/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/store.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/store/schema.h"

#include <stdlib.h>
#include <string.h>

static void init_parts(struct store_type *parts)
{
	struct store_type *part;
	size_t i, d;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		part = &parts[i];
		*part = (struct store_type){
			.type = record_type_get((enum record_type_id)i)};
		for (d = 0; d < DERIVED_COUNT; d++)
			part->has[d] = type_has_flag(
				part->type, derived_columns[d].flag);
		part->has_computed = type_has_flag(part->type, FIELD_COMPUTED);
		part->restricted = type_restricted_field(part->type);
	}
}

static bool is_empty(struct store *st)
{
	return db_int(&st->db, "SELECT count(*) FROM sqlite_schema", 0) == 0;
}

/* Before anything of the file is believed. */
static bool check_origin(struct store *st, struct error *err)
{
	int64_t application, version;

	application = db_int(&st->db, "PRAGMA application_id", 0);
	version = db_int(&st->db, "PRAGMA user_version", 0);
	if (!store_ok(st, err))
		return false;
	if (application != STORE_APPLICATION_ID && !is_empty(st))
		return error_set(err, ERROR_REFUSED,
			_("This file is not a Samut notebook: %s."),
			st->db.path);
	if (version > schema_version())
		return error_set(err, ERROR_REFUSED,
			_("This notebook was written by a newer version of "
			  "Samut. Install that version to open it: %s."),
			st->db.path);
	return true;
}

static bool write_schema(struct store *st, int64_t hash, struct error *err)
{
	struct buf marks = {0};

	if (!store_begin(st, err))
		return false;
	schema_upgrade(st);
	store_meta_set_int(st, "schema", hash);
	buf_printf(&marks, "PRAGMA application_id=%d; PRAGMA user_version=%d;",
		STORE_APPLICATION_ID, schema_version());
	db_exec(&st->db, buf_str(&marks));
	buf_release(&marks);
	return store_commit(st, err);
}

static bool bring_up_to_date(struct store *st, struct error *err)
{
	int64_t hash = schema_hash(st), stored = -1;

	if (!check_origin(st, err))
		return false;
	if (!is_empty(st))
		stored = store_meta_int(st, "schema", -1);
	if (!store_ok(st, err))
		return false;
	if (stored == hash)
		return true;
	if (st->db.is_read_only)
		return error_set(err, ERROR_REFUSED,
			_("This notebook was written by another version of "
			  "Samut and must be opened for writing once: %s."),
			st->db.path);
	return write_schema(st, hash, err);
}

struct store *store_open(const char *path, bool read_only, struct error *err)
{
	struct store *st = xcalloc(1, sizeof(*st));

	init_parts(st->types);
	if (!db_open(&st->db, path, read_only, err)) {
		free(st);
		return NULL;
	}
	st->order = order_new();
	query_init(st);
	named_init(st);
	if (!bring_up_to_date(st, err)) {
		store_close(st);
		return NULL;
	}
	return st;
}

void store_close(struct store *st)
{
	size_t i, k;

	if (st == NULL)
		return;
	/* First: its virtual tables reach into what is freed below. */
	db_close(&st->db);
	for (i = 0; i < RECORD_TYPE_COUNT; i++) {
		feed_free(st->types[i].feed);
		for (k = 0; k < ROW_SQL_KINDS; k++)
			free(st->types[i].sql[k]);
	}
	order_free(st->order);
	for (i = 0; i < DERIVED_COUNT; i++)
		buf_release(&st->derived[i]);
	free(st);
}

bool store_is_read_only(const struct store *st)
{
	return st->db.is_read_only;
}

struct order *store_order(struct store *st)
{
	return st->order;
}

bool store_begin(struct store *st, struct error *err)
{
	return db_begin(&st->db, err);
}

bool store_commit(struct store *st, struct error *err)
{
	return db_commit(&st->db, err);
}

void store_rollback(struct store *st)
{
	db_rollback(&st->db);
}

bool store_in_transaction(const struct store *st)
{
	return st->db.depth > 0;
}

bool store_ok(struct store *st, struct error *err)
{
	return db_take_failure(&st->db, err);
}

void store_checkpoint(struct store *st)
{
	if (!st->db.is_read_only && st->db.depth == 0)
		db_exec(&st->db, "PRAGMA wal_checkpoint(TRUNCATE)");
}

bool store_meta_get(struct store *st, const char *name, struct buf *out)
{
	struct stmt s;
	const uint8_t *bytes;
	size_t len;
	bool is_there;

	buf_clear(out);
	stmt_open(&s, &st->db, "SELECT value FROM _meta WHERE name = ?1");
	stmt_bind_text(&s, 1, name, strlen(name));
	is_there = stmt_step(&s);
	if (is_there) {
		bytes = stmt_blob(&s, 0, &len);
		buf_add(out, bytes, len);
	}
	stmt_close(&s);
	return is_there;
}

void store_meta_set(
	struct store *st, const char *name, const void *bytes, size_t len)
{
	struct stmt s;

	stmt_open(&s, &st->db,
		"INSERT INTO _meta (name, value) VALUES (?1, ?2) "
		"ON CONFLICT (name) DO UPDATE SET value = excluded.value");
	stmt_bind_text(&s, 1, name, strlen(name));
	stmt_bind_blob(&s, 2, bytes, len);
	(void)stmt_run(&s);
}

int64_t store_meta_int(struct store *st, const char *name, int64_t none)
{
	struct buf text = {0};
	int64_t x = none;

	if (store_meta_get(st, name, &text))
		x = strtoll(buf_str(&text), NULL, 10);
	buf_release(&text);
	return x;
}

void store_meta_set_int(struct store *st, const char *name, int64_t x)
{
	struct buf text = {0};

	buf_printf(&text, "%lld", (long long)x);
	store_meta_set(st, name, text.data, text.len);
	buf_release(&text);
}

static void add_item(void *ctx, const struct schema_item *item)
{
	buf_printf(ctx, "%s;\n", buf_str(&item->sql));
}

void store_schema(struct buf *out)
{
	struct store_type parts[RECORD_TYPE_COUNT] = {{.type = NULL}};

	init_parts(parts);
	schema_each(parts, add_item, out);
}

bool store_verify(struct store *st, struct buf *out)
{
	struct stmt s;
	struct error err = {ERROR_NONE, ""};
	bool is_fine = true;
	const char *said;

	stmt_open_once(&s, &st->db, "PRAGMA integrity_check(20)");
	while (stmt_step(&s)) {
		said = stmt_text(&s, 0);
		if (strcmp(said, "ok") == 0)
			continue;
		buf_printf(out, _("The notebook file is damaged (%s)."), said);
		buf_add_char(out, '\n');
		is_fine = false;
	}
	stmt_close(&s);
	if (!store_ok(st, &err)) {
		buf_printf(out, "%s\n", err.text);
		is_fine = false;
	}
	return is_fine;
}
