/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which view stands behind which key, and which comes first: the one place
 * that knows all views, so that no view knows another.
 */
#ifndef TUI_SCREEN_H
#define TUI_SCREEN_H

#include "tui/app.h"

extern const struct app_doors screen_doors;

/* Home, or the questions of the first start. */
struct view *screen_first(struct app *app);

#endif
