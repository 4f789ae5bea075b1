/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a person may set: language, who is writing, working fiscal year,
 * colours. Everything counts at once.
 */
#ifndef TUI_VIEW_SETTINGS_H
#define TUI_VIEW_SETTINGS_H

#include "tui/view/view.h"

struct view *settings_view_new(struct app *app);

#endif
