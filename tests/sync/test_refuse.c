/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"
#include "core/sync/handover_format.h"
#include "tests/sync/laptop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct bed { /* a good file, and a notebook with something of its own */
	struct buf folder, good, bad, bytes;
	struct laptop here;
	uint8_t before[ROOT_SIZE];
};

static int set_up(void **state)
{
	static struct bed bed;
	struct laptop there;
	struct id id;

	bed = (struct bed){0};
	scratch_make(&bed.folder);
	(void)scratch_file(&bed.good, &bed.folder, "good.samut");
	(void)scratch_file(&bed.bad, &bed.folder, "bad.samut");
	laptop_open(&there, 7, NULL, NULL, "สมศรี");
	id = alias_create(&there, "สวจ.");
	assert_true(alias_set(&there, &id, "สวจ.อุดรธานี"));
	assert_true(laptop_hand_over(&there, buf_str(&bed.good)));
	laptop_close(&there);
	assert_true(file_read(
		buf_str(&bed.good), 1 << 20, &bed.bytes, &bed.here.err));
	laptop_open(&bed.here, 8, NULL, NULL, "มานี");
	(void)alias_create(&bed.here, "อำเภอเมือง");
	sync_digest(bed.here.sync, bed.before);
	*state = &bed;
	return 0;
}

static int tear_down(void **state)
{
	struct bed *bed = *state;

	laptop_close(&bed->here);
	scratch_remove(&bed->folder);
	buf_release(&bed->good);
	buf_release(&bed->bad);
	buf_release(&bed->bytes);
	return 0;
}

static bool is_untouched(struct bed *bed)
{
	uint8_t now[ROOT_SIZE];

	sync_digest(bed->here.sync, now);
	return memcmp(now, bed->before, ROOT_SIZE) == 0;
}

/* Merges bad.samut; true when it was refused and nothing moved. */
static bool is_refused(struct bed *bed, const void *bytes, size_t len)
{
	struct merge_report report = {0};
	bool is_refused;

	file_write(buf_str(&bed->bad), bytes, len);
	is_refused =
		laptop_merge(&bed->here, buf_str(&bed->bad), &report) == -1 &&
		report.status == MERGE_REFUSED && report.reason[0] != '\0' &&
		bed->here.err.code == ERROR_REFUSED && is_untouched(bed);
	merge_report_release(&report);
	return is_refused;
}

static void expect_word(struct bed *bed, const char *word)
{
	if (strstr(bed->here.err.text, word) == NULL)
		fail_msg(
			"\"%s\" does not say \"%s\"", bed->here.err.text, word);
}

static void flip_every_byte(struct bed *bed)
{
	size_t i;

	for (i = 0; i < bed->bytes.len; i++) {
		bed->bytes.data[i] = (char)(bed->bytes.data[i] ^ 0x20);
		if (!is_refused(bed, bed->bytes.data, bed->bytes.len))
			fail_msg("byte %zu of %zu", i, bed->bytes.len);
		bed->bytes.data[i] = (char)(bed->bytes.data[i] ^ 0x20);
	}
}

static void cut_at_every_length(struct bed *bed)
{
	size_t len;

	for (len = 0; len < bed->bytes.len; len++)
		if (!is_refused(bed, bed->bytes.data, len))
			fail_msg("length %zu of %zu", len, bed->bytes.len);
}

static void every_flipped_byte_is_refused(void **state)
{
	flip_every_byte(*state);
}

static void every_truncated_length_is_refused(void **state)
{
	cut_at_every_length(*state);
}

/* That all of it is here already is no reason to call it sound. */
static void a_damaged_copy_of_a_known_file_is_refused(void **state)
{
	struct bed *bed = *state;

	assert_int_equal(
		laptop_merge(&bed->here, buf_str(&bed->good), NULL), 0);
	sync_digest(bed->here.sync, bed->before);
	flip_every_byte(bed);
	cut_at_every_length(bed);
}

static void the_good_file_is_merged_after_all_that(void **state)
{
	struct bed *bed = *state;

	assert_int_equal(
		laptop_merge(&bed->here, buf_str(&bed->good), NULL), 0);
	assert_false(is_untouched(bed));
}

