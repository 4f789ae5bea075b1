/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/history.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/text/number.h"
#include "tui/view/heading.h"
#include "tui/view/moment.h"
#include "tui/widget/list.h"

#include <stdio.h>
#include <stdlib.h>

enum { CHANGES_MOST = 200, CELL_LEFT = 4, LABEL_CELLS = 22, FOOT_ROWS = 3 };

/* One on the screen: the head of a change, or one cell of it. */
struct history_line {
	char *label; /* of a cell; NULL: a head */
	char *text;
	struct id id;
	enum record_type_id type;
	bool is_gone; /* nothing to open */
};
struct history_view {
	struct view view;
	struct id record; /* nil: of the whole notebook */
	bool is_read;
	uint64_t version;
	char failure[sizeof(((struct error *)0)->text)];
	char title[VIEW_TITLE];
	struct history_line *lines;
	size_t line_count, line_capacity, change_count;
	struct list list;
};

static struct notebook *notebook_of(const struct history_view *h)
{
	return app_notebook(h->view.app);
}

static void release_lines(struct history_view *h)
{
	size_t i;

	for (i = 0; i < h->line_count; i++) {
		free(h->lines[i].label);
		free(h->lines[i].text);
	}
	h->line_count = 0;
}

static void history_close(struct view *v)
{
	struct history_view *h = (struct history_view *)v;

	release_lines(h);
	free(h->lines);
	free(h);
}

static struct history_line *add_line(
	struct history_view *h, const struct history_entry *e)
{
	struct history_line *line;

	GROW(h->lines, h->line_count, h->line_capacity);
	line = &h->lines[h->line_count++];
	*line = (struct history_line){.id = e->id, .type = e->type};
	return line;
}

static const char *kind_of(const struct history_entry *e)
{
	switch (e->kind) {
	case CHANGE_CREATE: return _("written");
	case CHANGE_UPDATE: return _("changed");
	case CHANGE_DELETE: return _("deleted");
	case CHANGE_ERASE: return _("erased");
	}
	return "";
}

/* Of one record: when, what and who. */
static void add_head(struct history_view *h, const struct history_entry *e)
{
	const char *by = *e->by != '\0' ? e->by : _("somebody");
	struct history_line *line = add_line(h, e);
	struct buf text = {0};

	moment_add(notebook_world(notebook_of(h)), e->wall_ms, &text);
	/* TRANSLATORS: what was done, who did it, name of the laptop */
	buf_printf(
		&text, _("  %s by %s, laptop %s"), kind_of(e), by, e->laptop);
	line->text = xstrdup(buf_str(&text));
	buf_release(&text);
}

/* Of the whole notebook: when and which record; who comes under it. */
static void add_heads(struct history_view *h, const struct history_entry *e)
{
	const char *by = *e->by != '\0' ? e->by : _("somebody");
	struct notebook *nb = notebook_of(h);
	struct history_line *line = add_line(h, e);
	struct buf text = {0}, title = {0};

	notebook_title(nb, e->type, &e->id, &title);
	line->is_gone = title.len == 0;
	moment_add(notebook_world(nb), e->wall_ms, &text);
	buf_printf(&text, "  %s: %s",
		i18n_text(record_type_get(e->type)->title),
		title.len > 0 ? buf_str(&title) : _("no longer there"));
	line->text = xstrdup(buf_str(&text));
	line = add_line(h, e);
	line->is_gone = title.len == 0;
	buf_clear(&text);
	/* TRANSLATORS: who did it, name of the laptop */
	buf_printf(&text, _("by %s, laptop %s"), by, e->laptop);
	line->label = xstrdup(kind_of(e));
	line->text = xstrdup(buf_str(&text));
	buf_release(&text);
	buf_release(&title);
}

static void show_value(const struct history_view *h, const struct field *field,
	const struct value *value, struct buf *out)
{
	if (value_is_null(value))
		buf_add_str(out, _("(empty)"));
	else
		kinds[field->kind].show(
			field, value, notebook_facts(notebook_of(h)), out);
}

static void add_cell(struct history_view *h, const struct history_entry *e,
	const struct history_cell *cell)
{
	const struct field *field =
		&record_type_get(e->type)->fields[cell->field];
	struct history_line *line = add_line(h, e);
	struct buf text = {0};

	if (e->kind != CHANGE_CREATE) {
		show_value(h, field, &cell->before, &text);
		buf_add_str(&text, " → ");
	}
	show_value(h, field, &cell->after, &text);
	line->label = xstrdup(i18n_text(field->label));
	line->text = xstrdup(buf_str(&text));
	buf_release(&text);
}

static void add_change(struct history_view *h, const struct history_entry *e)
{
	size_t i;

	if (id_is_nil(&h->record))
		add_heads(h, e);
	else
		add_head(h, e);
	for (i = 0; i < e->cell_count; i++)
		if (e->cells[i].field >= 0)
			add_cell(h, e, &e->cells[i]);
}

