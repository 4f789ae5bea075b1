/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What happened before what. A change is a *dot*: stream and number. With the
 * version vector that every segment carries, (s1, q1) happened before (s2, q2)
 * exactly when s1 = s2 and q1 < q2, or the segment of (s2, q2) had seen q1 of
 * s1. The rank of a change is the size of its causal past; (rank, stream key)
 * orders all changes so that causes stand before effects, the same on every
 * laptop. Heads are read from the store when the first question is asked.
 */
#ifndef CORE_SYNC_CAUSAL_H
#define CORE_SYNC_CAUSAL_H

#include "core/sync/segment.h"

struct dot {
	int64_t sid, seq;
};

struct causal_segment {
	int64_t first, count;
	int64_t past;  /* sum of `seen` */
	int64_t *seen; /* by index of the stream */
	size_t seen_count;
	uint8_t root[ROOT_SIZE];
};
struct causal_stream {
	int64_t sid;
	uint8_t key[STREAM_KEY_SIZE];
	int64_t have;
	struct causal_segment *segments; /* ascending */
	size_t count, capacity;
};
struct causal {
	struct causal_stream *streams;
	size_t count, capacity;
	bool has_streams, has_segments;
	bool is_damaged; /* the store holds what cannot be read, see state.h */
	struct vector seen; /* of other streams, by this laptop: never falls */
	int64_t seen_sum;
	int64_t self; /* its unsealed changes have seen `seen` */
};

void causal_release(struct causal *c); /* and forgets everything */
void causal_load_streams(struct causal *c, struct store *st);
void causal_load_segments(struct causal *c, struct store *st);
/* NULL when unknown. Valid until a stream is added. */
struct causal_stream *causal_stream(const struct causal *c, int64_t sid);
struct causal_stream *causal_find(const struct causal *c, const uint8_t *key);
/* The same, entered into the store if it is new. */
struct causal_stream *causal_intern(
	struct causal *c, struct store *st, const uint8_t *key);
/* A segment that continues its stream. */
void causal_add(
	struct causal *c, struct store *st, const struct segment_head *head);
const struct causal_segment *causal_segment(
	const struct causal *c, struct dot dot);
/* Raises what this laptop has seen of others; its own stream is left out. */
void causal_set_seen(
	struct causal *c, const struct vector *seen, const uint8_t *own);

bool causal_is_before(const struct causal *c, struct dot a, struct dot b);
int64_t causal_rank(const struct causal *c, struct dot dot);
/* By (rank, stream key, number). */
int causal_compare(const struct causal *c, struct dot a, struct dot b);

#endif
