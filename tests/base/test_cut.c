/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/cut.h"

static void what_fits_stays_whole(void **state)
{
	char to[7];

	(void)state;
	assert_int_equal(cut_bytes("กข", 6), 6);
	cut_copy(to, sizeof(to), "กข");
	assert_string_equal(to, "กข");
}

static void a_character_is_never_cut_in_two(void **state)
{
	char to[6];

	(void)state;
	assert_int_equal(cut_bytes("กข", 5), 3);
	assert_int_equal(cut_bytes("กข", 2), 0);
	cut_copy(to, sizeof(to), "กข");
	assert_string_equal(to, "ก");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_fits_stays_whole),
		cmocka_unit_test(a_character_is_never_cut_in_two),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
