/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/list.h"

static void show_selected(struct list *l)
{
	size_t rows = l->rows > 0 ? (size_t)l->rows : 1;

	if (l->count == 0) {
		l->selected = 0;
		l->top = 0;
		return;
	}
	if (l->selected >= l->count)
		l->selected = l->count - 1;
	if (l->selected < l->top)
		l->top = l->selected;
	if (l->selected >= l->top + rows)
		l->top = l->selected - rows + 1;
	if (l->top + rows > l->count)
		l->top = l->count > rows ? l->count - rows : 0;
}

void list_arrange(struct list *l, size_t count, int rows)
{
	l->count = count;
	l->rows = rows;
	show_selected(l);
}

void list_select(struct list *l, size_t i)
{
	l->selected = i;
	show_selected(l);
}

static void move_up(struct list *l, size_t by)
{
	list_select(l, l->selected > by ? l->selected - by : 0);
}

enum reply list_act(struct list *l, enum action a)
{
	size_t page = l->rows > 1 ? (size_t)l->rows - 1 : 1;

	switch ((int)a) {
	case ACTION_UP: move_up(l, 1); break;
	case ACTION_DOWN: list_select(l, l->selected + 1); break;
	case ACTION_PAGE_UP: move_up(l, page); break;
	case ACTION_PAGE_DOWN: list_select(l, l->selected + page); break;
	case ACTION_HOME:
	case ACTION_TOP: list_select(l, 0); break;
	case ACTION_END:
	case ACTION_BOTTOM: list_select(l, l->count); break;
	default: return REPLY_IGNORED;
	}
	return REPLY_HANDLED;
}

enum list_press list_point(struct list *l, const struct press *p)
{
	size_t row, before = l->selected;

	if ((!press_is(p, LINK_ROW, &row) && !press_is(p, LINK_MARK, &row)) ||
		l->top + row >= l->count)
		return LIST_MISSED;
	list_select(l, l->top + row);
	return l->selected == before ? LIST_OPENED : LIST_SELECTED;
}

/* How far down the page on the screen is, as a mark on the right edge. */
static void draw_scroll(const struct list *l, struct area *a)
{
	size_t rows = (size_t)a->rows, mark;

	if (l->count <= rows || a->rows < 2)
		return;
	mark = l->top * (rows - 1) / (l->count - rows);
	area_repeat(a, (int)mark, a->cols - 1, 1, MEANING_BORDER,
		a->grid->is_ascii ? "#" : "▐");
}

void list_draw(const struct list *l, struct area *a, bool is_focused,
	list_row *row, const void *ctx)
{
	enum meaning m;
	struct area line;
	bool is_selected;
	size_t i;
	int r;

	for (r = 0; r < a->rows; r++) {
		i = l->top + (size_t)r;
		line = area_part(a, r, 0, 1, -1);
		is_selected = i == l->selected;
		m = is_selected && is_focused ? MEANING_SELECTED
					      : MEANING_PLAIN;
		if (i >= l->count)
			break;
		area_clear(&line, m);
		row(ctx, i, is_selected, m, &line);
		press_link(a, r, 0, a->cols, LINK_ROW, (size_t)r);
	}
	draw_scroll(l, a);
}
