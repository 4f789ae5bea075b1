/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/vector.h"

#include "core/base/alloc.h"

#include <stdlib.h>
#include <string.h>

void vector_release(struct vector *v)
{
	free(v->items);
	*v = (struct vector){0};
}

/* The item of the key, or where it belongs. */
static size_t vector_find(
	const struct vector *v, const uint8_t *key, bool *is_there)
{
	size_t low = 0;
	size_t high = v->count;
	size_t middle;
	int order;

	while (low < high) {
		middle = low + (high - low) / 2;
		order = memcmp(v->items[middle].key, key, STREAM_KEY_SIZE);
		if (order == 0) {
			*is_there = true;
			return middle;
		}
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	*is_there = false;
	return low;
}

int64_t vector_get(const struct vector *v, const uint8_t *key)
{
	bool is_there;
	size_t at = vector_find(v, key, &is_there);

	return is_there ? v->items[at].seq : 0;
}

void vector_raise(struct vector *v, const uint8_t *key, int64_t seq)
{
	bool is_there;
	size_t at = vector_find(v, key, &is_there);

	if (seq <= 0)
		return;
	if (is_there) {
		if (v->items[at].seq < seq)
			v->items[at].seq = seq;
		return;
	}
	GROW(v->items, v->count, v->capacity);
	memmove(v->items + at + 1, v->items + at,
		(v->count - at) * sizeof(*v->items));
	memcpy(v->items[at].key, key, STREAM_KEY_SIZE);
	v->items[at].seq = seq;
	v->count++;
}

void vector_raise_all(struct vector *v, const struct vector *other)
{
	size_t i;

	for (i = 0; i < other->count; i++)
		vector_raise(v, other->items[i].key, other->items[i].seq);
}

void vector_remove(struct vector *v, const uint8_t *key)
{
	bool is_there;
	size_t at = vector_find(v, key, &is_there);

	if (!is_there)
		return;
	v->count--;
	memmove(v->items + at, v->items + at + 1,
		(v->count - at) * sizeof(*v->items));
}

bool vector_pack(const struct vector *v, struct buf *out)
{
	size_t i;

	if (v->count > VECTOR_MAX)
		return false;
	pack_uint(out, v->count);
	for (i = 0; i < v->count; i++) {
		buf_add(out, v->items[i].key, STREAM_KEY_SIZE);
		pack_uint(out, (uint64_t)v->items[i].seq);
	}
	return true;
}

bool vector_unpack(struct vector *v, struct unpack *u)
{
	uint64_t count = unpack_uint(u);
	const uint8_t *key;
	const uint8_t *last = NULL;
	uint64_t seq;

	if (count > VECTOR_MAX)
		u->failed = true;
	while (!u->failed && count-- > 0) {
		key = unpack_fixed(u, STREAM_KEY_SIZE);
		seq = unpack_uint(u);
		if (key == NULL || seq == 0 || seq > CHANGE_NUMBER_MAX ||
			(last != NULL &&
				memcmp(last, key, STREAM_KEY_SIZE) >= 0)) {
			u->failed = true;
			break;
		}
		vector_raise(v, key, (int64_t)seq);
		last = key;
	}
	return !u->failed;
}
