/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merging a hand-over file: one transaction, all or nothing. A dry run is the
 * same with a rollback, and gives the numbers a person sees first. Merging is
 * commutative, associative and idempotent: order and repetition do not matter.
 */
#ifndef CORE_SYNC_MERGE_H
#define CORE_SYNC_MERGE_H

#include "core/sync/handover.h"

enum merge_status {
	MERGE_MERGED,
	MERGE_NOTHING_NEW,
	MERGE_PARKED,  /* kept aside: something before it is missing */
	MERGE_REFUSED, /* damaged, not for us, wrong passphrase, too new */
};
struct merge_count { /* per record type */
	int64_t created, changed, deleted;
};
struct merge_missing { /* changes we need first */
	char laptop[8];
	int64_t first, last;
};
struct merge_report {
	enum merge_status status;
	struct handover_summary from;
	struct merge_count types[RECORD_TYPE_COUNT];
	int64_t new_rows, changed_rows; /* sums of the above */
	int64_t conflicts;              /* rows newly in conflict */
	int64_t duplicates;             /* likely duplicates found */
	struct merge_missing *missing;
	size_t missing_count;
	char reason[480]; /* of REFUSED, one sentence */
};
void merge_report_release(struct merge_report *r);

struct merge_job;
struct merge_job *merge_start(struct sync *s, const char *path,
	const char *passphrase, bool dry_run, struct error *err);
/* As handover_write_step(). On -1 the notebook is as it was. */
int merge_step(struct merge_job *job, struct error *err);
int merge_progress(const struct merge_job *job, const char **phase);
const struct merge_report *merge_job_report(const struct merge_job *job);
void merge_free(struct merge_job *job); /* rolls back if not done */

#endif
