/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/app.h"

#include "core/base/alloc.h"
#include "tui/app_state.h"
#include "tui/view/help.h"
#include "tui/view/messages.h"

#include <stdlib.h>

enum { KEEP_AFTER_MS = 2000 };

int64_t app_now(const struct app *app)
{
	return world_ticks_ms(app->world);
}

/* A door that leads to the room one is in does nothing. */
static bool go_through(struct app *app, struct view *v)
{
	struct view *top = app_top(app);

	if (top != NULL && top->ops == v->ops) {
		v->ops->close(v);
		return true;
	}
	app_push(app, v);
	return true;
}

static bool open_door(struct app *app, enum action a)
{
	const struct app_doors *d = app_doors(app);

	switch ((int)a) {
	case ACTION_HANDOVER:
		return d->handover && go_through(app, d->handover(app));
	case ACTION_MERGE:
		return d->merge && go_through(app, d->merge(app, NULL));
	case ACTION_SUMMARY:
		return d->summary &&
			go_through(app, d->summary(app, NULL, NULL));
	case ACTION_CONFLICTS:
		return d->conflicts && go_through(app, d->conflicts(app, NULL));
	case ACTION_SETTINGS:
		return d->settings && go_through(app, d->settings(app));
	case ACTION_MESSAGES:
	case ACTION_HISTORY: return go_through(app, messages_view_new());
	default: return false;
	}
}

/* What an action means when the view has no meaning of its own for it. */
static bool act_by_default(struct app *app, enum action a)
{
	struct hints h;

	switch ((int)a) {
	case ACTION_QUIT: app_quit(app); return true;
	case ACTION_BACK:
		if (app->depth > 1)
			app_pop_to(app, app_top(app), true);
		else
			app_say(app, _("Press F10 to leave."));
		return true;
	case ACTION_HELP:
	case ACTION_PALETTE:
		app_hints(app, &h);
		return go_through(app, help_view_new(&h));
	case ACTION_REFRESH:
		terminal_set_theme(app->terminal, app->options.theme);
		return true;
	default: return open_door(app, a);
	}
}

static void remove_if_there(struct app *app, struct view *v)
{
	size_t i;

	for (i = 0; i < app->depth; i++) {
		if (app->stack[i] != v)
			continue;
		for (app->depth--; i < app->depth; i++)
			app->stack[i] = app->stack[i + 1];
		v->ops->close(v);
		return;
	}
}

static bool act(struct app *app, enum action a)
{
	struct view *v = app_top(app);
	enum reply reply = REPLY_IGNORED;

	if (v == NULL)
		return false;
	if (v->ops->act != NULL)
		reply = v->ops->act(v, a);
	if (reply == REPLY_LEAVE)
		remove_if_there(app, v);
	return reply != REPLY_IGNORED || act_by_default(app, a);
}

void app_act(struct app *app, enum action a)
{
	act(app, a);
}

/* A key the inner context has no use for just now is the outer one's. */
static bool handle_stroke(struct app *app, uint32_t stroke)
{
	const struct binding *b;
	struct hints h;
	size_t i;

	app_hints(app, &h);
	if (stroke < STROKE_NAMED) {
		b = keymap_find(h.contexts, h.context_count, stroke);
		return b != NULL && act(app, b->action);
	}
	for (i = 0; i < h.context_count; i++) {
		b = keymap_find(&h.contexts[i], 1, stroke);
		if (b != NULL && act(app, b->action))
			return true;
	}
	return false;
}

static void handle_text(
	struct app *app, const char *s, size_t len, bool is_paste)
{
	struct view *v = app_top(app);

	if (v == NULL || v->ops->text == NULL)
		return;
	if (v->ops->text(v, s, len, is_paste) == REPLY_LEAVE)
		remove_if_there(app, v);
}

