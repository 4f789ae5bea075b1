/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rules, applied until nothing changes (canon_rules.c):
 *  a. Shaped glyphs of old encodings become letters; CRLF, CR and U+2028 a
 *     newline; every other space the plain one; controls and invisibles go.
 *     Then NFC.
 *  b. เเ is แ; ๅ stands only after ฤ ฦ, elsewhere it is า.
 *  c. A cluster is [consonant] marks [ะ า ำ] [late tones]: tones go before
 *     ะ า ำ, ํ + า is ำ, the marks stand in one order, once each.
 *  d. The text does not start with a mark.
 *  e. Marks without a consonant, two tones, two vowels stay and are reported.
 *
 * Nearly all text is canonical already, so the work is done space by space:
 * a scan finds what surely is and copies it, the rules see only the rest. A
 * space is a safe place to cut: no rule looks across one.
 */
#include "core/text/canon.h"

#include "core/base/alloc.h"
#include "core/text/canon_rules.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>

#define BIT(class) (1U << (class))

enum {
	ALWAYS = BIT(THAI_NONE) | BIT(THAI_SIGN) | BIT(THAI_CONSONANT) |
		BIT(THAI_FOLLOW),
	WITH_LEAD = ALWAYS | BIT(THAI_LEAD),
	AFTER_MARK = WITH_LEAD | BIT(THAI_AM),
};

/* Which class may follow which in text that needs no rule. ํ and ๅ are left
 * to the rules: they matter for what comes later. */
static const unsigned int canonical_after[] = {
	[THAI_NONE] = WITH_LEAD,
	[THAI_SIGN] = WITH_LEAD,
	[THAI_CONSONANT] = AFTER_MARK | BIT(THAI_PHINTHU) | BIT(THAI_BELOW) |
		BIT(THAI_ABOVE) | BIT(THAI_TONE) | BIT(THAI_THANTHAKHAT) |
		BIT(THAI_YAMAKKAN),
	[THAI_LEAD] = ALWAYS,
	[THAI_FOLLOW] = WITH_LEAD,
	[THAI_AM] = WITH_LEAD,
	[THAI_LAKKHANGYAO] = WITH_LEAD,
	[THAI_PHINTHU] = AFTER_MARK | BIT(THAI_BELOW) | BIT(THAI_ABOVE) |
		BIT(THAI_TONE) | BIT(THAI_THANTHAKHAT) | BIT(THAI_YAMAKKAN),
	[THAI_BELOW] = AFTER_MARK | BIT(THAI_TONE) | BIT(THAI_THANTHAKHAT) |
		BIT(THAI_YAMAKKAN),
	[THAI_ABOVE] = AFTER_MARK | BIT(THAI_TONE) | BIT(THAI_THANTHAKHAT) |
		BIT(THAI_YAMAKKAN),
	[THAI_NIKHAHIT] = 0,
	[THAI_TONE] = AFTER_MARK | BIT(THAI_THANTHAKHAT) | BIT(THAI_YAMAKKAN),
	[THAI_THANTHAKHAT] = AFTER_MARK | BIT(THAI_YAMAKKAN),
	[THAI_YAMAKKAN] = AFTER_MARK,
};

/* Punctuation beyond ASCII that no rule and no normalisation touches; its
 * length, 0 for anything else. */
static size_t plain_punctuation(const char *s, size_t len)
{
	const unsigned char *p = (const unsigned char *)s;

	if (len >= 2 && p[0] == 0xC2 && p[1] > 0xA0 && p[1] <= 0xBF &&
		p[1] != 0xAD)
		return 2;
	if (len >= 3 && p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x90 &&
		p[2] <= 0xA7)
		return 3;
	return 0;
}

/* How far the text from `at` is surely canonical. *word becomes the last
 * space before the end of that, from where the rules must look again. */
