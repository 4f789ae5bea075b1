/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/edit.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/edit_past.h"
#include "core/text/edit_type.h"
#include "core/text/kedmanee.h"
#include "core/text/utf8.h"
#include "core/text/width.h"
#include "core/text/word.h"

#include <string.h>

struct span {
	size_t start, end;
};

static const char *text_of(const struct edit *e)
{
	return buf_str(&e->text);
}

/* What is selected; empty, at the cursor, when nothing is. */
static struct span selected(const struct edit *e)
{
	return e->at < e->anchor ? (struct span){e->at, e->anchor}
				 : (struct span){e->anchor, e->at};
}

static bool has_selection(const struct edit *e)
{
	return e->at != e->anchor;
}

static bool is_inside(const char *s, size_t len, size_t at)
{
	return at < len && utf8_is_inside(s[at]);
}

/* The end of the cluster that reaches over `at`, or its start. */
static size_t snap(const struct edit *e, size_t at, bool forwards)
{
	size_t len = e->text.len, start, end;

	if (at >= len)
		return len;
	while (is_inside(text_of(e), len, at))
		at--;
	if (at == 0)
		return 0;
	start = cluster_prev(text_of(e), len, at);
	end = cluster_next(text_of(e), len, start);
	if (end == at)
		return at;
	return forwards ? end : start;
}

void edit_splice(struct edit *e, const struct edit_change *c, const char *with)
{
	e->count -= utf8_count(text_of(e) + c->at, c->removed);
	e->count += utf8_count(with, c->added);
	buf_splice(&e->text, c->at, c->removed, with, c->added);
}

/* The part in which the two differ, from code point to code point. */
static struct edit_change difference(
	const char *old, size_t removed, const char *with, size_t added)
{
	size_t least = removed < added ? removed : added, head = 0, tail = 0;

	while (head < least && old[head] == with[head])
		head++;
	while (head > 0 &&
		(is_inside(old, removed, head) || is_inside(with, added, head)))
		head--;
	least -= head;
	while (tail < least &&
		old[removed - tail - 1] == with[added - tail - 1])
		tail++;
	while (tail > 0 && is_inside(old, removed, removed - tail))
		tail--;
	return (struct edit_change){
		.at = head,
		.removed = removed - head - tail,
		.added = added - head - tail,
	};
}

/* The one way a text changes. The cursor stands after that at `cursor`, or at
 * the end of the cluster it would cut in two. */
static void replace(struct edit *e, enum edit_kind kind, struct span old,
	const char *with, size_t n, size_t cursor)
{
	struct edit_change c = difference(
		text_of(e) + old.start, old.end - old.start, with, n);
	bool is_other = c.removed > 0 || c.added > 0;

	e->change = (struct edit_change){0};
	if (is_other) {
		with += c.at;
		c.at += old.start;
		edit_past_before(e, kind, &c);
		edit_splice(e, &c, with);
		e->change = c;
	}
	e->at = snap(e, cursor, true);
	e->anchor = e->at;
	if (is_other)
		edit_past_after(e);
}

static void remove_span(struct edit *e, enum edit_kind kind, struct span span)
{
	replace(e, has_selection(e) ? EDIT_KIND_OTHER : kind, span, "", 0,
		span.start);
}

void edit_release(struct edit *e)
{
	edit_past_forget(e);
	buf_release(&e->text);
	*e = (struct edit){0};
}

static void add_without_nul(struct buf *out, const char *s, size_t len)
{
	const char *nul;

	while (len > 0 && (nul = memchr(s, '\0', len)) != NULL) {
		buf_add(out, s, (size_t)(nul - s));
		len -= (size_t)(nul - s) + 1;
		s = nul + 1;
	}
	buf_add(out, s, len);
}

void edit_set(struct edit *e, const char *s, size_t len)
{
	edit_past_forget(e);
	buf_clear(&e->text);
	add_without_nul(&e->text, s, len);
	e->count = utf8_count(text_of(e), e->text.len);
	e->at = e->text.len;
	e->anchor = e->at;
	e->change = (struct edit_change){0};
}

bool edit_type(struct edit *e, uint32_t cp)
{
	struct span span = selected(e);
	struct buf cluster = {0};
	bool is_fit;

	e->change = (struct edit_change){0};
	if (cp == 0)
		return true;
	span.start = edit_type_start(text_of(e), span.start, cp);
	buf_add(&cluster, text_of(e) + span.start,
		selected(e).start - span.start);
	is_fit = edit_type_into(&cluster, cp);
	replace(e, EDIT_KIND_TYPE, span, cluster.data, cluster.len,
		span.start + cluster.len);
	if (cp == ' ' || cp == '\n')
		edit_past_close(e);
	buf_release(&cluster);
	return is_fit;
}

void edit_insert(struct edit *e, const char *s, size_t len)
{
	struct span span = selected(e);
	struct buf clean = {0};

	add_without_nul(&clean, s, len);
	replace(e, EDIT_KIND_OTHER, span, buf_str(&clean), clean.len,
		span.start + clean.len);
	buf_release(&clean);
}

void edit_backspace(struct edit *e)
{
	struct span span = selected(e);

	if (!has_selection(e))
		span.start = utf8_prev(text_of(e), e->at);
	remove_span(e, EDIT_KIND_RUB, span);
}

