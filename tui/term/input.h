/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What arrives at the terminal's end: its bytes, the signals that are about it
 * (a new size, hang up, all that ask for the end; one to stop for a while is
 * ignored), and time. The signals are let in only while waiting, so none falls
 * between a look and the wait. One of these at a time: a signal has no
 * argument.
 */
#ifndef TUI_TERM_INPUT_H
#define TUI_TERM_INPUT_H

#include "core/base/world.h"
#include "tui/term/decode.h"
#include "tui/term/probe.h"

#include <signal.h>
#include <stdbool.h>
#include <stdint.h>

enum { INPUT_SIGNALS = 6 };

struct input {
	const struct world *world; /* lent */
	int fd;                    /* lent; to be read without echo and lines */
	struct decoder decoder;
	struct probe probe;
	bool is_probe_told;     /* that it is over */
	int64_t quiet_since_ms; /* nothing came, or no more of it */
	sigset_t waiting_mask;
	struct sigaction old[INPUT_SIGNALS];
};

/* Catches the signals. Stays where it is: the decoder points into it. */
void input_init(struct input *in, int fd, const struct world *world);
void input_release(struct input *in);
/* Until then (of the ticks; -1: for ever) or the next event. RESIZE: the size
 * may be another (so at first: nobody listened before), or the probe has come
 * to its end. HANGUP: then always. */
void input_wait(struct input *in, int64_t until_ms, struct event *event);
/* Reads off what the probe is still to be told, so that it does not end up in
 * a shell. Keys that come meanwhile are lost. */
void input_drain(struct input *in);

#endif
