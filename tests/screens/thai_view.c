/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/screens/thai_view.h"

#include "core/base/alloc.h"
#include "tui/widget/chart.h"
#include "tui/widget/editor.h"

#include <stdio.h>
#include <stdlib.h>

struct thai {
	struct view view;
	struct editor line;
	int turn; /* every Down draws something else over it */
};

static const char *const lines[] = {
	"น้ำใจ กำนัน ที่ปรึกษา ปู่ย่า กตัญญูกตเวที ฐานันดร",
	"ก่ำ ป้ำ ซ้ำ ทำ คำ น้ำ ร่ำ จำ นำ ดำ",
	"ผู้ใหญ่บ้านหมู่ที่ ๑๒ ต.หนองอ้อ อ.หนองวัวซอ จ.อุดรธานี",
	("é 界 中文 👍 A\xE2\x80\x8B"
	 "B \xFF ่"),
	"สภาวัฒนธรรมจังหวัดอุดรธานี",
};

static void thai_close(struct view *v)
{
	editor_release(&((struct thai *)v)->line);
	free(v);
}

static void thai_draw(const struct view *v, struct area *a)
{
	const struct thai *t = (const struct thai *)v;
	struct area box = area_part(a, 2, 30, 9, 30), in;
	size_t i;
	int row;

	for (row = 0; row < a->rows; row++)
		area_text(a, row, row * 3 - 2, MEANING_PLAIN,
			lines[(size_t)(row + t->turn) % ARRAY_LEN(lines)]);
	in = area_box(&box, MEANING_BORDER, MEANING_FIELD, "กล่องน้ำ");
	for (i = 0; i < ARRAY_LEN(lines); i++)
		area_text(&in, (int)i, -t->turn, MEANING_FIELD, lines[i]);
	area_text(a, a->rows - 1, a->cols - 2, MEANING_STRONG, "ที่");
	area_text(a, a->rows - 1, a->cols - 1, MEANING_STRONG, "ปู่");
	chart_bar(a, 13, 2, 40, 27 + t->turn, 60);
	chart_big(a, 15, 60, "40");
	editor_draw(&t->line, a, 19, 4, 20, true);
}

static enum reply thai_act(struct view *v, enum action a)
{
	struct thai *t = (struct thai *)v;

	if (a == ACTION_DOWN)
		t->turn++;
	else if (a == ACTION_UP)
		t->turn--;
	else
		return editor_act(&t->line, a);
	return REPLY_HANDLED;
}

static enum reply thai_text(
	struct view *v, const char *s, size_t len, bool is_paste)
{
	(void)is_paste;
	return editor_type(&((struct thai *)v)->line, s, len);
}

static void thai_hints(const struct view *v, struct hints *h)
{
	const struct thai *t = (const struct thai *)v;

	hints_add(h, CONTEXT_FIELD);
	hints_add(h, CONTEXT_ROWS);
	snprintf(h->title, sizeof(h->title), "ภาษาไทย");
	snprintf(h->status, sizeof(h->status), "ครั้งที่ %d", t->turn);
}

static const struct view_ops thai_ops = {
	.name = "thai",
	.close = thai_close,
	.draw = thai_draw,
	.act = thai_act,
	.text = thai_text,
	.hints = thai_hints,
};

struct view *thai_view_new(struct app *app)
{
	struct thai *t = xcalloc(1, sizeof(*t));

	(void)app;
	t->view.ops = &thai_ops;
	return &t->view;
}
