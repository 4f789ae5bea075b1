/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/kedmanee.h"

#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <string.h>

/* Key by key: the row of digits, then the three rows of letters; plain, then
 * with Shift. */
static const char us_keys[] =
	"`1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./"
	"~!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"|ZXCVBNM<>?";
static const uint16_t thai_keys[] = {'_', 0x0E45, '/', '-', 0x0E20, 0x0E16,
	0x0E38, 0x0E36, 0x0E04, 0x0E15, 0x0E08, 0x0E02, 0x0E0A, 0x0E46, 0x0E44,
	0x0E33, 0x0E1E, 0x0E30, 0x0E31, 0x0E35, 0x0E23, 0x0E19, 0x0E22, 0x0E1A,
	0x0E25, 0x0E1F, 0x0E2B, 0x0E01, 0x0E14, 0x0E40, 0x0E49, 0x0E48, 0x0E32,
	0x0E2A, 0x0E27, 0x0E07, 0x0E03, 0x0E1C, 0x0E1B, 0x0E41, 0x0E2D, 0x0E34,
	0x0E37, 0x0E17, 0x0E21, 0x0E43, 0x0E1D, '%', '+', 0x0E51, 0x0E52,
	0x0E53, 0x0E54, 0x0E39, 0x0E3F, 0x0E55, 0x0E56, 0x0E57, 0x0E58, 0x0E59,
	0x0E50, '"', 0x0E0E, 0x0E11, 0x0E18, 0x0E4D, 0x0E4A, 0x0E13, 0x0E2F,
	0x0E0D, 0x0E10, ',', 0x0E24, 0x0E06, 0x0E0F, 0x0E42, 0x0E0C, 0x0E47,
	0x0E4B, 0x0E29, 0x0E28, 0x0E0B, '.', 0x0E05, '(', ')', 0x0E09, 0x0E2E,
	0x0E3A, 0x0E4C, '?', 0x0E12, 0x0E2C, 0x0E26};

enum { KEY_COUNT = sizeof(us_keys) - 1 };
_Static_assert(KEY_COUNT == sizeof(thai_keys) / sizeof(thai_keys[0]),
	"each key has a US and a Thai character");

uint32_t kedmanee_to_us(uint32_t thai)
{
	for (size_t i = 0; i < KEY_COUNT; i++)
		if (thai_keys[i] == thai)
			return (unsigned char)us_keys[i];
	/* Only the standard has these, the keyboards sold do not. */
	switch (thai) {
	case 0x0E4F: return '`';
	case 0x0E5B: return '~';
	case 0x0E4E: return '&';
	default: return 0;
	}
}

uint32_t kedmanee_from_us(uint32_t us)
{
	for (size_t i = 0; i < KEY_COUNT; i++)
		if ((unsigned char)us_keys[i] == us)
			return thai_keys[i];
	return 0;
}

static bool has_thai(const char *s, size_t len)
{
	unsigned int index;

	for (size_t i = 0; i < len; i++)
		if (thai_read(s + i, len - i, &index))
			return true;
	return false;
}

/* A US character that no key of the Thai layout types: 1, a, [. */
static bool is_only_us(uint32_t cp)
{
	return kedmanee_from_us(cp) != 0 && kedmanee_to_us(cp) == 0;
}

static bool has_only_us(const char *s, size_t len)
{
	uint32_t cp;

	for (size_t i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		if (is_only_us(cp))
			return true;
	}
	return false;
}

static void thai_to_us(struct buf *out, const char *s, size_t len)
{
	bool is_mixed = has_only_us(s, len);
	uint32_t cp, us;

	for (size_t i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		us = cp < 0x80 && is_mixed ? 0 : kedmanee_to_us(cp);
		utf8_add(out, us != 0 ? us : cp);
	}
}

static void us_to_thai(struct buf *out, const char *s, size_t len)
{
	uint32_t cp, thai;

	for (size_t i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		thai = kedmanee_from_us(cp);
		utf8_add(out, thai != 0 ? thai : cp);
	}
}

void kedmanee_swap(struct buf *out, const char *s, size_t len)
{
	size_t from = out->len;

	if (has_thai(s, len)) {
		thai_to_us(out, s, len);
		return;
	}
	us_to_thai(out, s, len);
	if (!has_thai(buf_str(out) + from, out->len - from)) {
		buf_truncate(out, from);
		buf_add(out, s, len);
	}
}

static bool is_of_numbers(uint32_t cp)
{
	return cp != 0 && cp < 0x80 &&
		strchr("0123456789 .,-/:+#()", (int)cp) != NULL;
}

/* ASCII digits are no keys of that row in the Thai layout, and a dot makes an
 * abbreviation of its letters: "ต.ค. 65" is October. A tick and a dash are
 * answers of their own, "2" and "3" only together. */
static bool may_be_keys(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((s[i] >= '0' && s[i] <= '9') || s[i] == '.')
			return false;
	return has_thai(s, len) ||
		(memchr(s, '/', len) != NULL && memchr(s, '-', len) != NULL);
}

bool kedmanee_digits(struct buf *out, const char *s, size_t len)
{
	size_t from = out->len;
	bool has_digit = false;
	uint32_t cp, us;

	if (len == 0 || !may_be_keys(s, len))
		return false;
	for (size_t i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		us = kedmanee_to_us(cp);
		if (!is_of_numbers(us))
			us = cp;
		if (!is_of_numbers(us)) {
			buf_truncate(out, from);
			return false;
		}
		has_digit |= us >= '0' && us <= '9';
		buf_add_char(out, (char)us);
	}
	if (!has_digit)
		buf_truncate(out, from);
	return has_digit;
}
