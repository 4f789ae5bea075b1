/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be taken back in a text, and what can be done again. A step holds
 * the bytes that are not in the text just now, so taking it back and doing it
 * again are one and the same exchange. Inside of core/text/edit*.c only.
 */
#ifndef CORE_TEXT_EDIT_PAST_H
#define CORE_TEXT_EDIT_PAST_H

#include "core/text/edit.h"

/* Neighbouring steps of one kind, but OTHER, become one. */
enum edit_kind {
	EDIT_KIND_OTHER,
	EDIT_KIND_TYPE,
	EDIT_KIND_RUB,   /* backwards */
	EDIT_KIND_ERASE, /* forwards */
	EDIT_KIND_SWAP,
};

/* Before `removed` bytes at `at` become `added` others, the cursor still where
 * it was; and after, when it is where it stays. */
void edit_past_before(
	struct edit *e, enum edit_kind kind, const struct edit_change *change);
void edit_past_after(struct edit *e);
void edit_past_close(struct edit *e); /* the step under way is complete */
/* Was the last thing done, and nothing since, of this kind? */
bool edit_past_ends_with(const struct edit *e, enum edit_kind kind);
void edit_past_forget(struct edit *e);

/* The bytes of the text and their number; no more. */
void edit_splice(
	struct edit *e, const struct edit_change *change, const char *with);

#endif
