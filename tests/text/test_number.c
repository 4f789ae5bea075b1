/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/number.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/date.h"
#include "core/text/phone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

static void whole_numbers_are_read_as_people_write_them(void **state)
{
	static const struct {
		const char *text;
		int64_t value;
	} cases[] = {{"1234", 1234}, {" 1,234 ", 1234}, {"๑,๒๓๔", 1234},
		{"-5", -5}, {"−5", -5}, {"+7", 7}, {"0", 0}, {"007", 7},
		{"1,234,567", 1234567}, {"9223372036854775807", INT64_MAX},
		{"-9223372036854775808", INT64_MIN}, {"- 3", -3}};
	int64_t x;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_true(number_parse_int(cases[i].text, &x));
		assert_int_equal(x, cases[i].value);
	}
}

static void what_is_no_whole_number_is_refused(void **state)
{
	static const char *const bad[] = {"", " ", "-", "1.5", "1,23", "12,34",
		",123", "1,234,", "1234,567", "12a", "a", "1 2", "--1",
		"9223372036854775808", "-9223372036854775809",
		"99999999999999999999", "0x10", "1e3"};
	int64_t x;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		if (number_parse_int(bad[i], &x))
			fail_msg("%s", bad[i]);
}

static void reals_are_read_and_shown(void **state)
{
	struct buf out = {0};
	double x;

	(void)state;
	assert_true(number_parse_real("๑๗.๔๑๕๖", &x));
	assert_true(fabs(x - 17.4156) < 1e-12);
	assert_true(number_parse_real("-.5", &x));
	assert_true(fabs(x + 0.5) < 1e-12);
	assert_true(number_parse_real("1,000", &x));
	assert_false(number_parse_real("1.", &x));
	assert_false(number_parse_real(".", &x));
	assert_false(number_parse_real("1.2.3", &x));
	assert_false(number_parse_real("nan", &x));
	number_show_real(&out, 1234.5);
	number_show_real(&out, -0.000001);
	buf_add_char(&out, ' ');
	number_show_real(&out, 3);
	buf_add_char(&out, ' ');
	number_show_real(&out, -0.0000001);
	buf_add_char(&out, ' ');
	number_show_real(&out, 2.05);
	buf_add_char(&out, ' ');
	number_show_real(&out, (double)NAN);
	assert_string_equal(buf_str(&out), "1,234.5-0.000001 3 0 2.05 –");
	buf_release(&out);
}

static void money_is_satang(void **state)
{
	struct buf out = {0};
	int64_t x;

	(void)state;
	assert_true(number_parse_money("1,234.5", &x));
	assert_int_equal(x, 123450);
	assert_true(number_parse_money("฿๒๕๐", &x));
	assert_int_equal(x, 25000);
	assert_true(number_parse_money("1,000 บาท", &x));
	assert_int_equal(x, 100000);
	assert_true(number_parse_money("-0.05", &x));
	assert_int_equal(x, -5);
	assert_false(number_parse_money("1.005", &x));
	assert_false(number_parse_money("บาท", &x));
	assert_false(number_parse_money("9223372036854775807", &x));
	number_show_money(&out, 123450);
	buf_add_char(&out, ' ');
	number_show_money(&out, -5);
	assert_string_equal(buf_str(&out), "1,234.50 -0.05");
	buf_release(&out);
}

static void the_smallest_number_is_shown(void **state)
{
	struct buf out = {0};

	(void)state;
	number_show_int(&out, INT64_MIN);
	buf_add_char(&out, ' ');
	number_show_int(&out, 999);
	buf_add_char(&out, ' ');
	number_show_int(&out, 1000);
	assert_string_equal(
		buf_str(&out), "-9,223,372,036,854,775,808 999 1,000");
	buf_release(&out);
}

static void per_cent_has_two_decimals(void **state)
{
	static const struct {
		int64_t part, whole;
		const char *text;
	} cases[] = {{10, 40, "25.00"}, {1, 40, "2.50"}, {5, 12, "41.67"},
		{1, 3, "33.33"}, {2, 3, "66.67"}, {0, 9, "0.00"}, {5, 0, "–"},
		{12, 5, "240.00"}, {-1, 4, "-25.00"},
		{INT64_MAX, INT64_MAX, "100.00"}, {1, INT64_MAX, "0.00"}};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		buf_clear(&out);
		number_show_percent(&out, cases[i].part, cases[i].whole);
		assert_string_equal(buf_str(&out), cases[i].text);
	}
	buf_release(&out);
}

static void thai_digits_become_ascii(void **state)
{
	const char *thai = "ครั้งที่ ๓/๒๕๖๖";
	struct buf out = {0};

	(void)state;
	number_ascii_digits(&out, thai, strlen(thai));
	assert_string_equal(buf_str(&out), "ครั้งที่ 3/2566");
	buf_release(&out);
}

static void people_are_shown_the_digits_in_force(void **state)
{
	struct date day = {2022, 11, 10};
	struct buf out = {0};

	(void)state;
	i18n_set_language(LANGUAGE_THAI);
	i18n_set_digits(DIGITS_THAI);
	number_show_int(&out, -1234);
	buf_add_str(&out, " 7 ");
	number_show_money(&out, 65050);
	buf_add_char(&out, ' ');
	number_show_real(&out, 17.4156);
	buf_add_char(&out, ' ');
	number_show_percent(&out, 1, 40);
	buf_add_char(&out, ' ');
	date_show(&day, DATE_SHORT, &out);
	buf_add_char(&out, ' ');
	date_show(&day, DATE_EDIT, &out);
	buf_add_char(&out, ' ');
	time_show(570, &out);
	buf_add_char(&out, ' ');
	phone_show("042000123#5", &out);
	assert_string_equal(buf_str(&out),
		"-๑,๒๓๔ 7 ๖๕๐.๕๐ ๑๗.๔๑๕๖ ๒.๕๐ ๑๐ พ.ย. ๖๕ 10/11/2565 ๐๙.๓๐ น. "
		"๐๔๒-๐๐๐-๑๒๓ ต่อ ๕");
	assert_string_equal(number_text(1234567).text, "๑,๒๓๔,๕๖๗");
	assert_string_equal(
		number_text(INT64_MIN).text, "-๙,๒๒๓,๓๗๒,๐๓๖,๘๕๔,๗๗๕,๘๐๘");
	assert_string_equal(number_plain(2566).text, "๒๕๖๖");
	i18n_set_digits(DIGITS_ASCII);
	assert_string_equal(number_text(1234).text, "1,234");
	assert_string_equal(number_plain(2566).text, "2566");
	buf_clear(&out);
	date_iso(&day, &out);
	assert_string_equal(buf_str(&out), "2022-11-10");
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_numbers_are_read_as_people_write_them),
		cmocka_unit_test(what_is_no_whole_number_is_refused),
		cmocka_unit_test(reals_are_read_and_shown),
		cmocka_unit_test(money_is_satang),
		cmocka_unit_test(the_smallest_number_is_shown),
		cmocka_unit_test(per_cent_has_two_decimals),
		cmocka_unit_test(thai_digits_become_ascii),
		cmocka_unit_test(people_are_shown_the_digits_in_force),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
