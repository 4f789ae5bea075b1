/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A summary on the whole screen, for the projector: the same table as in text
 * and CSV, with bars and a big head-count. It reads itself again as data come
 * in. No names, no personal fields.
 */
#ifndef TUI_VIEW_SUMMARY_H
#define TUI_VIEW_SUMMARY_H

#include "tui/view/view.h"

/* `name` of a summary (NULL: the first); `meeting` nil or NULL: the latest one
 * that was held. NULL when there is no such summary. */
struct view *summary_view_new(
	struct app *app, const char *name, const struct id *meeting);

#endif
