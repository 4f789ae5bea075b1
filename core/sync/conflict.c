/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/conflict.h"

#include "core/base/alloc.h"
#include "core/store/journal.h"
#include "core/store/rows.h"
#include "core/sync/edits.h"
#include "core/sync/local.h"
#include "core/sync/lookup.h"

#include <stdlib.h>
#include <string.h>

struct place { /* of a conflict */
	uint16_t type, field;
	struct id row;
};
struct places {
	struct place *items;
	size_t count, capacity;
};
struct loading {
	struct sync *sync;
	struct lookup lookup;
	struct conflict_list *list;
	const struct record_type *type; /* of the row in hand */
	struct id row;
	struct edits edits;
	struct row_view view;
};

static bool is_noted(
	const struct places *places, const struct journal_conflict *c)
{
	const struct place *last;

	if (places->count == 0)
		return false;
	last = &places->items[places->count - 1];
	return last->type == c->type && last->field == c->field &&
		id_equal(&last->row, &c->row);
}

static void note_place(void *ctx, const struct journal_conflict *c)
{
	struct places *places = ctx;

	/* In order, so the heads of one cell come together. */
	if (is_noted(places, c))
		return;
	GROW(places->items, places->count, places->capacity);
	places->items[places->count++] = (struct place){
		.type = c->type, .field = c->field, .row = c->row};
}

static void add_version(struct loading *load, struct conflict_cell *cell,
	const struct head *head, bool is_deleted)
{
	const struct causal_stream *stream =
		causal_stream(&load->sync->causal, head->dot.sid);
	struct conflict_version *version;
	struct change change;
	const char *author = "";

	cell->versions = xrealloc_array(cell->versions, cell->version_count + 1,
		sizeof(*cell->versions));
	version = &cell->versions[cell->version_count++];
	*version = (struct conflict_version){.is_deleted = is_deleted};
	value_copy(&version->value, &head->value);
	if (stream != NULL) {
		device_name(stream->key, version->laptop);
		version->is_mine = sync_is_own_laptop(load->sync, stream->key);
	}
	if (lookup_change(&load->lookup, head->dot, &change, &author))
		version->wall_ms = change.wall_ms;
	version->by = xstrdup(author);
}

/* By (rank, stream key), the same on every laptop. */
static void sort_heads(struct heads *h, const struct causal *c)
{
	struct head moved;
	size_t i;
	size_t k;

	for (i = 1; i < h->count; i++) {
		moved = h->items[i];
		for (k = i; k > 0 &&
			causal_compare(c, h->items[k - 1].dot, moved.dot) > 0;
			k--)
			h->items[k] = h->items[k - 1];
		h->items[k] = moved;
	}
}

/* They are sorted: the last is the winner. */
static void show_last(struct conflict_cell *cell)
{
	if (cell->version_count > 0)
		cell->versions[cell->version_count - 1].is_shown = true;
}

/* The last value that every head's author knew. */
static void find_before(
	struct loading *load, struct conflict_cell *cell, const struct heads *h)
{
	const struct causal *c = &load->sync->causal;
	const struct edit *edit;
	struct change change;
	struct change_cell read;
	struct dot best = {0};
	size_t i;

	for (i = 0; i < load->edits.count; i++) {
		edit = &load->edits.items[i];
		change = edit->change;
		if (change.kind == CHANGE_DELETE ||
			!heads_know(h, load->sync, edit->dot) ||
			(best.sid != 0 &&
				causal_compare(c, edit->dot, best) < 0))
			continue;
		while (change_next(&change, &read)) {
			if (read.field != cell->field)
				continue;
			value_release(&cell->before);
			value_copy(&cell->before, &read.value);
			best = edit->dot;
		}
	}
}

static void add_cell_versions(struct loading *load, struct conflict_cell *cell)
{
	struct heads *h = &load->view.cells[cell->field];
	size_t i;

	sort_heads(h, &load->sync->causal);
	for (i = 0; i < h->count; i++)
		add_version(load, cell, &h->items[i], false);
	show_last(cell);
	find_before(load, cell, h);
}

static bool is_known_to_any(
	struct sync *s, struct dot dot, const struct heads *others)
{
	size_t i;

	for (i = 0; i < others->count; i++)
		if (causal_is_before(&s->causal, dot, others->items[i].dot))
			return true;
	return false;
}

