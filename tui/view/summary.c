/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/summary.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/report/summary.h"
#include "core/text/number.h"
#include "core/text/wrap.h"
#include "tui/term/style.h"
#include "tui/widget/chart.h"
#include "tui/widget/table.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	PAGE_ROWS = 12, /* as many as a chair reads at a glance */
	BAR_LEAST = 10, /* cells; with less room there is no bar */
	TICK_MS = 1000,
	ROWS_AROUND = 4, /* subtitle, heads, two rules */
	FOOT_ROWS = BIG_ROWS + 1,
};

struct summary_view {
	struct view view;
	const struct summary *summary;
	struct summary_filter filter;
	size_t group;
	struct summary_table table;
	bool is_read, is_black, is_frozen;
	uint64_t version;
	char failure[sizeof(((struct error *)0)->text)];
	/* as arranged */
	struct table_column columns[SUMMARY_COLUMNS_MAX + 1];
	size_t fields[SUMMARY_COLUMNS_MAX]; /* of the table's columns */
	size_t column_count;
	struct table layout;
	int cols;
	size_t page, page_rows;
	int pitch; /* lines a row takes: two where there is room */
};

static size_t plain_rows(const struct summary_table *t)
{
	size_t n = t->row_count;

	return n > 0 && t->rows[n - 1].is_total ? n - 1 : n;
}

static size_t page_count(const struct summary_view *s)
{
	size_t rows = plain_rows(&s->table);

	return rows == 0 ? 1 : (rows + s->page_rows - 1) / s->page_rows;
}

static void read_again(struct summary_view *s)
{
	struct notebook *nb = app_notebook(s->view.app);
	struct error err = {0};

	if (s->is_read)
		summary_table_release(&s->table);
	s->filter.by = s->summary->groups[s->group];
	s->failure[0] = '\0';
	s->is_read = true;
	s->version = notebook_version(nb);
	memset(&s->table, 0, sizeof(s->table));
	if (!summary_run(s->summary, notebook_store(nb), notebook_facts(nb),
		    &s->filter, &s->table, &err))
		(void)snprintf(s->failure, sizeof(s->failure), "%s", err.text);
}

static int percent_column(const struct summary *s)
{
	size_t i;

	for (i = 0; i < s->column_count; i++)
		if (s->columns[i].format == SUMMARY_PERCENT)
			return (int)i;
	return -1;
}

static int cells_of(const struct summary_view *s, const char *text)
{
	return width_text(text, strlen(text), wrap_mode(app_wrap(s->view.app)));
}

/* What the longest text of a column takes: on a wide screen numbers stay near
 * the words they belong to, and the bars get the rest. */
static int widest_text(const struct summary_view *s, size_t column, int least)
{
	const struct summary_cell *cell;
	size_t i;
	int cells;

	for (i = 0; i < s->table.row_count; i++) {
		cell = &s->table.rows[i].cells[column];
		cells = cell->is_none || cell->text == NULL
			? 0
			: cells_of(s, cell->text);
		if (cells > least)
			least = cells;
	}
	return least;
}

static void widen(struct table_column *column, int wanted, int more)
{
	if (wanted > column->least + more)
		wanted = column->least + more;
	column->least = wanted;
	column->grows = 0;
}

static void arrange_columns(struct summary_view *s, int cols)
{
	const struct summary *of = s->summary;
	size_t i, n = 0, text = SUMMARY_COLUMNS_MAX;
	int taken = 0, more;

	for (i = 0; i < of->column_count; i++) {
		bool is_text = of->columns[i].format == SUMMARY_TEXT;

		if (of->columns[i].cells == 0)
			continue;
		s->fields[n] = i;
		s->columns[n++] = (struct table_column){
			.title = summary_heading(&s->table, i),
			.least = of->columns[i].cells,
			.grows = is_text ? 1 : 0,
			.align = is_text ? ALIGN_LEFT : ALIGN_RIGHT,
		};
		taken += of->columns[i].cells + 2;
		if (is_text && text == SUMMARY_COLUMNS_MAX)
			text = n - 1;
	}
	s->column_count = n;
	if (percent_column(of) >= 0 && cols - taken >= 2 * BAR_LEAST) {
		s->columns[n++] = (struct table_column){
			.title = "", .least = BAR_LEAST, .grows = 1};
		if (text < s->column_count) {
			more = cols - taken - 2 * BAR_LEAST;
			widen(&s->columns[text],
				widest_text(s, s->fields[text],
					s->columns[text].least),
				more);
		}
	}
	table_arrange(&s->layout, s->columns, n, cols - 2);
}

