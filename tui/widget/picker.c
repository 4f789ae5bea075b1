/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/picker.h"

#include "core/base/alloc.h"

#include <stdlib.h>

static void find_again(struct picker *p)
{
	size_t count;

	count = p->source.find(p->source.ctx, editor_text(&p->line), p->items,
		PICKER_ITEMS_MAX);
	p->list.top = 0;
	p->list.selected = 0;
	list_arrange(&p->list, count, p->list.rows);
}

/* After a toggle the same rows stay under the same cursor. */
static void read_again(struct picker *p)
{
	size_t selected = p->list.selected, top = p->list.top;

	find_again(p);
	p->list.top = top;
	list_select(&p->list, selected);
}

void picker_open(
	struct picker *p, const struct picker_source *source, const char *typed)
{
	picker_release(p);
	p->source = *source;
	p->items = xcalloc(PICKER_ITEMS_MAX, sizeof(*p->items));
	p->list.rows = 6;
	editor_set(&p->line, typed, false);
	find_again(p);
}

void picker_release(struct picker *p)
{
	editor_release(&p->line);
	free(p->items);
	*p = (struct picker){0};
}

bool picker_is_open(const struct picker *p)
{
	return p->items != NULL;
}

void picker_arrange(struct picker *p, int rows)
{
	list_arrange(&p->list, p->list.count, rows - 1);
}

const struct picker_item *picker_item(const struct picker *p)
{
	if (p->items == NULL || p->list.selected >= p->list.count)
		return NULL;
	return &p->items[p->list.selected];
}

static enum reply accept(struct picker *p)
{
	const struct picker_item *item = picker_item(p);
	bool has_typed = *editor_text(&p->line) != '\0';

	if (p->source.toggle == NULL || item == NULL || item->is_new)
		return item != NULL ? REPLY_LEAVE : REPLY_HANDLED;
	if (!has_typed)
		return REPLY_LEAVE;
	p->source.toggle(p->source.ctx, item);
	editor_set(&p->line, "", false);
	find_again(p);
	return REPLY_HANDLED;
}

enum reply picker_act(struct picker *p, enum action a)
{
	enum reply reply;

	if (a == ACTION_ACCEPT)
		return accept(p);
	reply = list_act(&p->list, a);
	if (reply != REPLY_IGNORED)
		return reply;
	reply = editor_act(&p->line, a);
	if (reply == REPLY_HANDLED && editor_has_changed(&p->line))
		find_again(p);
	return reply;
}

enum reply picker_point(struct picker *p, const struct press *press)
{
	const struct picker_item *item;

	if (editor_point(&p->line, press) == REPLY_HANDLED ||
		list_point(&p->list, press) == LIST_MISSED)
		return REPLY_HANDLED;
	item = picker_item(p);
	if (p->source.toggle == NULL || item->is_new)
		return REPLY_LEAVE;
	p->source.toggle(p->source.ctx, item);
	read_again(p);
	return REPLY_HANDLED;
}

enum reply picker_type(struct picker *p, const char *s, size_t len)
{
	const struct picker_item *item = picker_item(p);

	if (p->source.toggle != NULL && len == 1 && *s == ' ' && item != NULL) {
		p->source.toggle(p->source.ctx, item);
		read_again(p);
		return REPLY_HANDLED;
	}
	editor_type(&p->line, s, len);
	find_again(p);
	return REPLY_HANDLED;
}

static void draw_item(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct picker *p = ctx;
	const struct picker_item *item = &p->items[i];
	const char *tick = a->grid->is_ascii ? "x" : "✓";
	int col = 0;

	(void)is_selected;
	if (p->source.toggle != NULL) {
		area_text(a, 0, 0, meaning, item->is_chosen ? tick : " ");
		col = 2;
	}
	if (item->is_new) {
		area_text(a, 0, col, meaning, "+");
		col += 2;
	}
	area_cell(a, 0, col, a->cols - col, ALIGN_LEFT, meaning, item->label);
}

void picker_draw(const struct picker *p, struct area *a)
{
	struct area rows = area_part(a, 1, 0, AREA_REST, AREA_REST);

	editor_draw(&p->line, a, 0, 0, a->cols, true);
	if (p->list.count == 0)
		area_text(&rows, 0, 0, MEANING_HINT, _("Nothing found."));
	else
		list_draw(&p->list, &rows, true, draw_item, p);
}
