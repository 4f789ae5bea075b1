/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two officers, one stick: hand over, merge, both edit, exchange, settle side
 * by side, until both summaries say the same.
 */
#include "tests/tui/office.h"

#include "core/base/buf.h"
#include "core/report/summary.h"
#include "tui/view/handover.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#define WORDS "มะม่วงสุก42"
#define PERSON "นางสาวกมล สมมติวงศ์"

struct pair {
	struct office a, b;
};

static void open_pair(struct pair *p)
{
	office_folder("USB");
	office_open(&p->a, "somsri", 1, true);
	office_open(&p->b, "wichai", 2, false);
	p->a.stick = "USB";
	p->b.stick = "USB";
}

static void close_pair(struct pair *p)
{
	office_close(&p->a);
	office_close(&p->b);
}

/* The stick as it leaves one's hands holds that one's file only. */
static void carry(struct office *from, struct office *to)
{
	office_folder("USB");
	office_hand_over(from, WORDS);
	office_merge(to, WORDS);
}

static void find_person(struct office *o, struct record *out)
{
	struct error err = {0};
	struct id id;

	if (!notebook_find(o->nb, RECORD_PERSON, PERSON, &id, &err) ||
		!notebook_get(o->nb, &id, out, &err))
		fail_msg("%s", err.text);
}

static void write_field(struct office *o, size_t field, const char *typed)
{
	struct problems problems = {0};
	struct record before = {0}, r = {0};
	struct error err = {0};

	find_person(o, &before);
	record_copy(&r, &before);
	assert_true(
		record_set(&r, field, typed, notebook_facts(o->nb), &problems));
	if (!notebook_save(o->nb, &r, &before, &problems, &err))
		fail_msg("%s", err.text);
	problems_release(&problems);
	record_release(&before);
	record_release(&r);
	o->clock.wall_ms += 60000;
}

static void expect_position(struct office *o, const char *position)
{
	struct record r = {0};

	find_person(o, &r);
	assert_string_equal(value_text(&r.values[PERSON_POSITION]), position);
	record_release(&r);
}

static void summary_of(struct office *o, struct buf *out)
{
	const struct summary_filter filter = {.by = NULL};
	struct summary_table table = {.row_count = 0};
	struct error err = {0};

	if (!summary_run(summary_at(0), notebook_store(o->nb),
		    notebook_facts(o->nb), &filter, &table, &err))
		fail_msg("%s", err.text);
	buf_clear(out);
	summary_csv(&table, out);
	summary_table_release(&table);
}

static void expect_same_summary(struct pair *p)
{
	struct buf a = {0}, b = {0};

	summary_of(&p->a, &a);
	summary_of(&p->b, &b);
	assert_string_equal(buf_str(&a), buf_str(&b));
	buf_release(&a);
	buf_release(&b);
}

static void expect_same_notebooks(struct pair *p)
{
	uint8_t a[ROOT_SIZE], b[ROOT_SIZE];

	sync_digest(notebook_sync(p->a.nb), a);
	sync_digest(notebook_sync(p->b.nb), b);
	assert_memory_equal(a, b, ROOT_SIZE);
}

/* Both know the sample, then write another position each. */
static void disagree(struct pair *p)
{
	carry(&p->a, &p->b);
	write_field(&p->a, PERSON_POSITION, "ผู้อำนวยการ");
	write_field(&p->b, PERSON_POSITION, "รองผู้อำนวยการ");
	carry(&p->a, &p->b);
}

static void a_hand_over_is_written_read_back_and_said_to_be_done(void **state)
{
	struct pair p;

	(void)state;
	open_pair(&p);
	p.a.stick = NULL;
	office_show(&p.a, 24, 80, handover_view_new);
	screen_golden(p.a.screen, "handover-no-stick");
	/* The stick is put in; the screen looks once a second. */
	p.a.stick = "USB";
	p.a.clock.ticks_ms += 1500;
	office_keys(&p.a, "<idle>");
	office_expect(&p.a, "USB  (USB)");
	office_keys(&p.a, "<Enter>" WORDS);
	screen_golden(p.a.screen, "handover-passphrase");
	office_keys(&p.a, "<Enter>" WORDS "<Enter>");
	screen_golden(p.a.screen, "handover-done");
	office_keys(&p.a, "<Esc>");
	office_show(&p.a, 24, 80, handover_view_new);
	office_expect(&p.a, "หลังจากนั้นมีบันทึกเพิ่ม 0 รายการ");
	close_pair(&p);
}

