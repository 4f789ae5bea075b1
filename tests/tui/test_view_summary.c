/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/office.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void the_summary_fills_every_size_of_screen(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_summary);
	screen_golden(o.screen, "summary");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "summary-wide");
	office_keys(&o, "<resize:240x67>");
	screen_golden(o.screen, "summary-projector");
	office_close(&o);
}

static void the_summary_by_district_has_its_own_rows(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_summary);
	office_keys(&o, "g");
	screen_golden(o.screen, "summary-district");
	office_keys(&o, "b");
	screen_golden(o.screen, "summary-black");
	office_close(&o);
}

static void an_empty_notebook_says_that_there_is_nothing_to_count(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, false);
	office_show(&o, 24, 80, office_summary);
	screen_golden(o.screen, "summary-empty");
	office_close(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_summary_fills_every_size_of_screen),
		cmocka_unit_test(the_summary_by_district_has_its_own_rows),
		cmocka_unit_test(
			an_empty_notebook_says_that_there_is_nothing_to_count),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
