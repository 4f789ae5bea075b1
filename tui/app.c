/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/app.h"

#include "core/base/alloc.h"
#include "tui/app_state.h"
#include "tui/view/help.h"
#include "tui/view/messages.h"
#include "tui/view/thai_sample.h"

#include <stdlib.h>
#include <string.h>

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

void app_remove(struct app *app, struct view *v)
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

static void handle_text(
	struct app *app, const char *s, size_t len, bool is_paste)
{
	struct view *v = app_top(app);

	if (v == NULL || v->ops->text == NULL || len == 0)
		return;
	if (v->ops->text(v, s, len, is_paste) == REPLY_LEAVE)
		app_remove(app, v);
}

/* False: nothing is selected on top. */
static bool copy(struct app *app)
{
	struct view *v = app_top(app);
	const char *selected = NULL;
	size_t len = 0;

	if (v->ops->selection != NULL)
		selected = v->ops->selection(v, &len);
	if (selected == NULL)
		return false;
	buf_clear(&app->clipboard);
	buf_add(&app->clipboard, selected, len);
	return true;
}

static bool act(struct app *app, enum action a)
{
	struct view *v = app_top(app);
	enum reply reply = REPLY_IGNORED;

	if (v == NULL)
		return false;
	if (a == ACTION_KEYBOARD) {
		app_keyboard_toggle(app);
		return true;
	}
	if (a == ACTION_PASTE) {
		handle_text(app, buf_str(&app->clipboard), app->clipboard.len,
			true);
		return true;
	}
	/* With nothing selected the key does nothing: who is used to copying
	 * by it must not leave the form by it. */
	if (a == ACTION_COPY || a == ACTION_CUT) {
		if (!copy(app) || a == ACTION_COPY)
			return true;
	}
	if (a == ACTION_CUT)
		a = ACTION_ERASE;
	if (v->ops->act != NULL)
		reply = v->ops->act(v, a);
	if (reply == REPLY_LEAVE)
		app_remove(app, v);
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

void app_type(struct app *app, const struct event *e)
{
	char thai[UTF8_MAX];
	size_t len = app_keyboard_turn(app, e, thai);

	handle_text(
		app, len > 0 ? thai : e->text, len > 0 ? len : e->len, false);
}

/* From the first key on: who types without a pause loses no more. */
static void keep_soon(struct app *app)
{
	if (app->keep_at_ms == 0)
		app->keep_at_ms = app_now(app) + KEEP_AFTER_MS;
}

/* A Thai letter right after Esc may be the digit of an F-key, but somebody who
 * leaves a search and types on means the letter. */
static bool is_letter_after_escape(const struct app *app, const struct event *e)
{
	struct hints h;

	if (e->kind != EVENT_STROKE || e->len == 0)
		return false;
	app_hints(app, &h);
	return keymap_takes_text(h.contexts, h.context_count);
}

static void type_after_escape(struct app *app, const struct event *e)
{
	struct event letter = {
		.kind = EVENT_TEXT, .text = e->text, .len = e->len};

	utf8_decode(e->text, e->len, &letter.stroke);
	handle_stroke(app, STROKE_ESCAPE);
	if (!handle_stroke(app, letter.stroke))
		app_type(app, &letter);
}

static void handle(struct app *app, const struct event *e)
{
	switch (e->kind) {
	case EVENT_NONE: return;
	case EVENT_RESIZE: break;
	case EVENT_HANGUP:
		app_keep_drafts(app);
		app_quit(app);
		return;
	case EVENT_MOUSE:
		if (!app_mouse(app, e))
			return;
		keep_soon(app);
		break;
	case EVENT_STROKE:
	case EVENT_TEXT:
	case EVENT_PASTE:
		keep_soon(app);
		if (app_is_too_small(app) && e->stroke != STROKE_F(10))
			break;
		if (e->kind == EVENT_PASTE)
			handle_text(app, e->text, e->len, true);
		else if (is_letter_after_escape(app, e))
			type_after_escape(app, e);
		else if (!handle_stroke(app, e->stroke) &&
			e->kind == EVENT_TEXT)
			app_type(app, e);
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

/* The terminal may have more to say later (see tui/term/probe.h). */
static void say_remarks(struct app *app)
{
	const char *remark;

	while ((remark = terminal_remark(app->terminal, app->remarks_said)) !=
		NULL) {
		app->remarks_said++;
		app_warn(app, "%s", remark);
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
	say_remarks(app);
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

static bool has_answered(
	const struct app *app, enum setting which, const char *answer)
{
	return app->nb != NULL &&
		strcmp(notebook_setting(app->nb, which), answer) == 0;
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
	if (nb != NULL)
		wrap_set_names(app->wrap, notebook_names(nb));
	app->needs_draw = true;
	grid_init(&app->grid, LEAST_ROWS, LEAST_COLS);
	app_push(app, options->first(app));
	say_remarks(app);
	if (has_answered(app, SETTING_THAI_DRAWN, "no"))
		app_warn(app, "%s", thai_sample_advice("no"));
	app_set_mouse(app, !has_answered(app, SETTING_MOUSE, "off"));
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
	buf_release(&app->clipboard);
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
