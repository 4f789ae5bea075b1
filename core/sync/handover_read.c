/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/handover_read.h"

#include "core/base/file.h"
#include "core/sync/change.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { HASH_STEP = 64 * 1024 };

static bool refuse(
	const struct handover_read *r, enum refusal why, struct error *err)
{
	return handover_refuse(err, why, buf_str(&r->frames.path));
}

/* False unless the result is fine; the last frame counts as fine. */
static bool accept(const struct handover_read *r, enum frame_result result,
	struct error *err)
{
	switch (result) {
	case FRAME_FINE:
	case FRAME_LAST: return true;
	case FRAME_SHORT: return refuse(r, REFUSAL_SHORT, err);
	case FRAME_DAMAGED: return refuse(r, REFUSAL_DAMAGED, err);
	case FRAME_FAILED: break;
	}
	return false;
}

static bool read_prelude(struct handover_read *r, struct buf *bytes,
	size_t *header_len, struct error *err)
{
	int64_t size = r->frames.size;
	size_t len = size < HANDOVER_PRELUDE_SIZE ? (size_t)size
						  : HANDOVER_PRELUDE_SIZE;

	if (size == 0)
		return refuse(r, REFUSAL_EMPTY, err);
	if (!accept(r,
		    frame_in_read(&r->frames, buf_extend(bytes, len), len, err),
		    err))
		return false;
	switch (handover_prelude_read(
		(const uint8_t *)bytes->data, len, header_len)) {
	case PRELUDE_FINE: return true;
	case PRELUDE_FOREIGN: return refuse(r, REFUSAL_FOREIGN, err);
	case PRELUDE_NEWER: return refuse(r, REFUSAL_NEWER, err);
	case PRELUDE_SHORT: break;
	}
	return refuse(r, REFUSAL_SHORT, err);
}

/* The signature comes first: nothing unsigned is taken apart but the key it
 * is to be checked with. */
static bool read_header(
	struct handover_read *r, struct buf *bytes, struct error *err)
{
	struct unpack u;
	const uint8_t *key;
	size_t header_len = 0;
	size_t team_len;
	size_t rest;

	if (!read_prelude(r, bytes, &header_len, err))
		return false;
	rest = header_len + SIGNATURE_SIZE;
	if ((int64_t)rest > r->frames.size - r->frames.at)
		return refuse(r, REFUSAL_SHORT, err);
	if (header_len > HANDOVER_HEADER_MAX)
		return refuse(r, REFUSAL_DAMAGED, err);
	if (!accept(r,
		    frame_in_read(
			    &r->frames, buf_extend(bytes, rest), rest, err),
		    err))
		return false;
	u = unpack_init(bytes->data + HANDOVER_PRELUDE_SIZE, header_len);
	(void)unpack_bytes(&u, &team_len);
	key = unpack_fixed(&u, STREAM_KEY_SIZE);
	if (key == NULL ||
		!device_is_signed(key, bytes->data, bytes->len - SIGNATURE_SIZE,
			(const uint8_t *)bytes->data + bytes->len -
				SIGNATURE_SIZE))
		return refuse(r, REFUSAL_DAMAGED, err);
	if (!handover_header_unpack(&r->header,
		    (const uint8_t *)bytes->data + HANDOVER_PRELUDE_SIZE,
		    header_len))
		return refuse(r, REFUSAL_DAMAGED, err);
	return true;
}

bool handover_hash(const char *path, uint8_t hash[ROOT_SIZE], struct error *err)
{
	crypto_generichash_state state;
	uint8_t bytes[HASH_STEP];
	FILE *f = fopen(path, "rb");
	bool is_read;
	size_t n;

	if (f == NULL)
		return error_set_errno(err, errno, path);
	(void)crypto_generichash_init(&state, NULL, 0, ROOT_SIZE);
	while ((n = fread(bytes, 1, sizeof(bytes), f)) > 0)
		(void)crypto_generichash_update(&state, bytes, n);
	is_read = ferror(f) == 0;
	if (!is_read)
		(void)error_set_errno(err, errno, path);
	(void)crypto_generichash_final(&state, hash, ROOT_SIZE);
	(void)fclose(f);
	return is_read;
}

bool handover_read_open(
	struct handover_read *r, const char *path, struct error *err)
{
	struct buf bytes = {0};
	bool is_open;

