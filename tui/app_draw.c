/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "tui/app_state.h"

#include <string.h>

enum { FRAME_ROWS = 2, BAR_MAX = 24, BAR_GAP = 2 }; /* title above, bar below */

bool app_is_too_small(const struct app *app)
{
	return app->grid.rows < LEAST_ROWS || app->grid.cols < LEAST_COLS;
}

/* The lowest view that is seen: overlays let through what is below them. */
static size_t lowest_seen(const struct app *app)
{
	size_t i = app->depth - 1;

	while (i > 0 && app->stack[i]->ops->is_overlay)
		i--;
	return i;
}

static int at_most(int size, int limit)
{
	return limit > 0 && limit < size ? limit : size;
}

struct area app_area(struct app *app, const struct view *v)
{
	struct area all = area_of(&app->grid), body;
	int rows, cols;

	body = area_part(&all, 1, 0, -1 - app->keyboard_rows, AREA_REST);
	if (!v->ops->is_overlay)
		return body;
	rows = at_most(body.rows, v->ops->overlay_rows);
	cols = at_most(body.cols, v->ops->overlay_cols);
	return area_part(&body, (body.rows - rows) / 2, (body.cols - cols) / 2,
		rows, cols);
}

/* Above a grid that never shrinks below what views are written for. */
void app_arrange(struct app *app)
{
	int rows, cols;
	struct area a;
	struct view *v;
	size_t i;

	app->grid.mode = app->terminal->mode;
	app->grid.is_ascii = app->terminal->is_ascii;
	wrap_set_mode(app->wrap, app->grid.mode);
	terminal_size(app->terminal, &rows, &cols);
	if (rows != app->grid.rows || cols != app->grid.cols) {
		grid_resize(&app->grid, rows, cols);
		app->needs_draw = true;
	}
	if (app_is_too_small(app))
		return;
	app->keyboard_rows = app_keyboard_rows(app);
	for (i = lowest_seen(app); i < app->depth; i++) {
		v = app->stack[i];
		a = app_area(app, v);
		if (v->ops->arrange != NULL)
			v->ops->arrange(v, a.rows, a.cols);
	}
}

static void draw_title(struct area *all, const struct hints *h)
{
	struct area line = area_part(all, 0, 0, 1, AREA_REST);
	int status = area_width(&line, h->status);

	area_cell(&line, 0, 1, line.cols - status - 4, ALIGN_LEFT,
		MEANING_TITLE, h->title);
	area_text(&line, 0, line.cols - status - 1, MEANING_HINT, h->status);
}

/* Pressed it opens the log it is kept in. */
static void draw_toast(
	const struct app *app, const struct hints *h, struct area *all)
{
	static const char *const glyphs[] = {
		[LOG_INFO] = "", [LOG_WARNING] = "! ", [LOG_ERROR] = "!! "};
	enum meaning m = app->toast.level == LOG_ERROR ? MEANING_ERROR
		: app->toast.level == LOG_WARNING      ? MEANING_DOUBT
						       : MEANING_STATUS;
	struct buf b = {0};
	int cells, col;

	if (app->toast.until_ms == 0)
		return;
	buf_printf(&b, " %s%s ", glyphs[app->toast.level], app->toast.text);
	cells = at_most(area_width(all, buf_str(&b)), all->cols - 2);
	col = all->cols - cells - 1;
	area_cell(all, 0, col, cells, ALIGN_LEFT, m, buf_str(&b));
	if (!h->is_off[ACTION_MESSAGES])
		area_link(all, 0, col, cells, ACTION_MESSAGES);
	buf_release(&b);
}

struct bar {
	const struct binding *items[BAR_MAX];
	size_t count;
};

static bool is_in_bar(const struct bar *bar, enum action a)
{
	size_t i;

	for (i = 0; i < bar->count; i++)
		if (bar->items[i]->action == a)
			return true;
	return false;
}

static void collect_bar(const struct hints *h, struct bar *bar)
{
	const struct binding *b;
	size_t i;

	for (i = 0; i < h->context_count; i++) {
		b = keymap_bindings(h->contexts[i]);
		for (; b->stroke != STROKE_NONE; b++)
			if (b->is_on_bar && !h->is_off[b->action] &&
				keymap_is_live(
					h->contexts, h->context_count, i, b) &&
				!is_in_bar(bar, b->action) &&
				bar->count < BAR_MAX)
				bar->items[bar->count++] = b;
	}
}

static const char *binding_label(const struct binding *b)
{
	return b->label != NULL ? i18n_text(b->label) : action_label(b->action);
}

static int bar_item_cells(
	const struct area *line, const struct binding *b, struct buf *key)
{
	buf_clear(key);
	stroke_show(b->stroke, key);
	return area_width(line, buf_str(key)) +
		area_width(line, binding_label(b)) + 1 + BAR_GAP;
}

/* Help and quit keep their places at both ends; of the others as many as
 * there is room for; the gap after the last may be cut. */
static void draw_bar(struct area *all, const struct hints *h)
{
	struct area line = area_part(all, all->rows - 1, 0, 1, AREA_REST);
	struct bar bar = {0};
	struct buf key = {0};
	const struct binding *b;
	int col = 0, cells, at, reserved = 0;
	size_t i;

	collect_bar(h, &bar);
	for (i = 0; i < bar.count; i++)
		if (bar.items[i]->action == ACTION_QUIT ||
			bar.items[i]->action == ACTION_HELP)
			reserved += bar_item_cells(&line, bar.items[i], &key);
	for (i = 0; i < bar.count; i++) {
		b = bar.items[i];
		cells = bar_item_cells(&line, b, &key);
		if (b->action == ACTION_HELP || b->action == ACTION_QUIT)
			reserved -= cells;
		else if (col + cells + reserved > line.cols + BAR_GAP)
			continue;
		at = area_text(&line, 0, col, MEANING_BAR_KEY, buf_str(&key));
		area_printf(
			&line, 0, at, MEANING_BAR, " %s ", binding_label(b));
		area_link(&line, 0, col, cells - BAR_GAP, (uint16_t)b->action);
		col += cells;
	}
	buf_release(&key);
}

static void draw_too_small(struct area *all)
{
	area_text(all, 0, 0, MEANING_STRONG,
		_("Samut needs 80 columns and 24 rows."));
	area_printf(all, 1, 0, MEANING_PLAIN,
		_("Now there are %d columns and %d rows."), all->cols,
		all->rows);
	area_text(all, 2, 0, MEANING_PLAIN,
		_("Make the window larger. Nothing is lost."));
}

void app_draw(struct app *app)
{
	struct area all, part;
	struct hints h;
	size_t i;

	grid_clear(&app->grid);
	all = area_of(&app->grid);
	if (app_is_too_small(app)) {
		draw_too_small(&all);
		return;
	}
	app_hints(app, &h);
	for (i = lowest_seen(app); i < app->depth; i++) {
		part = app_area(app, app->stack[i]);
		app->stack[i]->ops->draw(app->stack[i], &part);
	}
	app_keyboard_draw(app, &h, &all);
	draw_title(&all, &h);
	draw_toast(app, &h, &all);
	draw_bar(&all, &h);
}