static void an_enter_without_looking_takes_no_file_of_ones_own(void **state)
{
	struct pair p;

	(void)state;
	open_pair(&p);
	office_hand_over(&p.a, WORDS);
	office_show(&p.a, 24, 80, office_merge_view);
	office_expect(&p.a, "เครื่องนี้");
	office_keys(&p.a, "<Enter>");
	office_expect(&p.a, "พิมพ์ที่อยู่เต็มของไฟล์ส่งมอบ");
	office_hide(&p.a);
	close_pair(&p);
}

static void a_merge_is_shown_before_it_is_done(void **state)
{
	struct pair p;

	(void)state;
	open_pair(&p);
	office_hand_over(&p.a, WORDS);
	office_show(&p.b, 24, 80, office_merge_view);
	screen_golden(p.b.screen, "merge-files");
	office_keys(&p.b, "<Enter>" WORDS "<Enter>");
	screen_golden(p.b.screen, "merge-planned");
	assert_int_equal(query_count(notebook_store(p.b.nb), RECORD_PERSON), 0);
	office_keys(&p.b, "<Enter>");
	screen_golden(p.b.screen, "merge-done");
	expect_same_summary(&p);
	office_keys(&p.b, "<F9>");
	screen_golden(p.b.screen, "merges");
	/* The same file again. */
	office_show(&p.b, 24, 80, office_merge_view);
	office_keys(&p.b, "<Enter>" WORDS "<Enter>");
	office_expect(&p.b, "ในไฟล์นี้ไม่มีอะไรใหม่");
	/* Its own file is shown as such. */
	office_show(&p.a, 24, 80, office_merge_view);
	office_expect(&p.a, "เครื่องนี้เขียนเอง");
	close_pair(&p);
}

static void two_values_are_settled_side_by_side(void **state)
{
	struct pair p;

	(void)state;
	open_pair(&p);
	disagree(&p);
	office_show(&p.b, 24, 80, office_conflicts);
	screen_golden(p.b.screen, "conflicts");
	office_keys(&p.b, "<resize:120x40>");
	screen_golden(p.b.screen, "conflicts-wide");
	office_keys(&p.b, "2");
	office_expect(&p.b, "ตัดสินค่าที่ขัดแย้งกันครบแล้ว");
	office_keys(&p.b, "<resize:80x24>");
	screen_golden(p.b.screen, "conflicts-settled");
	expect_position(&p.b, "ผู้อำนวยการ");
	carry(&p.b, &p.a);
	expect_position(&p.a, "ผู้อำนวยการ");
	office_show(&p.a, 24, 80, office_conflicts);
	office_expect(&p.a, "ไม่มีข้อมูลขัดแย้งกัน");
	expect_same_summary(&p);
	expect_same_notebooks(&p);
	close_pair(&p);
}

static void mine_is_kept_by_its_number(void **state)
{
	struct pair p;

	(void)state;
	open_pair(&p);
	disagree(&p);
	office_show(&p.b, 24, 80, office_conflicts);
	office_keys(&p.b, "1");
	office_expect(&p.b, "ตัดสินค่าที่ขัดแย้งกันครบแล้ว");
	expect_position(&p.b, "รองผู้อำนวยการ");
	close_pair(&p);
}

static void a_side_that_is_pressed_is_chosen_and_not_taken(void **state)
{
	struct pair p;

	(void)state;
	open_pair(&p);
	disagree(&p);
	office_show(&p.b, 24, 80, office_conflicts);
	office_keys(&p.b, "<mouse:5,60><mouse:5,60>");
	office_expect(&p.b, "1 จาก 1");
	office_keys(&p.b, "<Enter>");
	office_expect(&p.b, "ตัดสินค่าที่ขัดแย้งกันครบแล้ว");
	expect_position(&p.b, "ผู้อำนวยการ");
	close_pair(&p);
}

static void a_third_value_is_written_and_checked(void **state)
{
	struct pair p;

	(void)state;
	open_pair(&p);
	carry(&p.a, &p.b);
	write_field(&p.a, PERSON_PHONE, "0812345678");
	write_field(&p.b, PERSON_PHONE, "0898765432");
	carry(&p.a, &p.b);
	office_show(&p.b, 24, 80, office_conflicts);
	office_keys(&p.b, "3<C-u>12x");
	office_keys(&p.b, "<Enter>");
	/* Not a number: the sentence, and what was typed is still there. */
	screen_golden(p.b.screen, "conflicts-third");
	office_expect(&p.b, "12x");
	office_keys(&p.b, "<C-u>042123456<Enter>");
	office_expect(&p.b, "ตัดสินค่าที่ขัดแย้งกันครบแล้ว");
	carry(&p.b, &p.a);
	expect_same_notebooks(&p);
	close_pair(&p);
}

