/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

#include "core/text/utf8.h"

static void the_worst_about_a_field_is_found(void **state)
{
	struct problems list = {0};

	(void)state;
	problems_add(&list, 3, SEVERITY_NOTE, "%s", "note");
	problems_add(&list, 3, SEVERITY_ERROR, "%s", "error");
	problems_add(&list, 3, SEVERITY_DOUBT, "%s", "doubt");
	problems_add(&list, -1, SEVERITY_DOUBT, "%s", "whole");
	assert_string_equal(problems_of(&list, 3)->text, "error");
	assert_string_equal(problems_of(&list, -1)->text, "whole");
	assert_null(problems_of(&list, 4));
	assert_int_equal(problems_count(&list, SEVERITY_DOUBT), 2);
	problems_clear(&list);
	assert_int_equal(list.count, 0);
	problems_release(&list);
}

static void the_same_problem_is_listed_once(void **state)
{
	struct problems list = {0};

	(void)state;
	problems_add(&list, 1, SEVERITY_DOUBT, "%s", "same");
	problems_add(&list, 1, SEVERITY_DOUBT, "%s", "same");
	problems_add(&list, 2, SEVERITY_DOUBT, "%s", "same");
	assert_int_equal(list.count, 2);
	problems_release(&list);
}

static void a_long_sentence_is_cut_after_a_whole_letter(void **state)
{
	struct problem problem;
	struct buf text = {0};
	size_t shift;

	(void)state;
	for (shift = 0; shift < 3; shift++) {
		size_t i;

		buf_clear(&text);
		buf_add_repeat(&text, 'x', shift);
		for (i = 0; i < 200; i++)
			buf_add_str(&text, "ก");
		problem_set(&problem, SEVERITY_ERROR, "%s", buf_str(&text));
		assert_true(utf8_is_valid(problem.text, strlen(problem.text)));
		assert_in_range(strlen(problem.text), 237, 239);
	}
	problem_clear(&problem);
	assert_string_equal(problem.text, "");
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_worst_about_a_field_is_found),
		cmocka_unit_test(the_same_problem_is_listed_once),
		cmocka_unit_test(a_long_sentence_is_cut_after_a_whole_letter),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
