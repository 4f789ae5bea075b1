/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/date.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_day(const struct date *d, int year, int month, int day)
{
	assert_int_equal(d->year, year);
	assert_int_equal(d->month, month);
	assert_int_equal(d->day, day);
}

static void the_tenth_of_november_is_read_in_every_writing(void **state)
{
	static const char *const texts[] = {"10 พฤศจิกายน 2565", "10 พ.ย. 2565",
		"10/11/2565", "10-11-2565", "10.11.2565", "10 11 2565",
		"10112565", "๑๐ พ.ย. ๒๕๖๕", "๑๐/๑๑/๒๕๖๕", "10 พย 2565",
		"10พ.ย.2565", "10 พฤศจิกา 2565", "10 พ. ย. 2565",
		"พฤหัสบดี 10 พ.ย. 2565", "พฤ. 10 พ.ย. 2565",
		"วันพฤหัสบดีที่ 10 พฤศจิกายน พ.ศ. 2565",
		"วันที่ 10 เดือนพฤศจิกายน พุทธศักราช 2565", "วันพฤหัสบดีที่๑๐พฤศจิกายน๒๕๖๕",
		"ที่ 10 พ.ย. ปี 2565", "10 Nov 2565", "10 november 2565 BE",
		"Thu 10 Nov 2565", "November 10, 2565", "10th Nov 2565",
		" 10 / 11 / 2565 ", "10–11–2565", "2565-11-10", "10 พ.ย 2565",
		"10 พ ย 2565", "10 พย. พ.ศ.๒๕๖๕", "10 พฤศจิกายน พุทธศักราช ๒๕๖๕",
		"10พย2565", "พฤ 10 พย 2565", "พฤหัส 10 พ.ย. 2565",
		"10 พฤษจิกายน 2565", "วันที่ ๑๐ เดือน พฤศจิกายน พ.ศ. ๒๕๖๕",
		"1๐/๑1/256๕", "2565/11/10", "10.พ.ย.2565", "10 พ.ย. 2565."};
	struct date d;
	unsigned int notes;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		if (date_parse(texts[i], &d, &notes) != DATE_OK)
			fail_msg("%s", texts[i]);
		assert_day(&d, 2022, 11, 10);
		assert_int_equal(notes, 0);
	}
}

static void the_reader_hears_of_two_digit_and_common_era_years(void **state)
{
	static const struct {
		const char *text;
		unsigned int notes;
	} cases[] = {{"10 พ.ย. 65", DATE_TWO_DIGIT_YEAR},
		{"๑๐ พ.ย. ๖๕", DATE_TWO_DIGIT_YEAR},
		{"10-11-65", DATE_TWO_DIGIT_YEAR},
		{"10 พย 65", DATE_TWO_DIGIT_YEAR},
		{"พฤ. 10 พ.ย. 65", DATE_TWO_DIGIT_YEAR},
		{"วันพฤหัสบดีที่ ๑๐ พย.๖๕", DATE_TWO_DIGIT_YEAR},
		{"10 พ.ย. '65", DATE_TWO_DIGIT_YEAR},
		{"10 พ.ย. ’65", DATE_TWO_DIGIT_YEAR},
		{"๑๐๑๑๖๕", DATE_TWO_DIGIT_YEAR}, {"10112022", DATE_FROM_CE},
		{"10 พฤศจิกายน คริสต์ศักราช ๒๐๒๒", DATE_FROM_CE},
		{"101165", DATE_TWO_DIGIT_YEAR}, {"10/11/2022", DATE_FROM_CE},
		{"10 พ.ย. ค.ศ. 2022", DATE_FROM_CE},
		{"10 Nov 2022 AD", DATE_FROM_CE}, {"2022-11-10", DATE_FROM_CE}};
	struct date d;
	unsigned int notes;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_int_equal(
			date_parse(cases[i].text, &d, &notes), DATE_OK);
		assert_day(&d, 2022, 11, 10);
		assert_int_equal(notes, cases[i].notes);
	}
	assert_int_equal(date_parse("10/11/65", &d, NULL), DATE_OK);
}

