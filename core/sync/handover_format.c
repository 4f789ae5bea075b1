/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/handover_format.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/base/i18n.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	MAGIC_SIZE = 6,
	RECIPIENT_PASSPHRASE = 1,
	ENTRY_MIN_SIZE = STREAM_KEY_SIZE + 1 + 1 + ROOT_SIZE,
};

static const char magic[MAGIC_SIZE] = {'S', 'A', 'M', 'U', 'T', '\0'};

void handover_header_release(struct handover_header *h)
{
	vector_release(&h->known);
	free(h->entries);
	*h = (struct handover_header){0};
}

static void pack_recipients(const struct handover_header *h, struct buf *out)
{
	struct buf lock = {0};

	pack_uint(out, h->has_lock ? 1 : 0);
	if (!h->has_lock)
		return;
	passphrase_lock_pack(&h->lock, &lock);
	pack_uint(out, RECIPIENT_PASSPHRASE);
	pack_bytes(out, lock.data, lock.len);
	buf_release(&lock);
}

static void pack_directory(const struct handover_header *h, struct buf *out)
{
	const struct handover_entry *e;
	size_t i;

	pack_uint(out, h->entry_count);
	for (i = 0; i < h->entry_count; i++) {
		e = &h->entries[i];
		buf_add(out, e->key, STREAM_KEY_SIZE);
		pack_uint(out, (uint64_t)e->first);
		pack_uint(out, (uint64_t)e->count);
		buf_add(out, e->root, ROOT_SIZE);
	}
}

bool handover_header_pack(const struct handover_header *h,
	const struct device *device, struct buf *out)
{
	uint8_t signature[SIGNATURE_SIZE];
	struct buf body = {0};

	buf_clear(out);
	if (h->known.count > VECTOR_MAX)
		return false;
	pack_bytes(&body, "", 0);
	buf_add(&body, h->exporter, STREAM_KEY_SIZE);
	pack_int(&body, h->wall_ms);
	(void)vector_pack(&h->known, &body);
	pack_uint(&body, (uint64_t)h->number);
	buf_add(&body, h->previous, ROOT_SIZE);
	pack_uint(&body, (uint64_t)h->changes);
	pack_bytes(&body, h->author, strlen(h->author));
	pack_recipients(h, &body);
	pack_directory(h, &body);
	pack_uint(&body, 0);

	buf_add(out, magic, MAGIC_SIZE);
	pack_u8(out, HANDOVER_VERSION >> 8);
	pack_u8(out, HANDOVER_VERSION & 0xFF);
	pack_u32(out, (uint32_t)body.len);
	buf_add(out, body.data, body.len);
	device_sign(device, out->data, out->len, signature);
	buf_add(out, signature, SIGNATURE_SIZE);
	buf_release(&body);
	return true;
}

static bool unpack_number(struct unpack *u, int64_t *out)
{
	uint64_t x = unpack_uint(u);

	if (x > CHANGE_NUMBER_MAX)
		u->failed = true;
	*out = u->failed ? 0 : (int64_t)x;
	return !u->failed;
}

static void unpack_fixed_to(struct unpack *u, uint8_t *out, size_t len)
{
	const uint8_t *bytes = unpack_fixed(u, len);

	if (bytes != NULL)
		memcpy(out, bytes, len);
}

static void unpack_recipients(struct handover_header *h, struct unpack *u)
{
	uint64_t count = unpack_uint(u);
	const uint8_t *bytes;
	uint64_t type;
	size_t len;

	if (count > LISTED_MAX)
		u->failed = true;
	while (!u->failed && count-- > 0) {
		type = unpack_uint(u);
		bytes = unpack_bytes(u, &len);
		if (bytes == NULL || type != RECIPIENT_PASSPHRASE ||
			h->has_lock)
			continue;
		h->has_lock = passphrase_lock_unpack(&h->lock, bytes, len);
		if (!h->has_lock)
			u->failed = true;
	}
}

static bool is_entry_possible(
	const struct handover_header *h, const struct handover_entry *e)
{
	return e->first > 0 && e->count > 0 && e->count <= SEGMENT_MAX &&
		e->first + e->count - 1 <= vector_get(&h->known, e->key);
}

