/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One record in its form. Leaving stores what was changed when it is complete;
 * what is not is kept as a draft, as typed, and comes back the next time. Only
 * the fields changed here are written, so what a merge brought in meanwhile
 * stays.
 */
#ifndef TUI_VIEW_RECORD_H
#define TUI_VIEW_RECORD_H

#include "tui/view/view.h"

/* `record` NULL or nil: a new one, whose first name or title is `initial_name`
 * (may be NULL). `owner` is set in new child rows. `done` (may be NULL) gets
 * the id that was stored, once, after the view has left the stack. */
struct view *record_view_new(struct app *app, enum record_type_id type,
	const struct id *record, const struct id *owner,
	const char *initial_name,
	void (*done)(void *ctx, const struct id *stored), void *ctx);

#endif
