/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A picture of the Kedmanee keyboard: on each key the letter of the US layout,
 * then what it types plain and with Shift. Marks stand on ◌, as they do
 * wherever they have no letter. Each is linked to what it types (LINK_KEY).
 */
#ifndef TUI_WIDGET_KEYBOARD_H
#define TUI_WIDGET_KEYBOARD_H

#include "tui/term/area.h"

enum { KEYBOARD_ROWS = 6, KEYBOARD_COLS = 78 }; /* a line, keys, a hint */

/* In the middle of an area of at least that size; all of it is covered. The
 * line is drawn on the side of what it covers: below, or above it. */
void keyboard_draw(struct area *a, bool is_line_below);

#endif
