/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/edits.h"

#include "core/base/alloc.h"
#include "core/store/journal.h"

#include <stdlib.h>

static void load_edit(void *ctx, const struct journal_edit *edit)
{
	struct edits *e = ctx;
	struct edit *item;

	GROW(e->items, e->count, e->capacity);
	item = &e->items[e->count++];
	*item = (struct edit){
		.dot = {.sid = edit->sid, .seq = edit->seq},
		.at = e->pool.len,
		.len = edit->len,
	};
	buf_add(&e->pool, edit->rec, edit->len);
}

void edits_load(
	struct edits *e, struct sync *s, uint16_t type, const struct id *row)
{
	struct edit *item;
	size_t i;

	journal_edit_each(s->store, type, row, load_edit, e);
	/* Only now does the pool stay where it is. */
	for (i = 0; i < e->count; i++) {
		item = &e->items[i];
		if (!change_open(&s->schema,
			    (const uint8_t *)e->pool.data + item->at, item->len,
			    &item->change))
			item->change.kind = 0;
	}
}

void edits_release(struct edits *e)
{
	free(e->items);
	buf_release(&e->pool);
	*e = (struct edits){0};
}

/* Edits come stream by stream, so a stream's earlier word is the last item. */
static void heads_put(
	struct heads *h, struct dot dot, const struct value *value)
{
	struct head *head;

	if (h->count > 0 && h->items[h->count - 1].dot.sid == dot.sid) {
		head = &h->items[h->count - 1];
	} else {
		GROW(h->items, h->count, h->capacity);
		head = &h->items[h->count++];
	}
	head->dot = dot;
	head->value = *value;
}

/* Segments are read only when two streams meet: most rows have one. */
static bool is_before(struct sync *s, struct dot a, struct dot b)
{
	if (a.sid == b.sid)
		return a.seq < b.seq;
	sync_need_segments(s);
	return causal_is_before(&s->causal, a, b);
}

static bool is_answered(
	struct sync *s, struct dot dot, const struct heads *others)
{
	size_t i;

	for (i = 0; i < others->count; i++)
		if (is_before(s, dot, others->items[i].dot))
			return true;
	return false;
}

/* Drops what happened before one of `others`; may be the same list, as what
 * is dropped late is still before the one that dropped it. */
static void heads_keep_unanswered(
	struct heads *h, struct sync *s, const struct heads *others)
{
	bool *is_old = xcalloc(h->count + 1, sizeof(*is_old));
	size_t kept = 0;
	size_t i;

	for (i = 0; i < h->count; i++)
		is_old[i] = is_answered(s, h->items[i].dot, others);
	for (i = 0; i < h->count; i++)
		if (!is_old[i])
			h->items[kept++] = h->items[i];
	h->count = kept;
	free(is_old);
}

const struct head *heads_winner(const struct heads *h, struct sync *s)
{
	const struct head *best = h->count > 0 ? &h->items[0] : NULL;
	size_t i;

	for (i = 1; i < h->count; i++) {
		sync_need_segments(s);
		if (causal_compare(&s->causal, h->items[i].dot, best->dot) > 0)
			best = &h->items[i];
	}
	return best;
}

bool heads_differ(const struct heads *h)
{
	size_t i;

	for (i = 1; i < h->count; i++)
		if (!value_equal(&h->items[i].value, &h->items[0].value))
			return true;
	return false;
}

bool heads_know(const struct heads *h, struct sync *s, struct dot dot)
{
	size_t i;

	for (i = 0; i < h->count; i++)
		if (!is_before(s, dot, h->items[i].dot))
			return false;
	return true;
}

static void gather_cells(struct row_view *v, const struct edit *edit)
{
	struct change change = edit->change;
	struct change_cell cell;

	while (change_next(&change, &cell))
		if (cell.field >= 0)
			heads_put(
				&v->cells[cell.field], edit->dot, &cell.value);
}

static void gather(
	struct row_view *v, struct heads *creations, const struct edits *e)
{
	const struct value none = {.tag = VALUE_NULL};
	const struct edit *edit;
	size_t i;

	for (i = 0; i < e->count; i++) {
		edit = &e->items[i];
		if (edit->change.kind == CHANGE_DELETE) {
			heads_put(&v->deletes, edit->dot, &none);
			continue;
		}
		if (edit->change.kind != CHANGE_CREATE &&
			edit->change.kind != CHANGE_UPDATE)
			continue;
		if (edit->change.kind == CHANGE_CREATE)
			heads_put(creations, edit->dot, &none);
		heads_put(&v->versions, edit->dot, &none);
		gather_cells(v, edit);
	}
}

void row_view_init(struct row_view *v, struct sync *s,
	const struct record_type *type, const struct edits *e)
{
	struct heads creations = {0};
	const struct head *creation;
	size_t i;

	*v = (struct row_view){.type = type};
	v->cells = xcalloc(type->field_count, sizeof(*v->cells));
	gather(v, &creations, e);
	creation = heads_winner(&creations, s);
	if (creation != NULL)
		v->creation = creation->dot;
	/* Seen as long as one change is unknown to every delete. */
	for (i = 0; creation != NULL && i < v->versions.count; i++)
		if (!is_answered(s, v->versions.items[i].dot, &v->deletes))
			v->is_visible = true;
	heads_keep_unanswered(&v->deletes, s, &v->versions);
	for (i = 0; i < type->field_count; i++)
		if (v->cells[i].count > 1)
			heads_keep_unanswered(&v->cells[i], s, &v->cells[i]);
	free(creations.items);
}

void row_view_release(struct row_view *v)
{
	size_t i;

	for (i = 0; i < v->type->field_count; i++)
		free(v->cells[i].items);
	free(v->cells);
	free(v->deletes.items);
	free(v->versions.items);
}
