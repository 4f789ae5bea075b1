/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/conflicts_parts.h"

#include <stdio.h>

enum {
	VALUE_ROW = 2,
	FOOT_ROWS = 4, /* who, laptop, when, shown or not */
};

static void draw_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct conflicts_view *c = ctx;

	(void)is_selected;
	area_text(a, 0, 1, meaning, "!");
	area_cell(a, 0, 3, a->cols - 3, ALIGN_LEFT, meaning, c->titles[i]);
}

static int value_rows(const struct area *a)
{
	return a->rows - VALUE_ROW - FOOT_ROWS - 1;
}

static void draw_before(const struct conflicts_view *c, struct area *a)
{
	area_text(a, 0, 0, MEANING_HEAD, _("Before"));
	area_wrapped(a, VALUE_ROW, 0, a->cols, value_rows(a), MEANING_DIM,
		app_wrap(c->view.app), c->before);
}

static void draw_head(
	const struct conflicts_column *column, size_t number, struct area *a)
{
	if (column->is_mine)
		/* TRANSLATORS: number of the version */
		area_printf(
			a, 0, 0, MEANING_HEAD, _("%zu  This laptop"), number);
	else
		/* TRANSLATORS: number of the version, laptop */
		area_printf(a, 0, 0, MEANING_HEAD, _("%zu  Laptop %s"), number,
			column->laptop);
}

static void draw_version(
	const struct conflicts_view *c, size_t side, struct area *a)
{
	const struct conflicts_column *column = &c->columns[side];
	bool is_chosen = side == c->chosen;
	struct area value =
		area_part(a, VALUE_ROW, 0, value_rows(a), AREA_REST);
	enum meaning m = is_chosen ? MEANING_SELECTED : MEANING_PLAIN;
	int used, row, i;

	draw_head(column, side + 1, a);
	used = area_wrapped(&value, 0, 0, value.cols, value.rows, m,
		app_wrap(c->view.app), column->value);
	row = VALUE_ROW + used + 1;
	area_cell(a, row++, 0, a->cols, ALIGN_LEFT, MEANING_HINT,
		*column->by != '\0' ? column->by : column->laptop);
	area_cell(a, row++, 0, a->cols, ALIGN_LEFT, MEANING_HINT, column->when);
	if (column->is_shown)
		area_text(a, row++, 0, MEANING_HINT, _("shown for now"));
	for (i = 0; i < a->rows; i++)
		press_link(a, i, 0, a->cols, LINK_SIDE, side);
	if (!is_chosen)
		return;
	area_text(a, row, 0, MEANING_STRONG,
		a->grid->is_ascii ? "^ Enter" : "↑ Enter");
	area_link(a, row, 0, a->cols, ACTION_ACCEPT);
}

static void draw_versions(const struct conflicts_view *c, struct area *a)
{
	size_t shown = c->column_count - c->first, i;
	int columns, width, at = 0;
	struct area part;

	if (shown > (size_t)c->visible)
		shown = (size_t)c->visible;
	columns = (int)shown + (c->before != NULL ? 1 : 0);
	width = a->cols / columns;
	if (c->before != NULL) {
		part = area_part(a, 0, 0, AREA_REST, width - 2);
		draw_before(c, &part);
		at += width;
	}
	for (i = c->first; i < c->first + shown; i++, at += width) {
		part = area_part(a, 0, at, AREA_REST, width - 2);
		draw_version(c, i, &part);
	}
	if (c->column_count > shown)
		area_text(a, a->rows - 1, 0, MEANING_HINT,
			_("There are more versions: ← → to see them."));
}

static void draw_none(const struct conflicts_view *c, struct area *a)
{
	if (c->failure[0] != '\0')
		area_wrapped(a, 1, 1, a->cols - 2, a->rows - 2, MEANING_ERROR,
			app_wrap(c->view.app), c->failure);
	else if (c->has_settled)
		area_printf(a, 1, 1, MEANING_GOOD, "%s %s",
			a->grid->is_ascii ? "OK" : "✓",
			_("All conflicts are settled. What was chosen goes "
			  "along with the next hand-over."));
	else
		area_text(a, 1, 1, MEANING_HINT, _("There are no conflicts."));
}

void conflicts_draw(const struct view *v, struct area *a)
{
	const struct conflicts_view *c = (const struct conflicts_view *)v;
	struct area rows, rest;
	int list_rows = c->list.rows;

	if (c->cells.count == 0) {
		draw_none(c, a);
		return;
	}
	if ((int)c->cells.count < list_rows)
		list_rows = (int)c->cells.count;
	rows = area_part(a, 0, 0, list_rows, AREA_REST);
	list_draw(&c->list, &rows, true, draw_row, c);
	area_rule(a, list_rows, MEANING_BORDER);
	rest = area_part(a, list_rows + 2, 1, AREA_REST, -1);
	draw_versions(c, &rest);
}