static void what_is_no_date_says_why(void **state)
{
	static const struct {
		const char *text;
		enum date_fault fault;
	} cases[] = {{"", DATE_UNREADABLE}, {"สวัสดี", DATE_UNREADABLE},
		{"2565", DATE_UNREADABLE}, {"11/2565", DATE_UNREADABLE},
		{"10 พ.ย. 2565 เช้า", DATE_UNREADABLE},
		{"1011256", DATE_UNREADABLE}, {"พ.ย. 2565", DATE_UNREADABLE},
		{"10/11/12/2565", DATE_UNREADABLE},
		{"31 ก.พ. 2565", DATE_NO_SUCH_DAY},
		{"29 ก.พ. 2566", DATE_NO_SUCH_DAY},
		{"31/4/2565", DATE_NO_SUCH_DAY},
		{"32/1/2565", DATE_NO_SUCH_DAY}, {"0/1/2565", DATE_NO_SUCH_DAY},
		{"1/13/2565", DATE_NO_SUCH_DAY}, {"20221110", DATE_NO_SUCH_DAY},
		{"1 ม.ค. 2483", DATE_NO_SUCH_DAY},
		{"31/3/2483", DATE_NO_SUCH_DAY}, {"10 พ.ย.", DATE_NO_YEAR},
		{"10/11", DATE_NO_YEAR}, {"10/11/", DATE_NO_YEAR},
		{"10/11/2399", DATE_YEAR_RANGE},
		{"10/11/2701", DATE_YEAR_RANGE},
		{"10/11/1899", DATE_YEAR_RANGE},
		{"10/11/2300", DATE_YEAR_RANGE}, {"10/11/565", DATE_YEAR_RANGE},
		{"10/11/25655", DATE_YEAR_RANGE},
		{"10 พ.ย. พ.ศ. 2022", DATE_YEAR_RANGE},
		{"10 พ.ย. ค.ศ. 2565", DATE_YEAR_RANGE}};
	struct date d;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		if (date_parse(cases[i].text, &d, NULL) != cases[i].fault)
			fail_msg("%s", cases[i].text);
}

static void the_twenty_ninth_of_february_follows_the_common_era(void **state)
{
	struct date d;

	(void)state;
	assert_int_equal(date_parse("29 ก.พ. 2567", &d, NULL), DATE_OK);
	assert_day(&d, 2024, 2, 29);
}

static void years_began_in_april_before_2484(void **state)
{
	struct date d;
	unsigned int notes;

	(void)state;
	assert_int_equal(date_parse("1 ม.ค. 2480", &d, &notes), DATE_OK);
	assert_day(&d, 1938, 1, 1);
	assert_int_equal(notes, DATE_OLD_CALENDAR);
	assert_int_equal(date_be_year(&d), 2480);
	assert_int_equal(date_parse("1 เม.ย. 2483", &d, &notes), DATE_OK);
	assert_day(&d, 1940, 4, 1);
	assert_int_equal(notes, 0);
	assert_int_equal(date_parse("1 ม.ค. 2484", &d, &notes), DATE_OK);
	assert_day(&d, 1941, 1, 1);
	assert_int_equal(notes, 0);
}

/* "มค", "ม ค", "ม.ค" */
static void check_without_dots(const char *name, int month)
{
	static const char *const between[] = {"", " ", "."};
	struct buf text = {0};
	struct date d;

	for (size_t i = 0; i < ARRAY_LEN(between); i++) {
		buf_clear(&text);
		buf_add_str(&text, "3 ");
		for (const char *s = name; *s != '\0'; s++) {
			if (*s != '.')
				buf_add_char(&text, *s);
			else if (s[1] != '\0')
				buf_add_str(&text, between[i]);
		}
		buf_add_str(&text, " 65");
		if (date_parse(text.data, &d, NULL) != DATE_OK)
			fail_msg("%s", text.data);
		assert_day(&d, 2022, month, 3);
	}
	buf_release(&text);
}

static void every_month_is_read_by_all_its_names(void **state)
{
	static const char *const shorts[] = {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.",
		"พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."};
	static const char *const longs[] = {"มกราคม", "กุมภาพันธ์", "มีนาคม",
		"เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน",
		"ตุลาคม", "พฤศจิกายน", "ธันวาคม"};
	struct buf text = {0};
	struct date d;

	(void)state;
	for (int m = 0; m < 12; m++) {
		buf_clear(&text);
		buf_printf(&text, "3 %s 2565", shorts[m]);
		assert_int_equal(date_parse(text.data, &d, NULL), DATE_OK);
		assert_day(&d, 2022, m + 1, 3);
		buf_clear(&text);
		buf_printf(&text, "3%s2565", longs[m]);
		assert_int_equal(date_parse(text.data, &d, NULL), DATE_OK);
		assert_day(&d, 2022, m + 1, 3);
		check_without_dots(shorts[m], m + 1);
	}
	assert_int_equal(date_parse("3 กรกฏาคม 2565", &d, NULL), DATE_OK);
	assert_day(&d, 2022, 7, 3);
	assert_int_equal(date_parse("3 กุมภาพันธ 2565", &d, NULL), DATE_OK);
	assert_day(&d, 2022, 2, 3);
	buf_release(&text);
}

static void the_fiscal_year_ends_in_september(void **state)
{
	static const struct {
		struct date day;
		int year, quarter;
	} cases[] = {{{2022, 9, 30}, 2565, 4}, {{2022, 10, 1}, 2566, 1},
		{{2022, 11, 10}, 2566, 1}, {{2023, 9, 30}, 2566, 4},
		{{2023, 10, 1}, 2567, 1}, {{2023, 1, 1}, 2566, 2},
		{{2023, 3, 31}, 2566, 2}, {{2023, 4, 1}, 2566, 3}};
	struct date first = date_fiscal_first(2566);
	struct date last = date_fiscal_last(2566);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_int_equal(
			date_fiscal_year(&cases[i].day), cases[i].year);
		assert_int_equal(
			date_fiscal_quarter(&cases[i].day), cases[i].quarter);
	}
	assert_day(&first, 2022, 10, 1);
	assert_day(&last, 2023, 9, 30);
}

