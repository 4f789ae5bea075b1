/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A rectangle of a grid, and drawing inside it. Rows and columns count from 0
 * inside the area; whatever lies outside is cut off, at clusters: nothing
 * straddles an edge. Texts may be unsafe (stored form); they are made safe
 * here. An area is a value: copy it freely.
 */
#ifndef TUI_TERM_AREA_H
#define TUI_TERM_AREA_H

#include "tui/term/cell.h"

struct area {
	struct grid *grid;
	int row, col; /* of the grid */
	int rows, cols;
};

enum { AREA_REST = 1 << 20 }; /* rows or columns: to the edge */

struct area area_of(struct grid *grid);
/* A part of it; what reaches beyond is cut off. Negative rows or cols: to the
 * edge but so many. */
struct area area_part(
	const struct area *a, int row, int col, int rows, int cols);

/* All of it blank, in one meaning. */
void area_clear(struct area *a, enum meaning meaning);
/* Draws a text; returns the column after it (even when it was cut off). */
int area_text(struct area *a, int row, int col, enum meaning meaning,
	const char *text);
int area_text_n(struct area *a, int row, int col, enum meaning meaning,
	const char *text, size_t len);
int area_printf(struct area *a, int row, int col, enum meaning meaning,
	const char *format, ...) __attribute__((format(printf, 5, 6)));
/* Exactly `cells` wide: padded with blanks, or cut with "…". */
int area_cell(struct area *a, int row, int col, int cells,
	enum width_align align, enum meaning meaning, const char *text);
/* One ASCII or block character, `cells` times. */
void area_repeat(struct area *a, int row, int col, int cells,
	enum meaning meaning, const char *cluster);
/* Lines; ASCII where the terminal needs it. */
void area_rule(struct area *a, int row, enum meaning meaning);
/* A box round the whole area, title in the upper edge (or NULL); returns what
 * is inside, cleared, one column of air on both sides. */
struct area area_box(struct area *a, enum meaning border, enum meaning inside,
	const char *title);
/* Changes the meaning of cells already drawn (a selected row). */
void area_tint(struct area *a, int row, int col, int cells, enum meaning m);
/* What pressing these cells stands for; after they are drawn. */
void area_link(struct area *a, int row, int col, int cells, uint16_t link);
/* Cells a text takes on the terminal it is drawn for. */
int area_width(const struct area *a, const char *text);
/* Where the terminal's cursor stands; the last caller wins. */
void area_cursor(struct area *a, int row, int col);
/* A sentence broken into lines by `wrap`; returns the rows used. When there is
 * more than they hold, the last one ends in "…". */
struct wrap;
int area_wrapped(struct area *a, int row, int col, int cells, int max_rows,
	enum meaning meaning, struct wrap *wrap, const char *text);

#endif
