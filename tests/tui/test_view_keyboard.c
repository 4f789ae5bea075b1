/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/room.h"

#include "core/base/i18n.h"
#include "core/text/kedmanee.h"
#include "core/text/utf8.h"
#include "tui/view/home.h"
#include "tui/widget/keyboard.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void open_person(struct office *o, enum language language)
{
	i18n_set_language(language);
	office_open(o, "สมศรี ใจดี", 1, true);
	i18n_set_language(language);
	room_show(o, 24, 80, room_new_person);
}

static void close_in_thai(struct office *o)
{
	office_close(o);
	i18n_set_language(LANGUAGE_THAI);
}

static void the_picture_says_what_the_keys_type(void **state)
{
	struct office o;

	(void)state;
	open_person(&o, LANGUAGE_THAI);
	/* The first field is a choice; further down is the first name. */
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab><Tab><Tab>");
	office_keys(&o, "<F12>l,=kp");
	office_expect(&o, "สมชาย");
	screen_golden(o.screen, "keyboard");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "keyboard-wide");
	office_keys(&o, "<F12>abc");
	office_expect(&o, "สมชายabc");
	office_expect_not(&o, "Shift");
	close_in_thai(&o);
}

static void it_stands_above_when_the_cursor_is_below(void **state)
{
	struct office o;

	(void)state;
	open_person(&o, LANGUAGE_ENGLISH);
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab><F12>");
	room_wait(&o);
	office_keys(&o, "DO");
	screen_golden(o.screen, "keyboard-above");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "keyboard-wide-english");
	close_in_thai(&o);
}

/* Every key of the US layout, plain and shifted, is on the picture. */
static void every_key_is_on_the_picture(void **state)
{
	struct grid grid = {0};
	struct area a;
	struct buf all = {0};
	char thai[8];
	uint32_t cp;

	(void)state;
	grid_init(&grid, KEYBOARD_ROWS, KEYBOARD_COLS + 2);
	a = area_of(&grid);
	keyboard_draw(&a, false);
	for (int row = 0; row < KEYBOARD_ROWS; row++)
		grid_row_text(&grid, row, &all);
	for (uint32_t us = '!'; us <= '~'; us++) {
		cp = kedmanee_from_us(us);
		/* ำ is drawn as the two it is made of. */
		if (cp == 0x0E33)
			cp = 0x0E32;
		thai[utf8_encode(cp, thai)] = '\0';
		assert_non_null(strstr(buf_str(&all), thai));
	}
	buf_release(&all);
	grid_release(&grid);
}

static void a_console_draws_it_in_ascii_lines(void **state)
{
	struct grid grid = {.mode = WIDTH_LINEAR, .is_ascii = true};
	struct buf row = {0};
	struct area a;

	(void)state;
	grid_init(&grid, KEYBOARD_ROWS, KEYBOARD_COLS + 2);
	grid.mode = WIDTH_LINEAR;
	grid.is_ascii = true;
	a = area_of(&grid);
	keyboard_draw(&a, true);
	for (int i = 0; i < KEYBOARD_ROWS; i++)
		grid_row_text(&grid, i, &row);
	assert_null(strstr(buf_str(&row), "│"));
	assert_null(strstr(buf_str(&row), "─"));
	/* Three cells of ◌ํา and the border of its key. */
	assert_non_null(strstr(buf_str(&row), "e◌ํา"));
	assert_non_null(strstr(buf_str(&row), "ฎ|r"));
	buf_release(&row);
	grid_release(&grid);
}

static void a_key_that_is_pressed_is_typed(void **state)
{
	struct office o;

	(void)state;
	open_person(&o, LANGUAGE_THAI);
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab><Tab><Tab><F12>");
	/* Over the form: L, then C and L with Shift; then between the keys and
	 * on the line above them, where nothing below is reached. */
	office_keys(&o, "<mouse:20,54><mouse:21,24><mouse:20,58>");
	office_expect(&o, "สฉศ");
	office_keys(&o, "<mouse:20,2><mouse:17,10><mouse:22,10>,");
	office_expect(&o, "สฉศม");
	/* Below it: two rows of air more. */
	office_keys(&o, "<resize:120x40><mouse:36,74><mouse:38,60>");
	office_expect(&o, "สฉศมส");
	close_in_thai(&o);
}

static void take_words(void *ctx, const char *text)
{
	buf_add_str(ctx, text);
}

static void digits_and_passphrases_stay_as_typed(void **state)
{
	struct office o;
	struct buf words = {0};

	(void)state;
	i18n_set_language(LANGUAGE_THAI);
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, room_new_meeting);
	office_keys(&o, "<F12><Tab>");
	office_expect(&o, "Shift");
	/* A year. */
	office_keys(&o, "<Tab><Tab>2566");
	office_expect(&o, "2566");
	office_expect_not(&o, "Shift");
	app_ask_passphrase(o.screen->app, "ก", "ข", false, take_words, &words);
	office_keys(&o, "horse 1");
	office_expect_not(&o, "Shift");
	office_keys(&o, "<Enter>");
	assert_string_equal(buf_str(&words), "horse 1");
	buf_release(&words);
	close_in_thai(&o);
}

static void commands_are_commands_all_the_same(void **state)
{
	struct office o;

	(void)state;
	i18n_set_language(LANGUAGE_THAI);
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, room_people);
	office_keys(&o, "<F12>");
	office_expect(&o, "เปิดแป้นพิมพ์ไทยแล้ว");
	office_expect_not(&o, "Shift");
	office_keys(&o, "/");
	office_expect(&o, "Shift");
	office_keys(&o, "d,]");
	office_expect(&o, "กมล");
	office_keys(&o, "<Esc>q");
	close_in_thai(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_picture_says_what_the_keys_type),
		cmocka_unit_test(it_stands_above_when_the_cursor_is_below),
		cmocka_unit_test(every_key_is_on_the_picture),
		cmocka_unit_test(a_console_draws_it_in_ascii_lines),
		cmocka_unit_test(a_key_that_is_pressed_is_typed),
		cmocka_unit_test(digits_and_passphrases_stay_as_typed),
		cmocka_unit_test(commands_are_commands_all_the_same),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