void edit_delete(struct edit *e)
{
	struct span span = selected(e);

	if (!has_selection(e))
		span.end = cluster_next(text_of(e), e->text.len, e->at);
	remove_span(e, EDIT_KIND_ERASE, span);
}

void edit_backspace_word(struct edit *e)
{
	struct span span = selected(e);

	if (!has_selection(e))
		span.start = word_prev(text_of(e), e->text.len, e->at);
	remove_span(e, EDIT_KIND_RUB, span);
}

void edit_delete_word(struct edit *e)
{
	struct span span = selected(e);

	if (!has_selection(e))
		span.end = word_next(text_of(e), e->text.len, e->at);
	remove_span(e, EDIT_KIND_ERASE, span);
}

void edit_clear(struct edit *e)
{
	replace(e, EDIT_KIND_OTHER, (struct span){0, e->text.len}, "", 0, 0);
}

/* Where as many code points stand before the cursor as now; a layout has one
 * for each key. */
static size_t same_count(const struct edit *e, struct span span, size_t at,
	const struct buf *swapped)
{
	size_t before;

	if (at <= span.start)
		return at;
	if (at >= span.end)
		return at - (span.end - span.start) + swapped->len;
	before = utf8_count(text_of(e) + span.start, at - span.start);
	return span.start + utf8_head(swapped->data, swapped->len, before);
}

void edit_swap_layout(struct edit *e)
{
	struct span span = selected(e);
	bool is_part = has_selection(e);
	struct buf swapped = {0};
	size_t at;

	if (edit_past_ends_with(e, EDIT_KIND_SWAP)) {
		(void)edit_undo(e);
		return;
	}
	if (!is_part)
		span = (struct span){0, e->text.len};
	kedmanee_swap(&swapped, text_of(e) + span.start, span.end - span.start);
	at = same_count(e, span, e->at, &swapped);
	replace(e, EDIT_KIND_SWAP, span, buf_str(&swapped), swapped.len, at);
	buf_release(&swapped);
}

static size_t target(const struct edit *e, enum edit_move move, bool selects)
{
	const char *s = text_of(e);
	struct span span = selected(e);
	bool leaves = has_selection(e) && !selects;

	switch (move) {
	case EDIT_LEFT:
		return leaves ? span.start
			      : cluster_prev(s, e->text.len, e->at);
	case EDIT_RIGHT:
		return leaves ? span.end : cluster_next(s, e->text.len, e->at);
	case EDIT_WORD_LEFT: return word_prev(s, e->text.len, e->at);
	case EDIT_WORD_RIGHT: return word_next(s, e->text.len, e->at);
	case EDIT_START: return 0;
	case EDIT_END: break;
	}
	return e->text.len;
}

static void move_to(struct edit *e, size_t at, bool selects)
{
	e->change = (struct edit_change){0};
	edit_past_close(e);
	e->at = at;
	if (!selects)
		e->anchor = at;
}

void edit_move(struct edit *e, enum edit_move move, bool selects)
{
	move_to(e, target(e, move, selects), selects);
}

void edit_move_to(struct edit *e, size_t at, bool selects)
{
	move_to(e, snap(e, at, false), selects);
}

void edit_select_all(struct edit *e)
{
	move_to(e, e->text.len, true);
	e->anchor = 0;
}

const char *edit_selection(const struct edit *e, size_t *len)
{
	struct span span = selected(e);

	*len = span.end - span.start;
	return *len > 0 ? text_of(e) + span.start : NULL;
}

static bool is_blank(uint32_t cp)
{
	return cp == ' ' || cp == '\n';
}

/* Letters and blanks at the end of a text; marks belong to their letter. */
struct place {
	size_t letters, blanks;
};

static struct place place_at_end(const char *s, size_t len)
{
	struct place p = {0};
	uint32_t cp;
	size_t i;

	for (i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		if (is_blank(cp)) {
			p.blanks++;
		} else if (!width_is_mark(cp)) {
			p.letters++;
			p.blanks = 0;
		}
	}
	return p;
}

static size_t offset_of(const char *s, size_t len, struct place p)
{
	size_t i = 0, n;
	uint32_t cp;

	for (; i < len; i += n) {
		n = utf8_decode(s + i, len - i, &cp);
		if (is_blank(cp)) {
			if (p.letters == 0 && p.blanks-- == 0)
				break;
		} else if (!width_is_mark(cp)) {
			if (p.letters-- == 0)
				break;
		}
	}
	return i;
}

unsigned int edit_leave(struct edit *e, edit_canon *canon)
{
	struct buf clean = {0}, before = {0};
	struct span all = {0, e->text.len};
	unsigned int result = canon(&clean, text_of(e), e->text.len);
	struct place place;

	edit_move_to(e, e->at, false);
	if (result & CANON_CHANGED) {
		/* What stands before the cursor, canonical: the same letters
		 * stand before it in the whole. */
		(void)canon_text(&before, text_of(e), e->at);
		place = place_at_end(buf_str(&before), before.len);
		replace(e, EDIT_KIND_OTHER, all, buf_str(&clean), clean.len,
			offset_of(buf_str(&clean), clean.len, place));
	}
	buf_release(&before);
	buf_release(&clean);
	return result;
}
