/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first start: language, who is writing, and how the notebook begins, on
 * one screen. When it is answered, home takes its place.
 */
#ifndef TUI_VIEW_SETUP_H
#define TUI_VIEW_SETUP_H

#include "tui/view/view.h"

struct view *setup_view_new(struct app *app);

#endif
