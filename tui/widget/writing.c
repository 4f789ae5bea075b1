/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/writing.h"

#include "core/base/alloc.h"
#include "core/text/cluster.h"

#include <string.h>

static const struct {
	enum action action;
	enum edit_move move;
	bool selects;
} moves[] = {
	{ACTION_LEFT, EDIT_LEFT, false},
	{ACTION_RIGHT, EDIT_RIGHT, false},
	{ACTION_WORD_LEFT, EDIT_WORD_LEFT, false},
	{ACTION_WORD_RIGHT, EDIT_WORD_RIGHT, false},
	{ACTION_HOME, EDIT_START, false},
	{ACTION_END, EDIT_END, false},
	{ACTION_SELECT_LEFT, EDIT_LEFT, true},
	{ACTION_SELECT_RIGHT, EDIT_RIGHT, true},
	{ACTION_SELECT_WORD_LEFT, EDIT_WORD_LEFT, true},
	{ACTION_SELECT_WORD_RIGHT, EDIT_WORD_RIGHT, true},
	{ACTION_SELECT_HOME, EDIT_START, true},
	{ACTION_SELECT_END, EDIT_END, true},
};

static const struct {
	enum action action;
	void (*change)(struct edit *e);
} changes[] = {
	{ACTION_SELECT_ALL, edit_select_all},
	{ACTION_RUB_OUT, edit_backspace},
	{ACTION_ERASE, edit_delete},
	{ACTION_RUB_OUT_WORD, edit_backspace_word},
	{ACTION_ERASE_WORD, edit_delete_word},
	{ACTION_CLEAR, edit_clear},
	{ACTION_SWAP_LAYOUT, edit_swap_layout},
};

enum reply writing_act(struct edit *e, enum action a)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(moves); i++) {
		if (moves[i].action != a)
			continue;
		edit_move(e, moves[i].move, moves[i].selects);
		return REPLY_HANDLED;
	}
	for (i = 0; i < ARRAY_LEN(changes); i++) {
		if (changes[i].action != a)
			continue;
		changes[i].change(e);
		return REPLY_HANDLED;
	}
	if ((a == ACTION_UNDO && edit_undo(e)) ||
		(a == ACTION_REDO && edit_redo(e)))
		return REPLY_HANDLED;
	return REPLY_IGNORED;
}

void writing_mark_selected(
	const struct edit *e, struct area *a, int row, size_t start, size_t end)
{
	const char *text = buf_str(&e->text), *selected;
	size_t len, from, to;
	int left, right;

	selected = edit_selection(e, &len);
	if (selected == NULL)
		return;
	from = (size_t)(selected - text);
	to = from + len < end ? from + len : end;
	if (from < start)
		from = start;
	if (from >= to)
		return;
	/* Both from the start of the row: a ำ by itself has another width. */
	left = width_text(text + start, from - start, a->grid->mode);
	right = width_text(text + start, to - start, a->grid->mode);
	area_tint(a, row, left, right - left, MEANING_SELECTION);
}

static bool starts_with_am(const char *s)
{
	return strncmp(s, "ำ", strlen("ำ")) == 0 ||
		strncmp(s, "ຳ", strlen("ຳ")) == 0;
}

size_t writing_unit_end(const char *s, size_t len, size_t at)
{
	at = cluster_next(s, len, at);
	return starts_with_am(s + at) ? cluster_next(s, len, at) : at;
}

static void link_letter(const struct edit *e, struct area *a, int row, int col,
	int cells, size_t at)
{
	press_link_letter(a, row, col, cells, (ptrdiff_t)at - (ptrdiff_t)e->at);
}

void writing_link(
	const struct edit *e, struct area *a, int row, size_t start, size_t end)
{
	const char *s = buf_str(&e->text);
	size_t at = start, am, next;
	int col = 0, cells;

	while (at < end && col < a->cols) {
		am = cluster_next(s, e->text.len, at);
		next = writing_unit_end(s, e->text.len, at);
		cells = width_text(s + at, next - at, a->grid->mode);
		link_letter(e, a, row, col, cells, at);
		if (next > am)
			link_letter(e, a, row, col + cells - 1, 1, am);
		col += cells;
		at = next;
	}
	link_letter(e, a, row, col, a->cols - col, end);
}

enum reply writing_point(struct edit *e, const struct press *p)
{
	ptrdiff_t away;

	if (!press_letter(p, &away) || (ptrdiff_t)e->at + away < 0 ||
		(ptrdiff_t)e->at + away > (ptrdiff_t)e->text.len)
		return REPLY_IGNORED;
	edit_move_to(e, (size_t)((ptrdiff_t)e->at + away), false);
	return REPLY_HANDLED;
}
