/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/text/number.h"
#include "tui/widget/form_state.h"

#include <string.h>

enum {
	LABEL_LEAST = 12,
	LABEL_MOST = 26,
	MESSAGE_LEAST = 22,
	PICKER_ROWS = 9,
};

int form_field_rows(const struct form *f, size_t field)
{
	return form_widget(f, field)->editing == FIELD_EDIT_NOTE
		? FORM_NOTE_ROWS
		: 1;
}

int form_field_row(const struct form *f, size_t field)
{
	size_t page = form_page_of(f, field), i;
	int row = 0;

	for (i = 0; i < field; i++)
		if (form_is_shown(f, i) && form_page_of(f, i) == page)
			row += form_field_rows(f, i);
	return row;
}

static int label_width(const struct form *f)
{
	int widest = LABEL_LEAST, cells;
	const char *label;
	size_t i;

	for (i = 0; i < f->record.type->field_count; i++) {
		if (!form_is_shown(f, i))
			continue;
		label = i18n_text(form_field(f, i)->label);
		cells = width_text(label, strlen(label), f->mode) + 2;
		if (cells > widest)
			widest = cells;
	}
	return widest < LABEL_MOST ? widest : LABEL_MOST;
}

static void scroll_to_focus(struct form *f, int room)
{
	int row = form_field_row(f, f->focus);
	int rows = form_field_rows(f, f->focus);

	if (row < f->scroll)
		f->scroll = row;
	if (row + rows > f->scroll + room)
		f->scroll = row + rows - room;
	if (f->scroll < 0)
		f->scroll = 0;
}

void form_arrange(struct form *f, int rows, int cols)
{
	if (rows != f->rows || cols != f->cols ||
		f->mode != wrap_mode(f->wrap)) {
		f->mode = wrap_mode(f->wrap);
		f->rows = rows;
		f->cols = cols;
		f->label_cells = label_width(f);
		f->field_cells = cols - f->label_cells - MESSAGE_LEAST - 5;
		if (f->field_cells > 60)
			f->field_cells = 60;
		f->children_are_stale = true;
	}
	if (form_is_on_children(f)) {
		form_arrange_children(f);
		return;
	}
	scroll_to_focus(f, rows - FORM_HEAD_ROWS - FORM_FOOT_ROWS);
	if (form_widget(f, f->focus)->editing == FIELD_EDIT_NOTE)
		note_arrange(&f->note, f->wrap, FORM_NOTE_ROWS,
			f->cols - f->label_cells - 4);
	if (picker_is_open(&f->picker))
		picker_arrange(&f->picker, PICKER_ROWS - 2);
}

static enum meaning meaning_of(const struct problem *p)
{
	switch (p->severity) {
	case SEVERITY_ERROR: return MEANING_ERROR;
	case SEVERITY_DOUBT: return MEANING_DOUBT;
	case SEVERITY_NOTE: break;
	}
	return MEANING_HINT;
}

/* Not by colour alone: an error and a doubt have each their sign. */
static const char *sign_of(const struct problem *p)
{
	switch (p->severity) {
	case SEVERITY_ERROR: return "! ";
	case SEVERITY_DOUBT: return "? ";
	case SEVERITY_NOTE: break;
	}
	return "";
}

static void draw_label(const struct form *f, struct area *a, int row, size_t i)
{
	bool is_required = (form_field(f, i)->flags & FIELD_REQUIRED) != 0;

	area_cell(a, row, 1, f->label_cells - 2, ALIGN_LEFT, MEANING_LABEL,
		i18n_text(form_field(f, i)->label));
	if (is_required)
		area_text(a, row, f->label_cells - 1, MEANING_STRONG, "*");
}

static void show_value(const struct form *f, size_t i, struct buf *out)
{
	const struct field *field = form_field(f, i);

	if (f->states[i].typed != NULL) {
		buf_add_str(out, f->states[i].typed);
		return;
	}
	if (value_is_null(&f->record.values[i]))
		return;
	record_show(&f->record, i, f->facts, out);
	if (field->unit != NULL && field->kind != KIND_MONEY)
		buf_printf(out, " %s", i18n_text(field->unit));
}

static void draw_closed(const struct form *f, struct area *a, int row, size_t i)
{
	bool is_focused = i == f->focus;
	enum meaning m = is_focused   ? MEANING_FOCUS
		: form_can_edit(f, i) ? MEANING_FIELD
				      : MEANING_DIM;
	int col = f->label_cells + 1;
	struct buf text = {0};

	show_value(f, i, &text);
	area_cell(a, row, col, f->field_cells, ALIGN_LEFT, m, buf_str(&text));
	if (is_focused)
		area_cursor(a, row, col);
	buf_release(&text);
}

static void draw_note(const struct form *f, struct area *a, int row, size_t i)
{
	struct area part =
		area_part(a, row, f->label_cells + 1, FORM_NOTE_ROWS, -1);

	if (row + FORM_NOTE_ROWS <= 0)
		return;
	if (i == f->focus) {
		note_draw(&f->note, &part, true);
		return;
	}
	area_wrapped(&part, 0, 0, part.cols, FORM_NOTE_ROWS, MEANING_FIELD,
		f->wrap, value_text(&f->record.values[i]));
}

/* A date in words: what was typed is seen to be the day that was meant. */
static int draw_day(
	const struct form *f, size_t i, struct area *a, int row, int col)
{
	const struct value *v = &f->record.values[i];
	struct buf words = {0};
	struct date day;

	if (form_field(f, i)->kind != KIND_DATE || f->states[i].typed != NULL ||
		!date_parse_iso(value_text(v), &day))
		return 0;
	date_show(&day, DATE_WORDS, &words);
	area_cell(a, row, col, a->cols - col, ALIGN_LEFT, MEANING_HINT,
		buf_str(&words));
	buf_release(&words);
	return 1;
}

