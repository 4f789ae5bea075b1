/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/rows.h"

#include "core/store/store_parts.h"

void row_read(struct stmt *s, const struct store_type *part, struct record *out,
	struct row_origin *origin)
{
	int col = sql_first_field(part);
	int64_t state;
	size_t i;

	record_init_empty(out, part->type->id);
	(void)stmt_id(s, 0, &out->id);
	for (i = 0; i < part->type->field_count; i++)
		stmt_value(s, col++, &out->values[i]);
	state = stmt_int(s, col + 2);
	out->in_conflict = state == ROW_IN_CONFLICT;
	if (origin != NULL)
		*origin = (struct row_origin){
			.sid = stmt_int(s, col),
			.seq = stmt_int(s, col + 1),
			.state = (enum row_state)state,
		};
}

bool row_get(struct store *st, enum record_type_id type, const struct id *id,
	struct record *out, struct row_origin *origin)
{
	struct stmt s;
	bool is_there;

	stmt_open(&s, &st->db, row_sql(st, type, ROW_SQL_GET));
	stmt_bind_id(&s, 1, id);
	is_there = stmt_step(&s);
	if (is_there)
		row_read(&s, &st->types[type], out, origin);
	stmt_close(&s);
	return is_there;
}

bool row_exists(struct store *st, enum record_type_id type, const struct id *id)
{
	struct stmt s;
	bool is_there;

	stmt_open(&s, &st->db, row_sql(st, type, ROW_SQL_EXISTS));
	stmt_bind_id(&s, 1, id);
	is_there = stmt_step(&s);
	stmt_close(&s);
	return is_there;
}

enum record_type_id row_find_type(struct store *st, const struct id *id)
{
	size_t i;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++)
		if (row_exists(st, (enum record_type_id)i, id))
			return (enum record_type_id)i;
	return RECORD_NONE;
}

static void bind_row(struct stmt *s, struct store *st, const struct record *r,
	const struct row_origin *origin)
{
	const struct store_type *part = &st->types[r->type->id];
	const struct buf *derived = st->derived;
	int n = 1;
	size_t i;

	stmt_bind_id(s, n++, &r->id);
	if (part->has[DERIVED_SORT])
		stmt_bind_blob(s, n++, derived[DERIVED_SORT].data,
			derived[DERIVED_SORT].len);
	for (i = DERIVED_FOLD; i < DERIVED_COUNT; i++)
		if (part->has[i])
			stmt_bind_text(s, n++, derived[i].data, derived[i].len);
	for (i = 0; i < r->type->field_count; i++)
		stmt_bind_value(s, n++, &r->values[i]);
	stmt_bind_int(s, n++, origin->sid);
	stmt_bind_int(s, n++, origin->seq);
	stmt_bind_int(s, n, origin->state);
}

/* True when the statement found what it writes to, or made it. */
static bool write_row(struct store *st, enum row_sql which,
	const struct record *r, const struct row_origin *origin)
{
	struct stmt s;

	stmt_open(&s, &st->db, row_sql(st, r->type->id, which));
	bind_row(&s, st, r, origin);
	return stmt_run(&s) > 0;
}

void row_derive(const struct store_type *part, const struct value *values,
	struct order *order, struct buf out[DERIVED_COUNT])
{
	int i;

	for (i = 0; i < DERIVED_COUNT; i++)
		if (part->has[i])
			derive((enum derived)i, part->type, values, order,
				&out[i]);
}

void row_put(struct store *st, const struct record *r,
	const struct row_origin *origin)
{
	const struct store_type *part = &st->types[r->type->id];

	if (db_is_stuck(&st->db))
		return;
	row_derive(part, r->values, st->order, st->derived);
	if (write_row(st, ROW_SQL_INSERT, r, origin) ||
		write_row(st, ROW_SQL_NARROW, r, origin))
		return;
	(void)write_row(st, ROW_SQL_WIDE, r, origin);
}

void row_remove(struct store *st, enum record_type_id type, const struct id *id)
{
	struct stmt s;

	stmt_open(&s, &st->db, row_sql(st, type, ROW_SQL_REMOVE));
	stmt_bind_id(&s, 1, id);
	(void)stmt_run(&s);
}

void row_set_state(struct store *st, enum record_type_id type,
	const struct id *id, enum row_state state)
{
	struct stmt s;

	stmt_open(&s, &st->db, row_sql(st, type, ROW_SQL_SET_STATE));
	stmt_bind_id(&s, 1, id);
	stmt_bind_int(&s, 2, state);
	(void)stmt_run(&s);
}

void row_each(struct store *st, enum record_type_id type,
	void (*each)(void *ctx, const struct record *r,
		const struct row_origin *origin),
	void *ctx)
{
	struct row_origin origin;
	struct record r;
	struct stmt s;

	stmt_open(&s, &st->db, row_sql(st, type, ROW_SQL_EACH));
	while (stmt_step(&s)) {
		row_read(&s, &st->types[type], &r, &origin);
		each(ctx, &r, &origin);
		record_release(&r);
	}
	stmt_close(&s);
}

bool row_matches(struct store *st, enum record_type_id type,
	const struct match *matches, size_t count, const struct id *except,
	struct id *found)
{
	struct buf sql = {0};
	struct stmt s;
	struct id id;
	bool is_found = false;

	buf_printf(
		&sql, "SELECT \"id\" FROM \"%s\"", st->types[type].type->name);
	sql_add_matches(st->types[type].type, matches, count, &sql);
	stmt_open_once(&s, &st->db, buf_str(&sql));
	sql_bind_matches(&s, matches, count);
	while (!is_found && stmt_step(&s))
		is_found = stmt_id(&s, 0, &id) &&
			(except == NULL || !id_equal(&id, except));
	stmt_close(&s);
	buf_release(&sql);
	if (is_found && found != NULL)
		*found = id;
	return is_found;
}

void row_clear_all(struct store *st)
{
	struct stmt s;
	size_t i;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		stmt_open(&s, &st->db,
			row_sql(st, (enum record_type_id)i, ROW_SQL_CLEAR));
		(void)stmt_run(&s);
	}
}
