/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/ingest.h"

#include "core/base/alloc.h"
#include "core/store/journal.h"

#include <stdlib.h>
#include <string.h>

struct ingest_item {
	const uint8_t *rec;
	size_t len;
	enum record_type_id type; /* RECORD_NONE: unknown, or a stub */
	bool is_fast;             /* a plain creation of an untouched row */
	bool is_stub;
};

static void add_edited(void *ctx, uint16_t type, const struct id *row)
{
	(void)type;
	(void)id_set_add(ctx, row);
}

void ingest_init(struct ingest *in, struct sync *s)
{
	*in = (struct ingest){.sync = s};
	in->items = xcalloc(SEGMENT_MAX, sizeof(*in->items));
	journal_edit_rows(s->store, add_edited, &in->edited);
}

void ingest_release(struct ingest *in)
{
	int type;

	id_set_release(&in->edited);
	for (type = 0; type < RECORD_TYPE_COUNT; type++)
		id_set_release(&in->dirty[type]);
	free(in->items);
	*in = (struct ingest){0};
}

/* Checks everything before anything is written. */
static bool list_items(
	struct ingest *in, const struct buf *plain, size_t *count)
{
	const struct schema *schema = &in->sync->schema;
	struct unpack u = unpack_init(plain->data, plain->len);
	struct ingest_item *item;
	struct change_shape shape;
	struct change change;

	for (*count = 0; unpack_left(&u) > 0; ++*count) {
		if (*count == SEGMENT_MAX)
			return false;
		item = &in->items[*count];
		*item = (struct ingest_item){.type = RECORD_NONE};
		item->rec = unpack_bytes(&u, &item->len);
		if (item->rec == NULL ||
			!change_check(schema, item->rec, item->len, &shape) ||
			!change_open(schema, item->rec, item->len, &change))
			return false;
		item->is_stub = shape.is_stub;
		if (change.type != NULL)
			item->type = change.type->id;
		item->is_fast = shape.is_plain_creation &&
			!id_set_has(&in->edited, &change.id);
	}
	return !u.failed;
}

struct feeding {
	struct ingest *in;
	enum record_type_id type;
	struct value *values;
	size_t field_count;
	size_t at, count;
	int64_t first;
};

static bool feed_next(void *ctx, struct row_feed_item *out)
{
	struct feeding *feed = ctx;
	const struct ingest_item *item;
	struct change change;
	struct change_cell cell;

	for (; feed->at < feed->count; feed->at++) {
		item = &feed->in->items[feed->at];
		if (item->is_fast && item->type == feed->type)
			break;
	}
	if (feed->at == feed->count)
		return false;
	item = &feed->in->items[feed->at];
	memset(feed->values, 0, feed->field_count * sizeof(*feed->values));
	(void)change_open(
		&feed->in->sync->schema, item->rec, item->len, &change);
	while (change_next(&change, &cell))
		feed->values[cell.field] = cell.value;
	out->id = change.id;
	out->values = feed->values;
	out->seq = feed->first + (int64_t)feed->at;
	feed->at++;
	return true;
}

/* Which fast creations did not go in (the id was there): the slow path. */
static void sort_out(struct ingest *in, enum record_type_id type,
	struct dot first, size_t count)
{
	struct row_origin origin;
	struct record row;
	struct change change;
	struct ingest_item *item;
	size_t i;

	for (i = 0; i < count; i++) {
		item = &in->items[i];
		if (!item->is_fast || item->type != type)
			continue;
		(void)change_open(
			&in->sync->schema, item->rec, item->len, &change);
		item->is_fast = false;
		if (!row_get(in->sync->store, type, &change.id, &row, &origin))
			continue;
		item->is_fast = origin.sid == first.sid &&
			origin.seq == first.seq + (int64_t)i;
		record_release(&row);
	}
}

static void feed_type(struct ingest *in, enum record_type_id type,
	struct dot first, size_t count, int64_t expected)
{
	struct feeding feed = {
		.in = in,
		.type = type,
		.field_count = record_type_get(type)->field_count,
		.count = count,
		.first = first.seq,
	};
	int64_t inserted;

	feed.values = xcalloc(feed.field_count, sizeof(*feed.values));
	inserted = row_insert_feed(in->sync->store, type,
		&(struct row_feed){
			.next = feed_next, .ctx = &feed, .sid = first.sid});
	free(feed.values);
	in->created[type] += inserted;
	if (inserted != expected)
		sort_out(in, type, first, count);
}

static void feed_all(struct ingest *in, struct dot first, size_t count)
{
	int64_t expected[RECORD_TYPE_COUNT] = {0};
	size_t i;
	int type;

	for (i = 0; i < count; i++)
		if (in->items[i].is_fast)
			expected[in->items[i].type]++;
	for (type = 0; type < RECORD_TYPE_COUNT; type++)
		if (expected[type] > 0)
			feed_type(in, (enum record_type_id)type, first, count,
				expected[type]);
}

static bool is_row_change(const struct change *change)
{
	return change->kind == CHANGE_CREATE || change->kind == CHANGE_UPDATE ||
		change->kind == CHANGE_DELETE;
}

bool ingest_records(
	struct ingest *in, struct dot first, const struct buf *plain)
{
	const struct ingest_item *item;
	struct change change;
	struct dot dot = first;
	size_t count;
	size_t i;

	if (!list_items(in, plain, &count))
		return false;
	feed_all(in, first, count);
	for (i = 0; i < count; i++) {
		item = &in->items[i];
		dot.seq = first.seq + (int64_t)i;
		if (item->is_fast || item->is_stub)
			continue;
		(void)change_open(
			&in->sync->schema, item->rec, item->len, &change);
		if (!is_row_change(&change))
			continue;
		apply_add(in->sync, dot, &change, item->rec, item->len);
		(void)id_set_add(&in->edited, &change.id);
		if (item->type != RECORD_NONE)
			(void)id_set_add(&in->dirty[item->type], &change.id);
	}
	return true;
}

bool ingest_settle(struct ingest *in, size_t limit,
	void (*settled)(void *ctx, const struct record_type *type,
		const struct apply_outcome *outcome),
	void *ctx)
{
	const struct record_type *type;
	const struct id_set *set;
	struct apply_outcome outcome;

	for (; in->type_at < RECORD_TYPE_COUNT; in->type_at++) {
		set = &in->dirty[in->type_at];
		type = in->type_at != RECORD_NONE
			? record_type_get((enum record_type_id)in->type_at)
			: NULL;
		for (; in->slot_at < set->capacity; in->slot_at++) {
			if (set->used[in->slot_at] == 0)
				continue;
			if (limit-- == 0)
				return true;
			apply_settle(in->sync, type, &set->slots[in->slot_at],
				&outcome);
			in->settled++;
			if (settled != NULL)
				settled(ctx, type, &outcome);
		}
		in->slot_at = 0;
	}
	return false;
}

size_t ingest_dirty_count(const struct ingest *in)
{
	size_t count = 0;
	int type;

	for (type = 0; type < RECORD_TYPE_COUNT; type++)
		count += in->dirty[type].count;
	return count;
}
