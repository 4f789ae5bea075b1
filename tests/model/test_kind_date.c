/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

static const struct field date = {.name = "d", .label = "D", .kind = KIND_DATE};
static const struct field hour = {.name = "h", .label = "H", .kind = KIND_TIME};

static void thai_dates_are_saved_as_iso(void **state)
{
	(void)state;
	expect_saved(&date, "10 พฤศจิกายน 2565", "2022-11-10");
	expect_saved(&date, "๑๐/๑๑/๒๕๖๕", "2022-11-10");
	expect_saved(&date, "2022-11-10", "2022-11-10");
	expect_saved(&date, "29 ก.พ. 2567", "2024-02-29");
}

static void a_date_of_31_february_is_refused(void **state)
{
	(void)state;
	expect_refused(&date, "31 ก.พ. 2565", "no such day as 31 ก.พ. 2565");
	expect_refused(&date, "29/2/2566", "no such day");
}

static void a_common_era_year_is_converted_and_said(void **state)
{
	struct read read = read_into(&date, "10/11/2022", NULL);

	(void)state;
	assert_true(read.is_good);
	assert_string_equal(value_text(&read.value), "2022-11-10");
	assert_int_equal(read.why.severity, SEVERITY_NOTE);
	assert_non_null(strstr(read.why.text, "2022"));
	assert_non_null(strstr(read.why.text, "BE 2565"));
	value_release(&read.value);
}

static void a_two_digit_year_is_shown_back(void **state)
{
	(void)state;
	expect_remark_with(&date, "10 พ.ย. 65", SEVERITY_NOTE, "BE 2565", NULL);
}

static void a_weekday_that_is_another_one_is_a_doubt(void **state)
{
	(void)state;
	expect_remark_with(&date, "วันศุกร์ที่ 10 พฤศจิกายน 2565", SEVERITY_DOUBT,
		"another weekday", NULL);
	expect_remark_with(&date, "จ. 10 พ.ย. 2565", SEVERITY_DOUBT,
		"another weekday", NULL);
	expect_remark_with(
		&date, "พฤหัสบดี 10 พ.ย. 65", SEVERITY_NOTE, "BE 2565", NULL);
}

static void what_is_no_date_is_said_so(void **state)
{
	(void)state;
	expect_refused(&date, "เมื่อวาน", "not a date");
	expect_refused(&date, "10 พ.ย.", "Which year?");
	expect_refused(&date, "10/11/3000", "neither of the Buddhist Era");
	/* A month alone: ต and ค are keys of digits, but not here. */
	expect_refused(&date, "ต.ค. 65", "no such day");
	expect_refused(&date, "ต.ค. 2565", "not a date");
	expect_refused(&date, "ตค 2565", "not a date");
}

static void a_date_typed_with_the_thai_layout_on_is_read(void **state)
{
	struct read read = read_into(&date, "ๅจฝๅๅฝ/ถุถ", NULL);

	(void)state;
	assert_true(read.is_good);
	assert_string_equal(value_text(&read.value), "2022-11-10");
	assert_int_equal(read.why.severity, SEVERITY_NOTE);
	assert_non_null(strstr(read.why.text, "Read as 10/11/2565"));
	value_release(&read.value);
}

static void a_date_is_shown_short_in_thai(void **state)
{
	assert_int_equal(speak_thai(state), 0);
	expect_shown(&date, "2022-11-10", "10 พ.ย. 65");
	assert_int_equal(speak_english(state), 0);
}

static void a_time_of_day_is_saved_with_a_colon(void **state)
{
	(void)state;
	expect_saved(&hour, "9.30", "09:30");
	expect_saved(&hour, "๑๓.๐๐ น.", "13:00");
	expect_saved(&hour, "09:30", "09:30");
	expect_refused(&hour, "25.00", "not a time of day");
	expect_refused(&hour, "เช้า", "not a time of day");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(thai_dates_are_saved_as_iso),
		cmocka_unit_test(a_date_of_31_february_is_refused),
		cmocka_unit_test(a_common_era_year_is_converted_and_said),
		cmocka_unit_test(a_two_digit_year_is_shown_back),
		cmocka_unit_test(a_weekday_that_is_another_one_is_a_doubt),
		cmocka_unit_test(what_is_no_date_is_said_so),
		cmocka_unit_test(a_date_typed_with_the_thai_layout_on_is_read),
		cmocka_unit_test(a_date_is_shown_short_in_thai),
		cmocka_unit_test(a_time_of_day_is_saved_with_a_colon),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