	*r = (struct handover_read){0};
	if (sodium_init() < 0)
		BUG("libsodium does not start");
	is_open = frame_in_open(&r->frames, path, err) &&
		read_header(r, &bytes, err);
	if (is_open)
		(void)crypto_generichash(r->hash, ROOT_SIZE,
			(const uint8_t *)bytes.data, bytes.len, NULL, 0);
	buf_release(&bytes);
	return is_open;
}

bool handover_read_unlock_with(
	struct handover_read *r, const uint8_t *secret, struct error *err)
{
	return accept(r, frame_in_start(&r->frames, secret, err), err);
}

bool handover_read_unlock(
	struct handover_read *r, const char *words, struct error *err)
{
	uint8_t *secret;
	bool is_open;

	if (r->header.has_team || !r->header.has_lock)
		return refuse(r, REFUSAL_NOT_FOR_US, err);
	secret = secret_new(STREAM_SECRET_SIZE);
	is_open = passphrase_lock_open(&r->header.lock, words, secret)
		? handover_read_unlock_with(r, secret, err)
		: refuse(r, REFUSAL_PASSPHRASE, err);
	secret_free(secret);
	return is_open;
}

static bool is_as_listed(
	const struct segment_head *head, const struct handover_entry *entry)
{
	return memcmp(head->key, entry->key, STREAM_KEY_SIZE) == 0 &&
		memcmp(head->root, entry->root, ROOT_SIZE) == 0 &&
		head->first == entry->first && head->count == entry->count;
}

static bool open_message(struct handover_read *r, struct handover_segment *out)
{
	struct unpack u = unpack_init(r->message.data, r->message.len);
	uint64_t plain_size;

	out->head_bytes = unpack_bytes(&u, &out->head_len);
	plain_size = unpack_uint(&u);
	out->body_len = unpack_left(&u);
	out->body = unpack_fixed(&u, out->body_len);
	if (u.failed || out->head_bytes == NULL || out->body_len == 0 ||
		plain_size > SEGMENT_PLAIN_MAX)
		return false;
	out->plain_size = (int64_t)plain_size;
	return segment_head_unpack(
		       &out->head, out->head_bytes, out->head_len) &&
		is_as_listed(&out->head, &r->header.entries[r->next]) &&
		segment_head_is_signed(out->head_bytes, out->head_len);
}

int handover_read_next(struct handover_read *r, struct handover_segment *out,
	struct error *err)
{
	enum frame_result result;
	bool is_listed = r->next < r->header.entry_count;

	*out = (struct handover_segment){0};
	if (!is_listed && r->is_over)
		return 0;
	result = r->is_over ? FRAME_DAMAGED
			    : frame_in_pull(&r->frames, HANDOVER_FRAME_MAX,
				      &r->message, err);
	if (!accept(r, result, err))
		return -1;
	r->is_over = result == FRAME_LAST;
	/* Without segments there is one frame, empty and last. */
	if (!is_listed && r->header.entry_count == 0 && r->is_over &&
		r->message.len == 0)
		return 0;
	if (!is_listed || !open_message(r, out)) {
		segment_head_release(&out->head);
		(void)refuse(r, REFUSAL_DAMAGED, err);
		return -1;
	}
	r->next++;
	return 1;
}

bool handover_read_body(struct handover_read *r,
	const struct handover_segment *segment, struct buf *plain,
	struct error *err)
{
	uint8_t root[ROOT_SIZE];

	if (segment_decompress(segment->body, segment->body_len,
		    segment->plain_size, plain) &&
		segment_root(
			plain->data, plain->len, segment->head.count, root) &&
		memcmp(root, segment->head.root, ROOT_SIZE) == 0)
		return true;
	return refuse(r, REFUSAL_DAMAGED, err);
}

bool handover_read_verify(struct handover_read *r, struct error *err)
{
	struct handover_segment segment;
	struct buf plain = {0};
	bool is_sound = true;
	int more;

	do {
		more = handover_read_next(r, &segment, err);
		if (more == 1)
			is_sound = handover_read_body(r, &segment, &plain, err);
		segment_head_release(&segment.head);
	} while (more == 1 && is_sound);
	buf_release(&plain);
	return is_sound && more == 0;
}

void handover_read_release(struct handover_read *r)
{
	frame_in_release(&r->frames);
	handover_header_release(&r->header);
	buf_release(&r->message);
}
