/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/room.h"

#include "core/base/buf.h"
#include "core/store/draft.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define SAME_SINCE "สิ่งที่เขียนค้างไว้ครั้งก่อนอยู่ที่นี่แล้ว"

static void open_office(struct office *o, struct view *(*first)(struct app *))
{
	office_open(o, "สมศรี ใจดี", 1, true);
	room_show(o, 24, 80, first);
}

static void find(struct office *o, enum record_type_id type, const char *name,
	struct id *id)
{
	struct error err = {0};

	if (!notebook_find(o->nb, type, name, id, &err))
		fail_msg("%s", err.text);
}

static void expect_field(struct office *o, enum record_type_id type,
	const struct id *id, size_t field, const char *wanted)
{
	struct record r;
	struct buf saved = {0};

	assert_true(row_get(notebook_store(o->nb), type, id, &r, NULL));
	record_save(&r, field, &saved);
	assert_string_equal(buf_str(&saved), wanted);
	buf_release(&saved);
	record_release(&r);
}

static int64_t drafts(struct office *o, enum record_type_id type)
{
	return draft_count(notebook_store(o->nb), type);
}

static void a_name_spelled_otherwise_is_asked_about_when_it_is_left(
	void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_person);
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab><Tab>นาย<Enter>");
	office_keys(&o, "ธีทัศน์<Tab>พิมภา");
	office_expect_not(&o, "รายเดียวกับ");
	office_keys(&o, "<Tab><Up><Up>");
	office_expect(&o, "อาจเป็นรายเดียวกับ: นายธีทัต พิมพา (");
	/* A doubt: it can be saved all the same. */
	office_keys(&o, "<C-s>");
	office_expect(&o, "บันทึกแล้ว");
	office_close(&o);
}

static void a_person_is_filled_in_with_thai_keys_and_saved(void **state)
{
	struct office o;
	struct id id;

	(void)state;
	open_office(&o, room_new_person);
	screen_golden(o.screen, "person-new");
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab><Tab>นาย<Enter>");
	office_keys(&o, "สมชาย<Tab>ใจเย็น<PgDn>ปลัดอำเภอ<Enter>ที่ว่าการ<Enter>");
	office_keys(&o, "<C-s>");
	office_expect(&o, "บันทึกแล้ว");
	room_wait(&o);
	screen_golden(o.screen, "person-saved");
	office_keys(&o, "<resize:120x40><PgUp>");
	screen_golden(o.screen, "person-wide");
	find(&o, RECORD_PERSON, "สมชาย ใจเย็น", &id);
	expect_field(&o, RECORD_PERSON, &id, PERSON_POSITION, "ปลัดอำเภอ");
	/* Filled in from the organisation. */
	expect_field(&o, RECORD_PERSON, &id, PERSON_NETWORK_CODE, "GOV");
	assert_int_equal(drafts(&o, RECORD_PERSON), 0);
	office_close(&o);
}

static void a_meeting_shows_all_its_pages(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_meetings);
	office_keys(&o, "<Enter>");
	screen_golden(o.screen, "meeting");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "meeting-wide");
	office_keys(&o, "<PgUp>");
	screen_golden(o.screen, "meeting-resolutions");
	office_keys(&o, "<C-t>");
	office_expect(&o, "ลงชื่อ");
	office_close(&o);
}

static void escape_stores_what_is_complete(void **state)
{
	struct office o;
	struct id id;

	(void)state;
	open_office(&o, room_people);
	office_keys(&o, "/ก้องเกียรติ<Enter><PgDn>นายอำเภอ<Esc>");
	office_expect(&o, "บันทึกแล้ว");
	find(&o, RECORD_PERSON, "ก้องเกียรติ ตัวอย่างดี", &id);
	expect_field(&o, RECORD_PERSON, &id, PERSON_POSITION, "นายอำเภอ");
	office_close(&o);
}