static void bytes_after_the_end_are_refused(void **state)
{
	struct bed *bed = *state;

	buf_add_char(&bed->bytes, 'x');
	assert_true(is_refused(bed, bed->bytes.data, bed->bytes.len));
	expect_word(bed, "damaged");
}

static void an_empty_file_is_said_to_be_empty(void **state)
{
	struct bed *bed = *state;

	assert_true(is_refused(bed, "", 0));
	expect_word(bed, "empty");
}

static void a_file_of_another_program_is_said_to_be_foreign(void **state)
{
	struct bed *bed = *state;

	assert_true(is_refused(bed, "PK\003\004 a spreadsheet", 18));
	expect_word(bed, "not a hand-over file");
	assert_true(is_refused(bed, "S", 1));
	expect_word(bed, "cut off");
}

static void a_file_of_a_newer_version_asks_for_an_update(void **state)
{
	struct bed *bed = *state;

	bed->bytes.data[7] = 2;
	assert_true(is_refused(bed, bed->bytes.data, bed->bytes.len));
	expect_word(bed, "newer");
}

static void a_wrong_passphrase_is_said_to_be_wrong(void **state)
{
	struct bed *bed = *state;

	assert_int_equal(laptop_merge_with(&bed->here, buf_str(&bed->good),
				 "มะม่วงดิบ", false, NULL),
		-1);
	assert_int_equal(bed->here.err.code, ERROR_REFUSED);
	expect_word(bed, "passphrase");
	assert_true(is_untouched(bed));
}

static void an_empty_passphrase_is_refused_at_both_ends(void **state)
{
	struct bed *bed = *state;

	assert_int_equal(laptop_merge_with(&bed->here, buf_str(&bed->good),
				 "  ", false, NULL),
		-1);
	assert_int_equal(bed->here.err.code, ERROR_REFUSED);
	assert_null(handover_write_start(bed->here.sync, NULL,
		buf_str(&bed->bad), "", HANDOVER_COST_TEST, &bed->here.err));
	assert_int_equal(bed->here.err.code, ERROR_REFUSED);
	assert_false(file_exists(buf_str(&bed->bad)));
}

static void a_file_that_is_not_there_is_the_mediums_fault(void **state)
{
	struct bed *bed = *state;

	assert_int_equal(
		laptop_merge(&bed->here, "/nowhere/x.samut", NULL), -1);
	assert_int_equal(bed->here.err.code, ERROR_MEDIUM);
	assert_int_equal(
		laptop_merge(&bed->here, buf_str(&bed->folder), NULL), -1);
}

static void a_lock_that_wants_all_memory_is_refused(void **state)
{
	struct passphrase_lock lock = {.operations = 2, .memory = 1 << 26};
	struct passphrase_lock read;
	struct buf bytes = {0};

	(void)state;
	passphrase_lock_pack(&lock, &bytes);
	assert_true(passphrase_lock_unpack(
		&read, (const uint8_t *)bytes.data, bytes.len));
	buf_clear(&bytes);
	lock.memory = UINT64_C(1) << 40;
	passphrase_lock_pack(&lock, &bytes);
	assert_false(passphrase_lock_unpack(
		&read, (const uint8_t *)bytes.data, bytes.len));
	buf_release(&bytes);
}

int main(void)
{
#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(every_flipped_byte_is_refused),
		CASE(every_truncated_length_is_refused),
		CASE(a_damaged_copy_of_a_known_file_is_refused),
		CASE(the_good_file_is_merged_after_all_that),
		CASE(bytes_after_the_end_are_refused),
		CASE(an_empty_file_is_said_to_be_empty),
		CASE(a_file_of_another_program_is_said_to_be_foreign),
		CASE(a_file_of_a_newer_version_asks_for_an_update),
		CASE(a_wrong_passphrase_is_said_to_be_wrong),
		CASE(an_empty_passphrase_is_refused_at_both_ends),
		CASE(a_file_that_is_not_there_is_the_mediums_fault),
		CASE(a_lock_that_wants_all_memory_is_refused),
	};
#undef CASE

	return cmocka_run_group_tests(tests, NULL, NULL);
}
