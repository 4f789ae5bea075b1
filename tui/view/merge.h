/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merging: the hand-over files on the sticks (or one named by hand), a dry run
 * in words, and only after a second Enter the merge itself.
 */
#ifndef TUI_VIEW_MERGE_H
#define TUI_VIEW_MERGE_H

#include "tui/view/view.h"

/* `file` NULL: those on the sticks are offered. */
struct view *merge_view_new(struct app *app, const char *file);

#endif
