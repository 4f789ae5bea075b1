/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes of a keyboard to events: UTF-8 (an invalid byte costs only itself),
 * control characters, Esc and a digit as F-keys, bracketed pastes. Escape
 * sequences of named keys are the terminal's business: it feeds their strokes.
 */
#ifndef TUI_TERM_DECODE_H
#define TUI_TERM_DECODE_H

#include "core/base/buf.h"
#include "tui/term/event.h"

#include <stdbool.h>

struct decoder { /* zeroed: fresh */
	char pending[4];
	size_t pending_len;
	char typed[4];    /* text of the last event */
	uint32_t waiting; /* code point to be given after an Esc; 0: none */
	bool has_escape;  /* Esc came, a digit would make it an F-key */
	bool is_pasting;
	struct buf paste;
};

void decoder_release(struct decoder *d);
/* Something complete already? To be asked before feeding anything more. */
bool decoder_next(struct decoder *d, struct event *event);
/* True when *event is complete. An invalid byte is dropped; a byte that ends
 * a cut sequence is read afresh: then the caller feeds it again while *again
 * is true. */
bool decoder_byte(struct decoder *d, unsigned char byte, struct event *event,
	bool *again);
bool decoder_stroke(
	struct decoder *d, uint32_t stroke, struct event *event, bool *again);
void decoder_paste_start(struct decoder *d);
/* Many bytes of a paste at once, as a terminal's end mark ESC [ 201 ~ may be
 * among them: true when it was, and *used bytes were needed. */
bool decoder_paste_run(struct decoder *d, const char *bytes, size_t len,
	struct event *event, size_t *used);
bool decoder_paste_end(struct decoder *d, struct event *event);
/* Nothing came for a while: an Esc that waits for its digit was an Esc. */
bool decoder_idle(struct decoder *d, struct event *event);

#endif
