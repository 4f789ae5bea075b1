/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a list of records keeps between keys. Only the files
 * tui/view/records*.c see it.
 */
#ifndef TUI_VIEW_RECORDS_PARTS_H
#define TUI_VIEW_RECORDS_PARTS_H

#include "tui/view/preview.h"
#include "tui/view/view.h"
#include "tui/widget/editor.h"
#include "tui/widget/list.h"
#include "tui/widget/table.h"

enum {
	RECORDS_PREVIEW_COLS = 120, /* from here on there is a preview */
	RECORDS_LEFT = 2,           /* column of the mark and a blank */
};

struct records_row { /* one on the screen */
	struct id id;
	char *texts[TABLE_COLUMNS_MAX];
	bool is_there, in_conflict, has_draft;
};

struct records {
	struct view view;
	const struct record_type *type;
	struct listing *listing;
	size_t total; /* without the filter */
	uint64_t version;
	bool is_read, is_stale; /* the listing is to be opened again */

	struct editor filter;
	bool is_filtering;
	enum find_try found_by; /* how the filter was read, and as what */
	struct buf read_as;
	int sort; /* index in columns; -1: the order of the type */
	bool descends;

	struct list list;
	struct table table;
	struct table_column columns[TABLE_COLUMNS_MAX];
	char titles[TABLE_COLUMNS_MAX][120]; /* with the mark of the order */
	uint8_t fields[TABLE_COLUMNS_MAX];
	size_t column_count;

	struct records_row *rows; /* the page on the screen */
	size_t row_count, row_first;
	struct id selected; /* stays so when the list changes around it */
	bool has_new_draft; /* of a record not stored yet */
	int list_cols;
	struct preview preview;
	struct id previewed;
};

struct records *records_of(struct view *v);
bool records_is_read_only(const struct records *r);

/* records_read.c: what is on the screen, read in arrange */
void records_arrange(struct view *v, int rows, int cols);
void records_release(struct records *r);
/* The row under the cursor, or NULL. */
const struct records_row *records_selected(const struct records *r);

/* records_draw.c */
void records_draw(const struct view *v, struct area *a);

#endif
