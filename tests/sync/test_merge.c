/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"
#include "core/store/journal.h"
#include "core/sync/state.h"
#include "tests/sync/laptop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

struct bed {
	struct buf folder, path, other;
	struct laptop a, b, c;
};

static int set_up(void **state)
{
	static struct bed bed;

	bed = (struct bed){0};
	scratch_make(&bed.folder);
	(void)scratch_file(&bed.path, &bed.folder, "a.samut");
	(void)scratch_file(&bed.other, &bed.folder, "b.samut");
	laptop_open(&bed.a, 1, NULL, NULL, "สมศรี");
	laptop_open(&bed.b, 2, NULL, NULL, "มานี");
	laptop_open(&bed.c, 3, NULL, NULL, "ปิติ");
	*state = &bed;
	return 0;
}

static int tear_down(void **state)
{
	struct bed *bed = *state;

	laptop_close(&bed->a);
	laptop_close(&bed->b);
	laptop_close(&bed->c);
	scratch_remove(&bed->folder);
	buf_release(&bed->path);
	buf_release(&bed->other);
	return 0;
}

static void a_dry_run_counts_and_changes_nothing(void **state)
{
	struct bed *bed = *state;
	struct merge_report dry;
	struct merge_report real;
	struct id id = alias_create(&bed->a, "ก");
	uint8_t before[ROOT_SIZE];
	uint8_t after[ROOT_SIZE];

	(void)alias_create(&bed->a, "ข");
	assert_true(alias_set(&bed->a, &id, "ค"));
	(void)alias_create(&bed->b, "ของตัวเอง");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	sync_digest(bed->b.sync, before);
	assert_int_equal(laptop_merge_with(&bed->b, buf_str(&bed->path),
				 PASSPHRASE, true, &dry),
		0);
	sync_digest(bed->b.sync, after);
	assert_memory_equal(before, after, ROOT_SIZE);
	assert_int_equal(dry.status, MERGE_MERGED);
	assert_int_equal(dry.new_rows, 2);
	assert_int_equal(dry.changed_rows, 0);
	assert_string_equal(dry.from.from, "สมศรี");
	assert_string_equal(dry.from.laptop, sync_laptop(bed->a.sync));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), &real), 0);
	assert_int_equal(real.types[RECORD_ORGANISATION_ALIAS].created, 2);
	merge_report_release(&dry);
	merge_report_release(&real);
}

static void the_same_file_again_is_nothing_new(void **state)
{
	struct bed *bed = *state;
	struct merge_report report;

	(void)alias_create(&bed->a, "ก");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), NULL), 0);
	assert_int_equal(
		laptop_merge(&bed->b, buf_str(&bed->path), &report), 0);
	assert_int_equal(report.status, MERGE_NOTHING_NEW);
	merge_report_release(&report);
	assert_int_equal(
		laptop_merge(&bed->a, buf_str(&bed->path), &report), 0);
	assert_int_equal(report.status, MERGE_NOTHING_NEW);
	merge_report_release(&report);
}

static void updates_and_deletes_are_counted(void **state)
{
	struct bed *bed = *state;
	struct id kept = alias_create(&bed->a, "ก");
	struct id gone = alias_create(&bed->a, "ข");
	struct merge_report report;

	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), NULL), 0);
	assert_true(alias_set(&bed->a, &kept, "ค"));
	assert_true(sync_delete(
		bed->a.sync, RECORD_ORGANISATION_ALIAS, &gone, &bed->a.err));
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(
		laptop_merge(&bed->b, buf_str(&bed->path), &report), 0);
	assert_int_equal(report.types[RECORD_ORGANISATION_ALIAS].changed, 1);
	assert_int_equal(report.types[RECORD_ORGANISATION_ALIAS].deleted, 1);
	assert_int_equal(report.new_rows, 0);
	assert_true(laptop_is_equal(&bed->a, &bed->b));
	merge_report_release(&report);
}

static void changes_travel_through_a_third_laptop(void **state)
{
	struct bed *bed = *state;
	struct id id = alias_create(&bed->a, "ก");
	char text[64];

	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), NULL), 0);
	assert_true(alias_set(&bed->b, &id, "ข"));
	assert_true(laptop_hand_over(&bed->b, buf_str(&bed->other)));
	assert_int_equal(laptop_merge(&bed->c, buf_str(&bed->other), NULL), 0);
	assert_true(alias_get(&bed->c, &id, text, sizeof(text)));
	assert_string_equal(text, "ข");
	assert_true(laptop_is_equal(&bed->b, &bed->c));
}

static void more_than_a_segment_of_changes_arrives_whole(void **state)
{
	struct bed *bed = *state;
	struct merge_report report;
	char text[32];
	int i;

	assert_true(store_begin(bed->a.store, &bed->a.err));
	for (i = 0; i < SEGMENT_MAX + 100; i++) {
		(void)snprintf(text, sizeof(text), "ชื่อ %d", i);
		(void)alias_create(&bed->a, text);
	}
	assert_true(store_commit(bed->a.store, &bed->a.err));
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(
		laptop_merge(&bed->b, buf_str(&bed->path), &report), 0);
	assert_int_equal(report.new_rows, SEGMENT_MAX + 100);
	assert_int_equal(report.from.segments, 2);
	assert_true(laptop_is_equal(&bed->a, &bed->b));
	assert_int_equal(sync_change_count(bed->b.sync), SEGMENT_MAX + 100);
	merge_report_release(&report);
}

