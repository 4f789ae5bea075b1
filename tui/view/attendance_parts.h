/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the attendance screen keeps between keys. Only the files
 * tui/view/attendance*.c see it.
 */
#ifndef TUI_VIEW_ATTENDANCE_PARTS_H
#define TUI_VIEW_ATTENDANCE_PARTS_H

#include "core/notebook/roster.h"
#include "tui/view/view.h"
#include "tui/widget/editor.h"
#include "tui/widget/list.h"
#include "tui/widget/picker.h"
#include "tui/widget/table.h"

enum {
	ATTENDANCE_HEAD_ROWS = 4, /* total, filter, air, heads */
	ATTENDANCE_FOOT_ROWS = 1,
	ATTENDANCE_ADD_ROWS = 4, /* total, name, air, label */
	ATTENDANCE_UNDO_MAX = 500,
	ATTENDANCE_COLUMNS = 5,
	ATTENDANCE_LIKELY_MAX = 5,
};

/* One mark as it was before; marks made together have the same group. */
struct attendance_undo {
	unsigned int group;
	struct id attendance; /* of a mark that was not there before */
	struct record before; /* type NULL: it was not there */
};

struct attendance {
	struct view view;
	struct id meeting;
	struct roster roster;
	struct roster_totals totals;
	bool is_read, has_sheet;
	bool is_browsing; /* the last key went to another row */
	uint64_t version;
	char failure[sizeof(((struct error *)0)->text)];
	char title[VIEW_TITLE], day[32];

	struct editor filter;
	struct buf typed_numbers; /* "1-12,14" as the filter means it; or "" */
	enum find_try found_by;   /* how the filter was read, and as what */
	char read_as[80];
	size_t *shown, shown_count, room;
	/* Nobody found: entries whose name is likely the one typed, in the
	 * rows under the one that adds it. */
	size_t likely[ATTENDANCE_LIKELY_MAX], likely_count;
	int64_t *numbers; /* on the printed sheet, by entry; 0: none */
	struct list list;
	struct table table;
	struct table_column columns[ATTENDANCE_COLUMNS];

	/* A name nobody knows is being added: its organisation is asked. */
	char *new_name;
	struct picker organisations;
	struct id last_org; /* of the one added before; nil: none */

	struct attendance_undo undo[ATTENDANCE_UNDO_MAX];
	size_t undo_count;
	unsigned int group;
};

struct attendance *attendance_of(struct view *v);
bool attendance_can_add(const struct attendance *t);
size_t attendance_row_count(const struct attendance *t);
/* The entry in a row of the list, or -1: the row that adds a name. */
ptrdiff_t attendance_entry_at(const struct attendance *t, size_t row);
int64_t attendance_number(const struct attendance *t, size_t entry);
void attendance_make_room(struct attendance *t); /* after the roster grew */
void attendance_count(struct attendance *t);     /* totals, after a change */
void attendance_refilter(struct attendance *t);

/* attendance_draw.c */
void attendance_arrange_columns(struct attendance *t, int cols);
void attendance_draw(const struct view *v, struct area *a);

/* attendance_mark.c */
enum reply attendance_mark_row(struct attendance *t);
enum reply attendance_accept(struct attendance *t);
enum reply attendance_mark_all(struct attendance *t);
enum reply attendance_mark_none(struct attendance *t);
enum reply attendance_undo(struct attendance *t);
void attendance_forget_undo(struct attendance *t);
/* Marks one entry as present; false after it was said why not. */
bool attendance_mark(struct attendance *t, size_t entry);

/* attendance_add.c */
void attendance_add(struct attendance *t); /* the name that is typed */
enum reply attendance_act_adding(struct attendance *t, enum action a);
enum reply attendance_point_adding(struct attendance *t, const struct press *p);
enum reply attendance_new_person(struct attendance *t);

#endif
