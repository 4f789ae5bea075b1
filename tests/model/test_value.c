/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

static void a_zeroed_value_is_null(void **state)
{
	struct value v = {0};

	(void)state;
	assert_true(value_is_null(&v));
	assert_string_equal(value_text(&v), "");
	assert_int_equal(value_id_count(&v), 0);
	value_release(&v);
}

static void setting_a_value_releases_the_one_before(void **state)
{
	struct value v = {0};

	(void)state;
	value_set_text(&v, "ก้อง", strlen("ก้อง"));
	value_set_text(&v, value_text(&v), 3);
	assert_string_equal(value_text(&v), "ก");
	value_set_int(&v, 7);
	assert_int_equal(v.integer, 7);
	value_set_real(&v, 0.5);
	value_set_blob(&v, "a\0b", 3);
	assert_int_equal(v.run.len, 3);
	value_set_null(&v);
	assert_true(value_is_null(&v));
}

static void a_copy_owns_its_bytes(void **state)
{
	char bytes[] = "borrowed";
	struct value from = {.tag = VALUE_TEXT};
	struct value to = {0};

	(void)state;
	from.run.bytes = bytes;
	from.run.len = 6;
	value_copy(&to, &from);
	bytes[0] = 'x';
	assert_string_equal(value_text(&to), "borrow");
	value_copy(&to, &to);
	assert_string_equal(value_text(&to), "borrow");
	value_release(&to);
}

static void a_moved_value_leaves_null_behind(void **state)
{
	struct value from = {0};
	struct value to = {0};

	(void)state;
	value_set_text(&from, "ข", 3);
	value_set_text(&to, "ก", 3);
	value_move(&to, &from);
	assert_true(value_is_null(&from));
	assert_string_equal(value_text(&to), "ข");
	value_release(&to);
}

static void values_are_equal_by_tag_and_content(void **state)
{
	struct value a = {0};
	struct value b = {0};

	(void)state;
	assert_true(value_equal(&a, &b));
	value_set_text(&a, "1", 1);
	assert_false(value_equal(&a, &b));
	value_set_blob(&b, "1", 1);
	assert_false(value_equal(&a, &b));
	value_set_text(&b, "1", 1);
	assert_true(value_equal(&a, &b));
	value_set_text(&b, "12", 2);
	assert_true(value_compare(&a, &b) < 0);
	value_set_int(&a, -1);
	value_set_int(&b, 1);
	assert_true(value_compare(&a, &b) < 0);
	value_set_real(&a, 2.5);
	value_set_real(&b, 2.25);
	assert_true(value_compare(&a, &b) > 0);
}

static void a_list_of_codes_is_walked_code_by_code(void **state)
{
	struct value v = {0};
	const char *code;
	size_t len;
	size_t at = 0;

	(void)state;
	value_set_text(&v, "EMPOW,LESSON", strlen("EMPOW,LESSON"));
	assert_true(value_next_code(&v, &at, &code, &len));
	assert_int_equal(len, 5);
	assert_true(value_next_code(&v, &at, &code, &len));
	assert_memory_equal(code, "LESSON", len);
	assert_false(value_next_code(&v, &at, &code, &len));
	assert_int_equal(value_code_count(&v), 2);
	assert_true(value_has_code(&v, "LESSON"));
	assert_false(value_has_code(&v, "LESS"));
	assert_false(value_has_code(&v, "EMPOW,LESSON"));
	value_release(&v);
}

static void ids_in_a_row_are_read_one_by_one(void **state)
{
	struct id ids[2] = {{{1}}, {{2}}};
	struct value v = {0};
	struct id id;

	(void)state;
	value_set_blob(&v, ids, sizeof(ids));
	assert_int_equal(value_id_count(&v), 2);
	id = value_id_at(&v, 1);
	assert_true(id_equal(&id, &ids[1]));
	assert_false(value_id(&v, &id));
	value_set_id(&v, &ids[0]);
	assert_true(value_id(&v, &id));
	assert_true(id_equal(&id, &ids[0]));
	value_release(&v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_zeroed_value_is_null),
		cmocka_unit_test(setting_a_value_releases_the_one_before),
		cmocka_unit_test(a_copy_owns_its_bytes),
		cmocka_unit_test(a_moved_value_leaves_null_behind),
		cmocka_unit_test(values_are_equal_by_tag_and_content),
		cmocka_unit_test(a_list_of_codes_is_walked_code_by_code),
		cmocka_unit_test(ids_in_a_row_are_read_one_by_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
