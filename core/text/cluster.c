/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rules GB3–GB13 of UAX 29 by pairs, with ICU's properties: an ICU
 * iterator would have to be told the text anew for every key.
 */
#include "core/text/cluster.h"

#include "core/text/safe.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"
#include "core/text/width.h"

#include <stdbool.h>
#include <unicode/uchar.h>

/* What is known of the cluster read so far. */
struct state {
	int before;        /* cluster break property of the last code point */
	bool is_picture;   /* an emoji and what extends it */
	bool joins;        /* … and a joiner */
	bool has_odd_flag; /* an odd number of regional indicators */
};

static int property(uint32_t cp)
{
	if (cp >= 0x20 && cp < 0x7F)
		return U_GCB_OTHER;
	if (thai_is(cp))
		return thai_is_mark(cp) ? U_GCB_EXTEND : U_GCB_OTHER;
	return u_getIntPropertyValue((UChar32)cp, UCHAR_GRAPHEME_CLUSTER_BREAK);
}

static bool is_picture(uint32_t cp)
{
	return cp >= 0xA9 && !thai_is(cp) &&
		u_hasBinaryProperty((UChar32)cp, UCHAR_EXTENDED_PICTOGRAPHIC);
}

static bool is_control(int p)
{
	return p == U_GCB_CONTROL || p == U_GCB_CR || p == U_GCB_LF;
}

static bool hangul_joins(int a, int b)
{
	switch (a) {
	case U_GCB_L:
		return b == U_GCB_L || b == U_GCB_V || b == U_GCB_LV ||
			b == U_GCB_LVT;
	case U_GCB_LV:
	case U_GCB_V: return b == U_GCB_V || b == U_GCB_T;
	case U_GCB_LVT:
	case U_GCB_T: return b == U_GCB_T;
	default: return false;
	}
}

/* Is there no stop between what `st` has seen and `cp`? */
static bool joins(const struct state *st, uint32_t cp)
{
	int a = st->before, b = property(cp);

	if (a == U_GCB_CR && b == U_GCB_LF)
		return true;
	if (is_control(a) || is_control(b))
		return false;
	if (safe_is_am(cp)) /* it has a cell of its own */
		return false;
	if (b == U_GCB_EXTEND || b == U_GCB_ZWJ || b == U_GCB_SPACING_MARK ||
		a == U_GCB_PREPEND)
		return true;
	if (st->joins && is_picture(cp))
		return true;
	if (a == U_GCB_REGIONAL_INDICATOR && b == a)
		return st->has_odd_flag;
	return hangul_joins(a, b);
}

static void feed(struct state *st, uint32_t cp)
{
	int p = property(cp);

	st->joins = st->is_picture && p == U_GCB_ZWJ;
	if (is_picture(cp))
		st->is_picture = true;
	else if (p != U_GCB_EXTEND && p != U_GCB_ZWJ)
		st->is_picture = false;
	st->has_odd_flag = p == U_GCB_REGIONAL_INDICATOR && !st->has_odd_flag;
	st->before = p;
}

size_t cluster_next(const char *s, size_t len, size_t at)
{
	struct state st = {0};
	uint32_t cp;
	size_t n;

	if (at >= len)
		return len;
	at += utf8_decode(s + at, len - at, &cp);
	feed(&st, cp);
	while (at < len) {
		n = utf8_decode(s + at, len - at, &cp);
		if (!joins(&st, cp))
			break;
		feed(&st, cp);
		at += n;
	}
	return at;
}

/* Does a cluster start here whatever stands before the last code point? */
static bool is_certain(const char *s, size_t len, size_t at)
{
	struct state worst = {.has_odd_flag = true};
	uint32_t cp, before;
	size_t prev;

	if (at == 0)
		return true;
	prev = utf8_prev(s, at);
	utf8_decode(s + prev, at - prev, &before);
	utf8_decode(s + at, len - at, &cp);
	worst.before = property(before);
	worst.joins = worst.before == U_GCB_ZWJ;
	return !joins(&worst, cp);
}

size_t cluster_prev(const char *s, size_t len, size_t at)
{
	size_t start, next;

	if (at > len)
		at = len;
	if (at == 0)
		return 0;
	start = utf8_prev(s, at);
	while (!is_certain(s, len, start))
		start = utf8_prev(s, start);
	while ((next = cluster_next(s, len, start)) < at)
		start = next;
	return start;
}
