/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/fold.h"

#include "core/text/canon.h"
#include "core/text/thai.h"

#include <string.h>

/* ็ ่ ้ ๊ ๋ ์: left out by many who search. */
static bool is_left_out(uint32_t cp)
{
	return (cp >= 0x0E47 && cp <= 0x0E4C) || cp == THAI_MAIYAMOK ||
		cp == THAI_PAIYANNOI;
}

/* Writes what one code point of the Thai block folds to; returns its length.
 * ๅ folds to า so that a part cut after ฤ still folds to a part. */
static size_t fold_thai(unsigned int index, const char *from, char *to)
{
	uint32_t cp = THAI_FIRST + index;

	if (is_left_out(cp))
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

void fold_text(struct buf *out, const char *s, size_t len)
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
			to += fold_thai(index, text + i, text + to);
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
