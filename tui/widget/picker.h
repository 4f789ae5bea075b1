/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A line to type in over rows to pick from: choices, places, records. The rows
 * come from a source; the last one may offer to make something new of what was
 * typed. Of several (toggle), Space takes and gives back, and so does Enter
 * after something was typed; Enter on an empty line ends.
 */
#ifndef TUI_WIDGET_PICKER_H
#define TUI_WIDGET_PICKER_H

#include "core/base/id.h"
#include "tui/widget/editor.h"
#include "tui/widget/list.h"

enum { PICKER_ITEMS_MAX = 50, PICKER_LABEL = 200, PICKER_CODE = 16 };

struct picker_item {
	char label[PICKER_LABEL];
	char code[PICKER_CODE]; /* of choices and places */
	struct id id;           /* of records */
	bool is_new;            /* "new …" */
	bool is_chosen;         /* one of several already taken */
};
struct picker_source {
	/* Items that fit what was typed (all, best first, when nothing was),
	 * at most `max`; returns how many. */
	size_t (*find)(void *ctx, const char *typed, struct picker_item *items,
		size_t max);
	/* Takes or gives back one of several; NULL when one is to be picked. */
	void (*toggle)(void *ctx, const struct picker_item *item);
	void *ctx;
};
struct picker { /* zeroed: closed */
	struct editor line;
	struct list list;
	struct picker_item *items;
	struct picker_source source;
};

void picker_open(struct picker *p, const struct picker_source *source,
	const char *typed);
void picker_release(struct picker *p); /* and closed */
bool picker_is_open(const struct picker *p);
void picker_arrange(struct picker *p, int rows);
/* REPLY_LEAVE on ACCEPT: picker_item() is what was picked. BACK is the
 * owner's. */
enum reply picker_act(struct picker *p, enum action a);
/* The row that is pressed is picked (REPLY_LEAVE), of several it is taken or
 * given back. */
enum reply picker_point(struct picker *p, const struct press *press);
enum reply picker_type(struct picker *p, const char *s, size_t len);
const struct picker_item *picker_item(const struct picker *p); /* or NULL */
/* The line in the first row, the items under it. */
void picker_draw(const struct picker *p, struct area *a);

#endif