static void escape_keeps_what_is_not_complete_for_next_time(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_people);
	office_keys(&o, "<F7><PgDn>เสมียน<PgUp><Esc>");
	office_expect(&o, "ยังไม่ครบถ้วน");
	assert_int_equal(drafts(&o, RECORD_PERSON), 1);
	room_wait(&o);
	screen_golden(o.screen, "people-draft");
	office_keys(&o, "<F7>");
	office_expect(&o, "สิ่งที่เขียนค้างไว้");
	office_keys(&o, "<PgDn>");
	office_expect(&o, "เสมียน");
	/* Thrown away only when that is asked for. */
	office_keys(&o, "<F8><Enter>");
	assert_int_equal(drafts(&o, RECORD_PERSON), 0);
	office_close(&o);
}

static void nothing_written_leaves_nothing_behind(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_people);
	office_keys(&o, "<F7><Tab><Tab><Esc>");
	office_expect_not(&o, "ยังไม่ครบถ้วน");
	assert_int_equal(drafts(&o, RECORD_PERSON), 0);
	office_close(&o);
}

static void two_seconds_after_the_last_key_it_is_on_disk(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_person);
	office_keys(&o, "<PgDn>เส");
	assert_int_equal(drafts(&o, RECORD_PERSON), 0);
	o.clock.ticks_ms += 2500;
	office_keys(&o, "<idle>");
	assert_int_equal(drafts(&o, RECORD_PERSON), 1);
	office_keys(&o, "มียน<hangup>");
	room_show(&o, 24, 80, room_new_person);
	office_keys(&o, "<PgDn>");
	office_expect(&o, "เสมียน");
	office_close(&o);
}

/* As a merge does it, behind the back of the form. */
static void change_elsewhere(
	struct office *o, const struct id *id, size_t field, const char *typed)
{
	struct error err = {0};
	struct problems problems = {0};
	struct record before, r = {0};

	assert_true(notebook_get(o->nb, id, &before, &err));
	record_copy(&r, &before);
	assert_true(record_set(&r, field, typed, NULL, NULL));
	assert_true(notebook_save(o->nb, &r, &before, &problems, &err));
	problems_release(&problems);
	record_release(&before);
	record_release(&r);
}

static void what_changed_meanwhile_is_not_overruled(void **state)
{
	struct office o;
	struct id id;

	(void)state;
	open_office(&o, room_people);
	find(&o, RECORD_PERSON, "ก้องเกียรติ ตัวอย่างดี", &id);
	office_keys(&o, "/ก้องเกียรติ<Enter><PgDn>นายอำเภอ");
	change_elsewhere(&o, &id, PERSON_PHONE, "042-222-333");
	office_keys(&o, "<idle>");
	office_expect(&o, "เปลี่ยนไปในระหว่างนี้");
	office_keys(&o, "<C-s>");
	expect_field(&o, RECORD_PERSON, &id, PERSON_POSITION, "นายอำเภอ");
	expect_field(&o, RECORD_PERSON, &id, PERSON_PHONE, "042222333");
	office_close(&o);
}

static int64_t people(const struct office *o)
{
	return query_count(notebook_store(o->nb), RECORD_PERSON);
}

static void delete_elsewhere(struct office *o, struct id *id)
{
	struct error err = {0};

	find(o, RECORD_PERSON, "ก้องเกียรติ ตัวอย่างดี", id);
	assert_true(notebook_delete(o->nb, RECORD_PERSON, id, &err));
}

