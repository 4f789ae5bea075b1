/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/room.h"

#include "core/store/query.h"
#include "core/sync/natural.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* A sheet on which nobody of the sample has signed yet. */
static void take_all_marks_off(struct office *o)
{
	office_keys(o, "<F8><Enter>");
	office_expect(o, "มา 0/39");
}

static int64_t persons(const struct office *o)
{
	return query_count(notebook_store(o->nb), RECORD_PERSON);
}

static void the_roster_of_the_sample_reads_well(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	screen_golden(o.screen, "attendance");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "attendance-wide");
	office_keys(&o, "<resize:80x24>วัด");
	screen_golden(o.screen, "attendance-filtered");
	office_close(&o);
}

static void letters_filter_and_enter_marks_and_clears(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	take_all_marks_off(&o);
	office_keys(&o, "กมล");
	office_expect(&o, "1 จาก 40");
	office_keys(&o, "<Enter>");
	office_expect(&o, "มา 1/39 · หน่วยงาน 1 · คน 1 รูป 0");
	office_expect(&o, "40 จาก 40");
	office_keys(&o, "ศาสนา");
	office_expect(&o, "เพิ่ม “ศาสนา”");
	office_keys(&o, "<Esc>พระครู<Enter>");
	office_expect(&o, "คน 1 รูป 1");
	office_close(&o);
}

static void space_marks_and_goes_on_to_the_next(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	take_all_marks_off(&o);
	office_keys(&o, "<Space><Space><Space>");
	office_expect(&o, "มา 3/39");
	screen_golden(o.screen, "attendance-marking");
	/* Once more on the same row takes the mark off. */
	office_keys(&o, "<Up><Space>");
	office_expect(&o, "มา 2/39");
	office_close(&o);
}

static void a_name_that_is_marked_already_is_said(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	office_keys(&o, "กมล<Enter>");
	office_expect(&o, "ลงชื่อไว้แล้ว เป็นลำดับที่");
	office_expect(&o, "มา 40/39");
	office_close(&o);
}

static void digits_are_numbers_on_the_sheet(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	take_all_marks_off(&o);
	office_keys(&o, "1-12,14,17-30");
	office_expect(&o, "กด Enter เพื่อลงชื่อตามลำดับที่");
	office_keys(&o, "<Enter>");
	office_expect(&o, "มา 27/39");
	office_keys(&o, "14,77<Enter>");
	office_expect(&o, "ไม่มีลำดับนี้ในใบลงชื่อ 1");
	office_expect(&o, "มา 27/39");
	office_keys(&o, "<C-z>");
	office_expect(&o, "มา 0/39");
	office_close(&o);
}

static void a_filter_in_the_wrong_layout_is_found_all_the_same(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	office_keys(&o, "d,]");
	office_expect(&o, "ค้นตามแป้นพิมพ์อีกภาษา: “กมล”");
	office_expect(&o, "1 จาก 40");
	office_close(&o);
}

static void a_wrong_tone_mark_is_looked_over(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	office_keys(&o, "ก่มล");
	office_expect(&o, "ค้นโดยไม่ดูวรรณยุกต์: “กมล”");
	office_expect(&o, "1 จาก 40");
	office_close(&o);
}

static void somebody_spelled_otherwise_is_marked_and_not_added(void **state)
{
	struct office o;
	int64_t before;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	take_all_marks_off(&o);
	before = persons(&o);
	office_keys(&o, "<paste:ธีทัศน์ พิมภา>");
	screen_golden(o.screen, "attendance-likely");
	office_keys(&o, "<Down><Enter>");
	office_expect(&o, "มา 1/39");
	office_expect(&o, "40 จาก 40");
	assert_int_equal(persons(&o), before);
	office_close(&o);
}

static void escape_clears_the_filter_before_it_leaves(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_summary);
	app_push(o.screen->app, office_attendance(o.screen->app));
	office_keys(&o, "กมล<BS><BS>");
	office_expect_not(&o, "1 จาก 40");
	office_keys(&o, "<Esc>");
	office_expect(&o, "40 จาก 40");
	office_keys(&o, "<Esc>");
	office_expect(&o, "สรุปผู้เข้าร่วมประชุม");
	office_close(&o);
}