static size_t scan(const char *s, size_t len, size_t at, size_t *word)
{
	enum thai_class before = THAI_NONE;
	unsigned int index;
	size_t n;

	*word = at;
	while (at < len) {
		unsigned char c = (unsigned char)s[at];

		if (c < 0x80) {
			if ((c < 0x20 && c != '\n') || c == 0x7F)
				break;
			if (c == ' ')
				*word = at;
			before = THAI_NONE;
			at++;
		} else if (thai_read(s + at, len - at, &index)) {
			enum thai_class k =
				(enum thai_class)thai_classes[index];

			if (!(canonical_after[before] & BIT(k)))
				break;
			before = k;
			at += 3;
		} else {
			n = plain_punctuation(s + at, len - at);
			if (n == 0)
				break;
			before = THAI_NONE;
			at += n;
		}
	}
	return at;
}

/* Where the word from `at` ends: the next space that does not open it. */
static size_t word_end(const char *s, size_t len, size_t at)
{
	const char *space;

	at++;
	space = at < len ? memchr(s + at, ' ', len - at) : NULL;
	return space != NULL ? (size_t)(space - s) : len;
}

static unsigned int mend(struct buf *out, const char *s, size_t len,
	struct code_points *scratch, bool at_start)
{
	unsigned int result = 0;
	size_t n;

	if (len > scratch->capacity) {
		scratch->capacity = len;
		scratch->items = xrealloc_array(
			scratch->items, len, sizeof(*scratch->items));
	}
	scratch->count = 0;
	for (size_t i = 0; i < len; i += n) {
		uint32_t cp;

		n = utf8_decode(s + i, len - i, &cp);
		if (n == 1 && cp == UTF8_INVALID)
			result |= CANON_INVALID;
		scratch->items[scratch->count++] = cp;
	}
	if (canon_rules_apply(scratch, at_start))
		result |= CANON_ODD;
	for (size_t i = 0; i < scratch->count; i++)
		utf8_add(out, scratch->items[i]);
	return result;
}

static unsigned int compare(
	const struct buf *out, size_t from, const char *s, size_t len)
{
	if (out->len - from == len &&
		(len == 0 || memcmp(out->data + from, s, len) == 0))
		return 0;
	return CANON_CHANGED;
}

unsigned int canon_text(struct buf *out, const char *s, size_t len)
{
	struct code_points scratch = {0};
	unsigned int result = 0;
	size_t from = out->len;

	for (size_t at = 0; at < len;) {
		size_t word, end = scan(s, len, at, &word);

		if (end == len) {
			buf_add(out, s + at, len - at);
			break;
		}
		buf_add(out, s + at, word - at);
		at = word_end(s, len, word);
		result |= mend(out, s + word, at - word, &scratch, word == 0);
	}
	free(scratch.items);
	return result | compare(out, from, s, len);
}

/* Removes leading spaces, and marks that this lays bare. */
static size_t skip_start(const char *s, size_t len)
{
	unsigned int index;
	size_t at = 0;

	while (at < len) {
		if (s[at] == ' ' || s[at] == '\n')
			at++;
		else if (thai_read(s + at, len - at, &index) &&
			thai_is_mark(THAI_FIRST + index))
			at += 3;
		else
			break;
	}
	return at;
}

unsigned int canon_line(struct buf *out, const char *s, size_t len)
{
	size_t from = out->len, to = from, count;
	unsigned int result = canon_text(out, s, len);
	char *text = out->data;

	count = out->len;
	if (count == from)
		return result;
	for (size_t i = from + skip_start(text + from, count - from); i < count;
		i++) {
		char c = text[i] == '\n' ? ' ' : text[i];

		if (c != ' ' || (to > from && text[to - 1] != ' '))
			text[to++] = c;
	}
	if (to > from && text[to - 1] == ' ')
		to--;
	buf_truncate(out, to);
	return (result & ~(unsigned int)CANON_CHANGED) |
		compare(out, from, s, len);
}

unsigned int canon_note(struct buf *out, const char *s, size_t len)
{
	size_t from = out->len, to = from, count;
	unsigned int result = canon_text(out, s, len);
	char *text = out->data;

	count = out->len;
	if (count == from)
		return result;
	for (size_t i = from; i < count; i++) {
		if (text[i] == '\n')
			while (to > from && text[to - 1] == ' ')
				to--;
		text[to++] = text[i];
	}
	while (to > from && (text[to - 1] == ' ' || text[to - 1] == '\n'))
		to--;
	buf_truncate(out, to);
	return (result & ~(unsigned int)CANON_CHANGED) |
		compare(out, from, s, len);
}
