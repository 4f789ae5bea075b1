/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/model/choice.h"
#include "tui/view/attendance_parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { COLUMN_MARK, COLUMN_NUMBER, COLUMN_NAME, COLUMN_ORG, COLUMN_NETWORK };

void attendance_arrange_columns(struct attendance *t, int cols)
{
	t->columns[COLUMN_MARK] = (struct table_column){
		.title = "", .least = 1, .align = ALIGN_LEFT};
	t->columns[COLUMN_NUMBER] = (struct table_column){
		.title = _("No."), .least = 5, .align = ALIGN_RIGHT};
	t->columns[COLUMN_NAME] = (struct table_column){
		.title = _("Name"), .least = 24, .grows = 3};
	t->columns[COLUMN_ORG] = (struct table_column){
		.title = _("Organisation"), .least = 20, .grows = 4};
	t->columns[COLUMN_NETWORK] = (struct table_column){
		.title = _("Network"), .least = 12, .grows = 1};
	table_arrange(&t->table, t->columns, ATTENDANCE_COLUMNS, cols - 3);
}

/* ● present, ○ expected, – excused; nothing: not expected. */
static const char *mark_of(const struct roster_entry *e, bool is_ascii)
{
	if (e->is_present)
		return is_ascii ? "*" : "●";
	if (!id_is_nil(&e->attendance))
		return is_ascii ? "-" : "–";
	if (e->is_expected)
		return is_ascii ? "o" : "○";
	return "";
}

static const char *network_label(const char *code)
{
	const struct choice_list *list = choice_list_find("network");
	const struct choice *choice = choice_find(list, code);

	const char *label = choice != NULL ? choice_label(choice) : "";
	const char *title = _("Network");
	size_t len = strlen(title);

	/* "เครือข่ายภาครัฐ" under the head "เครือข่าย": said once is enough. */
	return strncmp(label, title, len) == 0 && label[len] != '\0'
		? label + len
		: label;
}

static void draw_add_row(
	const struct attendance *t, enum meaning meaning, struct area *a)
{
	/* TRANSLATORS: a name that is not in the roster */
	area_printf(
		a, 0, 1, meaning, _("+ Add “%s” …"), editor_text(&t->filter));
}

static void draw_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct attendance *t = ctx;
	struct area inner = area_part(a, 0, 1, AREA_REST, AREA_REST);
	const struct roster_entry *e;
	char number[24] = "";
	int64_t n;

	if (i >= t->shown_count) {
		draw_add_row(t, meaning, a);
		return;
	}
	e = &t->roster.entries[t->shown[i]];
	n = attendance_number(t, t->shown[i]);
	if (n > 0)
		(void)snprintf(number, sizeof(number), "%" PRId64, n);
	if (e->is_present && !is_selected)
		meaning = MEANING_MARKED;
	table_draw_cell(&t->table, &inner, 0, COLUMN_MARK, meaning,
		mark_of(e, a->grid->is_ascii));
	table_draw_cell(&t->table, &inner, 0, COLUMN_NUMBER, meaning, number);
	table_draw_cell(&t->table, &inner, 0, COLUMN_NAME, meaning, e->name);
	table_draw_cell(
		&t->table, &inner, 0, COLUMN_ORG, meaning, e->organisation);
	table_draw_cell(&t->table, &inner, 0, COLUMN_NETWORK, meaning,
		network_label(e->network));
}

static void draw_totals(const struct attendance *t, struct area *a)
{
	const struct roster_totals *n = &t->totals;

	if (n->expected > 0)
		area_printf(a, 0, 1, MEANING_STRONG,
			/* TRANSLATORS: present of expected, organisations,
			 * lay persons, monks */
			_("Present %lld/%lld · organisations %lld · lay %lld "
			  "· monks %lld"),
			(long long)n->present, (long long)n->expected,
			(long long)n->organisations, (long long)n->lay,
			(long long)n->monks);
	else
		area_printf(a, 0, 1, MEANING_STRONG,
			/* TRANSLATORS: present, organisations, lay persons,
			 * monks */
			_("Present %lld · organisations %lld · lay %lld · "
			  "monks %lld"),
			(long long)n->present, (long long)n->organisations,
			(long long)n->lay, (long long)n->monks);
}

static void draw_foot(const struct attendance *t, struct area *a)
{
	int row = a->rows - 1;

	if (t->swapped[0] != '\0')
		area_printf(a, row, 1, MEANING_DOUBT,
			/* TRANSLATORS: what was searched for instead */
			_("Read with the other keyboard layout: “%s”"),
			t->swapped);
	else if (attendance_is_numbers(editor_text(&t->filter)))
		area_text(a, row, 1, MEANING_HINT,
			_("Enter marks these numbers of the sheet: 1-12,14"));
	else
		area_text(a, row, 1, MEANING_HINT,
			_("● present   ○ expected   – absent with a reason"));
}

static void draw_filter(const struct attendance *t, struct area *a)
{
	int col = area_text(a, 1, 1, MEANING_LABEL,
			  _("Name, organisation or number")) +
		1;
	char count[64];

	(void)snprintf(count, sizeof(count),
		/* TRANSLATORS: rows shown of all */
		_("%zu of %zu"), t->shown_count, t->roster.count);
	editor_draw(&t->filter, a, 1, col, a->cols - col - 18, true);
	area_cell(a, 1, a->cols - 17, 16, ALIGN_RIGHT, MEANING_HINT, count);
}

static void draw_adding(const struct attendance *t, struct area *a)
{
	struct area pick =
		area_part(a, ATTENDANCE_ADD_ROWS, 1, -ATTENDANCE_FOOT_ROWS, -1);
	int col;

	col = area_text(a, 1, 1, MEANING_LABEL, _("New name"));
	area_text(a, 1, col + 2, MEANING_STRONG, t->new_name);
	area_text(a, 3, 1, MEANING_LABEL, _("Which organisation?"));
	picker_draw(&t->organisations, &pick);
	area_text(a, a->rows - 1, 1, MEANING_HINT,
		_("Enter adds the person and marks them present."));
}

void attendance_draw(const struct view *v, struct area *a)
{
	const struct attendance *t = (const struct attendance *)v;
	struct area inner = area_part(a, 0, 1, AREA_REST, AREA_REST);
	struct area rows = area_part(
		a, ATTENDANCE_HEAD_ROWS, 0, -ATTENDANCE_FOOT_ROWS, AREA_REST);

	if (t->failure[0] != '\0') {
		area_wrapped(a, 1, 1, a->cols - 2, a->rows - 2, MEANING_ERROR,
			app_wrap(v->app), t->failure);
		return;
	}
	draw_totals(t, a);
	if (picker_is_open(&t->organisations)) {
		draw_adding(t, a);
		return;
	}
	table_draw_head(&t->table, &inner, ATTENDANCE_HEAD_ROWS - 1);
	if (attendance_row_count(t) == 0)
		area_text(&rows, 0, 1, MEANING_HINT,
			_("Nobody is known yet. Type a name to add it."));
	list_draw(&t->list, &rows, true, draw_row, t);
	draw_foot(t, a);
	draw_filter(t, a);
}
