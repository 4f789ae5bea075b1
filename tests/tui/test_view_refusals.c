/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What goes wrong with sticks and files: each time a sentence, "not done", and
 * the notebook as it was.
 */
#include "tests/tui/office.h"

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/notebook/stick.h"
#include "tui/view/handover.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define WORDS "มะม่วงสุก42"
#define HAND_OVER "<Enter>" WORDS "<Enter>" WORDS "<Enter>"
#define FILE_NAME "USB/x.samut"

enum { FILE_MAX = 1 << 20, TINY = 4096 };

static void write_file(const char *bytes, size_t len)
{
	int fd = open(FILE_NAME, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), (ssize_t)len);
	assert_int_equal(close(fd), 0);
}

/* A good file of another laptop, in memory; the stick is empty afterwards. */
static void make_good_file(struct buf *bytes)
{
	struct office a;
	struct error err = {0};

	office_folder("USB");
	office_open(&a, "somsri", 1, true);
	a.stick = "USB";
	office_hand_over(&a, WORDS);
	office_close(&a);
	assert_true(
		file_read("USB/solo-wxvv-0001.samut", FILE_MAX, bytes, &err));
	office_folder("USB");
}

static void open_reader(struct office *o)
{
	office_open(o, "wichai", 2, false);
	o->stick = "USB";
	office_show(o, 24, 80, office_merge_view);
}

static void expect_nothing_merged(const struct office *o)
{
	office_expect(o, "ไม่ได้รวมอะไร สมุดยังเป็นเหมือนเดิม");
	assert_int_equal(query_count(notebook_store(o->nb), RECORD_PERSON), 0);
	assert_int_equal(sync_change_count(notebook_sync(o->nb)), 0);
}

static void the_wrong_passphrase_is_said_and_may_be_mended(void **state)
{
	struct buf good = {0};
	struct office o;

	(void)state;
	make_good_file(&good);
	write_file(good.data, good.len);
	open_reader(&o);
	office_keys(&o, "<Enter>ทุเรียน<Enter>");
	screen_golden(o.screen, "merge-refused");
	expect_nothing_merged(&o);
	office_keys(&o, "<Enter>" WORDS "<Enter>");
	office_expect(&o, "Enter: รวมข้อมูล");
	office_close(&o);
	buf_release(&good);
}

static void a_truncated_file_is_refused(void **state)
{
	struct buf good = {0};
	struct office o;

	(void)state;
	make_good_file(&good);
	write_file(good.data, good.len - 100);
	open_reader(&o);
	office_keys(&o, "<Enter>" WORDS "<Enter>");
	expect_nothing_merged(&o);
	office_close(&o);
	buf_release(&good);
}

static void a_flipped_byte_is_refused(void **state)
{
	struct buf good = {0};
	struct office o;

	(void)state;
	make_good_file(&good);
	good.data[good.len / 2] ^= 1;
	write_file(good.data, good.len);
	open_reader(&o);
	office_keys(&o, "<Enter>" WORDS "<Enter>");
	expect_nothing_merged(&o);
	office_close(&o);
	buf_release(&good);
}

static void a_file_of_another_program_is_refused_at_once(void **state)
{
	struct office o;

	(void)state;
	office_folder("USB");
	write_file("PK\003\004 not ours", 13);
	open_reader(&o);
	office_expect(&o, "ไม่ใช่ไฟล์ส่งมอบ");
	office_keys(&o, "<Enter>");
	expect_nothing_merged(&o);
	office_expect_not(&o, "รหัสผ่านของไฟล์");
	office_close(&o);
}

static void an_empty_file_is_refused(void **state)
{
	struct office o;

	(void)state;
	office_folder("USB");
	write_file("", 0);
	open_reader(&o);
	office_keys(&o, "<Enter>");
	expect_nothing_merged(&o);
	office_close(&o);
}

static void a_path_that_leads_nowhere_is_said(void **state)
{
	struct office o;

	(void)state;
	office_folder("USB");
	open_reader(&o);
	office_expect(&o, "ไม่มีไฟล์ส่งมอบในแฟลชไดรฟ์");
	office_keys(&o, "/USB/none.samut<Enter>");
	expect_nothing_merged(&o);
	office_keys(&o, "<Esc>");
	office_expect(&o, "ไม่มีไฟล์ส่งมอบในแฟลชไดรฟ์");
	office_close(&o);
}

