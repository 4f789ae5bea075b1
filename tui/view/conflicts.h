/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Values written on two laptops that did not know of each other, side by side:
 * before, mine, theirs; who, which laptop, when. One is taken or a third one
 * is written; until then nothing is lost.
 */
#ifndef TUI_VIEW_CONFLICTS_H
#define TUI_VIEW_CONFLICTS_H

#include "tui/view/view.h"

/* `record` nil or NULL: all there are. */
struct view *conflicts_view_new(struct app *app, const struct id *record);

#endif
