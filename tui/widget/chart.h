/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Pictures made of characters: bars, progress, digits three rows high. With
 * ASCII where the terminal has no block characters (grid.is_ascii).
 */
#ifndef TUI_WIDGET_CHART_H
#define TUI_WIDGET_CHART_H

#include "tui/term/area.h"

#include <stdint.h>

/* part of whole, `cells` long; whole 0 draws nothing. */
void chart_bar(struct area *a, int row, int col, int cells, int64_t part,
	int64_t whole);
/* A frame with a bar and "NN %". */
void chart_progress(struct area *a, int row, int col, int cells, int percent);

enum { BIG_ROWS = 3 };
/* Digits, "/" ":" "." "%" and spaces, three rows high, 4 cells each; returns
 * the column after them. */
int chart_big(struct area *a, int row, int col, const char *digits);
int chart_big_cells(const char *digits);

#endif
