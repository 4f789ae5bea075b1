/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/utf16.h"

#include "core/base/error.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

static void check_length(size_t len)
{
	if (len > INT32_MAX / 4)
		BUG("a text of %zu bytes is too long", len);
}

static int32_t add_point(UChar *to, int32_t n, uint32_t cp)
{
	if (cp < 0x10000) {
		to[n++] = (UChar)cp;
		return n;
	}
	cp -= 0x10000;
	to[n++] = (UChar)(0xD800 + (cp >> 10));
	to[n++] = (UChar)(0xDC00 + (cp & 0x3FF));
	return n;
}

int32_t utf16_from_points(const uint32_t *from, size_t count, UChar *to)
{
	int32_t n = 0;

	check_length(count);
	for (size_t i = 0; i < count; i++)
		n = add_point(to, n, from[i]);
	return n;
}

size_t utf16_to_points(const UChar *from, int32_t len, uint32_t *to)
{
	size_t n = 0;

	for (int32_t i = 0; i < len; i++) {
		uint32_t cp = from[i];

		if (cp >= 0xD800 && cp < 0xDC00 && i + 1 < len) {
			i++;
			cp = 0x10000 + ((cp - 0xD800) << 10) +
				((uint32_t)from[i] - 0xDC00);
		}
		to[n++] = cp;
	}
	return n;
}

int32_t utf16_from_utf8(const char *from, size_t len, UChar *to, uint32_t *at)
{
	int32_t n = 0;
	unsigned int index;
	uint32_t cp;
	size_t taken;

	check_length(len);
	for (size_t i = 0; i < len; i += taken) {
		int32_t before = n;

		if (at != NULL)
			at[n] = (uint32_t)i;
		if (thai_read(from + i, len - i, &index)) {
			to[n++] = (UChar)(THAI_FIRST + index);
			taken = 3;
			continue;
		}
		taken = utf8_decode(from + i, len - i, &cp);
		n = add_point(to, n, cp);
		if (at != NULL && n - before == 2)
			at[n - 1] = (uint32_t)i;
	}
	if (at != NULL)
		at[n] = (uint32_t)len;
	return n;
}
