/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/canon_rules.h"

#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/text/thai.h"
#include "core/text/utf16.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>

/* Distinct marks of the Thai block: a cluster without duplicates has no more
 * of them. */
enum { MARKS_MAX = 16 };

struct cluster {
	uint32_t base, follow; /* 0: none */
	uint32_t marks[MARKS_MAX];
	size_t mark_count;
};

/* Shaped glyphs in the private use area, pasted from old PDF and DOC files:
 * the Windows set F700–F71A and the Macintosh set F884–F89E. */
static uint32_t unshape(uint32_t cp)
{
	static const uint8_t windows[] = {0x10, 0x34, 0x35, 0x36, 0x37, 0x48,
		0x49, 0x4A, 0x4B, 0x4C, 0x48, 0x49, 0x4A, 0x4B, 0x4C, 0x0D,
		0x31, 0x4D, 0x47, 0x48, 0x49, 0x4A, 0x4B, 0x4C, 0x38, 0x39,
		0x3A};
	static const uint8_t macintosh[] = {0x31, 0x34, 0x35, 0x36, 0x37, 0x47,
		0x48, 0x48, 0x48, 0x49, 0x49, 0x49, 0x4A, 0x4A, 0x4A, 0x4B,
		0x4B, 0x4B, 0x4C, 0x4C, 0x4C, 0x4D, 0x0D, 0x38, 0x39, 0x3A,
		0x10};

	if (cp >= 0xF700 && cp - 0xF700 < ARRAY_LEN(windows))
		return THAI_FIRST + windows[cp - 0xF700];
	if (cp >= 0xF884 && cp - 0xF884 < ARRAY_LEN(macintosh))
		return THAI_FIRST + macintosh[cp - 0xF884];
	return cp;
}

static bool is_odd_space(uint32_t cp)
{
	return cp == '\t' || cp == 0xA0 || (cp >= 0x2000 && cp <= 0x200A) ||
		cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

static bool is_dropped(uint32_t cp)
{
	if (cp < 0x20)
		return cp != '\n';
	if (cp < 0x600)
		return (cp >= 0x7F && cp < 0xA0) || cp == 0xAD;
	return cp == 0x061C || cp == 0x200B || cp == 0x200C || cp == 0x200E ||
		cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) ||
		cp == 0x2060 || (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFEFF;
}

/* What one code point is stored as; 0 when it is not. */
static uint32_t plain_character(const struct code_points *a, size_t i)
{
	uint32_t cp = unshape(a->items[i]);
	bool has_next = i + 1 < a->count;

	if (cp == '\r')
		return has_next && a->items[i + 1] == '\n' ? 0 : '\n';
	if (cp == 0x2028 || cp == 0x2029)
		return '\n';
	if (is_odd_space(cp))
		return ' ';
	return is_dropped(cp) ? 0 : cp;
}

static bool fix_characters(struct code_points *a)
{
	bool changed = false;
	size_t kept = 0;

	for (size_t i = 0; i < a->count; i++) {
		uint32_t cp = plain_character(a, i);

		/* The joiner is part of emoji; in Thai it joins nothing. */
		if (cp == 0x200D &&
			((kept > 0 && thai_is(a->items[kept - 1])) ||
				(i + 1 < a->count && thai_is(a->items[i + 1]))))
			cp = 0;
		changed |= cp == 0 || cp != a->items[i];
		if (cp != 0)
			a->items[kept++] = cp;
	}
	a->count = kept;
	return changed;
}

static bool has_foreign(const struct code_points *a)
{
	for (size_t i = 0; i < a->count; i++)
		if (a->items[i] >= 0xC0 && !thai_is(a->items[i]))
			return true;
	return false;
}

static int32_t normalize(const UNormalizer2 *nfc, const UChar *from,
	int32_t len, UChar *to, int32_t room)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t n = unorm2_normalize(nfc, from, len, to, room, &status);

	if (U_FAILURE(status))
		BUG("cannot normalise: %s", u_errorName(status));
	return n;
}

static bool fix_nfc(struct code_points *a)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc;
	UChar *from, *to;
	int32_t len, room;
	bool changed;

	if (!has_foreign(a))
		return false;
	nfc = unorm2_getNFCInstance(&status);
	from = xmalloc((a->count * 2 + 1) * sizeof(*from));
	len = utf16_from_points(a->items, a->count, from);
	changed = !unorm2_isNormalized(nfc, from, len, &status);
	if (U_FAILURE(status))
		BUG("cannot normalise: %s", u_errorName(status));
	if (changed) {
		/* NFC of n UTF-16 units has at most 3n (UAX 15). */
		room = len * 3 + 1;
		to = xmalloc((size_t)room * sizeof(*to));
		len = normalize(nfc, from, len, to, room);
		if ((size_t)len > a->capacity) {
			a->capacity = (size_t)len;
			a->items = xrealloc_array(
				a->items, a->capacity, sizeof(*a->items));
		}
		a->count = utf16_to_points(to, len, a->items);
		free(to);
	}
	free(from);
	return changed;
}

