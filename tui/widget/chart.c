/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/chart.h"

#include "core/base/alloc.h"

#include <string.h>

static const char *const eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

void chart_bar(struct area *a, int row, int col, int cells, int64_t part,
	int64_t whole)
{
	int64_t steps;
	int full, rest;

	if (whole <= 0 || part <= 0 || cells <= 0)
		return;
	if (part > whole)
		part = whole;
	if (a->grid->is_ascii) {
		steps = (part * cells + whole / 2) / whole;
		area_repeat(a, row, col, (int)steps, MEANING_CHART, "#");
		return;
	}
	steps = (part * cells * 8 + whole / 2) / whole;
	if (steps == 0) /* something is there: never nothing */
		steps = 1;
	full = (int)(steps / 8);
	rest = (int)(steps % 8);
	area_repeat(a, row, col, full, MEANING_CHART, "█");
	if (rest > 0)
		area_repeat(
			a, row, col + full, 1, MEANING_CHART, eighths[rest]);
}

void chart_progress(struct area *a, int row, int col, int cells, int percent)
{
	int inner = cells - 8;

	if (percent < 0)
		percent = 0;
	if (percent > 100)
		percent = 100;
	area_repeat(a, row, col, 1, MEANING_BORDER, "[");
	chart_bar(a, row, col + 1, inner, percent, 100);
	area_repeat(a, row, col + 1 + inner, 1, MEANING_BORDER, "]");
	area_printf(a, row, col + inner + 3, MEANING_STRONG, "%3d %%", percent);
}

static const struct big {
	char digit;
	const char *rows[BIG_ROWS];
	const char *ascii[BIG_ROWS];
} bigs[] = {
	{'0', {"█▀█", "█ █", "▀▀▀"}, {" _ ", "| |", "|_|"}},
	{'1', {"▀█ ", " █ ", "▀▀▀"}, {"   ", "  |", "  |"}},
	{'2', {"▀▀█", "█▀▀", "▀▀▀"}, {" _ ", " _|", "|_ "}},
	{'3', {"▀▀█", " ▀█", "▀▀▀"}, {" _ ", " _|", " _|"}},
	{'4', {"█ █", "▀▀█", "  ▀"}, {"   ", "|_|", "  |"}},
	{'5', {"█▀▀", "▀▀█", "▀▀▀"}, {" _ ", "|_ ", " _|"}},
	{'6', {"█▀▀", "█▀█", "▀▀▀"}, {" _ ", "|_ ", "|_|"}},
	{'7', {"▀▀█", "  █", "  ▀"}, {" _ ", "  |", "  |"}},
	{'8', {"█▀█", "█▀█", "▀▀▀"}, {" _ ", "|_|", "|_|"}},
	{'9', {"█▀█", "▀▀█", "▀▀▀"}, {" _ ", "|_|", " _|"}},
	{'/', {"  █", " █ ", "▀  "}, {"  /", " / ", "/  "}},
	{'%', {"█ █", " █ ", "▀ ▀"}, {"o /", " / ", "/ o"}},
	{':', {" ▄ ", " ▄ ", "   "}, {" . ", " . ", "   "}},
	{'.', {"   ", "   ", " ▀ "}, {"   ", "   ", " . "}},
	{'-', {"   ", "▀▀▀", "   "}, {"   ", "---", "   "}},
};

enum { BIG_CELLS = 4 };

int chart_big_cells(const char *digits)
{
	return (int)strlen(digits) * BIG_CELLS;
}

int chart_big(struct area *a, int row, int col, const char *digits)
{
	const struct big *big;
	size_t i;
	int r;

	for (; *digits != '\0'; digits++, col += BIG_CELLS) {
		big = NULL;
		for (i = 0; i < ARRAY_LEN(bigs); i++)
			if (bigs[i].digit == *digits)
				big = &bigs[i];
		for (r = 0; big != NULL && r < BIG_ROWS; r++)
			area_text(a, row + r, col, MEANING_BIG,
				a->grid->is_ascii ? big->ascii[r]
						  : big->rows[r]);
	}
	return col;
}
