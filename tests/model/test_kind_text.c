/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

#define NATIONAL_ID "1234567890121"

static const struct field text = {
	.name = "t", .label = "T", .kind = KIND_TEXT, .min = 2, .max = 5};
static const struct field suggest = {
	.name = "s", .label = "S", .kind = KIND_SUGGEST};
static const struct field note = {.name = "n", .label = "N", .kind = KIND_NOTE};
static const struct field phone = {
	.name = "p", .label = "P", .kind = KIND_PHONE};

static void a_text_is_kept_in_canonical_form(void **state)
{
	(void)state;
	expect_saved(&text, "  กา  ขา ", "กา ขา");
	expect_saved(&text, "ท่ี", "ที่");
	expect_saved(&suggest, "พระ\nมหา", "พระ มหา");
	expect_saved(&note, "ก \nข\n\n", "ก\nข");
}

static void empty_text_is_null(void **state)
{
	struct read read;
	enum kind_id kind;

	(void)state;
	for (kind = KIND_TEXT; kind < KIND_COUNT; kind++) {
		struct field field = {.name = "x", .label = "X"};

		field.kind = kind;
		read = read_into(&field, "  \t ", NULL);
		assert_true(read.is_good);
		assert_true(value_is_null(&read.value));
		assert_string_equal(read.why.text, "");
	}
}

static void bounds_are_counted_in_code_points(void **state)
{
	(void)state;
	expect_saved(&text, "กำขำค", "กำขำค");
	expect_refused(&text, "กำขำคง", "6 characters, at most 5");
	expect_refused(&text, "ก", "at least 2");
}

static void a_national_id_is_refused_in_every_free_text(void **state)
{
	(void)state;
	expect_refused(&suggest, NATIONAL_ID, "national ID");
	expect_refused(&note, "เลข ๑๒๓๔๕๖๗๘๙๐๑๒๑ ครับ", "national ID");
	expect_refused(&phone, NATIONAL_ID, "national ID");
	expect_saved(&suggest, "1234567890122", "1234567890122");
}

static void bytes_that_are_not_utf8_are_refused(void **state)
{
	enum kind_id kind;

	(void)state;
	for (kind = KIND_TEXT; kind < KIND_COUNT; kind++) {
		struct field field = {.name = "x", .label = "X"};

		field.kind = kind;
		expect_refused(&field, "ab\xa1", "UTF-8");
	}
}

static void a_mark_on_nothing_is_a_doubt(void **state)
{
	(void)state;
	expect_remark_with(&suggest, "กา ่", SEVERITY_DOUBT, "mark", NULL);
}

static void a_phone_is_kept_as_digits_and_shown_grouped(void **state)
{
	(void)state;
	expect_saved(&phone, "08-1234-5678", "0812345678");
	expect_saved(&phone, "+66 81 234 5678", "0812345678");
	expect_saved(&phone, "042000123 ต่อ 12", "042000123#12");
	expect_saved(&phone, "042000123#12", "042000123#12");
	expect_shown(&phone, "๐๔๒๐๐๐๑๒๓", "042-000-123");
	expect_refused(&phone, "ไม่มี", "not a telephone number");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_kept_in_canonical_form),
		cmocka_unit_test(empty_text_is_null),
		cmocka_unit_test(bounds_are_counted_in_code_points),
		cmocka_unit_test(a_national_id_is_refused_in_every_free_text),
		cmocka_unit_test(bytes_that_are_not_utf8_are_refused),
		cmocka_unit_test(a_mark_on_nothing_is_a_doubt),
		cmocka_unit_test(a_phone_is_kept_as_digits_and_shown_grouped),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
