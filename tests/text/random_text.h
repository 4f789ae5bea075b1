/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Random texts for property tests: mostly Thai letters and marks in any order,
 * with whatever else comes in by paste. The seed is printed; SAMUT_SEED sets
 * another one.
 */
#ifndef TESTS_TEXT_RANDOM_TEXT_H
#define TESTS_TEXT_RANDOM_TEXT_H

#include "core/base/alloc.h"
#include "core/text/utf8.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct random_text {
	uint64_t state;
};

static inline struct random_text random_text_init(void)
{
	const char *given = getenv("SAMUT_SEED");
	struct random_text r = {20221110};

	if (given != NULL)
		r.state = strtoull(given, NULL, 10);
	(void)printf("# SAMUT_SEED=%" PRIu64 "\n", r.state);
	return r;
}

/* splitmix64 */
static inline uint64_t random_below(struct random_text *r, uint64_t limit)
{
	uint64_t z = r->state += 0x9E3779B97F4A7C15U;

	z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9U;
	z = (z ^ z >> 27) * 0x94D049BB133111EBU;
	return (z ^ z >> 31) % limit;
}

static inline uint32_t random_point(struct random_text *r)
{
	static const uint32_t odd[] = {0x20, 0x20, 0x0A, 0x0D, 0x09, 0x61, 0x41,
		0x65, 0x301, 0x300, 0x323, 0x345, 0xE9, 0xA0, 0xAD, 0x200B,
		0x200D, 0xFEFF, 0xFE0F, 0xF70A, 0xF713, 0xF889, 0x25CC, 0x2013,
		0x1F469, 0x1F44D, 0x1F3FD, 0x1F1F9, 0x1F1ED, 0x4E00, 0xAC00,
		0x1100, 0x1161, 0x11A8, 0xEB3, 0xE99, 0xEC9, 0xEB8, 0x94D,
		0x915, 0x3099, 0x304B, 0x00, 0x7F, 0x85, 0x2028, 0xECE, 0xE000,
		0x10FFFF, 0x600, 0x903, 0xFDD0};
	static const uint32_t near[] = {0xE01, 0xE19, 0xE40, 0xE40, 0xE32,
		0xE33, 0xE30, 0xE31, 0xE34, 0xE35, 0xE38, 0xE39, 0xE3A, 0xE47,
		0xE48, 0xE49, 0xE4C, 0xE4D, 0xE4E, 0xE45, 0xE24, 0xE46, 0xE2F};
	uint64_t dice = random_below(r, 100);

	if (dice < 50)
		return near[random_below(r, ARRAY_LEN(near))];
	if (dice < 80)
		return 0xE00 + (uint32_t)random_below(r, 0x60);
	if (dice < 97)
		return odd[random_below(r, ARRAY_LEN(odd))];
	return (uint32_t)random_below(r, 0x11000);
}

/* Up to `max` code points into `b` (cleared first). Now and then a byte that
 * is not UTF-8, unless `valid`. */
static inline void random_text(
	struct random_text *r, struct buf *b, uint64_t max, bool valid)
{
	uint64_t count = random_below(r, max + 1);

	buf_clear(b);
	for (uint64_t i = 0; i < count; i++) {
		if (!valid && random_below(r, 200) == 0)
			buf_add_char(b, (char)(0x80 + random_below(r, 0x80)));
		else
			utf8_add(b, random_point(r));
	}
}

#endif