static void a_date_is_shown_in_the_language_in_force(void **state)
{
	static const char *const thai[] = {"10 พ.ย. 65", "10 พฤศจิกายน 2565",
		"วันพฤหัสบดีที่ 10 พฤศจิกายน พ.ศ. 2565", "10/11/2565",
		"พฤหัสบดี 10 พ.ย. 2565 · ปีงบ 2566"};
	static const char *const english[] = {"10 Nov 2565", "10 November 2565",
		"Thursday, 10 November 2565 BE", "10/11/2565",
		"Thu 10 Nov 2565 · FY 2566"};
	struct date d = {2022, 11, 10};
	struct buf out = {0};

	(void)state;
	for (int form = DATE_SHORT; form <= DATE_WORDS; form++) {
		buf_clear(&out);
		i18n_set_language(LANGUAGE_THAI);
		date_show(&d, (enum date_form)form, &out);
		assert_string_equal(buf_str(&out), thai[form]);
		buf_clear(&out);
		i18n_set_language(LANGUAGE_ENGLISH);
		date_show(&d, (enum date_form)form, &out);
		assert_string_equal(buf_str(&out), english[form]);
	}
	buf_release(&out);
}

static void only_whole_iso_dates_are_stored(void **state)
{
	struct date d;
	struct buf out = {0};

	(void)state;
	assert_true(date_parse_iso("2022-11-10", &d));
	date_iso(&d, &out);
	assert_string_equal(buf_str(&out), "2022-11-10");
	assert_false(date_parse_iso("2022-11-1", &d));
	assert_false(date_parse_iso("2022-02-30", &d));
	assert_false(date_parse_iso("2022-11-100", &d));
	assert_false(date_parse_iso("2022/11/10", &d));
	assert_false(date_parse_iso("", &d));
	buf_release(&out);
}

static void check_forms(const struct date *d, struct buf *out)
{
	static const enum date_form forms[] = {DATE_LONG, DATE_FULL, DATE_EDIT};
	struct date back;

	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		buf_clear(out);
		date_show(d, forms[i], out);
		if (date_parse(out->data, &back, NULL) != DATE_OK)
			fail_msg("%s", out->data);
		assert_day(&back, d->year, d->month, d->day);
	}
	buf_clear(out);
	date_iso(d, out);
	assert_true(date_parse_iso(out->data, &back));
	assert_day(&back, d->year, d->month, d->day);
}

/* From 1 April 1857, when BE 2400 began, to the end of BE 2700. */
static void every_day_of_2400_to_2700_comes_back(void **state)
{
	struct date first = {1857, 4, 1}, last = {2157, 12, 31}, before;
	int64_t end = date_to_days(&last);
	struct buf out = {0};

	(void)state;
	before = date_from_days(date_to_days(&first) - 1);
	for (int64_t days = date_to_days(&first); days <= end; days++) {
		struct date d = date_from_days(days);
		bool next = d.day == before.day + 1 || d.day == 1;

		assert_true(date_is_valid(&d));
		assert_true(next);
		assert_int_equal(date_to_days(&d), days);
		assert_int_equal(
			(date_weekday(&before) + 1) % 7, date_weekday(&d));
		i18n_set_language(
			days % 2 == 0 ? LANGUAGE_THAI : LANGUAGE_ENGLISH);
		check_forms(&d, &out);
		before = d;
	}
	assert_day(&before, 2157, 12, 31);
	buf_release(&out);
}

static void known_days_have_their_weekday(void **state)
{
	struct date meeting = {2022, 11, 10}, epoch = {1970, 1, 1};

	(void)state;
	assert_int_equal(date_weekday(&meeting), 4);
	assert_int_equal(date_to_days(&epoch), 0);
	assert_int_equal(date_weekday(&epoch), 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			the_tenth_of_november_is_read_in_every_writing),
		cmocka_unit_test(
			the_reader_hears_of_two_digit_and_common_era_years),
		cmocka_unit_test(what_is_no_date_says_why),
		cmocka_unit_test(
			the_twenty_ninth_of_february_follows_the_common_era),
		cmocka_unit_test(years_began_in_april_before_2484),
		cmocka_unit_test(every_month_is_read_by_all_its_names),
		cmocka_unit_test(the_fiscal_year_ends_in_september),
		cmocka_unit_test(a_date_is_shown_in_the_language_in_force),
		cmocka_unit_test(only_whole_iso_dates_are_stored),
		cmocka_unit_test(every_day_of_2400_to_2700_comes_back),
		cmocka_unit_test(known_days_have_their_weekday),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
