/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/edit_type.h"

#include "core/text/canon.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

/* More marks than this on one letter are no cluster to repair. */
enum { LOOK_BACK = 32 };

/* The code point before `at`, and where it starts. */
static uint32_t before(const char *s, size_t at, size_t *start)
{
	uint32_t cp = 0;

	*start = utf8_prev(s, at);
	utf8_decode(s + *start, at - *start, &cp);
	return cp;
}

/* Where the cluster begins that a mark or a following vowel at `at` joins. */
static size_t cluster_start(const char *s, size_t at)
{
	size_t start = at, prev;
	uint32_t cp;
	int i;

	for (i = 0; start > 0 && i < LOOK_BACK; i++) {
		cp = before(s, start, &prev);
		if (thai_class(cp) == THAI_CONSONANT)
			return prev;
		if (!thai_is_mark(cp) && thai_class(cp) != THAI_FOLLOW &&
			thai_class(cp) != THAI_AM)
			return start;
		start = prev;
	}
	return i < LOOK_BACK ? start : at;
}

size_t edit_type_start(const char *s, size_t at, uint32_t cp)
{
	enum thai_class k = thai_class(cp);
	size_t prev;

	if (thai_class_is_mark(k) || k == THAI_FOLLOW || k == THAI_AM)
		return cluster_start(s, at);
	if (cp == THAI_SARA_E && before(s, at, &prev) == cp)
		return prev;
	return at;
}

/* Do two marks take the same place, so the new one replaces the old? */
static bool is_same_place(uint32_t a, uint32_t b)
{
	enum thai_class x = thai_class(a), y = thai_class(b);

	if (x == THAI_BELOW || x == THAI_ABOVE)
		return y == THAI_BELOW || y == THAI_ABOVE;
	return x == y;
}

static void remove_rivals(struct buf *cluster, uint32_t mark)
{
	size_t i = 0, n;
	uint32_t cp;

	while (i < cluster->len) {
		n = utf8_decode(cluster->data + i, cluster->len - i, &cp);
		if (thai_is_mark(cp) && is_same_place(mark, cp))
			buf_splice(cluster, i, n, NULL, 0);
		else
			i += n;
	}
}

/* Without a consonant the canonical form would drop what was just typed. */
static bool can_repair(const struct buf *cluster)
{
	uint32_t cp;

	utf8_decode(cluster->data, cluster->len, &cp);
	return thai_class(cp) == THAI_CONSONANT || cp == THAI_SARA_E;
}

bool edit_type_into(struct buf *cluster, uint32_t cp)
{
	enum thai_class k = thai_class(cp);
	struct buf fixed = {0};
	bool is_fit;

	if (thai_class_is_mark(k))
		remove_rivals(cluster, cp);
	utf8_add(cluster, cp);
	if (!can_repair(cluster))
		return !thai_class_is_mark(k) && k != THAI_AM;
	is_fit = !(canon_text(&fixed, cluster->data, cluster->len) & CANON_ODD);
	buf_release(cluster);
	*cluster = fixed;
	return is_fit;
}
