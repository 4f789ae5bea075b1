/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "tui/app_state.h"
#include "tui/widget/chart.h"
#include "tui/widget/dialog.h"

#include <stddef.h>

enum {
	SLICE_MS = 20,
	STEPS_MAX = 256,     /* in a slice, however fast they are */
	SHOW_AFTER_MS = 150, /* what is over by then shows no box */
	SHOW_EVERY_MS = 60,
	BOX_ROWS = 9,
	BOX_COLS = 64,
};

void app_run_job(struct app *app, const struct job *job)
{
	if (app->slot.is_running)
		BUG("a second job is started while one is running");
	app->slot = (struct app_job_slot){
		.job = *job,
		.is_running = true,
		.started_ms = app_now(app),
	};
}

static void end_job(struct app *app, enum job_end end, const struct error *err)
{
	struct job job = app->slot.job;

	app->slot.is_running = false;
	app->needs_draw = true;
	job.end(job.ctx, end, err);
}

static void draw_job(struct app *app)
{
	const struct job *job = &app->slot.job;
	const char *phase = NULL;
	struct area all, box, rest;
	int percent = 0;

	app_arrange(app);
	app_draw(app);
	all = area_of(&app->grid);
	if (app_is_too_small(app))
		return;
	box = area_part(&all, (all.rows - BOX_ROWS) / 2,
		(all.cols - BOX_COLS) / 2, BOX_ROWS, BOX_COLS);
	if (job->progress != NULL)
		percent = job->progress(job->ctx, &phase);
	rest = dialog_draw(&box, app->wrap, job->title,
		phase != NULL ? phase : _("Please wait."));
	chart_progress(&rest, 0, 0, rest.cols, percent);
	if (!job->cannot_cancel)
		area_text(&rest, 2, 0, MEANING_HINT, _("Esc stops it."));
	app->grid.cursor_row = -1;
}

static void look_at_keys(struct app *app)
{
	struct event event;

	terminal_wait(app->terminal, 0, &event);
	if (event.kind == EVENT_HANGUP) {
		end_job(app, JOB_CANCELLED, NULL);
		app_keep_drafts(app);
		app_quit(app);
	} else if (event.kind == EVENT_STROKE &&
		event.stroke == STROKE_ESCAPE && !app->slot.job.cannot_cancel) {
		end_job(app, JOB_CANCELLED, NULL);
		app_warn(app, _("Stopped. Nothing was changed."));
	}
}

void app_job_turn(struct app *app)
{
	struct error err = {0};
	int64_t start = app_now(app), now = start;
	int more = 1, steps;

	for (steps = 0;
		more == 1 && steps < STEPS_MAX && now < start + SLICE_MS;
		steps++) {
		more = app->slot.job.step(app->slot.job.ctx, &err);
		now = app_now(app);
	}
	if (more != 1) {
		end_job(app, more == 0 ? JOB_DONE : JOB_FAILED, &err);
		return;
	}
	if (now >= app->slot.started_ms + SHOW_AFTER_MS &&
		now >= app->slot.shown_ms + SHOW_EVERY_MS) {
		draw_job(app);
		terminal_show(app->terminal, &app->grid);
		app->slot.shown_ms = now;
	}
	look_at_keys(app);
}
