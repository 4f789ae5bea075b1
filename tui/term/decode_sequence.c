/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/decode_sequence.h"

#include "core/base/alloc.h"
#include "tui/term/key.h"

#include <stdbool.h>

enum {
	NUMBER_MAX = 9999,
	MOUSE_BYTES = 3,
	MODIFIER_SHIFT = 1,
	MODIFIER_CTRL = 4,
};

/* number: the one before '~'; 0 where the final byte alone says it. With a
 * number before a letter, as in ESC [ 1 ; 5 D, the letter counts. */
static const struct known_sequence {
	enum sequence_kind kind;
	char final;
	uint8_t number;
	uint32_t stroke;
} known_sequences[] = {
	{SEQUENCE_CSI, 'A', 0, STROKE_UP},
	{SEQUENCE_CSI, 'B', 0, STROKE_DOWN},
	{SEQUENCE_CSI, 'C', 0, STROKE_RIGHT},
	{SEQUENCE_CSI, 'D', 0, STROKE_LEFT},
	{SEQUENCE_CSI, 'F', 0, STROKE_END},
	{SEQUENCE_CSI, 'H', 0, STROKE_HOME},
	{SEQUENCE_CSI, 'P', 0, STROKE_F(1)},
	{SEQUENCE_CSI, 'Q', 0, STROKE_F(2)},
	{SEQUENCE_CSI, 'R', 0, STROKE_F(3)},
	{SEQUENCE_CSI, 'S', 0, STROKE_F(4)},
	{SEQUENCE_CSI, 'Z', 0, STROKE_BACK_TAB},
	{SEQUENCE_CSI, 'a', 0, STROKE_S_(STROKE_UP)}, /* rxvt */
	{SEQUENCE_CSI, 'b', 0, STROKE_S_(STROKE_DOWN)},
	{SEQUENCE_CSI, 'c', 0, STROKE_S_(STROKE_RIGHT)},
	{SEQUENCE_CSI, 'd', 0, STROKE_S_(STROKE_LEFT)},
	{SEQUENCE_CSI, '~', 1, STROKE_HOME},
	{SEQUENCE_CSI, '~', 2, STROKE_INSERT},
	{SEQUENCE_CSI, '~', 3, STROKE_DELETE},
	{SEQUENCE_CSI, '~', 4, STROKE_END},
	{SEQUENCE_CSI, '~', 5, STROKE_PAGE_UP},
	{SEQUENCE_CSI, '~', 6, STROKE_PAGE_DOWN},
	{SEQUENCE_CSI, '~', 7, STROKE_HOME},
	{SEQUENCE_CSI, '~', 8, STROKE_END},
	{SEQUENCE_CSI, '~', 11, STROKE_F(1)},
	{SEQUENCE_CSI, '~', 12, STROKE_F(2)},
	{SEQUENCE_CSI, '~', 13, STROKE_F(3)},
	{SEQUENCE_CSI, '~', 14, STROKE_F(4)},
	{SEQUENCE_CSI, '~', 15, STROKE_F(5)},
	{SEQUENCE_CSI, '~', 17, STROKE_F(6)},
	{SEQUENCE_CSI, '~', 18, STROKE_F(7)},
	{SEQUENCE_CSI, '~', 19, STROKE_F(8)},
	{SEQUENCE_CSI, '~', 20, STROKE_F(9)},
	{SEQUENCE_CSI, '~', 21, STROKE_F(10)},
	{SEQUENCE_CSI, '~', 23, STROKE_F(11)},
	{SEQUENCE_CSI, '~', 24, STROKE_F(12)},
	{SEQUENCE_CSI, '~', 25, STROKE_S_(STROKE_F(1))}, /* F13 … */
	{SEQUENCE_CSI, '~', 26, STROKE_S_(STROKE_F(2))},
	{SEQUENCE_CSI, '~', 28, STROKE_S_(STROKE_F(3))},
	{SEQUENCE_CSI, '~', 29, STROKE_S_(STROKE_F(4))},
	{SEQUENCE_CSI, '~', 31, STROKE_S_(STROKE_F(5))},
	{SEQUENCE_CSI, '~', 32, STROKE_S_(STROKE_F(6))},
	{SEQUENCE_CSI, '~', 33, STROKE_S_(STROKE_F(7))},
	{SEQUENCE_CSI, '~', 34, STROKE_S_(STROKE_F(8))},
	{SEQUENCE_CONSOLE, 'A', 0, STROKE_F(1)},
	{SEQUENCE_CONSOLE, 'B', 0, STROKE_F(2)},
	{SEQUENCE_CONSOLE, 'C', 0, STROKE_F(3)},
	{SEQUENCE_CONSOLE, 'D', 0, STROKE_F(4)},
	{SEQUENCE_CONSOLE, 'E', 0, STROKE_F(5)},
	{SEQUENCE_SS3, 'A', 0, STROKE_UP},
	{SEQUENCE_SS3, 'B', 0, STROKE_DOWN},
	{SEQUENCE_SS3, 'C', 0, STROKE_RIGHT},
	{SEQUENCE_SS3, 'D', 0, STROKE_LEFT},
	{SEQUENCE_SS3, 'F', 0, STROKE_END},
	{SEQUENCE_SS3, 'H', 0, STROKE_HOME},
	{SEQUENCE_SS3, 'I', 0, STROKE_TAB},
	{SEQUENCE_SS3, 'M', 0, STROKE_ENTER},
	{SEQUENCE_SS3, 'P', 0, STROKE_F(1)},
	{SEQUENCE_SS3, 'Q', 0, STROKE_F(2)},
	{SEQUENCE_SS3, 'R', 0, STROKE_F(3)},
	{SEQUENCE_SS3, 'S', 0, STROKE_F(4)},
	{SEQUENCE_SS3, 'X', 0, '='},
	{SEQUENCE_SS3, 'a', 0, STROKE_C_(STROKE_UP)}, /* rxvt */
	{SEQUENCE_SS3, 'b', 0, STROKE_C_(STROKE_DOWN)},
	{SEQUENCE_SS3, 'c', 0, STROKE_C_(STROKE_RIGHT)},
	{SEQUENCE_SS3, 'd', 0, STROKE_C_(STROKE_LEFT)},
};

