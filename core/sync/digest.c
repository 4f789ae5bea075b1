/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/store/journal.h"
#include "core/store/rows.h"
#include "core/sync/state.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 16 };

/* Local stream numbers differ between laptops, and with them the order of the
 * tables: each line is hashed by itself, and the hashes in their own order. */
struct lines {
	uint8_t (*items)[LINE_SIZE];
	size_t count, capacity;
};
struct digesting {
	struct sync *sync;
	crypto_generichash_state state;
	struct buf line;
	struct lines lines;
};

static int compare_lines(const void *a, const void *b)
{
	return memcmp(a, b, LINE_SIZE);
}

static void add_key(struct digesting *d, int64_t sid)
{
	const struct causal_stream *stream =
		causal_stream(&d->sync->causal, sid);

	if (stream != NULL)
		buf_add(&d->line, stream->key, STREAM_KEY_SIZE);
}

static void end_line(struct digesting *d)
{
	GROW(d->lines.items, d->lines.count, d->lines.capacity);
	(void)crypto_generichash(d->lines.items[d->lines.count++], LINE_SIZE,
		(const uint8_t *)d->line.data, d->line.len, NULL, 0);
	buf_clear(&d->line);
}

static void end_lines(struct digesting *d)
{
	if (d->lines.count > 1)
		qsort(d->lines.items, d->lines.count, LINE_SIZE, compare_lines);
	pack_uint(&d->line, d->lines.count);
	(void)crypto_generichash_update(
		&d->state, (const uint8_t *)d->line.data, d->line.len);
	if (d->lines.count > 0)
		(void)crypto_generichash_update(&d->state, d->lines.items[0],
			d->lines.count * LINE_SIZE);
	buf_clear(&d->line);
	d->lines.count = 0;
}

/* Whether a row is pristine or edited depends on what a version of the program
 * knows; what it says and whether it is in conflict does not. */
static void digest_row(
	void *ctx, const struct record *r, const struct row_origin *origin)
{
	struct digesting *d = ctx;

	change_add_record(&d->line, CHANGE_CREATE, r, 0, false);
	add_key(d, origin->sid);
	pack_uint(&d->line, (uint64_t)origin->seq);
	pack_u8(&d->line, origin->state == ROW_IN_CONFLICT);
	end_line(d);
}

static void digest_conflict(void *ctx, const struct journal_conflict *c)
{
	struct digesting *d = ctx;
	const struct field field = {.number = c->field};

	pack_uint(&d->line, c->type);
	buf_add(&d->line, c->row.bytes, ID_SIZE);
	change_add_cell(&d->line, &field, &c->value);
	add_key(d, c->sid);
	pack_uint(&d->line, (uint64_t)c->seq);
	end_line(d);
}

static void digest_segments(struct digesting *d)
{
	const struct causal *c = &d->sync->causal;
	const struct causal_segment *segment;
	size_t i;
	size_t k;

	for (i = 0; i < c->count; i++)
		for (k = 0; k < c->streams[i].count; k++) {
			segment = &c->streams[i].segments[k];
			buf_add(&d->line, c->streams[i].key, STREAM_KEY_SIZE);
			pack_uint(&d->line, (uint64_t)segment->first);
			pack_uint(&d->line, (uint64_t)segment->count);
			buf_add(&d->line, segment->root, ROOT_SIZE);
			end_line(d);
		}
}

void sync_digest(struct sync *s, uint8_t digest[ROOT_SIZE])
{
	struct digesting d = {.sync = s};
	int type;

	sync_refresh(s);
	sync_need_segments(s);
	(void)crypto_generichash_init(&d.state, NULL, 0, ROOT_SIZE);
	for (type = RECORD_NONE + 1; type < RECORD_TYPE_COUNT; type++) {
		row_each(s->store, (enum record_type_id)type, digest_row, &d);
		end_lines(&d);
	}
	journal_conflict_each(s->store, 0, NULL, digest_conflict, &d);
	end_lines(&d);
	digest_segments(&d);
	end_lines(&d);
	(void)crypto_generichash_final(&d.state, digest, ROOT_SIZE);
	free(d.lines.items);
	buf_release(&d.line);
}