static void deleted_against_edited_is_asked_as_well(void **state)
{
	struct pair p;
	struct error err = {0};
	struct id id;

	(void)state;
	open_pair(&p);
	carry(&p.a, &p.b);
	assert_true(notebook_find(p.a.nb, RECORD_PERSON, PERSON, &id, &err));
	if (!sync_delete(notebook_sync(p.a.nb), RECORD_PERSON, &id, &err))
		fail_msg("%s", err.text);
	notebook_touch(p.a.nb);
	write_field(&p.b, PERSON_POSITION, "ผู้อำนวยการ");
	carry(&p.a, &p.b);
	office_show(&p.b, 24, 80, office_conflicts);
	office_expect(&p.b, "จะลบหรือคงไว้");
	office_keys(&p.b, "3");
	office_expect(&p.b, "เลือกได้เพียงลบทิ้งหรือคงไว้");
	p.b.clock.ticks_ms += 10000;
	office_keys(&p.b, "<idle>");
	screen_golden(p.b.screen, "conflicts-deleted");
	office_keys(&p.b, "1");
	office_expect(&p.b, "ตัดสินค่าที่ขัดแย้งกันครบแล้ว");
	carry(&p.b, &p.a);
	expect_position(&p.a, "ผู้อำนวยการ");
	expect_same_notebooks(&p);
	close_pair(&p);
}

static void of_three_values_any_may_be_taken(void **state)
{
	struct pair p;
	struct office c;

	(void)state;
	open_pair(&p);
	carry(&p.a, &p.b);
	office_open(&c, "malee", 3, false);
	c.stick = "USB";
	carry(&p.a, &c);
	write_field(&p.a, PERSON_POSITION, "ผู้อำนวยการ");
	write_field(&p.b, PERSON_POSITION, "รองผู้อำนวยการ");
	write_field(&c, PERSON_POSITION, "รักษาการผู้อำนวยการ");
	carry(&p.a, &p.b);
	carry(&c, &p.b);
	office_show(&p.b, 24, 80, office_conflicts);
	screen_golden(p.b.screen, "conflicts-three");
	office_keys(&p.b, "<Right><Right>");
	office_expect(&p.b, "3  เครื่อง");
	office_keys(&p.b, "<Left><Right><Enter>");
	office_expect(&p.b, "ตัดสินค่าที่ขัดแย้งกันครบแล้ว");
	carry(&p.b, &p.a);
	carry(&p.b, &c);
	expect_same_notebooks(&p);
	office_close(&c);
	close_pair(&p);
}

static void a_merge_with_conflicts_leads_to_them(void **state)
{
	struct pair p;

	(void)state;
	open_pair(&p);
	carry(&p.a, &p.b);
	write_field(&p.a, PERSON_POSITION, "ผู้อำนวยการ");
	write_field(&p.b, PERSON_POSITION, "รองผู้อำนวยการ");
	office_folder("USB");
	office_hand_over(&p.a, WORDS);
	office_show(&p.b, 24, 80, office_merge_view);
	office_keys(&p.b, "<Enter>" WORDS "<Enter>");
	screen_golden(p.b.screen, "merge-conflict");
	office_keys(&p.b, "<Enter>");
	office_expect(&p.b, "Enter: ตัดสินตอนนี้");
	office_keys(&p.b, "<Enter>");
	office_expect(&p.b, "ค่าเดิม");
	office_expect(&p.b, "รองผู้อํานวยการ");
	close_pair(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_hand_over_is_written_read_back_and_said_to_be_done),
		cmocka_unit_test(
			an_enter_without_looking_takes_no_file_of_ones_own),
		cmocka_unit_test(a_merge_is_shown_before_it_is_done),
		cmocka_unit_test(two_values_are_settled_side_by_side),
		cmocka_unit_test(mine_is_kept_by_its_number),
		cmocka_unit_test(
			a_side_that_is_pressed_is_chosen_and_not_taken),
		cmocka_unit_test(a_third_value_is_written_and_checked),
		cmocka_unit_test(deleted_against_edited_is_asked_as_well),
		cmocka_unit_test(of_three_values_any_may_be_taken),
		cmocka_unit_test(a_merge_with_conflicts_leads_to_them),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
