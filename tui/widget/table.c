/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/table.h"

#include "tui/widget/press.h"

enum { GAP = 2 };

/* Columns from the right go first when there is no room. */
static size_t columns_that_fit(
	const struct table_column *columns, size_t count, int cells)
{
	int taken = 0;
	size_t i;

	for (i = 0; i < count && i < TABLE_COLUMNS_MAX; i++) {
		taken += columns[i].least + (i > 0 ? GAP : 0);
		if (taken > cells)
			break;
	}
	return i;
}

void table_arrange(struct table *t, const struct table_column *columns,
	size_t count, int cells)
{
	size_t shown = columns_that_fit(columns, count, cells), i;
	int left = cells, shares = 0, extra, at = 0;

	*t = (struct table){.columns = columns, .count = count};
	if (t->count > TABLE_COLUMNS_MAX)
		t->count = TABLE_COLUMNS_MAX;
	for (i = 0; i < shown; i++) {
		left -= columns[i].least + (i > 0 ? GAP : 0);
		shares += columns[i].grows;
	}
	for (i = 0; i < shown; i++) {
		extra = shares > 0 ? left * columns[i].grows / shares : 0;
		left -= extra;
		shares -= columns[i].grows;
		t->start[i] = at;
		t->cells[i] = columns[i].least + extra;
		at += t->cells[i] + GAP;
	}
	/* Not even the first fits: better cut than not there. */
	if (shown == 0 && t->count > 0)
		t->cells[0] = cells;
}

void table_draw_cell(const struct table *t, struct area *a, int row,
	size_t column, enum meaning meaning, const char *text)
{
	if (t->cells[column] > 0 && text != NULL)
		area_cell(a, row, t->start[column], t->cells[column],
			t->columns[column].align, meaning, text);
}

void table_draw_head(const struct table *t, struct area *a, int row)
{
	size_t i;

	for (i = 0; i < t->count; i++) {
		table_draw_cell(
			t, a, row, i, MEANING_HEAD, t->columns[i].title);
		press_link(a, row, t->start[i], t->cells[i], LINK_COLUMN, i);
	}
}

void table_draw_row(const struct table *t, struct area *a, int row,
	enum meaning meaning, const char *const *texts)
{
	size_t i;

	for (i = 0; i < t->count; i++)
		table_draw_cell(t, a, row, i, meaning, texts[i]);
}
