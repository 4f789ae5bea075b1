/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/key.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/kedmanee.h"
#include "core/text/utf8.h"

#include <string.h>

enum { THAI_ZERO = 0x0E50, THAI_NINE = 0x0E59 };

/* shown: as on the key of a keyboard, the same in every language. */
static const struct named_key {
	uint32_t stroke;
	const char *script, *shown;
} named_keys[] = {
	{STROKE_ENTER, "Enter", "Enter"},
	{STROKE_TAB, "Tab", "Tab"},
	{STROKE_BACK_TAB, "S-Tab", "Shift-Tab"},
	{STROKE_ESCAPE, "Esc", "Esc"},
	{STROKE_BACKSPACE, "BS", "Backspace"},
	{STROKE_DELETE, "Del", "Delete"},
	{STROKE_DELETE, "Delete", "Delete"},
	{STROKE_INSERT, "Ins", "Insert"},
	{STROKE_UP, "Up", "↑"},
	{STROKE_DOWN, "Down", "↓"},
	{STROKE_LEFT, "Left", "←"},
	{STROKE_RIGHT, "Right", "→"},
	{STROKE_HOME, "Home", "Home"},
	{STROKE_END, "End", "End"},
	{STROKE_PAGE_UP, "PgUp", "PgUp"},
	{STROKE_PAGE_DOWN, "PgDn", "PgDn"},
	{' ', "Space", "Space"},
	{'<', "lt", "<"},
};

static bool show_named(uint32_t stroke, struct buf *out)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(named_keys); i++) {
		if (named_keys[i].stroke == stroke) {
			buf_add_str(out, named_keys[i].shown);
			return true;
		}
	}
	return false;
}

/* What is left of a named key without Ctrl and Shift; a letter stays. */
static uint32_t show_modifiers(uint32_t stroke, struct buf *out)
{
	if (stroke < STROKE_NAMED)
		return stroke;
	if ((stroke & STROKE_WITH_CTRL) != 0)
		buf_add_str(out, "Ctrl-");
	if ((stroke & STROKE_WITH_SHIFT) != 0)
		buf_add_str(out, "Shift-");
	return stroke & ~(uint32_t)(STROKE_WITH_CTRL | STROKE_WITH_SHIFT);
}

void stroke_show(uint32_t stroke, struct buf *out)
{
	stroke = show_modifiers(stroke, out);
	if (show_named(stroke, out))
		return;
	if (stroke >= STROKE_F1 && stroke < STROKE_F1 + 12)
		buf_printf(out, "F%u", (unsigned int)(stroke - STROKE_F1 + 1));
	else if (stroke >= STROKE_ALT && stroke < STROKE_LAST)
		buf_printf(out, "Alt-%c", (int)(stroke - STROKE_ALT));
	else if (stroke >= STROKE_CTRL && stroke < STROKE_ALT)
		buf_printf(out, "Ctrl-%c", (int)(stroke - STROKE_CTRL));
	else if (stroke < STROKE_NAMED)
		utf8_add(out, stroke);
}

static uint32_t find_f_key(const char *name, size_t len)
{
	unsigned int n = 0;
	size_t i;

	if (len < 2 || len > 3 || name[0] != 'F')
		return STROKE_NONE;
	for (i = 1; i < len; i++) {
		if (name[i] < '0' || name[i] > '9')
			return STROKE_NONE;
		n = n * 10 + (unsigned int)(name[i] - '0');
	}
	return n >= 1 && n <= 12 ? STROKE_F1 + n - 1 : STROKE_NONE;
}

static uint32_t find_named(const char *name, size_t len)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(named_keys); i++)
		if (strlen(named_keys[i].script) == len &&
			memcmp(named_keys[i].script, name, len) == 0)
			return named_keys[i].stroke;
	return find_f_key(name, len);
}

/* "A-x", "C-x": a character with Alt or Ctrl. */
static uint32_t find_character(const char *name, size_t len)
{
	char letter;

	if (len != 3 || name[1] != '-')
		return STROKE_NONE;
	letter = name[2];
	if (name[0] == 'A')
		return STROKE_ALT + (unsigned char)letter;
	if (letter >= 'a' && letter <= 'z')
		letter = (char)(letter - 'a' + 'A');
	return name[0] == 'C' ? STROKE_CTRL + (unsigned char)letter
			      : STROKE_NONE;
}

static uint32_t take_modifier(const char **name, size_t *len, char letter)
{
	if (*len < 3 || (*name)[0] != letter || (*name)[1] != '-')
		return 0;
	*name += 2;
	*len -= 2;
	return letter == 'C' ? STROKE_WITH_CTRL : STROKE_WITH_SHIFT;
}

uint32_t stroke_find(const char *name, size_t len)
{
	uint32_t stroke = find_named(name, len), with;

	if (stroke == STROKE_NONE)
		stroke = find_character(name, len);
	if (stroke != STROKE_NONE)
		return stroke;
	with = take_modifier(&name, &len, 'C');
	with |= take_modifier(&name, &len, 'S');
	stroke = find_named(name, len);
	return stroke > STROKE_NAMED ? stroke | with : STROKE_NONE;
}

uint32_t stroke_physical(uint32_t stroke)
{
	uint32_t us;

	if (stroke >= THAI_ZERO && stroke <= THAI_NINE)
		return '0' + (stroke - THAI_ZERO);
	if (stroke >= STROKE_NAMED)
		return stroke;
	us = kedmanee_to_us(stroke);
	return us != 0 ? us : stroke;
}
