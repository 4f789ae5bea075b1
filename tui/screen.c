/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/screen.h"

#include "tui/view/attendance.h"
#include "tui/view/conflicts.h"
#include "tui/view/handover.h"
#include "tui/view/history.h"
#include "tui/view/home.h"
#include "tui/view/merge.h"
#include "tui/view/record.h"
#include "tui/view/records.h"
#include "tui/view/settings.h"
#include "tui/view/setup.h"
#include "tui/view/summary.h"

const struct app_doors screen_doors = {
	.handover = handover_view_new,
	.merge = merge_view_new,
	.summary = summary_view_new,
	.conflicts = conflicts_view_new,
	.list = records_view_new,
	.form = record_view_new,
	.attendance = attendance_view_new,
	.history = history_view_new,
	.settings = settings_view_new,
};

struct view *screen_first(struct app *app)
{
	struct notebook *nb = app_notebook(app);

	/* What cannot be answered is not asked. */
	if (notebook_is_new(nb) && !notebook_is_read_only(nb))
		return setup_view_new(app);
	return home_view_new(app);
}
