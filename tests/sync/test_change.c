/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/journal.h"
#include "core/sync/change.h"
#include "tests/sync/laptop.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { NUMBER_OF_LATER_FIELD = 251, NUMBER_OF_LATER_TYPE = 250 };

struct bed {
	struct buf folder, path, rec;
	struct laptop a, b;
};

static int set_up(void **state)
{
	static struct bed bed;

	bed = (struct bed){0};
	scratch_make(&bed.folder);
	(void)scratch_file(&bed.path, &bed.folder, "x.samut");
	laptop_open(&bed.a, 1, NULL, NULL, "สมศรี");
	laptop_open(&bed.b, 2, NULL, NULL, "มานี");
	*state = &bed;
	return 0;
}

static int tear_down(void **state)
{
	struct bed *bed = *state;

	laptop_close(&bed->a);
	laptop_close(&bed->b);
	scratch_remove(&bed->folder);
	buf_release(&bed->path);
	buf_release(&bed->rec);
	return 0;
}

static void begin(struct bed *bed, enum change_kind kind,
	enum record_type_id type, size_t count)
{
	struct id id = id_of(77);

	buf_clear(&bed->rec);
	change_begin(&bed->rec, kind, record_type_get(type), &id, 1, count);
}

static const struct field *field_of(enum record_type_id type, size_t field)
{
	return &record_type_get(type)->fields[field];
}

static void add(struct bed *bed, enum record_type_id type, size_t field,
	struct value value)
{
	change_add_cell(&bed->rec, field_of(type, field), &value);
}

static struct value text(const char *bytes, size_t len)
{
	static char copy[64];

	memcpy(copy, bytes, len);
	return (struct value){
		.tag = VALUE_TEXT, .run = {.bytes = copy, .len = len}};
}

static int merge_forged(struct bed *bed)
{
	laptop_forge(&bed->a, &bed->rec);
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	return laptop_merge(&bed->b, buf_str(&bed->path), NULL);
}

/* Signed by its laptop, yet nothing of it may come near the tables. */
static void expect_refusal(struct bed *bed)
{
	uint8_t before[ROOT_SIZE];
	uint8_t after[ROOT_SIZE];

	sync_digest(bed->b.sync, before);
	assert_int_equal(merge_forged(bed), -1);
	assert_int_equal(bed->b.err.code, ERROR_REFUSED);
	sync_digest(bed->b.sync, after);
	assert_memory_equal(before, after, ROOT_SIZE);
}

static void a_text_where_a_number_belongs_is_refused(void **state)
{
	struct bed *bed = *state;

	begin(bed, CHANGE_CREATE, RECORD_ATTENDANCE, 1);
	add(bed, RECORD_ATTENDANCE, ATTENDANCE_SEQ, text("12", 2));
	expect_refusal(bed);
}

static void bytes_that_are_not_utf8_are_refused(void **state)
{
	struct bed *bed = *state;

	begin(bed, CHANGE_UPDATE, RECORD_ORGANISATION_ALIAS, 1);
	add(bed, RECORD_ORGANISATION_ALIAS, ORGANISATION_ALIAS_ALIAS_TH,
		text("\xE0\xB8", 2));
	expect_refusal(bed);
}

static void a_text_with_a_nul_is_refused(void **state)
{
	struct bed *bed = *state;

	begin(bed, CHANGE_CREATE, RECORD_ORGANISATION_ALIAS, 1);
	add(bed, RECORD_ORGANISATION_ALIAS, ORGANISATION_ALIAS_ALIAS_TH,
		text("a\0b", 3));
	expect_refusal(bed);
}

static void a_field_that_comes_twice_is_refused(void **state)
{
	struct bed *bed = *state;
	struct value one = {.tag = VALUE_INT, .integer = 1};

	begin(bed, CHANGE_CREATE, RECORD_ATTENDANCE, 2);
	add(bed, RECORD_ATTENDANCE, ATTENDANCE_SEQ, one);
	add(bed, RECORD_ATTENDANCE, ATTENDANCE_SEQ, one);
	expect_refusal(bed);
}

static void a_number_that_is_none_is_refused(void **state)
{
	struct bed *bed = *state;
	struct value nan_value = {.tag = VALUE_REAL, .real = (double)NAN};

	begin(bed, CHANGE_CREATE, RECORD_LEARNING_SITE, 1);
	change_add_cell(&bed->rec,
		&record_type_get(RECORD_LEARNING_SITE)
			 ->fields[record_type_field(
				 record_type_get(RECORD_LEARNING_SITE), "lat")],
		&nan_value);
	expect_refusal(bed);
}

static void half_an_id_is_refused(void **state)
{
	struct bed *bed = *state;
	struct value half = text("12345678", 8);

	half.tag = VALUE_BLOB;
	begin(bed, CHANGE_CREATE, RECORD_ATTENDANCE, 1);
	add(bed, RECORD_ATTENDANCE, ATTENDANCE_MEETING_ID, half);
	expect_refusal(bed);
}

