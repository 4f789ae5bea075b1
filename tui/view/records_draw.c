/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "tui/view/records_parts.h"

enum { FILTER_COL = 9, FILTER_CELLS = 30 };

static void draw_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct records *r = ctx;
	struct area in = area_part(a, 0, RECORDS_LEFT, 1, AREA_REST);
	const struct records_row *row;

	(void)is_selected;
	if (i < r->row_first || i - r->row_first >= r->row_count)
		return;
	row = &r->rows[i - r->row_first];
	if (row->in_conflict)
		area_text(a, 0, 0, meaning, a->grid->is_ascii ? "!" : "≠");
	else if (row->has_draft)
		area_text(a, 0, 0, meaning, "*");
	table_draw_row(
		&r->table, &in, 0, meaning, (const char *const *)row->texts);
}

static void draw_filter(const struct records *r, struct area *a)
{
	struct buf note = {0};

	area_text(a, 0, 1, MEANING_LABEL, _("Find"));
	editor_draw(&r->filter, a, 0, FILTER_COL, FILTER_CELLS, true);
	if ((r->found_by & FIND_OTHER_LAYOUT) != 0)
		buf_printf(&note, _("found with the other layout: %s"),
			buf_str(&r->read_as));
	else if (r->found_by == FIND_WITHOUT_MARKS)
		buf_printf(&note, _("found without tone marks: %s"),
			buf_str(&r->read_as));
	else if (*editor_text(&r->filter) != '\0' && r->list.count == 0)
		buf_add_str(&note, _("nothing found, in either layout"));
	area_cell(a, 0, FILTER_COL + FILTER_CELLS + 2,
		a->cols - FILTER_COL - FILTER_CELLS - 3, ALIGN_LEFT,
		r->found_by != FIND_AS_TYPED ? MEANING_DOUBT : MEANING_HINT,
		buf_str(&note));
	buf_release(&note);
}

static void draw_empty(const struct records *r, struct area *a)
{
	if (r->total > 0)
		area_text(a, 0, RECORDS_LEFT, MEANING_HINT,
			_("No row holds that. Esc shows all again."));
	else if (records_is_read_only(r))
		area_text(a, 0, RECORDS_LEFT, MEANING_HINT, _("None yet."));
	else
		area_text(a, 0, RECORDS_LEFT, MEANING_HINT,
			_("None yet. F7 adds one."));
}

/* What the marks at the left mean, when there are any. */
static void draw_foot(const struct records *r, struct area *a)
{
	bool in_conflict = false, has_draft = false;
	size_t i;
	int col = RECORDS_LEFT;

	for (i = 0; i < r->row_count; i++) {
		in_conflict = in_conflict || r->rows[i].in_conflict;
		has_draft = has_draft || r->rows[i].has_draft;
	}
	if (in_conflict)
		col = area_text(a, 0, col, MEANING_DOUBT,
			      a->grid->is_ascii ? _("! in conflict; F6 "
						    "settles it")
						: _("≠ in conflict; F6 "
						    "settles it")) +
			3;
	if (has_draft)
		col = area_text(a, 0, col, MEANING_DOUBT,
			      _("* not finished; Enter goes on")) +
			3;
	if (r->has_new_draft)
		area_text(a, 0, col, MEANING_DOUBT,
			_("A new one was begun; F7 goes on"));
}

static void draw_list(const struct records *r, struct area *a)
{
	struct area part;
	int row = 0;

	if (r->is_filtering) {
		draw_filter(r, a);
		row = 1;
	}
	part = area_part(a, row, RECORDS_LEFT, 1, AREA_REST);
	table_draw_head(&r->table, &part, 0);
	part = area_part(a, row + 1, 0, -1, AREA_REST);
	if (r->list.count == 0)
		draw_empty(r, &part);
	else
		list_draw(&r->list, &part, true, draw_row, r);
	part = area_part(a, a->rows - 1, 0, 1, AREA_REST);
	draw_foot(r, &part);
}

void records_draw(const struct view *v, struct area *a)
{
	const struct records *r = (const struct records *)v;
	struct area part = area_part(a, 0, 0, AREA_REST, r->list_cols);
	int row;

	draw_list(r, &part);
	if (a->cols < RECORDS_PREVIEW_COLS)
		return;
	for (row = 0; row < a->rows; row++)
		area_text(a, row, r->list_cols + 1, MEANING_BORDER,
			a->grid->is_ascii ? "|" : "│");
	part = area_part(a, 0, r->list_cols + 3, AREA_REST, -1);
	preview_draw(&r->preview, &part, app_wrap(v->app));
}
