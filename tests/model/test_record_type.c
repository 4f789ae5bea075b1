/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

#include "core/base/file.h"
#include "core/model/choice.h"

#include <stdio.h>

enum { GOLDEN_LIMIT = 1 << 20 };

static void expect_sound_tables(void)
{
	struct buf faults = {0};

	if (!record_type_check(&faults))
		fail_msg("faults in the tables:\n%s", buf_str(&faults));
	buf_release(&faults);
}

static void the_tables_are_sound_in_english(void **state)
{
	assert_int_equal(speak_english(state), 0);
	expect_sound_tables();
}

static void the_tables_are_sound_in_thai(void **state)
{
	assert_int_equal(speak_thai(state), 0);
	expect_sound_tables();
	assert_int_equal(speak_english(state), 0);
}

static void types_and_fields_are_found_by_name_and_number(void **state)
{
	const struct record_type *type = record_type_by_name("person");
	int field;

	(void)state;
	assert_ptr_equal(type, record_type_get(RECORD_PERSON));
	assert_ptr_equal(type, record_type_by_number(type->number));
	assert_null(record_type_by_name("nothing"));
	assert_null(record_type_by_number(60000));
	assert_null(record_type_get(RECORD_NONE));
	field = record_type_field(type, "first_name");
	assert_int_equal(field, PERSON_FIRST_NAME);
	assert_int_equal(
		record_type_field_by_number(type, type->fields[field].number),
		field);
	assert_int_equal(record_type_field(type, "nothing"), -1);
	assert_int_equal(record_type_field_by_number(type, 60000), -1);
}

static void children_are_found_by_their_owner(void **state)
{
	(void)state;
	assert_non_null(record_type_child(RECORD_MEETING, 0));
	assert_int_equal(record_type_child(RECORD_LEARNING_SITE, 0)->owner,
		RECORD_LEARNING_SITE);
	assert_null(record_type_child(RECORD_MEETING, RECORD_TYPE_COUNT));
	assert_null(record_type_child(RECORD_NONE, 0));
}

static void add_fields(const struct record_type *type, struct buf *out)
{
	size_t i;

	for (i = 0; i < type->field_count; i++) {
		const struct field *field = &type->fields[i];

		buf_printf(out, "field %s.%s %u %s\n", type->name, field->name,
			(unsigned int)field->number, kinds[field->kind].name);
	}
}

/* One line for everything that is for ever. */
static void list_numbers(struct buf *out)
{
	const struct choice_list *list;
	size_t i, j;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		const struct record_type *type =
			record_type_get((enum record_type_id)i);

		buf_printf(out, "type %s %u\n", type->name,
			(unsigned int)type->number);
		add_fields(type, out);
	}
	for (i = 0; (list = choice_list_at(i)) != NULL; i++)
		for (j = 0; j < list->count; j++)
			buf_printf(out, "code %s %s\n", list->name,
				list->choices[j].code);
}

static bool has_line(const char *text, const char *line, size_t len)
{
	while (*text != '\0') {
		size_t here = strcspn(text, "\n");

		if (here == len && memcmp(text, line, len) == 0)
			return true;
		text += here + (text[here] == '\n');
	}
	return false;
}

/* Lines of `some` that `all` lacks. */
static size_t missing_lines(
	const char *some, const char *all, struct buf *missing)
{
	size_t count = 0;

	while (*some != '\0') {
		size_t len = strcspn(some, "\n");

		if (!has_line(all, some, len)) {
			buf_add(missing, some, len);
			buf_add_char(missing, '\n');
			count++;
		}
		some += len + (some[len] == '\n');
	}
	return count;
}

static void numbers_and_codes_are_only_ever_added(void **state)
{
	struct buf path = {0};
	struct buf golden = {0};
	struct buf now = {0};
	struct buf gone = {0};
	struct buf added = {0};
	struct error err = {0};

	(void)state;
	path_join(&path, getenv("SAMUT_SOURCE"),
		"tests/model/golden/numbers.txt");
	if (file_exists(buf_str(&path)) &&
		!file_read(buf_str(&path), GOLDEN_LIMIT, &golden, &err))
		fail_msg("%s", err.text);
	list_numbers(&now);
	if (missing_lines(buf_str(&golden), buf_str(&now), &gone) > 0)
		fail_msg("these were released and must stay:\n%s",
			buf_str(&gone));
	if (missing_lines(buf_str(&now), buf_str(&golden), &added) > 0) {
		if (getenv("UPDATE_GOLDEN") == NULL)
			fail_msg("these are new (UPDATE_GOLDEN=1 adds "
				 "them):\n%s",
				buf_str(&added));
		buf_add(&golden, added.data, added.len);
		if (!file_replace(
			    buf_str(&path), golden.data, golden.len, &err))
			fail_msg("%s", err.text);
	}
	buf_release(&path);
	buf_release(&golden);
	buf_release(&now);
	buf_release(&gone);
	buf_release(&added);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_tables_are_sound_in_english),
		cmocka_unit_test(the_tables_are_sound_in_thai),
		cmocka_unit_test(types_and_fields_are_found_by_name_and_number),
		cmocka_unit_test(children_are_found_by_their_owner),
		cmocka_unit_test(numbers_and_codes_are_only_ever_added),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
