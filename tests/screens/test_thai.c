/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/screens/screen.h"
#include "tests/screens/thai_view.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const struct app_options options = {.first = thai_view_new};

static void hard_lines_are_laid_out_as_in_the_golden_file(void **state)
{
	struct test_world t;
	struct world world = test_world_of(&t);
	struct screen *s = screen_open(24, 80, NULL, &world, &options);

	(void)state;
	screen_keys(s, "<Down><Down><Down><Up>สมศรีที่น้ำ<Left><BS>");
	screen_golden(s, "thai");
	screen_keys(s, "<resize:120x40>");
	screen_golden(s, "thai-wide");
	screen_close(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hard_lines_are_laid_out_as_in_the_golden_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
