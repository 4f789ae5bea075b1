/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The classes of the Thai block, U+0E00–0E7F, shared by the modules of this
 * folder. The mark classes stand in the order in which the canonical form
 * writes marks, so a class is also a rank: phinthu (combining class 9) first,
 * below vowels (103), then what Unicode leaves unordered, tones (107).
 */
#ifndef CORE_TEXT_THAI_H
#define CORE_TEXT_THAI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum thai_class {
	THAI_NONE,        /* not assigned */
	THAI_SIGN,        /* digits, ๆ ฯ ฿ … */
	THAI_CONSONANT,   /* with ฤ ฦ */
	THAI_LEAD,        /* เ แ โ ใ ไ */
	THAI_FOLLOW,      /* ะ า */
	THAI_AM,          /* ำ */
	THAI_LAKKHANGYAO, /* ๅ */
	THAI_PHINTHU,
	THAI_BELOW,       /* ุ ู */
	THAI_ABOVE,       /* ั ิ ี ึ ื ็ */
	THAI_NIKHAHIT,    /* ํ */
	THAI_TONE,        /* ่ ้ ๊ ๋ */
	THAI_THANTHAKHAT, /* ์ */
	THAI_YAMAKKAN,    /* ๎ */
};

enum {
	THAI_FIRST = 0x0E00,
	THAI_LAST = 0x0E7F,
	THAI_RU = 0x0E24,
	THAI_LU = 0x0E26,
	THAI_PAIYANNOI = 0x0E2F,
	THAI_SARA_AA = 0x0E32,
	THAI_SARA_AM = 0x0E33,
	THAI_SARA_E = 0x0E40,
	THAI_SARA_AE = 0x0E41,
	THAI_LETTER_LAKKHANGYAO = 0x0E45,
	THAI_MAIYAMOK = 0x0E46,
	THAI_LETTER_NIKHAHIT = 0x0E4D,
	THAI_DIGIT_ZERO = 0x0E50,
	LAO_NIKHAHIT = 0x0ECD,
	LAO_SARA_AA = 0x0EB2,
	LAO_SARA_AM = 0x0EB3,
	DOTTED_CIRCLE = 0x25CC,
};

extern const uint8_t thai_classes[128];

static inline bool thai_is(uint32_t cp)
{
	return cp >= THAI_FIRST && cp <= THAI_LAST;
}

static inline enum thai_class thai_class(uint32_t cp)
{
	return thai_is(cp) ? (enum thai_class)thai_classes[cp - THAI_FIRST]
			   : THAI_NONE;
}

static inline bool thai_class_is_mark(enum thai_class c)
{
	return c >= THAI_PHINTHU;
}

static inline bool thai_is_mark(uint32_t cp)
{
	return thai_class_is_mark(thai_class(cp));
}

/* Is there a code point of the Thai block at `s`? It takes 3 bytes; *index
 * becomes its place in the block. Cheaper than decoding, for inner loops. */
static inline bool thai_read(const char *s, size_t len, unsigned int *index)
{
	const unsigned char *p = (const unsigned char *)s;

	if (len < 3 || p[0] != 0xE0 || (p[1] & 0xFE) != 0xB8 ||
		(p[2] & 0xC0) != 0x80)
		return false;
	*index = (p[1] & 1U) << 6 | (p[2] & 0x3FU);
	return true;
}

#endif
