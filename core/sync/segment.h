/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sealed segment: a run of changes of one stream that never changes again.
 *
 *   head   version 1 | stream key 40 | first | count | version vector |
 *          root 32 | previous root 32 | author | reserved sections (none) |
 *          ed25519 signature 64 by the stream's own key
 *   body   zstd of the records, each with its length in front
 *
 * The root is BLAKE2b-256 over the 16-byte hashes of the records, so that a
 * record can be replaced by a stub later while the signature still holds; the
 * plain size would change with that and travels beside the head, unsigned. A
 * head starts with the byte 1 and a hand-over file with an "S", so a signature
 * of one never is a signature of the other.
 */
#ifndef CORE_SYNC_SEGMENT_H
#define CORE_SYNC_SEGMENT_H

#include "core/sync/device.h"
#include "core/sync/vector.h"

enum {
	SEGMENT_PLAIN_MAX = 64 << 20, /* accepted when reading */
	SEGMENT_PLAIN_GOAL = 8 << 20, /* sealed before it grows beyond */
	SEGMENT_HEAD_MAX = 1 << 20,
	AUTHOR_MAX = 400,
	LISTED_MAX = 4096, /* recipients, sections */
};

struct segment_head {
	uint8_t key[STREAM_KEY_SIZE];
	int64_t first, count;
	struct vector past; /* owned: what the author had seen of others */
	uint8_t root[ROOT_SIZE], previous[ROOT_SIZE];
	char author[AUTHOR_MAX];
};
void segment_head_release(struct segment_head *h);
/* False when its past is too long to be read again. */
bool segment_head_pack(const struct segment_head *h,
	const struct device *device, struct buf *out);
/* Into a zeroed head. False: damaged. The signature is not looked at. */
bool segment_head_unpack(
	struct segment_head *h, const uint8_t *bytes, size_t len);
bool segment_head_is_signed(const uint8_t *bytes, size_t len);

/* Parts that heads share with the header of a hand-over file; what is not
 * right sets `u->failed`. The author goes into zeroed memory. */
void segment_unpack_author(char author[AUTHOR_MAX], struct unpack *u);
void segment_skip_sections(struct unpack *u);

/* Walks plain bytes; false unless they are exactly `count` records. */
bool segment_root(
	const void *plain, size_t len, int64_t count, uint8_t root[ROOT_SIZE]);
void segment_compress(const struct buf *plain, struct buf *body);
/* False unless the body holds exactly `plain_size` bytes. */
bool segment_decompress(
	const void *body, size_t len, int64_t plain_size, struct buf *plain);

#endif
