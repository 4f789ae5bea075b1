/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line being written. Offsets are bytes and stand on clusters: arrows and
 * Delete take a cluster, Backspace one code point: a wrong tone mark is mended
 * without retyping the letter. The text becomes canonical when the line is
 * left, not while it is written.
 */
#ifndef TUI_WIDGET_EDITOR_H
#define TUI_WIDGET_EDITOR_H

#include "core/base/buf.h"
#include "tui/action.h"
#include "tui/term/area.h"

struct editor { /* zeroed: empty */
	struct buf text;
	size_t at;
	bool replaces; /* the first character typed replaces all */
	bool is_secret;
};

void editor_release(struct editor *e);
/* The cursor goes to the end; `replaces` as when entered by Tab. */
void editor_set(struct editor *e, const char *text, bool replaces);
const char *editor_text(const struct editor *e);
/* Makes the text canonical; returns the canon_result bits. */
unsigned int editor_leave(struct editor *e);
/* LEFT RIGHT HOME END RUB_OUT ERASE CLEAR SWAP_LAYOUT; others IGNORED. */
enum reply editor_act(struct editor *e, enum action a);
/* Newlines of a paste become spaces. */
enum reply editor_type(struct editor *e, const char *s, size_t len);
/* `cells` wide; scrolled so that the cursor is seen. */
void editor_draw(const struct editor *e, struct area *a, int row, int col,
	int cells, bool is_focused);

#endif
