/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/id.h"

#include "core/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static int64_t fixed_wall(void *ctx)
{
	return *(int64_t *)ctx;
}

static void all_ones(void *ctx, void *bytes, size_t len)
{
	(void)ctx;
	memset(bytes, 0xFF, len);
}

static void a_new_id_is_a_uuid_of_version_7(void **state)
{
	/* The example of RFC 9562, appendix A.6, but for the random bits. */
	int64_t wall = INT64_C(0x017F22E279B0);
	struct world w = {
		.wall_ms = fixed_wall,
		.random = all_ones,
		.ctx = &wall,
	};
	struct id id = id_new(&w);
	char text[ID_TEXT_SIZE];

	(void)state;
	id_format(&id, text);
	assert_string_equal(text, "017f22e2-79b0-7fff-bfff-ffffffffffff");
}

static void later_ids_sort_after_earlier_ones(void **state)
{
	int64_t wall = 255;
	struct world w = world_system();
	struct id early;
	struct id late;

	(void)state;
	w.wall_ms = fixed_wall;
	w.ctx = &wall;
	early = id_new(&w);
	wall = 256;
	late = id_new(&w);
	assert_true(id_compare(&early, &late) < 0);
	assert_true(id_compare(&late, &early) > 0);
	assert_false(id_equal(&early, &late));
}

static void ids_of_one_millisecond_differ(void **state)
{
	int64_t wall = 1;
	struct world w = world_system();
	struct id a;
	struct id b;

	(void)state;
	w.wall_ms = fixed_wall;
	w.ctx = &wall;
	a = id_new(&w);
	b = id_new(&w);
	assert_false(id_equal(&a, &b));
	assert_memory_equal(a.bytes, b.bytes, 6);
}

static void an_id_is_read_with_or_without_hyphens(void **state)
{
	struct id a;
	struct id b;
	char text[ID_TEXT_SIZE];

	(void)state;
	assert_true(id_parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f", &a));
	assert_true(id_parse("017F22E279B07CC398C4DC0C0C07398F", &b));
	assert_true(id_equal(&a, &b));
	id_format(&b, text);
	assert_string_equal(text, "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

static void what_is_not_an_id_leaves_it_untouched(void **state)
{
	static const char *const texts[] = {
		"",
		"-",
		"017f22e2",
		"017f22e279b07cc398c4dc0c0c07398",
		"017f22e279b07cc398c4dc0c0c07398ff",
		"017f22e279b07cc398c4dc0c0c07398g",
		"017f22e2-79b0-7cc3-98c4-dc0c0c07398",
		"017f22e2-79b0-7cc3-98c4-dc0c0c07398ff",
		"017f22e27-9b0-7cc3-98c4-dc0c0c07398f",
		"017f22e2-79b07cc398c4dc0c0c07398f",
		" 017f22e279b07cc398c4dc0c0c07398f",
		"------------------------------------",
		"๐๑๒๓๔๕๖๗๘๙๐๑",
	};
	struct id id;
	size_t i;

	(void)state;
	memset(&id, 0x5A, sizeof(id));
	for (i = 0; i < ARRAY_LEN(texts); i++)
		assert_false(id_parse(texts[i], &id));
	for (i = 0; i < ID_SIZE; i++)
		assert_int_equal(id.bytes[i], 0x5A);
}

static void only_zeros_are_nil(void **state)
{
	struct id id = {0};

	(void)state;
	assert_true(id_is_nil(&id));
	id.bytes[ID_SIZE - 1] = 1;
	assert_false(id_is_nil(&id));
}

static struct id numbered(uint32_t n)
{
	uint8_t bytes[ID_SIZE] = {0};

	memcpy(bytes + 8, &n, sizeof(n));
	return id_from_bytes(bytes);
}

static void a_set_knows_what_was_added(void **state)
{
	struct id_set set = {0};
	struct id id;
	uint32_t i;

	(void)state;
	id = numbered(1);
	assert_false(id_set_has(&set, &id));
	for (i = 0; i < 20000; i += 2) {
		id = numbered(i);
		assert_true(id_set_add(&set, &id));
	}
	assert_int_equal(set.count, 10000);
	for (i = 0; i < 20000; i++) {
		id = numbered(i);
		assert_int_equal(id_set_has(&set, &id), i % 2 == 0);
	}
	id = numbered(4);
	assert_false(id_set_add(&set, &id));
	assert_int_equal(set.count, 10000);
	id_set_release(&set);
}

static void a_cleared_set_is_empty_and_usable(void **state)
{
	struct id_set set = {0};
	struct id id = {0};

	(void)state;
	id_set_clear(&set);
	assert_true(id_set_add(&set, &id));
	id_set_clear(&set);
	assert_false(id_set_has(&set, &id));
	assert_true(id_set_add(&set, &id));
	id_set_release(&set);
	assert_false(id_set_has(&set, &id));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_id_is_a_uuid_of_version_7),
		cmocka_unit_test(later_ids_sort_after_earlier_ones),
		cmocka_unit_test(ids_of_one_millisecond_differ),
		cmocka_unit_test(an_id_is_read_with_or_without_hyphens),
		cmocka_unit_test(what_is_not_an_id_leaves_it_untouched),
		cmocka_unit_test(only_zeros_are_nil),
		cmocka_unit_test(a_set_knows_what_was_added),
		cmocka_unit_test(a_cleared_set_is_empty_and_usable),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
