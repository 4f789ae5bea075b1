/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The layout of a hand-over file, version 1.
 *
 *   magic "SAMUT" 0 | version u16 big endian | header length u32
 *   header (below) | ed25519 signature 64 by the exporter over all before it
 *   secretstream header 24, then frames: length u32 | sealed bytes
 *
 * One frame holds one segment: head (bytes) | plain size | body (the rest).
 * The last frame carries TAG_FINAL; without segments it is empty. Header:
 *
 *   team (bytes, empty: a notebook without a team) | exporter's stream key 40
 *   wall claim | version vector of all that the file's maker holds
 *   number of this file | hash of its previous one 32 | changes in the file
 *   comment for people (bytes: the author)
 *   recipients: count, then {type, bytes}*   1 passphrase, 2 member (reserved)
 *   directory: count, then {stream key 40, first, count, root 32}*
 *   sections: count, then {type, bytes}*     receipts, membership (reserved)
 *
 * Recipients and sections of an unknown type are skipped, so later versions of
 * the program add to them without a new format.
 */
#ifndef CORE_SYNC_HANDOVER_FORMAT_H
#define CORE_SYNC_HANDOVER_FORMAT_H

#include "core/sync/handover.h"
#include "core/sync/passphrase.h"
#include "core/sync/segment.h"

enum {
	HANDOVER_VERSION = 1,
	HANDOVER_PRELUDE_SIZE = 12,
	HANDOVER_HEADER_MAX = 64 << 20,
	HANDOVER_FRAME_MAX = SEGMENT_PLAIN_MAX + SEGMENT_HEAD_MAX + 64,
};

struct handover_entry {
	uint8_t key[STREAM_KEY_SIZE];
	int64_t first, count;
	uint8_t root[ROOT_SIZE];
};
struct handover_header {
	uint8_t exporter[STREAM_KEY_SIZE];
	int64_t wall_ms, number, changes;
	struct vector known;
	uint8_t previous[ROOT_SIZE];
	char author[AUTHOR_MAX];
	bool has_lock, has_team;
	struct passphrase_lock lock;
	struct handover_entry *entries; /* owned */
	size_t entry_count;
};
void handover_header_release(struct handover_header *h);
/* Prelude, header, signature. False when `known` is too long to be read. */
bool handover_header_pack(const struct handover_header *h,
	const struct device *device, struct buf *out);
/* What stands between prelude and signature, into a zeroed header. False:
 * damaged. Every length is checked before anything is allocated. */
bool handover_header_unpack(
	struct handover_header *h, const uint8_t *bytes, size_t len);

enum handover_prelude {
	PRELUDE_FINE,
	PRELUDE_FOREIGN,
	PRELUDE_NEWER,
	PRELUDE_SHORT,
};
enum handover_prelude handover_prelude_read(
	const uint8_t *bytes, size_t len, size_t *header_len);

void handover_summarise(
	const struct handover_header *h, struct handover_summary *out);

/* Why a file is not accepted: one sentence each, ERROR_REFUSED. */
enum refusal {
	REFUSAL_EMPTY,
	REFUSAL_FOREIGN,
	REFUSAL_SHORT,
	REFUSAL_NEWER,
	REFUSAL_DAMAGED,
	REFUSAL_PASSPHRASE,
	REFUSAL_NOT_FOR_US,
	REFUSAL_COUNT,
};
bool handover_refuse(struct error *err, enum refusal why, const char *path);

#endif
