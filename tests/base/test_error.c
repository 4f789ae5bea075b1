/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/error.h"

#include "tests/base/expect_bug.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static void an_error_holds_code_and_sentence(void **state)
{
	struct error err = {0};

	(void)state;
	assert_false(error_set(&err, ERROR_BUSY, "held by %s", "สมชาย"));
	assert_int_equal(err.code, ERROR_BUSY);
	assert_string_equal(err.text, "held by สมชาย");
	error_clear(&err);
	assert_int_equal(err.code, ERROR_NONE);
	assert_string_equal(err.text, "");
}

static void a_prefix_goes_before_and_keeps_the_code(void **state)
{
	struct error err = {0};

	(void)state;
	error_set(&err, ERROR_MEDIUM, "full");
	assert_false(error_prefix(&err, "line %d", 7));
	assert_int_equal(err.code, ERROR_MEDIUM);
	assert_string_equal(err.text, "line 7: full");
}

static void assert_ends_in_whole_thai(const char *text)
{
	size_t len = strlen(text);

	assert_in_range(len, 470, 479);
	/* U+0E01 is E0 B8 81: a whole one ends in its third byte. */
	assert_memory_equal(text + len - 3, "ก", 3);
}

static void a_long_sentence_is_cut_between_characters(void **state)
{
	struct error err = {0};
	char thai[200 * 3 + 1] = "";
	size_t shift;
	size_t i;

	(void)state;
	for (i = 0; i < 200; i++)
		memcpy(thai + 3 * i, "ก", 3);
	for (shift = 1; shift <= 4; shift++) {
		error_set(
			&err, ERROR_FAILED, "%.*s%s", (int)shift, "abcd", thai);
		assert_ends_in_whole_thai(err.text);
		error_set(&err, ERROR_FAILED, "%s", thai);
		error_prefix(&err, "%.*s", (int)shift, "abcd");
		assert_ends_in_whole_thai(err.text);
	}
}

static void a_prefix_longer_than_the_room_is_survived(void **state)
{
	struct error err = {0};

	(void)state;
	error_set(&err, ERROR_FAILED, "x");
	error_prefix(&err, "%1000d", 1);
	assert_int_equal(strlen(err.text), sizeof(err.text) - 1);
}

static void restore(void)
{
	(void)fputs("restored first; ", stderr);
}

static void bug_with_handler(void)
{
	bug_set_handler(restore);
	BUG("number %d", 42);
}

static void bug_within_handler(void)
{
	bug_set_handler(bug_with_handler);
	BUG("outer");
}

static void a_bug_restores_the_terminal_and_aborts(void **state)
{
	(void)state;
	expect_bug(bug_with_handler, "restored first; samut: BUG at ");
	expect_bug(bug_with_handler, "test_error.c");
	expect_bug(bug_with_handler, "number 42");
}

static void a_bug_within_the_handler_still_ends(void **state)
{
	(void)state;
	expect_bug(bug_within_handler, "number 42");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_error_holds_code_and_sentence),
		cmocka_unit_test(a_prefix_goes_before_and_keeps_the_code),
		cmocka_unit_test(a_long_sentence_is_cut_between_characters),
		cmocka_unit_test(a_prefix_longer_than_the_room_is_survived),
		cmocka_unit_test(a_bug_restores_the_terminal_and_aborts),
		cmocka_unit_test(a_bug_within_the_handler_still_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
