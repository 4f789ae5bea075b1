/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/decode.h"

#include "tui/term/decode_paste.h"
#include "tui/term/decode_sequence.h"
#include "tui/term/key.h"
#include "tui/term/probe.h"

#include <string.h>

enum {
	BYTE_ESCAPE = 0x1B,
	BYTE_DELETE = 0x7F,
	/* A terminal sends a sequence at once, a finger is slower. */
	SEQUENCE_WAIT_MS = 25,
	/* How long a lone Esc may still become the start of Esc-digit: long
	 * enough for a finger, short enough not to be felt on the way back.
	 * The rest of what no finger types may take as long to arrive. */
	ESCAPE_WAIT_MS = 250,
	PASTE_WAIT_MS = 2000, /* its end is lost */
	SILENCES_MAX = 2,
	PASTE_START = 200,
	INTRODUCER_LEN = 2, /* ESC [ or ESC O, which a person may have typed */
	MOUSE_BUTTON = 0x03 | 0x40 | 0x80, /* without Shift, Alt, Ctrl */
	MOUSE_MOTION = 0x20,
};

enum taken {
	TAKEN_EVENT,
	TAKEN_NOTHING, /* but something was dropped or changed: go on */
	TAKEN_LATER,   /* more bytes or silence must say what it is */
};

static const char *rest(const struct decoder *d, size_t *len)
{
	*len = d->in.len - d->at;
	return buf_str(&d->in) + d->at;
}

static void drop(struct decoder *d, size_t len)
{
	d->at += len;
	d->silences = 0;
}

static enum taken give_stroke(
	struct decoder *d, size_t len, uint32_t stroke, struct event *event)
{
	drop(d, len);
	*event = (struct event){.kind = EVENT_STROKE, .stroke = stroke};
	if (stroke < STROKE_NAMED) {
		event->kind = EVENT_TEXT;
		event->text = d->typed;
		event->len = utf8_encode(stroke, d->typed);
	}
	return stroke != STROKE_NONE ? TAKEN_EVENT : TAKEN_NOTHING;
}

