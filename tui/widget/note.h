/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Many lines being written, wrapped to the width of the field. Enter is a new
 * line; the rules of clusters and canonical form are those of the line editor.
 */
#ifndef TUI_WIDGET_NOTE_H
#define TUI_WIDGET_NOTE_H

#include "core/text/wrap.h"
#include "tui/widget/editor.h"

struct note {
	struct buf text;
	size_t at;
	int wish;  /* column Up and Down try to keep; -1: none */
	int top;   /* first line shown */
	int cells; /* as arranged */
	int rows;
	struct wrap_line *lines; /* owned copy of the last wrapping */
	size_t line_count, line_capacity;
	bool is_stale; /* the text changed since the last wrapping */
};

void note_release(struct note *n);
void note_set(struct note *n, const char *text);
const char *note_text(const struct note *n);
unsigned int note_leave(struct note *n);
/* Wraps again if need be; before draw, and before act after a change. */
void note_arrange(struct note *n, struct wrap *wrap, int rows, int cells);
enum reply note_act(struct note *n, enum action a);
enum reply note_type(struct note *n, const char *s, size_t len);
void note_draw(const struct note *n, struct area *a, bool is_focused);

#endif
