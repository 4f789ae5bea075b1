/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a merge would do, or has done, in words: from whom, how many records of
 * each type, what is in conflict, what is missing.
 */
#ifndef TUI_VIEW_MERGE_REPORT_H
#define TUI_VIEW_MERGE_REPORT_H

#include "core/sync/merge.h"
#include "tui/view/view.h"

/* Draws from the top of the area; returns the rows used. `file` is a path. */
int merge_report_draw(struct area *a, struct app *app, const char *file,
	const struct merge_report *report);
/* "สมศรี ใจดี, สวจ.อุดรธานี (เครื่อง ab12) 10 พ.ย. 65 09.30 น." */
void merge_report_from(const struct handover_summary *from,
	const struct world *world, struct buf *out);

#endif
