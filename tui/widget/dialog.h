/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A box with a sentence and a row of answers, as drawn by the questions of
 * tui/view/ask.c and by views that ask inside their own screen.
 */
#ifndef TUI_WIDGET_DIALOG_H
#define TUI_WIDGET_DIALOG_H

#include "core/text/wrap.h"
#include "tui/term/area.h"

/* Draws box and sentence; returns the area left under the sentence. */
struct area dialog_draw(struct area *a, struct wrap *wrap, const char *title,
	const char *sentence);

#endif