static void handle(struct app *app, const struct event *e)
{
	switch (e->kind) {
	case EVENT_MOUSE:
	case EVENT_NONE: return;
	case EVENT_RESIZE: break;
	case EVENT_HANGUP:
		app_keep_drafts(app);
		app_quit(app);
		return;
	case EVENT_STROKE:
	case EVENT_TEXT:
	case EVENT_PASTE:
		app->keep_at_ms = app_now(app) + KEEP_AFTER_MS;
		if (app_is_too_small(app) && e->stroke != STROKE_F(10))
			break;
		if (e->kind == EVENT_PASTE)
			handle_text(app, e->text, e->len, true);
		else if (!handle_stroke(app, e->stroke) &&
			e->kind == EVENT_TEXT)
			handle_text(app, e->text, e->len, false);
		break;
	}
	app->needs_draw = true;
}

static void sooner(int64_t *limit, int64_t at)
{
	if (at > 0 && (*limit == 0 || at < *limit))
		*limit = at;
}

static int wait_limit_ms(const struct app *app)
{
	const struct view *top = app_top(app);
	int64_t limit = 0, left;

	sooner(&limit, app->toast.until_ms);
	sooner(&limit, app->keep_at_ms);
	if (top != NULL && top->ops->tick != NULL)
		sooner(&limit, app->ticked_ms + top->ops->tick_ms);
	if (limit == 0)
		return -1;
	left = limit - app_now(app);
	return left < 1 ? 1 : left > 60000 ? 60000 : (int)left;
}

static void handle_time(struct app *app)
{
	struct view *top = app_top(app);
	int64_t now = app_now(app);

	if (app->toast.until_ms > 0 && now >= app->toast.until_ms) {
		app->toast.until_ms = 0;
		app->needs_draw = true;
	}
	if (app->keep_at_ms > 0 && now >= app->keep_at_ms)
		app_keep_drafts(app);
	if (top != NULL && top->ops->tick != NULL &&
		now >= app->ticked_ms + top->ops->tick_ms) {
		app->ticked_ms = now;
		if (top->ops->tick(top))
			app->needs_draw = true;
	}
}

bool app_turn(struct app *app)
{
	struct event event;

	if (app->is_over || app->depth == 0)
		return false;
	if (app->slot.is_running) {
		app_job_turn(app);
		return !app->is_over;
	}
	app_arrange(app);
	if (app->needs_draw) {
		app_draw(app);
		terminal_show(app->terminal, &app->grid);
		app->needs_draw = false;
	}
	terminal_wait(app->terminal, wait_limit_ms(app), &event);
	handle(app, &event);
	handle_time(app);
	return !app->is_over && app->depth > 0;
}

static void say_remarks(struct app *app)
{
	const char *remark;
	size_t i;

	for (i = 0; (remark = terminal_remark(app->terminal, i)) != NULL; i++)
		app_warn(app, "%s", remark);
}

struct app *app_new(struct terminal *t, struct notebook *nb,
	const struct world *world, const struct app_options *options)
{
	struct app *app = xcalloc(1, sizeof(*app));

	app->terminal = t;
	app->nb = nb;
	app->world = world;
	app->options = *options;
	app->wrap = wrap_new();
	app->needs_draw = true;
	grid_init(&app->grid, LEAST_ROWS, LEAST_COLS);
	app->grid.mode = t->mode;
	app->grid.is_ascii = t->is_ascii;
	app_push(app, options->first(app));
	say_remarks(app);
	return app;
}

void app_free(struct app *app)
{
	if (app->slot.is_running)
		app->slot.job.end(app->slot.job.ctx, JOB_CANCELLED, NULL);
	app_keep_drafts(app);
	if (app->depth > 0)
		app_pop_to(app, app->stack[0], true);
	grid_release(&app->grid);
	wrap_free(app->wrap);
	free(app);
}

void app_run_on(struct terminal *t, struct notebook *nb,
	const struct world *world, const struct app_options *options)
{
	struct app *app = app_new(t, nb, world, options);

	while (app_turn(app))
		;
	app_free(app);
}
