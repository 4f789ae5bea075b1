/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/rows.h"
#include "core/store/schema.h"

#include <string.h>

/* SQL of what the file has under this name; false when it has not. */
static bool has_item(
	struct store *st, const struct schema_item *item, bool *is_same)
{
	struct stmt s;
	bool is_there;

	stmt_open(&s, &st->db,
		"SELECT sql FROM sqlite_schema WHERE type = ?1 AND name = ?2");
	stmt_bind_text(&s, 1, item->verb, strlen(item->verb));
	stmt_bind_text(&s, 2, item->name.data, item->name.len);
	is_there = stmt_step(&s);
	*is_same =
		is_there && strcmp(stmt_text(&s, 0), buf_str(&item->sql)) == 0;
	stmt_close(&s);
	return is_there;
}

static bool has_column(struct store *st, const char *table, const char *name)
{
	struct stmt s;
	bool is_there;

	stmt_open(&s, &st->db,
		"SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2");
	stmt_bind_text(&s, 1, table, strlen(table));
	stmt_bind_text(&s, 2, name, strlen(name));
	is_there = stmt_step(&s);
	stmt_close(&s);
	return is_there;
}

static void add_column(struct store *st, const char *table, const char *name,
	const char *declaration)
{
	struct buf sql = {0};

	if (!has_column(st, table, name)) {
		buf_printf(&sql, "ALTER TABLE \"%s\" ADD COLUMN %s", table,
			declaration);
		db_exec(&st->db, buf_str(&sql));
	}
	buf_release(&sql);
}

static void add_columns(struct store *st, const struct store_type *part)
{
	const struct record_type *type = part->type;
	struct buf declaration = {0};
	size_t i;

	for (i = 0; i < type->field_count; i++) {
		buf_clear(&declaration);
		schema_add_field(&declaration, &type->fields[i]);
		add_column(st, type->name, type->fields[i].name,
			buf_str(&declaration));
	}
	for (i = 0; i < DERIVED_COUNT; i++) {
		if (!part->has[i])
			continue;
		buf_clear(&declaration);
		schema_add_derived(&declaration, (enum derived)i);
		add_column(st, type->name, derived_columns[i].name,
			buf_str(&declaration));
	}
	buf_release(&declaration);
}

static void drop_index(struct store *st, const char *name)
{
	struct buf sql = {0};

	buf_printf(&sql, "DROP INDEX IF EXISTS \"%s\"", name);
	db_exec(&st->db, buf_str(&sql));
	buf_release(&sql);
}

static bool is_table(const struct schema_item *item)
{
	return strcmp(item->verb, "table") == 0;
}

/* Before the rows are derived: what they need, and nothing that would have to
 * be kept in order row by row. */
static void prepare_item(void *ctx, const struct schema_item *item)
{
	struct store *st = ctx;
	bool is_there, is_same;

	is_there = has_item(st, item, &is_same);
	if (is_there && is_same)
		return;
	if (!is_table(item))
		drop_index(st, buf_str(&item->name));
	else if (!is_there)
		db_exec(&st->db, buf_str(&item->sql));
	else if (item->part != NULL)
		/* After ADD COLUMN the text differs for good. */
		add_columns(st, item->part);
}

static void finish_item(void *ctx, const struct schema_item *item)
{
	struct store *st = ctx;
	bool is_same;

	if (!is_table(item) && !has_item(st, item, &is_same))
		db_exec(&st->db, buf_str(&item->sql));
}

static void derive_row(
	void *ctx, const struct record *r, const struct row_origin *origin)
{
	struct record copy = {.values = NULL};

	record_copy(&copy, r);
	record_compute(&copy);
	row_put(ctx, &copy, origin);
	record_release(&copy);
}

void schema_upgrade(struct store *st)
{
	size_t i;

	schema_each(st->types, prepare_item, st);
	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++)
		row_each(st, (enum record_type_id)i, derive_row, st);
	schema_each(st->types, finish_item, st);
}
