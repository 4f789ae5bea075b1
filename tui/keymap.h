/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which key does what, in which context. A view names the contexts that are
 * in force (innermost first, hints.h); CONTEXT_GLOBAL always comes last. The
 * key bar, help and the dispatcher read the same tables.
 *
 * In a context that takes text (its table has no letters) a typed character
 * goes to the view's text(); elsewhere letters are commands, by physical key
 * when the Thai layout is on, but not in a question, where a Thai sentence
 * typed on without looking must not become an answer.
 */
#ifndef TUI_KEYMAP_H
#define TUI_KEYMAP_H

#include "tui/action.h"
#include "tui/term/key.h"

enum context {
	CONTEXT_GLOBAL,     /* function keys, quit, messages */
	CONTEXT_ROWS,       /* moving about rows: arrows, pages, Enter */
	CONTEXT_LIST,       /* a list of records */
	CONTEXT_FORM,       /* a record form, round its fields */
	CONTEXT_FIELD,      /* a line editor: takes text */
	CONTEXT_NOTE,       /* many lines: takes text, Enter is a newline */
	CONTEXT_PICKER,     /* a line editor over rows to pick from */
	CONTEXT_ATTENDANCE, /* a line editor over the roster */
	CONTEXT_SUMMARY,
	CONTEXT_HANDOVER,
	CONTEXT_MERGE,
	CONTEXT_CONFLICTS,
	CONTEXT_HOME,
	CONTEXT_DIALOG, /* yes or no: letters as typed, and no others */
	CONTEXT_ANSWER, /* a box with a line or two: takes text */
	CONTEXT_COUNT,
};

struct binding {
	uint32_t stroke;
	enum action action;
	bool is_on_bar;
	const char *label; /* N_() here instead of the action's, or NULL */
};

/* Ends in a binding of STROKE_NONE. */
const struct binding *keymap_bindings(enum context c);
/* A msgid: "Lists". */
const char *keymap_context_title(enum context c);
/* The first context that knows the stroke, tried as typed and then by its
 * physical key; NULL when none does. CONTEXT_GLOBAL must be named, too. */
const struct binding *keymap_find(
	const enum context *contexts, size_t count, uint32_t stroke);
/* Does this binding of contexts[i] work while all of them are in force: is its
 * key neither taken by an inner context nor typed as text? */
bool keymap_is_live(const enum context *contexts, size_t count, size_t i,
	const struct binding *b);
/* Do these contexts take typed text? (FIELD, NOTE, PICKER,
 * ATTENDANCE, ANSWER) */
bool keymap_takes_text(const enum context *contexts, size_t count);

#endif
