/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/merges.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/store/journal.h"
#include "core/text/number.h"
#include "tui/view/moment.h"
#include "tui/widget/list.h"
#include "tui/widget/table.h"

#include <stdio.h>
#include <stdlib.h>

enum { HEAD_ROWS = 2, COLUMNS = 6 };
enum {
	COLUMN_WHEN,
	COLUMN_FROM,
	COLUMN_NEW,
	COLUMN_CHANGED,
	COLUMN_CONFLICTS,
	COLUMN_FILE, /* last: it is left out first */
};

struct merges_row {
	char *cells[COLUMNS];
};

struct merges_view {
	struct view view;
	struct merges_row *rows; /* oldest first, as they are read */
	size_t count, capacity;
	uint64_t version;
	bool is_read;
	struct list list;
	struct table table;
	struct table_column columns[COLUMNS];
};

static void forget(struct merges_view *m)
{
	size_t i, k;

	for (i = 0; i < m->count; i++)
		for (k = 0; k < COLUMNS; k++)
			free(m->rows[i].cells[k]);
	free(m->rows);
	m->rows = NULL;
	m->count = 0;
	m->capacity = 0;
}

static char *number(int64_t n)
{
	struct buf b = {0};

	number_show_int(&b, n);
	return buf_detach(&b);
}

static void add_row(void *ctx, const struct journal_merge *merge)
{
	struct merges_view *m = ctx;
	struct buf when = {0};
	struct merges_row *row;

	GROW(m->rows, m->count, m->capacity);
	row = &m->rows[m->count++];
	moment_add(app_world(m->view.app), merge->wall_ms, &when);
	row->cells[COLUMN_WHEN] = buf_detach(&when);
	row->cells[COLUMN_FROM] = xstrdup(merge->from);
	row->cells[COLUMN_FILE] = xstrdup(merge->file_name);
	row->cells[COLUMN_NEW] = number(merge->new_rows);
	row->cells[COLUMN_CHANGED] = number(merge->changed_rows);
	row->cells[COLUMN_CONFLICTS] = number(merge->conflicts);
}

static void arrange_columns(struct merges_view *m, int cols)
{
	const struct table_column columns[COLUMNS] = {
		[COLUMN_WHEN] = {_("When"), 19, 0, ALIGN_LEFT},
		[COLUMN_FROM] = {_("From"), 20, 2, ALIGN_LEFT},
		[COLUMN_NEW] = {_("new"), 8, 0, ALIGN_RIGHT},
		[COLUMN_CHANGED] = {_("changed"), 8, 0, ALIGN_RIGHT},
		[COLUMN_CONFLICTS] = {_("in conflict"), 11, 0, ALIGN_RIGHT},
		[COLUMN_FILE] = {_("File"), 20, 1, ALIGN_LEFT},
	};
	size_t i;

	for (i = 0; i < COLUMNS; i++)
		m->columns[i] = columns[i];
	table_arrange(&m->table, m->columns, COLUMNS, cols - 3);
}

static void merges_arrange(struct view *v, int rows, int cols)
{
	struct merges_view *m = (struct merges_view *)v;
	struct notebook *nb = app_notebook(v->app);

	if (!m->is_read || m->version != notebook_version(nb)) {
		forget(m);
		journal_merge_each(notebook_store(nb), add_row, m);
		m->version = notebook_version(nb);
		m->is_read = true;
	}
	arrange_columns(m, cols);
	list_arrange(&m->list, m->count, rows - HEAD_ROWS);
}

static void draw_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct merges_view *m = ctx;
	const struct merges_row *row = &m->rows[m->count - 1 - i];
	struct area inner = area_part(a, 0, 1, AREA_REST, AREA_REST);
	size_t k;

	(void)is_selected;
	for (k = 0; k < COLUMNS; k++)
		table_draw_cell(
			&m->table, &inner, 0, k, meaning, row->cells[k]);
}

static void merges_draw(const struct view *v, struct area *a)
{
	const struct merges_view *m = (const struct merges_view *)v;
	struct area rows = area_part(a, HEAD_ROWS, 0, AREA_REST, AREA_REST);
	struct area inner = area_part(a, 0, 1, AREA_REST, AREA_REST);

	if (m->count == 0) {
		area_text(a, 1, 1, MEANING_HINT,
			_("Nothing has been merged yet."));
		return;
	}
	table_draw_head(&m->table, &inner, 1);
	list_draw(&m->list, &rows, true, draw_row, m);
}

static enum reply merges_act(struct view *v, enum action a)
{
	return list_act(&((struct merges_view *)v)->list, a);
}

static enum reply merges_point(struct view *v, const struct press *p)
{
	(void)list_point(&((struct merges_view *)v)->list, p);
	return REPLY_HANDLED;
}

static void merges_hints(const struct view *v, struct hints *h)
{
	(void)v;
	hints_add(h, CONTEXT_ROWS);
	h->is_off[ACTION_ACCEPT] = true;
	cut_copy(h->title, sizeof(h->title), _("Merges done"));
}

static void merges_close(struct view *v)
{
	forget((struct merges_view *)v);
	free(v);
}

static const struct view_ops merges_ops = {
	.name = "merges",
	.close = merges_close,
	.arrange = merges_arrange,
	.draw = merges_draw,
	.act = merges_act,
	.point = merges_point,
	.hints = merges_hints,
};

struct view *merges_view_new(struct app *app)
{
	struct merges_view *m = xcalloc(1, sizeof(*m));

	(void)app;
	m->view.ops = &merges_ops;
	return &m->view;
}
