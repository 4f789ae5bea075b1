/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"
#include "tests/sync/laptop.h"

#include <dirent.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/resource.h>

#include <cmocka.h>

struct bed {
	struct buf folder, path;
	struct laptop a;
};

static int set_up(void **state)
{
	static struct bed bed;

	bed = (struct bed){0};
	scratch_make(&bed.folder);
	laptop_open(&bed.a, 1, NULL, NULL, "สมศรี ใจดี");
	(void)alias_create(&bed.a, "ก");
	*state = &bed;
	return 0;
}

static int tear_down(void **state)
{
	struct bed *bed = *state;

	laptop_close(&bed->a);
	scratch_remove(&bed->folder);
	buf_release(&bed->path);
	return 0;
}

static int files_in(const struct buf *path)
{
	DIR *folder = opendir(buf_str(path));
	const struct dirent *entry;
	int count = 0;

	assert_non_null(folder);
	while ((entry = readdir(folder)) != NULL)
		count += entry->d_name[0] != '.' ? 1 : 0;
	(void)closedir(folder);
	return count;
}

static bool write_into(struct bed *bed, const char *folder)
{
	struct handover_write *w = handover_write_start(bed->a.sync, folder,
		NULL, PASSPHRASE, HANDOVER_COST_TEST, &bed->a.err);
	const char *phase;
	int last = 0;
	int more;

	if (w == NULL)
		return false;
	do {
		more = handover_write_step(w, &bed->a.err);
		assert_true(handover_write_progress(w, &phase) >= last);
		last = handover_write_progress(w, &phase);
		assert_non_null(phase);
	} while (more == 1);
	buf_clear(&bed->path);
	buf_add_str(&bed->path, handover_write_path(w));
	handover_write_free(w);
	return more == 0;
}

static void files_are_named_by_laptop_and_number(void **state)
{
	struct bed *bed = *state;
	struct buf name = {0};

	assert_true(write_into(bed, buf_str(&bed->folder)));
	buf_printf(&name, "solo-%s-0001.samut", sync_laptop(bed->a.sync));
	assert_string_equal(path_name(buf_str(&bed->path)), buf_str(&name));
	assert_true(write_into(bed, buf_str(&bed->folder)));
	buf_clear(&name);
	buf_printf(&name, "solo-%s-0002.samut", sync_laptop(bed->a.sync));
	assert_string_equal(path_name(buf_str(&bed->path)), buf_str(&name));
	assert_int_equal(files_in(&bed->folder), 2);
	buf_release(&name);
}

static void the_header_can_be_read_without_the_passphrase(void **state)
{
	struct bed *bed = *state;
	struct handover_summary summary;

	assert_true(write_into(bed, buf_str(&bed->folder)));
	assert_true(handover_peek(buf_str(&bed->path), &summary, &bed->a.err));
	assert_string_equal(summary.from, "สมศรี ใจดี");
	assert_string_equal(summary.laptop, sync_laptop(bed->a.sync));
	assert_int_equal(summary.number, 1);
	assert_int_equal(summary.changes, 1);
	assert_int_equal(summary.segments, 1);
	assert_true(handover_verify(
		buf_str(&bed->path), PASSPHRASE, &summary, &bed->a.err));
	assert_false(handover_verify(
		buf_str(&bed->path), "x", &summary, &bed->a.err));
}

static void nothing_readable_of_a_record_stands_in_the_file(void **state)
{
	struct bed *bed = *state;
	struct buf bytes = {0};
	const char secret[] = "นางสาวความลับ";
	size_t i;

	(void)alias_create(&bed->a, secret);
	assert_true(write_into(bed, buf_str(&bed->folder)));
	assert_true(
		file_read(buf_str(&bed->path), 1 << 20, &bytes, &bed->a.err));
	for (i = 0; i + sizeof(secret) < bytes.len; i++)
		assert_memory_not_equal(
			bytes.data + i, secret, sizeof(secret) - 1);
	buf_release(&bytes);
}