/* Deleted against edited: the deletes, then the last words they missed. */
static void add_row_versions(struct loading *load, struct conflict_cell *cell)
{
	struct row_view *view = &load->view;
	struct sync *s = load->sync;
	const struct head *head;
	size_t i;

	sort_heads(&view->deletes, &s->causal);
	sort_heads(&view->versions, &s->causal);
	for (i = 0; i < view->deletes.count; i++)
		add_version(load, cell, &view->deletes.items[i], true);
	for (i = 0; i < view->versions.count; i++) {
		head = &view->versions.items[i];
		if (is_known_to_any(s, head->dot, &view->deletes) ||
			is_known_to_any(s, head->dot, &view->versions))
			continue;
		add_version(load, cell, head, false);
	}
	show_last(cell);
}

static void close_row(struct loading *load)
{
	if (load->type == NULL)
		return;
	row_view_release(&load->view);
	edits_release(&load->edits);
	load->type = NULL;
}

static void open_row(struct loading *load, const struct record_type *type,
	const struct id *row)
{
	if (load->type == type && id_equal(&load->row, row))
		return;
	close_row(load);
	load->type = type;
	load->row = *row;
	edits_load(&load->edits, load->sync, type->number, row);
	row_view_init(&load->view, load->sync, type, &load->edits);
}

static void add_place(struct loading *load, const struct place *place)
{
	const struct record_type *type = record_type_by_number(place->type);
	struct conflict_list *list = load->list;
	struct conflict_cell cell = {.id = place->row, .field = -1};

	if (type == NULL)
		return;
	if (place->field != 0)
		cell.field = record_type_field_by_number(type, place->field);
	if (place->field != 0 && cell.field < 0)
		return;
	cell.type = type->id;
	open_row(load, type, &place->row);
	if (cell.field < 0 ? load->view.deletes.count == 0
			   : load->view.cells[cell.field].count == 0)
		return;
	if (cell.field < 0)
		add_row_versions(load, &cell);
	else
		add_cell_versions(load, &cell);
	GROW(list->cells, list->count, list->capacity);
	list->cells[list->count++] = cell;
}

bool conflict_list_load(struct conflict_list *list, struct sync *s,
	const struct id *id, struct error *err)
{
	struct loading load = {.sync = s, .list = list};
	struct places places = {0};
	enum record_type_id type = RECORD_NONE;
	size_t i;

	*list = (struct conflict_list){0};
	if (id != NULL) {
		type = row_find_type(s->store, id);
		if (type == RECORD_NONE)
			return store_ok(s->store, err);
	}
	sync_refresh(s);
	sync_need_segments(s);
	if (!sync_is_sound(s, err))
		return false;
	lookup_init(&load.lookup, s);
	journal_conflict_each(s->store,
		type != RECORD_NONE ? record_type_get(type)->number : 0, id,
		note_place, &places);
	for (i = 0; i < places.count; i++)
		add_place(&load, &places.items[i]);
	close_row(&load);
	lookup_release(&load.lookup);
	free(places.items);
	return store_in_transaction(s->store) || store_ok(s->store, err);
}

static void release_cell(struct conflict_cell *cell)
{
	size_t i;

	for (i = 0; i < cell->version_count; i++) {
		value_release(&cell->versions[i].value);
		free(cell->versions[i].by);
	}
	free(cell->versions);
	value_release(&cell->before);
}

void conflict_list_release(struct conflict_list *list)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		release_cell(&list->cells[i]);
	free(list->cells);
	*list = (struct conflict_list){0};
}

bool conflict_take(struct sync *s, const struct conflict_cell *cell,
	size_t which, struct error *err)
{
	const struct record_type *type = record_type_get(cell->type);
	const struct conflict_version *version;
	struct buf rec = {0};
	bool is_taken;

	if (which >= cell->version_count)
		BUG("version %zu of %zu", which, cell->version_count);
	version = &cell->versions[which];
	if (cell->field < 0)
		return version->is_deleted
			? sync_delete(s, cell->type, &cell->id, err)
			: local_keep(s, cell->type, &cell->id, err);
	/* Written even when it is what is shown: it is the answer. */
	change_begin(&rec, CHANGE_UPDATE, type, &cell->id,
		world_wall_ms(&s->world), 1);
	change_add_cell(&rec, &type->fields[cell->field], &version->value);
	is_taken = local_touch(s, type, &cell->id, &rec, err);
	buf_release(&rec);
	return is_taken;
}
