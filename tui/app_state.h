/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the loop keeps. Only the files tui/app*.c see it.
 */
#ifndef TUI_APP_STATE_H
#define TUI_APP_STATE_H

#include "core/text/utf8.h"
#include "core/text/wrap.h"
#include "tui/app.h"

enum { APP_DEPTH_MAX = 32, LEAST_ROWS = 24, LEAST_COLS = 80 };

struct app_toast {
	char text[480];
	enum log_level level;
	int64_t until_ms; /* 0: none */
};
struct app_job_slot {
	struct job job;
	bool is_running;
	int64_t started_ms, shown_ms;
};
struct app {
	struct terminal *terminal;
	size_t remarks_said; /* of the terminal */
	struct notebook *nb;
	const struct world *world;
	struct app_options options;
	struct grid grid;
	struct wrap *wrap;
	struct view *stack[APP_DEPTH_MAX];
	size_t depth;
	struct app_toast toast;
	struct app_job_slot slot;
	int64_t keep_at_ms; /* when drafts are due; 0: nothing to keep */
	int64_t ticked_ms;
	struct buf clipboard;
	bool is_over, needs_draw;
	bool has_keyboard; /* the built-in one is on */
	int keyboard_rows; /* kept free for its picture */
};

int64_t app_now(const struct app *app);
struct view *app_top(const struct app *app); /* NULL when the stack is empty */
/* Takes it off the stack, wherever it is by now, and closes it. */
void app_remove(struct app *app, struct view *v);
/* The hints of the top view with GLOBAL added and dead doors off. */
void app_hints(const struct app *app, struct hints *h);
void app_keep_drafts(struct app *app);
void app_type(struct app *app, const struct event *e); /* of TEXT */

/* tui/app_draw.c */
void app_arrange(struct app *app);
void app_draw(struct app *app);
bool app_is_too_small(const struct app *app);
/* Where a view is drawn. */
struct area app_area(struct app *app, const struct view *v);

/* tui/app_mouse.c: false when nothing came of it. */
bool app_mouse(struct app *app, const struct event *e);

/* tui/app_keyboard.c */
void app_keyboard_toggle(struct app *app);
/* What a typed key stands for on it, its length; 0: it stays as it is. */
size_t app_keyboard_turn(
	const struct app *app, const struct event *e, char out[UTF8_MAX]);
/* A key of it that is pressed is typed. False: it is no part of the picture. */
bool app_keyboard_press(struct app *app, uint16_t link);
/* Rows the views leave to it. */
int app_keyboard_rows(const struct app *app);
/* Over what the views have drawn. */
void app_keyboard_draw(
	const struct app *app, const struct hints *h, struct area *all);

/* tui/app_job.c: a slice of the job, then a look at the keys. */
void app_job_turn(struct app *app);

#endif
