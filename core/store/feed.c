/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/feed.h"

#include "core/base/alloc.h"
#include "core/store/rows.h"
#include "core/store/store_parts.h"

#include <sqlite3.h>
#include <stdlib.h>

/* What a type's module reads from; made at the first feed of the type. */
struct feed_source {
	struct store *st;
	const struct store_type *part;
	const struct row_feed *feed; /* NULL between two feeds */
	struct row_feed_item item;
	const struct value *values; /* the item's, or those of `owned` */
	struct record owned;        /* of types with computed fields */
	struct buf derived[DERIVED_COUNT];
	bool is_done;
};

struct feed_table {
	sqlite3_vtab base; /* first: SQLite knows only this */
	struct feed_source *source;
};

struct feed_cursor {
	sqlite3_vtab_cursor base; /* first */
	struct feed_source *source;
};

static struct feed_source *source_of(sqlite3_vtab_cursor *cursor)
{
	return ((struct feed_cursor *)cursor)->source;
}

static int feed_connect(sqlite3 *handle, void *ctx, int argc,
	const char *const *argv, sqlite3_vtab **out, char **message)
{
	struct feed_source *source = ctx;
	struct feed_table *table;
	struct buf sql = {0};
	int code;

	(void)argc;
	(void)argv;
	(void)message;
	buf_add_str(&sql, "CREATE TABLE x(");
	sql_add_columns(source->part, "", &sql);
	buf_add_str(&sql, ")");
	code = sqlite3_declare_vtab(handle, buf_str(&sql));
	buf_release(&sql);
	if (code != SQLITE_OK)
		return code;
	table = xcalloc(1, sizeof(*table));
	table->source = source;
	*out = &table->base;
	return SQLITE_OK;
}

static int feed_disconnect(sqlite3_vtab *table)
{
	free(table);
	return SQLITE_OK;
}

static int feed_best_index(sqlite3_vtab *table, sqlite3_index_info *info)
{
	(void)table;
	info->estimatedCost = 1;
	info->estimatedRows = 4096;
	return SQLITE_OK;
}

static int feed_open(sqlite3_vtab *table, sqlite3_vtab_cursor **out)
{
	struct feed_cursor *cursor = xcalloc(1, sizeof(*cursor));

	cursor->source = ((struct feed_table *)table)->source;
	*out = &cursor->base;
	return SQLITE_OK;
}

static int feed_close(sqlite3_vtab_cursor *cursor)
{
	free(cursor);
	return SQLITE_OK;
}

/* Computing reads texts as C strings, which borrowed values are not. */
static void compute(struct feed_source *source)
{
	size_t i;

	if (source->owned.values == NULL)
		record_init_empty(&source->owned, source->part->type->id);
	for (i = 0; i < source->part->type->field_count; i++)
		value_copy(&source->owned.values[i], &source->item.values[i]);
	source->owned.id = source->item.id;
	record_compute(&source->owned);
	source->values = source->owned.values;
}

static int feed_next(sqlite3_vtab_cursor *cursor)
{
	struct feed_source *source = source_of(cursor);
	const struct store_type *part = source->part;

	source->is_done = !source->feed->next(source->feed->ctx, &source->item);
	if (source->is_done)
		return SQLITE_OK;
	source->values = source->item.values;
	if (part->has_computed)
		compute(source);
	row_derive(part, source->values, source->st->order, source->derived);
	return SQLITE_OK;
}

static int feed_filter(sqlite3_vtab_cursor *cursor, int number,
	const char *text, int argc, sqlite3_value **argv)
{
	(void)number;
	(void)text;
	(void)argc;
	(void)argv;
	/* Somebody reads the table who does not feed it. */
	if (source_of(cursor)->feed == NULL)
		return SQLITE_ERROR;
	return feed_next(cursor);
}

static int feed_eof(sqlite3_vtab_cursor *cursor)
{
	return source_of(cursor)->is_done;
}

