/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A few questions on one screen, answered by a line of text or by taking one
 * of a few: the first start and the settings. Nothing is kept translated, so
 * the language may change while it is shown.
 */
#ifndef TUI_VIEW_ANSWERS_H
#define TUI_VIEW_ANSWERS_H

#include "core/model/choice.h"
#include "tui/action.h"
#include "tui/widget/editor.h"
#include "tui/widget/press.h"

enum { ANSWERS_MAX = 10 };

struct answer_option {
	const char *code, *label; /* N_() */
	const char *note;         /* N_() or NULL */
};
struct question {
	const char *heading; /* N_() of the group it begins, or NULL */
	const char *label;   /* N_() */
	const char *note;    /* N_(), after a line of text, or NULL */
	const char *sample;  /* to be looked at, above the options, or NULL */
	/* To take one of: of these, or of a choice list; none: a line. */
	const struct answer_option *options;
	size_t option_count;
	const struct choice_list *choices;
	bool is_stacked; /* one under another */
};
struct answers {
	const struct question *questions; /* borrowed */
	size_t count, focus;
	struct editor lines[ANSWERS_MAX];
	size_t chosen[ANSWERS_MAX];
};

void answers_init(
	struct answers *a, const struct question *questions, size_t count);
void answers_release(struct answers *a);
/* Text of a line or code of an option; after an unknown code none is taken
 * and answers_get() gives "". */
void answers_set(struct answers *a, size_t i, const char *answer);
const char *answers_get(const struct answers *a, size_t i);
void answers_set_focus(struct answers *a, size_t i);
/* NEXT PREVIOUS UP DOWN, ACCEPT but on the last one, and what changes the one
 * in focus. */
enum reply answers_act(struct answers *a, enum action action);
enum reply answers_text(struct answers *a, const char *s, size_t len);
const char *answers_selection(const struct answers *a, size_t *len);
/* Which one is pressed; false: none, and *i stays. */
bool answers_at(const struct answers *a, const struct press *p, size_t *i);
/* It takes the focus; an option of it is taken. */
void answers_point(struct answers *a, const struct press *p);
/* From `row` down; `problem` (may be NULL) stands under the one in focus.
 * Returns the row after the last. */
int answers_draw(const struct answers *a, struct area *area, int row,
	const char *problem);

#endif
