/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Many lines being written (core/text/edit.h), wrapped to the width of the
 * field as they are written. Enter is a new line; Home and End are those of
 * the line on the screen.
 */
#ifndef TUI_WIDGET_NOTE_H
#define TUI_WIDGET_NOTE_H

#include "core/text/edit.h"
#include "core/text/wrap.h"
#include "tui/widget/press.h"

struct note {
	struct edit edit;
	struct layout layout;
	struct wrap *wrap; /* lent by note_arrange(); NULL: not arranged yet */
	enum width_mode mode;
	int wish; /* column Up and Down try to keep; -1: none */
	int top;  /* first line shown */
	int rows;
	bool leans_back; /* the end of a line, not the start of the next */
	bool is_odd;     /* the mark typed last has no letter to stand on */
};

void note_release(struct note *n);
void note_set(struct note *n, const char *text);
const char *note_text(const struct note *n);
unsigned int note_leave(struct note *n);
/* Before draw, and before act after note_set(); wraps all of it again only
 * when the size is another one. `wrap` is used until the next call. */
void note_arrange(struct note *n, struct wrap *wrap, int rows, int cells);
enum reply note_act(struct note *n, enum action a);
enum reply note_point(struct note *n, const struct press *p);
enum reply note_type(struct note *n, const char *s, size_t len);
void note_draw(const struct note *n, struct area *a, bool is_focused);

#endif
