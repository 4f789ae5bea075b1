/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A terminal: shows a grid, gives events. Two kinds: the real one (curses) and
 * a scripted one for tests. The caller owns it and ends it with
 * terminal_free(), which restores the screen.
 */
#ifndef TUI_TERM_TERM_H
#define TUI_TERM_TERM_H

#include "core/base/error.h"
#include "core/base/world.h"
#include "tui/term/cell.h"
#include "tui/term/event.h"
#include "tui/term/style.h"

struct terminal;

struct terminal_ops {
	void (*size)(struct terminal *t, int *rows, int *cols);
	void (*show)(struct terminal *t, const struct grid *grid);
	/* timeout_ms < 0: for ever; 0: only what is there already. */
	void (*wait)(struct terminal *t, int timeout_ms, struct event *event);
	void (*set_theme)(struct terminal *t, enum theme theme);
	void (*set_mouse)(struct terminal *t, bool is_on); /* or NULL */
	void (*free)(struct terminal *t);
};
enum { TERMINAL_REMARKS = 4, TERMINAL_REMARK_SIZE = 320 };

struct terminal { /* the first member of either kind */
	const struct terminal_ops *ops;
	/* Either may change while it is used: EVENT_RESIZE says so. */
	enum width_mode mode; /* linear: the Linux console */
	bool is_ascii;
	char remarks[TERMINAL_REMARKS][TERMINAL_REMARK_SIZE];
	size_t remark_count;
};

void terminal_size(struct terminal *t, int *rows, int *cols);
void terminal_show(struct terminal *t, const struct grid *grid);
void terminal_wait(struct terminal *t, int timeout_ms, struct event *event);
void terminal_set_theme(struct terminal *t, enum theme theme);
/* Whether presses of the mouse come to us, where there is one: then a person
 * marks text for the terminal's own clipboard with Shift held. On at first. */
void terminal_set_mouse(struct terminal *t, bool is_on);
/* Sentences about what it cannot do as wished, the gravest last; NULL after
 * the last one. */
const char *terminal_remark(const struct terminal *t, size_t i);
void terminal_add_remark(struct terminal *t, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void terminal_free(struct terminal *t); /* NULL is fine */

/* What the terminfo entry of a name (TERM, or NULL) promises; false: there is
 * no such entry. Needs no terminal. */
struct terminal_entry {
	int colours; /* 0: none */
	bool has_mouse, has_paste;
};
bool terminal_entry_find(const char *name, struct terminal_entry *entry);

/* The real one, on standard input and output; the world is lent. NULL: no
 * terminal there, or no UTF-8; `err` says it. */
struct terminal *terminal_open_curses(
	const struct world *world, enum theme theme, struct error *err);

#endif