static void summary_arrange(struct view *v, int rows, int cols)
{
	struct summary_view *s = (struct summary_view *)v;
	int room = rows - ROWS_AROUND - 1 - FOOT_ROWS;

	if (!s->is_read ||
		(!s->is_frozen &&
			s->version != notebook_version(app_notebook(v->app))))
		read_again(s);
	s->cols = cols;
	arrange_columns(s, cols);
	s->page_rows = room > PAGE_ROWS ? PAGE_ROWS
		: room < 1              ? 1
					: (size_t)room;
	if (s->page >= page_count(s))
		s->page = page_count(s) - 1;
	s->pitch = room >= 2 * PAGE_ROWS ? 2 : 1;
}

static void draw_row(const struct summary_view *s, struct area *a, int at,
	size_t row, enum meaning meaning)
{
	const struct summary_row *of = &s->table.rows[row];
	int percent = percent_column(s->summary);
	struct buf text = {0};
	size_t i;

	for (i = 0; i < s->column_count; i++) {
		buf_clear(&text);
		summary_show(&s->table, row, s->fields[i], &text);
		table_draw_cell(&s->layout, a, at, i, meaning, buf_str(&text));
	}
	buf_release(&text);
	if (s->layout.count > s->column_count && !of->is_total &&
		!of->cells[percent].is_none)
		chart_bar(a, at, s->layout.start[s->column_count],
			s->layout.cells[s->column_count],
			of->cells[percent].number, 10000);
}

/* The head-count in digits for the last row of the room, in words beside. */
static void draw_big(const struct summary_view *s, struct area *a)
{
	const struct summary_table *t = &s->table;
	char digits[24];
	size_t i, total = t->row_count - 1;
	int64_t count = 0;
	int col;

	if (t->row_count == 0 || !t->rows[total].is_total)
		return;
	for (i = 0; i < s->summary->column_count; i++)
		if (strcmp(s->summary->columns[i].name, "total") == 0)
			count = t->rows[total].cells[i].number;
	(void)snprintf(digits, sizeof(digits), "%" PRId64, count);
	col = chart_big(a, 0, 1, digits);
	area_text(a, 0, col + 2, MEANING_BIG, t->big);
	area_text(a, 2, col + 2, MEANING_STRONG, t->footer);
}

static void draw_table(const struct summary_view *s, struct area *a)
{
	const struct summary_table *t = &s->table;
	size_t rows = plain_rows(t), first = s->page * s->page_rows, i;
	struct area inner = area_part(a, 0, 1, AREA_REST, -1);
	int at = 3;

	table_draw_head(&s->layout, &inner, 1);
	area_rule(a, 2, MEANING_BORDER);
	for (i = first; i < rows && i < first + s->page_rows; i++) {
		draw_row(s, &inner, at, i, MEANING_PLAIN);
		at += s->pitch;
	}
	area_rule(a, at++, MEANING_BORDER);
	if (rows < t->row_count)
		draw_row(s, &inner, at++, rows, MEANING_STRONG);
	inner = area_part(a, at + 1, 0, AREA_REST, AREA_REST);
	draw_big(s, &inner);
}

static void summary_draw(const struct view *v, struct area *a)
{
	const struct summary_view *s = (const struct summary_view *)v;

	if (s->is_black)
		return;
	if (s->failure[0] != '\0') {
		area_text(a, 1, 1, MEANING_ERROR, s->failure);
		return;
	}
	area_cell(a, 0, 1, a->cols - 2, ALIGN_LEFT, MEANING_STRONG,
		s->table.subtitle);
	if (s->table.row_count > 0)
		draw_table(s, a);
	else
		area_text(a, 2, 1, MEANING_HINT,
			_("There is nothing to count yet."));
}

