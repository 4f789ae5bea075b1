/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading a hand-over file, front to back. After opening, the header is known
 * to be signed by the laptop it names; after each segment, that the segment is
 * the one the directory lists, whole, and signed by the laptop it came from.
 */
#ifndef CORE_SYNC_HANDOVER_READ_H
#define CORE_SYNC_HANDOVER_READ_H

#include "core/sync/frame.h"
#include "core/sync/handover_format.h"

struct handover_read {
	struct frame_in frames;
	struct handover_header header;
	uint8_t hash[ROOT_SIZE]; /* of the file: prelude to signature */
	size_t next;             /* entry that comes next */
	bool is_over;            /* the last frame was read */
	struct buf message;
};
struct handover_segment { /* borrowed from the reader until the next one */
	struct segment_head head;
	const uint8_t *head_bytes;
	size_t head_len;
	const uint8_t *body;
	size_t body_len;
	int64_t plain_size;
};

/* BLAKE2b-256 of all the bytes of a file. */
bool handover_hash(
	const char *path, uint8_t hash[ROOT_SIZE], struct error *err);

/* Release it whatever comes back. */
bool handover_read_open(
	struct handover_read *r, const char *path, struct error *err);
bool handover_read_unlock(
	struct handover_read *r, const char *words, struct error *err);
bool handover_read_unlock_with(
	struct handover_read *r, const uint8_t *secret, struct error *err);
/* 1: a segment (its head is released by the caller), checked in everything
 * but its body; 0: that was all, and the end is the real end; -1: refused. */
int handover_read_next(struct handover_read *r, struct handover_segment *out,
	struct error *err);
/* The plain bytes, checked against the root. */
bool handover_read_body(struct handover_read *r,
	const struct handover_segment *segment, struct buf *plain,
	struct error *err);
/* All that is left, against nothing. */
bool handover_read_verify(struct handover_read *r, struct error *err);
void handover_read_release(struct handover_read *r);

#endif
