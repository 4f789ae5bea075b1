/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "tui/app_state.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { TOAST_MS = 4000 };

void hints_add(struct hints *h, enum context c)
{
	size_t room = sizeof(h->contexts) / sizeof(h->contexts[0]) - 1;

	if (h->context_count >= room)
		BUG("a view names more than %zu contexts", room);
	h->contexts[h->context_count++] = c;
}

struct view *app_top(const struct app *app)
{
	return app->depth > 0 ? app->stack[app->depth - 1] : NULL;
}

void app_push(struct app *app, struct view *v)
{
	if (app->depth == APP_DEPTH_MAX)
		BUG("more than %d views on the stack", APP_DEPTH_MAX);
	v->app = app;
	app->stack[app->depth++] = v;
	app->ticked_ms = app_now(app);
	app->needs_draw = true;
	if (v->ops->open != NULL)
		v->ops->open(v);
}

void app_pop_to(struct app *app, struct view *v, bool with_itself)
{
	size_t keep = 0;
	struct view *top;

	while (keep < app->depth && app->stack[keep] != v)
		keep++;
	if (keep == app->depth)
		return;
	if (!with_itself)
		keep++;
	while (app->depth > keep) {
		top = app->stack[--app->depth];
		top->ops->close(top);
	}
	app->needs_draw = true;
}

void app_quit(struct app *app)
{
	app->is_over = true;
}

struct notebook *app_notebook(struct app *app)
{
	return app->nb;
}

const struct world *app_world(struct app *app)
{
	return app->world;
}

struct wrap *app_wrap(struct app *app)
{
	return app->wrap;
}

const struct app_doors *app_doors(struct app *app)
{
	static const struct app_doors none;

	return app->options.doors != NULL ? app->options.doors : &none;
}

void app_set_theme(struct app *app, enum theme theme)
{
	const char *no_colour = world_env(app->world, "NO_COLOR");

	if (no_colour != NULL && *no_colour != '\0')
		theme = THEME_MONO;
	app->options.theme = theme;
	terminal_set_theme(app->terminal, theme);
}

void app_set_mouse(struct app *app, bool is_on)
{
	terminal_set_mouse(app->terminal, is_on);
}

static void toast(struct app *app, enum log_level level, const char *text)
{
	snprintf(app->toast.text, sizeof(app->toast.text), "%s", text);
	app->toast.level = level;
	app->toast.until_ms = app_now(app) + TOAST_MS;
	app->needs_draw = true;
	if (app->nb != NULL)
		log_add(notebook_log(app->nb), world_wall_ms(app->world), level,
			text);
}

void app_say(struct app *app, const char *format, ...)
{
	struct buf b = {0};
	va_list args;

	va_start(args, format);
	buf_vprintf(&b, format, args);
	va_end(args);
	toast(app, LOG_INFO, buf_str(&b));
	buf_release(&b);
}

void app_warn(struct app *app, const char *format, ...)
{
	struct buf b = {0};
	va_list args;

	va_start(args, format);
	buf_vprintf(&b, format, args);
	va_end(args);
	toast(app, LOG_WARNING, buf_str(&b));
	buf_release(&b);
}

void app_fail(struct app *app, const struct error *err)
{
	toast(app, LOG_ERROR, err->text);
}

void app_keep_drafts(struct app *app)
{
	size_t i;

	app->keep_at_ms = 0;
	for (i = 0; i < app->depth; i++)
		if (app->stack[i]->ops->keep != NULL)
			app->stack[i]->ops->keep(app->stack[i]);
}

static void turn_off_dead_doors(const struct app_doors *d, struct hints *h)
{
	h->is_off[ACTION_HANDOVER] |= d->handover == NULL;
	h->is_off[ACTION_MERGE] |= d->merge == NULL;
	h->is_off[ACTION_SUMMARY] |= d->summary == NULL;
	h->is_off[ACTION_CONFLICTS] |= d->conflicts == NULL;
	h->is_off[ACTION_SETTINGS] |= d->settings == NULL;
}

void app_hints(const struct app *app, struct hints *h)
{
	const struct view *top = app_top(app);
	static const struct app_doors none;

	*h = (struct hints){0};
	if (top != NULL && top->ops->hints != NULL)
		top->ops->hints(top, h);
	turn_off_dead_doors(
		app->options.doors != NULL ? app->options.doors : &none, h);
	h->contexts[h->context_count++] = CONTEXT_GLOBAL;
	h->is_off[ACTION_KEYBOARD] |=
		!keymap_takes_text(h->contexts, h->context_count);
}
