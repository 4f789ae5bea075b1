/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/find.h"

#include "core/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void each_try_is_another_search(void **state)
{
	static const struct {
		const char *typed;
		const char *tries[FIND_TRIES]; /* NULL: not tried */
	} cases[] = {
		{"", {NULL}},
		{"ปา", {"ปา", NULL, "xk", NULL}},
		{"ป่า ดี", {"ป่า ดี", "ปา ดี", "xjk fu", NULL}},
		{"xjk", {"xjk", NULL, "ป่า", "ปา"}},
		{"l;ylfu", {"l;ylfu", NULL, "สวัสดี", NULL}},
		{"์", {"์", NULL, "N", NULL}},
		{"q", {"q", NULL, NULL, NULL}},
		{"ใ", {"ใ", NULL, NULL, NULL}},
		{"ๆ่", {"ๆ่", NULL, "qj", NULL}},
		{"…", {"…", NULL, NULL, NULL}},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		for (int t = FIND_AS_TYPED; t < FIND_TRIES; t++) {
			const char *expected = cases[i].tries[t];
			bool is_tried = find_try(
				&out, cases[i].typed, (enum find_try)t);

			assert_int_equal(is_tried, expected != NULL);
			if (is_tried)
				assert_string_equal(buf_str(&out), expected);
		}
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_try_is_another_search),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
