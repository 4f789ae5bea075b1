/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/draft.h"

#include "core/store/store_parts.h"

#include <string.h>

static void add_cell(struct store *st, enum record_type_id type,
	const struct id *id, const struct draft_cell *cell)
{
	struct stmt s;

	stmt_open(&s, &st->db,
		"INSERT OR REPLACE INTO _draft (type, row, field, typed) "
		"VALUES (?1, ?2, ?3, ?4)");
	stmt_bind_int(&s, 1, st->types[type].type->number);
	stmt_bind_id(&s, 2, id);
	stmt_bind_int(&s, 3, cell->field);
	stmt_bind_text(&s, 4, cell->typed, strlen(cell->typed));
	(void)stmt_run(&s);
}

bool draft_save(struct store *st, enum record_type_id type, const struct id *id,
	const struct draft_cell *cells, size_t count, struct error *err)
{
	size_t i;

	if (!store_begin(st, err))
		return false;
	draft_remove(st, type, id);
	for (i = 0; i < count; i++)
		add_cell(st, type, id, &cells[i]);
	return store_commit(st, err);
}

bool draft_load(struct store *st, enum record_type_id type, const struct id *id,
	void (*each)(void *ctx, const struct draft_cell *c), void *ctx)
{
	struct draft_cell cell;
	struct stmt s;
	bool is_there = false;

	stmt_open(&s, &st->db,
		"SELECT field, typed FROM _draft "
		"WHERE type = ?1 AND row = ?2 ORDER BY field");
	stmt_bind_int(&s, 1, st->types[type].type->number);
	stmt_bind_id(&s, 2, id);
	while (stmt_step(&s)) {
		cell.field = (uint16_t)stmt_int(&s, 0);
		cell.typed = stmt_text(&s, 1);
		each(ctx, &cell);
		is_there = true;
	}
	stmt_close(&s);
	return is_there;
}

void draft_remove(
	struct store *st, enum record_type_id type, const struct id *id)
{
	struct stmt s;

	stmt_open(
		&s, &st->db, "DELETE FROM _draft WHERE type = ?1 AND row = ?2");
	stmt_bind_int(&s, 1, st->types[type].type->number);
	stmt_bind_id(&s, 2, id);
	(void)stmt_run(&s);
}

int64_t draft_count(struct store *st, enum record_type_id type)
{
	struct stmt s;
	int64_t count = 0;

	stmt_open(&s, &st->db,
		"SELECT count(DISTINCT row) FROM _draft WHERE type = ?1");
	stmt_bind_int(&s, 1, st->types[type].type->number);
	if (stmt_step(&s))
		count = stmt_int(&s, 0);
	stmt_close(&s);
	return count;
}
