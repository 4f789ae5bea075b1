/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/note.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "tui/widget/writing.h"

#include <string.h>

enum { NO_WISH = -1 };

void note_release(struct note *n)
{
	edit_release(&n->edit);
	layout_release(&n->layout);
	*n = (struct note){0};
}

void note_set(struct note *n, const char *text)
{
	edit_set(&n->edit, text, strlen(text));
	n->wrap = NULL;
	n->wish = NO_WISH;
	n->top = 0;
	n->leans_back = false;
	n->is_odd = false;
}

const char *note_text(const struct note *n)
{
	return buf_str(&n->edit.text);
}

/* After every call that may change the text. */
static void follow(struct note *n)
{
	const struct edit_change *c = &n->edit.change;

	n->wish = NO_WISH;
	n->leans_back = false;
	if (n->wrap != NULL && (c->removed > 0 || c->added > 0))
		layout_edit(&n->layout, n->wrap, note_text(n), n->edit.text.len,
			c->at, c->removed, c->added);
}

unsigned int note_leave(struct note *n)
{
	unsigned int result = edit_leave(&n->edit, canon_note);

	n->is_odd = false;
	follow(n);
	return result;
}

static size_t line_at(const struct note *n, size_t at)
{
	size_t low = 0, high = n->layout.count, middle;

	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (n->layout.lines[middle].start <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Where a line is broken without a space its end is the start of the next. */
static int cursor_line(const struct note *n)
{
	size_t at = n->edit.at, line = line_at(n, at);

	if (n->leans_back && line > 0 && n->layout.lines[line].start == at &&
		note_text(n)[at - 1] != '\n')
		line--;
	return (int)line;
}

void note_arrange(struct note *n, struct wrap *wrap, int rows, int cells)
{
	int line;

	if (cells < 2)
		cells = 2;
	if (n->wrap != wrap || n->layout.cells != cells ||
		n->mode != wrap_mode(wrap)) {
		n->wrap = wrap;
		n->mode = wrap_mode(wrap);
		layout_set(&n->layout, wrap, note_text(n), n->edit.text.len,
			cells);
	}
	n->rows = rows;
	line = cursor_line(n);
	if (line < n->top)
		n->top = line;
	if (line >= n->top + rows)
		n->top = line - rows + 1;
	if (n->top < 0)
		n->top = 0;
}

/* Cells from the start of a line to a place in it. */
static int column_of(const struct note *n, int line, size_t at)
{
	size_t start = n->layout.lines[line].start;

	return width_text(note_text(n) + start, at - start, n->mode);
}

/* A ำ is measured together with what it stands on. */
static size_t offset_at_column(const struct note *n, int line, int column)
{
	const char *s = note_text(n);
	size_t at = n->layout.lines[line].start, unit = at, next;
	size_t end = at + n->layout.lines[line].len;
	int before = 0, cells;

	while (at < end) {
		next = cluster_next(s, n->edit.text.len, at);
		cells = before + width_text(s + unit, next - unit, n->mode);
		if (cells > column)
			break;
		at = next;
		if (at < writing_unit_end(s, n->edit.text.len, unit))
			continue;
		unit = at;
		before = cells;
	}
	return at;
}

/* To a place in a line: its end is not the start of the next line. */
static void go(struct note *n, int line, size_t at, bool selects)
{
	edit_move_to(&n->edit, at, selects);
	n->leans_back = at > n->layout.lines[line].start;
}

/* IGNORED at the first or last line: then the key is for the form. */
static enum reply move_lines(struct note *n, int by, bool selects)
{
	int line, last = (int)n->layout.count - 1, wish = n->wish;

	if (n->wrap == NULL)
		return REPLY_HANDLED;
	line = cursor_line(n);
	if ((by < 0 && line == 0) || (by > 0 && line == last)) {
		if (!selects)
			return REPLY_IGNORED;
		edit_move(&n->edit, by < 0 ? EDIT_START : EDIT_END, true);
		return REPLY_HANDLED;
	}
	if (wish == NO_WISH)
		wish = column_of(n, line, n->edit.at);
	line += by;
	line = line < 0 ? 0 : line > last ? last : line;
	go(n, line, offset_at_column(n, line, wish), selects);
	n->wish = wish;
	return REPLY_HANDLED;
}

static enum reply to_line_edge(struct note *n, bool is_end, bool selects)
{
	const struct wrap_line *edges;
	int line;

	if (n->wrap == NULL)
		return REPLY_HANDLED;
	line = cursor_line(n);
	edges = &n->layout.lines[line];
	go(n, line, edges->start + (is_end ? edges->len : 0), selects);
	n->wish = NO_WISH;
	return REPLY_HANDLED;
}

static enum reply write(struct note *n, enum action a)
{
	enum reply reply = REPLY_HANDLED;

	switch ((int)a) {
	case ACTION_ACCEPT: (void)edit_type(&n->edit, '\n'); break;
	case ACTION_TOP: edit_move(&n->edit, EDIT_START, false); break;
	case ACTION_BOTTOM: edit_move(&n->edit, EDIT_END, false); break;
	default: reply = writing_act(&n->edit, a);
	}
	if (reply == REPLY_HANDLED)
		follow(n);
	return reply;
}

enum reply note_act(struct note *n, enum action a)
{
	int page = n->rows > 1 ? n->rows - 1 : 1;

	n->is_odd = false;
	switch ((int)a) {
	case ACTION_UP: return move_lines(n, -1, false);
	case ACTION_DOWN: return move_lines(n, 1, false);
	case ACTION_PAGE_UP: return move_lines(n, -page, false);
	case ACTION_PAGE_DOWN: return move_lines(n, page, false);
	case ACTION_SELECT_UP: return move_lines(n, -1, true);
	case ACTION_SELECT_DOWN: return move_lines(n, 1, true);
	case ACTION_HOME: return to_line_edge(n, false, false);
	case ACTION_END: return to_line_edge(n, true, false);
	case ACTION_SELECT_HOME: return to_line_edge(n, false, true);
	case ACTION_SELECT_END: return to_line_edge(n, true, true);
	default: return write(n, a);
	}
}

enum reply note_point(struct note *n, const struct press *p)
{
	n->is_odd = false;
	n->wish = NO_WISH;
	n->leans_back = false;
	return writing_point(&n->edit, p);
}

enum reply note_type(struct note *n, const char *s, size_t len)
{
	uint32_t cp;

	n->is_odd = false;
	if (len == 0)
		return REPLY_HANDLED;
	if (utf8_decode(s, len, &cp) == len)
		n->is_odd = !edit_type(&n->edit, cp);
	else
		edit_insert(&n->edit, s, len);
	follow(n);
	return REPLY_HANDLED;
}

/* A selected end of a line is seen as one cell, or an empty line that is
 * selected would not be. */
static void mark_line_end(
	const struct note *n, struct area *a, int row, size_t end, int cells)
{
	size_t len, from;
	const char *selected = edit_selection(&n->edit, &len);

	if (selected == NULL || end >= n->edit.text.len ||
		note_text(n)[end] != '\n')
		return;
	from = (size_t)(selected - note_text(n));
	if (from <= end && end < from + len)
		area_tint(a, row, cells, 1, MEANING_SELECTION);
}

static void draw_line(const struct note *n, struct area *a, int row, size_t i,
	bool is_focused)
{
	const struct wrap_line *line = &n->layout.lines[i];
	size_t end = line->start + line->len;

	area_text_n(a, row, 0, is_focused ? MEANING_FOCUS : MEANING_FIELD,
		note_text(n) + line->start, line->len);
	if (!is_focused)
		return;
	writing_mark_selected(&n->edit, a, row, line->start, end);
	writing_link(&n->edit, a, row, line->start, end);
	mark_line_end(n, a, row, end, line->cells);
}

void note_draw(const struct note *n, struct area *a, bool is_focused)
{
	int row, line;
	size_t i;

	area_clear(a, is_focused ? MEANING_FOCUS : MEANING_FIELD);
	for (row = 0; row < a->rows; row++) {
		i = (size_t)n->top + (size_t)row;
		if (i < n->layout.count)
			draw_line(n, a, row, i, is_focused);
	}
	if (!is_focused || n->layout.count == 0)
		return;
	line = cursor_line(n);
	area_cursor(a, line - n->top, column_of(n, line, n->edit.at));
}
