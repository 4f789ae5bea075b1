/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void every_code_point_comes_back(void **state)
{
	char bytes[UTF8_MAX];
	uint32_t cp, back;

	(void)state;
	for (cp = 0; cp <= 0x10FFFF; cp++) {
		size_t n = utf8_encode(cp, bytes);

		assert_int_equal(utf8_decode(bytes, n, &back), n);
		if (cp >= 0xD800 && cp <= 0xDFFF)
			assert_int_equal(back, UTF8_INVALID);
		else
			assert_int_equal(back, cp);
	}
}

static void what_is_not_utf8_reads_as_one_byte(void **state)
{
	static const char *const bad[] = {"\x80", "\xC0\x80", "\xC1\xBF",
		"\xE0\x80\x80", "\xE0\x9F\xBF", "\xED\xA0\x80",
		"\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
		"\xFF", "\xE0\xB8", "\xE0", "\xC3", "\xE0\xB8 ",
		"\xF0\x9F\x91"};
	uint32_t cp;

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(utf8_decode(bad[i], strlen(bad[i]), &cp), 1);
		assert_int_equal(cp, UTF8_INVALID);
		assert_false(utf8_is_valid(bad[i], strlen(bad[i])));
	}
}

static void a_real_replacement_character_is_valid(void **state)
{
	(void)state;
	assert_true(utf8_is_valid("\xEF\xBF\xBD", 3));
	assert_true(utf8_is_valid("", 0));
	assert_true(utf8_is_valid("ก a", 5));
}

static void code_points_are_counted_and_cut(void **state)
{
	const char *s = "จังหวัด";

	(void)state;
	assert_int_equal(utf8_count(s, strlen(s)), 7);
	assert_int_equal(utf8_head(s, strlen(s), 2), 6);
	assert_int_equal(utf8_head(s, strlen(s), 99), strlen(s));
	assert_int_equal(utf8_head(s, strlen(s), 0), 0);
}

static void going_back_visits_what_going_on_visited(void **state)
{
	const char s[] = "aก\xE0\xB8๑👍\x80\xC3\xA9z\xE0";
	size_t len = sizeof(s) - 1, stops[32], count = 0;
	uint32_t cp;

	(void)state;
	for (size_t i = 0; i < len; i += utf8_decode(s + i, len - i, &cp))
		stops[count++] = i;
	for (size_t at = len; count > 0; at = stops[count])
		assert_int_equal(utf8_prev(s, at), stops[--count]);
	assert_int_equal(utf8_prev(s, 0), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_comes_back),
		cmocka_unit_test(what_is_not_utf8_reads_as_one_byte),
		cmocka_unit_test(a_real_replacement_character_is_valid),
		cmocka_unit_test(code_points_are_counted_and_cut),
		cmocka_unit_test(going_back_visits_what_going_on_visited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