/* Not even root may make files in /proc. */
static const char *read_only_folder(void)
{
	assert_int_equal(chmod("USB", 0500), 0);
	return access("USB", W_OK) != 0 ? "USB" : "/proc";
}

static void a_stick_that_cannot_be_written_to_is_not_done(void **state)
{
	struct office o;

	(void)state;
	office_folder("USB");
	office_open(&o, "somsri", 1, true);
	o.stick = read_only_folder();
	office_show(&o, 24, 80, handover_view_new);
	office_keys(&o, "<Enter>");
	office_keys(&o, WORDS "<Enter>" WORDS "<Enter>");
	office_expect(&o, "ยังไม่สำเร็จ");
	office_expect_not(&o, "เสร็จแล้ว");
	office_close(&o);
	assert_int_equal(chmod("USB", 0700), 0);
}

static void a_full_stick_is_not_done_and_leaves_nothing(void **state)
{
	struct rlimit limit, tiny;
	struct stick_list list;
	struct office o;

	(void)state;
	office_folder("USB");
	office_open(&o, "somsri", 1, true);
	o.stick = "USB";
	/* Once with room, so that the notebook itself writes no more. */
	office_hand_over(&o, WORDS);
	office_folder("USB");
	office_show(&o, 24, 80, handover_view_new);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
	tiny = limit;
	tiny.rlim_cur = TINY;
	(void)signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &tiny), 0);
	office_keys(&o, HAND_OVER);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	screen_golden(o.screen, "handover-not-done");
	stick_list_load(&list, &o.world);
	assert_int_equal(list.sticks[0].file_count, 0);
	stick_list_release(&list);
	/* With another stick it works. */
	office_keys(&o, "<Enter>" HAND_OVER);
	office_expect(&o, "เสร็จแล้ว");
	office_close(&o);
}

static void a_stick_pulled_out_meanwhile_is_not_done(void **state)
{
	struct office o;

	(void)state;
	office_folder("USB");
	office_open(&o, "somsri", 1, true);
	o.stick = "USB";
	office_show(&o, 24, 80, handover_view_new);
	office_keys(&o, "<Enter>" WORDS "<Enter>" WORDS);
	assert_int_equal(rmdir("USB"), 0);
	office_keys(&o, "<Enter>");
	office_expect(&o, "ยังไม่สำเร็จ");
	office_keys(&o, "<Enter>");
	office_expect(&o, "เสียบแฟลชไดรฟ์");
	office_close(&o);
}

static void a_folder_that_is_not_there_is_not_done(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, handover_view_new);
	office_keys(&o, "<Enter>/none/such<Enter>");
	office_expect(&o, "ยังไม่สำเร็จ: ไม่มีโฟลเดอร์ /none/such");
	office_close(&o);
}

static void passphrases_that_differ_are_said(void **state)
{
	struct office o;

	(void)state;
	office_folder("USB");
	office_open(&o, "somsri", 1, true);
	o.stick = "USB";
	office_show(&o, 24, 80, handover_view_new);
	office_keys(&o, "<Enter>" WORDS "<Enter>ทุเรียน<Enter>");
	office_expect(&o, "รหัสผ่านของไฟล์");
	office_expect_not(&o, "เสร็จแล้ว");
	office_keys(&o, "<Esc>");
	office_expect(&o, "สมุดนี้ยังไม่เคยส่งมอบ");
	office_close(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			the_wrong_passphrase_is_said_and_may_be_mended),
		cmocka_unit_test(a_truncated_file_is_refused),
		cmocka_unit_test(a_flipped_byte_is_refused),
		cmocka_unit_test(a_file_of_another_program_is_refused_at_once),
		cmocka_unit_test(an_empty_file_is_refused),
		cmocka_unit_test(a_path_that_leads_nowhere_is_said),
		cmocka_unit_test(a_stick_that_cannot_be_written_to_is_not_done),
		cmocka_unit_test(a_full_stick_is_not_done_and_leaves_nothing),
		cmocka_unit_test(a_stick_pulled_out_meanwhile_is_not_done),
		cmocka_unit_test(a_folder_that_is_not_there_is_not_done),
		cmocka_unit_test(passphrases_that_differ_are_said),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