static void what_was_written_in_a_deleted_record_becomes_a_new_one(void **state)
{
	struct office o;
	struct id old, id;
	int64_t count;

	(void)state;
	open_office(&o, room_people);
	count = people(&o);
	office_keys(&o, "/ก้องเกียรติ<Enter><PgDn>นายอำเภอ");
	delete_elsewhere(&o, &old);
	office_keys(&o, "<idle>");
	office_expect(&o, "เพิ่มใหม่");
	assert_int_equal(people(&o), count - 1);
	assert_int_equal(drafts(&o, RECORD_PERSON), 1);
	office_keys(&o, "<C-s>");
	office_expect(&o, "บันทึกแล้ว");
	assert_int_equal(people(&o), count);
	assert_int_equal(drafts(&o, RECORD_PERSON), 0);
	find(&o, RECORD_PERSON, "ก้องเกียรติ ตัวอย่างดี", &id);
	assert_false(id_equal(&id, &old));
	expect_field(&o, RECORD_PERSON, &id, PERSON_POSITION, "นายอำเภอ");
	office_close(&o);
}

static void a_deleted_record_not_saved_comes_back_as_a_new_one(void **state)
{
	struct office o;
	struct id id;

	(void)state;
	open_office(&o, room_people);
	office_keys(&o, "/ก้องเกียรติ<Enter><PgDn>นายอำเภอ");
	delete_elsewhere(&o, &id);
	office_keys(&o, "<idle><hangup>");
	assert_int_equal(drafts(&o, RECORD_PERSON), 1);
	room_show(&o, 24, 80, room_new_person);
	office_expect(&o, "ก้องเกียรติ");
	office_keys(&o, "<PgDn>");
	office_expect(&o, "นายอำเภอ");
	office_close(&o);
}

static void a_deleted_record_not_written_in_stays_deleted(void **state)
{
	struct office o;
	struct id id;
	int64_t count;

	(void)state;
	open_office(&o, room_people);
	count = people(&o);
	office_keys(&o, "/ก้องเกียรติ<Enter>");
	delete_elsewhere(&o, &id);
	office_keys(&o, "<idle>");
	office_expect(&o, "ถูกลบไปในระหว่างนี้");
	office_keys(&o, "<Esc>");
	assert_int_equal(people(&o), count - 1);
	assert_int_equal(drafts(&o, RECORD_PERSON), 0);
	office_close(&o);
}

static void leave_unfinished(struct office *o)
{
	office_keys(o, "/ก้องเกียรติ<Enter><PgDn>นายอำเภอ");
	office_keys(o, "<hangup>");
}

static void a_draft_of_a_record_changed_since_warns(void **state)
{
	struct office o;
	struct id id;

	(void)state;
	open_office(&o, room_people);
	find(&o, RECORD_PERSON, "ก้องเกียรติ ตัวอย่างดี", &id);
	leave_unfinished(&o);
	assert_int_equal(drafts(&o, RECORD_PERSON), 1);
	room_show(&o, 24, 80, room_people);
	office_keys(&o, "/ก้องเกียรติ<Enter>");
	office_expect(&o, SAME_SINCE);
	office_keys(&o, "<hangup>");
	change_elsewhere(&o, &id, PERSON_POSITION, "ครู");
	room_show(&o, 24, 80, room_people);
	office_keys(&o, "/ก้องเกียรติ<Enter>");
	office_expect_not(&o, SAME_SINCE);
	office_keys(&o, "<PgDn>");
	office_expect(&o, "นายอำเภอ");
	office_close(&o);
}

static void a_new_record_to_refer_to_leaves_older_drafts_alone(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_organisation);
	office_keys(&o, "<Tab><Tab><Tab><Tab>วัดเก่า<hangup>");
	assert_int_equal(drafts(&o, RECORD_ORGANISATION), 1);
	room_show(&o, 24, 80, room_people);
	office_keys(&o, "/ก้องเกียรติ<Enter><PgDn><Tab>กลุ่มทอผ้าบ้านใหม่<Enter>");
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab>ชุมชน<Enter><hangup>");
	assert_int_equal(drafts(&o, RECORD_ORGANISATION), 2);
	room_show(&o, 24, 80, room_new_organisation);
	office_expect(&o, "วัดเก่า");
	office_keys(&o, "<F8><Enter>");
	assert_int_equal(drafts(&o, RECORD_ORGANISATION), 1);
	room_show(&o, 24, 80, room_new_organisation);
	office_expect(&o, "ชุมชน");
	office_close(&o);
}

