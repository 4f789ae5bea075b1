/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the conflicts screen keeps between keys. Only the files
 * tui/view/conflicts*.c see it.
 */
#ifndef TUI_VIEW_CONFLICTS_PARTS_H
#define TUI_VIEW_CONFLICTS_PARTS_H

#include "core/sync/conflict.h"
#include "tui/view/view.h"
#include "tui/widget/list.h"

enum {
	CONFLICTS_LIST_ROWS = 6, /* at most, above the versions */
	CONFLICTS_COLUMN_LEAST = 24,
};

/* One version in words, as it is drawn. */
struct conflicts_column {
	size_t version; /* of the cell */
	char *value, *by, *when;
	char laptop[8];
	bool is_mine, is_shown;
};

struct conflicts_view {
	struct view view;
	struct id record; /* nil: all */
	struct conflict_list cells;
	char **titles; /* of the cells: record and field */
	struct list list;
	uint64_t version;
	bool is_read, has_settled;
	char failure[sizeof(((struct error *)0)->text)];

	/* Of the cell in hand: its own version first. */
	size_t prepared; /* index of the cell; SIZE_MAX: none */
	char *before;    /* NULL: a row was deleted here and changed there */
	struct conflicts_column *columns;
	size_t column_count, chosen, first;
	int visible; /* columns that fit beside "before" */
};

/* NULL when there is none. */
const struct conflict_cell *conflicts_cell(const struct conflicts_view *c);
const struct field *conflicts_field(const struct conflict_cell *cell);
/* A value of the cell's field in words. */
char *conflicts_show(struct conflicts_view *c, const struct conflict_cell *cell,
	const struct value *value);

/* conflicts_draw.c */
void conflicts_draw(const struct view *v, struct area *a);

/* conflicts_settle.c */
void conflicts_take(struct conflicts_view *c, size_t column);
void conflicts_write(struct conflicts_view *c);

#endif
