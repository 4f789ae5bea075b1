/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/room.h"

#include "core/base/i18n.h"
#include "tui/view/home.h"
#include "tui/view/settings.h"
#include "tui/view/setup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A notebook nobody has answered anything in. */
static void open_blank(struct office *o)
{
	office_folder("ว่าง");
	room_open(o, "ว่าง");
}

static void close_in_thai(struct office *o)
{
	office_close(o);
	i18n_set_language(LANGUAGE_THAI);
}

static void the_first_start_asks_three_questions(void **state)
{
	struct office o;

	(void)state;
	open_blank(&o);
	assert_true(notebook_is_new(o.nb));
	room_show(&o, 24, 80, setup_view_new);
	screen_golden(o.screen, "setup");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "setup-wide");
	close_in_thai(&o);
}

static void the_language_changes_at_once(void **state)
{
	struct office o;

	(void)state;
	open_blank(&o);
	room_show(&o, 24, 80, setup_view_new);
	office_expect(&o, "หน่วยงาน");
	office_keys(&o, "<Right>");
	office_expect(&o, "Who is writing");
	office_keys(&o, "1");
	office_expect(&o, "ผู้บันทึก");
	close_in_thai(&o);
}

static void a_new_notebook_needs_a_name_and_then_is_home(void **state)
{
	struct office o;

	(void)state;
	open_blank(&o);
	room_show(&o, 24, 80, setup_view_new);
	office_keys(&o, "<C-s>");
	office_expect(&o, "โปรดเขียนชื่อของท่าน");
	office_keys(&o, "สมศรี ใจดี<Enter>สวจ.เลย<Enter><Right><Enter><Enter>");
	assert_string_equal(notebook_setting(o.nb, SETTING_NAME), "สมศรี ใจดี");
	assert_string_equal(notebook_setting(o.nb, SETTING_OFFICE), "สวจ.เลย");
	assert_string_equal(notebook_setting(o.nb, SETTING_PROVINCE), "42");
	assert_string_equal(notebook_setting(o.nb, SETTING_LANGUAGE), "th");
	screen_golden(o.screen, "home-empty");
	assert_false(notebook_is_new(o.nb));
	close_in_thai(&o);
}

static void looking_round_fills_in_the_sample(void **state)
{
	struct office o;

	(void)state;
	open_blank(&o);
	room_show(&o, 24, 80, setup_view_new);
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab> <C-s>");
	office_expect(&o, "ข้อมูลตัวอย่าง");
	close_in_thai(&o);
}

static void home_says_what_there_is_and_what_waits(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, home_view_new);
	screen_golden(o.screen, "home");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "home-wide");
	close_in_thai(&o);
}

static void enter_on_home_opens_the_list_and_escape_comes_back(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, home_view_new);
	office_keys(&o, "<Down><Down><Enter>");
	office_expect(&o, "ชื่อเต็ม");
	office_keys(&o, "<Esc>");
	office_expect(&o, "ปีงบประมาณ");
	close_in_thai(&o);
}

static void a_notebook_in_use_elsewhere_says_by_whom(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี", 1, true);
	office_close(&o);
	room_open_second(&o, "สมศรี");
	assert_true(notebook_is_read_only(o.nb));
	room_show(&o, 24, 80, home_view_new);
	screen_golden(o.screen, "home-read-only");
	/* Nothing new can be made here. */
	office_keys(&o, "<F7>");
	office_expect(&o, "อ่านอย่างเดียว");
	room_close_second(&o);
}

static void settings_count_at_once(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, home_view_new);
	office_keys(&o, "<F11>");
	screen_golden(o.screen, "settings");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "settings-wide");
	office_keys(&o, "<Right>");
	office_expect(&o, "Language");
	assert_string_equal(notebook_setting(o.nb, SETTING_LANGUAGE), "en");
	office_keys(&o, "<Left><Down><Down><Down><Right><Tab>");
	assert_string_equal(notebook_setting(o.nb, SETTING_THEME), "light");
	close_in_thai(&o);
}

/* The key bar offers them, whatever has the focus. */
static void doors_open_from_the_settings(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, home_view_new);
	office_keys(&o, "<F11><F5>");
	office_expect(&o, "จำแนกตามเครือข่าย");
	office_keys(&o, "<Esc><Tab><Tab><Tab><Tab><Tab>มานี<F5>");
	office_expect(&o, "จำแนกตามเครือข่าย");
	assert_string_equal(notebook_setting(o.nb, SETTING_NAME), "มานี");
	close_in_thai(&o);
}

