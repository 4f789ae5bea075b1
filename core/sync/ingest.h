/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Taking in records of other streams (or of all streams, when tables are
 * rebuilt). New rows go in by one streaming INSERT per type; whatever is not
 * the plain creation of an untouched row goes into `edit`, and its row is
 * worked out at the end, once. Inside the caller's transaction.
 */
#ifndef CORE_SYNC_INGEST_H
#define CORE_SYNC_INGEST_H

#include "core/sync/apply.h"

struct ingest_item;
struct ingest {
	struct sync *sync;
	struct id_set edited; /* whole ids: a hash would drop live rows */
	struct id_set dirty[RECORD_TYPE_COUNT];
	int64_t created[RECORD_TYPE_COUNT]; /* by the fast path */
	struct ingest_item *items;          /* of the segment in hand */
	size_t type_at, slot_at;            /* where settling stands */
	size_t settled;
};
void ingest_init(struct ingest *in, struct sync *s);
/* Records of one stream from `first` on. The segment is known to `causal`.
 * False: one of them is damaged, and the tables hold nothing of them. */
bool ingest_records(
	struct ingest *in, struct dot first, const struct buf *plain);
/* Settles at most `limit` rows; false when none is left. */
bool ingest_settle(struct ingest *in, size_t limit,
	void (*settled)(void *ctx, const struct record_type *type,
		const struct apply_outcome *outcome),
	void *ctx);
size_t ingest_dirty_count(const struct ingest *in);
void ingest_release(struct ingest *in);

#endif