/* Everything given here stays until the next row is asked for: no copies. */
static void give_value(sqlite3_context *to, const struct value *v)
{
	switch (v->tag) {
	case VALUE_NULL: sqlite3_result_null(to); break;
	case VALUE_INT: sqlite3_result_int64(to, v->integer); break;
	case VALUE_REAL: sqlite3_result_double(to, v->real); break;
	case VALUE_TEXT:
		sqlite3_result_text64(to,
			v->run.bytes != NULL ? v->run.bytes : "", v->run.len,
			SQLITE_STATIC, SQLITE_UTF8);
		break;
	case VALUE_BLOB:
		sqlite3_result_blob64(to,
			v->run.bytes != NULL ? v->run.bytes : "", v->run.len,
			SQLITE_STATIC);
		break;
	}
}

/* The columns of what a type does not have are not there. */
static void give_derived(
	sqlite3_context *to, const struct feed_source *source, int which)
{
	const struct buf *bytes;
	int i = 0;

	while (!source->part->has[i] || which-- > 0)
		i++;
	bytes = &source->derived[i];
	if (i == DERIVED_SORT)
		sqlite3_result_blob64(
			to, buf_str(bytes), bytes->len, SQLITE_STATIC);
	else
		sqlite3_result_text64(to, buf_str(bytes), bytes->len,
			SQLITE_STATIC, SQLITE_UTF8);
}

static void give_origin(
	sqlite3_context *to, const struct feed_source *source, int which)
{
	switch (which) {
	case 0: sqlite3_result_int64(to, source->feed->sid); break;
	case 1: sqlite3_result_int64(to, source->item.seq); break;
	default: sqlite3_result_int64(to, ROW_PRISTINE); break;
	}
}

static int feed_column(
	sqlite3_vtab_cursor *cursor, sqlite3_context *to, int col)
{
	struct feed_source *source = source_of(cursor);
	const struct store_type *part = source->part;
	int first = sql_first_field(part);
	int count = (int)part->type->field_count;

	if (col == 0)
		sqlite3_result_blob(
			to, source->item.id.bytes, ID_SIZE, SQLITE_STATIC);
	else if (col >= first + count)
		give_origin(to, source, col - first - count);
	else if (col >= first)
		give_value(to, &source->values[col - first]);
	else
		give_derived(to, source, col - 1);
	return SQLITE_OK;
}

static int feed_rowid(sqlite3_vtab_cursor *cursor, sqlite3_int64 *out)
{
	*out = source_of(cursor)->item.seq;
	return SQLITE_OK;
}

/* No xCreate: the table exists by its name alone. */
static const sqlite3_module feed_module = {
	.xConnect = feed_connect,
	.xBestIndex = feed_best_index,
	.xDisconnect = feed_disconnect,
	.xOpen = feed_open,
	.xClose = feed_close,
	.xFilter = feed_filter,
	.xNext = feed_next,
	.xEof = feed_eof,
	.xColumn = feed_column,
	.xRowid = feed_rowid,
};

static struct feed_source *source_get(
	struct store *st, enum record_type_id type)
{
	struct store_type *part = &st->types[type];
	struct buf name = {0};
	int code;

	if (part->feed != NULL)
		return part->feed;
	part->feed = xcalloc(1, sizeof(*part->feed));
	part->feed->st = st;
	part->feed->part = part;
	buf_printf(&name, FEED_PREFIX "%s", part->type->name);
	code = sqlite3_create_module(
		st->db.handle, buf_str(&name), &feed_module, part->feed);
	if (code != SQLITE_OK)
		db_fail(&st->db, code);
	buf_release(&name);
	return part->feed;
}

void feed_free(struct feed_source *feed)
{
	int i;

	if (feed == NULL)
		return;
	record_release(&feed->owned);
	for (i = 0; i < DERIVED_COUNT; i++)
		buf_release(&feed->derived[i]);
	free(feed);
}

int64_t row_insert_feed(
	struct store *st, enum record_type_id type, const struct row_feed *feed)
{
	struct feed_source *source = source_get(st, type);
	struct stmt s;
	int64_t count;

	source->feed = feed;
	stmt_open(&s, &st->db, row_sql(st, type, ROW_SQL_FEED));
	count = stmt_run(&s);
	source->feed = NULL;
	return count;
}
