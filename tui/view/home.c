/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/home.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/text/date.h"
#include "core/text/number.h"
#include "tui/view/moment.h"
#include "tui/widget/list.h"
#include "tui/widget/table.h"

#include <stdlib.h>
#include <string.h>

enum {
	HOME_COLUMNS = 4,
	WAITING_SIZE = 120,
	FACT_COL = 24, /* where the facts below the table begin */
	FACT_ROWS = 6,
};

struct home {
	struct view view;
	struct list list;
	struct overview overview;
	int64_t conflicts[RECORD_TYPE_COUNT]; /* by line */
	bool is_read;
	uint64_t version;
	char failure[sizeof(((struct error *)0)->text)];
	bool is_empty, has_waiting;
	struct table table;
	struct table_column columns[HOME_COLUMNS];
};

static void home_close(struct view *v)
{
	free(v);
}

static int64_t conflicts_of(struct notebook *nb, enum record_type_id type)
{
	struct query q = {.type = type, .sort_field = -1, .in_conflict = true};
	struct listing *l = listing_open(notebook_store(nb), &q);
	int64_t count = (int64_t)listing_count(l);

	listing_free(l);
	return count;
}

static void read_again(struct home *h)
{
	struct notebook *nb = app_notebook(h->view.app);
	const struct overview_line *line;
	struct error err = {0};
	size_t i;

	h->is_read = true;
	h->version = notebook_version(nb);
	h->failure[0] = '\0';
	if (!notebook_overview(nb, &h->overview, &err))
		cut_copy(h->failure, sizeof(h->failure), err.text);
	h->is_empty = true;
	h->has_waiting = false;
	for (i = 0; i < h->overview.line_count; i++) {
		line = &h->overview.lines[i];
		h->conflicts[i] = h->overview.conflicts == 0
			? 0
			: conflicts_of(nb, line->type);
		h->is_empty = h->is_empty && line->count == 0;
		h->has_waiting = h->has_waiting || line->drafts > 0 ||
			h->conflicts[i] > 0;
	}
}

static void home_arrange(struct view *v, int rows, int cols)
{
	struct home *h = (struct home *)v;

	if (!h->is_read || h->version != notebook_version(app_notebook(v->app)))
		read_again(h);
	h->columns[0] =
		(struct table_column){.title = _("Records"), .least = 22};
	h->columns[1] = (struct table_column){
		.title = _("Count"), .least = 8, .align = ALIGN_RIGHT};
	h->columns[2] = (struct table_column){
		.title = _("Latest entry"), .least = 20, .grows = 3};
	h->columns[3] = (struct table_column){
		.title = _("Waiting"), .least = 16, .grows = 1};
	table_arrange(&h->table, h->columns,
		h->has_waiting ? HOME_COLUMNS : HOME_COLUMNS - 1, cols - 3);
	list_arrange(&h->list, h->overview.line_count,
		rows < (int)h->overview.line_count
			? rows
			: (int)h->overview.line_count);
}

static void add_waiting(const struct home *h, size_t i, struct buf *out)
{
	int64_t drafts = h->overview.lines[i].drafts;

	if (h->conflicts[i] > 0)
		buf_printf(out, _("≠ %s in conflict"),
			number_text(h->conflicts[i]).text);
	if (h->conflicts[i] > 0 && drafts > 0)
		buf_add_str(out, "  ");
	if (drafts > 0)
		/* TRANSLATORS: records not finished yet */
		buf_printf(out, _("* %s unfinished"), number_text(drafts).text);
}

static void draw_line(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct home *h = ctx;
	const struct overview_line *line = &h->overview.lines[i];
	struct area in = area_part(a, 0, 1, 1, AREA_REST);
	struct buf count = {0}, waiting = {0};
	const char *texts[HOME_COLUMNS];

	(void)is_selected;
	number_show_int(&count, line->count);
	add_waiting(h, i, &waiting);
	texts[0] = i18n_text(record_type_get(line->type)->titles);
	texts[1] = buf_str(&count);
	texts[2] = line->latest;
	texts[3] = buf_str(&waiting);
	table_draw_row(&h->table, &in, 0, meaning, texts);
	buf_release(&count);
	buf_release(&waiting);
}

static void draw_fact(struct area *a, int row, const char *label,
	enum meaning meaning, const char *text)
{
	area_cell(a, row, 1, FACT_COL - 2, ALIGN_LEFT, MEANING_LABEL, label);
	area_text(a, row, FACT_COL, meaning, text);
}

static void draw_moment(const struct home *h, struct area *a, int row,
	const char *label, int64_t wall_ms)
{
	struct buf b = {0};

	if (wall_ms > 0)
		moment_add(app_world(h->view.app), wall_ms, &b);
	else
		buf_add_str(&b, _("not yet"));
	draw_fact(a, row, label, MEANING_PLAIN, buf_str(&b));
	buf_release(&b);
}

static void draw_number(struct area *a, int row, const char *label,
	int64_t number, const char *how)
{
	struct buf b = {0};

	if (number == 0)
		buf_add_str(&b, _("none"));
	else
		buf_printf(&b, "%s  %s", number_text(number).text, how);
	draw_fact(a, row, label, number > 0 ? MEANING_DOUBT : MEANING_PLAIN,
		buf_str(&b));
	buf_release(&b);
}

