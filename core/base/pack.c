/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/pack.h"

#include <string.h>

enum { VARINT_MAX = 10 };

void pack_u8(struct buf *b, uint8_t x)
{
	buf_add(b, &x, 1);
}

void pack_uint(struct buf *b, uint64_t x)
{
	while (x >= 0x80) {
		pack_u8(b, (uint8_t)((x & 0x7F) | 0x80));
		x >>= 7;
	}
	pack_u8(b, (uint8_t)x);
}

void pack_int(struct buf *b, int64_t x)
{
	uint64_t twice = (uint64_t)x << 1;

	pack_uint(b, x < 0 ? ~twice : twice);
}

static void pack_fixed(struct buf *b, uint64_t x, unsigned int bytes)
{
	unsigned int i;

	for (i = 0; i < bytes; i++)
		pack_u8(b, (uint8_t)(x >> (8 * i)));
}

void pack_real(struct buf *b, double x)
{
	uint64_t bits;

	_Static_assert(sizeof(bits) == sizeof(x), "a double has 8 bytes");
	memcpy(&bits, &x, sizeof(bits));
	pack_fixed(b, bits, 8);
}

void pack_u32(struct buf *b, uint32_t x)
{
	pack_fixed(b, x, 4);
}

void pack_bytes(struct buf *b, const void *p, size_t len)
{
	pack_uint(b, len);
	buf_add(b, p, len);
}

struct unpack unpack_init(const void *bytes, size_t len)
{
	struct unpack u = {.at = bytes, .end = bytes};

	/* Adding nothing to NULL would be undefined. */
	if (len > 0)
		u.end = u.at + len;
	return u;
}

size_t unpack_left(const struct unpack *u)
{
	return u->failed ? 0 : (size_t)(u->end - u->at);
}

const uint8_t *unpack_fixed(struct unpack *u, size_t len)
{
	const uint8_t *p = u->at;

	if (u->failed || len > unpack_left(u)) {
		u->failed = true;
		return NULL;
	}
	if (len > 0)
		u->at += len;
	return p;
}

uint8_t unpack_u8(struct unpack *u)
{
	const uint8_t *p = unpack_fixed(u, 1);

	return p != NULL ? *p : 0;
}

uint64_t unpack_uint(struct unpack *u)
{
	uint64_t x = 0;
	unsigned int i;
	uint8_t byte;

	for (i = 0; i < VARINT_MAX; i++) {
		byte = unpack_u8(u);
		/* The tenth byte has room for one bit. */
		if (u->failed || (i == VARINT_MAX - 1 && byte > 1))
			break;
		x |= (uint64_t)(byte & 0x7F) << (7 * i);
		if ((byte & 0x80) != 0)
			continue;
		/* One number has one spelling: no padding with zeros. */
		if (byte == 0 && i > 0)
			break;
		return x;
	}
	u->failed = true;
	return 0;
}

int64_t unpack_int(struct unpack *u)
{
	uint64_t x = unpack_uint(u);
	int64_t half = (int64_t)(x >> 1);

	return (x & 1) != 0 ? -half - 1 : half;
}

static uint64_t unpack_little(struct unpack *u, unsigned int bytes)
{
	const uint8_t *p = unpack_fixed(u, bytes);
	uint64_t x = 0;

	while (p != NULL && bytes-- > 0)
		x = x << 8 | p[bytes];
	return x;
}

double unpack_real(struct unpack *u)
{
	uint64_t bits = unpack_little(u, 8);
	double x;

	memcpy(&x, &bits, sizeof(x));
	return x;
}

uint32_t unpack_u32(struct unpack *u)
{
	return (uint32_t)unpack_little(u, 4);
}

const uint8_t *unpack_bytes(struct unpack *u, size_t *len)
{
	uint64_t want = unpack_uint(u);
	const uint8_t *p = NULL;

	*len = 0;
	if (want > unpack_left(u))
		u->failed = true;
	else
		p = unpack_fixed(u, (size_t)want);
	if (p != NULL)
		*len = (size_t)want;
	return p;
}
