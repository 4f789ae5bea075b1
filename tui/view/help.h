/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything that can be done on the screen below, filtered by typing; Enter
 * does it. Read from the keymaps, so it cannot lie.
 */
#ifndef TUI_VIEW_HELP_H
#define TUI_VIEW_HELP_H

#include "tui/view/view.h"

/* `below`: the hints of the view it explains. */
struct view *help_view_new(const struct hints *below);

#endif
