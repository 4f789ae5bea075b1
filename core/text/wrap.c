/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/wrap.h"

#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/text/cluster.h"
#include "core/text/safe.h"
#include "core/text/thai.h"
#include "core/text/title.h"
#include "core/text/utf16.h"
#include "core/text/utf8.h"
#include "core/text/width.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>

enum {
	BREAK_ALLOWED = 1, /* ICU would break before this byte */
	BREAK_HELD = 2,    /* … but it is inside of a name */
};

struct wrap {
	UBreakIterator *iterator;
	UChar *units;
	uint32_t *offsets; /* of each unit, in bytes */
	uint8_t *breaks;   /* of each byte, and of the end */
	size_t capacity;   /* bytes of text the three have room for */
	struct wrap_line *lines;
	size_t count, line_capacity;
};

/* A place where the line under way could end. */
struct stop {
	size_t next; /* where the next line would start; 0: no such place */
	size_t end;  /* where this line would end, spaces left out */
};

struct wrap *wrap_new(void)
{
	return xcalloc(1, sizeof(struct wrap));
}

void wrap_free(struct wrap *w)
{
	if (w == NULL)
		return;
	if (w->iterator != NULL)
		ubrk_close(w->iterator);
	free(w->units);
	free(w->offsets);
	free(w->breaks);
	free(w->lines);
	free(w);
}

static void make_room(struct wrap *w, size_t len)
{
	if (len < w->capacity)
		return;
	w->capacity = len + len / 2 + 256;
	w->units = xrealloc_array(w->units, w->capacity, sizeof(*w->units));
	w->offsets =
		xrealloc_array(w->offsets, w->capacity, sizeof(*w->offsets));
	w->breaks = xrealloc_array(w->breaks, w->capacity, sizeof(*w->breaks));
}

static bool stays_with_word(const char *s, size_t len, size_t at)
{
	unsigned int index;

	return thai_read(s + at, len - at, &index) &&
		(THAI_FIRST + index == THAI_MAIYAMOK ||
			THAI_FIRST + index == THAI_PAIYANNOI);
}

static void find_breaks(struct wrap *w, const char *s, size_t len)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t units, at;

	memset(w->breaks, 0, len + 1);
	units = utf16_from_utf8(s, len, w->units, w->offsets);
	if (w->iterator == NULL)
		w->iterator = ubrk_open(UBRK_LINE, "th", NULL, 0, &status);
	if (U_SUCCESS(status))
		ubrk_setText(w->iterator, w->units, units, &status);
	if (U_FAILURE(status))
		BUG("cannot find line breaks: %s", u_errorName(status));
	while ((at = ubrk_next(w->iterator)) != UBRK_DONE) {
		size_t byte = w->offsets[at];

		if (!stays_with_word(s, len, byte))
			w->breaks[byte] |= BREAK_ALLOWED;
	}
}

static void hold(struct wrap *w, size_t start, size_t end)
{
	for (size_t i = start + 1; i < end; i++)
		w->breaks[i] |= BREAK_HELD;
}

static void hold_name(
	struct wrap *w, const char *s, size_t len, const char *name)
{
	size_t n = strlen(name);
	const char *from = s, *end = s + len;

	while (n > 0 && (size_t)(end - from) >= n) {
		const char *hit =
			memchr(from, name[0], (size_t)(end - from) - n + 1);

		if (hit == NULL)
			return;
		from = hit + 1;
		if (memcmp(hit, name, n) == 0) {
			hold(w, (size_t)(hit - s), (size_t)(hit - s) + n);
			from = hit + n;
		}
	}
}

static bool is_word_start(const struct wrap *w, const char *s, size_t at)
{
	return at == 0 || (w->breaks[at] & BREAK_ALLOWED) || s[at - 1] == '(' ||
		s[at - 1] == '\n';
}

/* A letter title is one only as a word: นาย in นายก is none. */
static bool is_whole_word(
	const struct wrap *w, const char *s, size_t len, size_t after)
{
	if (after >= len)
		return false;
	return s[after - 1] == '.' || s[after] == ' ' ||
		(w->breaks[after] & BREAK_ALLOWED);
}

