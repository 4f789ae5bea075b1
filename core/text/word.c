/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/word.h"

#include "core/base/error.h"
#include "core/text/cluster.h"
#include "core/text/dictionary.h"
#include "core/text/utf16.h"
#include "core/text/utf8.h"

#include <stdbool.h>
#include <string.h>
#include <unicode/ubrk.h>

/* On either side of the cursor: far more than a word, or than the dictionary
 * looks ahead. */
enum { LOOK = 1024 };

struct window {
	size_t start, end; /* of the text, in bytes */
	UChar units[2 * LOOK];
	uint32_t offsets[2 * LOOK + 1]; /* of each unit, from `start` */
	UBreakIterator *iterator;
};

/* The dictionary reads a run of Thai from its beginning, so the window opens
 * behind a space where there is one: the same words at every step. */
static size_t window_start(const char *s, size_t at)
{
	size_t start = at > LOOK ? at - LOOK : 0, i;

	for (i = start; start > 0 && i < at - LOOK / 2; i++)
		if (s[i] == ' ' || s[i] == '\n')
			return i + 1;
	for (i = 1; start > 0 && i < UTF8_MAX && utf8_is_inside(s[start]); i++)
		start++;
	return start;
}

static void window_open(struct window *w, const char *s, size_t len, size_t at)
{
	UErrorCode status = U_ZERO_ERROR;
	int32_t count;

	w->start = window_start(s, at);
	w->end = len - at > LOOK ? at + LOOK : len;
	while (w->end > at && w->end < len && utf8_is_inside(s[w->end]))
		w->end--;
	count = utf16_from_utf8(
		s + w->start, w->end - w->start, w->units, w->offsets);
	(void)dictionary_use();
	w->iterator = ubrk_open(UBRK_WORD, "th", w->units, count, &status);
	if (U_FAILURE(status))
		BUG("cannot find words: %s", u_errorName(status));
}

static size_t byte_of(const struct window *w, int32_t unit)
{
	return w->start + w->offsets[unit];
}

/* What ends at the boundary the iterator stands on. */
static bool is_word(const struct window *w)
{
	return ubrk_getRuleStatus(w->iterator) >= UBRK_WORD_NONE_LIMIT;
}

/* The end of the cluster that reaches to `at` or over it. */
static size_t cluster_end(const char *s, size_t len, size_t at)
{
	return at == 0 ? 0 : cluster_next(s, len, cluster_prev(s, len, at));
}

static bool is_stop(const char *s, size_t len, size_t at)
{
	return cluster_end(s, len, at) == at;
}

size_t word_next(const char *s, size_t len, size_t at)
{
	struct window w;
	int32_t unit;
	size_t found;

	if (at >= len)
		return len;
	window_open(&w, s, len, at);
	found = w.end;
	while ((unit = ubrk_next(w.iterator)) != UBRK_DONE) {
		if (byte_of(&w, unit) > at && is_word(&w) &&
			is_stop(s, len, byte_of(&w, unit))) {
			found = byte_of(&w, unit);
			break;
		}
	}
	ubrk_close(w.iterator);
	return cluster_end(s, len, found);
}

size_t word_prev(const char *s, size_t len, size_t at)
{
	struct window w;
	int32_t unit;
	size_t found, start;

	if (at > len)
		at = len;
	if (at == 0)
		return 0;
	window_open(&w, s, len, at);
	found = w.start;
	start = w.start;
	while ((unit = ubrk_next(w.iterator)) != UBRK_DONE) {
		if (start >= at)
			break;
		if (is_word(&w) && is_stop(s, len, start))
			found = start;
		start = byte_of(&w, unit);
	}
	ubrk_close(w.iterator);
	return is_stop(s, len, found) ? found : cluster_prev(s, len, found);
}
