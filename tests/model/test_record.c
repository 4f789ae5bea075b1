/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

static const char *text_of(const struct record *r, size_t field)
{
	return value_text(&r->values[field]);
}

static void fill_in(struct record *r, size_t field, const char *typed)
{
	struct problems problems = {0};

	if (!record_set(r, field, typed, NULL, &problems))
		fail_msg("%s: %s", typed, problems.items[0].text);
	problems_release(&problems);
}

static void make_person(struct record *r)
{
	record_init(r, RECORD_PERSON);
	fill_in(r, PERSON_TITLE_CIVIL, "นาย");
	fill_in(r, PERSON_FIRST_NAME, "ธีทัต");
	fill_in(r, PERSON_LAST_NAME, "พิมพา");
}

static void a_new_record_has_the_initial_values_of_its_table(void **state)
{
	struct record r;

	(void)state;
	record_init(&r, RECORD_PERSON);
	assert_string_equal(text_of(&r, PERSON_PERSON_KIND), "LAY");
	assert_string_equal(text_of(&r, PERSON_VERIFY_STATUS), "NEW");
	assert_true(value_is_null(&r.values[PERSON_FIRST_NAME]));
	assert_true(id_is_nil(&r.id));
	record_release(&r);
	record_init_empty(&r, RECORD_PERSON);
	assert_true(value_is_null(&r.values[PERSON_PERSON_KIND]));
	record_release(&r);
	record_release(&r);
}

static void what_is_computed_follows_every_change(void **state)
{
	struct record r;

	(void)state;
	make_person(&r);
	assert_string_equal(text_of(&r, PERSON_DISPLAY_NAME), "นายธีทัต พิมพา");
	fill_in(&r, PERSON_TITLE_DEGREE, "ดร.");
	assert_string_equal(text_of(&r, PERSON_DISPLAY_NAME), "ดร.ธีทัต พิมพา");
	fill_in(&r, PERSON_FIRST_NAME, "");
	assert_true(value_is_null(&r.values[PERSON_DISPLAY_NAME]));
	record_release(&r);
}

static void a_refused_text_leaves_the_value_as_it_was(void **state)
{
	static const char *const odd[] = {"ธี\xa1", "1234567890121"};
	struct problems problems = {0};
	struct record r;
	size_t i;

	(void)state;
	make_person(&r);
	for (i = 0; i < ARRAY_LEN(odd); i++) {
		problems_clear(&problems);
		assert_false(record_set(
			&r, PERSON_FIRST_NAME, odd[i], NULL, &problems));
		assert_string_equal(text_of(&r, PERSON_FIRST_NAME), "ธีทัต");
		assert_int_equal(
			problems_of(&problems, PERSON_FIRST_NAME)->severity,
			SEVERITY_ERROR);
	}
	assert_false(record_set(&r, PERSON_FIRST_NAME, "\xff", NULL, NULL));
	problems_release(&problems);
	record_release(&r);
}

static void a_field_of_the_program_is_never_typed(void **state)
{
	struct problems problems = {0};
	struct record r;

	(void)state;
	make_person(&r);
	assert_false(
		record_set(&r, PERSON_DISPLAY_NAME, "อื่น", NULL, &problems));
	assert_false(record_set(&r, PERSON_RESTRICTED, "1", NULL, &problems));
	assert_int_equal(problems_count(&problems, SEVERITY_ERROR), 2);
	assert_string_equal(text_of(&r, PERSON_DISPLAY_NAME), "นายธีทัต พิมพา");
	problems_release(&problems);
	record_release(&r);
}

static void a_note_is_passed_on_beside_its_field(void **state)
{
	struct problems problems = {0};
	const struct problem *note;
	struct record r;

	(void)state;
	record_init(&r, RECORD_MEETING);
	assert_true(record_set(
		&r, MEETING_DATE_FROM, "10/11/2022", NULL, &problems));
	note = problems_of(&problems, MEETING_DATE_FROM);
	assert_non_null(note);
	assert_int_equal(note->severity, SEVERITY_NOTE);
	assert_string_equal(text_of(&r, MEETING_DATE_FROM), "2022-11-10");
	problems_release(&problems);
	record_release(&r);
}

