/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/kedmanee.h"

#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <stdbool.h>

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

void kedmanee_swap(struct buf *out, const char *s, size_t len)
{
	bool to_us = has_thai(s, len);
	uint32_t cp, other;

	for (size_t i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		other = to_us ? kedmanee_to_us(cp) : kedmanee_from_us(cp);
		utf8_add(out, other != 0 ? other : cp);
	}
}
