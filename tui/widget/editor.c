/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/editor.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/edit.h"
#include "core/text/kedmanee.h"
#include "core/text/utf8.h"

#include <string.h>

void editor_release(struct editor *e)
{
	buf_release(&e->text);
	*e = (struct editor){0};
}

void editor_set(struct editor *e, const char *text, bool replaces)
{
	buf_clear(&e->text);
	buf_add_str(&e->text, text);
	e->at = e->text.len;
	e->replaces = replaces && e->text.len > 0;
}

const char *editor_text(const struct editor *e)
{
	return buf_str(&e->text);
}

unsigned int editor_leave(struct editor *e)
{
	struct buf clean = {0};
	unsigned int result;

	result = canon_line(&clean, buf_str(&e->text), e->text.len);
	buf_release(&e->text);
	e->text = clean;
	e->at = e->text.len;
	e->replaces = false;
	return result;
}

static void swap_layout(struct editor *e)
{
	struct buf swapped = {0};

	kedmanee_swap(&swapped, buf_str(&e->text), e->text.len);
	buf_release(&e->text);
	e->text = swapped;
	e->at = e->text.len;
}

/* An entry by Tab means "replace": to take out one character of it first is
 * not what the person wants to do with a whole that is marked. */
static void rub_out(struct editor *e)
{
	if (e->replaces)
		editor_set(e, "", false);
	else
		edit_backspace(&e->text, &e->at);
}

enum reply editor_act(struct editor *e, enum action a)
{
	const char *s = buf_str(&e->text);

	switch ((int)a) {
	case ACTION_LEFT: e->at = cluster_prev(s, e->text.len, e->at); break;
	case ACTION_RIGHT: e->at = cluster_next(s, e->text.len, e->at); break;
	case ACTION_HOME: e->at = 0; break;
	case ACTION_END: e->at = e->text.len; break;
	case ACTION_RUB_OUT: rub_out(e); break;
	case ACTION_ERASE:
		if (e->replaces)
			editor_set(e, "", false);
		else
			edit_delete(&e->text, e->at);
		break;
	case ACTION_CLEAR: editor_set(e, "", false); break;
	case ACTION_SWAP_LAYOUT: swap_layout(e); break;
	default: return REPLY_IGNORED;
	}
	e->replaces = false;
	return REPLY_HANDLED;
}

static void insert_run(struct editor *e, const char *s, size_t len)
{
	size_t start = e->at, i;

	buf_splice(&e->text, e->at, 0, s, len);
	e->at += len;
	for (i = start; i < e->at; i++)
		if (e->text.data[i] == '\n' || e->text.data[i] == '\t')
			e->text.data[i] = ' ';
}

enum reply editor_type(struct editor *e, const char *s, size_t len)
{
	uint32_t cp;

	if (len == 0)
		return REPLY_HANDLED;
	if (e->replaces)
		editor_set(e, "", false);
	if (utf8_decode(s, len, &cp) == len)
		edit_type(&e->text, &e->at, cp);
	else
		insert_run(e, s, len);
	return REPLY_HANDLED;
}

static void hide(const struct editor *e, size_t len, struct buf *out)
{
	size_t i, n = utf8_count(buf_str(&e->text), len);

	for (i = 0; i < n; i++)
		buf_add_str(out, "•");
}

/* Where the part that is seen starts: so far before the cursor as there is room
 * for. Only that part is measured and drawn, however long the text is. */
static size_t first_seen(
	const struct editor *e, int cells, enum width_mode mode, int *cursor)
{
	const char *s = buf_str(&e->text);
	size_t start = e->at, before;
	int width;

	*cursor = 0;
	while (start > 0) {
		before = cluster_prev(s, e->text.len, start);
		width = width_text(s + before, start - before, mode);
		if (*cursor + width > cells - 1)
			break;
		*cursor += width;
		start = before;
	}
	return start;
}

static size_t bytes_that_matter(const struct editor *e, size_t start, int cells)
{
	size_t left = e->text.len - start;
	size_t enough = (size_t)(cells + 1) * CELL_BYTES;

	return left < enough ? left : enough;
}

void editor_draw(const struct editor *e, struct area *a, int row, int col,
	int cells, bool is_focused)
{
	enum meaning m = is_focused ? MEANING_FOCUS : MEANING_FIELD;
	struct area field = area_part(a, row, col, 1, cells);
	struct buf hidden = {0};
	int cursor = 0;
	size_t start = 0;

	area_clear(&field, m);
	if (e->is_secret) {
		hide(e, e->text.len, &hidden);
		area_text_n(&field, 0, 0, m, buf_str(&hidden), hidden.len);
		cursor = (int)utf8_count(buf_str(&e->text), e->at);
		buf_release(&hidden);
	} else {
		if (is_focused)
			start = first_seen(
				e, field.cols, a->grid->mode, &cursor);
		area_text_n(&field, 0, 0, m, buf_str(&e->text) + start,
			bytes_that_matter(e, start, field.cols));
	}
	if (is_focused)
		area_cursor(&field, 0, cursor);
}
