/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of key strokes. A stroke is a Unicode code point or, above them, a
 * named key. Names are written as in key scripts: "F1", "C-s", "Enter", "a".
 */
#ifndef TUI_TERM_KEY_H
#define TUI_TERM_KEY_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stdint.h>

enum stroke {
	STROKE_NONE = 0,
	STROKE_NAMED = 0x110000, /* the first that is no code point */
	STROKE_ENTER,
	STROKE_TAB,
	STROKE_BACK_TAB,
	STROKE_ESCAPE,
	STROKE_BACKSPACE,
	STROKE_DELETE,
	STROKE_INSERT,
	STROKE_UP,
	STROKE_DOWN,
	STROKE_LEFT,
	STROKE_RIGHT,
	STROKE_HOME,
	STROKE_END,
	STROKE_PAGE_UP,
	STROKE_PAGE_DOWN,
	STROKE_F1 = STROKE_NAMED + 0x20,   /* … F12 = STROKE_F1 + 11 */
	STROKE_CTRL = STROKE_NAMED + 0x40, /* + letter: STROKE_CTRL + 'S' */
	STROKE_ALT = STROKE_NAMED + 0x100, /* + ASCII character */
	STROKE_LAST = STROKE_NAMED + 0x200,
};

/* Added to a named key (an arrow, Home, Delete …) pressed with Shift, Ctrl:
 * "S-Left", "C-Left", "C-S-Left". */
enum { STROKE_WITH_SHIFT = 0x1000, STROKE_WITH_CTRL = 0x2000 };

#define STROKE_S_(key) ((key) | STROKE_WITH_SHIFT)
#define STROKE_C_(key) ((key) | STROKE_WITH_CTRL)
#define STROKE_C_S_(key) ((key) | STROKE_WITH_CTRL | STROKE_WITH_SHIFT)
#define STROKE_F(n) (STROKE_F1 + (n)-1)
#define STROKE_C(letter) (STROKE_CTRL + (letter))

/* "F1", "Ctrl-S", "Enter", "Space", "/" as people read it. */
void stroke_show(uint32_t stroke, struct buf *out);
/* Name of a key script, without its angle brackets; STROKE_NONE if unknown. */
uint32_t stroke_find(const char *name, size_t len);
/* The stroke a command letter was meant to be: with the Thai layout on, the US
 * character of the same physical key; Thai digits become ASCII ones. */
uint32_t stroke_physical(uint32_t stroke);

#endif
