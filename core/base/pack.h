/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Packing of numbers and byte runs for the change log and the hand-over file.
 * Integers are LEB128 varints, signed ones zigzagged; fixed numbers little
 * endian. Reading never trusts its input: the first short or overlong item
 * sets `failed`, everything after it reads as zero, and the caller checks
 * `failed` once at the end.
 */
#ifndef CORE_BASE_PACK_H
#define CORE_BASE_PACK_H

#include "core/base/buf.h"

#include <stdbool.h>

struct unpack {
	const uint8_t *at;
	const uint8_t *end;
	bool failed;
};

void pack_u8(struct buf *b, uint8_t x);
void pack_uint(struct buf *b, uint64_t x);
void pack_int(struct buf *b, int64_t x);
void pack_real(struct buf *b, double x);  /* 8 bytes, IEEE 754 */
void pack_u32(struct buf *b, uint32_t x); /* 4 bytes */
void pack_bytes(struct buf *b, const void *p, size_t len); /* length first */

struct unpack unpack_init(const void *bytes, size_t len);
size_t unpack_left(const struct unpack *u);
uint8_t unpack_u8(struct unpack *u);
uint64_t unpack_uint(struct unpack *u);
int64_t unpack_int(struct unpack *u);
double unpack_real(struct unpack *u);
uint32_t unpack_u32(struct unpack *u);
/* Points into the input; NULL and len 0 on failure. */
const uint8_t *unpack_bytes(struct unpack *u, size_t *len);
const uint8_t *unpack_fixed(struct unpack *u, size_t len);

#endif
