/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/pack.h"

#include "core/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static void unsigned_numbers_come_back(void **state)
{
	static const uint64_t numbers[] = {0, 1, 127, 128, 255, 16383, 16384,
		UINT32_MAX, UINT64_C(1) << 63, UINT64_MAX};
	struct buf b = {0};
	struct unpack u;
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(numbers); i++)
		pack_uint(&b, numbers[i]);
	u = unpack_init(b.data, b.len);
	for (i = 0; i < ARRAY_LEN(numbers); i++)
		assert_true(unpack_uint(&u) == numbers[i]);
	assert_false(u.failed);
	assert_int_equal(unpack_left(&u), 0);
	buf_release(&b);
}

static void signed_numbers_come_back(void **state)
{
	static const int64_t numbers[] = {0, -1, 1, -64, 64, INT32_MIN,
		INT32_MAX, INT64_MIN, INT64_MIN + 1, INT64_MAX};
	struct buf b = {0};
	struct unpack u;
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(numbers); i++)
		pack_int(&b, numbers[i]);
	u = unpack_init(b.data, b.len);
	for (i = 0; i < ARRAY_LEN(numbers); i++)
		assert_true(unpack_int(&u) == numbers[i]);
	assert_false(u.failed);
	buf_release(&b);
}

static void small_negative_numbers_are_short(void **state)
{
	struct buf b = {0};

	(void)state;
	pack_int(&b, -1);
	pack_int(&b, 1);
	assert_int_equal(b.len, 2);
	assert_memory_equal(b.data, "\x01\x02", 2);
	buf_release(&b);
}

static void the_bytes_are_those_of_the_format(void **state)
{
	struct buf b = {0};

	(void)state;
	pack_u8(&b, 0xAB);
	pack_uint(&b, 300);
	pack_u32(&b, 0x01020304);
	pack_real(&b, 1.0);
	pack_bytes(&b, "xyz", 3);
	assert_int_equal(b.len, 1 + 2 + 4 + 8 + 4);
	assert_memory_equal(b.data,
		"\xAB\xAC\x02\x04\x03\x02\x01\0\0\0\0\0\0\xF0\x3F\x03xyz",
		b.len);
	buf_release(&b);
}

static void fixed_numbers_and_bytes_come_back(void **state)
{
	struct buf b = {0};
	struct unpack u;
	const uint8_t *p;
	size_t len;

	(void)state;
	pack_u8(&b, 200);
	pack_u32(&b, UINT32_MAX);
	pack_real(&b, -0.1);
	pack_real(&b, INFINITY);
	pack_bytes(&b, "ab\0c", 4);
	pack_bytes(&b, NULL, 0);
	u = unpack_init(b.data, b.len);
	assert_int_equal(unpack_u8(&u), 200);
	assert_true(unpack_u32(&u) == UINT32_MAX);
	assert_true(unpack_real(&u) == -0.1);
	assert_true(isinf(unpack_real(&u)));
	p = unpack_bytes(&u, &len);
	assert_int_equal(len, 4);
	assert_memory_equal(p, "ab\0c", 4);
	(void)unpack_bytes(&u, &len);
	assert_int_equal(len, 0);
	assert_false(u.failed);
	buf_release(&b);
}

static bool is_refused(const char *bytes, size_t len)
{
	struct unpack u = unpack_init(bytes, len);

	return unpack_uint(&u) == 0 && u.failed;
}

static void an_overlong_or_short_varint_is_refused(void **state)
{
	(void)state;
	assert_true(is_refused("", 0));
	assert_true(is_refused("\x80", 1));
	assert_true(is_refused("\x80\x00", 2));
	assert_true(is_refused("\xFF\x80\x00", 3));
	assert_true(is_refused("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02", 10));
	assert_true(
		is_refused("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01", 11));
	assert_false(
		is_refused("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01", 10));
}

static void after_a_failure_everything_reads_as_zero(void **state)
{
	struct unpack u = unpack_init("\x05"
				      "ab\x07\x07\x07\x07\x07\x07\x07",
		3);
	size_t len = 99;

	(void)state;
	assert_null(unpack_bytes(&u, &len));
	assert_int_equal(len, 0);
	assert_true(u.failed);
	assert_int_equal(unpack_left(&u), 0);
	assert_int_equal(unpack_u8(&u), 0);
	assert_int_equal(unpack_uint(&u), 0);
	assert_int_equal(unpack_int(&u), 0);
	assert_int_equal(unpack_u32(&u), 0);
	assert_true(unpack_real(&u) == 0.0);
	assert_null(unpack_fixed(&u, 1));
	assert_null(unpack_bytes(&u, &len));
}

static void a_length_near_the_end_of_memory_is_refused(void **state)
{
	struct buf b = {0};
	struct unpack u;
	size_t len;

	(void)state;
	pack_uint(&b, UINT64_MAX - 3);
	u = unpack_init(b.data, b.len);
	assert_null(unpack_bytes(&u, &len));
	assert_true(u.failed);
	buf_release(&b);
}

static void nothing_at_all_is_a_valid_input(void **state)
{
	struct unpack u = unpack_init(NULL, 0);

	(void)state;
	assert_int_equal(unpack_left(&u), 0);
	assert_false(u.failed);
	assert_int_equal(unpack_u8(&u), 0);
	assert_true(u.failed);
}

/* xorshift64: the same run for the same seed on every machine. */
static uint64_t next_random(uint64_t *seed)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return *seed;
}

static void random_bytes_never_read_beyond_the_end(void **state)
{
	const uint64_t start = UINT64_C(0x5A17);
	uint64_t seed = start;
	uint8_t bytes[24];
	struct unpack u;
	size_t len;
	size_t i;
	int round;

	(void)state;
	print_message("# seed %llu\n", (unsigned long long)start);
	for (round = 0; round < 20000; round++) {
		for (i = 0; i < sizeof(bytes); i++)
			bytes[i] = (uint8_t)next_random(&seed);
		u = unpack_init(bytes, sizeof(bytes));
		for (i = 0; i < 8 && !u.failed; i++) {
			(void)unpack_uint(&u);
			(void)unpack_bytes(&u, &len);
			assert_true(u.at <= bytes + sizeof(bytes));
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unsigned_numbers_come_back),
		cmocka_unit_test(signed_numbers_come_back),
		cmocka_unit_test(small_negative_numbers_are_short),
		cmocka_unit_test(the_bytes_are_those_of_the_format),
		cmocka_unit_test(fixed_numbers_and_bytes_come_back),
		cmocka_unit_test(an_overlong_or_short_varint_is_refused),
		cmocka_unit_test(after_a_failure_everything_reads_as_zero),
		cmocka_unit_test(a_length_near_the_end_of_memory_is_refused),
		cmocka_unit_test(nothing_at_all_is_a_valid_input),
		cmocka_unit_test(random_bytes_never_read_beyond_the_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
