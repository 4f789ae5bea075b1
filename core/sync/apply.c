/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/apply.h"

#include "core/base/alloc.h"
#include "core/store/journal.h"
#include "core/sync/edits.h"

#include <stdlib.h>

void apply_first_touch(
	struct sync *s, uint16_t type_number, const struct id *id)
{
	const struct record_type *type = NULL;
	struct row_origin origin;
	struct record row;
	struct buf rec = {0};

	if (type_number < ARRAY_LEN(s->schema.types))
		type = s->schema.types[type_number];
	if (type == NULL || journal_edit_has(s->store, type_number, id) ||
		!row_get(s->store, type->id, id, &row, &origin))
		return;
	/* Time 0: the history takes the real record from its segment. */
	change_add_record(&rec, CHANGE_CREATE, &row, 0, false);
	journal_edit_add(s->store, type_number, id, origin.sid, origin.seq,
		rec.data, rec.len);
	buf_release(&rec);
	record_release(&row);
}

void apply_add(struct sync *s, struct dot dot, const struct change *change,
	const uint8_t *rec, size_t len)
{
	apply_first_touch(s, change->type_number, &change->id);
	journal_edit_add(s->store, change->type_number, &change->id, dot.sid,
		dot.seq, rec, len);
}

static void note_conflict(struct sync *s, const struct record *row,
	uint16_t number, const struct heads *heads)
{
	size_t i;

	for (i = 0; i < heads->count; i++)
		journal_conflict_add(s->store,
			&(struct journal_conflict){
				.type = row->type->number,
				.field = number,
				.row = row->id,
				.sid = heads->items[i].dot.sid,
				.seq = heads->items[i].dot.seq,
				.value = heads->items[i].value,
			});
}

/* The winners into the row; true when some cell is in conflict. */
static bool fill_row(
	struct sync *s, struct record *row, const struct row_view *view)
{
	bool is_in_conflict = view->deletes.count > 0;
	const struct head *winner;
	size_t i;

	note_conflict(s, row, 0, &view->deletes);
	for (i = 0; i < row->type->field_count; i++) {
		winner = heads_winner(&view->cells[i], s);
		if (winner != NULL)
			value_copy(&row->values[i], &winner->value);
		if (!heads_differ(&view->cells[i]))
			continue;
		is_in_conflict = true;
		note_conflict(
			s, row, row->type->fields[i].number, &view->cells[i]);
	}
	record_compute(row);
	return is_in_conflict;
}

static bool is_same_row(const struct record *a, const struct record *b)
{
	size_t i;

	for (i = 0; i < a->type->field_count; i++)
		if (!value_equal(&a->values[i], &b->values[i]))
			return false;
	return true;
}

static void write_row(struct sync *s, const struct row_view *view,
	const struct record *before, const struct id *id,
	struct apply_outcome *out)
{
	struct row_origin origin = {
		.sid = view->creation.sid,
		.seq = view->creation.seq,
		.state = ROW_EDITED,
	};
	struct record row;

	record_init_empty(&row, view->type->id);
	row.id = *id;
	if (fill_row(s, &row, view))
		origin.state = ROW_IN_CONFLICT;
	out->state_after = origin.state;
	out->is_changed = !out->was_there || !is_same_row(before, &row);
	/* The indexes of a row that stays as it is are not touched. */
	if (out->is_changed || out->state_before != origin.state ||
		out->origin_before.sid != origin.sid ||
		out->origin_before.seq != origin.seq)
		row_put(s->store, &row, &origin);
	record_release(&row);
}

void apply_settle(struct sync *s, const struct record_type *type,
	const struct id *id, struct apply_outcome *out)
{
	struct apply_outcome local;
	struct record before;
	struct row_view view;
	struct edits edits = {0};

	if (out == NULL)
		out = &local;
	*out = (struct apply_outcome){0};
	edits_load(&edits, s, type->number, id);
	row_view_init(&view, s, type, &edits);
	out->was_there =
		row_get(s->store, type->id, id, &before, &out->origin_before);
	out->state_before = out->origin_before.state;
	out->is_there = view.is_visible;
	journal_conflict_clear(s->store, type->number, id);
	if (view.is_visible)
		write_row(s, &view, &before, id, out);
	else if (out->was_there)
		row_remove(s->store, type->id, id);
	if (out->was_there)
		record_release(&before);
	row_view_release(&view);
	edits_release(&edits);
}

struct edited_row {
	uint16_t type;
	struct id id;
};
struct edited_rows {
	struct edited_row *items;
	size_t count, capacity;
};

static void list_edited(void *ctx, uint16_t type, const struct id *row)
{
	struct edited_rows *rows = ctx;

	GROW(rows->items, rows->count, rows->capacity);
	rows->items[rows->count++] =
		(struct edited_row){.type = type, .id = *row};
}

void apply_all_edited(struct sync *s)
{
	struct edited_rows rows = {0};
	const struct record_type *type;
	size_t i;

	journal_edit_rows(s->store, list_edited, &rows);
	for (i = 0; i < rows.count; i++) {
		type = rows.items[i].type < ARRAY_LEN(s->schema.types)
			? s->schema.types[rows.items[i].type]
			: NULL;
		if (type != NULL)
			apply_settle(s, type, &rows.items[i].id, NULL);
	}
	free(rows.items);
}
