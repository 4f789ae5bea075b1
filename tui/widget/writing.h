/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the keys of writing do to a text and how its selection is seen: of the
 * line editor and the note alike.
 */
#ifndef TUI_WIDGET_WRITING_H
#define TUI_WIDGET_WRITING_H

#include "core/text/edit.h"
#include "tui/widget/press.h"

/* LEFT … SELECT_ALL, RUB_OUT … ERASE_WORD, CLEAR, SWAP_LAYOUT; HOME and END are
 * those of the text. UNDO and REDO are IGNORED when there is nothing to take
 * back or to do again; others always. */
enum reply writing_act(struct edit *e, enum action a);
/* The text from `start` up to `end` stands in this row, from column 0: marks
 * what is selected of it. */
void writing_mark_selected(const struct edit *e, struct area *a, int row,
	size_t start, size_t end);
/* The same row: its letters are linked, and the rest of it to the end. */
void writing_link(const struct edit *e, struct area *a, int row, size_t start,
	size_t end);
/* The cursor goes to the letter that is pressed; IGNORED: none is. */
enum reply writing_point(struct edit *e, const struct press *p);
/* The end of the cluster at `at`, with the ำ after it: that is a cluster of its
 * own but is drawn together with what it stands on. */
size_t writing_unit_end(const char *s, size_t len, size_t at);

#endif