/* A note's message stands under its label: beside it there is no room. */
static void draw_message(
	const struct form *f, struct area *a, int row, size_t i)
{
	const struct problem *p = form_problem(f, i);
	bool is_note = form_widget(f, i)->editing == FIELD_EDIT_NOTE;
	int col = is_note ? 1 : f->label_cells + f->field_cells + 3;
	int cells = is_note ? f->label_cells - 1 : a->cols - col;
	struct buf text = {0};

	if (p == NULL) {
		draw_day(f, i, a, row, col);
		return;
	}
	buf_printf(&text, "%s%s", sign_of(p), p->text);
	area_cell(a, is_note ? row + 1 : row, col, cells, ALIGN_LEFT,
		meaning_of(p), buf_str(&text));
	buf_release(&text);
}

static void draw_field(const struct form *f, struct area *a, int row, size_t i)
{
	enum field_editing editing = form_widget(f, i)->editing;

	draw_label(f, a, row, i);
	if (editing == FIELD_EDIT_NOTE)
		draw_note(f, a, row, i);
	else if (editing == FIELD_EDIT_LINE && i == f->focus)
		editor_draw(&f->line, a, row, f->label_cells + 1,
			f->field_cells, true);
	else
		draw_closed(f, a, row, i);
	draw_message(f, a, row, i);
}

/* But for the text being written, which knows its letters. */
static void link_field(const struct form *f, struct area *a, int row, size_t i)
{
	bool is_text =
		i == f->focus && form_widget(f, i)->editing != FIELD_EDIT_PICK;
	int cells = is_text ? f->label_cells + 1 : a->cols, r;

	for (r = 0; r < form_field_rows(f, i); r++)
		press_link(a, row + r, 0, cells, LINK_FIELD, i);
}

static const char *page_title(const struct form *f, size_t page)
{
	const struct record_type *type = f->record.type;
	size_t sections = form_page_count(f) - f->child_type_count;

	if (page >= sections)
		return i18n_text(f->child_types[page - sections]->titles);
	if (page < type->section_count)
		return i18n_text(type->sections[page].title);
	return i18n_text(type->title);
}

/* Names of the pages; when they do not fit, those before the present one make
 * room. */
static void draw_pages(const struct form *f, struct area *a)
{
	struct area line = area_part(a, 0, 1, 1, -8);
	size_t count = form_page_count(f), page, first = 0;
	int taken = 0, col = 0, end;

	for (page = 0; page <= f->page; page++)
		taken += area_width(a, page_title(f, page)) + 3;
	while (taken > line.cols && first < f->page)
		taken -= area_width(a, page_title(f, first++)) + 3;
	for (page = first; page < count && col < line.cols; page++) {
		end = area_printf(&line, 0, col,
			page == f->page ? MEANING_SELECTED : MEANING_HINT,
			" %s ", page_title(f, page));
		press_link(&line, 0, col, end - col, LINK_PAGE, page);
		col = end + 1;
	}
	area_printf(a, 0, a->cols - 6, MEANING_HINT, "%2s/%s",
		number_plain((int64_t)f->page + 1).text,
		number_plain((int64_t)count).text);
}

static void draw_foot(const struct form *f, struct area *a)
{
	const struct problem *p = form_problem(f, f->focus);
	const struct problem *whole = problems_of(&f->problems, -1);
	const char *help = i18n_text(form_field(f, f->focus)->help);
	struct area in = area_part(a, 1, 1, AREA_REST, -1);
	int row;

	area_rule(a, 0, MEANING_BORDER);
	if (p == NULL && f->is_checked)
		p = whole;
	if (p != NULL) {
		area_wrapped(
			&in, 0, 0, in.cols, 2, meaning_of(p), f->wrap, p->text);
		return;
	}
	/* Beside the field there is seldom room for all of it. */
	row = draw_day(f, f->focus, &in, 0, 0);
	if (help != NULL)
		area_wrapped(&in, row, 0, in.cols, 2 - row, MEANING_HINT,
			f->wrap, help);
}

/* Under the field, or over it when there is more room. */
static void draw_picker(const struct form *f, struct area *a, int row)
{
	int top = row + PICKER_ROWS <= a->rows ? row : row - PICKER_ROWS + 1;
	int cols = f->cols - f->label_cells;
	struct area box, in;

	if (top < 0)
		top = 0;
	box = area_part(a, top, f->label_cells - 1, PICKER_ROWS, cols);
	in = area_box(&box, MEANING_BORDER, MEANING_PLAIN,
		i18n_text(form_field(f, f->focus)->label));
	picker_draw(&f->picker, &in);
}

void form_draw(const struct form *f, struct area *a)
{
	struct area body =
		area_part(a, FORM_HEAD_ROWS, 0, -FORM_FOOT_ROWS, AREA_REST);
	struct area foot =
		area_part(a, a->rows - FORM_FOOT_ROWS, 0, AREA_REST, AREA_REST);
	size_t i;
	int row;

	draw_pages(f, a);
	if (form_is_on_children(f)) {
		form_draw_children(f, &body);
		return;
	}
	for (i = 0; i < f->record.type->field_count; i++) {
		if (!form_is_shown(f, i) || form_page_of(f, i) != f->page)
			continue;
		row = form_field_row(f, i) - f->scroll;
		if (row < 0 || row >= body.rows)
			continue;
		draw_field(f, &body, row, i);
		link_field(f, &body, row, i);
	}
	draw_foot(f, &foot);
	if (picker_is_open(&f->picker))
		draw_picker(f, &body, form_field_row(f, f->focus) - f->scroll);
}
