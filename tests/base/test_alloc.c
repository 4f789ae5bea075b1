/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"

#include "tests/base/expect_bug.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

static void size_zero_gives_a_real_block(void **state)
{
	void *a = xmalloc(0);
	void *b = xcalloc(0, 8);
	void *c = xrealloc_array(NULL, 0, 8);

	(void)state;
	assert_non_null(a);
	assert_non_null(b);
	assert_non_null(c);
	free(a);
	free(b);
	free(c);
}

static void calloc_is_zeroed(void **state)
{
	static const int zeros[16];
	int *p = xcalloc(16, sizeof(*p));

	(void)state;
	assert_memory_equal(p, zeros, sizeof(zeros));
	free(p);
}

static void copies_of_nothing_are_null(void **state)
{
	(void)state;
	assert_null(xstrdup(NULL));
	assert_null(xmemdup("x", 0));
}

static void strndup_stops_at_the_length_or_the_end(void **state)
{
	char *cut = xstrndup("samut", 3);
	char *whole = xstrndup("samut", 99);

	(void)state;
	assert_string_equal(cut, "sam");
	assert_string_equal(whole, "samut");
	free(cut);
	free(whole);
}

static void memdup_copies_zero_bytes_as_well(void **state)
{
	char *p = xmemdup("a\0b", 3);

	(void)state;
	assert_memory_equal(p, "a\0b", 3);
	free(p);
}

static void a_grown_array_keeps_its_elements(void **state)
{
	size_t *items = NULL;
	size_t count = 0;
	size_t capacity = 0;
	size_t i;

	(void)state;
	for (i = 0; i < 1000; i++) {
		GROW(items, count, capacity);
		items[count++] = i;
	}
	for (i = 0; i < 1000; i++)
		assert_int_equal(items[i], i);
	free(items);
}

static void ask_for_more_than_there_is(void)
{
	free(xcalloc(SIZE_MAX / 2, 3));
}

static void an_overflowing_size_is_a_bug(void **state)
{
	(void)state;
	expect_bug(ask_for_more_than_there_is, "overflow");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(size_zero_gives_a_real_block),
		cmocka_unit_test(calloc_is_zeroed),
		cmocka_unit_test(copies_of_nothing_are_null),
		cmocka_unit_test(strndup_stops_at_the_length_or_the_end),
		cmocka_unit_test(memdup_copies_zero_bytes_as_well),
		cmocka_unit_test(a_grown_array_keeps_its_elements),
		cmocka_unit_test(an_overflowing_size_is_a_bug),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
