/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/breaks.h"

#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/text/dictionary.h"
#include "core/text/names.h"
#include "core/text/thai.h"
#include "core/text/title.h"
#include "core/text/utf16.h"
#include "core/text/utf8.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>

enum {
	/* A title, a space and a name; or a name; and the letter behind. */
	HOLD_MAX_BYTES = 256,
	LETTER_MARKS_MAX = 3,
	/* How much of the text round a safe place makes it one: a letter with
	 * marks, the space, a letter. */
	SAFE_BYTES_BEFORE = 3 * (1 + LETTER_MARKS_MAX) + 1,
	SAFE_BYTES_AFTER = 3,
	/* What ICU is given at once: what it needs for this much stays in the
	 * nearest cache. */
	PIECE_BYTES = 4096,
};

struct breaker {
	UBreakIterator *iterator;
	UChar *units;
	uint32_t *offsets; /* of each unit, in bytes */
	size_t capacity;   /* units */
	uint8_t *before;   /* the flags as they were */
	size_t before_capacity;
	struct names *titles, *names;
};

static void load_titles(void *ctx, struct names *titles)
{
	(void)ctx;
	for (size_t i = 0; i < title_count; i++)
		names_add(titles, title_list[i], strlen(title_list[i]));
}

struct breaker *breaker_new(void)
{
	struct breaker *b = xcalloc(1, sizeof(*b));

	b->titles = names_new(load_titles, NULL);
	return b;
}

void breaker_free(struct breaker *b)
{
	if (b == NULL)
		return;
	if (b->iterator != NULL)
		ubrk_close(b->iterator);
	names_free(b->titles);
	free(b->units);
	free(b->offsets);
	free(b->before);
	free(b);
}

void breaker_set_names(struct breaker *b, struct names *names)
{
	b->names = names;
}

static bool is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* With its marks: one that stands on a bracket is a part of that for ICU. */
static bool ends_in_letter(const char *s, size_t at)
{
	unsigned int index;

	if (at >= 1 && is_ascii_letter(s[at - 1]))
		return true;
	for (int marks = 0; marks <= LETTER_MARKS_MAX; marks++) {
		if (at < 3 || !thai_read(s + at - 3, 3, &index))
			return false;
		if (!thai_class_is_mark((enum thai_class)thai_classes[index]))
			return thai_classes[index] >= THAI_CONSONANT;
		at -= 3;
	}
	return false;
}

static bool starts_with_letter(const char *s, size_t len, size_t at)
{
	unsigned int index;

	if (at < len && is_ascii_letter(s[at]))
		return true;
	return thai_read(s + at, len - at, &index) &&
		(thai_classes[index] == THAI_CONSONANT ||
			thai_classes[index] == THAI_LEAD);
}

/* Does ICU break here whatever else is in the text, and forget what was
 * before? */
static bool is_safe(const char *s, size_t len, size_t at)
{
	if (at == 0 || at == len || s[at - 1] == '\n')
		return true;
	return s[at - 1] == ' ' && ends_in_letter(s, at - 1) &&
		starts_with_letter(s, len, at);
}

static size_t safe_before(const char *s, size_t len, size_t at)
{
	while (!is_safe(s, len, at))
		at--;
	return at;
}

static size_t safe_after(const char *s, size_t len, size_t at)
{
	if (at > len)
		return len;
	while (!is_safe(s, len, at))
		at++;
	return at;
}

/* ๆ and ฯ belong to the word before them, whatever stands between. */
static bool stays_with_word(const char *s, size_t len, size_t at)
{
	unsigned int index;

	return thai_read(s + at, len - at, &index) &&
		(THAI_FIRST + index == THAI_MAIYAMOK ||
			THAI_FIRST + index == THAI_PAIYANNOI);
}

static void make_room(struct breaker *b, size_t bytes)
{
	if (bytes < b->capacity)
		return;
	b->capacity = bytes + bytes / 2 + PIECE_BYTES;
	b->units = xrealloc_array(b->units, b->capacity, sizeof(*b->units));
	b->offsets =
		xrealloc_array(b->offsets, b->capacity, sizeof(*b->offsets));
}

/* Allows breaks in a piece between two safe places. */
static void allow_in_piece(struct breaker *b, const char *s, size_t len,
	size_t from, size_t to, uint8_t *flags)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t units, at;

	make_room(b, to - from);
	units = utf16_from_utf8(s + from, to - from, b->units, b->offsets);
	if (b->iterator == NULL) {
		(void)dictionary_use();
		b->iterator = ubrk_open(UBRK_LINE, "th", NULL, 0, &status);
	}
	if (U_SUCCESS(status))
		ubrk_setText(b->iterator, b->units, units, &status);
	if (U_FAILURE(status))
		BUG("cannot find line breaks: %s", u_errorName(status));
	while ((at = ubrk_next(b->iterator)) != UBRK_DONE) {
		size_t byte = from + b->offsets[at];

		if (!stays_with_word(s, len, byte))
			flags[byte] |= BREAK_ALLOWED;
	}
}

