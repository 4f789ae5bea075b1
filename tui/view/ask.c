/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "tui/view/view.h"
#include "tui/widget/dialog.h"
#include "tui/widget/editor.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct ask {
	struct view view;
	char *title, *sentence;
	struct editor lines[2];
	size_t line_count, focus; /* 0: yes or no, or only to be read */
	bool is_secret, is_told;
	const char *remark; /* why Enter was not taken */
	app_answer *answer;
	app_verdict *verdict;
	void *ctx;
};

static struct ask *ask_of(struct view *v)
{
	return (struct ask *)v;
}

/* What was typed may be a passphrase: it does not stay in freed memory. */
static void wipe(struct buf *b)
{
	volatile char *p = b->data;
	size_t i;

	for (i = 0; i < b->capacity; i++)
		p[i] = 0;
}

static void ask_close(struct view *v)
{
	struct ask *q = ask_of(v);
	size_t i;

	for (i = 0; i < 2; i++) {
		wipe(&q->lines[i].edit.text);
		editor_release(&q->lines[i]);
	}
	free(q->title);
	free(q->sentence);
	free(q);
}

static void draw_lines(const struct ask *q, struct area *a)
{
	const char *first = q->is_secret ? _("Passphrase") : "";
	size_t i;
	int row;

	for (i = 0; i < q->line_count; i++) {
		row = (int)i * 2;
		area_text(a, row, 0, MEANING_LABEL,
			i == 0 ? first : _("Once more"));
		editor_draw(&q->lines[i], a, row, q->is_secret ? 14 : 0,
			a->cols, i == q->focus);
		if (i != q->focus)
			area_link(a, row, 0, a->cols, ACTION_NEXT);
	}
	if (q->remark != NULL)
		area_text(
			a, (int)q->line_count * 2, 0, MEANING_ERROR, q->remark);
}

static void ask_draw(const struct view *v, struct area *a)
{
	const struct ask *q = (const struct ask *)v;
	struct area rest =
		dialog_draw(a, app_wrap(v->app), q->title, q->sentence);

	if (q->line_count > 0)
		draw_lines(q, &rest);
	else if (q->is_told)
		press_offer(&rest, 0, 0, ACTION_YES, _("Enter: go on"));
	else
		press_offer(&rest, 0,
			press_offer(
				&rest, 0, 0, ACTION_YES, _("Enter or y: yes")),
			ACTION_NO, _("Esc or n: no"));
}

static enum reply give_verdict(struct view *v, bool is_yes)
{
	app_verdict *verdict = ask_of(v)->verdict;
	void *ctx = ask_of(v)->ctx;

	app_pop_to(v->app, v, true);
	if (verdict != NULL)
		verdict(ctx, is_yes);
	return REPLY_HANDLED;
}

static enum reply give_answer(struct view *v, bool is_given)
{
	struct ask *q = ask_of(v);
	struct buf text = {0};
	app_answer *answer = q->answer;
	void *ctx = q->ctx;

	if (!q->is_secret)
		editor_leave(&q->lines[0]);
	buf_add_str(&text, editor_text(&q->lines[0]));
	app_pop_to(v->app, v, true);
	answer(ctx, is_given ? buf_str(&text) : NULL);
	wipe(&text);
	buf_release(&text);
	return REPLY_HANDLED;
}

static enum reply accept(struct view *v)
{
	struct ask *q = ask_of(v);

	if (q->focus + 1 < q->line_count) {
		q->focus++;
		return REPLY_HANDLED;
	}
	if (q->is_secret && *editor_text(&q->lines[0]) == '\0') {
		q->remark = _("A passphrase is needed.");
		q->focus = 0;
		return REPLY_HANDLED;
	}
	if (q->line_count == 2 &&
		strcmp(editor_text(&q->lines[0]), editor_text(&q->lines[1])) !=
			0) {
		q->remark = _("The two are not the same.");
		q->focus = 0;
		return REPLY_HANDLED;
	}
	return give_answer(v, true);
}

static enum reply ask_act(struct view *v, enum action a)
{
	struct ask *q = ask_of(v);

	if (q->line_count == 0) {
		if (a == ACTION_YES || a == ACTION_ACCEPT)
			return give_verdict(v, true);
		if (a == ACTION_NO || a == ACTION_BACK)
			return give_verdict(v, false);
		return REPLY_HANDLED;
	}
	switch ((int)a) {
	case ACTION_ACCEPT: return accept(v);
	case ACTION_BACK: return give_answer(v, false);
	case ACTION_UP: q->focus = 0; return REPLY_HANDLED;
	case ACTION_DOWN: q->focus = q->line_count - 1; return REPLY_HANDLED;
	case ACTION_NEXT:
	case ACTION_PREVIOUS: /* two lines at most: round is there and back */
		q->focus = q->line_count - 1 - q->focus;
		return REPLY_HANDLED;
	default: editor_act(&q->lines[q->focus], a); return REPLY_HANDLED;
	}
}

