/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bottom of the stack: every kind of record with its count, its latest
 * entry and what waits; below it the year, the last hand-over and merge.
 */
#ifndef TUI_VIEW_HOME_H
#define TUI_VIEW_HOME_H

#include "tui/view/view.h"

struct view *home_view_new(struct app *app);

#endif
