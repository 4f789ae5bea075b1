/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/messages.h"

#include "core/base/alloc.h"
#include "core/text/date.h"
#include "tui/widget/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_ROWS = 4 };

struct messages {
	struct view view;
	struct list list;
};

static const struct log *log_of(const struct view *v)
{
	return notebook_log(app_notebook(v->app));
}

static void messages_close(struct view *v)
{
	free(v);
}

static void messages_arrange(struct view *v, int rows, int cols)
{
	struct messages *m = (struct messages *)v;

	(void)cols;
	list_arrange(&m->list, log_size(log_of(v)), rows - TEXT_ROWS - 1);
}

static void draw_message(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct messages *m = ctx;
	const struct log_entry *entry = log_get(log_of(&m->view), i);
	const struct world *world = app_world(m->view.app);
	struct buf time = {0};
	int64_t days;
	int minute;

	(void)is_selected;
	world_local(world, entry->wall_ms, &days, &minute);
	time_show(minute, &time);
	area_cell(a, 0, 1, 10, ALIGN_LEFT, meaning, buf_str(&time));
	area_cell(a, 0, 12, 2, ALIGN_LEFT, meaning,
		entry->level == LOG_INFO ? "" : "!");
	area_cell(a, 0, 14, a->cols - 14, ALIGN_LEFT, meaning, entry->text);
	buf_release(&time);
}

static void messages_draw(const struct view *v, struct area *a)
{
	const struct messages *m = (const struct messages *)v;
	const struct log *log = log_of(v);
	struct area rows = area_part(a, 0, 0, -TEXT_ROWS - 1, AREA_REST);

	if (log_size(log) == 0) {
		area_text(a, 1, 1, MEANING_HINT, _("No messages yet."));
		return;
	}
	list_draw(&m->list, &rows, true, draw_message, m);
	area_rule(a, rows.rows, MEANING_BORDER);
	area_wrapped(a, rows.rows + 1, 1, a->cols - 2, TEXT_ROWS, MEANING_PLAIN,
		app_wrap(v->app), log_get(log, m->list.selected)->text);
}

static enum reply messages_act(struct view *v, enum action a)
{
	return list_act(&((struct messages *)v)->list, a);
}

static enum reply messages_point(struct view *v, const struct press *p)
{
	(void)list_point(&((struct messages *)v)->list, p);
	return REPLY_HANDLED;
}

static void messages_hints(const struct view *v, struct hints *h)
{
	(void)v;
	hints_add(h, CONTEXT_ROWS);
	h->is_off[ACTION_ACCEPT] = true;
	h->is_off[ACTION_MESSAGES] = true;
	snprintf(h->title, sizeof(h->title), "%s", _("Messages"));
}

static const struct view_ops messages_ops = {
	.name = "messages",
	.close = messages_close,
	.arrange = messages_arrange,
	.draw = messages_draw,
	.act = messages_act,
	.point = messages_point,
	.hints = messages_hints,
};

struct view *messages_view_new(void)
{
	struct messages *m = xcalloc(1, sizeof(*m));

	m->view.ops = &messages_ops;
	return &m->view;
}