static void draw_facts(const struct home *h, struct area *a)
{
	struct notebook *nb = app_notebook(h->view.app);
	const char *name = notebook_setting(nb, SETTING_NAME);
	const char *office = notebook_setting(nb, SETTING_OFFICE);
	struct buf b = {0};

	buf_add_str(&b, number_plain(h->overview.fiscal_year).text);
	draw_fact(a, 0, _("Fiscal year"), MEANING_STRONG, buf_str(&b));
	buf_clear(&b);
	buf_printf(
		&b, "%s  %s", *name != '\0' ? name : _("not said yet"), office);
	draw_fact(a, 1, _("Who is writing"), MEANING_PLAIN, buf_str(&b));
	draw_moment(h, a, 2, _("Last hand-over"), h->overview.handover_ms);
	draw_moment(h, a, 3, _("Last merge"), h->overview.merge_ms);
	draw_number(a, 4, _("Tasks overdue"), h->overview.tasks_overdue, "");
	draw_number(a, 5, _("In conflict"), h->overview.conflicts,
		_("F6 settles them"));
	buf_release(&b);
}

/* What colours everything on this screen stands above it. */
static int draw_banners(const struct home *h, struct area *a)
{
	struct notebook *nb = app_notebook(h->view.app);
	struct buf b = {0};
	int row = 0;

	if (h->failure[0] != '\0')
		area_text(a, row++, 1, MEANING_ERROR, h->failure);
	if (notebook_is_read_only(nb)) {
		buf_printf(
			&b, _("Read only. In use by %s"), notebook_holder(nb));
		area_cell(a, row++, 1, a->cols - 2, ALIGN_LEFT, MEANING_DOUBT,
			buf_str(&b));
	}
	if (h->overview.has_sample)
		area_text(a, row++, 1, MEANING_STRONG,
			_("Sample data: made to look round in"));
	if (h->is_empty)
		area_text(a, row++, 1, MEANING_HINT,
			_("Nothing is recorded yet. Choose a kind of record "
			  "and add the first one with F7."));
	buf_release(&b);
	return row + 1;
}

static void home_draw(const struct view *v, struct area *a)
{
	const struct home *h = (const struct home *)v;
	int row = draw_banners(h, a);
	int lines = (int)h->overview.line_count;
	struct area part = area_part(a, row, 1, 1, AREA_REST);

	table_draw_head(&h->table, &part, 0);
	part = area_part(a, row + 1, 0, lines, AREA_REST);
	list_draw(&h->list, &part, true, draw_line, h);
	part = area_part(a, row + lines + 2, 0, FACT_ROWS, AREA_REST);
	draw_facts(h, &part);
}

static enum reply push(struct app *app, struct view *v)
{
	app_push(app, v);
	return REPLY_HANDLED;
}

static enum reply home_act(struct view *v, enum action a)
{
	struct home *h = (struct home *)v;
	const struct app_doors *doors = app_doors(v->app);
	enum record_type_id type = h->overview.lines[h->list.selected].type;

	switch ((int)a) {
	case ACTION_ACCEPT:
		if (doors->list == NULL)
			return REPLY_IGNORED;
		return push(v->app, doors->list(v->app, type));
	case ACTION_NEW:
		if (doors->form == NULL ||
			notebook_is_read_only(app_notebook(v->app)))
			return REPLY_IGNORED;
		return push(v->app,
			doors->form(
				v->app, type, NULL, NULL, NULL, NULL, NULL));
	case ACTION_ATTENDANCE:
		if (doors->attendance == NULL)
			return REPLY_IGNORED;
		return push(v->app, doors->attendance(v->app, NULL));
	case ACTION_HISTORY:
		if (doors->history == NULL)
			return REPLY_IGNORED;
		return push(v->app, doors->history(v->app, NULL));
	default: return list_act(&h->list, a);
	}
}

static enum reply home_point(struct view *v, const struct press *p)
{
	if (list_point(&((struct home *)v)->list, p) == LIST_OPENED)
		return home_act(v, ACTION_ACCEPT);
	return REPLY_HANDLED;
}

static void home_hints(const struct view *v, struct hints *h)
{
	struct notebook *nb = app_notebook(v->app);
	struct buf day = {0};

	hints_add(h, CONTEXT_ROWS);
	hints_add(h, CONTEXT_HOME);
	h->is_off[ACTION_NEW] = notebook_is_read_only(nb);
	cut_copy(h->title, sizeof(h->title), _("Samut"));
	date_show(&notebook_facts(nb)->today, DATE_FULL, &day);
	cut_copy(h->status, sizeof(h->status), buf_str(&day));
	buf_release(&day);
}

static const struct view_ops home_ops = {
	.name = "home",
	.close = home_close,
	.arrange = home_arrange,
	.draw = home_draw,
	.act = home_act,
	.point = home_point,
	.hints = home_hints,
};

struct view *home_view_new(struct app *app)
{
	struct home *h = xcalloc(1, sizeof(*h));

	(void)app;
	h->view.ops = &home_ops;
	return &h->view;
}
