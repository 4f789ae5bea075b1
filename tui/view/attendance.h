/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who came to one meeting: letters filter the roster, Space and Enter mark,
 * digits are numbers on the printed sheet. Every mark is stored at once.
 */
#ifndef TUI_VIEW_ATTENDANCE_H
#define TUI_VIEW_ATTENDANCE_H

#include "tui/view/view.h"

/* `meeting` nil or NULL: the latest one. */
struct view *attendance_view_new(struct app *app, const struct id *meeting);

#endif
