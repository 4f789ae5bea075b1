/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"

#include "tests/base/expect_bug.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

static void an_empty_buf_reads_as_an_empty_string(void **state)
{
	struct buf b = {0};

	(void)state;
	assert_string_equal(buf_str(&b), "");
	buf_clear(&b);
	buf_splice(&b, 0, 0, NULL, 0);
	assert_string_equal(buf_str(&b), "");
	buf_release(&b);
}

static void pieces_follow_one_another(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_add_str(&b, "สมุด");
	buf_add_char(&b, ' ');
	buf_add(&b, "field", 3);
	buf_add_repeat(&b, '-', 3);
	buf_add_repeat(&b, 'x', 0);
	buf_printf(&b, "%d/%s", 40, "รูป");
	assert_string_equal(buf_str(&b), "สมุด fie---40/รูป");
	assert_int_equal(b.len, strlen(b.data));
	buf_release(&b);
}

static void zero_bytes_are_kept(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_add(&b, "a\0b", 3);
	assert_int_equal(b.len, 3);
	assert_memory_equal(b.data, "a\0b", 4);
	buf_release(&b);
}

static void it_grows_and_ends_in_nul(void **state)
{
	struct buf b = {0};
	size_t i;

	(void)state;
	for (i = 0; i < 10000; i++) {
		buf_add_char(&b, (char)('a' + i % 26));
		assert_int_equal(b.data[b.len], '\0');
	}
	for (i = 0; i < 10000; i++)
		assert_int_equal(b.data[i], 'a' + i % 26);
	buf_release(&b);
}

static void a_long_printf_is_not_cut(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_printf(&b, "%5000d|", 7);
	assert_int_equal(b.len, 5001);
	assert_int_equal(b.data[4999], '7');
	buf_release(&b);
}

static void a_detached_string_belongs_to_the_caller(void **state)
{
	struct buf b = {0};
	char *empty = buf_detach(&b);
	char *text;

	(void)state;
	assert_string_equal(empty, "");
	buf_add_str(&b, "kept");
	text = buf_detach(&b);
	assert_null(b.data);
	assert_string_equal(text, "kept");
	free(empty);
	free(text);
}

static void splice_inserts_cuts_and_replaces(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_splice(&b, 0, 0, "ac", 2);
	buf_splice(&b, 1, 0, "b", 1);
	assert_string_equal(buf_str(&b), "abc");
	buf_splice(&b, 3, 0, "defgh", 5);
	assert_string_equal(buf_str(&b), "abcdefgh");
	buf_splice(&b, 2, 4, "-", 1);
	assert_string_equal(buf_str(&b), "ab-gh");
	buf_splice(&b, 2, 1, "12345", 5);
	assert_string_equal(buf_str(&b), "ab12345gh");
	buf_splice(&b, 0, 9, NULL, 0);
	assert_int_equal(b.len, 0);
	assert_string_equal(buf_str(&b), "");
	buf_release(&b);
}

static void an_extension_is_a_hole_to_fill(void **state)
{
	struct buf b = {0};

	(void)state;
	buf_add_str(&b, "ab");
	memcpy(buf_extend(&b, 2), "cd", 2);
	assert_string_equal(buf_str(&b), "abcd");
	buf_truncate(&b, 1);
	assert_string_equal(buf_str(&b), "a");
	buf_release(&b);
}

static void cut_to_more_than_there_is(void)
{
	struct buf b = {0};

	buf_truncate(&b, 1);
}

static void splice_beyond_the_end(void)
{
	struct buf b = {0};

	buf_splice(&b, 1, 0, "x", 1);
}

static void a_place_beyond_the_end_is_a_bug(void **state)
{
	(void)state;
	expect_bug(cut_to_more_than_there_is, "cut to 1");
	expect_bug(splice_beyond_the_end, "splice");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_buf_reads_as_an_empty_string),
		cmocka_unit_test(pieces_follow_one_another),
		cmocka_unit_test(zero_bytes_are_kept),
		cmocka_unit_test(it_grows_and_ends_in_nul),
		cmocka_unit_test(a_long_printf_is_not_cut),
		cmocka_unit_test(a_detached_string_belongs_to_the_caller),
		cmocka_unit_test(splice_inserts_cuts_and_replaces),
		cmocka_unit_test(an_extension_is_a_hole_to_fill),
		cmocka_unit_test(a_place_beyond_the_end_is_a_bug),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
