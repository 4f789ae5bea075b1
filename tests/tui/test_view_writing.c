/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/room.h"

#include "tui/app_state.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void open_office(struct office *o, struct view *(*first)(struct app *))
{
	office_open(o, "สมศรี ใจดี", 1, true);
	room_show(o, 24, 80, first);
}

static const char *clipboard(const struct office *o)
{
	return buf_str(&o->screen->app->clipboard);
}

static void what_is_copied_is_put_into_another_field(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_organisation);
	office_keys(&o, "คุณธรรม<C-a><C-c><Tab><C-v><Tab>");
	assert_string_equal(clipboard(&o), "คุณธรรม");
	office_expect(&o, "ชื่อย่อ               คุณธรรม");
	/* Entered by Tab all is selected: it is what is cut. */
	office_keys(&o, "<S-Tab><C-x><C-v><C-v><Tab>");
	office_expect(&o, "ชื่อย่อ               คุณธรรมคุณธรรม");
	office_close(&o);
}

static void with_nothing_selected_the_key_of_copying_does_nothing(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_people);
	office_keys(&o, "<Enter><End><C-x>");
	office_expect(&o, "ข้อมูลส่วนบุคคล");
	office_keys(&o, "<C-c>");
	office_expect(&o, "ข้อมูลส่วนบุคคล");
	office_close(&o);
}

static void a_secret_cannot_be_copied(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	office_show(&o, 24, 80, office_merge_view);
	o.screen->app->clipboard.len = 0;
	app_ask_passphrase(o.screen->app, "?", "?", false, NULL, NULL);
	office_keys(&o, "ลับ<C-a>");
	office_expect(&o, "•••");
	office_keys(&o, "<C-x>");
	office_expect(&o, "•••");
	assert_string_equal(clipboard(&o), "");
	office_close(&o);
}

static void one_walks_word_by_word_in_thai(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_organisation);
	office_keys(&o, "คุณธรรมจังหวัดอุดรธานี<C-Left>ใน<C-Left><C-Left>");
	office_keys(&o, "<C-Left><C-Left>x<C-Right>y<C-S-Right><C-c>");
	office_expect(&o, "xคุณธรรมyจังหวัดในอุดรธานี");
	assert_string_equal(clipboard(&o), "จังหวัด");
	office_keys(&o, "<C-w><C-Del>");
	office_expect(&o, "xคุณธรรมyอุดรธานี");
	office_close(&o);
}

static void open_summary_note(struct office *o)
{
	open_office(o, room_meetings);
	office_keys(o, "<Enter><PgDn><PgDn><PgDn><Tab>");
}

static void a_selection_in_a_note_is_seen(void **state)
{
	struct office o;

	(void)state;
	open_summary_note(&o);
	office_keys(&o, "<Enter>น้ำใจของเครือข่ายคุณธรรม<Enter><Enter>ที่นี่ 4 ครั้ง");
	office_keys(&o, "<S-Up><S-Up><S-Up>");
	screen_golden(o.screen, "note-selection");
	office_keys(&o, "<C-c><End><C-v>");
	assert_non_null(strchr(clipboard(&o), '\n'));
	office_close(&o);
}

static void undo_goes_through_the_keys_and_then_through_the_fields(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_organisation);
	office_keys(&o, "หนึ่ง<Tab>สอง<Tab><C-z>");
	office_expect_not(&o, "สอง");
	office_keys(&o, "สาม<C-z>");
	office_expect_not(&o, "สาม");
	office_keys(&o, "<C-y>");
	office_expect(&o, "สาม");
	office_keys(&o, "<C-z><C-z>");
	office_expect_not(&o, "หนึ่ง");
	office_close(&o);
}

static void what_is_odd_is_said_while_one_writes(void **state)
{
	struct office o;

	(void)state;
	open_office(&o, room_new_organisation);
	office_keys(&o, "่");
	office_expect(&o, "? เครื่องหมายนี้ไม่มี");
	office_keys(&o, "<BS>ก่");
	office_expect_not(&o, "เครื่องหมายนี้ไม่มี");
	office_close(&o);
}

static void saving_leaves_the_cursor_where_it_is(void **state)
{
	struct office o;

	(void)state;
	open_summary_note(&o);
	office_keys(&o, "<C-a>เเก เเข<Left><C-s>x<C-s>");
	office_expect(&o, "แก แxข");
	office_expect(&o, "บันทึกแล้ว");
	office_keys(&o, "<C-z>");
	office_expect(&o, "แก แข");
	office_close(&o);
}

static void a_megabyte_is_pasted_and_its_bound_is_said(void **state)
{
	static const char paragraph[] =
		"เครือข่ายคุณธรรมจังหวัดอุดรธานี ที่นี่มีน้ำใจ 4 ครั้ง\n";
	struct buf paste = {0};
	struct office o;

	(void)state;
	open_summary_note(&o);
	buf_add_str(&paste, "<paste:");
	while (paste.len < 1 << 20)
		buf_add_str(&paste, paragraph);
	buf_add_str(&paste, ">");
	office_keys(&o, "<C-a>");
	office_keys(&o, buf_str(&paste));
	office_expect(&o, "ยาวเกินไป");
	office_keys(&o, "จบ<C-a><C-c>");
	assert_int_equal(strlen(clipboard(&o)), paste.len - 8 + strlen("จบ"));
	assert_memory_equal(clipboard(&o), buf_str(&paste) + 7, paste.len - 8);
	office_keys(&o, "<Tab>");
	office_expect(&o, "ยาวเกินไป");
	office_keys(&o, "<S-Tab><C-a><C-c>");
	assert_int_equal(strlen(clipboard(&o)), paste.len - 8 + strlen("จบ"));
	office_keys(&o, "<C-z>");
	office_expect_not(&o, "ยาวเกินไป");
	buf_release(&paste);
	office_close(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_copied_is_put_into_another_field),
		cmocka_unit_test(
			with_nothing_selected_the_key_of_copying_does_nothing),
		cmocka_unit_test(a_secret_cannot_be_copied),
		cmocka_unit_test(one_walks_word_by_word_in_thai),
		cmocka_unit_test(a_selection_in_a_note_is_seen),
		cmocka_unit_test(
			undo_goes_through_the_keys_and_then_through_the_fields),
		cmocka_unit_test(what_is_odd_is_said_while_one_writes),
		cmocka_unit_test(saving_leaves_the_cursor_where_it_is),
		cmocka_unit_test(a_megabyte_is_pasted_and_its_bound_is_said),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
