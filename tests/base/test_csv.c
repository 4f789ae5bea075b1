/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/csv.h"

static void expect_cell(const char *text, const char *written)
{
	struct buf out = {0};

	csv_add_cell(&out, text, false);
	assert_string_equal(buf_str(&out), written);
	buf_release(&out);
}

static void plain_text_stays_as_it_is(void **state)
{
	(void)state;
	expect_cell("", "");
	expect_cell("สมศรี ใจดี", "สมศรี ใจดี");
}

static void commas_quotes_and_lines_are_quoted(void **state)
{
	(void)state;
	expect_cell("a,b", "\"a,b\"");
	expect_cell("a\"b", "\"a\"\"b\"");
	expect_cell("a\nb", "\"a\nb\"");
}

static void what_a_spreadsheet_would_run_is_defused(void **state)
{
	(void)state;
	expect_cell("=1+1", "'=1+1");
	expect_cell("@SUM(A1)", "'@SUM(A1)");
	expect_cell("+cmd|'/c calc'!A0", "'+cmd|'/c calc'!A0");
	expect_cell("-1+1", "'-1+1");
	expect_cell("=\"a\"", "\"'=\"\"a\"\"\"");
	expect_cell("\tx", "'\tx");
}

static void numbers_stay_numbers(void **state)
{
	(void)state;
	expect_cell("-1", "-1");
	expect_cell("+2.5", "+2.5");
	expect_cell("-17.25", "-17.25");
}

static void rows_end_in_crlf(void **state)
{
	struct buf out = {0};

	(void)state;
	csv_add_cell(&out, "a", false);
	csv_add_cell(&out, "b", true);
	csv_end_row(&out);
	assert_string_equal(buf_str(&out), "a,b\r\n");
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_text_stays_as_it_is),
		cmocka_unit_test(commas_quotes_and_lines_are_quoted),
		cmocka_unit_test(what_a_spreadsheet_would_run_is_defused),
		cmocka_unit_test(numbers_stay_numbers),
		cmocka_unit_test(rows_end_in_crlf),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
