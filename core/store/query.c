/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/query.h"

#include "core/base/alloc.h"
#include "core/store/rows.h"
#include "core/store/store_parts.h"
#include "core/text/fold.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct listing {
	struct store *st;
	const struct store_type *part;
	int64_t *rowids;
	size_t count, capacity;
};

/* order_key(words), worked out once a row by SQLite's sorter. */
static void sql_order_key(sqlite3_context *to, int argc, sqlite3_value **argv)
{
	struct order *order = sqlite3_user_data(to);
	const unsigned char *text = sqlite3_value_text(argv[0]);
	struct buf key = {0};

	(void)argc;
	if (text == NULL)
		return;
	order_key(order, (const char *)text,
		(size_t)sqlite3_value_bytes(argv[0]), &key);
	sqlite3_result_blob64(to, key.data, key.len, SQLITE_TRANSIENT);
	buf_release(&key);
}

/* fold_finds(text, part). As blobs: a text would be copied to end in a NUL. */
static void sql_fold_finds(sqlite3_context *to, int argc, sqlite3_value **argv)
{
	const char *text = sqlite3_value_blob(argv[0]);
	const char *part = sqlite3_value_blob(argv[1]);

	(void)argc;
	sqlite3_result_int(to,
		text != NULL && part != NULL &&
			fold_find(text, (size_t)sqlite3_value_bytes(argv[0]),
				part,
				(size_t)sqlite3_value_bytes(argv[1])) != NULL);
}

void query_init(struct store *st)
{
	db_add_function(&st->db, "order_key", 1, sql_order_key, st->order);
	db_add_function(&st->db, "fold_finds", 2, sql_fold_finds, NULL);
}

static void add_condition(struct buf *sql, bool *has_where, const char *text)
{
	buf_add_str(sql, *has_where ? " AND " : " WHERE ");
	buf_add_str(sql, text);
	*has_where = true;
}

/* What is found in the rows a field refers to, whose names a list shows. */
static void add_find_referred(const struct store *st, const struct query *q,
	const struct field *field, struct buf *sql)
{
	const struct store_type *other = &st->types[field->ref];

	if (field->kind != KIND_REF || (field->flags & FIELD_SEARCH) == 0 ||
		!other->has[DERIVED_FOLD])
		return;
	buf_printf(sql,
		" OR \"%s\" IN (SELECT o.id FROM \"%s\" o"
		" WHERE fold_finds(o._fold, ?%zu)",
		field->name, other->type->name, q->where_count + 1);
	if (other->restricted >= 0 && !q->with_restricted)
		buf_printf(sql, " AND o.\"%s\" IS NOT 1",
			other->type->fields[other->restricted].name);
	buf_add_char(sql, ')');
}

static void add_find(const struct store *st, const struct store_type *part,
	const struct query *q, struct buf *sql)
{
	size_t i;

	buf_printf(sql, "(fold_finds(_fold, ?%zu)", q->where_count + 1);
	for (i = 0; i < part->type->field_count; i++)
		add_find_referred(st, q, &part->type->fields[i], sql);
	buf_add_char(sql, ')');
}

static void add_conditions(const struct store *st,
	const struct store_type *part, const struct query *q, bool finds,
	struct buf *sql)
{
	struct buf text = {0};
	bool has_where = q->where_count > 0;

	sql_add_matches(part->type, q->where, q->where_count, sql);
	if (q->in_conflict)
		/* The very words of the index. */
		add_condition(sql, &has_where, "_x = 2");
	if (part->restricted >= 0 && !q->with_restricted) {
		buf_printf(&text, "\"%s\" IS NOT 1",
			part->type->fields[part->restricted].name);
		add_condition(sql, &has_where, buf_str(&text));
	}
	if (finds) {
		buf_clear(&text);
		add_find(st, part, q, &text);
		add_condition(sql, &has_where, buf_str(&text));
	}
	buf_release(&text);
}

/* References sort as the rows they refer to, words as people sort words. */
static void add_field_order(
	struct store *st, const struct field *field, struct buf *sql)
{
	if (field->kind == KIND_REF && st->types[field->ref].has[DERIVED_SORT])
		buf_printf(sql,
			"(SELECT o._sort FROM \"%s\" o WHERE o.id = t.\"%s\")",
			st->types[field->ref].type->name, field->name);
	else if (field_has_words(field))
		buf_printf(sql, "order_key(t.\"%s\")", field->name);
	else
		buf_printf(sql, "t.\"%s\"", field->name);
}