static void two_ways_of_typing_the_words_open_the_same_lock(void **state)
{
	struct bed *bed = *state;
	struct handover_write *w;
	struct handover_summary summary;

	(void)scratch_file(&bed->path, &bed->folder, "x.samut");
	w = handover_write_start(bed->a.sync, NULL, buf_str(&bed->path), " น้ำ",
		HANDOVER_COST_TEST, &bed->a.err);
	assert_non_null(w);
	while (handover_write_step(w, &bed->a.err) == 1)
		;
	handover_write_free(w);
	assert_true(handover_verify(
		buf_str(&bed->path), "น้ํา", &summary, &bed->a.err));
}

static void an_empty_notebook_gives_a_file_too(void **state)
{
	struct bed *bed = *state;
	struct laptop empty;
	struct merge_report report;

	laptop_open(&empty, 5, NULL, NULL, "");
	(void)scratch_file(&bed->path, &bed->folder, "x.samut");
	assert_true(laptop_hand_over(&empty, buf_str(&bed->path)));
	assert_int_equal(
		laptop_merge(&bed->a, buf_str(&bed->path), &report), 0);
	assert_int_equal(report.status, MERGE_NOTHING_NEW);
	merge_report_release(&report);
	laptop_close(&empty);
}

static void a_cancelled_file_leaves_nothing_behind(void **state)
{
	struct bed *bed = *state;
	struct handover_write *w;
	int steps;
	int i;

	for (steps = 0; steps < 4; steps++) {
		w = handover_write_start(bed->a.sync, buf_str(&bed->folder),
			NULL, PASSPHRASE, HANDOVER_COST_TEST, &bed->a.err);
		assert_non_null(w);
		for (i = 0; i < steps; i++)
			assert_int_equal(
				handover_write_step(w, &bed->a.err), 1);
		handover_write_free(w);
		assert_int_equal(files_in(&bed->folder), 0);
	}
}

static void a_file_that_is_there_is_never_overwritten(void **state)
{
	struct bed *bed = *state;

	(void)scratch_file(&bed->path, &bed->folder, "x.samut");
	file_write(buf_str(&bed->path), "mine", 4);
	assert_null(handover_write_start(bed->a.sync, NULL, buf_str(&bed->path),
		PASSPHRASE, HANDOVER_COST_TEST, &bed->a.err));
	assert_int_equal(bed->a.err.code, ERROR_REFUSED);
}

static void a_folder_that_is_gone_is_not_done_and_why(void **state)
{
	struct bed *bed = *state;

	assert_false(write_into(bed, "/nowhere/at/all"));
	assert_int_equal(bed->a.err.code, ERROR_MEDIUM);
}

/* A stick that is full in the middle of the file. */
static void a_full_stick_is_not_done_and_leaves_nothing(void **state)
{
	struct bed *bed = *state;
	struct rlimit before;
	struct rlimit tight;

	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	tight = before;
	tight.rlim_cur = 300;
	(void)signal(SIGXFSZ, SIG_IGN);
	assert_true(sync_seal(bed->a.sync, &bed->a.err));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &tight), 0);
	assert_false(write_into(bed, buf_str(&bed->folder)));
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_int_equal(bed->a.err.code, ERROR_MEDIUM);
	assert_non_null(strstr(bed->a.err.text, "Not done"));
	assert_int_equal(files_in(&bed->folder), 0);
	assert_true(write_into(bed, buf_str(&bed->folder)));
}

int main(void)
{
#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(files_are_named_by_laptop_and_number),
		CASE(the_header_can_be_read_without_the_passphrase),
		CASE(nothing_readable_of_a_record_stands_in_the_file),
		CASE(two_ways_of_typing_the_words_open_the_same_lock),
		CASE(an_empty_notebook_gives_a_file_too),
		CASE(a_cancelled_file_leaves_nothing_behind),
		CASE(a_file_that_is_there_is_never_overwritten),
		CASE(a_folder_that_is_gone_is_not_done_and_why),
		CASE(a_full_stick_is_not_done_and_leaves_nothing),
	};
#undef CASE

	return cmocka_run_group_tests(tests, NULL, NULL);
}
