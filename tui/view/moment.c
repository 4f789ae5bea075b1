/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/moment.h"

#include "core/text/date.h"

void moment_add(const struct world *world, int64_t wall_ms, struct buf *out)
{
	struct date day;
	int64_t days;
	int minute;

	world_local(world, wall_ms, &days, &minute);
	day = date_from_days(days);
	date_show(&day, DATE_SHORT, out);
	buf_add_char(out, ' ');
	time_show(minute, out);
}
