/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes of a terminal to events: UTF-8 (an invalid byte costs only itself),
 * control characters, escape sequences (decode_sequence.h), Esc and a digit as
 * F-keys, bracketed pastes, the mouse. Bytes may come one at a time or all
 * together. What a terminal reports of itself goes to the probe.
 *
 * An Esc is the start of a sequence, of Esc-digit, or itself: only silence
 * tells. The owner has the clock: it asks how long to wait and says when that
 * has passed with nothing to read.
 */
#ifndef TUI_TERM_DECODE_H
#define TUI_TERM_DECODE_H

#include "core/base/buf.h"
#include "core/text/utf8.h"
#include "tui/term/event.h"

#include <stdbool.h>

struct probe;

/* What a key of this terminal sends, where it is none of those all send. */
struct decoder_key {
	const char *bytes; /* from an Esc on; lent */
	uint32_t stroke;
};

enum { DECODER_KEYS_MAX = 48 };

/* Zeroed: fresh. */
struct decoder {
	const struct decoder_key *keys; /* lent */
	size_t key_count;
	struct probe *probe; /* lent; NULL: reports are dropped */
	struct buf in;
	size_t at;      /* what lies before it is done */
	int silences;   /* that passed since there is something at `at` */
	size_t scanned; /* of a paste, without its end */
	bool is_pasting;
	struct buf paste;     /* text of the last event */
	char typed[UTF8_MAX]; /* the same */
};

void decoder_release(struct decoder *d);
void decoder_feed(struct decoder *d, const char *bytes, size_t len);
/* The next event of what was fed; false: there is none, or not yet. Its text
 * stays until the next call of any of these. */
bool decoder_next(struct decoder *d, struct event *event);
/* How long to wait for the rest of what has begun; -1: as long as you like. */
int decoder_wait_ms(const struct decoder *d);
/* That long nothing came; ask for the next event again. */
void decoder_idle(struct decoder *d);

/* What the keys of a terminal send, from terminfo; returns how many. Only what
 * begins with an Esc: a control character is the key it always was.
 * `string_of` answers NULL where there is none; the strings are lent. */
size_t decoder_read_keys(struct decoder_key keys[DECODER_KEYS_MAX],
	const char *(*string_of)(const char *name));

#endif
