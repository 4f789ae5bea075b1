/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

static const struct field moo = {
	.name = "moo", .label = "M", .kind = KIND_INT, .min = 1, .max = 40};
static const struct field year = {.name = "year",
	.label = "Y",
	.kind = KIND_INT,
	.min = 2400,
	.max = 2700};
static const struct field plain = {.name = "i", .label = "I", .kind = KIND_INT};
static const struct field lat = {
	.name = "lat", .label = "L", .kind = KIND_REAL, .min = 5, .max = 21};
static const struct field real = {.name = "r", .label = "R", .kind = KIND_REAL};
static const struct field money = {
	.name = "m", .label = "M", .kind = KIND_MONEY, .min = 0, .max = 100000};
static const struct field yes = {.name = "b", .label = "B", .kind = KIND_BOOL};

static void whole_numbers_are_read_in_both_digits(void **state)
{
	(void)state;
	expect_saved(&moo, "๑๒", "12");
	expect_saved(&moo, " 5 ", "5");
	expect_saved(&plain, "1,234", "1234");
	expect_shown(&plain, "1234", "1,234");
	expect_shown(&year, "๒๕๖๖", "2566");
}

static void a_number_outside_its_bounds_is_told_them(void **state)
{
	(void)state;
	expect_refused(&moo, "41", "from 1 to 40");
	expect_refused(&moo, "0", "from 1 to 40");
	expect_refused(&year, "2399", "from 2400 to 2700");
	expect_refused(&plain, "-1", "from 0 to 999,999,999");
	expect_refused(&lat, "21.5", "from 5 to 21");
	expect_refused(&money, "1,000.01", "from 0.00 to 1,000.00");
}

static void what_is_no_number_is_said_so(void **state)
{
	(void)state;
	expect_refused(&moo, "ห้า", "\"ห้า\" is not a number");
	expect_refused(&moo, "2.5", "whole number");
	expect_refused(&lat, "abc", "\"abc\" is not a number");
	expect_refused(&money, "1.234", "not an amount of money");
}

static void a_real_beyond_all_counting_is_still_written(void **state)
{
	struct value v = {.tag = VALUE_REAL, .real = -1e300};
	struct buf out = {0};

	(void)state;
	kinds[KIND_REAL].save(&real, &v, &out);
	assert_string_equal(buf_str(&out), "-1.0000000000000001e+300");
	buf_release(&out);
}

static void a_real_is_kept_to_six_decimals(void **state)
{
	(void)state;
	expect_saved(&lat, "๑๗.๑๗", "17.17");
	expect_saved(&real, "102.6000004", "102.6");
	expect_saved(&real, "102.6000006", "102.600001");
	expect_saved(&real, "-0.5", "-0.5");
	expect_saved(&real, "40", "40");
	expect_saved(&real, "0", "0");
}

static void money_is_satang(void **state)
{
	struct read read = read_into(&money, "๑๒๓.๕", NULL);

	(void)state;
	assert_true(read.is_good);
	assert_int_equal(read.value.integer, 12350);
	expect_saved(&money, "123.5", "123.50");
	expect_shown(&money, "999.5", "999.50");
}

static void yes_and_no_are_read_in_many_words(void **state)
{
	(void)state;
	expect_saved(&yes, "1", "1");
	expect_saved(&yes, "ใช่", "1");
	expect_saved(&yes, "Yes", "1");
	expect_saved(&yes, "TRUE", "1");
	expect_saved(&yes, "ไม่ใช่", "0");
	expect_saved(&yes, "no", "0");
	expect_saved(&yes, "๐", "0");
	expect_saved(&yes, "false", "0");
	expect_shown(&yes, "1", "Yes");
	expect_refused(&yes, "2", "yes or no");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_numbers_are_read_in_both_digits),
		cmocka_unit_test(a_number_outside_its_bounds_is_told_them),
		cmocka_unit_test(what_is_no_number_is_said_so),
		cmocka_unit_test(a_real_is_kept_to_six_decimals),
		cmocka_unit_test(a_real_beyond_all_counting_is_still_written),
		cmocka_unit_test(money_is_satang),
		cmocka_unit_test(yes_and_no_are_read_in_many_words),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
