/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/schema.h"

#include "core/base/alloc.h"
#include "core/text/icu.h"

/* Tables of ours: what the notebook knows of itself, the change log behind
 * core/sync, and drafts. */
static const struct {
	const char *name, *sql;
} own_tables[] = {
	{"_meta",
		"CREATE TABLE \"_meta\" (\n"
		"\tname TEXT PRIMARY KEY NOT NULL,\n"
		"\tvalue BLOB NOT NULL\n"
		") STRICT, WITHOUT ROWID"},
	{"_stream",
		"CREATE TABLE \"_stream\" (\n"
		"\tsid INTEGER PRIMARY KEY,\n"
		"\tkey BLOB NOT NULL UNIQUE,\n"
		"\thave INTEGER NOT NULL\n"
		") STRICT"},
	{"_segment",
		"CREATE TABLE \"_segment\" (\n"
		"\tnumber INTEGER PRIMARY KEY,\n"
		"\tsid INTEGER NOT NULL,\n"
		"\tfirst INTEGER NOT NULL,\n"
		"\tcount INTEGER NOT NULL,\n"
		"\thead BLOB NOT NULL,\n"
		"\tplain_size INTEGER NOT NULL,\n"
		"\tbody BLOB NOT NULL,\n"
		"\tUNIQUE (sid, first)\n"
		") STRICT"},
	{"_tail",
		"CREATE TABLE \"_tail\" (\n"
		"\tseq INTEGER PRIMARY KEY,\n"
		"\trec BLOB NOT NULL\n"
		") STRICT"},
	{"_edit",
		"CREATE TABLE \"_edit\" (\n"
		"\ttype INTEGER NOT NULL,\n"
		"\trow BLOB NOT NULL,\n"
		"\tsid INTEGER NOT NULL,\n"
		"\tseq INTEGER NOT NULL,\n"
		"\trec BLOB NOT NULL,\n"
		"\tPRIMARY KEY (type, row, sid, seq)\n"
		") STRICT, WITHOUT ROWID"},
	{"_conflict",
		"CREATE TABLE \"_conflict\" (\n"
		"\ttype INTEGER NOT NULL,\n"
		"\trow BLOB NOT NULL,\n"
		"\tfield INTEGER NOT NULL,\n"
		"\tsid INTEGER NOT NULL,\n"
		"\tseq INTEGER NOT NULL,\n"
		"\tvalue ANY,\n"
		"\tPRIMARY KEY (type, row, field, sid, seq)\n"
		") STRICT, WITHOUT ROWID"},
	{"_merge",
		"CREATE TABLE \"_merge\" (\n"
		"\tnumber INTEGER PRIMARY KEY,\n"
		"\twall_ms INTEGER NOT NULL,\n"
		"\tfile_name TEXT NOT NULL,\n"
		"\tsender TEXT NOT NULL,\n"
		"\tfile_hash BLOB NOT NULL,\n"
		"\tranges BLOB NOT NULL,\n"
		"\tnew_rows INTEGER NOT NULL,\n"
		"\tchanged_rows INTEGER NOT NULL,\n"
		"\tconflicts INTEGER NOT NULL,\n"
		"\tundone INTEGER NOT NULL\n"
		") STRICT"},
	{"_draft",
		"CREATE TABLE \"_draft\" (\n"
		"\ttype INTEGER NOT NULL,\n"
		"\trow BLOB NOT NULL,\n"
		"\tfield INTEGER NOT NULL,\n"
		"\ttyped TEXT NOT NULL,\n"
		"\tPRIMARY KEY (type, row, field)\n"
		") STRICT, WITHOUT ROWID"},
};

void schema_add_field(struct buf *out, const struct field *field)
{
	sql_add_name(out, field->name);
	buf_printf(out, " %s", kinds[field->kind].sql_type);
}

void schema_add_derived(struct buf *out, enum derived which)
{
	buf_printf(out, "%s %s", derived_columns[which].name,
		derived_columns[which].sql_type);
}

static void start(struct schema_item *item, const char *verb)
{
	item->verb = verb;
	buf_clear(&item->name);
	buf_clear(&item->sql);
}

static void make_table(struct schema_item *item)
{
	const struct record_type *type = item->part->type;
	size_t i;

	start(item, "table");
	buf_add_str(&item->name, type->name);
	buf_add_str(&item->sql, "CREATE TABLE ");
	sql_add_name(&item->sql, type->name);
	buf_add_str(&item->sql, " (\n\tid BLOB PRIMARY KEY NOT NULL");
	for (i = 0; i < type->field_count; i++) {
		buf_add_str(&item->sql, ",\n\t");
		schema_add_field(&item->sql, &type->fields[i]);
	}
	buf_add_str(&item->sql,
		",\n\t_s INTEGER NOT NULL,\n\t_q INTEGER NOT NULL,\n"
		"\t_x INTEGER NOT NULL");
	for (i = 0; i < DERIVED_COUNT; i++) {
		if (!item->part->has[i])
			continue;
		buf_add_str(&item->sql, ",\n\t");
		schema_add_derived(&item->sql, (enum derived)i);
	}
	buf_add_str(&item->sql, "\n) STRICT");
}

