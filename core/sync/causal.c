/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/causal.h"

#include "core/base/alloc.h"
#include "core/store/journal.h"

#include <stdlib.h>
#include <string.h>

void causal_release(struct causal *c)
{
	size_t i;
	size_t k;

	for (i = 0; i < c->count; i++) {
		for (k = 0; k < c->streams[i].count; k++)
			free(c->streams[i].segments[k].seen);
		free(c->streams[i].segments);
	}
	free(c->streams);
	vector_release(&c->seen);
	*c = (struct causal){0};
}

struct causal_stream *causal_stream(const struct causal *c, int64_t sid)
{
	size_t i;

	/* The store numbers streams 1, 2, 3 …, so the guess mostly holds. */
	if (sid > 0 && (uint64_t)sid <= c->count &&
		c->streams[sid - 1].sid == sid)
		return &c->streams[sid - 1];
	for (i = 0; i < c->count; i++)
		if (c->streams[i].sid == sid)
			return &c->streams[i];
	return NULL;
}

struct causal_stream *causal_find(const struct causal *c, const uint8_t *key)
{
	size_t i;

	for (i = 0; i < c->count; i++)
		if (memcmp(c->streams[i].key, key, STREAM_KEY_SIZE) == 0)
			return &c->streams[i];
	return NULL;
}

static struct causal_stream *add_stream(
	struct causal *c, int64_t sid, const void *key, int64_t have)
{
	struct causal_stream *stream;

	GROW(c->streams, c->count, c->capacity);
	stream = &c->streams[c->count++];
	*stream = (struct causal_stream){.sid = sid, .have = have};
	memcpy(stream->key, key, STREAM_KEY_SIZE);
	return stream;
}

struct causal_stream *causal_intern(
	struct causal *c, struct store *st, const uint8_t *key)
{
	struct causal_stream *stream = causal_find(c, key);

	if (stream == NULL)
		stream = add_stream(c,
			journal_stream_add(st, key, STREAM_KEY_SIZE), key, 0);
	return stream;
}

static void load_stream(void *ctx, const struct journal_stream *s)
{
	if (s->key_len == STREAM_KEY_SIZE)
		(void)add_stream(ctx, s->sid, s->key, s->have);
}

void causal_load_streams(struct causal *c, struct store *st)
{
	if (c->has_streams)
		return;
	journal_stream_each(st, load_stream, c);
	c->has_streams = true;
}

/* The index of a stream is its place in `streams`, which only grows. */
static void see(struct causal *c, struct causal_segment *segment,
	const struct vector *past)
{
	const struct causal_stream *stream;
	size_t i;
	size_t index;

	segment->seen_count = c->count;
	segment->seen = xcalloc(c->count, sizeof(*segment->seen));
	for (i = 0; i < past->count; i++) {
		stream = causal_find(c, past->items[i].key);
		if (stream == NULL)
			continue;
		index = (size_t)(stream - c->streams);
		segment->seen[index] = past->items[i].seq;
		segment->past += past->items[i].seq;
	}
}

static void add_segment(struct causal *c, const struct segment_head *head)
{
	struct causal_stream *stream = causal_find(c, head->key);
	struct causal_segment *segment;

	if (stream == NULL)
		return;
	GROW(stream->segments, stream->count, stream->capacity);
	segment = &stream->segments[stream->count++];
	*segment = (struct causal_segment){
		.first = head->first, .count = head->count};
	memcpy(segment->root, head->root, ROOT_SIZE);
	see(c, segment, &head->past);
}

static bool load_segment(void *ctx, const struct journal_segment *s)
{
	struct causal *c = ctx;
	struct segment_head head = {0};

	if (segment_head_unpack(&head, s->head, s->head_len))
		add_segment(c, &head);
	else
		c->is_damaged = true;
	segment_head_release(&head);
	return true;
}

void causal_load_segments(struct causal *c, struct store *st)
{
	causal_load_streams(c, st);
	if (c->has_segments)
		return;
	journal_segment_each(st, false, load_segment, c);
	c->has_segments = true;
}

void causal_add(
	struct causal *c, struct store *st, const struct segment_head *head)
{
	struct causal_stream *stream;
	size_t i;

	for (i = 0; i < head->past.count; i++)
		(void)causal_intern(c, st, head->past.items[i].key);
	stream = causal_intern(c, st, head->key);
	stream->have = head->first + head->count - 1;
	journal_stream_set_have(st, stream->sid, stream->have);
	add_segment(c, head);
}

const struct causal_segment *causal_segment(
	const struct causal *c, struct dot dot)
{
	const struct causal_stream *stream = causal_stream(c, dot.sid);
	size_t low = 0;
	size_t high = stream != NULL ? stream->count : 0;
	size_t middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (dot.seq < stream->segments[middle].first)
			high = middle;
		else if (dot.seq < stream->segments[middle].first +
				stream->segments[middle].count)
			return &stream->segments[middle];
		else
			low = middle + 1;
	}
	return NULL;
}

void causal_set_seen(
	struct causal *c, const struct vector *seen, const uint8_t *own)
{
	size_t i;

	vector_raise_all(&c->seen, seen);
	vector_remove(&c->seen, own);
	c->seen_sum = 0;
	for (i = 0; i < c->seen.count; i++)
		c->seen_sum += c->seen.items[i].seq;
}

bool causal_is_before(const struct causal *c, struct dot a, struct dot b)
{
	const struct causal_segment *segment;
	const struct causal_stream *stream;
	size_t index;

	if (a.sid == b.sid)
		return a.seq < b.seq;
	stream = causal_stream(c, a.sid);
	if (stream == NULL)
		return false;
	segment = causal_segment(c, b);
	if (segment == NULL)
		return b.sid == c->self &&
			vector_get(&c->seen, stream->key) >= a.seq;
	index = (size_t)(stream - c->streams);
	return index < segment->seen_count && segment->seen[index] >= a.seq;
}

int64_t causal_rank(const struct causal *c, struct dot dot)
{
	const struct causal_segment *segment = causal_segment(c, dot);

	if (segment != NULL)
		return segment->past + dot.seq;
	return dot.sid == c->self ? c->seen_sum + dot.seq : dot.seq;
}

int causal_compare(const struct causal *c, struct dot a, struct dot b)
{
	const struct causal_stream *left = causal_stream(c, a.sid);
	const struct causal_stream *right = causal_stream(c, b.sid);
	int64_t left_rank;
	int64_t right_rank;

	if (a.sid == b.sid)
		return (a.seq > b.seq) - (a.seq < b.seq);
	if (left == NULL || right == NULL)
		BUG("a change of no stream");
	left_rank = causal_rank(c, a);
	right_rank = causal_rank(c, b);
	if (left_rank != right_rank)
		return left_rank > right_rank ? 1 : -1;
	return memcmp(left->key, right->key, STREAM_KEY_SIZE);
}