static enum reply next_group(struct summary_view *s)
{
	if (s->summary->groups[s->group] == NULL ||
		s->summary->groups[++s->group] == NULL)
		s->group = 0;
	s->page = 0;
	read_again(s);
	return REPLY_HANDLED;
}

static enum reply turn(struct summary_view *s, size_t page)
{
	if (page < page_count(s))
		s->page = page;
	return REPLY_HANDLED;
}

static enum reply summary_act(struct view *v, enum action a)
{
	struct summary_view *s = (struct summary_view *)v;

	switch ((int)a) {
	case ACTION_NEXT_PAGE:
	case ACTION_PAGE_DOWN: return turn(s, s->page + 1);
	case ACTION_PREVIOUS_PAGE:
	case ACTION_PAGE_UP: return turn(s, s->page > 0 ? s->page - 1 : 0);
	case ACTION_TOP: return turn(s, 0);
	case ACTION_BOTTOM: return turn(s, page_count(s) - 1);
	case ACTION_GROUP: return next_group(s);
	case ACTION_REFRESH: read_again(s); return REPLY_HANDLED;
	case ACTION_BLACK: s->is_black = !s->is_black; return REPLY_HANDLED;
	case ACTION_FREEZE: s->is_frozen = !s->is_frozen; return REPLY_HANDLED;
	default: return REPLY_IGNORED;
	}
}

/* As a remote for slides: the right half goes on, the left one back. */
static enum reply summary_point(struct view *v, const struct press *p)
{
	struct summary_view *s = (struct summary_view *)v;

	if (s->is_black) {
		s->is_black = false;
		return REPLY_HANDLED;
	}
	return summary_act(v,
		p->col < s->cols / 2 ? ACTION_PREVIOUS_PAGE : ACTION_NEXT_PAGE);
}

static void summary_hints(const struct view *v, struct hints *h)
{
	const struct summary_view *s = (const struct summary_view *)v;
	size_t pages = page_count(s);

	hints_add(h, CONTEXT_SUMMARY);
	h->is_off[ACTION_NAMES] = true;
	h->is_off[ACTION_SUMMARY] = true;
	h->is_off[ACTION_NEXT_PAGE] = pages < 2;
	h->is_off[ACTION_PREVIOUS_PAGE] = pages < 2;
	if (s->is_black)
		return;
	(void)snprintf(h->title, sizeof(h->title), "%s",
		s->table.title[0] != '\0' ? s->table.title
					  : i18n_text(s->summary->title));
	if (s->is_frozen)
		(void)snprintf(
			h->status, sizeof(h->status), "%s", _("held still"));
	else if (pages > 1)
		/* TRANSLATORS: page of pages */
		(void)snprintf(h->status, sizeof(h->status), _("page %s/%s"),
			number_text((int64_t)s->page + 1).text,
			number_text((int64_t)pages).text);
}

static bool summary_tick(struct view *v)
{
	struct summary_view *s = (struct summary_view *)v;

	return !s->is_frozen &&
		s->version != notebook_version(app_notebook(v->app));
}

/* The projector washes colours out. */
static void summary_open(struct view *v)
{
	app_set_theme(v->app, THEME_CONTRAST);
}

static void summary_close(struct view *v)
{
	struct summary_view *s = (struct summary_view *)v;

	app_set_theme(v->app,
		theme_find(
			notebook_setting(app_notebook(v->app), SETTING_THEME)));
	if (s->is_read)
		summary_table_release(&s->table);
	free(s);
}

static const struct view_ops summary_ops = {
	.name = "summary",
	.tick_ms = TICK_MS,
	.open = summary_open,
	.close = summary_close,
	.arrange = summary_arrange,
	.draw = summary_draw,
	.act = summary_act,
	.point = summary_point,
	.hints = summary_hints,
	.tick = summary_tick,
};

struct view *summary_view_new(
	struct app *app, const char *name, const struct id *meeting)
{
	const struct summary *summary =
		name != NULL ? summary_find(name) : summary_at(0);
	struct summary_view *s;

	(void)app;
	if (summary == NULL)
		return NULL;
	s = xcalloc(1, sizeof(*s));
	s->view.ops = &summary_ops;
	s->summary = summary;
	s->page_rows = PAGE_ROWS;
	if (meeting != NULL)
		s->filter.meeting = *meeting;
	return &s->view;
}
