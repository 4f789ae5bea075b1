/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/conflict.h"
#include "core/sync/natural.h"
#include "tests/sync/laptop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct bed { /* two laptops that both have one row */
	struct buf folder, path;
	struct laptop a, b;
	struct id id;
};

static void bring(struct bed *bed, struct laptop *from, struct laptop *to)
{
	assert_true(laptop_hand_over(from, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(to, buf_str(&bed->path), NULL), 0);
}

static int set_up(void **state)
{
	static struct bed bed;

	bed = (struct bed){0};
	scratch_make(&bed.folder);
	(void)scratch_file(&bed.path, &bed.folder, "x.samut");
	laptop_open(&bed.a, 1, NULL, NULL, "สมศรี");
	laptop_open(&bed.b, 2, NULL, NULL, "มานี");
	bed.id = alias_create(&bed.a, "เดิม");
	bring(&bed, &bed.a, &bed.b);
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
	return 0;
}

static void expect_text(struct laptop *l, const struct id *id, const char *text)
{
	char got[200];

	assert_int_equal(alias_get(l, id, got, sizeof(got)), text != NULL);
	if (text != NULL)
		assert_string_equal(got, text);
}

static size_t conflicts(struct laptop *l)
{
	struct conflict_list list;
	size_t count;

	assert_true(conflict_list_load(&list, l->sync, NULL, &l->err));
	count = list.count;
	conflict_list_release(&list);
	return count;
}

static void two_values_are_both_kept_and_settled_by_one(void **state)
{
	struct bed *bed = *state;
	struct conflict_list list;
	const struct conflict_cell *cell;
	size_t mine;

	assert_true(alias_set(&bed->a, &bed->id, "ของสมศรี"));
	assert_true(alias_set(&bed->b, &bed->id, "ของมานี"));
	bring(bed, &bed->a, &bed->b);
	bring(bed, &bed->b, &bed->a);
	assert_true(laptop_is_equal(&bed->a, &bed->b));

	assert_true(
		conflict_list_load(&list, bed->a.sync, &bed->id, &bed->a.err));
	assert_int_equal(list.count, 1);
	cell = &list.cells[0];
	assert_int_equal(cell->field, ORGANISATION_ALIAS_ALIAS_TH);
	assert_int_equal(cell->version_count, 2);
	assert_string_equal(value_text(&cell->before), "เดิม");
	mine = cell->versions[0].is_mine ? 0 : 1;
	assert_string_equal(value_text(&cell->versions[mine].value), "ของสมศรี");
	assert_string_equal(cell->versions[mine].by, "สมศรี");
	assert_string_equal(cell->versions[1 - mine].by, "มานี");
	assert_true(cell->versions[mine].wall_ms > 0);
	assert_int_equal(
		cell->versions[0].is_shown + cell->versions[1].is_shown, 1);
	assert_true(conflict_take(bed->a.sync, cell, 1 - mine, &bed->a.err));
	conflict_list_release(&list);

	assert_int_equal(conflicts(&bed->a), 0);
	expect_text(&bed->a, &bed->id, "ของมานี");
	bring(bed, &bed->a, &bed->b);
	assert_int_equal(conflicts(&bed->b), 0);
	expect_text(&bed->b, &bed->id, "ของมานี");
}

static void equal_values_and_other_fields_are_no_conflict(void **state)
{
	static const uint8_t fields[] = {ORGANISATION_ALIAS_SOURCE_REF};
	struct bed *bed = *state;
	struct record r;

	assert_true(alias_set(&bed->a, &bed->id, "เหมือนกัน"));
	assert_true(alias_set(&bed->b, &bed->id, "เหมือนกัน"));
	assert_true(row_get(
		bed->b.store, RECORD_ORGANISATION_ALIAS, &bed->id, &r, NULL));
	value_set_text(&r.values[ORGANISATION_ALIAS_SOURCE_REF], "x", 1);
	assert_true(sync_update(bed->b.sync, &r, fields, 1, &bed->b.err));
	record_release(&r);
	bring(bed, &bed->a, &bed->b);
	assert_int_equal(conflicts(&bed->b), 0);
	expect_text(&bed->b, &bed->id, "เหมือนกัน");
}

static void a_delete_that_missed_an_edit_leaves_the_row_to_be_seen(void **state)
{
	struct bed *bed = *state;
	struct conflict_list list;
	size_t i;

	assert_true(sync_delete(
		bed->a.sync, RECORD_ORGANISATION_ALIAS, &bed->id, &bed->a.err));
	expect_text(&bed->a, &bed->id, NULL);
	assert_true(alias_set(&bed->b, &bed->id, "แก้แล้ว"));
	bring(bed, &bed->b, &bed->a);
	expect_text(&bed->a, &bed->id, "แก้แล้ว");
	assert_true(conflict_list_load(&list, bed->a.sync, NULL, &bed->a.err));
	assert_int_equal(list.count, 1);
	assert_int_equal(list.cells[0].field, -1);
	assert_int_equal(list.cells[0].version_count, 2);
	for (i = 0; !list.cells[0].versions[i].is_deleted; i++)
		;
	assert_true(conflict_take(bed->a.sync, &list.cells[0], i, &bed->a.err));
	conflict_list_release(&list);
	expect_text(&bed->a, &bed->id, NULL);
	bring(bed, &bed->a, &bed->b);
	expect_text(&bed->b, &bed->id, NULL);
	assert_true(laptop_is_equal(&bed->a, &bed->b));
}

static void keeping_a_row_answers_the_delete(void **state)
{
	struct bed *bed = *state;
	struct conflict_list list;
	size_t i;

	assert_true(sync_delete(
		bed->a.sync, RECORD_ORGANISATION_ALIAS, &bed->id, &bed->a.err));
	assert_true(alias_set(&bed->b, &bed->id, "แก้แล้ว"));
	bring(bed, &bed->a, &bed->b);
	assert_true(conflict_list_load(&list, bed->b.sync, NULL, &bed->b.err));
	for (i = 0; list.cells[0].versions[i].is_deleted; i++)
		;
	assert_true(conflict_take(bed->b.sync, &list.cells[0], i, &bed->b.err));
	conflict_list_release(&list);
	bring(bed, &bed->b, &bed->a);
	expect_text(&bed->a, &bed->id, "แก้แล้ว");
	assert_int_equal(conflicts(&bed->a), 0);
}

static struct id attend(struct laptop *l, int64_t seq, const char *role)
{
	struct id meeting = id_of(10);
	struct id person = id_of(20);
	struct record r;
	struct id id;

	record_init_empty(&r, RECORD_ATTENDANCE);
	value_set_id(&r.values[ATTENDANCE_MEETING_ID], &meeting);
	value_set_id(&r.values[ATTENDANCE_PERSON_ID], &person);
	value_set_int(&r.values[ATTENDANCE_SEQ], seq);
	if (role != NULL)
		value_set_text(&r.values[ATTENDANCE_ROLE], role, strlen(role));
	assert_true(sync_create(l->sync, &r, &l->err));
	id = r.id;
	record_release(&r);
	return id;
}

static void two_laptops_meet_in_one_row_by_its_natural_key(void **state)
{
	struct bed *bed = *state;
	struct id left = attend(&bed->a, 1, "CHAIR");
	struct id right = attend(&bed->b, 2, "CHAIR");
	struct merge_report report;

	assert_true(id_equal(&left, &right));
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(
		laptop_merge(&bed->b, buf_str(&bed->path), &report), 0);
	assert_int_equal(report.new_rows, 0);
	assert_int_equal(report.conflicts, 1);
	merge_report_release(&report);
	assert_int_equal(conflicts(&bed->b), 1);
}

static void a_deleted_row_comes_back_without_its_old_values(void **state)
{
	struct bed *bed = *state;
	struct id id = attend(&bed->a, 1, "CHAIR");
	struct record r;

	bring(bed, &bed->a, &bed->b);
	assert_true(
		sync_delete(bed->b.sync, RECORD_ATTENDANCE, &id, &bed->b.err));
	(void)attend(&bed->b, 5, NULL);
	bring(bed, &bed->b, &bed->a);
	assert_true(row_get(bed->a.store, RECORD_ATTENDANCE, &id, &r, NULL));
	assert_int_equal(r.values[ATTENDANCE_SEQ].integer, 5);
	assert_true(value_is_null(&r.values[ATTENDANCE_ROLE]));
	record_release(&r);
	assert_true(laptop_is_equal(&bed->a, &bed->b));
}

int main(void)
{
#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(two_values_are_both_kept_and_settled_by_one),
		CASE(equal_values_and_other_fields_are_no_conflict),
		CASE(a_delete_that_missed_an_edit_leaves_the_row_to_be_seen),
		CASE(keeping_a_row_answers_the_delete),
		CASE(two_laptops_meet_in_one_row_by_its_natural_key),
		CASE(a_deleted_row_comes_back_without_its_old_values),
	};
#undef CASE

	return cmocka_run_group_tests(tests, NULL, NULL);
}