static void absurd_counts_and_lengths_are_refused(void **state)
{
	struct bed *bed = *state;

	begin(bed, CHANGE_CREATE, RECORD_ATTENDANCE, 1000000);
	expect_refusal(bed);
}

static void a_length_beyond_the_end_is_refused(void **state)
{
	struct bed *bed = *state;

	begin(bed, CHANGE_CREATE, RECORD_ORGANISATION_ALIAS, 1);
	pack_uint(&bed->rec, 12);
	pack_u8(&bed->rec, VALUE_TEXT);
	pack_uint(&bed->rec, UINT64_MAX);
	expect_refusal(bed);
}

static void bytes_after_the_last_cell_are_refused(void **state)
{
	struct bed *bed = *state;

	begin(bed, CHANGE_DELETE, RECORD_ATTENDANCE, 0);
	buf_add_char(&bed->rec, 'x');
	expect_refusal(bed);
}

static void a_field_of_a_later_version_is_carried_along(void **state)
{
	struct bed *bed = *state;
	const struct field later = {.number = NUMBER_OF_LATER_FIELD};
	struct value value = text("ใหม่", strlen("ใหม่"));
	struct id id = id_of(77);
	char known[64];

	begin(bed, CHANGE_CREATE, RECORD_ORGANISATION_ALIAS, 2);
	add(bed, RECORD_ORGANISATION_ALIAS, ORGANISATION_ALIAS_ALIAS_TH,
		text("เดิม", strlen("เดิม")));
	change_add_cell(&bed->rec, &later, &value);
	assert_int_equal(merge_forged(bed), 0);
	assert_true(alias_get(&bed->b, &id, known, sizeof(known)));
	assert_string_equal(known, "เดิม");
	/* Kept where an upgrade finds it. */
	assert_true(journal_edit_has(bed->b.store,
		record_type_get(RECORD_ORGANISATION_ALIAS)->number, &id));
}

static void a_type_of_a_later_version_is_carried_along(void **state)
{
	struct bed *bed = *state;
	struct record_type later = *record_type_get(RECORD_PERSON);
	struct id id = id_of(78);
	struct laptop third;

	later.number = NUMBER_OF_LATER_TYPE;
	buf_clear(&bed->rec);
	change_begin(&bed->rec, CHANGE_CREATE, &later, &id, 1, 0);
	assert_int_equal(merge_forged(bed), 0);
	laptop_open(&third, 3, NULL, NULL, "");
	assert_true(laptop_hand_over(&bed->b, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(&third, buf_str(&bed->path), NULL), 0);
	assert_true(laptop_is_equal(&bed->b, &third));
	assert_true(journal_edit_has(third.store, NUMBER_OF_LATER_TYPE, &id));
	laptop_close(&third);
}

static void a_stub_of_an_erased_change_is_accepted(void **state)
{
	struct bed *bed = *state;
	uint8_t stub[1 + LEAF_SIZE] = {CHANGE_STUB, 1, 2, 3};

	buf_clear(&bed->rec);
	buf_add(&bed->rec, stub, sizeof(stub));
	assert_int_equal(merge_forged(bed), 0);
	(void)alias_create(&bed->a, "ต่อ");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), NULL), 0);
}

static void fifty_thousand_edits_of_one_cell_are_merged(void **state)
{
	struct bed *bed = *state;
	struct id id = alias_create(&bed->a, "0");
	struct value value = text("x", 1);
	char got[64];
	int i;

	for (i = 0; i < 50000; i++) {
		buf_clear(&bed->rec);
		change_begin(&bed->rec, CHANGE_UPDATE,
			record_type_get(RECORD_ORGANISATION_ALIAS), &id, 1, 1);
		change_add_cell(&bed->rec,
			field_of(RECORD_ORGANISATION_ALIAS,
				ORGANISATION_ALIAS_ALIAS_TH),
			&value);
		laptop_forge(&bed->a, &bed->rec);
	}
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), NULL), 0);
	assert_true(alias_get(&bed->b, &id, got, sizeof(got)));
	assert_string_equal(got, "x");
}

int main(void)
{
#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(a_text_where_a_number_belongs_is_refused),
		CASE(bytes_that_are_not_utf8_are_refused),
		CASE(a_text_with_a_nul_is_refused),
		CASE(a_field_that_comes_twice_is_refused),
		CASE(a_number_that_is_none_is_refused),
		CASE(half_an_id_is_refused),
		CASE(absurd_counts_and_lengths_are_refused),
		CASE(a_length_beyond_the_end_is_refused),
		CASE(bytes_after_the_last_cell_are_refused),
		CASE(a_field_of_a_later_version_is_carried_along),
		CASE(a_type_of_a_later_version_is_carried_along),
		CASE(a_stub_of_an_erased_change_is_accepted),
		CASE(fifty_thousand_edits_of_one_cell_are_merged),
	};
#undef CASE

	return cmocka_run_group_tests(tests, NULL, NULL);
}
