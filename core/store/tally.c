/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/tally.h"

#include "core/store/db.h"
#include "core/store/store_parts.h"

#include <string.h>

/* Only names from the descriptors go into the text of the statement; values
 * and codes are bound. Each reference that a path goes through is joined once
 * and called after the field: r3. */
struct sql {
	struct buf text;
	const struct tally_query *q;
	const struct record_type *type;
	const char *codes[2 * TALLY_CELLS_MAX + 2]; /* to bind, in order */
	size_t code_count;
};

static const char *field_name(const struct record_type *type, int field)
{
	if (field < 0 || (size_t)field >= type->field_count)
		BUG("%s has no field %d to count by", type->name, field);
	return type->fields[field].name;
}

static void add_path(struct sql *sql, const struct tally_path *path)
{
	const struct record_type *target;

	if (path->via == TALLY_DIRECT) {
		buf_printf(&sql->text, "t.\"%s\"",
			field_name(sql->type, path->field));
		return;
	}
	(void)field_name(sql->type, path->via);
	target = record_type_get(sql->type->fields[path->via].ref);
	buf_printf(&sql->text, "r%d.\"%s\"", path->via,
		field_name(target, path->field));
}

/* "A,B" as a bound list: instr(',A,B,', ',' || x || ','). */
static void add_has_code(
	struct sql *sql, const struct tally_path *path, const char *codes)
{
	if (sql->code_count == sizeof(sql->codes) / sizeof(sql->codes[0]))
		BUG("too many conditions in one tally");
	sql->codes[sql->code_count++] = codes;
	buf_add_str(&sql->text, "coalesce(instr(',' || ? || ',', ',' || ");
	add_path(sql, path);
	buf_add_str(&sql->text, " || ','), 0) > 0");
}

static void add_condition(struct sql *sql, const struct tally_cell *cell)
{
	if (cell->unless)
		buf_add_str(&sql->text, "NOT (");
	add_has_code(sql, &cell->when, cell->codes);
	if (cell->unless)
		buf_add_char(&sql->text, ')');
}

static void add_counted(struct sql *sql, const struct tally_cell *cell)
{
	bool has_other = cell->op == TALLY_DISTINCT && cell->or_of.field >= 0;

	switch (cell->op) {
	case TALLY_COUNT: buf_add_str(&sql->text, "count(*"); return;
	case TALLY_DISTINCT: buf_add_str(&sql->text, "count(DISTINCT "); break;
	case TALLY_SUM: buf_add_str(&sql->text, "sum("); break;
	}
	if (has_other)
		buf_add_str(&sql->text, "coalesce(");
	add_path(sql, &cell->of);
	if (has_other) {
		buf_add_str(&sql->text, ", ");
		add_path(sql, &cell->or_of);
		buf_add_char(&sql->text, ')');
	}
}

static void add_cell(struct sql *sql, const struct tally_cell *cell)
{
	buf_add_str(&sql->text, ", coalesce(");
	add_counted(sql, cell);
	buf_add_char(&sql->text, ')');
	if (cell->codes != NULL) {
		buf_add_str(&sql->text, " FILTER (WHERE ");
		add_condition(sql, cell);
		buf_add_char(&sql->text, ')');
	}
	buf_add_str(&sql->text, ", 0)");
}

static void note_via(uint64_t *joined, const struct tally_path *path)
{
	if (path->via >= 0 && path->field >= 0)
		*joined |= UINT64_C(1) << path->via;
}

static void add_joins(struct sql *sql)
{
	const struct record_type *target;
	uint64_t joined = 0;
	size_t i;

	note_via(&joined, &sql->q->by);
	if (sql->q->without_codes != NULL)
		note_via(&joined, &sql->q->without);
	for (i = 0; i < sql->q->cell_count; i++) {
		const struct tally_cell *cell = &sql->q->cells[i];

		if (cell->op != TALLY_COUNT)
			note_via(&joined, &cell->of);
		if (cell->op == TALLY_DISTINCT)
			note_via(&joined, &cell->or_of);
		if (cell->codes != NULL)
			note_via(&joined, &cell->when);
	}
	for (i = 0; i < 64 && i < sql->type->field_count; i++) {
		if ((joined >> i & 1) == 0)
			continue;
		target = record_type_get(sql->type->fields[i].ref);
		buf_printf(&sql->text,
			" LEFT JOIN \"%s\" AS r%zu ON r%zu.id = t.\"%s\"",
			target->name, i, i, sql->type->fields[i].name);
	}
}

