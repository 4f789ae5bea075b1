/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8, one code point at a time. Text is a pointer and a length in bytes.
 * Whatever is not UTF-8 (overlong, surrogate, cut) reads as U+FFFD, one byte
 * long, so a loop always ends and nothing after it is lost.
 */
#ifndef CORE_TEXT_UTF8_H
#define CORE_TEXT_UTF8_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { UTF8_MAX = 4, UTF8_INVALID = 0xFFFD };

/* Is this byte one inside of a code point? */
static inline bool utf8_is_inside(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* Length in bytes of the code point at `s` (1 … 4; 0 only when len is 0);
 * the code point goes to *cp. */
size_t utf8_decode(const char *s, size_t len, uint32_t *cp);
size_t utf8_encode(uint32_t cp, char out[UTF8_MAX]);
void utf8_add(struct buf *b, uint32_t cp);
bool utf8_is_valid(const char *s, size_t len);
size_t utf8_count(const char *s, size_t len); /* code points */
/* Start of the code point that ends at `at`; 0 at the start. */
size_t utf8_prev(const char *s, size_t at);
/* Bytes of the longest start of `s` with at most `max` code points. */
size_t utf8_head(const char *s, size_t len, size_t max);

#endif