static void a_name_not_known_is_added_in_one_line(void **state)
{
	struct office o;
	int64_t before;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	before = persons(&o);
	/* Space marks: words are parted by the paste of a name. */
	office_keys(&o, "<paste:นายทองดี มีสุข><Enter>หอการค้า");
	screen_golden(o.screen, "attendance-adding");
	office_keys(&o, "<Enter>");
	office_expect(&o, "มา 41/39");
	assert_int_equal(persons(&o), before + 1);
	office_keys(&o, "<paste:นางทองคำ มีสุข><Enter>");
	office_expect(&o, "เหมือนคนก่อนหน้า: หอการค้าตัวอย่าง");
	office_keys(&o, "<Enter>ทองคำ");
	office_expect(&o, "หอการค้าตัวอย่าง");
	office_expect(&o, "มา 42/39");
	office_close(&o);
}

static void a_new_person_from_the_form_is_marked(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	room_show(&o, 24, 80, office_attendance);
	office_keys(&o, "<paste:นายทองดี มีสุข><F7>");
	office_expect(&o, "ทองดี");
	office_expect_not(&o, "มา 40/39");
	office_keys(&o, "<C-s><Esc>");
	office_expect(&o, "มา 41/39");
	office_keys(&o, "ทองดี");
	office_expect(&o, "●");
	office_expect(&o, "1 จาก 41");
	office_close(&o);
}

static void an_organisation_not_known_is_made_in_its_form(void **state)
{
	struct office o;
	int64_t before;

	(void)state;
	office_open(&o, "somsri", 1, true);
	room_show(&o, 24, 80, office_attendance);
	before = query_count(notebook_store(o.nb), RECORD_ORGANISATION);
	office_keys(&o, "<paste:นายทองดี มีสุข><Enter>สมาคมใหม่");
	office_expect(&o, "เพิ่มหน่วยงานใหม่ “สมาคมใหม่”");
	/* Left without what is required, nothing is made and nothing lost. */
	office_keys(&o, "<Enter><Esc>");
	assert_int_equal(
		query_count(notebook_store(o.nb), RECORD_ORGANISATION), before);
	office_expect(&o, "นายทองดี มีสุข");
	office_expect(&o, "มา 40/39");
	office_keys(&o, "<C-u><Enter>");
	office_expect(&o, "มา 41/39");
	office_close(&o);
}

static void a_name_that_is_refused_stays_to_be_mended(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	office_keys(&o, "<paste:1103700000000><Esc>");
	office_keys(&o, "<paste:นาย 1103700000000><Enter><Enter>");
	office_expect(&o, "มา 40/39");
	office_expect(&o, "นาย 1103700000000");
	office_close(&o);
}

static void all_marks_come_off_and_go_back_by_undo(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	take_all_marks_off(&o);
	office_keys(&o, "<F6><Enter>");
	office_expect(&o, "มา 39/39");
	office_keys(&o, "<C-z>");
	office_expect(&o, "มา 0/39");
	office_keys(&o, "<C-z>");
	office_expect(&o, "มา 40/39 · หน่วยงาน 39 · คน 38 รูป 2");
	office_close(&o);
}

/* The row of one who signed, as it would be of the chair. */
static void read_as_chair(struct office *o, const char *name, struct record *r)
{
	struct error err = {0};
	struct record key;
	struct id id;

	record_init(&key, RECORD_ATTENDANCE);
	assert_true(notebook_find(o->nb, RECORD_MEETING, "เวทีหารือ", &id, &err));
	value_set_id(&key.values[ATTENDANCE_MEETING_ID], &id);
	assert_true(notebook_find(o->nb, RECORD_PERSON, name, &id, &err));
	value_set_id(&key.values[ATTENDANCE_PERSON_ID], &id);
	assert_true(natural_id(&key, &id));
	assert_true(notebook_get(o->nb, &id, r, &err));
	assert_true(record_set(r, ATTENDANCE_ROLE, "CHAIR", NULL, NULL));
	record_release(&key);
}

