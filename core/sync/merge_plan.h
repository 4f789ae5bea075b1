/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Before a merge: what of the file's directory we have, what is new, and
 * whether the two fit together. Same stream and numbers with another root are
 * a *fork* (a notebook was copied or restored from a backup and went on);
 * numbers that are not there between ours and the file's are a *gap*.
 */
#ifndef CORE_SYNC_MERGE_PLAN_H
#define CORE_SYNC_MERGE_PLAN_H

#include "core/sync/handover_read.h"
#include "core/sync/merge.h"
#include "core/sync/state.h"

/* False: refused, with a sentence and, for a gap, report->missing. `reach` is
 * zeroed before; it gets the last new change of every stream in the file. The
 * caller releases it, also after a refusal. */
bool merge_plan(struct sync *s, const struct handover_read *r,
	struct merge_report *report, struct vector *reach, struct error *err);
/* Had its author seen only what is here or comes with this file? A claim
 * beyond that would overrule changes that nobody has made yet. */
bool merge_plan_is_past_known(
	struct sync *s, const struct vector *reach, const struct vector *past);
/* Is it one of the new ones? For entries of a planned file. */
bool merge_plan_is_new(const struct sync *s, const struct segment_head *head);
/* Does it continue what we have, root by root? */
bool merge_plan_continues(
	struct sync *s, const struct segment_head *head, struct error *err);

#endif
