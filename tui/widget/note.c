/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/note.h"

#include "core/base/alloc.h"
#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/edit.h"
#include "core/text/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { NO_WISH = -1 };

void note_release(struct note *n)
{
	buf_release(&n->text);
	free(n->lines);
	*n = (struct note){0};
}

void note_set(struct note *n, const char *text)
{
	buf_clear(&n->text);
	buf_add_str(&n->text, text);
	n->at = n->text.len;
	n->wish = NO_WISH;
	n->top = 0;
	n->is_stale = true;
}

const char *note_text(const struct note *n)
{
	return buf_str(&n->text);
}

unsigned int note_leave(struct note *n)
{
	struct buf clean = {0};
	unsigned int result;

	result = canon_note(&clean, buf_str(&n->text), n->text.len);
	buf_release(&n->text);
	n->text = clean;
	n->at = n->text.len;
	n->is_stale = true;
	return result;
}

static void add_line(struct note *n, struct wrap_line line)
{
	GROW(n->lines, n->line_count, n->line_capacity);
	n->lines[n->line_count++] = line;
}

/* The cursor needs a line after a newline at the end, though there is no text
 * on it yet. */
static void wrap_again(struct note *n, struct wrap *wrap)
{
	const struct wrap_line *lines;
	const char *s = buf_str(&n->text);
	size_t count, i, len = n->text.len;
	bool ends_open = len == 0 || s[len - 1] == '\n';

	count = wrap_text(wrap, s, len, n->cells, &lines);
	n->line_count = 0;
	for (i = 0; i < count; i++)
		add_line(n, lines[i]);
	if (n->line_count == 0 ||
		(ends_open && n->lines[n->line_count - 1].start < len))
		add_line(n, (struct wrap_line){.start = len});
	n->is_stale = false;
}

static size_t line_at(const struct note *n, size_t at)
{
	size_t low = 0, high = n->line_count, middle;

	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (n->lines[middle].start <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

void note_arrange(struct note *n, struct wrap *wrap, int rows, int cells)
{
	int line;

	if (cells < 2)
		cells = 2;
	if (n->is_stale || n->line_count == 0 || n->cells != cells) {
		n->cells = cells;
		wrap_again(n, wrap);
	}
	n->rows = rows;
	line = (int)line_at(n, n->at);
	if (line < n->top)
		n->top = line;
	if (line >= n->top + rows)
		n->top = line - rows + 1;
	if (n->top < 0)
		n->top = 0;
}

static int column_of(const struct note *n, size_t at)
{
	const struct wrap_line *line = &n->lines[line_at(n, at)];

	return width_text(buf_str(&n->text) + line->start, at - line->start,
		WIDTH_NORMAL);
}

static size_t offset_at_column(const struct note *n, size_t line, int column)
{
	const char *s = buf_str(&n->text);
	size_t at = n->lines[line].start;
	size_t end = at + n->lines[line].len, next;
	int cells = 0;

	while (at < end) {
		next = cluster_next(s, n->text.len, at);
		cells += width_text(s + at, next - at, WIDTH_NORMAL);
		if (cells > column)
			break;
		at = next;
	}
	return at;
}

/* False at the first or last line: then the key is for the form. */
static bool move_lines(struct note *n, int by)
{
	int line;

	if (n->is_stale || n->line_count == 0)
		return true;
	line = (int)line_at(n, n->at);
	if (line + by < 0 && line == 0)
		return false;
	if (line + by >= (int)n->line_count && line == (int)n->line_count - 1)
		return false;
	if (n->wish == NO_WISH)
		n->wish = column_of(n, n->at);
	line += by;
	if (line < 0)
		line = 0;
	if (line >= (int)n->line_count)
		line = (int)n->line_count - 1;
	n->at = offset_at_column(n, (size_t)line, n->wish);
	return true;
}

static void to_line_edge(struct note *n, bool is_end)
{
	const struct wrap_line *line;

	if (n->is_stale || n->line_count == 0)
		return;
	line = &n->lines[line_at(n, n->at)];
	n->at = is_end ? line->start + line->len : line->start;
}

static enum reply edit(struct note *n, enum action a)
{
	switch ((int)a) {
	case ACTION_RUB_OUT: edit_backspace(&n->text, &n->at); break;
	case ACTION_ERASE: edit_delete(&n->text, n->at); break;
	case ACTION_ACCEPT:
		buf_splice(&n->text, n->at, 0, "\n", 1);
		n->at++;
		break;
	case ACTION_CLEAR: note_set(n, ""); break;
	default: return REPLY_IGNORED;
	}
	n->is_stale = true;
	n->wish = NO_WISH;
	return REPLY_HANDLED;
}

enum reply note_act(struct note *n, enum action a)
{
	const char *s = buf_str(&n->text);
	int page = n->rows > 1 ? n->rows - 1 : 1;

	switch ((int)a) {
	case ACTION_UP:
		return move_lines(n, -1) ? REPLY_HANDLED : REPLY_IGNORED;
	case ACTION_DOWN:
		return move_lines(n, 1) ? REPLY_HANDLED : REPLY_IGNORED;
	case ACTION_PAGE_UP:
		return move_lines(n, -page) ? REPLY_HANDLED : REPLY_IGNORED;
	case ACTION_PAGE_DOWN:
		return move_lines(n, page) ? REPLY_HANDLED : REPLY_IGNORED;
	case ACTION_LEFT: n->at = cluster_prev(s, n->text.len, n->at); break;
	case ACTION_RIGHT: n->at = cluster_next(s, n->text.len, n->at); break;
	case ACTION_HOME: to_line_edge(n, false); break;
	case ACTION_END: to_line_edge(n, true); break;
	default: return edit(n, a);
	}
	n->wish = NO_WISH;
	return REPLY_HANDLED;
}

enum reply note_type(struct note *n, const char *s, size_t len)
{
	uint32_t cp;

	if (len == 0)
		return REPLY_HANDLED;
	if (utf8_decode(s, len, &cp) == len) {
		edit_type(&n->text, &n->at, cp);
	} else {
		buf_splice(&n->text, n->at, 0, s, len);
		n->at += len;
	}
	n->is_stale = true;
	n->wish = NO_WISH;
	return REPLY_HANDLED;
}

void note_draw(const struct note *n, struct area *a, bool is_focused)
{
	enum meaning m = is_focused ? MEANING_FOCUS : MEANING_FIELD;
	const struct wrap_line *line;
	int row, cursor;
	size_t i;

	area_clear(a, m);
	for (row = 0; row < a->rows; row++) {
		i = (size_t)n->top + (size_t)row;
		if (i >= n->line_count)
			break;
		line = &n->lines[i];
		area_text_n(a, row, 0, m, buf_str(&n->text) + line->start,
			line->len);
	}
	if (!is_focused || n->line_count == 0)
		return;
	line = &n->lines[line_at(n, n->at)];
	cursor = width_text(buf_str(&n->text) + line->start,
		n->at - line->start, a->grid->mode);
	area_cursor(a, (int)line_at(n, n->at) - n->top, cursor);
}