static void a_name_nobody_knows_becomes_a_new_record(void **state)
{
	struct office o;
	struct id person, organisation;
	char text[ID_TEXT_SIZE];

	(void)state;
	open_office(&o, room_people);
	office_keys(&o, "/ก้องเกียรติ<Enter><PgDn><Tab>กลุ่มทอผ้าบ้านใหม่<Enter>");
	office_expect(&o, "เพิ่มใหม่: องค์กร");
	screen_golden(o.screen, "organisation-new");
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab>ชุมชน<Enter>CIV");
	office_keys(&o, "<Tab><Tab><Tab>เมืองอุดรธานี<Enter><C-s>");
	office_expect(&o, "บันทึกแล้ว");
	room_wait(&o);
	screen_golden(o.screen, "reference-taken");
	office_keys(&o, "<C-s>");
	find(&o, RECORD_ORGANISATION, "กลุ่มทอผ้าบ้านใหม่", &organisation);
	find(&o, RECORD_PERSON, "ก้องเกียรติ ตัวอย่างดี", &person);
	id_format(&organisation, text);
	expect_field(&o, RECORD_PERSON, &person, PERSON_ORG_ID, text);
	office_close(&o);
}

static void a_row_of_its_own_knows_its_owner(void **state)
{
	struct office o;
	int64_t count;

	(void)state;
	open_office(&o, room_meetings);
	count = query_count(notebook_store(o.nb), RECORD_MEETING_RESOLUTION);
	office_keys(&o, "<Enter><PgUp><F7>");
	office_expect(&o, "เพิ่มใหม่: มติ");
	screen_golden(o.screen, "resolution-new");
	office_keys(&o, "<Tab>99<Tab>เห็นชอบ<Enter>ให้จัดงานทุกปี<C-s>");
	assert_int_equal(
		query_count(notebook_store(o.nb), RECORD_MEETING_RESOLUTION),
		count + 1);
	office_keys(&o, "<End>");
	office_expect(&o, "ให้จัดงานทุกปี");
	office_keys(&o, "<F8><Enter>");
	assert_int_equal(
		query_count(notebook_store(o.nb), RECORD_MEETING_RESOLUTION),
		count);
	office_close(&o);
}

/* Bad input of every kind: a sentence beside the field, nothing lost. */

static void bytes_that_are_no_text_are_replaced_and_nothing_breaks(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_person);
	office_keys(&o, "<PgDn><paste:ปลัด\xff\xfeอำเภอ><Tab>");
	screen_golden(o.screen, "wrong-bytes");
	office_close(&o);
}

static void a_title_inside_a_first_name_is_doubted(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_person);
	office_keys(&o, "<Tab><Tab><Tab><Tab><Tab><Tab><Tab>นายสมชาย<Tab>");
	office_keys(&o, "<S-Tab>");
	screen_golden(o.screen, "wrong-title");
	office_close(&o);
}

static void go_to_date(struct office *o)
{
	open_office(o, room_new_meeting);
	office_keys(o, "<Tab><Tab><Tab><Tab><Tab>");
}

static void the_31st_of_february_is_refused_and_stays_as_typed(void **state)
{
	struct office o;

	(void)state;
	go_to_date(&o);
	office_keys(&o, "31 ก.พ. 2566<Tab><S-Tab>");
	screen_golden(o.screen, "wrong-date");
	office_close(&o);
}

static void a_year_of_the_common_era_is_read_and_said(void **state)
{
	struct office o;

	(void)state;
	go_to_date(&o);
	office_keys(&o, "10/11/2022<Tab><S-Tab>");
	screen_golden(o.screen, "wrong-era");
	office_close(&o);
}

static void a_subdistrict_of_another_district_is_refused(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_organisation);
	office_keys(&o, "<PgDn><Tab><Tab>ต.หนองอ้อ<Enter>");
	office_keys(&o, "เมืองอุดรธานี<Enter><S-Tab><S-Tab>");
	screen_golden(o.screen, "wrong-place");
	office_close(&o);
}

