/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The oracle of Thai order: the dictionary rule of data-dictionary 4.5 by
 * itself. Leading vowels change places with the consonant; marks weigh after
 * all letters. For texts of letters and marks alone.
 */
#ifndef TESTS_TEXT_ORDER_RULE_H
#define TESTS_TEXT_ORDER_RULE_H

#include "core/text/utf8.h"

#include <string.h>

static inline void order_rule_key(const char *s, struct buf *key)
{
	uint32_t cps[256], cp;
	struct buf marks = {0};
	size_t count = 0, len = strlen(s);

	for (size_t i = 0; i < len; i += utf8_decode(s + i, len - i, &cp)) {
		utf8_decode(s + i, len - i, &cp);
		cps[count++] = cp;
	}
	for (size_t i = 0; i + 1 < count; i++) {
		if (cps[i] >= 0xE40 && cps[i] <= 0xE44 && cps[i + 1] >= 0xE01 &&
			cps[i + 1] <= 0xE2E) {
			cp = cps[i];
			cps[i] = cps[i + 1];
			cps[i + 1] = cp;
			i++;
		}
	}
	for (size_t i = 0; i < count; i++) {
		if (cps[i] >= 0xE47 && cps[i] <= 0xE4C) {
			if (marks.len > 0)
				marks.data[marks.len - 1] =
					(char)(cps[i] - 0xE46);
			continue;
		}
		utf8_add(key, cps[i]);
		buf_add_char(&marks, '\0');
	}
	buf_add_char(key, '\0');
	buf_add(key, marks.data, marks.len);
	buf_release(&marks);
}

/* Of two keys. */
static inline int order_rule_compare(const struct buf *a, const struct buf *b)
{
	size_t n = a->len < b->len ? a->len : b->len;
	int c = n > 0 ? memcmp(a->data, b->data, n) : 0;

	if (c != 0)
		return c < 0 ? -1 : 1;
	return (a->len > b->len) - (a->len < b->len);
}

#endif