static size_t wanted_len(unsigned char first)
{
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* A character that may become one with more bytes: 0. An invalid byte: 1, and
 * no character. */
static size_t read_char(const char *s, size_t len, uint32_t *cp)
{
	size_t i, n = utf8_decode(s, len, cp);

	if (n > 1 || (unsigned char)*s < 0x80)
		return n;
	*cp = 0;
	if ((unsigned char)*s < 0xC2 || (unsigned char)*s > 0xF4 ||
		len >= wanted_len((unsigned char)*s))
		return 1;
	for (i = 1; i < len; i++)
		if (((unsigned char)s[i] & 0xC0) != 0x80)
			return 1;
	return 0;
}

static uint32_t control_stroke(unsigned char byte)
{
	switch (byte) {
	case '\t': return STROKE_TAB;
	case '\r':
	case '\n': return STROKE_ENTER;
	case '\b':
	case BYTE_DELETE: return STROKE_BACKSPACE;
	case 0: return STROKE_NONE;
	default: return STROKE_CTRL + byte + '@';
	}
}

static enum taken take_char(struct decoder *d, struct event *event)
{
	size_t len, n;
	const char *s = rest(d, &len);
	uint32_t cp;

	if ((unsigned char)*s < ' ' || *s == BYTE_DELETE)
		return give_stroke(
			d, 1, control_stroke((unsigned char)*s), event);
	n = read_char(s, len, &cp);
	if (n == 0)
		return TAKEN_LATER;
	return give_stroke(d, n, cp, event);
}

/* An Esc that begins no sequence. With the Thai layout on, Esc and a digit
 * arrive as Esc and a Thai letter of the digit row, or as a Thai digit: the
 * letter goes along, as only the program knows whether it was meant. */
static enum taken take_typed_escape(struct decoder *d, struct event *event)
{
	size_t len, n = 0;
	const char *s = rest(d, &len);
	uint32_t cp = 0, digit;

	if (len > 1)
		n = read_char(s + 1, len - 1, &cp);
	if (n == 0 && d->silences < SILENCES_MAX)
		return TAKEN_LATER;
	digit = stroke_physical(cp);
	if (digit < '0' || digit > '9')
		return give_stroke(d, 1, STROKE_ESCAPE, event);
	*event = (struct event){
		.kind = EVENT_STROKE,
		.stroke = digit == '0' ? STROKE_F(10) : STROKE_F1 + digit - '1',
	};
	if (digit != cp) {
		event->text = d->typed;
		event->len = utf8_encode(cp, d->typed);
	}
	drop(d, 1 + n);
	return TAKEN_EVENT;
}

/* The button and the place, from 1. */
static enum taken give_mouse(const int numbers[], struct event *event)
{
	int button = numbers[0];

	*event = (struct event){
		.kind = EVENT_MOUSE,
		.row = numbers[2] - 1,
		.col = numbers[1] - 1,
	};
	if ((button & MOUSE_MOTION) != 0)
		return TAKEN_NOTHING;
	switch (button & MOUSE_BUTTON) {
	case 0x00: event->mouse = MOUSE_PRESS; return TAKEN_EVENT;
	case 0x40: event->mouse = MOUSE_WHEEL_UP; return TAKEN_EVENT;
	case 0x41: event->mouse = MOUSE_WHEEL_DOWN; return TAKEN_EVENT;
	default: return TAKEN_NOTHING;
	}
}

static void start_paste(struct decoder *d)
{
	d->is_pasting = true;
	d->scanned = 0;
}

/* What a terminal says of itself; false: it was a key. While reports are due
 * ESC [ 1 ; 2 R is one, else it is Shift-F3. */
static bool take_report(struct decoder *d, const struct sequence *q)
{
	if (q->final == 'c' && q->private == '?') {
		if (d->probe != NULL)
			probe_end(d->probe);
		return true;
	}
	if (q->final != 'R' || q->private != 0 || q->number_count != 2 ||
		d->probe == NULL || !probe_is_due(d->probe))
		return false;
	probe_report(d->probe, q->numbers[0], q->numbers[1]);
	return true;
}

static enum taken take_sequence(
	struct decoder *d, const struct sequence *q, struct event *event)
{
	if (q->kind == SEQUENCE_MOUSE) {
		drop(d, q->len);
		return give_mouse(q->numbers, event);
	}
	if (q->kind == SEQUENCE_CSI) {
		if (q->private == '<' && q->final == 'M') {
			drop(d, q->len);
			return give_mouse(q->numbers, event);
		}
		if (q->final == '~' && q->numbers[0] == PASTE_START) {
			drop(d, q->len);
			start_paste(d);
			return TAKEN_NOTHING;
		}
		if (take_report(d, q)) {
			drop(d, q->len);
			return TAKEN_NOTHING;
		}
	}
	return give_stroke(d, q->len, sequence_stroke(q), event);
}

/* The key that sends just this; *is_start: some key sends more. */
static const struct decoder_key *find_key(
	const struct decoder *d, const char *s, size_t len, bool *is_start)
{
	size_t i, n;

	*is_start = false;
	for (i = 0; i < d->key_count; i++) {
		n = strlen(d->keys[i].bytes);
		if (len >= n && memcmp(s, d->keys[i].bytes, n) == 0)
			return &d->keys[i];
		if (len < n && memcmp(s, d->keys[i].bytes, len) == 0)
			*is_start = true;
	}
	return NULL;
}

static enum taken take_escape(struct decoder *d, struct event *event)
{
	bool is_start;
	size_t len;
	const char *s = rest(d, &len);
	const struct decoder_key *key = find_key(d, s, len, &is_start);
	struct sequence q = sequence_read(s, len);

	if (key != NULL)
		return give_stroke(d, strlen(key->bytes), key->stroke, event);
	if ((q.kind == SEQUENCE_PARTIAL || is_start) && d->silences == 0)
		return TAKEN_LATER;
	if (q.kind == SEQUENCE_NONE || q.len <= INTRODUCER_LEN)
		return take_typed_escape(d, event);
	if (q.kind == SEQUENCE_PARTIAL || q.kind == SEQUENCE_BROKEN) {
		drop(d, q.len);
		return TAKEN_NOTHING;
	}
	return take_sequence(d, &q, event);
}

static enum taken give_paste(
	struct decoder *d, size_t len, size_t mark_len, struct event *event)
{
	buf_clear(&d->paste);
	paste_clean(&d->paste, buf_str(&d->in) + d->at, len);
	drop(d, len + mark_len);
	d->is_pasting = false;
	*event = (struct event){
		.kind = EVENT_PASTE,
		.text = buf_str(&d->paste),
		.len = d->paste.len,
	};
	return TAKEN_EVENT;
}

static enum taken take_paste(struct decoder *d, struct event *event)
{
	static const char mark[] = "\033[201~";
	size_t mark_len = sizeof(mark) - 1, len;
	const char *s = rest(d, &len), *escape;

	while (d->scanned + mark_len <= len) {
		escape = memchr(s + d->scanned, BYTE_ESCAPE,
			len - mark_len + 1 - d->scanned);
		if (escape == NULL) {
			d->scanned = len - mark_len + 1;
			break;
		}
		d->scanned = (size_t)(escape - s);
		if (memcmp(escape, mark, mark_len) == 0)
			return give_paste(d, d->scanned, mark_len, event);
		d->scanned++;
	}
	if (d->silences > 0)
		return give_paste(d, len, 0, event);
	return TAKEN_LATER;
}

void decoder_release(struct decoder *d)
{
	buf_release(&d->in);
	buf_release(&d->paste);
	*d = (struct decoder){0};
}

void decoder_feed(struct decoder *d, const char *bytes, size_t len)
{
	buf_splice(&d->in, 0, d->at, NULL, 0);
	d->at = 0;
	buf_add(&d->in, bytes, len);
}

bool decoder_next(struct decoder *d, struct event *event)
{
	enum taken taken = TAKEN_NOTHING;

	while (taken == TAKEN_NOTHING) {
		if (d->is_pasting)
			taken = take_paste(d, event);
		else if (d->at == d->in.len)
			taken = TAKEN_LATER;
		else if (d->in.data[d->at] == BYTE_ESCAPE)
			taken = take_escape(d, event);
		else
			taken = take_char(d, event);
	}
	return taken == TAKEN_EVENT;
}

int decoder_wait_ms(const struct decoder *d)
{
	size_t len;
	const char *s = rest(d, &len);

	if (d->is_pasting)
		return PASTE_WAIT_MS;
	if (len == 0 || *s != BYTE_ESCAPE)
		return -1;
	if (d->silences > 0)
		return ESCAPE_WAIT_MS - SEQUENCE_WAIT_MS;
	return len <= INTRODUCER_LEN ? SEQUENCE_WAIT_MS : ESCAPE_WAIT_MS;
}

void decoder_idle(struct decoder *d)
{
	if (d->silences < SILENCES_MAX)
		d->silences++;
}
