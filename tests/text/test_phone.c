/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/phone.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void numbers_are_stored_as_digits(void **state)
{
	static const char *const cases[][2] = {
		{"042-000-123", "042000123"},
		{"042 000123", "042000123"},
		{"๐๔๒-๐๐๐-๑๒๓", "042000123"},
		{"081-234-5678", "0812345678"},
		{"+66 81 234 5678", "0812345678"},
		{"+66(0)42000123", "042000123"},
		{"(042) 000 123", "042000123"},
		{"02-123-4567 ต่อ 123", "021234567#123"},
		{"042000123#9", "042000123#9"},
		{"042000123 ext. 77", "042000123#77"},
		{"1669", "1669"},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		buf_clear(&out);
		assert_true(phone_parse(cases[i][0], &out));
		assert_string_equal(buf_str(&out), cases[i][1]);
	}
	buf_release(&out);
}

static void what_is_no_number_is_refused(void **state)
{
	static const char *const bad[] = {"", "042-000-12", "0420001234",
		"081-234-567", "012345678", "0712345678", "123", "0123", "abc",
		"042-000-123 ต่อ", "042-000-123 ต่อ ก", "081234567x",
		"042000123 ต่อ 1234567", "66812345678", "042/000/123"};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		if (phone_parse(bad[i], &out))
			fail_msg("%s", bad[i]);
	assert_int_equal(out.len, 0);
	buf_release(&out);
}

static void numbers_are_shown_in_groups(void **state)
{
	static const char *const cases[][2] = {
		{"042000123", "042-000-123"},
		{"0812345678", "081-234-5678"},
		{"021234567#123", "02-123-4567 ต่อ 123"},
		{"1669", "1669"},
	};
	struct buf out = {0};

	(void)state;
	i18n_set_language(LANGUAGE_THAI);
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		buf_clear(&out);
		phone_show(cases[i][0], &out);
		assert_string_equal(buf_str(&out), cases[i][1]);
	}
	i18n_set_language(LANGUAGE_ENGLISH);
	buf_clear(&out);
	phone_show("021234567#123", &out);
	assert_string_equal(buf_str(&out), "02-123-4567 ext. 123");
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_stored_as_digits),
		cmocka_unit_test(what_is_no_number_is_refused),
		cmocka_unit_test(numbers_are_shown_in_groups),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
