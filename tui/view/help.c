/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/help.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/text/fold.h"
#include "tui/widget/editor.h"
#include "tui/widget/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HELP_ITEMS_MAX = 96 };

struct help_item {
	enum context context;
	enum action action;
	const char *label;
	char keys[60];
};
struct help {
	struct view view;
	struct editor line;
	struct list list;
	struct help_item items[HELP_ITEMS_MAX];
	size_t count;
	size_t shown[HELP_ITEMS_MAX];
	size_t shown_count;
};

static struct help *help_of(struct view *v)
{
	return (struct help *)v;
}

static struct help_item *find_item(
	struct help *h, enum context c, enum action a)
{
	size_t i;

	for (i = 0; i < h->count; i++)
		if (h->items[i].context == c && h->items[i].action == a)
			return &h->items[i];
	return NULL;
}

static void add_binding(struct help *h, enum context c, const struct binding *b)
{
	struct help_item *item = find_item(h, c, b->action);
	struct buf key = {0};

	stroke_show(b->stroke, &key);
	if (item != NULL) {
		size_t used = strlen(item->keys);

		snprintf(item->keys + used, sizeof(item->keys) - used, "  %s",
			buf_str(&key));
	} else if (h->count < HELP_ITEMS_MAX) {
		item = &h->items[h->count++];
		item->context = c;
		item->action = b->action;
		item->label = b->label != NULL ? i18n_text(b->label)
					       : action_label(b->action);
		snprintf(item->keys, sizeof(item->keys), "%s", buf_str(&key));
	}
	buf_release(&key);
}

static bool item_fits(const struct help_item *item, const struct buf *wanted)
{
	struct buf folded = {0};
	const char *help = action_help(item->action);
	bool fits;

	fold_text(&folded, item->label, strlen(item->label));
	fold_text(&folded, help, strlen(help));
	fold_text(&folded, item->keys, strlen(item->keys));
	fits = fold_find_str(buf_str(&folded), buf_str(wanted)) != NULL;
	buf_release(&folded);
	return fits;
}

static void filter(struct help *h)
{
	struct buf wanted = {0};
	const char *typed = editor_text(&h->line);
	size_t i;

	fold_text(&wanted, typed, strlen(typed));
	h->shown_count = 0;
	for (i = 0; i < h->count; i++)
		if (item_fits(&h->items[i], &wanted))
			h->shown[h->shown_count++] = i;
	list_arrange(&h->list, h->shown_count, h->list.rows);
	list_select(&h->list, 0);
	buf_release(&wanted);
}

static void help_close(struct view *v)
{
	editor_release(&help_of(v)->line);
	free(v);
}

static void help_arrange(struct view *v, int rows, int cols)
{
	(void)cols;
	list_arrange(&help_of(v)->list, help_of(v)->shown_count, rows - 4);
}

static void draw_item(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct help *h = ctx;
	const struct help_item *item = &h->items[h->shown[i]];
	enum meaning key = is_selected ? meaning : MEANING_STRONG;

	area_cell(a, 0, 0, 20, ALIGN_LEFT, key, item->keys);
	area_cell(a, 0, 21, 14, ALIGN_LEFT, meaning, item->label);
	area_cell(a, 0, 36, a->cols - 36, ALIGN_LEFT, meaning,
		action_help(item->action));
}

static void help_draw(const struct view *v, struct area *a)
{
	const struct help *h = (const struct help *)v;
	struct area in = area_box(a, MEANING_BORDER, MEANING_PLAIN,
		_("Help: what can be done here"));
	struct area rows = area_part(&in, 2, 0, AREA_REST, AREA_REST);
	const char *label = _("Find:");

	editor_draw(&h->line, &in, 0,
		area_text(&in, 0, 0, MEANING_LABEL, label) + 1, 24, true);
	if (h->shown_count == 0)
		area_text(&rows, 0, 0, MEANING_HINT, _("Nothing found."));
	list_draw(&h->list, &rows, true, draw_item, h);
}

static enum reply help_act(struct view *v, enum action a)
{
	struct help *h = help_of(v);
	struct app *app = v->app;
	enum action wanted;
	enum reply reply;

	if (a == ACTION_ACCEPT) {
		if (h->shown_count == 0)
			return REPLY_HANDLED;
		wanted = h->items[h->shown[h->list.selected]].action;
		app_pop_to(app, v, true);
		app_act(app, wanted);
		return REPLY_HANDLED;
	}
	if (a == ACTION_HELP)
		return REPLY_LEAVE;
	reply = list_act(&h->list, a);
	if (reply != REPLY_IGNORED)
		return reply;
	reply = editor_act(&h->line, a);
	if (reply == REPLY_HANDLED && editor_has_changed(&h->line))
		filter(h);
	return reply;
}

static enum reply help_point(struct view *v, const struct press *p)
{
	if (editor_point(&help_of(v)->line, p) == REPLY_IGNORED &&
		list_point(&help_of(v)->list, p) == LIST_OPENED)
		return help_act(v, ACTION_ACCEPT);
	return REPLY_HANDLED;
}

static enum reply help_text(
	struct view *v, const char *s, size_t len, bool is_paste)
{
	(void)is_paste;
	editor_type(&help_of(v)->line, s, len);
	filter(help_of(v));
	return REPLY_HANDLED;
}

static const char *help_selection(const struct view *v, size_t *len)
{
	return editor_selection(&((const struct help *)v)->line, len);
}

static void help_hints(const struct view *v, struct hints *h)
{
	(void)v;
	hints_add(h, CONTEXT_PICKER);
	snprintf(h->title, sizeof(h->title), "%s", _("Help"));
}

static const struct view_ops help_ops = {
	.name = "help",
	.is_overlay = true,
	.overlay_rows = 20,
	.overlay_cols = 78,
	.close = help_close,
	.arrange = help_arrange,
	.draw = help_draw,
	.act = help_act,
	.point = help_point,
	.text = help_text,
	.selection = help_selection,
	.hints = help_hints,
};

struct view *help_view_new(const struct hints *below)
{
	struct help *h = xcalloc(1, sizeof(*h));
	const struct binding *b;
	size_t i;

	h->view.ops = &help_ops;
	for (i = 0; i < below->context_count; i++) {
		b = keymap_bindings(below->contexts[i]);
		for (; b->stroke != STROKE_NONE; b++)
			if (!below->is_off[b->action] &&
				keymap_is_live(below->contexts,
					below->context_count, i, b))
				add_binding(h, below->contexts[i], b);
	}
	filter(h);
	return &h->view;
}
