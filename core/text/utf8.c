/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/utf8.h"

/* Length a first byte promises; 0 for a byte that starts nothing. */
static size_t promised(unsigned char c)
{
	if (c < 0x80)
		return 1;
	if (c < 0xC2)
		return 0;
	if (c < 0xE0)
		return 2;
	if (c < 0xF0)
		return 3;
	return c < 0xF5 ? 4 : 0;
}

static bool is_proper(uint32_t cp, size_t len)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};

	return cp >= least[len] && cp <= 0x10FFFF &&
		(cp < 0xD800 || cp > 0xDFFF);
}

size_t utf8_decode(const char *s, size_t len, uint32_t *cp)
{
	static const unsigned char first_mask[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
	const unsigned char *p = (const unsigned char *)s;
	uint32_t c;
	size_t n;

	*cp = UTF8_INVALID;
	if (len == 0)
		return 0;
	if (p[0] < 0x80) {
		*cp = p[0];
		return 1;
	}
	n = promised(p[0]);
	if (n == 0 || n > len)
		return 1;
	c = p[0] & first_mask[n];
	for (size_t i = 1; i < n; i++) {
		if (!utf8_is_inside(s[i]))
			return 1;
		c = c << 6 | (p[i] & 0x3FU);
	}
	if (!is_proper(c, n))
		return 1;
	*cp = c;
	return n;
}

size_t utf8_encode(uint32_t cp, char out[UTF8_MAX])
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = UTF8_INVALID;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

void utf8_add(struct buf *b, uint32_t cp)
{
	char bytes[UTF8_MAX];

	buf_add(b, bytes, utf8_encode(cp, bytes));
}

bool utf8_is_valid(const char *s, size_t len)
{
	uint32_t cp;
	size_t n;

	for (size_t i = 0; i < len; i += n) {
		n = utf8_decode(s + i, len - i, &cp);
		if (cp == UTF8_INVALID && n == 1)
			return false;
	}
	return true;
}

size_t utf8_count(const char *s, size_t len)
{
	size_t count = 0;
	uint32_t cp;

	for (size_t i = 0; i < len; count++)
		i += utf8_decode(s + i, len - i, &cp);
	return count;
}

size_t utf8_prev(const char *s, size_t at)
{
	uint32_t cp;

	/* Only a start whose code point ends exactly here counts; what is
	 * not UTF-8 is stepped over byte by byte, as decoding does. */
	for (size_t back = 2; back <= UTF8_MAX && back <= at; back++) {
		if (!utf8_is_inside(s[at - back + 1]))
			break;
		if (utf8_decode(s + at - back, back, &cp) == back)
			return at - back;
	}
	return at > 0 ? at - 1 : 0;
}

size_t utf8_head(const char *s, size_t len, size_t max)
{
	size_t i = 0;
	uint32_t cp;

	while (i < len && max-- > 0)
		i += utf8_decode(s + i, len - i, &cp);
	return i;
}
