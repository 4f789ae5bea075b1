/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/merge_report.h"

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/text/number.h"
#include "tui/view/moment.h"

#include <stdio.h>

enum { LABEL_COL = 1, TEXT_COL = 12, NAME_CELLS = 32, NUMBER_CELLS = 10 };

void merge_report_from(const struct handover_summary *from,
	const struct world *world, struct buf *out)
{
	struct buf when = {0};

	moment_add(world, from->wall_ms, &when);
	buf_printf(out,
		/* TRANSLATORS: who, laptop, when by its clock */
		_("%s (laptop %s), %s"),
		*from->from != '\0' ? from->from : _("somebody without a name"),
		from->laptop, buf_str(&when));
	buf_release(&when);
}

static int draw_head(struct area *a, struct app *app, const char *file,
	const struct handover_summary *from)
{
	struct buf b = {0};

	merge_report_from(from, app_world(app), &b);
	area_text(a, 0, LABEL_COL, MEANING_LABEL, _("File"));
	area_cell(a, 0, TEXT_COL, a->cols - TEXT_COL - 1, ALIGN_LEFT,
		MEANING_STRONG, path_name(file));
	area_text(a, 1, LABEL_COL, MEANING_LABEL, _("From"));
	area_cell(a, 1, TEXT_COL, a->cols - TEXT_COL - 1, ALIGN_LEFT,
		MEANING_PLAIN, buf_str(&b));
	buf_release(&b);
	return 2;
}

static void draw_number(
	struct area *a, int row, int column, enum meaning m, const char *text)
{
	area_cell(a, row, LABEL_COL + NAME_CELLS + column * NUMBER_CELLS,
		NUMBER_CELLS, ALIGN_RIGHT, m, text);
}

static void draw_count(struct area *a, int row, int column, int64_t n)
{
	draw_number(a, row, column, n == 0 ? MEANING_DIM : MEANING_PLAIN,
		n == 0 ? "–" : number_text(n).text);
}

static int draw_types(struct area *a, int row, const struct merge_report *r)
{
	int id;

	area_cell(a, row, LABEL_COL, NAME_CELLS, ALIGN_LEFT, MEANING_HEAD,
		_("Records"));
	draw_number(a, row, 0, MEANING_HEAD, _("new"));
	draw_number(a, row, 1, MEANING_HEAD, _("changed"));
	draw_number(a, row, 2, MEANING_HEAD, _("deleted"));
	row++;
	for (id = RECORD_NONE + 1; id < RECORD_TYPE_COUNT; id++) {
		const struct merge_count *c = &r->types[id];
		const struct record_type *type =
			record_type_get((enum record_type_id)id);

		if (c->created + c->changed + c->deleted == 0)
			continue;
		area_cell(a, row, LABEL_COL, NAME_CELLS, ALIGN_LEFT,
			MEANING_PLAIN, i18n_text(type->titles));
		draw_count(a, row, 0, c->created);
		draw_count(a, row, 1, c->changed);
		draw_count(a, row, 2, c->deleted);
		row++;
	}
	return row;
}

static int draw_doubts(struct area *a, int row, const struct merge_report *r)
{
	size_t i;

	if (r->conflicts > 0)
		area_printf(a, row++, LABEL_COL, MEANING_DOUBT,
			ngettext("! %s record was written differently on "
				 "both sides; nothing is lost.",
				"! %s records were written differently on "
				"both sides; nothing is lost.",
				(unsigned long)r->conflicts),
			number_text(r->conflicts).text);
	for (i = 0; i < r->missing_count; i++)
		area_printf(a, row++, LABEL_COL, MEANING_DOUBT,
			/* TRANSLATORS: laptop, first and last number */
			_("! Missing from laptop %s: changes %lld to %lld."),
			r->missing[i].laptop, (long long)r->missing[i].first,
			(long long)r->missing[i].last);
	return row;
}

/* What must not be missed stands above the numbers: with every type in it the
 * table fills a small screen to its foot. */
int merge_report_draw(struct area *a, struct app *app, const char *file,
	const struct merge_report *report)
{
	int head = draw_head(a, app, file, &report->from);
	int row = draw_doubts(a, head, report);

	if (row == head)
		row++; /* air */
	if (report->status == MERGE_NOTHING_NEW)
		area_text(a, row++, LABEL_COL, MEANING_STRONG,
			_("There is nothing new in this file."));
	else if (report->status == MERGE_PARKED)
		area_text(a, row++, LABEL_COL, MEANING_DOUBT,
			_("Kept aside: something before it is missing."));
	else if (report->new_rows + report->changed_rows > 0)
		row = draw_types(a, row, report);
	else if (report->conflicts == 0)
		area_text(a, row++, LABEL_COL, MEANING_PLAIN,
			_("Only what was settled or known already comes in."));
	return row;
}
