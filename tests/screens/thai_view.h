/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A view of lines that are hard to lay out: stacked marks, ำ, wide and unsafe
 * characters, text cut at the right edge and in the lower right corner. Its
 * golden file must come out headless and through ncurses in tmux.
 */
#ifndef TESTS_SCREENS_THAI_VIEW_H
#define TESTS_SCREENS_THAI_VIEW_H

#include "tui/view/view.h"

struct view *thai_view_new(struct app *app);

#endif
