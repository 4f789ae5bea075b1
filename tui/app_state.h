/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the loop keeps. Only the files tui/app*.c see it.
 */
#ifndef TUI_APP_STATE_H
#define TUI_APP_STATE_H

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
	bool is_over, needs_draw;
};

int64_t app_now(const struct app *app);
struct view *app_top(const struct app *app); /* NULL when the stack is empty */
/* The hints of the top view with GLOBAL added and dead doors off. */
void app_hints(const struct app *app, struct hints *h);
void app_keep_drafts(struct app *app);

/* tui/app_draw.c */
void app_arrange(struct app *app);
void app_draw(struct app *app);
bool app_is_too_small(const struct app *app);

/* tui/app_job.c: a slice of the job, then a look at the keys. */
void app_job_turn(struct app *app);

#endif