static void add_where(struct sql *sql)
{
	size_t i;

	buf_add_str(&sql->text, " WHERE 1");
	for (i = 0; i < sql->q->where_count; i++)
		buf_printf(&sql->text, " AND t.\"%s\" IS ?",
			field_name(sql->type, sql->q->where[i].field));
	if (sql->q->without_codes != NULL) {
		buf_add_str(&sql->text, " AND NOT (");
		add_has_code(sql, &sql->q->without, sql->q->without_codes);
		buf_add_char(&sql->text, ')');
	}
}

static void build(struct sql *sql, const struct tally_query *q)
{
	size_t i;

	*sql = (struct sql){.q = q, .type = record_type_get(q->type)};
	buf_add_str(&sql->text, "SELECT ");
	if (q->by.field >= 0)
		add_path(sql, &q->by);
	else
		buf_add_str(&sql->text, "NULL");
	for (i = 0; i < q->cell_count; i++)
		add_cell(sql, &q->cells[i]);
	buf_printf(&sql->text, " FROM \"%s\" AS t", sql->type->name);
	add_joins(sql);
	add_where(sql);
	if (q->by.field >= 0)
		buf_add_str(&sql->text, " GROUP BY 1 ORDER BY 1");
}

/* In the order of the text: codes of the cells, the conditions, the codes
 * that leave rows out. */
static void bind(struct stmt *s, const struct sql *sql)
{
	size_t last = sql->code_count - (sql->q->without_codes != NULL ? 1 : 0);
	size_t i;
	int at = 1;

	for (i = 0; i < last; i++, at++)
		stmt_bind_text(s, at, sql->codes[i], strlen(sql->codes[i]));
	for (i = 0; i < sql->q->where_count; i++, at++)
		stmt_bind_value(s, at, sql->q->where[i].value);
	for (i = last; i < sql->code_count; i++, at++)
		stmt_bind_text(s, at, sql->codes[i], strlen(sql->codes[i]));
}

/* References as ids are written, everything else as text. */
static const char *read_code(struct stmt *s, struct arena *arena)
{
	struct id id;
	char *text;

	if (stmt_is_null(s, 0))
		return "";
	if (!stmt_id(s, 0, &id))
		return arena_strdup(arena, stmt_text(s, 0));
	text = arena_alloc(arena, ID_TEXT_SIZE);
	id_format(&id, text);
	return text;
}

struct chain { /* rows in the order they came, until their number is known */
	struct tally_row row;
	struct chain *next;
};

size_t tally_run(struct store *st, const struct tally_query *q,
	struct arena *arena, const struct tally_row **rows)
{
	struct chain *first = NULL, **end = &first, *at;
	struct stmt s = {0};
	struct tally_row *out;
	struct sql sql;
	size_t i, count = 0;

	if (q->cell_count > TALLY_CELLS_MAX)
		BUG("a tally of %zu cells", q->cell_count);
	build(&sql, q);
	stmt_open_once(&s, &st->db, buf_str(&sql.text));
	bind(&s, &sql);
	while (stmt_step(&s)) {
		at = arena_alloc(arena, sizeof(*at));
		at->row.code = read_code(&s, arena);
		for (i = 0; i < q->cell_count; i++)
			at->row.numbers[i] = stmt_int(&s, (int)i + 1);
		*end = at;
		end = &at->next;
		count++;
	}
	stmt_close(&s);
	buf_release(&sql.text);
	out = arena_alloc(arena, (count + 1) * sizeof(*out));
	for (i = 0, at = first; at != NULL; at = at->next)
		out[i++] = at->row;
	*rows = out;
	return count;
}

bool tally_newest(struct store *st, enum record_type_id type, struct id *newest)
{
	const struct record_type *table = record_type_get(type);
	struct buf text = {0};
	struct stmt s = {0};
	bool is_found;

	buf_printf(&text, "SELECT id FROM \"%s\"", table->name);
	if (record_type_field(table, "restricted") >= 0)
		buf_add_str(&text, " WHERE restricted IS NOT 1");
	buf_add_str(&text, " ORDER BY rowid DESC LIMIT 1");
	stmt_open_once(&s, &st->db, buf_str(&text));
	is_found = stmt_step(&s) && stmt_id(&s, 0, newest);
	stmt_close(&s);
	buf_release(&text);
	return is_found;
}
