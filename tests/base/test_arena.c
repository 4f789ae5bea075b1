/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void what_it_gives_is_zeroed_and_aligned(void **state)
{
	static const unsigned char zeros[100];
	struct arena a = {0};
	unsigned char *p;
	size_t size;

	(void)state;
	for (size = 1; size <= sizeof(zeros); size++) {
		p = arena_alloc(&a, size);
		assert_memory_equal(p, zeros, size);
		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		memset(p, 0xFF, size);
	}
	arena_release(&a);
}

static void memory_is_zeroed_again_after_a_clear(void **state)
{
	struct arena a = {0};
	char *p = arena_alloc(&a, 8);

	(void)state;
	memcpy(p, "leftover", 8);
	arena_clear(&a);
	p = arena_alloc(&a, 8);
	assert_memory_equal(p, "\0\0\0\0\0\0\0\0", 8);
	arena_release(&a);
}

static void a_large_block_lies_beside_the_small_ones(void **state)
{
	struct arena a = {0};
	char *small = arena_strdup(&a, "small");
	char *large = arena_alloc(&a, 1000000);

	(void)state;
	memset(large, 'x', 1000000);
	assert_string_equal(small, "small");
	arena_release(&a);
}

static void many_strings_stay_as_they_were(void **state)
{
	struct arena a = {0};
	char *texts[5000];
	unsigned int i;
	char *again;

	(void)state;
	for (i = 0; i < 5000; i++)
		texts[i] = arena_printf(&a, "text number %u", i);
	for (i = 0; i < 5000; i++) {
		again = arena_printf(&a, "text number %u", i);
		assert_string_equal(texts[i], again);
	}
	arena_release(&a);
}

static void strndup_stops_at_the_length_or_the_end(void **state)
{
	struct arena a = {0};

	(void)state;
	assert_string_equal(arena_strndup(&a, "samut", 2), "sa");
	assert_string_equal(arena_strndup(&a, "samut", 50), "samut");
	assert_string_equal(arena_strndup(&a, "", 0), "");
	arena_release(&a);
}

static void an_empty_one_may_be_cleared_and_released(void **state)
{
	struct arena a = {0};

	(void)state;
	arena_clear(&a);
	arena_release(&a);
	arena_release(&a);
	assert_null(a.blocks);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_it_gives_is_zeroed_and_aligned),
		cmocka_unit_test(memory_is_zeroed_again_after_a_clear),
		cmocka_unit_test(a_large_block_lies_beside_the_small_ones),
		cmocka_unit_test(many_strings_stay_as_they_were),
		cmocka_unit_test(strndup_stops_at_the_length_or_the_end),
		cmocka_unit_test(an_empty_one_may_be_cleared_and_released),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
