/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/journal.h"

#include "core/store/store_parts.h"

void journal_edit_add(struct store *st, uint16_t type, const struct id *row,
	int64_t sid, int64_t seq, const void *rec, size_t len)
{
	struct stmt s;

	stmt_open(&s, &st->db,
		"INSERT OR IGNORE INTO _edit (type, row, sid, seq, rec) "
		"VALUES (?1, ?2, ?3, ?4, ?5)");
	stmt_bind_int(&s, 1, type);
	stmt_bind_id(&s, 2, row);
	stmt_bind_int(&s, 3, sid);
	stmt_bind_int(&s, 4, seq);
	stmt_bind_blob(&s, 5, rec, len);
	(void)stmt_run(&s);
}

void journal_edit_each(struct store *st, uint16_t type, const struct id *row,
	void (*each)(void *ctx, const struct journal_edit *e), void *ctx)
{
	struct journal_edit edit;
	struct stmt s;

	stmt_open(&s, &st->db,
		"SELECT sid, seq, rec FROM _edit "
		"WHERE type = ?1 AND row = ?2 ORDER BY sid, seq");
	stmt_bind_int(&s, 1, type);
	stmt_bind_id(&s, 2, row);
	while (stmt_step(&s)) {
		edit.sid = stmt_int(&s, 0);
		edit.seq = stmt_int(&s, 1);
		edit.rec = stmt_blob(&s, 2, &edit.len);
		each(ctx, &edit);
	}
	stmt_close(&s);
}

bool journal_edit_has(struct store *st, uint16_t type, const struct id *row)
{
	struct stmt s;
	bool is_there;

	stmt_open(&s, &st->db,
		"SELECT 1 FROM _edit WHERE type = ?1 AND row = ?2 LIMIT 1");
	stmt_bind_int(&s, 1, type);
	stmt_bind_id(&s, 2, row);
	is_there = stmt_step(&s);
	stmt_close(&s);
	return is_there;
}

void journal_edit_rows(struct store *st,
	void (*each)(void *ctx, uint16_t type, const struct id *row), void *ctx)
{
	struct stmt s;
	struct id row;

	stmt_open(&s, &st->db,
		"SELECT DISTINCT type, row FROM _edit ORDER BY type, row");
	while (stmt_step(&s))
		if (stmt_id(&s, 1, &row))
			each(ctx, (uint16_t)stmt_int(&s, 0), &row);
	stmt_close(&s);
}

void journal_edit_remove(struct store *st, uint16_t type, const struct id *row,
	int64_t sid, int64_t seq)
{
	struct stmt s;

	stmt_open(&s, &st->db,
		"DELETE FROM _edit WHERE type = ?1 AND row = ?2 "
		"AND sid = ?3 AND seq = ?4");
	stmt_bind_int(&s, 1, type);
	stmt_bind_id(&s, 2, row);
	stmt_bind_int(&s, 3, sid);
	stmt_bind_int(&s, 4, seq);
	(void)stmt_run(&s);
}

void journal_conflict_add(struct store *st, const struct journal_conflict *c)
{
	struct stmt s;

	stmt_open(&s, &st->db,
		"INSERT OR REPLACE INTO _conflict "
		"(type, row, field, sid, seq, value) "
		"VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
	stmt_bind_int(&s, 1, c->type);
	stmt_bind_id(&s, 2, &c->row);
	stmt_bind_int(&s, 3, c->field);
	stmt_bind_int(&s, 4, c->sid);
	stmt_bind_int(&s, 5, c->seq);
	stmt_bind_value(&s, 6, &c->value);
	(void)stmt_run(&s);
}

void journal_conflict_clear(
	struct store *st, uint16_t type, const struct id *row)
{
	struct stmt s;

	stmt_open(&s, &st->db,
		"DELETE FROM _conflict WHERE type = ?1 AND row = ?2");
	stmt_bind_int(&s, 1, type);
	stmt_bind_id(&s, 2, row);
	(void)stmt_run(&s);
}

void journal_conflict_each(struct store *st, uint16_t type,
	const struct id *row,
	void (*each)(void *ctx, const struct journal_conflict *c), void *ctx)
{
	struct journal_conflict c;
	struct stmt s;

	stmt_open(&s, &st->db,
		row == NULL ? "SELECT type, row, field, sid, seq, value "
			      "FROM _conflict "
			      "ORDER BY type, row, field, sid, seq"
			    : "SELECT type, row, field, sid, seq, value "
			      "FROM _conflict WHERE type = ?1 AND row = ?2 "
			      "ORDER BY field, sid, seq");
	if (row != NULL) {
		stmt_bind_int(&s, 1, type);
		stmt_bind_id(&s, 2, row);
	}
	while (stmt_step(&s)) {
		c.type = (uint16_t)stmt_int(&s, 0);
		(void)stmt_id(&s, 1, &c.row);
		c.field = (uint16_t)stmt_int(&s, 2);
		c.sid = stmt_int(&s, 3);
		c.seq = stmt_int(&s, 4);
		c.value = stmt_borrow(&s, 5);
		each(ctx, &c);
	}
	stmt_close(&s);
}

int64_t journal_conflict_rows(struct store *st)
{
	struct stmt s;
	int64_t count = 0;

	stmt_open(&s, &st->db,
		"SELECT count(*) FROM "
		"(SELECT DISTINCT type, row FROM _conflict)");
	if (stmt_step(&s))
		count = stmt_int(&s, 0);
	stmt_close(&s);
	return count;
}

void journal_clear_derived(struct store *st)
{
	db_exec(&st->db, "DELETE FROM _edit; DELETE FROM _conflict;");
}