static void thai_digits_are_shown_everywhere_but_where_one_types(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, home_view_new);
	office_keys(&o, "<F11><Down><Down><Right>");
	assert_string_equal(notebook_setting(o.nb, SETTING_DIGITS), "thai");
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab><Tab>๒๕๖๖<Esc>");
	screen_golden(o.screen, "home-thai-digits");
	office_keys(&o, "<F5>");
	screen_golden(o.screen, "summary-thai-digits");
	/* What is written has ASCII digits. */
	office_keys(&o, "<Esc><Enter><Enter><Down><Down><Down><Down><Down>");
	office_expect(&o, "/2565");
	office_keys(&o, "<Esc><Esc><F11><Down><Down><Left>");
	assert_int_equal(i18n_digits(), DIGITS_ASCII);
	i18n_set_digits(DIGITS_ASCII);
	close_in_thai(&o);
}

static void thai_drawn_badly_is_answered_with_what_to_use(void **state)
{
	struct office o;

	(void)state;
	open_blank(&o);
	room_show(&o, 24, 80, setup_view_new);
	office_keys(&o, "<Tab>๒");
	screen_golden(o.screen, "setup-thai-badly");
	office_keys(&o, "<Tab>สมศรี<C-s>");
	assert_string_equal(notebook_setting(o.nb, SETTING_THAI_DRAWN), "no");
	office_hide(&o);
	room_show(&o, 24, 80, home_view_new);
	office_expect(&o, "หน้าต่างนี้แสดงภาษาไทยได้ไม่ถูกต้อง");
	office_keys(&o, "<F11><Down>1<Tab>");
	assert_string_equal(notebook_setting(o.nb, SETTING_THAI_DRAWN), "yes");
	close_in_thai(&o);
}

static void the_first_start_is_over_by_enter_alone(void **state)
{
	struct office o;

	(void)state;
	open_blank(&o);
	room_show(&o, 24, 80, setup_view_new);
	office_keys(&o, "<Enter><Enter>สมศรี<Enter><Enter><Enter><Enter>");
	office_expect(&o, "รายการล่าสุด");
	assert_string_equal(notebook_setting(o.nb, SETTING_THAI_DRAWN), "yes");
	close_in_thai(&o);
}

static void a_fiscal_year_is_checked_and_shown_on_home(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, home_view_new);
	office_keys(
		&o, "<F11><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>2022<Esc>");
	office_expect(&o, "ปีงบประมาณเป็นเลขพุทธศักราช");
	office_keys(&o, "<C-u>/ถุุ<Esc>");
	assert_string_equal(
		notebook_setting(o.nb, SETTING_FISCAL_YEAR), "2566");
	office_keys(&o, "<F11><Tab><Tab><Tab><Tab><Tab><Tab><Tab><Tab>");
	office_keys(&o, "<C-u>๒๕๖๕<Esc>");
	assert_string_equal(
		notebook_setting(o.nb, SETTING_FISCAL_YEAR), "2565");
	office_expect(&o, "2565");
	office_expect(&o, "รายการล่าสุด");
	close_in_thai(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_start_asks_three_questions),
		cmocka_unit_test(the_language_changes_at_once),
		cmocka_unit_test(a_new_notebook_needs_a_name_and_then_is_home),
		cmocka_unit_test(looking_round_fills_in_the_sample),
		cmocka_unit_test(home_says_what_there_is_and_what_waits),
		cmocka_unit_test(
			enter_on_home_opens_the_list_and_escape_comes_back),
		cmocka_unit_test(a_notebook_in_use_elsewhere_says_by_whom),
		cmocka_unit_test(settings_count_at_once),
		cmocka_unit_test(doors_open_from_the_settings),
		cmocka_unit_test(
			thai_digits_are_shown_everywhere_but_where_one_types),
		cmocka_unit_test(thai_drawn_badly_is_answered_with_what_to_use),
		cmocka_unit_test(the_first_start_is_over_by_enter_alone),
		cmocka_unit_test(a_fiscal_year_is_checked_and_shown_on_home),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
