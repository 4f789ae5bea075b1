/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/wrap.h"

#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/text/breaks.h"
#include "core/text/cluster.h"
#include "core/text/dictionary.h"
#include "core/text/safe.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct wrap {
	struct breaker *breaker;
	enum width_mode mode;
	struct layout once;      /* what wrap_text() lends */
	struct wrap_line *fresh; /* lines of a change under way */
	size_t fresh_count, fresh_capacity;
};

/* A place where the line under way could end. */
struct stop {
	size_t next; /* where the next line would start; 0: no such place */
	size_t end;  /* where this line would end, spaces left out */
	int cells;
};

/* The line under way. */
struct filling {
	struct wrap_line line;
	int spaces;  /* cells of those after it */
	bool is_odd; /* the sum of its units may not be its width */
	struct stop word, held;
	size_t next;  /* where the next line starts */
	size_t seen;  /* what lies behind this played no part */
	bool is_last; /* of the text */
};

const char *wrap_dictionary(void)
{
	return dictionary_use();
}

struct wrap *wrap_new(void)
{
	struct wrap *w = xcalloc(1, sizeof(*w));

	w->breaker = breaker_new();
	return w;
}

void wrap_free(struct wrap *w)
{
	if (w == NULL)
		return;
	breaker_free(w->breaker);
	layout_release(&w->once);
	free(w->fresh);
	free(w);
}

void wrap_set_mode(struct wrap *w, enum width_mode mode)
{
	w->mode = mode;
}

enum width_mode wrap_mode(const struct wrap *w)
{
	return w->mode;
}

void wrap_set_names(struct wrap *w, struct names *names)
{
	breaker_set_names(w->breaker, names);
}

/* The next cluster with its ำ, which has a cell of its own but never starts a
 * line. */
static size_t unit_end(const char *s, size_t len, size_t at)
{
	uint32_t cp;

	if (s[at] == '\r') /* with a newline it would be one cluster */
		return at + 1;
	at = cluster_next(s, len, at);
	if (at < len) {
		utf8_decode(s + at, len - at, &cp);
		if (safe_is_am(cp))
			at = cluster_next(s, len, at);
	}
	return at;
}

static enum thai_class class_at(const char *s, size_t len, size_t at)
{
	unsigned int index;

	if (!thai_read(s + at, len - at, &index))
		return THAI_NONE;
	return (enum thai_class)thai_classes[index];
}

static bool is_base(const char *s, size_t at, enum thai_class k)
{
	if (s[at] >= ' ' && s[at] < 0x7F)
		return true;
	return k != THAI_NONE && k != THAI_AM && !thai_class_is_mark(k);
}

/* The same for what nearly all text is made of: an ASCII or Thai letter with
 * Thai marks. 0: it is something else. */
static size_t plain_unit(
	const char *s, size_t len, size_t at, enum width_mode mode, int *cells)
{
	enum thai_class k = class_at(s, len, at);
	bool is_space = s[at] == ' ';
	int marks = 0;

	if (!is_base(s, at, k))
		return 0;
	at += k == THAI_NONE ? 1 : 3;
	*cells = 1;
	while (thai_class_is_mark(k = class_at(s, len, at))) {
		at += 3;
		marks++;
	}
	if (k == THAI_AM) {
		at += 3;
		marks++;
		++*cells;
		k = class_at(s, len, at);
		if (k == THAI_AM || thai_class_is_mark(k))
			return 0;
	}
	if (is_space && marks > 0)
		return 0; /* no mark stands on a space */
	if (at < len && (unsigned char)s[at] >= 0x80 && k == THAI_NONE)
		return 0; /* who knows what that joins */
	if (mode == WIDTH_LINEAR)
		*cells += marks < SAFE_MARKS_MAX ? marks : SAFE_MARKS_MAX;
	return at;
}

/* A name that must be broken is broken between its parts. */
static void note_stop(
	struct filling *f, const char *s, size_t at, uint8_t flags)
{
	struct stop here = {
		.next = at,
		.end = f->line.start + f->line.len,
		.cells = f->line.cells,
	};

	if (flags == BREAK_ALLOWED)
		f->word = here;
	else if (s[at - 1] == ' ' || f->held.next == 0 ||
		s[f->held.next - 1] != ' ')
		f->held = here;
}

/* Ends the line at the best place before `at`, where it was full. */
static void end_full_line(struct filling *f, size_t at)
{
	const struct stop *stop = f->word.next != 0 ? &f->word : &f->held;

	f->next = at;
	if (stop->next == 0)
		return;
	f->next = stop->next;
	f->line.len = stop->end - f->line.start;
	f->line.cells = stop->cells;
}

static size_t read_unit(struct filling *f, enum width_mode mode, const char *s,
	size_t len, size_t at, int *cells)
{
	size_t next;

	next = plain_unit(s, len, at, mode, cells);
	if (next == 0) {
		f->is_odd = true;
		next = unit_end(s, len, at);
		*cells = width_text(s + at, next - at, mode);
	}
	return next;
}

