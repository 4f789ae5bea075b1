/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/history.h"

#include "core/base/alloc.h"
#include "core/store/journal.h"
#include "core/store/rows.h"
#include "core/sync/edits.h"
#include "core/sync/lookup.h"

#include <stdlib.h>

struct telling {
	struct sync *sync;
	struct lookup lookup;
	struct history *history;
};

static void add_cell(struct history_entry *entry, int field,
	const struct value *before, const struct value *after)
{
	struct history_cell *cell;

	if (before != NULL ? value_equal(before, after) : value_is_null(after))
		return;
	entry->cells = xrealloc_array(
		entry->cells, entry->cell_count + 1, sizeof(*entry->cells));
	cell = &entry->cells[entry->cell_count++];
	*cell = (struct history_cell){.field = field};
	if (before != NULL)
		value_copy(&cell->before, before);
	value_copy(&cell->after, after);
}

/* `before`: values by field, or NULL when there was nothing. */
static void add_entry(struct telling *tell, struct dot dot,
	const struct change *change, const struct value *before)
{
	struct history *h = tell->history;
	const struct causal_stream *stream =
		causal_stream(&tell->sync->causal, dot.sid);
	struct change cells = *change;
	struct change_cell cell;
	struct change real;
	struct history_entry *entry;
	const char *author = "";

	GROW(h->entries, h->count, h->capacity);
	entry = &h->entries[h->count++];
	*entry = (struct history_entry){
		.kind = (enum change_kind)change->kind,
		.type = change->type->id,
		.id = change->id,
		.wall_ms = change->wall_ms,
	};
	while (change_next(&cells, &cell))
		if (cell.field >= 0)
			add_cell(entry, cell.field,
				before != NULL ? &before[cell.field] : NULL,
				&cell.value);
	if (stream != NULL)
		device_name(stream->key, entry->laptop);
	/* Last, as it may close the segment that `change` lies in. */
	if (lookup_change(&tell->lookup, dot, &real, &author))
		entry->wall_ms = real.wall_ms;
	entry->by = xstrdup(author);
}

static void sort_edits(
	const struct edits *e, const struct causal *c, size_t *order)
{
	size_t i;
	size_t k;

	for (i = 0; i < e->count; i++) {
		for (k = i; k > 0 &&
			causal_compare(c, e->items[order[k - 1]].dot,
				e->items[i].dot) > 0;
			k--)
			order[k] = order[k - 1];
		order[k] = i;
	}
}

static bool is_told(const struct change *change)
{
	return change->type != NULL && change->kind >= CHANGE_CREATE &&
		change->kind <= CHANGE_DELETE;
}

/* Replays the changes of a touched row; tells all of them, or `only` one. */
static void tell_row(struct telling *tell, const struct record_type *type,
	const struct id *id, const struct dot *only)
{
	struct value *state = xcalloc(type->field_count, sizeof(*state));
	struct edits edits = {0};
	const struct edit *edit;
	struct change change;
	struct change_cell cell;
	size_t *order;
	size_t i;

	edits_load(&edits, tell->sync, type->number, id);
	order = xcalloc(edits.count + 1, sizeof(*order));
	sort_edits(&edits, &tell->sync->causal, order);
	for (i = 0; i < edits.count; i++) {
		edit = &edits.items[order[i]];
		if (!is_told(&edit->change))
			continue;
		if (only == NULL ||
			(only->sid == edit->dot.sid &&
				only->seq == edit->dot.seq))
			add_entry(tell, edit->dot, &edit->change, state);
		change = edit->change;
		while (change_next(&change, &cell))
			if (cell.field >= 0)
				state[cell.field] = cell.value;
	}
	free(order);
	free(state);
	edits_release(&edits);
}

static void tell_pristine(
	struct telling *tell, enum record_type_id type, const struct id *id)
{
	struct row_origin origin;
	struct record row;
	struct change change;
	struct dot dot;

	if (!row_get(tell->sync->store, type, id, &row, &origin))
		return;
	record_release(&row);
	dot = (struct dot){.sid = origin.sid, .seq = origin.seq};
	if (lookup_change(&tell->lookup, dot, &change, NULL) &&
		is_told(&change))
		add_entry(tell, dot, &change, NULL);
}

static void tell_record(struct telling *tell, const struct id *id)
{
	const struct record_type *type;
	int t;

	for (t = RECORD_NONE + 1; t < RECORD_TYPE_COUNT; t++) {
		type = record_type_get((enum record_type_id)t);
		if (journal_edit_has(tell->sync->store, type->number, id))
			tell_row(tell, type, id, NULL);
		else
			tell_pristine(tell, type->id, id);
	}
}

static void tell_change(struct telling *tell, struct dot dot)
{
	struct change change;
	struct id id;

	if (!lookup_change(&tell->lookup, dot, &change, NULL) ||
		!is_told(&change))
		return;
	id = change.id;
	if (change.kind == CHANGE_CREATE &&
		!journal_edit_has(
			tell->sync->store, change.type_number, &change.id))
		add_entry(tell, dot, &change, NULL);
	else
		tell_row(tell, change.type, &id, &dot);
}

/* Ranks rise along a stream, so the newest change of all is at the end of one
 * of them. */
static void tell_newest(struct telling *tell, size_t limit)
{
	const struct causal *c = &tell->sync->causal;
	struct dot *ends = xcalloc(c->count + 1, sizeof(*ends));
	struct dot *newest;
	size_t i;

	for (i = 0; i < c->count; i++) {
		ends[i].sid = c->streams[i].sid;
		ends[i].seq = ends[i].sid == tell->sync->self
			? sync_own_number(tell->sync)
			: c->streams[i].have;
	}
	while (tell->history->count < limit) {
		newest = NULL;
		for (i = 0; i < c->count; i++)
			if (ends[i].seq > 0 &&
				(newest == NULL ||
					causal_compare(c, ends[i], *newest) >
						0))
				newest = &ends[i];
		if (newest == NULL)
			break;
		tell_change(tell, *newest);
		newest->seq--;
	}
	free(ends);
}

bool history_load(struct history *h, struct sync *s, const struct id *id,
	size_t limit, struct error *err)
{
	struct telling tell = {.sync = s, .history = h};

	*h = (struct history){0};
	sync_refresh(s);
	sync_need_segments(s);
	if (!sync_is_sound(s, err))
		return false;
	lookup_init(&tell.lookup, s);
	if (id != NULL)
		tell_record(&tell, id);
	else
		tell_newest(&tell, limit);
	lookup_release(&tell.lookup);
	return store_in_transaction(s->store) || store_ok(s->store, err);
}

void history_release(struct history *h)
{
	struct history_entry *entry;
	size_t i;
	size_t k;

	for (i = 0; i < h->count; i++) {
		entry = &h->entries[i];
		for (k = 0; k < entry->cell_count; k++) {
			value_release(&entry->cells[k].before);
			value_release(&entry->cells[k].after);
		}
		free(entry->cells);
		free(entry->by);
	}
	free(h->entries);
	*h = (struct history){0};
}