static bool is_between(char c, char first, char last)
{
	return c >= first && c <= last;
}

static void add_number_byte(struct sequence *q, char c)
{
	int *number;

	if (q->number_count == 0)
		q->number_count = 1;
	if (!is_between(c, '0', '9')) {
		q->number_count++;
		return;
	}
	if (q->number_count > SEQUENCE_NUMBERS)
		return;
	number = &q->numbers[q->number_count - 1];
	if (*number < NUMBER_MAX)
		*number = *number * 10 + (c - '0');
}

static struct sequence ended(struct sequence q, enum sequence_kind kind)
{
	if (q.number_count > SEQUENCE_NUMBERS)
		q.number_count = SEQUENCE_NUMBERS;
	q.kind = kind;
	return q;
}

/* rxvt ends ESC [ 3 $ with what elsewhere only comes before a final byte. */
static bool is_final(const struct sequence *q, char c)
{
	return is_between(c, '@', '~') ||
		(c == '$' && q->private == 0 && q->number_count == 1);
}

static struct sequence read_parameters(
	struct sequence q, const char *s, size_t len, enum sequence_kind kind)
{
	char c;

	if (q.len < len && is_between(s[q.len], '<', '?'))
		q.private = s[q.len++];
	for (; q.len < len && q.len < SEQUENCE_BYTES_MAX; q.len++) {
		c = s[q.len];
		if (is_between(c, '0', '?')) {
			add_number_byte(&q, c);
		} else if (is_final(&q, c)) {
			q.final = c;
			q.len++;
			return ended(q, kind);
		} else if (!is_between(c, ' ', '/')) {
			return ended(q, SEQUENCE_BROKEN);
		}
	}
	return ended(q,
		q.len < SEQUENCE_BYTES_MAX ? SEQUENCE_PARTIAL
					   : SEQUENCE_BROKEN);
}

