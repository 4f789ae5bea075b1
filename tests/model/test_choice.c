/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

#include "core/model/choice.h"

static void expect_choice(const char *list, const char *typed, const char *code)
{
	const struct choice *choice =
		choice_find_typed(choice_list_find(list), typed);

	if (choice == NULL)
		fail_msg("%s is not found in %s", typed, list);
	else
		assert_string_equal(choice->code, code);
}

static void a_choice_is_found_by_code_label_or_alias(void **state)
{
	(void)state;
	expect_choice("network", "GOV", "GOV");
	expect_choice("network", "gov", "GOV");
	expect_choice("network", "เครือข่ายภาครัฐ", "GOV");
	expect_choice("network", "Government", "GOV");
	expect_choice("network", "เครือข่าย ภาครัฐ", "GOV");
	expect_choice("title_academic", "ผศ.", "3");
	expect_choice("title_academic", "ผศ", "3");
	expect_choice("title_academic", "ผู้ช่วยศาสตราจารย์", "3");
	expect_choice("title_civil", "นาง", "2");
	expect_choice("title_civil", "น.ส.", "3");
}

static void what_stands_in_brackets_may_be_left_out(void **state)
{
	static const struct choice choices[] = {
		{"A", "หม่อมหลวง (ม.ล.)", "Mom Luang", 0, 0, "a|ม.หลวง"},
		{"B", "หม่อม", "Mom", 0, 0, NULL},
	};
	static const struct choice_list list = {"t", choices, 2, false};

	(void)state;
	assert_ptr_equal(choice_find_typed(&list, "ม.ล."), &choices[0]);
	assert_ptr_equal(choice_find_typed(&list, "หม่อมหลวง"), &choices[0]);
	assert_ptr_equal(choice_find_typed(&list, "ม หลวง"), &choices[0]);
	assert_ptr_equal(choice_find_typed(&list, "หม่อม"), &choices[1]);
	assert_int_equal(choice_bare_length("ม. (x)"), strlen("ม."));
	assert_int_equal(choice_bare_length("(x)"), strlen("(x)"));
}

static void what_fits_several_choices_is_none(void **state)
{
	static const struct choice choices[] = {
		{"A", "ป่า", "one", 0, 0, NULL},
		{"B", "ป้า", "two", 0, 0, NULL},
	};
	static const struct choice_list list = {"t", choices, 2, false};

	(void)state;
	assert_null(choice_find_typed(&list, "ปา"));
	assert_ptr_equal(choice_find_typed(&list, "ป้า"), &choices[1]);
	assert_null(choice_find_typed(&list, ""));
	assert_null(choice_find_typed(&list, "three"));
}

static void virtues_depend_on_the_fiscal_year(void **state)
{
	const struct choice *gratitude =
		choice_find(choice_list_find("virtue"), "GRA");

	(void)state;
	assert_non_null(gratitude);
	assert_false(choice_is_valid_in(gratitude, 2565));
	assert_true(choice_is_valid_in(gratitude, 2566));
	assert_true(choice_is_valid_in(gratitude, 0));
}

static void the_lists_can_be_walked(void **state)
{
	size_t count = 0;

	(void)state;
	while (choice_list_at(count) != NULL)
		count++;
	assert_true(count > 30);
	assert_null(choice_list_at(count + 5));
	assert_null(choice_list_find("no such list"));
	assert_null(choice_list_find(NULL));
	assert_int_equal(choice_list_find("subdistrict")->count, 420);
}

static void a_label_is_in_the_language_in_force(void **state)
{
	const struct choice *choice =
		choice_find(choice_list_find("network"), "GOV");

	assert_int_equal(speak_thai(state), 0);
	assert_string_equal(choice_label(choice), "เครือข่ายภาครัฐ");
	assert_int_equal(speak_english(state), 0);
	assert_string_equal(choice_label(choice), "Government");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_choice_is_found_by_code_label_or_alias),
		cmocka_unit_test(what_stands_in_brackets_may_be_left_out),
		cmocka_unit_test(what_fits_several_choices_is_none),
		cmocka_unit_test(virtues_depend_on_the_fiscal_year),
		cmocka_unit_test(the_lists_can_be_walked),
		cmocka_unit_test(a_label_is_in_the_language_in_force),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
