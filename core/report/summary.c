/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/summary.h"

#include "core/base/alloc.h"
#include "core/base/cut.h"
#include "core/base/i18n.h"
#include "core/report/summaries.h"

#include <string.h>

static const struct summary *const summaries[] = {
	&summary_attendance,
};

const struct summary *summary_at(size_t i)
{
	return i < ARRAY_LEN(summaries) ? summaries[i] : NULL;
}

const struct summary *summary_find(const char *name)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(summaries); i++)
		if (strcmp(summaries[i]->name, name) == 0)
			return summaries[i];
	return NULL;
}

static bool takes_group(const struct summary *s, const char *by)
{
	size_t i;

	for (i = 0; s->groups[i] != NULL; i++)
		if (strcmp(s->groups[i], by) == 0)
			return true;
	return false;
}

bool summary_run(const struct summary *s, struct store *st,
	const struct facts *facts, const struct summary_filter *filter,
	struct summary_table *table, struct error *err)
{
	*table = (struct summary_table){.summary = s};
	if (filter->by != NULL && !takes_group(s, filter->by))
		return error_set(err, ERROR_USAGE,
			_("This summary cannot be grouped by “%s”."),
			filter->by);
	cut_copy(table->title, sizeof(table->title), i18n_text(s->title));
	if (s->fill(st, facts, filter, table, err) && store_ok(st, err))
		return true;
	summary_table_release(table);
	return false;
}

void summary_table_release(struct summary_table *table)
{
	arena_release(&table->arena);
	*table = (struct summary_table){.summary = table->summary};
}
