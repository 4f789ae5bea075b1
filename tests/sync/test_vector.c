/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/vector.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const uint8_t *key(uint8_t n)
{
	static uint8_t keys[4][STREAM_KEY_SIZE];

	memset(keys[n], n + 1, STREAM_KEY_SIZE);
	return keys[n];
}

static void a_vector_only_rises(void **state)
{
	struct vector v = {0};

	(void)state;
	vector_raise(&v, key(2), 5);
	vector_raise(&v, key(0), 7);
	vector_raise(&v, key(2), 3);
	vector_raise(&v, key(1), 0);
	assert_int_equal(v.count, 2);
	assert_int_equal(vector_get(&v, key(2)), 5);
	assert_int_equal(vector_get(&v, key(0)), 7);
	assert_int_equal(vector_get(&v, key(1)), 0);
	vector_remove(&v, key(0));
	assert_int_equal(vector_get(&v, key(0)), 0);
	assert_int_equal(vector_get(&v, key(2)), 5);
	vector_release(&v);
}

static void packed_knowledge_is_read_back(void **state)
{
	struct vector v = {0};
	struct vector back = {0};
	struct buf bytes = {0};
	struct unpack u;

	(void)state;
	vector_raise(&v, key(3), 5);
	vector_raise(&v, key(1), CHANGE_NUMBER_MAX);
	vector_pack(&v, &bytes);
	u = unpack_init(bytes.data, bytes.len);
	assert_true(vector_unpack(&back, &u));
	assert_int_equal(vector_get(&back, key(1)), CHANGE_NUMBER_MAX);
	assert_int_equal(vector_get(&back, key(3)), 5);
	vector_release(&v);
	vector_release(&back);
	buf_release(&bytes);
}

static void impossible_vectors_are_not_read(void **state)
{
	struct vector v = {0};
	struct buf bytes = {0};
	struct unpack u;

	(void)state;
	pack_uint(&bytes, 2);
	buf_add(&bytes, key(1), STREAM_KEY_SIZE);
	pack_uint(&bytes, 1);
	buf_add(&bytes, key(0), STREAM_KEY_SIZE);
	pack_uint(&bytes, 1);
	u = unpack_init(bytes.data, bytes.len);
	assert_false(vector_unpack(&v, &u));
	vector_release(&v);
	buf_clear(&bytes);
	pack_uint(&bytes, UINT64_MAX);
	u = unpack_init(bytes.data, bytes.len);
	assert_false(vector_unpack(&v, &u));
	buf_clear(&bytes);
	pack_uint(&bytes, 1);
	buf_add(&bytes, key(0), STREAM_KEY_SIZE);
	pack_uint(&bytes, (uint64_t)CHANGE_NUMBER_MAX + 1);
	u = unpack_init(bytes.data, bytes.len);
	assert_false(vector_unpack(&v, &u));
	vector_release(&v);
	buf_release(&bytes);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_vector_only_rises),
		cmocka_unit_test(packed_knowledge_is_read_back),
		cmocka_unit_test(impossible_vectors_are_not_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
