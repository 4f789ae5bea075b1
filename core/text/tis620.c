/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/tis620.h"

#include "core/text/thai.h"
#include "core/text/utf8.h"

enum { ODD_ONE_IN = 8 }; /* more letters out of place are another code */

static uint32_t from_byte(unsigned char c)
{
	static const uint16_t quotes[] = {
		0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014};

	if (c < 0x80)
		return c;
	if ((c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB))
		return THAI_FIRST + (c - 0xA0U);
	if (c >= 0x91 && c <= 0x97)
		return quotes[c - 0x91];
	switch (c) {
	case 0x80: return 0x20AC;
	case 0x85: return 0x2026;
	case 0xA0: return 0xA0;
	default: return UTF8_INVALID;
	}
}

static bool is_ascii_letter(uint32_t cp)
{
	return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

/* Can a word go on from one to the other? What is not Thai is class NONE. */
static bool may_follow(uint32_t before, uint32_t cp)
{
	enum thai_class left = thai_class(before), right = thai_class(cp);
	bool is_carrier = left == THAI_CONSONANT || thai_class_is_mark(left);

	if (left == THAI_LEAD && right != THAI_CONSONANT)
		return false;
	if (thai_class_is_mark(right) || right == THAI_AM)
		return is_carrier;
	if (right == THAI_FOLLOW || right == THAI_LAKKHANGYAO)
		return is_carrier || left == THAI_FOLLOW;
	return !(thai_is(before) && is_ascii_letter(cp)) &&
		!(is_ascii_letter(before) && thai_is(cp));
}

/* Pieces of UTF-8 read as this code are Thai letters as well (เธ, เน), and
 * in good order. */
static bool is_damaged_utf8(const char *s, size_t len)
{
	size_t high = 0, inside = 0;
	unsigned int index;

	for (size_t i = 0; i < len;) {
		bool is_whole = thai_read(s + i, len - i, &index) &&
			thai_classes[index] != THAI_NONE;

		high += (unsigned char)s[i] >= 0x80 ? is_whole ? 3 : 1 : 0;
		inside += is_whole ? 3 : 0;
		i += is_whole ? 3 : 1;
	}
	return inside * 2 > high;
}

bool tis620_is_likely(const char *s, size_t len)
{
	size_t thai = 0, odd = 0;
	bool has_pair = false;
	uint32_t before = ' ', cp;

	for (size_t i = 0; i <= len; i++) {
		cp = i < len ? from_byte((unsigned char)s[i]) : ' ';
		if (cp == UTF8_INVALID || cp == '\0')
			return false;
		if (!may_follow(before, cp))
			odd++;
		if (thai_is(cp))
			thai++;
		has_pair |= thai_is(cp) && thai_is(before);
		before = cp;
	}
	return has_pair && odd * ODD_ONE_IN <= thai && !utf8_is_valid(s, len) &&
		!is_damaged_utf8(s, len);
}

void tis620_to_utf8(struct buf *out, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		utf8_add(out, from_byte((unsigned char)s[i]));
}