static void unpack_directory(struct handover_header *h, struct unpack *u)
{
	uint64_t count = unpack_uint(u);
	struct handover_entry *e;

	if (count > unpack_left(u) / ENTRY_MIN_SIZE) {
		u->failed = true;
		return;
	}
	h->entries = xcalloc((size_t)count, sizeof(*h->entries));
	while (!u->failed && h->entry_count < count) {
		e = &h->entries[h->entry_count++];
		unpack_fixed_to(u, e->key, STREAM_KEY_SIZE);
		(void)unpack_number(u, &e->first);
		(void)unpack_number(u, &e->count);
		unpack_fixed_to(u, e->root, ROOT_SIZE);
		if (!is_entry_possible(h, e))
			u->failed = true;
	}
}

bool handover_header_unpack(
	struct handover_header *h, const uint8_t *bytes, size_t len)
{
	struct unpack u = unpack_init(bytes, len);
	size_t team_len;

	(void)unpack_bytes(&u, &team_len);
	h->has_team = team_len > 0;
	unpack_fixed_to(&u, h->exporter, STREAM_KEY_SIZE);
	h->wall_ms = unpack_int(&u);
	(void)vector_unpack(&h->known, &u);
	(void)unpack_number(&u, &h->number);
	unpack_fixed_to(&u, h->previous, ROOT_SIZE);
	(void)unpack_number(&u, &h->changes);
	segment_unpack_author(h->author, &u);
	unpack_recipients(h, &u);
	unpack_directory(h, &u);
	segment_skip_sections(&u);
	return !u.failed && unpack_left(&u) == 0;
}

enum handover_prelude handover_prelude_read(
	const uint8_t *bytes, size_t len, size_t *header_len)
{
	size_t shared = len < MAGIC_SIZE ? len : MAGIC_SIZE;
	struct unpack u;

	*header_len = 0;
	if (memcmp(bytes, magic, shared) != 0)
		return PRELUDE_FOREIGN;
	if (len < HANDOVER_PRELUDE_SIZE)
		return PRELUDE_SHORT;
	if (((unsigned int)bytes[MAGIC_SIZE] << 8 | bytes[MAGIC_SIZE + 1]) !=
		HANDOVER_VERSION)
		return PRELUDE_NEWER;
	u = unpack_init(bytes + MAGIC_SIZE + 2, 4);
	*header_len = unpack_u32(&u);
	return PRELUDE_FINE;
}

void handover_summarise(
	const struct handover_header *h, struct handover_summary *out)
{
	size_t len = strlen(h->author);

	*out = (struct handover_summary){
		.wall_ms = h->wall_ms,
		.number = h->number,
		.changes = h->changes,
		.segments = (int64_t)h->entry_count,
	};
	if (len >= sizeof(out->from))
		for (len = sizeof(out->from) - 1;
			len > 0 && ((uint8_t)h->author[len] & 0xC0) == 0x80;)
			len--;
	memcpy(out->from, h->author, len);
	device_name(h->exporter, out->laptop);
}

bool handover_refuse(struct error *err, enum refusal why, const char *path)
{
	const char *name = path_name(path);

	switch (why) {
	case REFUSAL_EMPTY:
		return error_set(err, ERROR_REFUSED,
			_("The file %s is empty; copy it once more."), name);
	case REFUSAL_FOREIGN:
		return error_set(err, ERROR_REFUSED,
			_("%s is not a hand-over file of Samut."), name);
	case REFUSAL_SHORT:
		return error_set(err, ERROR_REFUSED,
			_("The file %s was cut off; copy it once more."), name);
	case REFUSAL_NEWER:
		return error_set(err, ERROR_REFUSED,
			_("The file %s comes from a newer Samut; update this "
			  "program first."),
			name);
	case REFUSAL_DAMAGED:
		return error_set(err, ERROR_REFUSED,
			_("The file %s is damaged; ask for it once more."),
			name);
	case REFUSAL_PASSPHRASE:
		return error_set(err, ERROR_REFUSED,
			_("This is not the passphrase of the file %s."), name);
	case REFUSAL_NOT_FOR_US:
	case REFUSAL_COUNT: break;
	}
	return error_set(err, ERROR_REFUSED,
		_("The file %s is not meant for this notebook."), name);
}
