/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables behind the change log; what they mean is core/sync's business.
 * Segments are immutable; the record tables are a pure function of them and of
 * the tail (this laptop's changes not yet sealed). Byte runs handed to a
 * callback are valid during the call.
 */
#ifndef CORE_STORE_JOURNAL_H
#define CORE_STORE_JOURNAL_H

#include "core/store/store.h"

/* Streams, interned: a small local number for a long key. */
struct journal_stream {
	int64_t sid;
	const uint8_t *key;
	size_t key_len;
	int64_t have; /* contiguous changes 1 … have are here */
};
void journal_stream_each(struct store *st,
	void (*each)(void *ctx, const struct journal_stream *s), void *ctx);
int64_t journal_stream_add(struct store *st, const void *key, size_t len);
void journal_stream_set_have(struct store *st, int64_t sid, int64_t have);

/* Sealed segments. `head` is everything that travels before the body. */
struct journal_segment {
	int64_t sid, first, count;
	const uint8_t *head;
	size_t head_len;
	const uint8_t *body; /* compressed */
	size_t body_len;
	int64_t plain_size;
};
void journal_segment_add(struct store *st, const struct journal_segment *s);
/* In order (sid, first); without bodies when `with_body` is false. Stops
 * when `each` returns false. */
void journal_segment_each(struct store *st, bool with_body,
	bool (*each)(void *ctx, const struct journal_segment *s), void *ctx);
/* The segment that holds a change; false when none does. */
bool journal_segment_get(struct store *st, int64_t sid, int64_t seq,
	void (*got)(void *ctx, const struct journal_segment *s), void *ctx);
void journal_segment_remove(struct store *st, int64_t sid, int64_t first);

/* This laptop's own unsealed changes. */
void journal_tail_add(
	struct store *st, int64_t seq, const void *rec, size_t len);
void journal_tail_each(struct store *st,
	void (*each)(void *ctx, int64_t seq, const uint8_t *rec, size_t len),
	void *ctx);
int64_t journal_tail_count(struct store *st);
bool journal_tail_get(struct store *st, int64_t seq, struct buf *out);
void journal_tail_clear(struct store *st);

/* All changes of rows that were touched after their creation. */
struct journal_edit {
	int64_t sid, seq;
	const uint8_t *rec;
	size_t len;
};
void journal_edit_add(struct store *st, uint16_t type, const struct id *row,
	int64_t sid, int64_t seq, const void *rec, size_t len); /* or ignore */
void journal_edit_each(struct store *st, uint16_t type, const struct id *row,
	void (*each)(void *ctx, const struct journal_edit *e), void *ctx);
bool journal_edit_has(struct store *st, uint16_t type, const struct id *row);
/* Every (type, row) with an edit, once each. */
void journal_edit_rows(struct store *st,
	void (*each)(void *ctx, uint16_t type, const struct id *row),
	void *ctx);
void journal_edit_remove(struct store *st, uint16_t type, const struct id *row,
	int64_t sid, int64_t seq);

/* Heads of cells in conflict; field number 0 is delete against edit. */
struct journal_conflict {
	uint16_t type, field;
	struct id row;
	int64_t sid, seq;
	struct value value; /* borrowed */
};
void journal_conflict_add(struct store *st, const struct journal_conflict *c);
void journal_conflict_clear(
	struct store *st, uint16_t type, const struct id *row);
/* `row` NULL: all of every type, in order (type, row, field, sid, seq). */
void journal_conflict_each(struct store *st, uint16_t type,
	const struct id *row,
	void (*each)(void *ctx, const struct journal_conflict *c), void *ctx);
int64_t journal_conflict_rows(struct store *st); /* rows in conflict */

/* Merges done. `ranges` is what core/sync needs to undo one. */
struct journal_merge {
	int64_t number; /* 1 … in order */
	int64_t wall_ms;
	const char *file_name, *from;
	const uint8_t *file_hash;
	size_t file_hash_len;
	const uint8_t *ranges;
	size_t ranges_len;
	int64_t new_rows, changed_rows, conflicts;
	bool undone;
};
int64_t journal_merge_add(struct store *st, const struct journal_merge *m);
void journal_merge_each(struct store *st,
	void (*each)(void *ctx, const struct journal_merge *m), void *ctx);

/* Empties edit and conflict, before a rebuild. */
void journal_clear_derived(struct store *st);

#endif
