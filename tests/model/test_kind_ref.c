/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

#define ID_ONE "01000000-0000-0000-0000-000000000000"
#define ID_TWO "02000000-0000-0000-0000-000000000000"

static const struct field one = {
	.name = "r", .label = "R", .kind = KIND_REF, .ref = RECORD_PERSON};
static const struct field many = {.name = "m",
	.label = "M",
	.kind = KIND_MULTI_REF,
	.ref = RECORD_ORGANISATION,
	.max = 2};

static const char *const titles[] = {NULL, "หนึ่ง", "Two, Ltd."};

static size_t find(void *ctx, enum record_type_id type, const char *words,
	struct id *found)
{
	size_t i;

	(void)ctx;
	(void)type;
	if (strcmp(words, "many") == 0)
		return 3;
	for (i = 1; i < ARRAY_LEN(titles); i++)
		if (strcmp(words, titles[i]) == 0) {
			*found = (struct id){{(uint8_t)i}};
			return 1;
		}
	return 0;
}

static void title(void *ctx, enum record_type_id type, const struct id *id,
	struct buf *out)
{
	(void)ctx;
	(void)type;
	if (id->bytes[0] < ARRAY_LEN(titles) && id->bytes[0] > 0)
		buf_add_str(out, titles[id->bytes[0]]);
}

static const struct facts facts = {.find = find, .title = title};

static void a_reference_is_an_id_or_a_unique_title(void **state)
{
	(void)state;
	expect_saved_with(&one, "หนึ่ง", ID_ONE, &facts);
	expect_saved_with(&one, ID_TWO, ID_TWO, &facts);
	expect_saved(&one, ID_TWO, ID_TWO);
	expect_shown_with(&one, ID_ONE, "หนึ่ง", &facts);
}

static void none_or_several_are_told_apart(void **state)
{
	(void)state;
	expect_refused_with(&one, "สาม", "\"สาม\" was not found", &facts);
	expect_refused_with(&one, "many", "may be any of 3", &facts);
	expect_refused(&one, "หนึ่ง", "was not found");
}

static void a_record_that_is_not_here_is_a_doubt(void **state)
{
	(void)state;
	expect_remark_with(&one, "0f000000-0000-0000-0000-000000000000",
		SEVERITY_DOUBT, "not in this notebook", &facts);
}

static void a_list_of_references_may_hold_commas(void **state)
{
	(void)state;
	expect_saved_with(&many, "หนึ่ง, Two, Ltd.", ID_ONE ";" ID_TWO, &facts);
	expect_saved_with(&many, ID_TWO "," ID_ONE, ID_TWO ";" ID_ONE, &facts);
	expect_saved_with(&many, ID_TWO ";" ID_TWO ";", ID_TWO, &facts);
	expect_shown_with(&many, ID_TWO ";" ID_ONE, "Two, Ltd., หนึ่ง", &facts);
	expect_refused_with(&many, "หนึ่ง; สาม", "\"สาม\"", &facts);
	expect_refused(&many,
		ID_ONE ";" ID_TWO ";0f000000-0000-0000-0000-000000000000",
		"At most 2");
}

static void bytes_that_are_no_ids_are_refused(void **state)
{
	struct value value = {0};
	struct problem why;

	(void)state;
	problem_clear(&why);
	value_set_blob(&value, "short", 5);
	assert_false(kinds[KIND_REF].check(&one, &value, &facts, &why));
	assert_false(kinds[KIND_MULTI_REF].check(&many, &value, &facts, &why));
	value_release(&value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reference_is_an_id_or_a_unique_title),
		cmocka_unit_test(none_or_several_are_told_apart),
		cmocka_unit_test(a_record_that_is_not_here_is_a_doubt),
		cmocka_unit_test(a_list_of_references_may_hold_commas),
		cmocka_unit_test(bytes_that_are_no_ids_are_refused),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
