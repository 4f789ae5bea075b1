/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a terminal says about itself: hidden strings are written, each followed
 * by a cursor position report (CSI 6n), and device attributes (CSI c) mark the
 * end. Nobody waits for the answers at the start: they come in among the keys.
 * Whether marks are *drawn* no terminal tells; people are shown a sample line.
 */
#ifndef TUI_TERM_PROBE_H
#define TUI_TERM_PROBE_H

#include "core/base/buf.h"
#include "core/base/world.h"
#include "core/text/width.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is measured: name, string, cells where all is well. */
#define PROBE_STRINGS(X) \
	X(LETTER, "ก", 1)   /* else it does not read UTF-8 */ \
	X(MARK, "ที่", 1)     /* 3 where marks take a cell */ \
	X(SAFE_AM, "กํา", 2) /* as we write ำ */ \
	X(RAW_AM, "กำ", 2)  /* as stored; 1 in kitty 0.42 and later */ \
	X(TONE_AM, "นํ้า", 2) \
	X(LINE, "─", 1) /* 2 where ambiguous characters are wide */ \
	X(BLOCK, "█", 1) \
	X(ELLIPSIS, "…", 1) \
	X(EMOJI, "👍", 2)

enum probe_string {
#define PROBE_ENUM(name, text, cells) PROBE_##name,
	PROBE_STRINGS(PROBE_ENUM)
#undef PROBE_ENUM
		PROBE_COUNT,
};

enum probe_state {
	PROBE_UNASKED,
	PROBE_WAITING,
	PROBE_ANSWERED, /* to the end */
	PROBE_SILENT,   /* for too long: what comes later is dropped */
};

struct probe { /* zeroed: unasked */
	enum probe_state state;
	bool has_ended;         /* the last of what was asked has come */
	size_t next;            /* which answer comes next */
	int cells[PROBE_COUNT]; /* as answered; 0: not */
	int64_t until_ms;       /* of the ticks: SILENT from then on */
};

/* Adds what to write, in an alternate screen, before anything is drawn. */
void probe_question(struct buf *out);
const char *probe_string(enum probe_string which);
int probe_expected(enum probe_string which); /* its cells */

/* 400 ms from now, over ssh 1500. */
void probe_start(struct probe *p, const struct world *world);
/* Reports of the cursor are answers, not keys (see decode.c). */
bool probe_is_due(const struct probe *p);
void probe_report(struct probe *p, int row, int col); /* from 1, as told */
void probe_end(struct probe *p);                      /* DA1 came */
/* True when it has just become SILENT. */
bool probe_tick(struct probe *p, int64_t now_ms);

/* `term`: $TERM or NULL; what is known of it counts where nothing was said. */
enum width_mode probe_mode(const struct probe *p, const char *term);
bool probe_is_ascii(const struct probe *p, const char *term);

/* For `samut doctor`: asks the terminal on standard input and output, without
 * a full screen, and waits. What was typed meanwhile is lost. False: there is
 * none, or it is a dumb one. */
bool probe_run(struct probe *p, const struct world *world);

#endif
