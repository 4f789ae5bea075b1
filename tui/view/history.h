/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who changed what, on which laptop, when (as that laptop's clock claimed),
 * and what stood there before.
 */
#ifndef TUI_VIEW_HISTORY_H
#define TUI_VIEW_HISTORY_H

#include "tui/view/view.h"

/* `record` NULL or nil: the latest changes of the whole notebook. */
struct view *history_view_new(struct app *app, const struct id *record);

#endif
