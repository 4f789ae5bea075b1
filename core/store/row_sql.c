/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/feed.h"
#include "core/store/store_parts.h"

void sql_add_name(struct buf *out, const char *name)
{
	buf_printf(out, "\"%s\"", name);
}

static void add_column(struct buf *out, const char *before, const char *name,
	const char *between)
{
	buf_add_str(out, between);
	buf_add_str(out, before);
	sql_add_name(out, name);
}

void sql_add_columns(
	const struct store_type *part, const char *before, struct buf *out)
{
	size_t i;

	add_column(out, before, "id", "");
	for (i = 0; i < DERIVED_COUNT; i++)
		if (part->has[i])
			add_column(out, before, derived_columns[i].name, ", ");
	for (i = 0; i < part->type->field_count; i++)
		add_column(out, before, part->type->fields[i].name, ", ");
	add_column(out, before, "_s", ", ");
	add_column(out, before, "_q", ", ");
	add_column(out, before, "_x", ", ");
}

int sql_first_field(const struct store_type *part)
{
	int first = 1;
	size_t i;

	for (i = 0; i < DERIVED_COUNT; i++)
		first += part->has[i] ? 1 : 0;
	return first;
}

static void add_insert(const struct store_type *part, struct buf *out)
{
	int i, count;

	buf_add_str(out, "INSERT OR IGNORE INTO ");
	sql_add_name(out, part->type->name);
	buf_add_str(out, "(");
	sql_add_columns(part, "", out);
	buf_add_str(out, ") VALUES (");
	count = sql_first_field(part) + (int)part->type->field_count + 3;
	for (i = 1; i <= count; i++)
		buf_printf(out, i > 1 ? ", ?%d" : "?%d", i);
	buf_add_str(out, ")");
}

static void add_feed(const struct store_type *part, struct buf *out)
{
	buf_add_str(out, "INSERT OR IGNORE INTO ");
	sql_add_name(out, part->type->name);
	buf_add_str(out, "(");
	sql_add_columns(part, "", out);
	buf_printf(
		out, ") SELECT * FROM \"" FEED_PREFIX "%s\"", part->type->name);
}

struct update {
	struct buf set, same;
};

static void add_to_update(
	struct update *u, const char *name, int parameter, bool is_fixed)
{
	struct buf *part = is_fixed ? &u->same : &u->set;

	if (is_fixed)
		buf_add_str(part, " AND ");
	else if (part->len > 0)
		buf_add_str(part, ", ");
	sql_add_name(part, name);
	buf_printf(part, is_fixed ? " IS ?%d" : " = ?%d", parameter);
}

/* SQLite rewrites every index on a column that SET names, changed or not. So
 * the narrow update names none of those and finds its row only if they all
 * stay as they are: most edits touch no indexed column. */
static void add_update(
	const struct store_type *part, bool is_narrow, struct buf *out)
{
	const struct record_type *type = part->type;
	struct update u = {{0}, {0}};
	int parameter = 2;
	size_t i;

	for (i = 0; i < DERIVED_COUNT; i++)
		if (part->has[i])
			add_to_update(&u, derived_columns[i].name, parameter++,
				is_narrow);
	for (i = 0; i < type->field_count; i++)
		add_to_update(&u, type->fields[i].name, parameter++,
			is_narrow &&
				(type->fields[i].kind == KIND_REF ||
					(int)i == part->restricted));
	add_to_update(&u, "_s", parameter++, false);
	add_to_update(&u, "_q", parameter++, false);
	add_to_update(&u, "_x", parameter, false);
	buf_add_str(out, "UPDATE ");
	sql_add_name(out, type->name);
	buf_printf(out, " SET %s WHERE \"id\" = ?1%s", buf_str(&u.set),
		buf_str(&u.same));
	buf_release(&u.set);
	buf_release(&u.same);
}

static void add_select(const struct store_type *part, struct buf *out)
{
	buf_add_str(out, "SELECT ");
	sql_add_columns(part, "", out);
	buf_add_str(out, " FROM ");
	sql_add_name(out, part->type->name);
}

static void add_count(const struct store_type *part, struct buf *out)
{
	const char *name = part->type->name;

	/* Both counts read one small index each. */
	buf_printf(out, "SELECT (SELECT count(*) FROM \"%s\")", name);
	if (part->restricted >= 0)
		buf_printf(out,
			" - (SELECT count(*) FROM \"%s\" WHERE \"%s\" = 1)",
			name, part->type->fields[part->restricted].name);
}

static void add_row_sql(
	const struct store_type *part, enum row_sql which, struct buf *out)
{
	const char *name = part->type->name;

	switch (which) {
	case ROW_SQL_INSERT: add_insert(part, out); break;
	case ROW_SQL_FEED: add_feed(part, out); break;
	case ROW_SQL_NARROW: add_update(part, true, out); break;
	case ROW_SQL_WIDE: add_update(part, false, out); break;
	case ROW_SQL_COUNT: add_count(part, out); break;
	case ROW_SQL_GET:
		add_select(part, out);
		buf_add_str(out, " WHERE \"id\" = ?1");
		break;
	case ROW_SQL_AT:
		add_select(part, out);
		buf_add_str(out, " WHERE rowid = ?1");
		break;
	case ROW_SQL_EACH:
		add_select(part, out);
		buf_add_str(out, " ORDER BY \"id\"");
		break;
	case ROW_SQL_EXISTS:
		buf_printf(out, "SELECT 1 FROM \"%s\" WHERE \"id\" = ?1", name);
		break;
	case ROW_SQL_ROWID:
		buf_printf(out, "SELECT rowid FROM \"%s\" WHERE \"id\" = ?1",
			name);
		break;
	case ROW_SQL_ID:
		buf_printf(out, "SELECT \"id\" FROM \"%s\" WHERE rowid = ?1",
			name);
		break;
	case ROW_SQL_REMOVE:
		buf_printf(out, "DELETE FROM \"%s\" WHERE \"id\" = ?1", name);
		break;
	case ROW_SQL_SET_STATE:
		buf_printf(out,
			"UPDATE \"%s\" SET \"_x\" = ?2 WHERE \"id\" = ?1",
			name);
		break;
	case ROW_SQL_CLEAR: buf_printf(out, "DELETE FROM \"%s\"", name); break;
	case ROW_SQL_KINDS: break;
	}
}

const char *row_sql(
	struct store *st, enum record_type_id type, enum row_sql which)
{
	struct store_type *part = &st->types[type];
	struct buf sql = {0};

	if (part->sql[which] == NULL) {
		add_row_sql(part, which, &sql);
		part->sql[which] = buf_detach(&sql);
	}
	return part->sql[which];
}

void sql_add_matches(const struct record_type *type,
	const struct match *matches, size_t count, struct buf *out)
{
	size_t i;

	for (i = 0; i < count; i++) {
		buf_add_str(out, i == 0 ? " WHERE " : " AND ");
		sql_add_name(out, type->fields[matches[i].field].name);
		/* An index on what is not NULL serves "=" but not "IS". */
		if (value_is_null(matches[i].value))
			buf_add_str(out, " IS NULL");
		else
			buf_printf(out, " = ?%zu", i + 1);
	}
}

void sql_bind_matches(struct stmt *s, const struct match *matches, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (!value_is_null(matches[i].value))
			stmt_bind_value(s, (int)i + 1, matches[i].value);
}
