/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/segment.h"

#include "core/base/alloc.h"
#include "core/sync/change.h"
#include "core/text/utf8.h"

#include <sodium.h>
#include <string.h>
#include <zstd.h>

enum { HEAD_VERSION = 1, ZSTD_LEVEL = 3, LEAVES_AT_ONCE = 64 };

void segment_head_release(struct segment_head *h)
{
	vector_release(&h->past);
}

bool segment_head_pack(const struct segment_head *h,
	const struct device *device, struct buf *out)
{
	uint8_t signature[SIGNATURE_SIZE];

	if (h->past.count > VECTOR_MAX)
		return false;
	buf_clear(out);
	pack_u8(out, HEAD_VERSION);
	buf_add(out, h->key, STREAM_KEY_SIZE);
	pack_uint(out, (uint64_t)h->first);
	pack_uint(out, (uint64_t)h->count);
	(void)vector_pack(&h->past, out);
	buf_add(out, h->root, ROOT_SIZE);
	buf_add(out, h->previous, ROOT_SIZE);
	pack_bytes(out, h->author, strlen(h->author));
	pack_uint(out, 0);
	device_sign(device, out->data, out->len, signature);
	buf_add(out, signature, SIGNATURE_SIZE);
	return true;
}

void segment_unpack_author(char author[AUTHOR_MAX], struct unpack *u)
{
	size_t len;
	const uint8_t *bytes = unpack_bytes(u, &len);

	if (bytes == NULL)
		return;
	if (len >= AUTHOR_MAX || memchr(bytes, '\0', len) != NULL ||
		!utf8_is_valid((const char *)bytes, len))
		u->failed = true;
	else
		memcpy(author, bytes, len);
}

void segment_skip_sections(struct unpack *u)
{
	uint64_t count = unpack_uint(u);
	size_t len;

	if (count > LISTED_MAX)
		u->failed = true;
	while (!u->failed && count-- > 0) {
		(void)unpack_uint(u);
		(void)unpack_bytes(u, &len);
	}
}

bool segment_head_unpack(
	struct segment_head *h, const uint8_t *bytes, size_t len)
{
	struct unpack u;
	const uint8_t *key;
	const uint8_t *root;
	const uint8_t *previous;
	uint64_t first;
	uint64_t count;

	if (len < SIGNATURE_SIZE || len > SEGMENT_HEAD_MAX)
		return false;
	u = unpack_init(bytes, len - SIGNATURE_SIZE);
	if (unpack_u8(&u) != HEAD_VERSION)
		return false;
	key = unpack_fixed(&u, STREAM_KEY_SIZE);
	first = unpack_uint(&u);
	count = unpack_uint(&u);
	(void)vector_unpack(&h->past, &u);
	root = unpack_fixed(&u, ROOT_SIZE);
	previous = unpack_fixed(&u, ROOT_SIZE);
	segment_unpack_author(h->author, &u);
	segment_skip_sections(&u);
	if (u.failed || unpack_left(&u) != 0 || key == NULL || root == NULL ||
		previous == NULL)
		return false;
	if (first == 0 || first > CHANGE_NUMBER_MAX || count == 0 ||
		count > SEGMENT_MAX)
		return false;
	memcpy(h->key, key, STREAM_KEY_SIZE);
	memcpy(h->root, root, ROOT_SIZE);
	memcpy(h->previous, previous, ROOT_SIZE);
	h->first = (int64_t)first;
	h->count = (int64_t)count;
	/* What a stream knows of itself is its numbers. */
	return vector_get(&h->past, h->key) == 0;
}

bool segment_head_is_signed(const uint8_t *bytes, size_t len)
{
	if (len < 1 + STREAM_KEY_SIZE + SIGNATURE_SIZE)
		return false;
	return device_is_signed(bytes + 1, bytes, len - SIGNATURE_SIZE,
		bytes + len - SIGNATURE_SIZE);
}

static void leaf_of(const uint8_t *rec, size_t len, uint8_t leaf[LEAF_SIZE])
{
	if (change_is_stub(rec, len))
		memcpy(leaf, rec + 1, LEAF_SIZE);
	else
		(void)crypto_generichash(leaf, LEAF_SIZE, rec, len, NULL, 0);
}

bool segment_root(
	const void *plain, size_t len, int64_t count, uint8_t root[ROOT_SIZE])
{
	struct unpack u = unpack_init(plain, len);
	uint8_t leaves[LEAF_SIZE * LEAVES_AT_ONCE];
	crypto_generichash_state state;
	const uint8_t *rec;
	size_t rec_len;
	size_t filled = 0;

	(void)crypto_generichash_init(&state, NULL, 0, ROOT_SIZE);
	for (; count > 0; count--) {
		rec = unpack_bytes(&u, &rec_len);
		if (rec == NULL || rec_len == 0)
			return false;
		leaf_of(rec, rec_len, leaves + filled);
		filled += LEAF_SIZE;
		if (filled == sizeof(leaves)) {
			(void)crypto_generichash_update(&state, leaves, filled);
			filled = 0;
		}
	}
	(void)crypto_generichash_update(&state, leaves, filled);
	(void)crypto_generichash_final(&state, root, ROOT_SIZE);
	return unpack_left(&u) == 0;
}

void segment_compress(const struct buf *plain, struct buf *body)
{
	size_t room = ZSTD_compressBound(plain->len);
	size_t len;
	char *hole;

	buf_clear(body);
	hole = buf_extend(body, room);
	len = ZSTD_compress(hole, room, plain->data, plain->len, ZSTD_LEVEL);
	if (ZSTD_isError(len))
		BUG("zstd: %s", ZSTD_getErrorName(len));
	buf_truncate(body, len);
}

bool segment_decompress(
	const void *body, size_t len, int64_t plain_size, struct buf *plain)
{
	size_t got;
	char *hole;

	buf_clear(plain);
	if (plain_size <= 0 || plain_size > SEGMENT_PLAIN_MAX ||
		ZSTD_getFrameContentSize(body, len) !=
			(unsigned long long)plain_size)
		return false;
	hole = buf_extend(plain, (size_t)plain_size);
	got = ZSTD_decompress(hole, (size_t)plain_size, body, len);
	return !ZSTD_isError(got) && got == (size_t)plain_size;
}
