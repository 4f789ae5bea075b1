/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/named.h"

#include "core/store/store_parts.h"
#include "core/text/fold.h"
#include "core/text/likeness.h"
#include "core/text/utf8.h"

#include <sqlite3.h>
#include <string.h>

/* Ends a skeleton in `_like`; the byte after it, what is past such rows. */
enum { SKELETON_END = '\n', SKELETON_PAST = SKELETON_END + 1 };

struct finding {
	struct store *st;
	const struct store_type *part;
	const struct id *except; /* or NULL */
	struct id *out;
	size_t count, max;
};

/* named_near(_like, bare form) */
static void sql_named_near(sqlite3_context *to, int argc, sqlite3_value **argv)
{
	const char *like = sqlite3_value_blob(argv[0]);
	const char *bare = sqlite3_value_blob(argv[1]);
	size_t len = (size_t)sqlite3_value_bytes(argv[0]);
	size_t bare_len = (size_t)sqlite3_value_bytes(argv[1]);
	const char *end;

	(void)argc;
	/* A skeleton is shorter than its name: most are told apart by length
	 * without looking. */
	if (like == NULL || bare == NULL || len + UTF8_MAX < bare_len)
		return;
	end = memchr(like, SKELETON_END, len);
	if (end == NULL)
		return;
	len -= (size_t)(end + 1 - like);
	sqlite3_result_int(to, likeness_is_near(end + 1, len, bare, bare_len));
}

void named_init(struct store *st)
{
	db_add_function(&st->db, "named_near", 2, sql_named_near, NULL);
}

static bool is_wanted(const struct finding *f, const struct id *id)
{
	size_t i;

	if (f->except != NULL && id_equal(id, f->except))
		return false;
	for (i = 0; i < f->count; i++)
		if (id_equal(id, &f->out[i]))
			return false;
	return true;
}

static void take_row(struct finding *f, int64_t rowid)
{
	struct stmt s;
	struct id id;

	stmt_open(
		&s, &f->st->db, row_sql(f->st, f->part->type->id, ROW_SQL_ID));
	stmt_bind_int(&s, 1, rowid);
	if (stmt_step(&s) && stmt_id(&s, 0, &id) && is_wanted(f, &id))
		f->out[f->count++] = id;
	stmt_close(&s);
}

static void find_where(struct finding *f, const char *condition,
	const struct buf *first, const struct buf *second)
{
	const struct store_type *part = f->part;
	struct buf sql = {0};
	struct stmt s;

	buf_printf(&sql, "SELECT rowid FROM \"%s\" WHERE %s", part->type->name,
		condition);
	if (part->restricted >= 0)
		buf_printf(&sql, " AND \"%s\" IS NOT 1",
			part->type->fields[part->restricted].name);
	stmt_open_once(&s, &f->st->db, buf_str(&sql));
	stmt_bind_text(&s, 1, first->data, first->len);
	if (second != NULL)
		stmt_bind_text(&s, 2, second->data, second->len);
	while (f->count < f->max && stmt_step(&s))
		take_row(f, stmt_int(&s, 0));
	stmt_close(&s);
	buf_release(&sql);
}

static void find_skeleton(struct finding *f, const char *name, size_t len)
{
	struct buf from = {0}, past = {0};

	likeness_skeleton(&from, name, len);
	if (from.len > 0) {
		buf_add(&past, from.data, from.len);
		buf_add_char(&from, SKELETON_END);
		buf_add_char(&past, SKELETON_PAST);
		find_where(f, "_like >= ?1 AND _like < ?2", &from, &past);
	}
	buf_release(&from);
	buf_release(&past);
}

size_t named_find_likely(struct store *st, enum record_type_id type,
	const char *name, const struct id *except, struct id *out, size_t max)
{
	struct finding f = {
		.st = st,
		.part = &st->types[type],
		.except = except,
		.out = out,
		.max = max,
	};
	size_t len = strlen(name);
	struct buf bare = {0};

	if (!f.part->has[DERIVED_LIKE])
		return 0;
	fold_bare(&bare, name, len);
	if (bare.len > 0) {
		find_skeleton(&f, name, len);
		find_where(&f, "named_near(_like, ?1)", &bare, NULL);
	}
	buf_release(&bare);
	return f.count;
}

/* The name of the row that stands in `s`, whose columns are its parts. */
static void read_name(struct stmt *s, int parts, struct buf *name)
{
	const char *text;

	buf_clear(name);
	for (int i = 0; i < parts; i++) {
		text = stmt_text(s, i);
		if (*text != '\0' && name->len > 0)
			buf_add_char(name, ' ');
		buf_add_str(name, text);
	}
}

static int add_select(const struct record_type *type, struct buf *sql)
{
	int parts = 0;
	size_t i;

	for (i = 0; i < type->field_count; i++) {
		if ((type->fields[i].flags & FIELD_NAME) == 0)
			continue;
		buf_add_str(sql, parts++ == 0 ? "SELECT " : ", ");
		sql_add_name(sql, type->fields[i].name);
	}
	buf_printf(sql, " FROM \"%s\"", type->name);
	return parts;
}

void named_each(struct store *st, enum record_type_id type,
	void (*each)(void *ctx, const char *name, size_t len), void *ctx)
{
	struct buf sql = {0}, name = {0};
	struct stmt s;
	int parts;

	if (!st->types[type].has[DERIVED_LIKE])
		return;
	parts = add_select(st->types[type].type, &sql);
	stmt_open_once(&s, &st->db, buf_str(&sql));
	while (stmt_step(&s)) {
		read_name(&s, parts, &name);
		each(ctx, buf_str(&name), name.len);
	}
	stmt_close(&s);
	buf_release(&sql);
	buf_release(&name);
}
