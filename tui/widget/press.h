/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A press of the mouse. Whoever draws a cell that means something to a pointer
 * links it (area_link()) to what that is: an action, which the program then
 * does as if its key had been pressed, or one of the things below, which comes
 * back to the view. So what is pressed is always what is seen there, however
 * it was wrapped, scrolled or cut.
 */
#ifndef TUI_WIDGET_PRESS_H
#define TUI_WIDGET_PRESS_H

#include "tui/action.h"
#include "tui/term/area.h"

/* The kind of a link; its number is added. Below LINK_KEY: an action. */
enum link_kind {
	LINK_KEY = 0x0F00, /* of the keyboard: its US character; 0: between */
	LINK_ROW = 0x1000, /* of a list, from its first one on the screen */
	LINK_COLUMN = 0x2000, /* of a table, by its head */
	LINK_FIELD = 0x3000,
	LINK_PAGE = 0x4000,
	LINK_OPTION = 0x5000,
	LINK_SIDE = 0x6000,   /* one of a few things side by side */
	LINK_MARK = 0x7000,   /* at the left of a row, as LINK_ROW */
	LINK_LETTER = 0x8000, /* of a text being written */
};

struct press {
	uint16_t link; /* of the cell; 0: none */
	int row, col;  /* in the area of the view */
};

/* Links cells to one of a kind; numbers that are too big do without. */
void press_link(struct area *a, int row, int col, int cells,
	enum link_kind kind, size_t number);
/* A letter so many bytes away from the cursor of its text. */
void press_link_letter(
	struct area *a, int row, int col, int cells, ptrdiff_t away);
bool press_letter(const struct press *p, ptrdiff_t *away);
/* Is it one of that kind? Then its number. */
bool press_is(const struct press *p, enum link_kind kind, size_t *number);
/* An answer offered in words, such as "Esc: back". Returns the column where
 * the next one stands. */
int press_offer(struct area *a, int row, int col, enum action action,
	const char *words);

#endif
