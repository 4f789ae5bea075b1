/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/keyboard.h"

#include "core/base/i18n.h"
#include "core/text/kedmanee.h"
#include "core/text/utf8.h"
#include "tui/widget/press.h"

enum { KEY_CELLS = 6, KEY_ROWS = 4 };

/* Rows lie a little to the right of those above, as on the keys themselves. */
static const struct key_row {
	const char *plain, *shifted;
	int col;
} key_rows[KEY_ROWS] = {
	{"`1234567890-=", "~!@#$%^&*()_+", 0},
	{"qwertyuiop[]", "QWERTYUIOP{}", 3},
	{"asdfghjkl;'\\", "ASDFGHJKL:\"|", 5},
	{"zxcvbnm,./", "ZXCVBNM<>?", 8},
};

static void thai_of(char us, char out[UTF8_MAX + 1])
{
	out[utf8_encode(kedmanee_from_us((unsigned char)us), out)] = '\0';
}

/* "eำ ฎ|": on the console, where marks take a cell, ◌ํา takes three. */
static void draw_key(struct area *a, int row, int col, char plain, char shifted)
{
	const char us[2] = {plain, '\0'};
	char thai[UTF8_MAX + 1], with_shift[UTF8_MAX + 1];
	int at;

	thai_of(plain, thai);
	thai_of(shifted, with_shift);
	area_text(a, row, col, MEANING_HINT, us);
	at = area_text(a, row, col + 1, MEANING_STRONG, thai);
	if (at < col + 3)
		at = col + 3;
	area_text(a, row, at, MEANING_PLAIN, with_shift);
	area_text(a, row, col + KEY_CELLS - 1, MEANING_BORDER,
		a->grid->is_ascii ? "|" : "│");
	press_link(a, row, col, at - col, LINK_KEY, (size_t)plain);
	press_link(a, row, at, col + KEY_CELLS - at, LINK_KEY, (size_t)shifted);
}

static void draw_keys(struct area *a, int row)
{
	for (int i = 0; i < KEY_ROWS; i++) {
		const struct key_row *keys = &key_rows[i];
		int col = keys->col;

		for (size_t k = 0; keys->plain[k] != '\0'; k++) {
			draw_key(a, row + i, col, keys->plain[k],
				keys->shifted[k]);
			col += KEY_CELLS;
		}
	}
}

void keyboard_draw(struct area *a, bool is_line_below)
{
	struct area keys = area_part(a, 0, (a->cols - KEYBOARD_COLS) / 2,
		KEYBOARD_ROWS, KEYBOARD_COLS);
	int top = is_line_below ? 0 : 1, row;

	area_clear(a, MEANING_PLAIN);
	area_rule(a, is_line_below ? KEYBOARD_ROWS - 1 : 0, MEANING_BORDER);
	area_cell(&keys, top + KEY_ROWS, 0, KEYBOARD_COLS, ALIGN_LEFT,
		MEANING_HINT,
		_("On each key: the US letter, plain, with Shift. F12 puts "
		  "the keyboard away."));
	for (row = 0; row < KEYBOARD_ROWS; row++)
		press_link(a, row, 0, a->cols, LINK_KEY, 0);
	draw_keys(&keys, top);
}
