/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/date.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void times_are_read_as_offices_write_them(void **state)
{
	static const struct {
		const char *text;
		int minutes;
	} cases[] = {{"09.30", 570}, {"9:30", 570}, {"0930", 570}, {"930", 570},
		{"๙.๓๐ น.", 570}, {"09.30 น", 570}, {"9 น.", 540}, {"00.00", 0},
		{"23:59", 1439}, {" 13.05น. ", 785}};
	int minutes;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_true(time_parse(cases[i].text, &minutes));
		assert_int_equal(minutes, cases[i].minutes);
	}
}

static void what_is_no_time_is_refused(void **state)
{
	static const char *const bad[] = {"", "24.00", "9.60", "9.3", "9.",
		"12345", "abc", "9.30 pm", "-1", "9.300", "9:30:00"};
	int minutes;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(bad); i++)
		if (time_parse(bad[i], &minutes))
			fail_msg("%s", bad[i]);
}

static void a_time_is_shown_with_a_dot_in_thai(void **state)
{
	struct buf out = {0};

	(void)state;
	i18n_set_language(LANGUAGE_THAI);
	time_show(570, &out);
	i18n_set_language(LANGUAGE_ENGLISH);
	buf_add_char(&out, ' ');
	time_show(570, &out);
	buf_add_char(&out, ' ');
	time_iso(5, &out);
	assert_string_equal(buf_str(&out), "09.30 น. 09:30 00:05");
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(times_are_read_as_offices_write_them),
		cmocka_unit_test(what_is_no_time_is_refused),
		cmocka_unit_test(a_time_is_shown_with_a_dot_in_thai),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