static void what_is_required_and_empty_is_named(void **state)
{
	struct problems problems = {0};
	struct record r;

	(void)state;
	record_init(&r, RECORD_PERSON);
	assert_false(record_check(&r, NULL, &problems));
	assert_non_null(strstr(problems_of(&problems, PERSON_FIRST_NAME)->text,
		"not filled in"));
	problems_clear(&problems);
	record_release(&r);
	make_person(&r);
	if (!record_check(&r, NULL, &problems))
		fail_msg("%s", problems.items[0].text);
	problems_release(&problems);
	record_release(&r);
}

static void rules_speak_beside_their_field(void **state)
{
	struct problems problems = {0};
	struct record r;

	(void)state;
	make_person(&r);
	fill_in(&r, PERSON_FIRST_NAME, "นายธีทัต");
	assert_true(record_check(&r, NULL, &problems));
	assert_int_equal(problems_of(&problems, PERSON_FIRST_NAME)->severity,
		SEVERITY_DOUBT);
	problems_clear(&problems);
	fill_in(&r, PERSON_FIRST_NAME, "ธีทัต2");
	assert_false(record_check(&r, NULL, &problems));
	assert_int_equal(problems_of(&problems, PERSON_FIRST_NAME)->severity,
		SEVERITY_ERROR);
	problems_release(&problems);
	record_release(&r);
}

static void values_that_came_by_a_merge_are_checked(void **state)
{
	struct problems problems = {0};
	struct record r;

	(void)state;
	make_person(&r);
	value_set_text(&r.values[PERSON_NETWORK_CODE], "NEW", 3);
	value_set_int(&r.values[PERSON_LINE_ID], 5);
	assert_false(record_check(&r, NULL, &problems));
	assert_non_null(problems_of(&problems, PERSON_NETWORK_CODE));
	assert_non_null(problems_of(&problems, PERSON_LINE_ID));
	problems_release(&problems);
	record_release(&r);
}

static void a_copy_is_a_record_of_its_own(void **state)
{
	struct record copy = {0};
	struct record r;

	(void)state;
	make_person(&r);
	record_copy(&copy, &r);
	fill_in(&r, PERSON_LAST_NAME, "สมมติ");
	assert_string_equal(text_of(&copy, PERSON_LAST_NAME), "พิมพา");
	record_copy(&copy, &r);
	assert_string_equal(text_of(&copy, PERSON_LAST_NAME), "สมมติ");
	record_copy(&copy, &copy);
	assert_string_equal(text_of(&copy, PERSON_LAST_NAME), "สมมติ");
	record_release(&copy);
	record_release(&r);
}

static void a_title_names_the_record(void **state)
{
	struct buf title = {0};
	struct record r;

	(void)state;
	make_person(&r);
	record_title(&r, NULL, &title);
	assert_string_equal(buf_str(&title), "นายธีทัต พิมพา");
	buf_clear(&title);
	record_show(&r, PERSON_TITLE_CIVIL, NULL, &title);
	buf_add_char(&title, '|');
	record_save(&r, PERSON_TITLE_CIVIL, &title);
	record_show(&r, PERSON_PHONE, NULL, &title);
	assert_string_equal(buf_str(&title), "Mr|1");
	buf_release(&title);
	record_release(&r);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_new_record_has_the_initial_values_of_its_table),
		cmocka_unit_test(what_is_computed_follows_every_change),
		cmocka_unit_test(a_refused_text_leaves_the_value_as_it_was),
		cmocka_unit_test(a_field_of_the_program_is_never_typed),
		cmocka_unit_test(a_note_is_passed_on_beside_its_field),
		cmocka_unit_test(what_is_required_and_empty_is_named),
		cmocka_unit_test(rules_speak_beside_their_field),
		cmocka_unit_test(values_that_came_by_a_merge_are_checked),
		cmocka_unit_test(a_copy_is_a_record_of_its_own),
		cmocka_unit_test(a_title_names_the_record),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
