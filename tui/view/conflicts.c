/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/conflicts.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/text/number.h"
#include "tui/view/conflicts_parts.h"
#include "tui/view/moment.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static struct conflicts_view *conflicts_of(struct view *v)
{
	return (struct conflicts_view *)v;
}

static struct notebook *notebook_of(const struct conflicts_view *c)
{
	return app_notebook(c->view.app);
}

const struct conflict_cell *conflicts_cell(const struct conflicts_view *c)
{
	return c->list.selected < c->cells.count
		? &c->cells.cells[c->list.selected]
		: NULL;
}

const struct field *conflicts_field(const struct conflict_cell *cell)
{
	return cell->field < 0
		? NULL
		: &record_type_get(cell->type)->fields[cell->field];
}

char *conflicts_show(struct conflicts_view *c, const struct conflict_cell *cell,
	const struct value *value)
{
	const struct field *field = conflicts_field(cell);
	struct buf b = {0};

	if (value_is_null(value))
		buf_add_str(&b, _("(empty)"));
	else
		kinds[field->kind].show(
			field, value, notebook_facts(notebook_of(c)), &b);
	return buf_detach(&b);
}

static char *title_of(
	struct conflicts_view *c, const struct conflict_cell *cell)
{
	const struct record_type *type = record_type_get(cell->type);
	const struct field *field = conflicts_field(cell);
	struct buf title = {0}, b = {0};

	notebook_title(notebook_of(c), cell->type, &cell->id, &title);
	if (field != NULL)
		/* TRANSLATORS: kind of record, its name, name of the field */
		buf_printf(&b, _("%s: %s · %s"), i18n_text(type->title),
			buf_str(&title), i18n_text(field->label));
	else
		/* TRANSLATORS: kind of record, its name */
		buf_printf(&b, _("%s: %s · deleted or kept?"),
			i18n_text(type->title), buf_str(&title));
	buf_release(&title);
	return buf_detach(&b);
}

static void forget_columns(struct conflicts_view *c)
{
	size_t i;

	for (i = 0; i < c->column_count; i++) {
		free(c->columns[i].value);
		free(c->columns[i].by);
		free(c->columns[i].when);
	}
	free(c->columns);
	free(c->before);
	c->columns = NULL;
	c->column_count = 0;
	c->before = NULL;
	c->prepared = SIZE_MAX;
}

static void forget_cells(struct conflicts_view *c)
{
	size_t i;

	forget_columns(c);
	for (i = 0; i < c->cells.count; i++)
		free(c->titles[i]);
	free(c->titles);
	c->titles = NULL;
	conflict_list_release(&c->cells);
}

static void read_again(struct conflicts_view *c)
{
	struct notebook *nb = notebook_of(c);
	struct error err = {0};
	size_t i;

	forget_cells(c);
	c->is_read = true;
	c->version = notebook_version(nb);
	c->failure[0] = '\0';
	if (!conflict_list_load(&c->cells, notebook_sync(nb),
		    id_is_nil(&c->record) ? NULL : &c->record, &err))
		cut_copy(c->failure, sizeof(c->failure), err.text);
	c->titles = xcalloc(c->cells.count + 1, sizeof(*c->titles));
	for (i = 0; i < c->cells.count; i++)
		c->titles[i] = title_of(c, &c->cells.cells[i]);
}

static void add_column(struct conflicts_view *c,
	const struct conflict_cell *cell, size_t version)
{
	const struct conflict_version *v = &cell->versions[version];
	struct conflicts_column *column = &c->columns[c->column_count++];
	struct buf when = {0};

	*column = (struct conflicts_column){
		.version = version,
		.is_mine = v->is_mine,
		.is_shown = v->is_shown,
		.by = xstrdup(v->by != NULL ? v->by : ""),
	};
	cut_copy(column->laptop, sizeof(column->laptop), v->laptop);
	if (cell->field >= 0)
		column->value = conflicts_show(c, cell, &v->value);
	else
		column->value =
			xstrdup(v->is_deleted ? _("Deleted")
					      : _("Kept, with the changes"));
	moment_add(app_world(c->view.app), v->wall_ms, &when);
	column->when = buf_detach(&when);
}

/* This laptop's own version stands first, then the others in their order. */
static void prepare(struct conflicts_view *c)
{
	const struct conflict_cell *cell = conflicts_cell(c);
	int turn;
	size_t i;

	forget_columns(c);
	if (cell == NULL)
		return;
	c->prepared = c->list.selected;
	c->chosen = 0;
	c->first = 0;
	if (cell->field >= 0)
		c->before = conflicts_show(c, cell, &cell->before);
	c->columns = xcalloc(cell->version_count + 1, sizeof(*c->columns));
	for (turn = 0; turn < 2; turn++)
		for (i = 0; i < cell->version_count; i++)
			if (cell->versions[i].is_mine == (turn == 0))
				add_column(c, cell, i);
}

static void show_chosen(struct conflicts_view *c, int cols)
{
	int fit = (cols - 2) / CONFLICTS_COLUMN_LEAST -
		(c->before != NULL ? 1 : 0);

	c->visible = fit < 1 ? 1 : fit;
	if (c->chosen < c->first)
		c->first = c->chosen;
	if (c->chosen >= c->first + (size_t)c->visible)
		c->first = c->chosen - (size_t)c->visible + 1;
}

