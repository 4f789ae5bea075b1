/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A record as lines to read: every field that holds something. Read once,
 * drawn as often as need be.
 */
#ifndef TUI_VIEW_PREVIEW_H
#define TUI_VIEW_PREVIEW_H

#include "core/model/record.h"
#include "core/text/wrap.h"
#include "tui/term/area.h"

struct preview_line {
	const char *label; /* msgid */
	char *text;
};
struct preview { /* zeroed: nothing */
	struct preview_line *lines;
	size_t count;
	char *title;
};

void preview_read(
	struct preview *p, const struct record *r, const struct facts *facts);
void preview_release(struct preview *p); /* and empty */
void preview_draw(const struct preview *p, struct area *a, struct wrap *wrap);

#endif
