/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows one can move about in. The list knows only how many there are; it asks
 * its owner for the rows on the screen, so 100,000 cost one page.
 */
#ifndef TUI_WIDGET_LIST_H
#define TUI_WIDGET_LIST_H

#include "tui/widget/press.h"

struct list { /* zeroed: empty */
	size_t count, selected, top;
	int rows; /* on the screen, as arranged */
};

/* Draws row `i` into `a` (one row high, already blank in `meaning`). */
typedef void list_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a);

void list_arrange(struct list *l, size_t count, int rows);
void list_select(struct list *l, size_t i); /* and scrolls there */
/* UP DOWN PAGE_UP PAGE_DOWN TOP BOTTOM HOME END; others IGNORED. */
enum reply list_act(struct list *l, enum action a);
/* A press on one of its rows selects that. */
enum list_press {
	LIST_MISSED,   /* not on a row */
	LIST_SELECTED, /* just now */
	LIST_OPENED,   /* it was selected already: as by Enter */
};
enum list_press list_point(struct list *l, const struct press *p);
/* A scroll mark at the right edge when not all rows fit. */
void list_draw(const struct list *l, struct area *a, bool is_focused,
	list_row *row, const void *ctx);

#endif
