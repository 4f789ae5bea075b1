/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/store/derive.h"
#include "tests/store/fixture.h"

#include <string.h>

static const struct field number_field = {
	.name = "n", .kind = KIND_INT, .flags = FIELD_SORT};
static const struct record_type number_type = {
	.name = "t", .fields = &number_field, .field_count = 1};

static int compare(const struct buf *a, const struct buf *b)
{
	size_t len = a->len < b->len ? a->len : b->len;
	int order = memcmp(buf_str(a), buf_str(b), len);

	if (order != 0)
		return order;
	return a->len < b->len ? -1 : a->len > b->len;
}

static void numbers_sort_as_numbers(void **state)
{
	static const int64_t numbers[] = {INT64_MIN, INT64_MIN + 1, -65537,
		-65536, -257, -256, -255, -2, -1, 0, 1, 2, 127, 128, 255, 256,
		257, 65535, 65536, INT64_MAX - 1, INT64_MAX};
	struct order *order = order_new();
	struct buf before = {0}, key = {0};
	struct value v = {.tag = VALUE_NULL};
	size_t i;

	(void)state;
	derive(DERIVED_SORT, &number_type, &v, order, &before);
	for (i = 0; i < ARRAY_LEN(numbers); i++) {
		value_set_int(&v, numbers[i]);
		derive(DERIVED_SORT, &number_type, &v, order, &key);
		assert_true(compare(&before, &key) < 0);
		derive(DERIVED_SORT, &number_type, &v, order, &before);
	}
	buf_release(&before);
	buf_release(&key);
	order_free(order);
}

static void reals_sort_as_numbers(void **state)
{
	static const double numbers[] = {
		-1e300, -17.5, -17.25, -0.5, 0, 1e-300, 0.5, 17.25, 1e300};
	struct order *order = order_new();
	struct buf before = {0}, key = {0};
	struct value v = {.tag = VALUE_NULL};
	size_t i;

	(void)state;
	derive(DERIVED_SORT, &number_type, &v, order, &before);
	for (i = 0; i < ARRAY_LEN(numbers); i++) {
		value_set_real(&v, numbers[i]);
		derive(DERIVED_SORT, &number_type, &v, order, &key);
		assert_true(compare(&before, &key) < 0);
		derive(DERIVED_SORT, &number_type, &v, order, &before);
	}
	buf_release(&before);
	buf_release(&key);
	order_free(order);
}

static void search_text_holds_every_search_field_once(void **state)
{
	struct record r = make_person(1, "สมศรี", "ใจดี");
	struct buf fold = {0};
	size_t i, fields = 0, lines = 0;

	(void)state;
	set_text(&r, PERSON_POSITION, "นักวิชาการ ๓");
	derive(DERIVED_FOLD, r.type, r.values, NULL, &fold);
	assert_non_null(strstr(buf_str(&fold), "สมศรีใจดี"));
	assert_non_null(strstr(buf_str(&fold), "\nนักวิชาการ3"));
	for (i = 0; i < r.type->field_count; i++)
		if ((r.type->fields[i].flags & FIELD_SEARCH) != 0 &&
			!value_is_null(&r.values[i]))
			fields++;
	for (i = 0; i < fold.len; i++)
		lines += fold.data[i] == '\n' ? 1 : 0;
	assert_int_equal(lines + 1, fields);
	record_release(&r);
	buf_release(&fold);
}

static void a_name_is_kept_by_its_skeleton_and_its_bare_form(void **state)
{
	struct record r = make_person(1, "ธีทัต", "พิมพ์ใจ");
	struct buf like = {0};
	const char *end;

	(void)state;
	derive(DERIVED_LIKE, r.type, r.values, NULL, &like);
	end = strchr(buf_str(&like), '\n');
	assert_non_null(end);
	assert_string_equal(end + 1, "ธีทัตพิมพใจ");
	record_release(&r);
	buf_release(&like);
}

static void only_a_system_bool_restricts(void **state)
{
	struct field field = {
		.name = "restricted", .kind = KIND_BOOL, .flags = FIELD_SYSTEM};
	const struct record_type type = {
		.name = "t", .fields = &field, .field_count = 1};

	(void)state;
	assert_int_equal(type_restricted_field(&type), 0);
	field.flags = 0;
	assert_int_equal(type_restricted_field(&type), -1);
	field.flags = FIELD_SYSTEM;
	field.kind = KIND_INT;
	assert_int_equal(type_restricted_field(&type), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_sort_as_numbers),
		cmocka_unit_test(reals_sort_as_numbers),
		cmocka_unit_test(search_text_holds_every_search_field_once),
		cmocka_unit_test(
			a_name_is_kept_by_its_skeleton_and_its_bare_form),
		cmocka_unit_test(only_a_system_bool_restricts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
