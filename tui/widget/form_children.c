/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "tui/widget/form_state.h"

#include <stdlib.h>

void form_find_children(struct form *f)
{
	const struct record_type *type;
	size_t i;

	if (f->source.child_count == NULL)
		return;
	for (i = 0; f->child_type_count < FORM_CHILD_TYPES_MAX; i++) {
		type = record_type_child(f->record.type->id, i);
		if (type == NULL)
			return;
		f->child_types[f->child_type_count++] = type;
	}
}

static const struct record_type *type_of_page(const struct form *f)
{
	return f->child_types[f->page + f->child_type_count -
		form_page_count(f)];
}

static void release_cells(struct form *f)
{
	size_t i, c;

	for (i = 0; i < f->child_cell_count; i++)
		for (c = 0; c < TABLE_COLUMNS_MAX; c++)
			free(f->child_cells[i].texts[c]);
	free(f->child_cells);
	f->child_cells = NULL;
	f->child_cell_count = 0;
}

void form_release_children(struct form *f)
{
	release_cells(f);
}

static void choose_columns(struct form *f, const struct record_type *type)
{
	const struct field *field;
	size_t i, n = 0;

	for (i = 0; i < type->field_count && n < TABLE_COLUMNS_MAX; i++) {
		field = &type->fields[i];
		if ((field->flags & FIELD_LISTED) == 0 ||
			i == type->owner_field || field->retired != 0)
			continue;
		f->child_fields[n] = (uint8_t)i;
		f->child_columns[n++] = (struct table_column){
			.title = i18n_text(field->label),
			.least = field->list_cols,
			.grows = field->kind == KIND_TEXT ||
				field->kind == KIND_NOTE ||
				field->kind == KIND_REF,
			.align = ALIGN_LEFT,
		};
	}
	f->child_column_count = n;
}

static void read_row(struct form *f, const struct record_type *type, size_t i,
	struct form_child_cells *cells)
{
	struct record r = {0};
	struct buf text = {0};
	size_t c;

	if (!f->source.child(f->source.ctx, type->id, &f->record.id, i, &r))
		return;
	cells->id = r.id;
	for (c = 0; c < f->child_column_count; c++) {
		buf_clear(&text);
		record_show(&r, f->child_fields[c], f->facts, &text);
		cells->texts[c] = xstrdup(buf_str(&text));
	}
	buf_release(&text);
	record_release(&r);
}

void form_arrange_children(struct form *f)
{
	const struct record_type *type = type_of_page(f);
	size_t count = f->children.count, i, shown;
	int rows = f->rows - FORM_HEAD_ROWS - FORM_FOOT_ROWS - 1;

	if (f->children_are_stale)
		count = id_is_nil(&f->record.id)
			? 0
			: f->source.child_count(
				  f->source.ctx, type->id, &f->record.id);
	list_arrange(&f->children, count, rows);
	if (!f->children_are_stale && f->child_first == f->children.top &&
		f->child_table.count > 0 && f->child_cells != NULL)
		return;
	choose_columns(f, type);
	table_arrange(&f->child_table, f->child_columns, f->child_column_count,
		f->cols - 3);
	release_cells(f);
	f->child_first = f->children.top;
	shown = count - f->child_first;
	if (shown > (size_t)rows)
		shown = (size_t)rows;
	f->child_cells = xcalloc(shown + 1, sizeof(*f->child_cells));
	f->child_cell_count = shown;
	for (i = 0; i < shown; i++)
		read_row(f, type, f->child_first + i, &f->child_cells[i]);
	f->children_are_stale = false;
}

static void draw_child(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct form *f = ctx;
	struct area line = area_part(a, 0, 1, 1, AREA_REST);

	(void)is_selected;
	if (i < f->child_first || i - f->child_first >= f->child_cell_count)
		return;
	table_draw_row(&f->child_table, &line, 0, meaning,
		(const char *const *)f->child_cells[i - f->child_first].texts);
}

void form_draw_children(const struct form *f, struct area *a)
{
	struct area head = area_part(a, 0, 1, 1, AREA_REST);
	struct area rows = area_part(a, 1, 0, AREA_REST, AREA_REST);

	if (id_is_nil(&f->record.id)) {
		area_text(a, 0, 1, MEANING_HINT,
			_("Save this record first; then rows can be added."));
		return;
	}
	table_draw_head(&f->child_table, &head, 0);
	if (f->children.count == 0)
		area_text(
			&rows, 0, 1, MEANING_HINT, _("None yet. F7 adds one."));
	list_draw(&f->children, &rows, true, draw_child, f);
}

static enum reply wish_child(
	struct form *f, enum form_wish_kind kind, bool is_new)
{
	size_t i = f->children.selected - f->child_first;

	if (id_is_nil(&f->record.id) ||
		(!is_new &&
			(f->children.count == 0 || i >= f->child_cell_count)))
		return REPLY_HANDLED;
	f->wish = (struct form_wish){
		.kind = kind,
		.type = type_of_page(f)->id,
	};
	if (!is_new)
		f->wish.id = f->child_cells[i].id;
	return REPLY_HANDLED;
}

enum reply form_act_children(struct form *f, enum action a)
{
	switch ((int)a) {
	case ACTION_NEW: return wish_child(f, FORM_WISH_CHILD, true);
	case ACTION_ACCEPT:
		return wish_child(f, FORM_WISH_CHILD, f->children.count == 0);
	case ACTION_DELETE: return wish_child(f, FORM_WISH_DELETE_CHILD, false);
	case ACTION_NEXT: a = ACTION_DOWN; break;
	case ACTION_PREVIOUS:
		/* Up from the first row is the way back to the fields. */
		if (f->children.selected == 0)
			return REPLY_IGNORED;
		a = ACTION_UP;
		break;
	case ACTION_UP:
	/* At either end the same key turns the page. */
	case ACTION_PAGE_UP:
		if (f->children.selected == 0)
			return REPLY_IGNORED;
		break;
	case ACTION_PAGE_DOWN:
		if (f->children.selected + 1 >= f->children.count)
			return REPLY_IGNORED;
		break;
	case ACTION_UNDO:
	case ACTION_DITTO: return REPLY_HANDLED;
	default: break;
	}
	return list_act(&f->children, a);
}

void form_reload_children(struct form *f)
{
	f->children_are_stale = true;
}
