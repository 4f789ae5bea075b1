/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/answers.h"

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/text/utf8.h"
#include "tui/term/key.h"

#include <string.h>

enum { LABEL_COL = 3, ANSWER_COL = 22, LINE_CELLS = 40, OPTION_GAP = 2 };
enum { OPTIONS_MAX = 256 }; /* of a question, as far as they are linked */

static bool is_line(const struct question *q)
{
	return q->options == NULL && q->choices == NULL;
}

static size_t option_count(const struct question *q)
{
	return q->choices != NULL ? q->choices->count : q->option_count;
}

static const char *option_code(const struct question *q, size_t i)
{
	return q->choices != NULL ? q->choices->choices[i].code
				  : q->options[i].code;
}

static const char *option_label(const struct question *q, size_t i)
{
	return q->choices != NULL ? choice_label(&q->choices->choices[i])
				  : i18n_text(q->options[i].label);
}

void answers_init(
	struct answers *a, const struct question *questions, size_t count)
{
	if (count > ANSWERS_MAX)
		BUG("more than %d questions on one screen", ANSWERS_MAX);
	*a = (struct answers){.questions = questions, .count = count};
}

void answers_release(struct answers *a)
{
	size_t i;

	for (i = 0; i < a->count; i++)
		editor_release(&a->lines[i]);
}

void answers_set(struct answers *a, size_t i, const char *answer)
{
	const struct question *q = &a->questions[i];
	size_t k;

	if (is_line(q)) {
		editor_set(&a->lines[i], answer, true);
		return;
	}
	for (k = 0; k < option_count(q); k++)
		if (strcmp(option_code(q, k), answer) == 0)
			break;
	a->chosen[i] = k;
}

const char *answers_get(const struct answers *a, size_t i)
{
	const struct question *q = &a->questions[i];

	if (is_line(q))
		return editor_text(&a->lines[i]);
	return a->chosen[i] < option_count(q) ? option_code(q, a->chosen[i])
					      : "";
}

void answers_set_focus(struct answers *a, size_t i)
{
	if (is_line(&a->questions[a->focus]))
		editor_leave(&a->lines[a->focus]);
	a->focus = i;
	if (is_line(&a->questions[i]))
		edit_select_all(&a->lines[i].edit);
}

static enum reply go(struct answers *a, int by)
{
	if (by < 0 && a->focus > 0)
		answers_set_focus(a, a->focus - 1);
	else if (by > 0 && a->focus + 1 < a->count)
		answers_set_focus(a, a->focus + 1);
	return REPLY_HANDLED;
}

static enum reply choose_next(struct answers *a, int by)
{
	size_t n = option_count(&a->questions[a->focus]);
	size_t *chosen = &a->chosen[a->focus];

	if (*chosen >= n)
		*chosen = by > 0 ? 0 : n - 1;
	else
		*chosen = by > 0 ? (*chosen + 1) % n : (*chosen + n - 1) % n;
	return REPLY_HANDLED;
}

/* Up and down walk through options that stand under one another before they
 * go on to another question. */
static enum reply go_in_stack(struct answers *a, int by)
{
	const struct question *q = &a->questions[a->focus];
	size_t chosen = a->chosen[a->focus];

	if (!q->is_stacked || (by < 0 && chosen == 0) ||
		(by > 0 && chosen + 1 == option_count(q)))
		return go(a, by);
	return choose_next(a, by);
}

enum reply answers_act(struct answers *a, enum action action)
{
	bool is_text = is_line(&a->questions[a->focus]);

	switch ((int)action) {
	case ACTION_NEXT: return go(a, 1);
	case ACTION_PREVIOUS: return go(a, -1);
	case ACTION_DOWN: return go_in_stack(a, 1);
	case ACTION_UP: return go_in_stack(a, -1);
	case ACTION_ACCEPT:
		if (a->focus + 1 == a->count)
			return REPLY_IGNORED;
		return go(a, 1);
	default: break;
	}
	if (is_text)
		return editor_act(&a->lines[a->focus], action);
	switch ((int)action) {
	case ACTION_RIGHT: return choose_next(a, 1);
	case ACTION_LEFT: return choose_next(a, -1);
	default: return REPLY_IGNORED;
	}
}

/* In a choice Space takes the next one and a digit the one of that place,
 * whatever layout is on. */
enum reply answers_text(struct answers *a, const char *s, size_t len)
{
	const struct question *q = &a->questions[a->focus];
	uint32_t cp = 0;