static void conflicts_arrange(struct view *v, int rows, int cols)
{
	struct conflicts_view *c = conflicts_of(v);
	int least = rows / 3;

	if (!c->is_read || c->version != notebook_version(notebook_of(c)))
		read_again(c);
	list_arrange(&c->list, c->cells.count,
		least > CONFLICTS_LIST_ROWS ? least : CONFLICTS_LIST_ROWS);
	if (c->prepared != c->list.selected || c->columns == NULL)
		prepare(c);
	show_chosen(c, cols);
}

static enum reply choose(struct conflicts_view *c, bool is_right)
{
	if (is_right && c->chosen + 1 < c->column_count)
		c->chosen++;
	if (!is_right && c->chosen > 0)
		c->chosen--;
	return REPLY_HANDLED;
}

static enum reply open_form(struct conflicts_view *c)
{
	const struct app_doors *doors = app_doors(c->view.app);
	const struct conflict_cell *cell = conflicts_cell(c);

	if (doors->form == NULL)
		return REPLY_IGNORED;
	app_push(c->view.app,
		doors->form(c->view.app, cell->type, &cell->id, NULL, NULL,
			NULL, NULL));
	return REPLY_HANDLED;
}

static enum reply open_history(struct conflicts_view *c)
{
	const struct app_doors *doors = app_doors(c->view.app);

	if (doors->history == NULL)
		return REPLY_IGNORED;
	app_push(c->view.app,
		doors->history(c->view.app, &conflicts_cell(c)->id));
	return REPLY_HANDLED;
}

static enum reply take(struct conflicts_view *c, size_t column)
{
	if (column < c->column_count)
		conflicts_take(c, column);
	return REPLY_HANDLED;
}

static enum reply conflicts_act(struct view *v, enum action a)
{
	struct conflicts_view *c = conflicts_of(v);

	if (conflicts_cell(c) == NULL)
		return a == ACTION_ACCEPT ? REPLY_LEAVE : REPLY_IGNORED;
	switch ((int)a) {
	case ACTION_TAKE_MINE: return take(c, 0);
	case ACTION_TAKE_THEIRS: return take(c, 1);
	case ACTION_ACCEPT: return take(c, c->chosen);
	case ACTION_WRITE_THIRD: conflicts_write(c); return REPLY_HANDLED;
	case ACTION_LEFT: return choose(c, false);
	case ACTION_RIGHT: return choose(c, true);
	case ACTION_NEXT: return list_act(&c->list, ACTION_DOWN);
	case ACTION_PREVIOUS: return list_act(&c->list, ACTION_UP);
	case ACTION_EDIT: return open_form(c);
	case ACTION_HISTORY: return open_history(c);
	default: return list_act(&c->list, a);
	}
}

/* A side that is pressed is chosen, not taken: that settles it. */
static enum reply conflicts_point(struct view *v, const struct press *p)
{
	struct conflicts_view *c = conflicts_of(v);
	size_t side;

	if (!press_is(p, LINK_SIDE, &side))
		(void)list_point(&c->list, p);
	else if (side < c->column_count)
		c->chosen = side;
	return REPLY_HANDLED;
}

static void conflicts_hints(const struct view *v, struct hints *h)
{
	const struct conflicts_view *c = (const struct conflicts_view *)v;
	const struct conflict_cell *cell = conflicts_cell(c);

	hints_add(h, CONTEXT_CONFLICTS);
	hints_add(h, CONTEXT_ROWS);
	h->is_off[ACTION_TAKE_MINE] = cell == NULL;
	h->is_off[ACTION_TAKE_THEIRS] = c->column_count < 2;
	h->is_off[ACTION_WRITE_THIRD] = cell == NULL || cell->field < 0;
	h->is_off[ACTION_ACCEPT] = cell == NULL;
	h->is_off[ACTION_UNDO] = true;
	h->is_off[ACTION_EDIT] =
		cell == NULL || app_doors(v->app)->form == NULL;
	h->is_off[ACTION_HISTORY] =
		cell == NULL || app_doors(v->app)->history == NULL;
	h->is_off[ACTION_CONFLICTS] = true;
	cut_copy(h->title, sizeof(h->title), _("Conflicts"));
	if (cell != NULL)
		(void)snprintf(h->status, sizeof(h->status),
			/* TRANSLATORS: number of all */
			_("%s of %s"),
			number_text((int64_t)c->list.selected + 1).text,
			number_text((int64_t)c->cells.count).text);
}

static void conflicts_close(struct view *v)
{
	forget_cells(conflicts_of(v));
	free(v);
}

static const struct view_ops conflicts_ops = {
	.name = "conflicts",
	.close = conflicts_close,
	.arrange = conflicts_arrange,
	.draw = conflicts_draw,
	.act = conflicts_act,
	.point = conflicts_point,
	.hints = conflicts_hints,
};

struct view *conflicts_view_new(struct app *app, const struct id *record)
{
	struct conflicts_view *c = xcalloc(1, sizeof(*c));

	(void)app;
	c->view.ops = &conflicts_ops;
	c->prepared = SIZE_MAX;
	if (record != NULL)
		c->record = *record;
	return &c->view;
}
