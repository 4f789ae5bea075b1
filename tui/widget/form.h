/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A form generated from a descriptor: sections as pages, label, field, and
 * what is odd about it beside it. Knows every kind (field_widget.h) and no
 * record type. It edits a record in memory; storing it is the owner's. After
 * the sections each type of child rows has a page of its own; opening one,
 * adding one, and making a record that is referred to but not there yet are
 * asked of the owner by a wish. SAVE, HISTORY and what else a form cannot do
 * itself is IGNORED.
 */
#ifndef TUI_WIDGET_FORM_H
#define TUI_WIDGET_FORM_H

#include "core/model/record.h"
#include "core/text/wrap.h"
#include "tui/keymap.h"
#include "tui/widget/note.h"
#include "tui/widget/picker.h"

struct form;

/* Where references and child rows come from; notebook_form_source() in
 * tui/widget/form_source.h gives the one of a notebook. */
struct form_source {
	size_t (*find)(void *ctx, enum record_type_id type, const char *typed,
		struct picker_item *items, size_t max);
	/* When nothing was found: records whose name is likely the one typed.
	 * May be NULL. */
	size_t (*likely)(void *ctx, enum record_type_id type, const char *typed,
		struct picker_item *items, size_t max);
	/* Children of a type owned by `owner`: how many, and one of them. */
	size_t (*child_count)(
		void *ctx, enum record_type_id type, const struct id *owner);
	bool (*child)(void *ctx, enum record_type_id type,
		const struct id *owner, size_t i, struct record *out);
	/* Value of a field in the previous record (ditto); false: none. */
	bool (*previous)(void *ctx, enum record_type_id type, size_t field,
		struct value *out);
	void *ctx;
};

enum form_wish_kind {
	FORM_WISH_NONE,
	FORM_WISH_NEW_REF, /* a record of `type`, named `typed`, for `field` */
	FORM_WISH_CHILD,   /* open child `id` of `type`; nil: a new one */
	FORM_WISH_DELETE_CHILD,
};
struct form_wish {
	enum form_wish_kind kind;
	enum record_type_id type;
	size_t field;
	struct id id;
	char typed[PICKER_LABEL];
};

/* Takes over `r`, which becomes empty. `facts` and `wrap` are lent and outlive
 * the form, `source` is copied. The field that refers to the owner of a child
 * row, what the program sets itself and retired fields are not shown. */
struct form *form_new(struct record *r, const struct facts *facts,
	const struct form_source *source, struct wrap *wrap);
void form_free(struct form *f);

void form_arrange(struct form *f, int rows, int cols);
void form_draw(const struct form *f, struct area *a);
enum reply form_act(struct form *f, enum action a);
enum reply form_text(struct form *f, const char *s, size_t len);
const char *form_selection(const struct form *f, size_t *len); /* or NULL */
/* A press on a page, field or row goes there. True: that had the focus already
 * and there is more behind it, which form_open() shows. */
bool form_point(struct form *f, const struct press *p);
void form_open(struct form *f);
/* Contexts in force inside the form (FIELD, NOTE or PICKER, then FORM); at
 * most 2. Returns how many. */
size_t form_contexts(const struct form *f, enum context *out);
bool form_wants_digits(const struct form *f); /* the field in focus */

/* Ends the editing of the field in focus, then runs all checks. True when
 * there is no ERROR; else the first one has the focus. */
bool form_check(struct form *f);
struct record *form_record(struct form *f);
const struct problems *form_problems(const struct form *f);
void form_set_problems(struct form *f, const struct problems *problems);
bool form_is_changed(const struct form *f); /* since new or form_stored() */
void form_stored(struct form *f);           /* what is written is stored */
/* What is written becomes a new record, not stored yet: all of it counts as
 * changed. */
void form_make_new(struct form *f);
/* What act() or text() wishes of the owner; reading it takes it away. */
struct form_wish form_take_wish(struct form *f);
/* The answer to FORM_WISH_NEW_REF. */
void form_set_reference(struct form *f, size_t field, const struct id *id);
/* After children were stored or removed. */
void form_reload_children(struct form *f);
/* Field in focus, or -1 on a page of child rows. */
int form_focus(const struct form *f);
void form_set_focus(struct form *f, size_t field);

/* Drafts: every field that was touched, as typed or as saved; `each` gets the
 * field's index. form_restore() types it again. */
void form_each_typed(const struct form *f,
	void (*each)(void *ctx, size_t field, const char *typed), void *ctx);
void form_restore(struct form *f, size_t field, const char *typed);

#endif
