/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/national_id.h"

#include "core/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void an_id_number_is_found_in_any_writing(void **state)
{
	static const char *const found[] = {"1234567890121",
		"เลข 1-2345-67890-12-1 ครับ", "๑๒๓๔๕๖๗๘๙๐๑๒๑",
		"1 2345 67890 12 1", "ก1234567890121ข", "12345 67890121",
		"โทร 0812345678, 1234567890121", "5 - 1234567890121"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(found); i++)
		if (!national_id_is_in(found[i], strlen(found[i])))
			fail_msg("%s", found[i]);
}

static void other_numbers_are_left_alone(void **state)
{
	static const char *const fine[] = {"", "1234567890122",
		"12345678901210", "91234567890121", "123456789012",
		"1234567890/121", "0812345678", "10 พ.ย. 2565",
		"081-234-5678 081-234-5678"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(fine); i++)
		if (national_id_is_in(fine[i], strlen(fine[i])))
			fail_msg("%s", fine[i]);
}

static void only_one_last_digit_holds(void **state)
{
	char id[] = "1234567890120";
	int found = 0;

	(void)state;
	for (id[12] = '0'; id[12] <= '9'; id[12]++)
		found += national_id_is_in(id, 13);
	assert_int_equal(found, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_id_number_is_found_in_any_writing),
		cmocka_unit_test(other_numbers_are_left_alone),
		cmocka_unit_test(only_one_last_digit_holds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
