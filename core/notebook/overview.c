/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/notebook/notebook_parts.h"
#include "core/notebook/sample.h"
#include "core/store/draft.h"
#include "core/store/journal.h"
#include "core/store/tally.h"

#include <string.h>

static void fill_line(struct notebook *nb, const struct record_type *type,
	struct overview_line *line)
{
	struct buf title = {0};
	struct id id;

	line->type = type->id;
	line->count = query_count(nb->store, type->id);
	line->drafts = draft_count(nb->store, type->id);
	if (tally_newest(nb->store, type->id, &id))
		notebook_title(nb, type->id, &id, &title);
	cut_copy(line->latest, sizeof(line->latest), buf_str(&title));
	buf_release(&title);
}

struct overdue {
	struct buf today;
	int64_t count;
};

/* LATE is not a state anybody types: it follows from the date. */
static void count_overdue(
	void *ctx, const struct record *r, const struct row_origin *origin)
{
	struct overdue *overdue = ctx;
	const char *status = value_text(&r->values[RESOLUTION_TASK_STATUS]);
	const char *due = value_text(&r->values[RESOLUTION_TASK_DUE_ON]);

	(void)origin;
	if (strcmp(status, "DONE") == 0 || strcmp(status, "DROP") == 0)
		return;
	if (*due != '\0' && strcmp(due, buf_str(&overdue->today)) < 0)
		overdue->count++;
}

static int64_t tasks_overdue(struct notebook *nb)
{
	struct overdue overdue = {.count = 0};

	date_iso(&notebook_facts(nb)->today, &overdue.today);
	row_each(nb->store, RECORD_RESOLUTION_TASK, count_overdue, &overdue);
	buf_release(&overdue.today);
	return overdue.count;
}

static void look_for_sample(
	void *ctx, const struct record *r, const struct row_origin *origin)
{
	const char *ref = value_text(&r->values[MEETING_SOURCE_REF]);
	bool *has_sample = ctx;

	(void)origin;
	if (strncmp(ref, SAMPLE_MARK, sizeof(SAMPLE_MARK) - 1) == 0)
		*has_sample = true;
}

static void note_merge(void *ctx, const struct journal_merge *m)
{
	int64_t *last = ctx;

	if (!m->undone && m->wall_ms > *last)
		*last = m->wall_ms;
}

bool notebook_overview(
	struct notebook *nb, struct overview *out, struct error *err)
{
	const struct record_type *type;
	int id;

	*out = (struct overview){.line_count = 0};
	for (id = RECORD_NONE + 1; id < RECORD_TYPE_COUNT; id++) {
		type = record_type_get((enum record_type_id)id);
		if (type->owner == RECORD_NONE)
			fill_line(nb, type, &out->lines[out->line_count++]);
	}
	out->conflicts = journal_conflict_rows(nb->store);
	out->tasks_overdue = tasks_overdue(nb);
	out->fiscal_year = nb->facts.working_fiscal_year;
	if (out->fiscal_year == 0)
		out->fiscal_year = date_fiscal_year(&notebook_facts(nb)->today);
	row_each(nb->store, RECORD_MEETING, look_for_sample, &out->has_sample);
	out->handover_ms = store_meta_int(nb->store, "handover_ms", 0);
	journal_merge_each(nb->store, note_merge, &out->merge_ms);
	return store_ok(nb->store, err);
}
