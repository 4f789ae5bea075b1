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

static void the_row_of_digits_is_read_under_the_thai_layout(void **state)
{
	static const struct field date = {
		.name = "d", .label = "D", .kind = KIND_DATE};
	static const struct field time = {
		.name = "t", .label = "T", .kind = KIND_TIME};
	static const struct field phone = {
		.name = "p", .label = "P", .kind = KIND_PHONE};
	static const struct {
		const struct field *field;
		const char *typed, *saved, *note;
	} cases[] = {
		{&plain, "ๅ/-ภถุึคต", "123456789", "Read as 123456789"},
		{&plain, "ุุ", "66", "Read as 66: the keyboard was in Thai."},
		{&plain, "ุ", "6", "Read as 6"},
		{&plain, "/-", "23", "Read as 23"},
		{&lat, "ๅึใภๅถุ", "17.4156", "Read as 17.4156"},
		{&money, "ุถจใถจ", "650.50", "Read as 650.50"},
		{&date, "ๅจฝๅๅฝ/ถุถ", "2022-11-10", "Read as 10/11/2565"},
		{&date, "ๅจขๅๅขุถ", "2022-11-10", "BE 2565"},
		{&time, "จตใ-จ", "09:30", "Read as 09.30"},
		{&time, "จต-จ", "09:30", "Read as 0930"},
		{&phone, "จภ/จจจๅ/-", "042000123", "Read as 042000123"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		struct read read =
			read_into(cases[i].field, cases[i].typed, NULL);
		struct buf out = {0};

		assert_true(read.is_good);
		assert_int_equal(read.why.severity, SEVERITY_NOTE);
		if (strstr(read.why.text, cases[i].note) == NULL)
			fail_msg("%s: %s", cases[i].typed, read.why.text);
		kinds[cases[i].field->kind].save(
			cases[i].field, &read.value, &out);
		assert_string_equal(buf_str(&out), cases[i].saved);
		buf_release(&out);
		value_release(&read.value);
	}
	expect_refused(&plain, "-", "\"-\" is not a number");
	expect_refused(&plain, "/", "\"/\" is not a number");
	expect_refused(&plain, "ภถใ", "\"ภถใ\" is not a number");
	expect_refused(&moo, "ภ/", "from 1 to 40");
	expect_saved(&plain, "", "");
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
		cmocka_unit_test(
			the_row_of_digits_is_read_under_the_thai_layout),
		cmocka_unit_test(a_number_outside_its_bounds_is_told_them),
		cmocka_unit_test(what_is_no_number_is_said_so),
		cmocka_unit_test(a_real_is_kept_to_six_decimals),
		cmocka_unit_test(a_real_beyond_all_counting_is_still_written),
		cmocka_unit_test(money_is_satang),
		cmocka_unit_test(yes_and_no_are_read_in_many_words),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
