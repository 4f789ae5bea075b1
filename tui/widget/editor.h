/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line being written (core/text/edit.h). The text becomes canonical when the
 * line is left, not while it is written.
 */
#ifndef TUI_WIDGET_EDITOR_H
#define TUI_WIDGET_EDITOR_H

#include "core/text/edit.h"
#include "tui/widget/press.h"

struct editor { /* zeroed: empty; edit.is_secret: dots are shown */
	struct edit edit;
	bool is_odd; /* the mark typed last has no letter to stand on */
	/* Marks stay as typed: they may be digits, the wrong layout on. */
	bool is_literal;
};

void editor_release(struct editor *e);
/* The cursor goes to the end; `replaces`: all is selected, as when entered by
 * Tab, so that typing replaces it. */
void editor_set(struct editor *e, const char *text, bool replaces);
const char *editor_text(const struct editor *e);
/* Did the last call change the text? */
bool editor_has_changed(const struct editor *e);
/* To be copied; NULL: nothing is selected, or it is secret. */
const char *editor_selection(const struct editor *e, size_t *len);
/* Makes the text canonical, unless it is literal; returns the canon_result
 * bits. */
unsigned int editor_leave(struct editor *e);
enum reply editor_act(struct editor *e, enum action a); /* writing_act() */
enum reply editor_point(struct editor *e, const struct press *p);
/* Newlines of a paste become spaces. */
enum reply editor_type(struct editor *e, const char *s, size_t len);
/* `cells` wide; scrolled so that the cursor is seen. */
void editor_draw(const struct editor *e, struct area *a, int row, int col,
	int cells, bool is_focused);

#endif
