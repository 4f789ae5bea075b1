/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One table: what each meaning looks like in each theme. Colours are the
 * eight of every terminal (-1: the terminal's own) with attributes; mono uses
 * attributes only and is what NO_COLOR asks for. Nothing is shown by colour
 * alone: views write a word or a glyph as well.
 */
#ifndef TUI_TERM_STYLE_H
#define TUI_TERM_STYLE_H

#include "tui/term/cell.h"

enum theme { THEME_DARK, THEME_LIGHT, THEME_CONTRAST, THEME_MONO, THEME_COUNT };
enum style_attribute {
	STYLE_BOLD = 1,
	STYLE_DIM = 2,
	STYLE_UNDERLINE = 4,
	STYLE_REVERSE = 8,
};

struct style {
	signed char front, back; /* 0 … 7, or -1 */
	unsigned char attributes;
};

const struct style *style_get(enum theme theme, enum meaning meaning);
const char *theme_name(enum theme theme); /* "dark" …, as stored */
/* THEME_DARK for anything unknown. */
enum theme theme_find(const char *name);

#endif