static enum reply ask_text(
	struct view *v, const char *s, size_t len, bool is_paste)
{
	struct ask *q = ask_of(v);

	(void)is_paste;
	if (q->line_count == 0)
		return REPLY_HANDLED;
	q->remark = NULL;
	return editor_type(&q->lines[q->focus], s, len);
}

static enum reply ask_point(struct view *v, const struct press *p)
{
	struct ask *q = ask_of(v);

	if (q->line_count > 0)
		(void)editor_point(&q->lines[q->focus], p);
	return REPLY_HANDLED;
}

static const char *ask_selection(const struct view *v, size_t *len)
{
	const struct ask *q = (const struct ask *)v;

	return q->line_count > 0 ? editor_selection(&q->lines[q->focus], len)
				 : NULL;
}

/* The box takes every key: what it makes nothing of is not to be offered. */
static void ask_hints(const struct view *v, struct hints *h)
{
	const struct ask *q = (const struct ask *)v;
	bool is_text = q->line_count > 0;
	int a;

	hints_add(h, is_text ? CONTEXT_ANSWER : CONTEXT_DIALOG);
	for (a = ACTION_NONE + 1; a < ACTION_COUNT; a++)
		h->is_off[a] = true;
	h->is_off[ACTION_ACCEPT] = !is_text;
	h->is_off[ACTION_KEYBOARD] = !is_text || q->is_secret;
	h->keeps_keys = q->is_secret;
	h->is_off[ACTION_BACK] = !is_text;
	h->is_off[ACTION_YES] = is_text;
	h->is_off[ACTION_NO] = is_text || q->is_told;
	snprintf(h->title, sizeof(h->title), "%s", q->title);
}

static const struct view_ops ask_ops = {
	.name = "ask",
	.is_overlay = true,
	.overlay_rows = 9,
	.overlay_cols = 66,
	.close = ask_close,
	.draw = ask_draw,
	.act = ask_act,
	.point = ask_point,
	.text = ask_text,
	.selection = ask_selection,
	.hints = ask_hints,
};

/* With room for two lines and a remark. */
static const struct view_ops passphrase_ops = {
	.name = "passphrase",
	.is_overlay = true,
	.overlay_rows = 13,
	.overlay_cols = 66,
	.close = ask_close,
	.draw = ask_draw,
	.act = ask_act,
	.point = ask_point,
	.text = ask_text,
	.selection = ask_selection,
	.hints = ask_hints,
};

static struct ask *ask_new(const char *title, const char *sentence, void *ctx)
{
	struct ask *q = xcalloc(1, sizeof(*q));

	q->view.ops = &ask_ops;
	q->title = xstrdup(title);
	q->sentence = xstrdup(sentence);
	q->ctx = ctx;
	return q;
}

void app_ask_text(struct app *app, const char *title, const char *sentence,
	const char *initial, app_answer *done, void *ctx)
{
	struct ask *q = ask_new(title, sentence, ctx);

	q->line_count = 1;
	q->answer = done;
	editor_set(&q->lines[0], initial != NULL ? initial : "", true);
	app_push(app, &q->view);
}

void app_ask_passphrase(struct app *app, const char *title,
	const char *sentence, bool twice, app_answer *done, void *ctx)
{
	struct ask *q = ask_new(title, sentence, ctx);

	q->view.ops = &passphrase_ops;
	q->line_count = twice ? 2 : 1;
	q->is_secret = true;
	q->lines[0].edit.is_secret = true;
	q->lines[1].edit.is_secret = true;
	/* Typed or pasted, it is the same passphrase. */
	q->lines[0].is_literal = true;
	q->lines[1].is_literal = true;
	q->answer = done;
	app_push(app, &q->view);
}

void app_ask(struct app *app, const char *title, const char *sentence,
	app_verdict *done, void *ctx)
{
	struct ask *q = ask_new(title, sentence, ctx);

	q->verdict = done;
	app_push(app, &q->view);
}

void app_tell(struct app *app, const char *title, const char *sentence)
{
	struct ask *q = ask_new(title, sentence, NULL);

	q->is_told = true;
	app_push(app, &q->view);
}