	if (is_line(q))
		return editor_type(&a->lines[a->focus], s, len);
	utf8_decode(s, len, &cp);
	if (cp == ' ')
		return choose_next(a, 1);
	cp = cp >= '0' && cp <= '9' ? cp : stroke_physical(cp);
	if (cp >= '1' && cp <= '9' && cp - '1' < option_count(q))
		a->chosen[a->focus] = cp - '1';
	return REPLY_HANDLED;
}

bool answers_at(const struct answers *a, const struct press *p, size_t *i)
{
	size_t number;

	if (press_is(p, LINK_OPTION, &number))
		number /= OPTIONS_MAX;
	else if (!press_is(p, LINK_FIELD, &number))
		return false;
	if (number >= a->count)
		return false;
	*i = number;
	return true;
}

void answers_point(struct answers *a, const struct press *p)
{
	size_t i, number;

	if (!answers_at(a, p, &i)) {
		(void)editor_point(&a->lines[a->focus], p);
		return;
	}
	if (i != a->focus)
		answers_set_focus(a, i);
	if (press_is(p, LINK_OPTION, &number))
		a->chosen[i] = number % OPTIONS_MAX;
}

const char *answers_selection(const struct answers *a, size_t *len)
{
	return is_line(&a->questions[a->focus])
		? editor_selection(&a->lines[a->focus], len)
		: NULL;
}

static int draw_option(const struct answers *a, struct area *area, int row,
	int col, size_t i, size_t option)
{
	const struct question *q = &a->questions[i];
	bool is_chosen = a->chosen[i] == option;
	enum meaning m = !is_chosen ? MEANING_PLAIN
		: i == a->focus     ? MEANING_FOCUS
				    : MEANING_MARKED;
	const char *dot = area->grid->is_ascii ? "(*)" : "(•)";
	int start = col;

	col = area_printf(area, row, col, m, "%s %s", is_chosen ? dot : "( )",
		option_label(q, option));
	if (is_chosen && i == a->focus)
		area_cursor(area, row, start + 1);
	if (q->choices == NULL && q->options[option].note != NULL)
		col = area_text(area, row, col + OPTION_GAP, MEANING_HINT,
			i18n_text(q->options[option].note));
	press_link(area, row, start, col - start, LINK_OPTION,
		i * OPTIONS_MAX + option);
	return col;
}

static int draw_options(
	const struct answers *a, struct area *area, int row, size_t i)
{
	const struct question *q = &a->questions[i];
	int col = ANSWER_COL, cells;
	size_t k;

	for (k = 0; k < option_count(q); k++) {
		cells = area_width(area, option_label(q, k)) + 4;
		if (k > 0 && (q->is_stacked || col + cells > area->cols - 1)) {
			row++;
			col = ANSWER_COL;
		}
		col = draw_option(a, area, row, col, i, k) + OPTION_GAP;
	}
	return row;
}

static void draw_line(
	const struct answers *a, struct area *area, int row, size_t i)
{
	const char *note = a->questions[i].note;

	editor_draw(
		&a->lines[i], area, row, ANSWER_COL, LINE_CELLS, i == a->focus);
	if (i != a->focus)
		press_link(area, row, ANSWER_COL, LINE_CELLS, LINK_FIELD, i);
	if (note != NULL)
		area_cell(area, row, ANSWER_COL + LINE_CELLS + 2,
			area->cols - ANSWER_COL - LINE_CELLS - 3, ALIGN_LEFT,
			MEANING_HINT, i18n_text(note));
}

int answers_draw(const struct answers *a, struct area *area, int row,
	const char *problem)
{
	const struct question *q;
	size_t i;

	for (i = 0; i < a->count; i++) {
		q = &a->questions[i];
		if (q->heading != NULL) {
			row += i > 0 ? 1 : 0;
			area_text(area, row++, 1, MEANING_HEAD,
				i18n_text(q->heading));
		}
		area_cell(area, row, LABEL_COL, ANSWER_COL - LABEL_COL - 1,
			ALIGN_LEFT, MEANING_LABEL, i18n_text(q->label));
		press_link(area, row, 0, area->cols, LINK_FIELD, i);
		if (q->sample != NULL)
			area_text(area, row++, ANSWER_COL, MEANING_STRONG,
				q->sample);
		if (is_line(q))
			draw_line(a, area, row, i);
		else
			row = draw_options(a, area, row, i);
		row++;
		if (problem != NULL && i == a->focus)
			area_printf(area, row++, ANSWER_COL, MEANING_ERROR,
				"! %s", problem);
	}
	return row;
}
