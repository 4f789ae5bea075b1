/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the form of a record keeps between keys. Only the files
 * tui/view/record*.c see it.
 */
#ifndef TUI_VIEW_RECORD_PARTS_H
#define TUI_VIEW_RECORD_PARTS_H

#include "core/store/store.h"
#include "tui/view/view.h"
#include "tui/widget/form.h"

typedef void record_done(void *ctx, const struct id *stored);

struct record_view {
	struct view view;
	const struct record_type *type;
	struct form *form; /* NULL: there is no such record */
	/* As the notebook held it when the form was filled; a new record: its
	 * initial values. What differs from it was written here. */
	struct record before;
	struct id draft_key; /* the record; of a new one its slot */
	bool is_new, has_draft, is_restored, is_stored;
	bool is_gone;     /* deleted while the form was open */
	bool has_changed; /* since the draft was written that is restored */
	uint64_t version;
	char title[VIEW_TITLE];
	size_t wish_field; /* waits for the id of a new record */
	struct id doomed;  /* child row, while it is asked about */
	enum record_type_id doomed_type;
	record_done *done;
	void *ctx;
};

enum record_outcome {
	RECORD_UNCHANGED,
	RECORD_STORED,
	RECORD_INCOMPLETE, /* the first error has the focus */
	RECORD_FAILED,     /* it was said why */
};

struct record_view *record_view_of(struct view *v);
bool record_view_is_read_only(const struct record_view *v);

/* record_store.c */
void record_view_begin(struct record_view *v, const struct id *record,
	const struct id *owner, const char *initial_name);
/* What came into the notebook since goes into the fields not written in. */
void record_view_refresh(struct record_view *v);
enum record_outcome record_view_store(struct record_view *v);
/* Keeps what is not stored; no draft is left when there is nothing. */
bool record_view_keep(struct record_view *v);
void record_view_forget_draft(struct record_view *v);
void record_view_release(struct record_view *v);

/* record_slot.c: several new records of a type (of an owner, else nil) may
 * wait unfinished, each in a slot. The first with a draft; false: none. */
bool record_draft_waiting(struct store *st, enum record_type_id type,
	const struct id *owner, struct id *slot);
/* A slot without a draft. Never the first: what is begun in the list has that
 * one, perhaps without a draft yet because it was opened a moment ago. */
struct id record_draft_free(
	struct store *st, enum record_type_id type, const struct id *owner);
/* What a draft of a stored record is based on, to tell whether that has
 * changed: a hash of its fields. */
void record_draft_base(const struct record *base, struct buf *out);

/* record_wish.c: what is asked before it is deleted, and what the form wishes
 * for: a record to refer to, a child row */
enum reply record_view_ask_to_delete(struct record_view *r);
void record_view_grant_wish(struct record_view *r);

#endif