/* The newest change is the first one to be read, of a record as well. */
static void read_again(struct history_view *h)
{
	struct notebook *nb = notebook_of(h);
	const struct id *record = id_is_nil(&h->record) ? NULL : &h->record;
	struct history all;
	struct error err = {0};
	size_t i;

	release_lines(h);
	h->is_read = true;
	h->version = notebook_version(nb);
	h->failure[0] = '\0';
	if (!history_load(&all, notebook_sync(nb), record, CHANGES_MOST, &err))
		cut_copy(h->failure, sizeof(h->failure), err.text);
	for (i = 0; i < all.count; i++)
		add_change(h,
			&all.entries[record != NULL ? all.count - 1 - i : i]);
	h->change_count = all.count;
	history_release(&all);
}

static void read_title(struct history_view *h)
{
	struct notebook *nb = notebook_of(h);
	enum record_type_id type;
	struct buf name = {0}, heading = {0};

	cut_copy(h->title, sizeof(h->title), _("Latest changes"));
	if (id_is_nil(&h->record))
		return;
	type = row_find_type(notebook_store(nb), &h->record);
	if (type != RECORD_NONE)
		notebook_title(nb, type, &h->record, &name);
	buf_printf(&heading, _("History: %s"), buf_str(&name));
	heading_set(h->title, sizeof(h->title), buf_str(&heading));
	buf_release(&heading);
	buf_release(&name);
}

static void history_arrange(struct view *v, int rows, int cols)
{
	struct history_view *h = (struct history_view *)v;

	(void)cols;
	if (!h->is_read || h->version != notebook_version(notebook_of(h))) {
		read_again(h);
		read_title(h);
	}
	list_arrange(&h->list, h->line_count, rows - FOOT_ROWS - 1);
}

static void draw_line(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct history_view *h = ctx;
	const struct history_line *line = &h->lines[i];
	enum meaning quiet = is_selected ? meaning : MEANING_LABEL;

	if (line->label == NULL) {
		area_cell(a, 0, 1, a->cols - 1, ALIGN_LEFT,
			is_selected ? meaning : MEANING_STRONG, line->text);
		return;
	}
	area_cell(a, 0, CELL_LEFT, LABEL_CELLS, ALIGN_LEFT, quiet, line->label);
	area_cell(a, 0, CELL_LEFT + LABEL_CELLS + 1,
		a->cols - CELL_LEFT - LABEL_CELLS - 1, ALIGN_LEFT, meaning,
		line->text);
}

static void history_draw(const struct view *v, struct area *a)
{
	const struct history_view *h = (const struct history_view *)v;
	struct area rows = area_part(a, 0, 0, -FOOT_ROWS - 1, AREA_REST);

	if (h->failure[0] != '\0') {
		area_text(a, 1, 1, MEANING_ERROR, h->failure);
		return;
	}
	if (h->line_count == 0) {
		area_text(a, 1, 1, MEANING_HINT,
			_("Nothing has been changed yet."));
		return;
	}
	list_draw(&h->list, &rows, true, draw_line, h);
	/* What was too long for its row stands here whole. */
	area_rule(a, rows.rows, MEANING_BORDER);
	area_wrapped(a, rows.rows + 1, 1, a->cols - 2, FOOT_ROWS, MEANING_PLAIN,
		app_wrap(v->app), h->lines[h->list.selected].text);
}

static enum reply open_record(struct history_view *h)
{
	const struct app_doors *doors = app_doors(h->view.app);
	const struct history_line *line;

	if (!id_is_nil(&h->record) || h->line_count == 0 || doors->form == NULL)
		return REPLY_HANDLED;
	line = &h->lines[h->list.selected];
	if (!line->is_gone)
		app_push(h->view.app,
			doors->form(h->view.app, line->type, &line->id, NULL,
				NULL, NULL, NULL));
	return REPLY_HANDLED;
}

static enum reply history_act(struct view *v, enum action a)
{
	struct history_view *h = (struct history_view *)v;

	if (a == ACTION_ACCEPT)
		return open_record(h);
	return list_act(&h->list, a);
}

static enum reply history_point(struct view *v, const struct press *p)
{
	struct history_view *h = (struct history_view *)v;

	if (list_point(&h->list, p) == LIST_OPENED)
		return open_record(h);
	return REPLY_HANDLED;
}

static void history_hints(const struct view *v, struct hints *h)
{
	const struct history_view *of = (const struct history_view *)v;

	hints_add(h, CONTEXT_ROWS);
	h->is_off[ACTION_ACCEPT] =
		!id_is_nil(&of->record) || of->line_count == 0;
	cut_copy(h->title, sizeof(h->title), of->title);
	(void)snprintf(h->status, sizeof(h->status),
		ngettext("%s change", "%s changes", of->change_count),
		number_text((int64_t)of->change_count).text);
}

static const struct view_ops history_ops = {
	.name = "history",
	.close = history_close,
	.arrange = history_arrange,
	.draw = history_draw,
	.act = history_act,
	.point = history_point,
	.hints = history_hints,
};

struct view *history_view_new(struct app *app, const struct id *record)
{
	struct history_view *h = xcalloc(1, sizeof(*h));

	(void)app;
	h->view.ops = &history_ops;
	if (record != NULL)
		h->record = *record;
	return &h->view;
}
