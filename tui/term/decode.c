/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/decode.h"

#include "core/text/utf8.h"
#include "tui/term/key.h"

#include <string.h>

enum { BYTE_ESCAPE = 0x1B, BYTE_DELETE = 0x7F, BYTE_FIRST_OF_MANY = 0xC2 };

void decoder_release(struct decoder *d)
{
	buf_release(&d->paste);
	*d = (struct decoder){0};
}

static bool give_stroke(struct event *event, uint32_t stroke)
{
	*event = (struct event){.kind = EVENT_STROKE, .stroke = stroke};
	return true;
}

static bool give_text(struct decoder *d, uint32_t cp, struct event *event)
{
	size_t len = utf8_encode(cp, d->typed);

	*event = (struct event){
		.kind = EVENT_TEXT,
		.stroke = cp,
		.text = d->typed,
		.len = len,
	};
	return true;
}

static uint32_t stroke_of_digit(uint32_t digit)
{
	return digit == '0' ? STROKE_F(10) : STROKE_F1 + digit - '1';
}

/* Bytes a sequence that starts so has; 0: no sequence starts so. */
static size_t sequence_len(unsigned char first)
{
	if (first < 0x80)
		return 1;
	if (first < BYTE_FIRST_OF_MANY || first > 0xF4)
		return 0;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

static bool control_byte(unsigned char byte, struct event *event)
{
	switch (byte) {
	case '\t': return give_stroke(event, STROKE_TAB);
	case '\r':
	case '\n': return give_stroke(event, STROKE_ENTER);
	case '\b':
	case BYTE_DELETE: return give_stroke(event, STROKE_BACKSPACE);
	case 0: return false;
	default: return give_stroke(event, STROKE_CTRL + byte + '@');
	}
}

static bool after_escape(
	struct decoder *d, unsigned char byte, struct event *event, bool *again)
{
	d->has_escape = false;
	if (byte >= '0' && byte <= '9')
		return give_stroke(event, stroke_of_digit(byte));
	*again = true;
	return give_stroke(event, STROKE_ESCAPE);
}

/* With the Thai layout on, Esc and a digit arrive as Esc and a Thai letter of
 * the digit row, or as a Thai digit. */
static bool after_escape_text(
	struct decoder *d, uint32_t cp, struct event *event)
{
	uint32_t digit = stroke_physical(cp);

	d->has_escape = false;
	if (digit >= '0' && digit <= '9')
		return give_stroke(event, stroke_of_digit(digit));
	d->waiting = cp;
	return give_stroke(event, STROKE_ESCAPE);
}

bool decoder_next(struct decoder *d, struct event *event)
{
	uint32_t cp = d->waiting;

	if (cp == 0)
		return false;
	d->waiting = 0;
	return give_text(d, cp, event);
}

static bool text_byte(
	struct decoder *d, unsigned char byte, struct event *event, bool *again)
{
	size_t wanted, len;
	uint32_t cp;

	if (d->pending_len > 0 && (byte & 0xC0) != 0x80) {
		d->pending_len = 0;
		*again = true;
		return false;
	}
	d->pending[d->pending_len++] = (char)byte;
	wanted = sequence_len((unsigned char)d->pending[0]);
	if (wanted == 0) {
		d->pending_len = 0;
		return false;
	}
	if (d->pending_len < wanted)
		return false;
	len = utf8_decode(d->pending, d->pending_len, &cp);
	d->pending_len = 0;
	if (len != wanted)
		return false;
	if (d->has_escape)
		return after_escape_text(d, cp, event);
	return give_text(d, cp, event);
}

bool decoder_byte(
	struct decoder *d, unsigned char byte, struct event *event, bool *again)
{
	*again = false;
	if (d->is_pasting) {
		buf_add_char(&d->paste, (char)byte);
		return false;
	}
	if (d->has_escape && byte < 0x80)
		return after_escape(d, byte, event, again);
	if (byte == BYTE_ESCAPE) {
		d->pending_len = 0;
		d->has_escape = true;
		return false;
	}
	if (byte < ' ' || byte == BYTE_DELETE) {
		d->pending_len = 0;
		return control_byte(byte, event);
	}
	return text_byte(d, byte, event, again);
}

bool decoder_stroke(
	struct decoder *d, uint32_t stroke, struct event *event, bool *again)
{
	*again = false;
	d->pending_len = 0;
	if (d->is_pasting)
		return false;
	if (d->has_escape) {
		d->has_escape = false;
		*again = true;
		return give_stroke(event, STROKE_ESCAPE);
	}
	return give_stroke(event, stroke);
}

void decoder_paste_start(struct decoder *d)
{
	d->pending_len = 0;
	d->has_escape = false;
	d->is_pasting = true;
	buf_clear(&d->paste);
}

/* Terminals send a carriage return for a newline. Bytes that are no UTF-8
 * become U+FFFD here, so that nobody after this has to expect them. */
static void clean_paste(struct buf *paste)
{
	struct buf clean = {0};
	size_t at, n;
	uint32_t cp;

	for (at = 0; at < paste->len; at += n) {
		n = utf8_decode(paste->data + at, paste->len - at, &cp);
		if (cp == '\r')
			cp = '\n';
		else if (cp == '\n' && at > 0 && paste->data[at - 1] == '\r')
			continue;
		utf8_add(&clean, cp);
	}
	buf_release(paste);
	*paste = clean;
}

bool decoder_paste_end(struct decoder *d, struct event *event)
{
	if (!d->is_pasting)
		return false;
	d->is_pasting = false;
	clean_paste(&d->paste);
	*event = (struct event){
		.kind = EVENT_PASTE,
		.text = buf_str(&d->paste),
		.len = d->paste.len,
	};
	return true;
}

bool decoder_paste_run(struct decoder *d, const char *bytes, size_t len,
	struct event *event, size_t *used)
{
	static const char mark[] = "\033[201~";
	size_t mark_len = sizeof(mark) - 1, old = d->paste.len, at;

	buf_add(&d->paste, bytes, len);
	at = old > mark_len ? old - mark_len : 0;
	for (; at + mark_len <= d->paste.len; at++) {
		if (memcmp(d->paste.data + at, mark, mark_len) != 0)
			continue;
		*used = at + mark_len - old;
		buf_truncate(&d->paste, at);
		return decoder_paste_end(d, event);
	}
	*used = len;
	return false;
}

bool decoder_idle(struct decoder *d, struct event *event)
{
	if (!d->has_escape || d->is_pasting)
		return false;
	d->has_escape = false;
	return give_stroke(event, STROKE_ESCAPE);
}