static void make_index(
	struct schema_item *item, const char *name, const char *rest)
{
	const char *table = item->part->type->name;

	start(item, "index");
	buf_printf(&item->name, "%s_%s", table, name);
	buf_printf(&item->sql, "CREATE INDEX \"%s\" ON \"%s\" %s",
		buf_str(&item->name), table, rest);
}

/* One that holds all that its query asks for, with whom lists leave out. */
static void make_covering_index(
	struct schema_item *item, const char *name, const char *columns)
{
	const struct store_type *part = item->part;
	struct buf rest = {0};

	buf_printf(&rest, "(%s", columns);
	if (part->restricted >= 0)
		buf_printf(&rest, ", \"%s\"",
			part->type->fields[part->restricted].name);
	buf_add_str(&rest, ")");
	make_index(item, name, buf_str(&rest));
	buf_release(&rest);
}

/* A list: its order and its filter. */
static const char *order_columns(const struct store_type *part)
{
	if (!part->has[DERIVED_SORT])
		return part->has[DERIVED_FOLD] ? "_fold" : NULL;
	return part->has[DERIVED_FOLD] ? "_sort, id, _fold" : "_sort, id";
}

static void each_index(
	struct schema_item *item, schema_each_item *each, void *ctx)
{
	const struct store_type *part = item->part;
	const struct field *field;
	struct buf rest = {0};
	size_t i;

	if (order_columns(part) != NULL) {
		make_covering_index(item, "_order", order_columns(part));
		each(ctx, item);
	}
	if (part->has[DERIVED_LIKE]) {
		make_covering_index(item, "_like", "_like");
		each(ctx, item);
	}
	make_index(item, "_conflict", "(_x) WHERE _x = 2");
	each(ctx, item);
	for (i = 0; i < part->type->field_count; i++) {
		field = &part->type->fields[i];
		if (field->kind != KIND_REF && (int)i != part->restricted)
			continue;
		buf_clear(&rest);
		buf_printf(&rest,
			field->kind == KIND_REF
				? "(\"%s\") WHERE \"%s\" IS NOT NULL"
				: "(\"%s\") WHERE \"%s\" = 1",
			field->name, field->name);
		make_index(item, field->name, buf_str(&rest));
		each(ctx, item);
	}
	buf_release(&rest);
}

void schema_each(
	const struct store_type *parts, schema_each_item *each, void *ctx)
{
	struct schema_item item = {.verb = "table"};
	size_t i;

	for (i = 0; i < ARRAY_LEN(own_tables); i++) {
		start(&item, "table");
		buf_add_str(&item.name, own_tables[i].name);
		buf_add_str(&item.sql, own_tables[i].sql);
		each(ctx, &item);
	}
	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		item.part = &parts[i];
		make_table(&item);
		each(ctx, &item);
		each_index(&item, each, ctx);
	}
	buf_release(&item.name);
	buf_release(&item.sql);
}

int schema_version(void)
{
	const struct record_type *type;
	int newest = 0;
	size_t i, f;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		type = record_type_get((enum record_type_id)i);
		for (f = 0; f < type->field_count; f++) {
			if (type->fields[f].since > newest)
				newest = type->fields[f].since;
			if (type->fields[f].retired > newest)
				newest = type->fields[f].retired;
		}
	}
	return STORE_VERSION * 1000 + newest;
}

static void hash_add(uint64_t *hash, const char *text)
{
	for (; *text != '\0'; text++)
		*hash = (*hash ^ (unsigned char)*text) *
			UINT64_C(0x100000001b3);
}

static void hash_item(void *ctx, const struct schema_item *item)
{
	hash_add(ctx, buf_str(&item->sql));
}

static void hash_derived(const struct record_type *type, uint64_t *hash)
{
	const unsigned int flags =
		FIELD_SORT | FIELD_SEARCH | FIELD_NAME | FIELD_COMPUTED;
	struct buf line = {0};
	size_t i;

	for (i = 0; i < type->field_count; i++) {
		buf_clear(&line);
		buf_printf(&line, "%s %u;", type->fields[i].name,
			type->fields[i].flags & flags);
		hash_add(hash, buf_str(&line));
	}
	buf_release(&line);
}

int64_t schema_hash(const struct store *st)
{
	/* FNV-1a: told apart are two versions of this program, no enemies. */
	uint64_t hash = UINT64_C(0xcbf29ce484222325) + DERIVE_VERSION;
	size_t i;

	/* Sort keys of two versions of ICU are not to be mixed. */
	hash_add(&hash, icu_version());
	schema_each(st->types, hash_item, &hash);
	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++)
		hash_derived(st->types[i].type, &hash);
	return (int64_t)(hash >> 1);
}