static void allow(struct breaker *b, const char *s, size_t len, size_t from,
	size_t to, uint8_t *flags)
{
	while (from < to) {
		size_t end = to;

		if (to - from > PIECE_BYTES)
			end = safe_after(s, to, from + PIECE_BYTES);
		allow_in_piece(b, s, len, from, end, flags);
		from = end;
	}
}

static void hold(uint8_t *flags, size_t start, size_t len)
{
	for (size_t i = 1; i < len; i++)
		flags[start + i] |= BREAK_HELD;
}

static bool is_word_start(const char *s, size_t at, const uint8_t *flags)
{
	return at == 0 || (flags[at] & BREAK_ALLOWED) || s[at - 1] == '(' ||
		s[at - 1] == '\n';
}

/* A letter title is one only as a word: นาย in นายก is none. */
static bool is_whole_word(
	const char *s, size_t len, size_t after, const uint8_t *flags)
{
	if (after >= len)
		return false;
	return s[after - 1] == '.' || s[after] == ' ' ||
		(flags[after] & BREAK_ALLOWED);
}

/* Bytes of a title and the name after it. */
static size_t titled_name(struct breaker *b, const char *s, size_t len,
	size_t at, const uint8_t *flags)
{
	size_t title = names_at(b->titles, s + at, len - at);

	if (title == 0 || !is_whole_word(s, len, at + title, flags))
		return 0;
	return title_name_end(s + at, len - at, title);
}

/* Holds together what starts in a part of the text. Each start is judged by
 * itself, or a change could reach from title to title through the text. */
static void hold_names(struct breaker *b, const char *s, size_t len,
	size_t from, size_t to, uint8_t *flags)
{
	for (size_t at = from; at < to; at++) {
		bool is_word;

		if (utf8_is_inside(s[at]))
			continue; /* not a letter's first byte */
		is_word = is_word_start(s, at, flags);
		if (is_word)
			hold(flags, at, titled_name(b, s, len, at, flags));
		/* The word before an unknown name may have taken a part of it:
		 * so it is looked for at every letter. */
		if (b->names != NULL &&
			(is_word || starts_with_letter(s, len, at)))
			hold(flags, at, names_at(b->names, s + at, len - at));
	}
}

void breaker_find(struct breaker *b, const char *s, size_t len, uint8_t *flags)
{
	memset(flags, 0, len + 1);
	allow(b, s, len, 0, len, flags);
	hold_names(b, s, len, 0, len, flags);
}

static size_t less(size_t at, size_t by)
{
	return at > by ? at - by : 0;
}

static size_t more(size_t at, size_t by, size_t limit)
{
	return limit - at > by ? at + by : limit;
}

/* Narrows a span, but not below [from, to], to where flags differ from what
 * they were. */
static struct breaks_span differing(const uint8_t *before, const uint8_t *flags,
	struct breaks_span span, size_t from, size_t to)
{
	size_t start = span.from;

	while (span.from < from &&
		before[span.from - start] == flags[span.from])
		span.from++;
	while (span.to > to && before[span.to - start] == flags[span.to])
		span.to--;
	return span;
}

static void keep_before(
	struct breaker *b, const uint8_t *flags, struct breaks_span span)
{
	size_t count = span.to - span.from + 1;

	if (count > b->before_capacity) {
		b->before_capacity = count * 2;
		b->before = xrealloc_array(b->before, b->before_capacity, 1);
	}
	memcpy(b->before, flags + span.from, count);
}

struct breaks_span breaker_mend(struct breaker *b, const char *s, size_t len,
	size_t at, size_t added, uint8_t *flags)
{
	/* What makes a place safe must not be new. */
	size_t from = safe_before(s, len, less(at, SAFE_BYTES_AFTER));
	size_t to =
		safe_after(s, len, more(at + added, SAFE_BYTES_BEFORE, len));
	struct breaks_span span = {
		.from = less(from, HOLD_MAX_BYTES),
		.to = more(to, HOLD_MAX_BYTES, len),
	};

	keep_before(b, flags, span);
	for (size_t i = span.from; i <= span.to; i++)
		flags[i] &= (uint8_t)~BREAK_HELD;
	memset(flags + from + 1, 0, to - from);
	if (from == 0)
		flags[0] = 0;
	allow(b, s, len, from, to, flags);
	hold_names(b, s, len, less(span.from, HOLD_MAX_BYTES), span.to, flags);
	return differing(b->before, flags, span, at, at + added);
}
