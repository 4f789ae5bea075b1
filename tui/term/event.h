/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What comes from a terminal. Text is UTF-8 and valid; a bracketed paste is
 * one event however long it is, of typed text every code point is one. Text
 * belongs to the terminal until the next wait.
 */
#ifndef TUI_TERM_EVENT_H
#define TUI_TERM_EVENT_H

#include <stddef.h>
#include <stdint.h>

enum event_kind {
	EVENT_NONE,   /* nothing within the time given */
	EVENT_STROKE, /* a named key; with a text: perhaps, or Esc and that */
	EVENT_TEXT,   /* one typed code point, also in `stroke` */
	EVENT_PASTE,
	EVENT_MOUSE,
	EVENT_RESIZE, /* size, or how wide the terminal draws, may be other */
	EVENT_HANGUP, /* the terminal is gone or we are told to end */
};

enum mouse_kind { MOUSE_PRESS, MOUSE_WHEEL_UP, MOUSE_WHEEL_DOWN };

struct event {
	enum event_kind kind;
	uint32_t stroke;
	const char *text;
	size_t len;
	enum mouse_kind mouse; /* of MOUSE: left button, wheel */
	int row, col;          /* of MOUSE: from 0, may lie outside */
};

#endif
