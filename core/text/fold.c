/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/fold.h"

#include "core/text/canon.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <string.h>

/* ็ ่ ้ ๊ ๋ ์: left out by many who search. */
enum { LOOSE_FIRST = 0x47, LOOSE_LAST = 0x4C };

/* Writes what one code point of the Thai block folds to; returns its length.
 * ๅ folds to า so that a part cut after ฤ still folds to a part. */
static size_t fold_thai(
	unsigned int index, bool is_bare, const char *from, char *to)
{
	uint32_t cp = THAI_FIRST + index;

	if (cp == THAI_MAIYAMOK || cp == THAI_PAIYANNOI)
		return 0;
	if (is_bare && index >= LOOSE_FIRST && index <= LOOSE_LAST)
		return 0;
	if (cp >= THAI_DIGIT_ZERO && cp < THAI_DIGIT_ZERO + 10) {
		*to = (char)('0' + (cp - THAI_DIGIT_ZERO));
		return 1;
	}
	memmove(to, from, 3);
	if (cp == THAI_LETTER_LAKKHANGYAO)
		memcpy(to, "า", 3);
	return 3;
}

static void fold(struct buf *out, const char *s, size_t len, bool is_bare)
{
	size_t from = out->len, to = from, count;
	unsigned int index;
	char *text;

	canon_text(out, s, len);
	text = out->data;
	count = out->len;
	for (size_t i = from; i < count;) {
		char c = text[i];

		if (thai_read(text + i, count - i, &index)) {
			to += fold_thai(index, is_bare, text + i, text + to);
			i += 3;
			continue;
		}
		i++;
		if (c == ' ' || c == '\n' || c == '.')
			continue;
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		text[to++] = c;
	}
	buf_truncate(out, to);
}

void fold_text(struct buf *out, const char *s, size_t len)
{
	fold(out, s, len, false);
}

void fold_bare(struct buf *out, const char *s, size_t len)
{
	fold(out, s, len, true);
}

bool fold_is_loose(const char *s, size_t len)
{
	unsigned int index = 0;

	return thai_read(s, len, &index) && index >= LOOSE_FIRST &&
		index <= LOOSE_LAST;
}

static bool stands_at(
	const char *text, size_t len, const char *part, size_t part_len)
{
	size_t i = 0, p = 0;

	while (p < part_len) {
		if (i == len)
			return false;
		if (text[i] == part[p]) {
			i++;
			p++;
			continue;
		}
		/* Two marks differ in their last byte only. */
		while (p > 0 && utf8_is_inside(part[p])) {
			p--;
			i--;
		}
		if (!fold_is_loose(text + i, len - i))
			return false;
		i += 3;
	}
	return true;
}

/* The last byte of a code point tells more than the first, which all of Thai
 * shares: the search goes from one such byte to the next. */
const char *fold_find(
	const char *text, size_t len, const char *part, size_t part_len)
{
	const char *end = text + len, *at = text;
	size_t last = 0;

	if (part_len == 0)
		return text;
	while (last + 1 < part_len && utf8_is_inside(part[last + 1]))
		last++;
	while ((size_t)(end - at) > last) {
		at = memchr(at + last, part[last], (size_t)(end - at) - last);
		if (at == NULL)
			return NULL;
		at -= last;
		if (memcmp(at, part, last + 1) == 0 &&
			stands_at(at, (size_t)(end - at), part, part_len))
			return at;
		at++;
	}
	return NULL;
}

const char *fold_find_str(const char *text, const char *part)
{
	return fold_find(text, strlen(text), part, strlen(part));
}