static void add_order(struct store *st, const struct store_type *part,
	const struct query *q, struct buf *sql)
{
	bool is_own = q->sort_field < 0;
	bool descends = q->descending != (is_own && part->type->newest_first);
	const char *direction = descends ? " DESC" : "";

	buf_add_str(sql, " ORDER BY ");
	if (!is_own) {
		add_field_order(st, &part->type->fields[q->sort_field], sql);
		buf_printf(sql, "%s NULLS LAST, ", direction);
	}
	if (part->has[DERIVED_SORT])
		buf_printf(sql, "t._sort%s, ", direction);
	/* The order of creation, and on every laptop the same. */
	buf_printf(sql, "t.id%s", direction);
}

static void collect(struct listing *l, struct stmt *s)
{
	while (stmt_step(s)) {
		GROW(l->rowids, l->count, l->capacity);
		l->rowids[l->count++] = stmt_int(s, 0);
	}
}

struct listing *listing_open(struct store *st, const struct query *q)
{
	struct listing *l = xcalloc(1, sizeof(*l));
	struct buf sql = {0}, find = {0};
	struct stmt s;
	bool finds;

	l->st = st;
	l->part = &st->types[q->type];
	if (q->find != NULL)
		fold_text(&find, q->find, strlen(q->find));
	finds = find.len > 0 && l->part->has[DERIVED_FOLD];
	buf_printf(&sql, "SELECT t.rowid FROM \"%s\" t", l->part->type->name);
	add_conditions(st, l->part, q, finds, &sql);
	add_order(st, l->part, q, &sql);
	stmt_open_once(&s, &st->db, buf_str(&sql));
	sql_bind_matches(&s, q->where, q->where_count);
	if (finds)
		stmt_bind_text(
			&s, (int)q->where_count + 1, find.data, find.len);
	collect(l, &s);
	stmt_close(&s);
	buf_release(&sql);
	buf_release(&find);
	return l;
}

struct listing *listing_find(struct store *st, const struct query *q,
	enum find_try *found, struct buf *read_as)
{
	struct listing *l = listing_open(st, q);
	struct query other = *q;
	struct buf text = {0};
	int t = FIND_AS_TYPED;

	while (q->find != NULL && listing_count(l) == 0 && ++t < FIND_TRIES) {
		if (!find_try(&text, q->find, (enum find_try)t))
			continue;
		listing_free(l);
		other.find = buf_str(&text);
		l = listing_open(st, &other);
	}
	if (listing_count(l) == 0 || t == FIND_AS_TYPED) {
		t = FIND_AS_TYPED;
		buf_clear(&text);
		buf_add_str(&text, q->find != NULL ? q->find : "");
	}
	if (found != NULL)
		*found = (enum find_try)t;
	if (read_as != NULL) {
		buf_clear(read_as);
		buf_add(read_as, buf_str(&text), text.len);
	}
	buf_release(&text);
	return l;
}

void listing_free(struct listing *l)
{
	if (l == NULL)
		return;
	free(l->rowids);
	free(l);
}

size_t listing_count(const struct listing *l)
{
	return l->count;
}

bool listing_get(struct listing *l, size_t i, struct record *out)
{
	struct stmt s;
	bool is_there;

	if (i >= l->count)
		return false;
	stmt_open(
		&s, &l->st->db, row_sql(l->st, l->part->type->id, ROW_SQL_AT));
	stmt_bind_int(&s, 1, l->rowids[i]);
	is_there = stmt_step(&s);
	if (is_there)
		row_read(&s, l->part, out, NULL);
	stmt_close(&s);
	return is_there;
}

bool listing_id(struct listing *l, size_t i, struct id *out)
{
	struct stmt s;
	bool is_there;

	if (i >= l->count)
		return false;
	stmt_open(
		&s, &l->st->db, row_sql(l->st, l->part->type->id, ROW_SQL_ID));
	stmt_bind_int(&s, 1, l->rowids[i]);
	is_there = stmt_step(&s) && stmt_id(&s, 0, out);
	stmt_close(&s);
	return is_there;
}

ptrdiff_t listing_index(struct listing *l, const struct id *id)
{
	struct stmt s;
	int64_t rowid = -1;
	size_t i;

	stmt_open(&s, &l->st->db,
		row_sql(l->st, l->part->type->id, ROW_SQL_ROWID));
	stmt_bind_id(&s, 1, id);
	if (stmt_step(&s))
		rowid = stmt_int(&s, 0);
	stmt_close(&s);
	for (i = 0; rowid >= 0 && i < l->count; i++)
		if (l->rowids[i] == rowid)
			return (ptrdiff_t)i;
	return -1;
}

int64_t query_count(struct store *st, enum record_type_id type)
{
	struct stmt s;
	int64_t count = 0;

	stmt_open(&s, &st->db, row_sql(st, type, ROW_SQL_COUNT));
	if (stmt_step(&s))
		count = stmt_int(&s, 0);
	stmt_close(&s);
	return count;
}