static void a_rolled_back_write_leaves_no_number_behind(void **state)
{
	struct bed *bed = *state;

	assert_true(store_begin(bed->a.store, &bed->a.err));
	(void)alias_create(&bed->a, "ก");
	assert_true(sync_seal(bed->a.sync, &bed->a.err));
	store_rollback(bed->a.store);
	assert_int_equal(sync_change_count(bed->a.sync), 0);
	(void)alias_create(&bed->a, "ข");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), NULL), 0);
	assert_true(laptop_is_equal(&bed->a, &bed->b));
}

static void a_restored_notebook_is_told_so(void **state)
{
	struct bed *bed = *state;
	struct laptop old;

	(void)alias_create(&bed->a, "ก");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), NULL), 0);
	assert_true(laptop_hand_over(&bed->b, buf_str(&bed->other)));
	/* The same laptop (same chance, so same key), before it wrote. */
	laptop_open(&old, 1, NULL, NULL, "สมศรี");
	assert_int_equal(laptop_merge(&old, buf_str(&bed->other), NULL), -1);
	assert_non_null(strstr(old.err.text, "backup"));
	laptop_close(&old);
}

static void two_notebooks_with_one_key_are_a_fork(void **state)
{
	struct bed *bed = *state;
	struct laptop twin;

	laptop_open(&twin, 1, NULL, NULL, "สมศรี");
	(void)alias_create(&bed->a, "ก");
	(void)alias_create(&twin, "ข");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_true(laptop_hand_over(&twin, buf_str(&bed->other)));
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->path), NULL), 0);
	assert_int_equal(laptop_merge(&bed->b, buf_str(&bed->other), NULL), -1);
	assert_int_equal(bed->b.err.code, ERROR_REFUSED);
	assert_non_null(strstr(bed->b.err.text, sync_laptop(twin.sync)));
	laptop_close(&twin);
}

/* A courier that lost the first segment of a stream. */
static void a_gap_is_named_with_laptop_and_numbers(void **state)
{
	struct bed *bed = *state;
	struct merge_report report;
	int64_t sid;

	(void)alias_create(&bed->a, "ก");
	assert_true(sync_seal(bed->a.sync, &bed->a.err));
	(void)alias_create(&bed->a, "ข");
	assert_true(sync_seal(bed->a.sync, &bed->a.err));
	sid = bed->a.sync->self;
	assert_true(store_begin(bed->a.store, &bed->a.err));
	journal_segment_remove(bed->a.store, sid, 1);
	sync_new_epoch(bed->a.sync, false);
	assert_true(store_commit(bed->a.store, &bed->a.err));
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(
		laptop_merge(&bed->b, buf_str(&bed->path), &report), -1);
	assert_int_equal(report.status, MERGE_REFUSED);
	assert_int_equal(report.missing_count, 1);
	assert_int_equal(report.missing[0].first, 1);
	assert_int_equal(report.missing[0].last, 1);
	assert_string_equal(report.missing[0].laptop, sync_laptop(bed->a.sync));
	merge_report_release(&report);
}

static void the_log_makes_the_same_tables_again(void **state)
{
	struct bed *bed = *state;
	struct row_origin origin = {.sid = 1, .seq = 1};
	struct buf out = {0};
	struct id id = alias_create(&bed->a, "ก");
	struct record r;

	(void)alias_create(&bed->a, "ข");
	assert_true(sync_seal(bed->a.sync, &bed->a.err));
	assert_true(alias_set(&bed->a, &id, "ค"));
	assert_true(sync_check(bed->a.sync, &out, &bed->a.err));
	assert_int_equal(out.len, 0);
	assert_true(row_get(
		bed->a.store, RECORD_ORGANISATION_ALIAS, &id, &r, &origin));
	value_set_text(&r.values[ORGANISATION_ALIAS_ALIAS_TH], "x", 1);
	assert_true(store_begin(bed->a.store, &bed->a.err));
	row_put(bed->a.store, &r, &origin);
	assert_true(store_commit(bed->a.store, &bed->a.err));
	record_release(&r);
	assert_false(sync_check(bed->a.sync, &out, &bed->a.err));
	assert_true(out.len > 0);
	buf_release(&out);
}

static void the_key_and_the_stream_stay_after_a_restart(void **state)
{
	struct bed *bed = *state;
	struct buf database = {0};
	struct laptop l;
	char name[LAPTOP_NAME_SIZE];

	(void)scratch_file(&database, &bed->folder, "n.db");
	laptop_open(&l, 9, buf_str(&database), buf_str(&bed->folder), "");
	(void)alias_create(&l, "ก");
	memcpy(name, sync_laptop(l.sync), sizeof(name));
	laptop_close(&l);
	laptop_open(&l, 10, buf_str(&database), buf_str(&bed->folder), "");
	assert_string_equal(name, sync_laptop(l.sync));
	(void)alias_create(&l, "ข");
	assert_int_equal(sync_change_count(l.sync), 2);
	laptop_close(&l);
	buf_release(&database);
}

int main(void)
{
#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(a_dry_run_counts_and_changes_nothing),
		CASE(the_same_file_again_is_nothing_new),
		CASE(updates_and_deletes_are_counted),
		CASE(changes_travel_through_a_third_laptop),
		CASE(more_than_a_segment_of_changes_arrives_whole),
		CASE(a_rolled_back_write_leaves_no_number_behind),
		CASE(a_restored_notebook_is_told_so),
		CASE(two_notebooks_with_one_key_are_a_fork),
		CASE(a_gap_is_named_with_laptop_and_numbers),
		CASE(the_log_makes_the_same_tables_again),
		CASE(the_key_and_the_stream_stay_after_a_restart),
	};
#undef CASE

	return cmocka_run_group_tests(tests, NULL, NULL);
}
