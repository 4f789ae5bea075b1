/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Columns: widths shared out, heads, and one row of texts. The same layout
 * serves lists of records, summaries and the roster.
 */
#ifndef TUI_WIDGET_TABLE_H
#define TUI_WIDGET_TABLE_H

#include "tui/term/area.h"

enum { TABLE_COLUMNS_MAX = 16 };

struct table_column {
	const char *title; /* in the language in force */
	int least;         /* cells; columns that find no room are left out */
	int grows;         /* share of the room left over; 0: none */
	enum width_align align;
};
struct table {
	const struct table_column *columns;
	size_t count;
	int start[TABLE_COLUMNS_MAX];
	int cells[TABLE_COLUMNS_MAX]; /* 0: left out */
};

/* Shares out `cells`, two of them between columns. `columns` is borrowed. */
void table_arrange(struct table *t, const struct table_column *columns,
	size_t count, int cells);
/* Each title is linked: LINK_COLUMN. */
void table_draw_head(const struct table *t, struct area *a, int row);
void table_draw_row(const struct table *t, struct area *a, int row,
	enum meaning meaning, const char *const *texts);
/* One cell of it. */
void table_draw_cell(const struct table *t, struct area *a, int row,
	size_t column, enum meaning meaning, const char *text);

#endif