/* Fills one line of at most l->cells from `start`. */
static struct filling fill(const struct layout *l, enum width_mode mode,
	const char *s, size_t start)
{
	struct filling f = {.line = {.start = start}};
	size_t at, next;
	int width;

	for (at = start; at < l->len && s[at] != '\n'; at = next) {
		if ((l->breaks[at] & BREAK_ALLOWED) && at > start)
			note_stop(&f, s, at, l->breaks[at]);
		next = read_unit(&f, mode, s, l->len, at, &width);
		if (s[at] == ' ' && next == at + 1) {
			f.spaces += width;
			continue;
		}
		if (f.line.cells + f.spaces + width > l->cells && at > start) {
			end_full_line(&f, at);
			f.seen = next + UTF8_MAX;
			break;
		}
		f.line.cells += f.spaces + width;
		f.line.len = next - start;
		f.spaces = 0;
	}
	if (f.seen == 0) {
		f.is_last = at == l->len;
		f.next = f.seen = at + 1;
	}
	if (f.is_odd)
		f.line.cells = width_text(s + start, f.line.len, mode);
	return f;
}

void layout_release(struct layout *l)
{
	free(l->lines);
	free(l->breaks);
	*l = (struct layout){0};
}

static void make_room(struct layout *l, size_t len)
{
	if (len < l->break_capacity)
		return;
	l->break_capacity = len + len / 2 + 64;
	l->breaks = xrealloc_array(l->breaks, l->break_capacity, 1);
}

void layout_set(
	struct layout *l, struct wrap *w, const char *s, size_t len, int cells)
{
	struct filling f = {0};

	make_room(l, len);
	l->len = len;
	l->cells = cells > 0 ? cells : 1;
	l->count = 0;
	breaker_find(w->breaker, s, len, l->breaks);
	while (!f.is_last) {
		f = fill(l, w->mode, s, f.next);
		GROW(l->lines, l->count, l->capacity);
		l->lines[l->count++] = f.line;
	}
}

size_t wrap_text(struct wrap *w, const char *s, size_t len, int cells,
	const struct wrap_line **lines)
{
	layout_set(&w->once, w, s, len, cells);
	*lines = w->once.lines;
	return w->once.count;
}

/* The last line that starts no later than `at`. */
static size_t line_of(const struct layout *l, size_t at)
{
	size_t low = 0, high = l->count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (l->lines[middle].start <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The first line that a change from `at` on can reach. The later a line
 * starts, the further it sees: so those before it are out of reach too. */
static size_t first_reached(
	const struct layout *l, enum width_mode mode, const char *s, size_t at)
{
	size_t i = line_of(l, at);

	while (i > 0 && fill(l, mode, s, l->lines[i - 1].start).seen > at)
		i--;
	return i;
}

/* Puts `count` lines in place of those in [from, to). */
static void replace_lines(struct layout *l, size_t from, size_t to,
	const struct wrap_line *lines, size_t count)
{
	size_t kept = l->count - to;

	if (from + count + kept > l->capacity) {
		l->capacity = from + count + kept + 16;
		l->lines = xrealloc_array(
			l->lines, l->capacity, sizeof(*l->lines));
	}
	memmove(l->lines + from + count, l->lines + to,
		kept * sizeof(*l->lines));
	memcpy(l->lines + from, lines, count * sizeof(*lines));
	l->count = from + count + kept;
}

/* Fills anew what the span of changed flags reaches, until a line starts
 * where an old one did. */
static void fill_again(struct layout *l, struct wrap *w, const char *s,
	struct breaks_span span, size_t removed, size_t added)
{
	size_t from = first_reached(l, w->mode, s, span.from), to = from;
	struct filling f = {.next = l->lines[from].start};

	w->fresh_count = 0;
	for (;;) {
		f = fill(l, w->mode, s, f.next);
		GROW(w->fresh, w->fresh_count, w->fresh_capacity);
		w->fresh[w->fresh_count++] = f.line;
		if (f.is_last) {
			to = l->count;
			break;
		}
		if (f.next < span.to)
			continue;
		while (to < l->count &&
			l->lines[to].start + added < f.next + removed)
			to++;
		if (to < l->count &&
			l->lines[to].start + added == f.next + removed)
			break;
	}
	for (size_t i = to; i < l->count; i++)
		l->lines[i].start = l->lines[i].start + added - removed;
	replace_lines(l, from, to, w->fresh, w->fresh_count);
}

void layout_edit(struct layout *l, struct wrap *w, const char *s, size_t len,
	size_t at, size_t removed, size_t added)
{
	struct breaks_span span;
	size_t behind = at + removed;

	if (behind > l->len || len != l->len - removed + added)
		BUG("an edit that does not fit its text");
	make_room(l, len);
	memmove(l->breaks + at + added, l->breaks + behind,
		l->len + 1 - behind);
	memset(l->breaks + at, 0, added);
	l->len = len;
	span = breaker_mend(w->breaker, s, len, at, added, l->breaks);
	fill_again(l, w, s, span, removed, added);
}