/* The old report of a mouse: button, column and row, each one byte. */
static struct sequence read_mouse(struct sequence q, const char *s, size_t len)
{
	for (; q.len < len && q.number_count < MOUSE_BYTES; q.len++) {
		if (s[q.len] == '\033')
			return ended(q, SEQUENCE_BROKEN);
		q.numbers[q.number_count++] = (unsigned char)s[q.len] - ' ';
	}
	return ended(q,
		q.number_count < MOUSE_BYTES ? SEQUENCE_PARTIAL
					     : SEQUENCE_MOUSE);
}

static struct sequence read_console(
	struct sequence q, const char *s, size_t len)
{
	if (q.len == len)
		return ended(q, SEQUENCE_PARTIAL);
	if (!is_between(s[q.len], '@', '~'))
		return ended(q, SEQUENCE_BROKEN);
	q.final = s[q.len++];
	return ended(q, SEQUENCE_CONSOLE);
}

struct sequence sequence_read(const char *s, size_t len)
{
	struct sequence q = {.len = 1};

	if (len < 2)
		return ended(q, SEQUENCE_PARTIAL);
	if (s[1] != '[' && s[1] != 'O')
		return ended(q, SEQUENCE_NONE);
	q.len = 2;
	if (s[1] == 'O')
		return read_parameters(q, s, len, SEQUENCE_SS3);
	if (len > 2 && s[2] == '[') {
		q.len = 3;
		return read_console(q, s, len);
	}
	if (len > 2 && s[2] == 'M') {
		q.len = 3;
		return read_mouse(q, s, len);
	}
	return read_parameters(q, s, len, SEQUENCE_CSI);
}

/* Shift and Ctrl as the last number says (xterm: one more than a sum), or the
 * final byte in the place of '~' (rxvt). Alt and Meta make no difference. */
static uint32_t modifiers(const struct sequence *q)
{
	int sum = 0;
	uint32_t stroke = 0;

	if (q->kind == SEQUENCE_SS3 && q->number_count == 1)
		sum = q->numbers[0] - 1; /* ESC O 5 P */
	else if (q->number_count >= 2)
		sum = q->numbers[1] - 1;
	if (q->kind == SEQUENCE_CSI && q->final == '$')
		sum = MODIFIER_SHIFT;
	else if (q->kind == SEQUENCE_CSI && q->final == '^')
		sum = MODIFIER_CTRL;
	else if (q->kind == SEQUENCE_CSI && q->final == '@')
		sum = MODIFIER_CTRL | MODIFIER_SHIFT;
	if (sum > 0 && (sum & MODIFIER_SHIFT) != 0)
		stroke |= STROKE_WITH_SHIFT;
	if (sum > 0 && (sum & MODIFIER_CTRL) != 0)
		stroke |= STROKE_WITH_CTRL;
	return stroke;
}

static uint32_t find_stroke(const struct sequence *q, char final)
{
	const struct known_sequence *k;
	size_t i;

	for (i = 0; i < ARRAY_LEN(known_sequences); i++) {
		k = &known_sequences[i];
		if (k->kind == q->kind && k->final == final &&
			(final != '~' || k->number == q->numbers[0]))
			return k->stroke;
	}
	return STROKE_NONE;
}

uint32_t sequence_stroke(const struct sequence *q)
{
	bool is_rxvt = q->kind == SEQUENCE_CSI && q->number_count == 1 &&
		(q->final == '$' || q->final == '^' || q->final == '@');
	uint32_t stroke;

	if (q->private != 0)
		return STROKE_NONE;
	/* The keys of the number pad, where it is one of its own. */
	if (q->kind == SEQUENCE_SS3 && is_between(q->final, 'j', 'y'))
		return (uint32_t)(q->final - 'j' + '*');
	stroke = find_stroke(q, is_rxvt ? '~' : q->final);
	if (stroke < STROKE_NAMED || stroke == STROKE_BACK_TAB)
		return stroke;
	return stroke | modifiers(q);
}
