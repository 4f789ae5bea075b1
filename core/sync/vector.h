/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Version vectors: of every stream the number of the last change that its
 * author had seen. Kept sorted by stream key, so that equal knowledge has
 * equal bytes. Reading caps the count and the numbers: sums of a whole vector
 * stay far from overflow.
 */
#ifndef CORE_SYNC_VECTOR_H
#define CORE_SYNC_VECTOR_H

#include "core/base/pack.h"
#include "core/sync/sync.h"

enum { VECTOR_MAX = 4096 }; /* streams */
#define CHANGE_NUMBER_MAX (INT64_C(1) << 48)

struct vector_item {
	uint8_t key[STREAM_KEY_SIZE];
	int64_t seq;
};
struct vector { /* zeroed: nothing seen */
	struct vector_item *items;
	size_t count, capacity;
};

void vector_release(struct vector *v);
/* 0 when the stream was never heard of. */
int64_t vector_get(const struct vector *v, const uint8_t *key);
/* The larger of what it holds and `seq`. */
void vector_raise(struct vector *v, const uint8_t *key, int64_t seq);
void vector_raise_all(struct vector *v, const struct vector *other);
void vector_remove(struct vector *v, const uint8_t *key);
/* False, and nothing written, beyond VECTOR_MAX: nobody could read it. */
bool vector_pack(const struct vector *v, struct buf *out);
/* Into a zeroed vector. Unsorted, too many or impossible numbers set
 * `u->failed`. */
bool vector_unpack(struct vector *v, struct unpack *u);

#endif