static void a_second_chair_is_refused(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_attendance);
	office_keys(&o, "เวทีหารือ<Enter>41<PgDn>ประธาน<Enter>");
	screen_golden(o.screen, "wrong-chair");
	office_close(&o);
}

static void a_national_id_is_refused_and_stays_as_typed(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_person);
	office_keys(&o, "<PgDn>เลขประจำตัว 1234567890121<Tab><S-Tab>");
	screen_golden(o.screen, "wrong-id");
	office_close(&o);
}

static void in_a_notebook_held_elsewhere_a_record_can_be_read(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี", 1, true);
	office_close(&o);
	room_open_second(&o, "สมศรี");
	room_show(&o, 24, 80, room_people);
	office_keys(&o, "<Enter>ก");
	office_expect(&o, "อ่านอย่างเดียว");
	room_wait(&o);
	screen_golden(o.screen, "person-read-only");
	office_keys(&o, "<PgDn><Esc>");
	office_expect(&o, "ชื่อเต็ม");
	room_close_second(&o);
}

/* Marks among the digits are not put in order while they are typed. */
static void a_number_typed_in_the_thai_layout_is_read(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_meeting);
	office_keys(&o, "<Tab><Tab><Tab>/ถุุ<Tab>");
	office_expect(&o, "2566");
	office_keys(&o, "<Up>");
	office_expect(&o, "อ่านเป็น 2566 เพราะพิมพ์ด้วยแป้นภาษาไทย");
	office_keys(&o, "<Tab><Tab>ๅจฝๅๅฝ/ถุถ<Tab>");
	office_expect(&o, "10 พ.ย. 65");
	office_keys(&o, "<Tab>จต-จ<Tab>");
	office_expect(&o, "09.30 น.");
	office_close(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_name_spelled_otherwise_is_asked_about_when_it_is_left),
		cmocka_unit_test(
			a_person_is_filled_in_with_thai_keys_and_saved),
		cmocka_unit_test(a_meeting_shows_all_its_pages),
		cmocka_unit_test(escape_stores_what_is_complete),
		cmocka_unit_test(
			escape_keeps_what_is_not_complete_for_next_time),
		cmocka_unit_test(nothing_written_leaves_nothing_behind),
		cmocka_unit_test(two_seconds_after_the_last_key_it_is_on_disk),
		cmocka_unit_test(what_changed_meanwhile_is_not_overruled),
		cmocka_unit_test(
			what_was_written_in_a_deleted_record_becomes_a_new_one),
		cmocka_unit_test(
			a_deleted_record_not_saved_comes_back_as_a_new_one),
		cmocka_unit_test(a_deleted_record_not_written_in_stays_deleted),
		cmocka_unit_test(a_draft_of_a_record_changed_since_warns),
		cmocka_unit_test(
			a_new_record_to_refer_to_leaves_older_drafts_alone),
		cmocka_unit_test(a_name_nobody_knows_becomes_a_new_record),
		cmocka_unit_test(a_row_of_its_own_knows_its_owner),
		cmocka_unit_test(
			bytes_that_are_no_text_are_replaced_and_nothing_breaks),
		cmocka_unit_test(a_title_inside_a_first_name_is_doubted),
		cmocka_unit_test(
			the_31st_of_february_is_refused_and_stays_as_typed),
		cmocka_unit_test(a_year_of_the_common_era_is_read_and_said),
		cmocka_unit_test(a_subdistrict_of_another_district_is_refused),
		cmocka_unit_test(a_second_chair_is_refused),
		cmocka_unit_test(a_national_id_is_refused_and_stays_as_typed),
		cmocka_unit_test(
			in_a_notebook_held_elsewhere_a_record_can_be_read),
		cmocka_unit_test(a_number_typed_in_the_thai_layout_is_read),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
