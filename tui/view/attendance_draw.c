/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/model/choice.h"
#include "core/text/number.h"
#include "core/text/wrap.h"
#include "tui/view/attendance_parts.h"

#include <stdio.h>
#include <string.h>

enum { MARK_CELLS = 3, NUMBER_LEAST = 5 };
enum { COLUMN_MARK, COLUMN_NUMBER, COLUMN_NAME, COLUMN_ORG, COLUMN_NETWORK };

void attendance_arrange_columns(struct attendance *t, int cols)
{
	int cells = width_text(
		_("No."), strlen(_("No.")), wrap_mode(app_wrap(t->view.app)));

	t->columns[COLUMN_MARK] = (struct table_column){
		.title = "", .least = 1, .align = ALIGN_LEFT};
	t->columns[COLUMN_NUMBER] = (struct table_column){.title = _("No."),
		.least = cells > NUMBER_LEAST ? cells : NUMBER_LEAST,
		.align = ALIGN_RIGHT};
	t->columns[COLUMN_NAME] = (struct table_column){
		.title = _("Name"), .least = 24, .grows = 3};
	t->columns[COLUMN_ORG] = (struct table_column){
		.title = _("Organisation"), .least = 20, .grows = 4};
	t->columns[COLUMN_NETWORK] = (struct table_column){
		.title = _("Network"), .least = 12, .grows = 1};
	table_arrange(&t->table, t->columns, ATTENDANCE_COLUMNS, cols - 3);
}

struct marks {
	const char *present, *expected, *excused;
};

static const struct marks *marks_for(const struct area *a)
{
	static const struct marks signs = {"●", "○", "–"};
	static const struct marks ascii = {"*", "o", "-"};

	return a->grid->is_ascii ? &ascii : &signs;
}

/* Nothing: not expected. */
static const char *mark_of(
	const struct roster_entry *e, const struct marks *marks)
{
	if (e->is_present)
		return marks->present;
	if (!id_is_nil(&e->attendance))
		return marks->excused;
	return e->is_expected ? marks->expected : "";
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
	ptrdiff_t entry = attendance_entry_at(t, i);
	int64_t n;

	if (entry < 0) {
		draw_add_row(t, meaning, a);
		return;
	}
	e = &t->roster.entries[entry];
	n = attendance_number(t, (size_t)entry);
	if (n > 0)
		cut_copy(number, sizeof(number), number_plain(n).text);
	if (e->is_present && !is_selected)
		meaning = MEANING_MARKED;
	table_draw_cell(&t->table, &inner, 0, COLUMN_MARK, meaning,
		mark_of(e, marks_for(a)));
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
			_("Present %s/%s · organisations %s · lay %s · monks "
			  "%s"),
			number_text(n->present).text,
			number_text(n->expected).text,
			number_text(n->organisations).text,
			number_text(n->lay).text, number_text(n->monks).text);
	else
		area_printf(a, 0, 1, MEANING_STRONG,
			/* TRANSLATORS: present, organisations, lay persons,
			 * monks */
			_("Present %s · organisations %s · lay %s · monks %s"),
			number_text(n->present).text,
			number_text(n->organisations).text,
			number_text(n->lay).text, number_text(n->monks).text);
}

static void draw_foot(const struct attendance *t, struct area *a)
{
	int row = a->rows - 1;

	if ((t->found_by & FIND_OTHER_LAYOUT) != 0)
		area_printf(a, row, 1, MEANING_DOUBT,
			/* TRANSLATORS: what was searched for instead */
			_("Read with the other keyboard layout: “%s”"),
			t->read_as);
	else if (t->found_by == FIND_WITHOUT_MARKS)
		area_printf(a, row, 1, MEANING_DOUBT,
			/* TRANSLATORS: what was searched for instead */
			_("Read without tone marks: “%s”"), t->read_as);
	else if (t->likely_count > 0)
		area_text(a, row, 1, MEANING_DOUBT,
			_("Perhaps somebody here is meant, spelled "
			  "otherwise?"));
	else if (t->typed_numbers.len > 0)
		area_text(a, row, 1, MEANING_HINT,
			_("Enter marks these numbers of the sheet: 1-12,14"));
	else
		area_printf(a, row, 1, MEANING_HINT,
			/* TRANSLATORS: the signs of the three */
			_("%s present   %s expected   %s absent with a reason"),
			marks_for(a)->present, marks_for(a)->expected,
			marks_for(a)->excused);
}

static void draw_filter(const struct attendance *t, struct area *a)
{
	int col = area_text(a, 1, 1, MEANING_LABEL,
			  _("Name, organisation or number")) +
		1;
	char count[64];

	(void)snprintf(count, sizeof(count),
		/* TRANSLATORS: rows shown of all */
		_("%s of %s"), number_text((int64_t)t->shown_count).text,
		number_text((int64_t)t->roster.count).text);
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

/* The sign and the air round it. */
static void link_marks(const struct attendance *t, struct area *rows)
{
	int row;

	for (row = 0;
		row < rows->rows && t->list.top + (size_t)row < t->list.count;
		row++)
		if (attendance_entry_at(t, t->list.top + (size_t)row) >= 0)
			press_link(rows, row, 0, MARK_CELLS, LINK_MARK,
				(size_t)row);
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
	link_marks(t, &rows);
	draw_foot(t, a);
	draw_filter(t, a);
}
