/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/room.h"

#include "tui/view/history.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void open_people(struct office *o)
{
	office_open(o, "สมศรี ใจดี", 1, true);
	room_show(o, 24, 80, room_people);
}

static void people_stand_in_thai_order_in_their_columns(void **state)
{
	struct office o;

	(void)state;
	open_people(&o);
	screen_golden(o.screen, "people");
	office_keys(&o, "<resize:120x40><Down>");
	screen_golden(o.screen, "people-wide");
	office_close(&o);
}

static void meetings_stand_newest_first(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, room_meetings);
	screen_golden(o.screen, "meetings");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "meetings-wide");
	office_close(&o);
}

static void a_filter_shows_how_many_are_left(void **state)
{
	struct office o;

	(void)state;
	open_people(&o);
	office_keys(&o, "/พระ");
	screen_golden(o.screen, "people-filter");
	office_keys(&o, "<Esc>");
	office_expect_not(&o, "ค้นหา");
	office_expect_not(&o, "2 / 40");
	office_close(&o);
}

static void a_filter_in_the_wrong_layout_finds_and_says_so(void **state)
{
	struct office o;

	(void)state;
	open_people(&o);
	/* The keys of พระ with the English layout on. */
	office_keys(&o, "/rit");
	office_expect(&o, "พบเมื่อสลับแป้นพิมพ์: พระ");
	office_keys(&o, "zzzzzz");
	office_expect(&o, "ไม่มีรายการที่ตรง");
	office_close(&o);
}

static void a_wrong_tone_mark_in_a_filter_is_looked_over_and_said(void **state)
{
	struct office o;

	(void)state;
	open_people(&o);
	office_keys(&o, "/ธี่ทัต");
	office_expect(&o, "พบเมื่อไม่ดูวรรณยุกต์: ธีทัต");
	office_expect(&o, "นายธีทัต พิมพา");
	office_close(&o);
}

static void sorting_goes_through_the_columns_and_back(void **state)
{
	struct office o;

	(void)state;
	open_people(&o);
	office_keys(&o, "s");
	office_expect(&o, "↑ชื่อเต็ม");
	office_keys(&o, "r");
	office_expect(&o, "↓ชื่อเต็ม");
	office_keys(&o, "ss");
	office_expect(&o, "↑เครือข่าย");
	office_keys(&o, "s");
	office_expect_not(&o, "↑");
	office_close(&o);
}

static int64_t people_count(struct office *o)
{
	return query_count(notebook_store(o->nb), RECORD_PERSON);
}

static void deleting_asks_first(void **state)
{
	struct office o;
	int64_t count;

	(void)state;
	open_people(&o);
	count = people_count(&o);
	office_keys(&o, "<F8>");
	screen_golden(o.screen, "people-delete");
	office_keys(&o, "<Esc>");
	assert_int_equal(people_count(&o), count);
	office_keys(&o, "<F8><Enter>");
	assert_int_equal(people_count(&o), count - 1);
	office_expect(&o, "ลบแล้ว");
	office_close(&o);
}

static void the_cursor_stays_on_its_record(void **state)
{
	struct office o;

	(void)state;
	open_people(&o);
	office_keys(&o, "<Down><Down><Down>r<F8>");
	office_expect(&o, "“ว่าที่ร้อยตรีหญิงแก้วตา ตัวอย่างงาม”");
	office_keys(&o, "<Esc>s<F8>");
	office_expect(&o, "“ว่าที่ร้อยตรีหญิงแก้วตา ตัวอย่างงาม”");
	office_close(&o);
}

static void a_meeting_opens_its_roster_and_its_summary(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, room_meetings);
	office_keys(&o, "<C-t>");
	office_expect(&o, "หน่วยงาน");
	office_keys(&o, "<Esc><F5>");
	office_expect(&o, "จำแนกตามเครือข่าย");
	office_close(&o);
}

static void history_tells_who_what_and_when(void **state)
{
	struct office o;

	(void)state;
	open_people(&o);
	office_keys(&o, "<Enter><PgDn>นายอำเภอ<C-s><Esc>");
	office_keys(&o, "<F9>");
	room_wait(&o);
	screen_golden(o.screen, "history");
	office_keys(&o, "<resize:120x40>");
	screen_golden(o.screen, "history-wide");
	office_close(&o);
}

static struct view *all_history(struct app *app)
{
	return history_view_new(app, NULL);
}

static void the_latest_changes_of_the_notebook_open_their_records(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, all_history);
	screen_golden(o.screen, "changes");
	office_keys(&o, "<Enter>");
	office_expect(&o, "Ctrl-S");
	office_close(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(people_stand_in_thai_order_in_their_columns),
		cmocka_unit_test(meetings_stand_newest_first),
		cmocka_unit_test(a_filter_shows_how_many_are_left),
		cmocka_unit_test(
			a_filter_in_the_wrong_layout_finds_and_says_so),
		cmocka_unit_test(
			a_wrong_tone_mark_in_a_filter_is_looked_over_and_said),
		cmocka_unit_test(sorting_goes_through_the_columns_and_back),
		cmocka_unit_test(deleting_asks_first),
		cmocka_unit_test(the_cursor_stays_on_its_record),
		cmocka_unit_test(a_meeting_opens_its_roster_and_its_summary),
		cmocka_unit_test(history_tells_who_what_and_when),
		cmocka_unit_test(
			the_latest_changes_of_the_notebook_open_their_records),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
