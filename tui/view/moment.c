/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/moment.h"

#include "core/text/date.h"

enum { MS_PER_MINUTE = 60 * 1000, MINUTES_PER_DAY = 24 * 60 };

void moment_add(const struct world *world, int64_t wall_ms, struct buf *out)
{
	int64_t minutes = wall_ms / MS_PER_MINUTE + world->utc_offset_min;
	struct date day = date_from_days(minutes / MINUTES_PER_DAY);

	date_show(&day, DATE_SHORT, out);
	buf_add_char(out, ' ');
	time_show((int)(minutes % MINUTES_PER_DAY), out);
}
