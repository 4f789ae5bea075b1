/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a form keeps between keys. Only the files tui/widget/form*.c see it.
 */
#ifndef TUI_WIDGET_FORM_STATE_H
#define TUI_WIDGET_FORM_STATE_H

#include "tui/widget/form.h"
#include "tui/widget/table.h"

enum {
	FORM_UNDO_MAX = 60,
	FORM_CHILD_TYPES_MAX = 8,
	FORM_NOTE_ROWS = 4,
	FORM_HEAD_ROWS = 2, /* page names and a line of air */
	FORM_FOOT_ROWS = 3, /* help and message of the field in focus */
};

enum field_editing {
	FIELD_EDIT_LINE,
	FIELD_EDIT_NOTE,
	FIELD_EDIT_PICK, /* a picker, closed until something is typed */
};

/* What stands in for a kind on the screen: one line of field_widgets[]. */
struct field_widget {
	enum field_editing editing;
	/* Of PICK: the items; NULL elsewhere. ctx is the form, which picks
	 * for the field in focus. */
	size_t (*find)(void *ctx, const char *typed, struct picker_item *items,
		size_t max);
	void (*toggle)(void *ctx, const struct picker_item *item);
	/* Of PICK: the typed form of an item, for record_set(). */
	void (*typed)(const struct picker_item *item, struct buf *out);
	bool advances; /* complete as soon as what is typed is one code */
};

struct field_state {
	char *typed; /* what could not be read; NULL when it could */
	struct problem
		note; /* what reading it had to say; text "" if nothing */
	bool is_touched;
};
struct form_undo {
	struct record record;
	size_t field;
};
struct form_child_cells { /* texts of the child rows on the screen */
	char *texts[TABLE_COLUMNS_MAX];
	struct id id;
};

struct form {
	struct record record, stored;
	const struct facts *facts;
	struct form_source source;
	struct wrap *wrap;
	struct problems problems;
	struct field_state *states;
	struct form_undo undo[FORM_UNDO_MAX];
	size_t undo_count;
	struct form_wish wish;
	bool is_checked; /* tried to be saved: say what is missing, too */

	size_t page, focus;
	int rows, cols, scroll;
	enum width_mode mode; /* of the terminal, as arranged */
	int label_cells, field_cells;
	struct editor line;
	struct note note;
	struct picker picker;
	bool is_edited; /* what is written is not what the field holds */
	struct problem watched; /* about what is being written; text "": none */

	const struct record_type *child_types[FORM_CHILD_TYPES_MAX];
	size_t child_type_count;
	struct list children;
	struct table child_table;
	struct table_column child_columns[TABLE_COLUMNS_MAX];
	uint8_t child_fields[TABLE_COLUMNS_MAX];
	size_t child_column_count;
	struct form_child_cells *child_cells;
	size_t child_cell_count, child_first;
	bool children_are_stale;
};

const struct field *form_field(const struct form *f, size_t field);
bool form_is_shown(const struct form *f, size_t field);
bool form_can_edit(const struct form *f, size_t field);
size_t form_page_of(const struct form *f, size_t field);
size_t form_page_count(const struct form *f);
bool form_is_on_children(const struct form *f);
/* First row of a field on its page, counted from the page's top; and how many
 * rows it takes. */
int form_field_row(const struct form *f, size_t field);
int form_field_rows(const struct form *f, size_t field);
const struct field_widget *form_widget(const struct form *f, size_t field);
/* The worst there is to say about a field just now, or NULL. */
const struct problem *form_problem(const struct form *f, size_t field);

/* form.c: to the next field or the one before, over the pages; to a page, false
 * when there is nothing on it to write in */
enum reply form_go(struct form *f, int by);
bool form_show_page(struct form *f, size_t page);

/* form_edit.c */
void form_enter(struct form *f, size_t field);
void form_leave(struct form *f); /* takes over what was typed */
/* After that, when the focus stays: the cursor does, too. */
void form_stay(struct form *f);
/* After every key: what is to be said while it is written. */
void form_watch(struct form *f);
const struct edit *form_edit(const struct form *f); /* of the field in focus */
void form_type_into(struct form *f, size_t field, const char *typed);
void form_set_value(struct form *f, size_t field, const struct value *v);
void form_push_undo(struct form *f, size_t field);
bool form_undo_last(struct form *f);
void form_check_again(struct form *f);

/* form_pick.c */
extern const struct field_widget field_widgets[KIND_COUNT];
void form_open_picker(struct form *f, const char *typed);
/* Takes over the item under the cursor; false: it is to be made first. */
bool form_pick(struct form *f);

/* form_children.c */
void form_find_children(struct form *f);
void form_arrange_children(struct form *f);
void form_draw_children(const struct form *f, struct area *a);
enum reply form_act_children(struct form *f, enum action a);
void form_release_children(struct form *f);

#endif