static void a_group_that_cannot_go_back_stays_whole_and_is_dropped(void **state)
{
	struct problems problems = {0};
	struct error err = {0};
	struct office o;
	struct record chair;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	read_as_chair(&o, "กมล สมมติวงศ์", &chair);
	take_all_marks_off(&o);
	/* Two cannot take the chair. */
	if (!notebook_save(o.nb, &chair, NULL, &problems, &err))
		fail_msg("%s", err.text);
	office_keys(&o, "<C-z>");
	assert_int_equal(
		query_count(notebook_store(o.nb), RECORD_ATTENDANCE), 1);
	office_keys(&o, "<C-z>");
	office_expect(&o, "ไม่มีอะไรให้ย้อน");
	problems_release(&problems);
	record_release(&chair);
	office_close(&o);
}

static void without_a_meeting_it_is_said(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, false);
	office_show(&o, 24, 80, office_attendance);
	office_keys(&o, "ก<Space><Enter>");
	office_expect(&o, "ยังไม่มีการประชุม");
	office_close(&o);
}

static void a_space_in_a_name_is_a_space_and_marks_after_a_step(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	take_all_marks_off(&o);
	office_keys(&o, "ธีทัต<Space>พิม");
	office_expect(&o, "ธีทัต พิม");
	office_expect(&o, "มา 0/39");
	office_keys(&o, "<C-u>ตัวอย่าง<Down><Space><Space>");
	office_expect(&o, "มา 2/39");
	office_close(&o);
}

/* จ is on the key of 0: it must not end the program by Esc and F10. */
static void a_letter_typed_on_after_escape_is_one(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	office_keys(&o, "กมล<Esc-จ>ันทร์");
	office_expect(&o, "จันทร์");
	office_expect_not(&o, "กมลจ");
	office_close(&o);
}

static void numbers_are_read_in_thai_digits_and_off_the_keys(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	office_show(&o, 24, 80, office_attendance);
	take_all_marks_off(&o);
	office_keys(&o, "๑-๓,๕<Enter>");
	office_expect(&o, "มา 4/39");
	/* 11-22,33 with the Thai layout on; 2 is a slash, 3 a dash. */
	office_keys(&o, "ๅๅข//ม--");
	office_expect(&o, "กด Enter เพื่อลงชื่อตามลำดับที่");
	office_keys(&o, "<Enter>");
	office_expect(&o, "มา 17/39");
	/* 6 and 7 are marks: "66,7" loses none of them. */
	office_keys(&o, "ุุมึ<Enter>");
	office_expect(&o, "ไม่มีลำดับนี้ในใบลงชื่อ 1");
	office_expect(&o, "มา 18/39");
	/* These keys begin names as well. */
	office_keys(&o, "จ");
	office_expect_not(&o, "กด Enter เพื่อลงชื่อตามลำดับที่");
	office_close(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_roster_of_the_sample_reads_well),
		cmocka_unit_test(letters_filter_and_enter_marks_and_clears),
		cmocka_unit_test(space_marks_and_goes_on_to_the_next),
		cmocka_unit_test(
			a_space_in_a_name_is_a_space_and_marks_after_a_step),
		cmocka_unit_test(a_letter_typed_on_after_escape_is_one),
		cmocka_unit_test(a_name_that_is_marked_already_is_said),
		cmocka_unit_test(digits_are_numbers_on_the_sheet),
		cmocka_unit_test(
			numbers_are_read_in_thai_digits_and_off_the_keys),
		cmocka_unit_test(
			a_filter_in_the_wrong_layout_is_found_all_the_same),
		cmocka_unit_test(a_wrong_tone_mark_is_looked_over),
		cmocka_unit_test(
			somebody_spelled_otherwise_is_marked_and_not_added),
		cmocka_unit_test(escape_clears_the_filter_before_it_leaves),
		cmocka_unit_test(a_name_not_known_is_added_in_one_line),
		cmocka_unit_test(a_new_person_from_the_form_is_marked),
		cmocka_unit_test(an_organisation_not_known_is_made_in_its_form),
		cmocka_unit_test(a_name_that_is_refused_stays_to_be_mended),
		cmocka_unit_test(all_marks_come_off_and_go_back_by_undo),
		cmocka_unit_test(
			a_group_that_cannot_go_back_stays_whole_and_is_dropped),
		cmocka_unit_test(without_a_meeting_it_is_said),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
