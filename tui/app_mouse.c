/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/app_state.h"

enum { WHEEL_STEPS = 3 };

/* The line at the top and the bar at the bottom belong to no view. */
static bool is_frame(const struct app *app, int row)
{
	return row == 0 || row == app->grid.rows - 1;
}

static bool is_inside(const struct area *a, int row, int col)
{
	return row >= a->row && row < a->row + a->rows && col >= a->col &&
		col < a->col + a->cols;
}

/* Cells that stand for an action or a key carry it; any other is the view's.
 * What lies under an overlay is not reached. */
static bool press(struct app *app, struct view *top, int row, int col)
{
	struct area a = app_area(app, top);
	struct press p = {
		.link = grid_link(&app->grid, row, col),
		.row = row - a.row,
		.col = col - a.col,
	};
	enum reply reply;

	if (app_keyboard_press(app, p.link))
		return true;
	if (!is_frame(app, row) && !is_inside(&a, row, col))
		return false;
	if (p.link != 0 && p.link < LINK_KEY) {
		app_act(app, (enum action)p.link);
		return true;
	}
	if (is_frame(app, row) || top->ops->point == NULL)
		return false;
	reply = top->ops->point(top, &p);
	if (reply == REPLY_LEAVE)
		app_remove(app, top);
	return reply != REPLY_IGNORED;
}

static bool roll(struct app *app, const struct view *top, enum action a)
{
	int i;

	for (i = 0; i < WHEEL_STEPS && app_top(app) == top; i++)
		app_act(app, a);
	return true;
}

bool app_mouse(struct app *app, const struct event *e)
{
	struct view *top = app_top(app);

	if (top == NULL || app_is_too_small(app))
		return false;
	switch (e->mouse) {
	case MOUSE_PRESS: return press(app, top, e->row, e->col);
	case MOUSE_WHEEL_UP: return roll(app, top, ACTION_UP);
	case MOUSE_WHEEL_DOWN: return roll(app, top, ACTION_DOWN);
	}
	return false;
}
