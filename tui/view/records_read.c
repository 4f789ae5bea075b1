/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/store/draft.h"
#include "tui/view/record_parts.h"
#include "tui/view/records_parts.h"

#include <stdlib.h>
#include <string.h>

enum { COLUMN_LEAST = 7, ROWS_AROUND = 2 };

static struct store *store_of(const struct records *r)
{
	return notebook_store(app_notebook(r->view.app));
}

static void release_rows(struct records *r)
{
	size_t i, c;

	for (i = 0; r->rows != NULL && i < r->row_count; i++)
		for (c = 0; c < TABLE_COLUMNS_MAX; c++)
			free(r->rows[i].texts[c]);
	free(r->rows);
	r->rows = NULL;
	r->row_count = 0;
}

void records_release(struct records *r)
{
	release_rows(r);
	preview_release(&r->preview);
	listing_free(r->listing);
	buf_release(&r->read_as);
}

static struct listing *open_listing(struct records *r, const char *find)
{
	const struct query q = {
		.type = r->type->id,
		.find = find,
		.sort_field = r->sort < 0 ? -1 : r->fields[r->sort],
		.descending = r->descends,
	};

	return listing_find(store_of(r), &q, &r->found_by, &r->read_as);
}

static void note_draft(void *ctx, const struct draft_cell *cell)
{
	(void)ctx;
	(void)cell;
}

static bool has_draft(const struct records *r, const struct id *id)
{
	return draft_load(store_of(r), r->type->id, id, note_draft, NULL);
}

static void read_list(struct records *r)
{
	struct notebook *nb = app_notebook(r->view.app);
	const char *typed = r->is_filtering ? editor_text(&r->filter) : "";
	static const struct id nil;
	struct id slot;
	ptrdiff_t at;

	listing_free(r->listing);
	r->listing = open_listing(r, typed);
	if (!r->is_read || r->version != notebook_version(nb)) {
		r->total = *typed == '\0'
			? listing_count(r->listing)
			: (size_t)query_count(store_of(r), r->type->id);
		r->has_new_draft = record_draft_waiting(
			store_of(r), r->type->id, &nil, &slot);
	}
	r->is_read = true;
	r->is_stale = false;
	r->version = notebook_version(nb);
	release_rows(r);
	r->previewed = nil;
	preview_release(&r->preview);
	list_arrange(&r->list, listing_count(r->listing), r->list.rows);
	at = id_is_nil(&r->selected) ? -1
				     : listing_index(r->listing, &r->selected);
	if (at >= 0)
		list_select(&r->list, (size_t)at);
}

static void choose_columns(struct records *r)
{
	const struct record_type *type = r->type;
	size_t i;

	r->column_count = 0;
	for (i = 0; i < type->field_count; i++)
		if ((type->fields[i].flags & FIELD_LISTED) != 0 &&
			type->fields[i].retired == 0 &&
			r->column_count < TABLE_COLUMNS_MAX)
			r->fields[r->column_count++] = (uint8_t)i;
}

static enum width_align align_of(const struct field *field)
{
	return field->kind == KIND_INT || field->kind == KIND_REAL ||
			field->kind == KIND_MONEY
		? ALIGN_RIGHT
		: ALIGN_LEFT;
}

/* A narrow screen takes from the widest column, so that all are there. */
static void make_fit(struct records *r, int cells)
{
	size_t i, widest;
	int taken;

	for (;;) {
		taken = -2;
		widest = 0;
		for (i = 0; i < r->column_count; i++) {
			taken += r->columns[i].least + 2;
			if (r->columns[i].least > r->columns[widest].least)
				widest = i;
		}
		if (taken <= cells || r->columns[widest].least <= COLUMN_LEAST)
			return;
		r->columns[widest].least--;
	}
}

static void arrange_columns(struct records *r)
{
	const struct field *field;
	struct buf title = {0};
	const char *mark;
	int cells = r->list_cols - RECORDS_LEFT - 1;
	size_t i;

	choose_columns(r);
	for (i = 0; i < r->column_count; i++) {
		field = &r->type->fields[r->fields[i]];
		mark = r->sort != (int)i ? "" : r->descends ? "↓" : "↑";
		buf_clear(&title);
		buf_printf(&title, "%s%s", mark, i18n_text(field->label));
		cut_copy(r->titles[i], sizeof(r->titles[i]), buf_str(&title));
		r->columns[i] = (struct table_column){
			.title = r->titles[i],
			.least = field->list_cols,
			.grows = i + 1 == r->column_count,
			.align = align_of(field),
		};
	}
	buf_release(&title);
	make_fit(r, cells);
	table_arrange(&r->table, r->columns, r->column_count, cells);
}

static void read_row(struct records *r, size_t i, struct records_row *row)
{
	const struct facts *facts = notebook_facts(app_notebook(r->view.app));
	struct record record;
	struct buf text = {0};
	size_t c;

	row->is_there = listing_get(r->listing, i, &record);
	if (!row->is_there)
		return;
	row->id = record.id;
	row->in_conflict = record.in_conflict;
	row->has_draft = has_draft(r, &record.id);
	for (c = 0; c < r->column_count; c++) {
		buf_clear(&text);
		record_show(&record, r->fields[c], facts, &text);
		row->texts[c] = xstrdup(buf_str(&text));
	}
	buf_release(&text);
	record_release(&record);
}

/* Only what is seen is read: one page, whatever the length of the list. */
static void read_page(struct records *r)
{
	size_t count = r->list.count - r->list.top, i;
	size_t room = r->list.rows > 0 ? (size_t)r->list.rows : 0;

	if (count > room)
		count = room;
	if (r->rows != NULL && r->row_first == r->list.top &&
		r->row_count == count)
		return;
	release_rows(r);
	r->rows = xcalloc(count + 1, sizeof(*r->rows));
	r->row_first = r->list.top;
	r->row_count = count;
	for (i = 0; i < count; i++)
		read_row(r, r->row_first + i, &r->rows[i]);
}

static void read_preview(struct records *r)
{
	const struct records_row *row = records_selected(r);
	struct record record;

	if (row == NULL || id_equal(&row->id, &r->previewed))
		return;
	preview_release(&r->preview);
	r->previewed = row->id;
	if (!row_get(store_of(r), r->type->id, &row->id, &record, NULL))
		return;
	preview_read(&r->preview, &record,
		notebook_facts(app_notebook(r->view.app)));
	record_release(&record);
}

const struct records_row *records_selected(const struct records *r)
{
	size_t i = r->list.selected;

	if (r->list.count == 0 || i < r->row_first ||
		i - r->row_first >= r->row_count ||
		!r->rows[i - r->row_first].is_there)
		return NULL;
	return &r->rows[i - r->row_first];
}

void records_arrange(struct view *v, int rows, int cols)
{
	struct records *r = records_of(v);
	bool is_wide = cols >= RECORDS_PREVIEW_COLS;
	int list_cols = is_wide ? cols * 13 / 20 : cols;

	r->list_cols = list_cols;
	arrange_columns(r);
	if (!r->is_read || r->is_stale ||
		r->version != notebook_version(app_notebook(v->app)))
		read_list(r);
	list_arrange(&r->list, listing_count(r->listing),
		rows - ROWS_AROUND - (r->is_filtering ? 1 : 0));
	read_page(r);
	if (records_selected(r) != NULL)
		r->selected = records_selected(r)->id;
	if (is_wide)
		read_preview(r);
}