static void hold_titled_names(struct wrap *w, const char *s, size_t len)
{
	unsigned int index;

	for (size_t i = 0; i < len;) {
		size_t title, end;

		if (!is_word_start(w, s, i) ||
			!thai_read(s + i, len - i, &index)) {
			i++;
			continue;
		}
		title = title_at(s + i, len - i);
		if (title == 0 || !is_whole_word(w, s, len, i + title)) {
			i += 3;
			continue;
		}
		end = i + title_name_end(s + i, len - i, title);
		hold(w, i, end);
		i = end > i ? end : i + title;
	}
}

/* The next cluster with its ำ, which has a cell of its own but never starts a
 * line. */
static size_t unit_end(const char *s, size_t end, size_t at)
{
	uint32_t cp;

	at = cluster_next(s, end, at);
	if (at < end) {
		utf8_decode(s + at, end - at, &cp);
		if (safe_is_am(cp))
			at = cluster_next(s, end, at);
	}
	return at;
}

/* A name that must be broken is broken between its parts. */
static bool at_space(const char *s, const struct stop *stop)
{
	return stop->next > 0 && s[stop->next - 1] == ' ';
}

/* The places where a line could end, best first. */
struct stops {
	struct stop word, held, any;
};

static void note_stop(
	struct stops *st, const char *s, uint8_t b, struct stop here)
{
	if (b == BREAK_ALLOWED)
		st->word = here;
	else if ((b & BREAK_ALLOWED) &&
		(s[here.next - 1] == ' ' || !at_space(s, &st->held)))
		st->held = here;
	st->any = here;
}

static struct stop best_stop(const struct stops *st)
{
	if (st->word.next != 0)
		return st->word;
	return st->held.next != 0 ? st->held : st->any;
}

/* Fills one line from `start`; returns where it ends and the next starts. */
static struct stop fill(
	struct wrap *w, const char *s, size_t start, size_t end, int cells)
{
	struct stops stops = {0};
	size_t text_end = start, next;
	int used = 0, spaces = 0;

	for (size_t at = start; at < end; at = next) {
		int width;

		if (at > start)
			note_stop(&stops, s, w->breaks[at],
				(struct stop){.next = at, .end = text_end});
		next = unit_end(s, end, at);
		width = width_text(s + at, next - at, WIDTH_NORMAL);
		if (s[at] == ' ' && next == at + 1) {
			spaces += width;
			continue;
		}
		if (used + spaces + width > cells && at > start)
			return best_stop(&stops);
		used += spaces + width;
		spaces = 0;
		text_end = next;
	}
	return (struct stop){.next = end, .end = text_end};
}

static void add_line(struct wrap *w, const char *s, size_t start, size_t end)
{
	GROW(w->lines, w->count, w->line_capacity);
	w->lines[w->count++] = (struct wrap_line){
		.start = start,
		.len = end - start,
		.cells = width_text(s + start, end - start, WIDTH_NORMAL),
	};
}

static void wrap_paragraph(
	struct wrap *w, const char *s, size_t start, size_t end, int cells)
{
	do {
		struct stop stop = fill(w, s, start, end, cells);

		add_line(w, s, start, stop.end);
		start = stop.next;
	} while (start < end);
}

size_t wrap_text(struct wrap *w, const char *s, size_t len, int cells,
	const char *const *names, size_t name_count,
	const struct wrap_line **lines)
{
	size_t start = 0;

	if (cells < 1)
		cells = 1;
	w->count = 0;
	make_room(w, len);
	find_breaks(w, s, len);
	hold_titled_names(w, s, len);
	for (size_t i = 0; i < name_count; i++)
		hold_name(w, s, len, names[i]);
	for (;;) {
		const char *newline = start < len
			? memchr(s + start, '\n', len - start)
			: NULL;
		size_t end = newline != NULL ? (size_t)(newline - s) : len;

		wrap_paragraph(w, s, start, end, cells);
		if (newline == NULL)
			break;
		start = end + 1;
	}
	*lines = w->lines;
	return w->count;
}
