/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/edit.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

/* The code point before `at`, and where it starts. */
static uint32_t before(const struct buf *text, size_t at, size_t *start)
{
	uint32_t cp = 0;

	*start = utf8_prev(buf_str(text), at);
	utf8_decode(buf_str(text) + *start, at - *start, &cp);
	return cp;
}

/* Where the cluster begins that a mark or a following vowel at `at` joins. */
static size_t cluster_start(const struct buf *text, size_t at)
{
	size_t start = at, prev;
	uint32_t cp;

	while (start > 0) {
		cp = before(text, start, &prev);
		if (thai_class(cp) == THAI_CONSONANT)
			return prev;
		if (!thai_is_mark(cp) && thai_class(cp) != THAI_FOLLOW &&
			thai_class(cp) != THAI_AM)
			return start;
		start = prev;
	}
	return start;
}

/* Do two marks take the same place, so the new one replaces the old? */
static bool is_same_place(uint32_t a, uint32_t b)
{
	enum thai_class x = thai_class(a), y = thai_class(b);

	if (x == THAI_BELOW || x == THAI_ABOVE)
		return y == THAI_BELOW || y == THAI_ABOVE;
	return x == y;
}

static void remove_rivals(
	struct buf *text, size_t start, size_t *at, uint32_t mark)
{
	size_t i = start, n;
	uint32_t cp;

	while (i < *at) {
		n = utf8_decode(text->data + i, *at - i, &cp);
		if (thai_is_mark(cp) && is_same_place(mark, cp)) {
			buf_splice(text, i, n, NULL, 0);
			*at -= n;
		} else {
			i += n;
		}
	}
}

/* Without a consonant the canonical form would drop what was just typed. */
static bool can_repair(const struct buf *text, size_t start)
{
	uint32_t cp;

	utf8_decode(text->data + start, text->len - start, &cp);
	return thai_class(cp) == THAI_CONSONANT || cp == THAI_SARA_E;
}

bool edit_type(struct buf *text, size_t *at, uint32_t cp)
{
	enum thai_class k = thai_class(cp);
	struct buf fixed = {0};
	char bytes[UTF8_MAX];
	size_t start = *at, prev, n;
	bool is_fit;

	if (thai_class_is_mark(k) || k == THAI_FOLLOW || k == THAI_AM)
		start = cluster_start(text, *at);
	else if (cp == THAI_SARA_E && before(text, *at, &prev) == cp)
		start = prev;
	if (thai_class_is_mark(k))
		remove_rivals(text, start, at, cp);
	n = utf8_encode(cp, bytes);
	buf_splice(text, *at, 0, bytes, n);
	*at += n;
	if (!can_repair(text, start))
		return !thai_class_is_mark(k) && k != THAI_AM;
	is_fit = !(canon_text(&fixed, text->data + start, *at - start) &
		CANON_ODD);
	buf_splice(text, start, *at - start, fixed.data, fixed.len);
	*at = start + fixed.len;
	buf_release(&fixed);
	return is_fit;
}

void edit_backspace(struct buf *text, size_t *at)
{
	size_t start = utf8_prev(buf_str(text), *at);

	buf_splice(text, start, *at - start, NULL, 0);
	*at = start;
}

void edit_delete(struct buf *text, size_t at)
{
	size_t end = cluster_next(buf_str(text), text->len, at);

	buf_splice(text, at, end - at, NULL, 0);
}
