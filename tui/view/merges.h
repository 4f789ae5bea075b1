/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The merges done so far, newest first: when, from whom, what came in.
 */
#ifndef TUI_VIEW_MERGES_H
#define TUI_VIEW_MERGES_H

#include "tui/view/view.h"

struct view *merges_view_new(struct app *app);

#endif