static bool fix_letters(struct code_points *a)
{
	bool changed = false;
	size_t kept = 0;

	for (size_t i = 0; i < a->count; i++) {
		uint32_t cp = a->items[i];
		uint32_t before = kept > 0 ? a->items[kept - 1] : 0;

		if (cp == THAI_SARA_E && i + 1 < a->count &&
			a->items[i + 1] == THAI_SARA_E) {
			cp = THAI_SARA_AE;
			i++;
			changed = true;
		} else if (cp == THAI_LETTER_LAKKHANGYAO && before != THAI_RU &&
			before != THAI_LU) {
			cp = THAI_SARA_AA;
			changed = true;
		}
		a->items[kept++] = cp;
	}
	a->count = kept;
	return changed;
}

/* Puts a mark where its rank wants it; the same mark twice counts once. */
static void add_mark(struct cluster *c, uint32_t mark)
{
	size_t at = c->mark_count;

	for (size_t i = 0; i < c->mark_count; i++)
		if (c->marks[i] == mark)
			return;
	while (at > 0 && thai_class(c->marks[at - 1]) > thai_class(mark)) {
		c->marks[at] = c->marks[at - 1];
		at--;
	}
	c->marks[at] = mark;
	c->mark_count++;
}

static bool take_nikhahit(struct cluster *c)
{
	for (size_t i = 0; i < c->mark_count; i++) {
		if (c->marks[i] != THAI_LETTER_NIKHAHIT)
			continue;
		c->mark_count--;
		memmove(c->marks + i, c->marks + i + 1,
			(c->mark_count - i) * sizeof(c->marks[0]));
		return true;
	}
	return false;
}

/* Reads [consonant] marks [ะ า ำ] [tones typed too late]; returns how many
 * code points it took, 0 when there is no cluster here. */
static size_t read_cluster(
	const uint32_t *items, size_t count, struct cluster *c)
{
	size_t i = 0;

	*c = (struct cluster){0};
	if (thai_class(items[0]) == THAI_CONSONANT)
		c->base = items[i++];
	while (i < count && thai_is_mark(items[i]))
		add_mark(c, items[i++]);
	if (i == count ||
		(thai_class(items[i]) != THAI_FOLLOW &&
			thai_class(items[i]) != THAI_AM))
		return i;
	c->follow = items[i++];
	while (i < count && thai_class(items[i]) == THAI_TONE)
		add_mark(c, items[i++]);
	if (c->follow == THAI_SARA_AM || c->follow == THAI_SARA_AA)
		if (take_nikhahit(c))
			c->follow = THAI_SARA_AM;
	while (c->follow == THAI_SARA_AM && i < count &&
		items[i] == THAI_SARA_AM)
		i++;
	return i;
}

static bool cluster_is_odd(const struct cluster *c)
{
	unsigned int tones = 0, vowels = 0;

	if (c->base == 0)
		return c->mark_count > 0 || c->follow == THAI_SARA_AM;
	for (size_t i = 0; i < c->mark_count; i++) {
		enum thai_class k = thai_class(c->marks[i]);

		tones += k == THAI_TONE;
		vowels += k == THAI_BELOW || k == THAI_ABOVE;
	}
	return tones > 1 || vowels > 1;
}

static size_t write_cluster(const struct cluster *c, uint32_t *to)
{
	size_t n = 0;

	if (c->base != 0)
		to[n++] = c->base;
	memcpy(to + n, c->marks, c->mark_count * sizeof(*to));
	n += c->mark_count;
	if (c->follow != 0)
		to[n++] = c->follow;
	return n;
}

static bool fix_clusters(struct code_points *a, bool *odd)
{
	uint32_t written[MARKS_MAX + 2];
	bool changed = false;
	size_t kept = 0, taken;
	struct cluster c;

	*odd = false;
	for (size_t i = 0; i < a->count; i += taken) {
		size_t n;

		taken = read_cluster(a->items + i, a->count - i, &c);
		if (taken == 0) {
			a->items[kept++] = a->items[i];
			taken = 1;
			continue;
		}
		*odd |= cluster_is_odd(&c);
		n = write_cluster(&c, written);
		changed |= n != taken ||
			memcmp(written, a->items + i, n * sizeof(*written)) !=
				0;
		memcpy(a->items + kept, written, n * sizeof(*written));
		kept += n;
	}
	a->count = kept;
	return changed;
}

static bool drop_first_marks(struct code_points *a)
{
	size_t n = 0;

	while (n < a->count && thai_is_mark(a->items[n]))
		n++;
	a->count -= n;
	memmove(a->items, a->items + n, a->count * sizeof(*a->items));
	return n > 0;
}

bool canon_rules_apply(struct code_points *a, bool at_start)
{
	bool odd, dropped = false, changed = true;

	/* Ends: every change removes a code point, or an inversion of ranks
	 * or of combining classes, and no rule brings one back. */
	while (changed) {
		changed = fix_characters(a);
		changed |= fix_nfc(a);
		changed |= fix_letters(a);
		changed |= fix_clusters(a, &odd);
		if (at_start && drop_first_marks(a)) {
			changed = true;
			dropped = true;
		}
	}
	return odd || dropped;
}
