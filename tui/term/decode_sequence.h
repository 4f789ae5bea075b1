/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One escape sequence of a terminal (ECMA-48, with what xterm, rxvt, the Linux
 * console and screen send besides) and the key it stands for. Nothing is kept
 * here between calls: the bytes lie with the caller until they are complete.
 */
#ifndef TUI_TERM_DECODE_SEQUENCE_H
#define TUI_TERM_DECODE_SEQUENCE_H

#include <stddef.h>
#include <stdint.h>

enum sequence_kind {
	SEQUENCE_NONE,    /* no sequence starts so */
	SEQUENCE_PARTIAL, /* more bytes may complete it */
	SEQUENCE_BROKEN,  /* it was one until the byte after `len` */
	SEQUENCE_CSI,     /* ESC [ … */
	SEQUENCE_SS3,     /* ESC O … */
	SEQUENCE_CONSOLE, /* ESC [ [ and a letter: F1 … F5 of the Linux console
			   */
	SEQUENCE_MOUSE,   /* ESC [ M and three bytes, in `numbers` */
};

enum { SEQUENCE_BYTES_MAX = 64, SEQUENCE_NUMBERS = 4 };

struct sequence {
	enum sequence_kind kind;
	size_t len;   /* bytes it takes */
	char private; /* '<', '=', '>' or '?' before the numbers; 0: none */
	int numbers[SEQUENCE_NUMBERS]; /* 0 where left out */
	size_t number_count;
	char final;
};

/* What starts at `s`, which is an Esc. */
struct sequence sequence_read(const char *s, size_t len);
/* A key or a character; STROKE_NONE: neither. */
uint32_t sequence_stroke(const struct sequence *q);

#endif
