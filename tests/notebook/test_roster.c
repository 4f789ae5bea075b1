/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/notebook/roster.h"

#include <stdlib.h>
#include <string.h>

struct fixture {
	struct world world;
	struct notebook *nb;
	struct roster roster;
	struct error err;
};

static void open_roster(struct fixture *f, const char *meeting)
{
	struct id id;

	*f = (struct fixture){.world = world_system()};
	f->nb = notebook_open(NULL, &f->world, &f->err);
	assert_non_null(f->nb);
	assert_true(notebook_fill_sample(f->nb, &f->err));
	assert_true(
		notebook_find(f->nb, RECORD_MEETING, meeting, &id, &f->err));
	assert_true(roster_load(&f->roster, f->nb, &id, &f->err));
}

static void close_roster(struct fixture *f)
{
	roster_release(&f->roster);
	notebook_close(f->nb);
}

static size_t only(struct fixture *f, const char *typed)
{
	size_t *shown = calloc(f->roster.count, sizeof(*shown));
	size_t found, count = roster_filter(&f->roster, typed, shown);

	assert_int_equal(count, 1);
	found = shown[0];
	free(shown);
	return found;
}

static void the_roster_knows_who_came_and_who_was_expected(void **state)
{
	struct roster_totals t;
	struct fixture f;

	(void)state;
	open_roster(&f, "เวทีหารือ");
	assert_int_equal(f.roster.count, 40);
	roster_totals(&f.roster, f.nb, &t);
	assert_int_equal(t.present, 40);
	assert_int_equal(t.expected, 39);
	assert_int_equal(t.organisations, 39);
	assert_int_equal(t.lay, 38);
	assert_int_equal(t.monks, 2);
	close_roster(&f);
}

static void marking_and_unmarking_moves_the_total(void **state)
{
	struct roster_totals t;
	struct fixture f;
	size_t entry;

	(void)state;
	open_roster(&f, "เครือข่ายธุรกิจเอกชนและเครือข่ายสื่อมวลชน");
	entry = only(&f, "สมมติวรคุณ");
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	assert_true(f.roster.entries[entry].is_present);
	assert_int_equal(f.roster.entries[entry].seq, 1);
	assert_string_equal(f.roster.entries[entry].network, "REL");
	roster_totals(&f.roster, f.nb, &t);
	assert_int_equal(t.monks, 1);
	assert_int_equal(t.organisations, 1);
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	roster_totals(&f.roster, f.nb, &t);
	assert_int_equal(t.present, 0);
	/* And again: the row that was deleted comes back. */
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	roster_totals(&f.roster, f.nb, &t);
	assert_int_equal(t.present, 1);
	close_roster(&f);
}

static void a_mark_copies_what_the_person_was_then(void **state)
{
	struct record r;
	struct fixture f;
	size_t entry;

	(void)state;
	open_roster(&f, "เครือข่ายธุรกิจเอกชนและเครือข่ายสื่อมวลชน");
	entry = only(&f, "ก้องเกียรติ");
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	assert_true(notebook_get(
		f.nb, &f.roster.entries[entry].attendance, &r, &f.err));
	assert_string_equal(
		value_text(&r.values[ATTENDANCE_POSITION_THEN]), "ปลัดอำเภอ");
	assert_string_equal(
		value_text(&r.values[ATTENDANCE_DISTRICT_CODE]), "4106");
	assert_false(value_is_null(&r.values[ATTENDANCE_ORG_ID]));
	record_release(&r);
	close_roster(&f);
}

static void the_filter_finds_parts_of_name_and_organisation(void **state)
{
	struct fixture f;
	size_t shown[64];

	(void)state;
	open_roster(&f, "เวทีหารือ");
	assert_int_equal(roster_filter(&f.roster, "", shown), 40);
	assert_int_equal(roster_filter(&f.roster, "วิทยาลัยตัวอย่าง", shown), 3);
	assert_int_equal(only(&f, "ดวงใจ วิทยาลัย"), only(&f, "ดวงใจ"));
	assert_int_equal(roster_filter(&f.roster, "ไม่มีใคร", shown), 0);
	close_roster(&f);
}

static void somebody_unknown_is_added_and_marked(void **state)
{
	struct problems problems = {0};
	struct roster_totals t;
	struct fixture f;
	struct record r;
	struct id org;
	size_t entry;

	(void)state;
	open_roster(&f, "เวทีหารือ");
	assert_true(notebook_find(
		f.nb, RECORD_ORGANISATION, "มหาวิทยาลัยตัวอย่าง", &org, &f.err));
	if (!roster_add(&f.roster, f.nb, "ผศ.ดร.ใหม่ มาแล้ว", &org, "EDU", &entry,
		    &problems, &f.err))
		fail_msg("%s", f.err.text);
	assert_int_equal(f.roster.entries[entry].seq, 41);
	assert_true(notebook_get(
		f.nb, &f.roster.entries[entry].person, &r, &f.err));
	assert_string_equal(value_text(&r.values[PERSON_FIRST_NAME]), "ใหม่");
	assert_string_equal(value_text(&r.values[PERSON_LAST_NAME]), "มาแล้ว");
	record_release(&r);
	roster_totals(&f.roster, f.nb, &t);
	assert_int_equal(t.present, 41);
	assert_int_equal(t.organisations, 39);
	problems_release(&problems);
	close_roster(&f);
}

/* A row of this meeting; NULL name: of the person. */
static void write_down(struct fixture *f, const char *name,
	const struct id *person, const char *class)
{
	struct problems problems = {0};
	struct record r;

	record_init(&r, RECORD_ATTENDANCE);
	value_set_id(&r.values[ATTENDANCE_MEETING_ID], &f->roster.meeting);
	value_set_int(&r.values[ATTENDANCE_SEQ], 41);
	value_set_text(&r.values[ATTENDANCE_NETWORK_CODE], "GOV", 3);
	value_set_text(&r.values[ATTENDANCE_ATTEND_CLASS], class, 1);
	if (name != NULL)
		value_set_text(&r.values[ATTENDANCE_NAME_AS_WRITTEN], name,
			strlen(name));
	else
		value_set_id(&r.values[ATTENDANCE_PERSON_ID], person);
	if (*class == 'A')
		value_set_text(&r.values[ATTENDANCE_ABSENCE_REASON], "DUTY", 4);
	if (!notebook_save(f->nb, &r, NULL, &problems, &f->err))
		fail_msg("%s", f->err.text);
	problems_release(&problems);
	record_release(&r);
}

static void reload(struct fixture *f)
{
	struct id meeting = f->roster.meeting;

	roster_release(&f->roster);
	assert_true(roster_load(&f->roster, f->nb, &meeting, &f->err));
}

static void assert_row(
	struct fixture *f, size_t entry, const char *class, const char *reason)
{
	struct record r;

	assert_true(notebook_get(
		f->nb, &f->roster.entries[entry].attendance, &r, &f->err));
	assert_string_equal(
		value_text(&r.values[ATTENDANCE_ATTEND_CLASS]), class);
	assert_string_equal(
		value_text(&r.values[ATTENDANCE_ABSENCE_REASON]), reason);
	record_release(&r);
}

static void somebody_written_by_name_is_never_lost_by_a_mark(void **state)
{
	struct fixture f;
	size_t entry;

	(void)state;
	open_roster(&f, "เวทีหารือ");
	write_down(&f, "ไม่มีใครรู้จัก", NULL, "M");
	reload(&f);
	entry = only(&f, "ไม่มีใครรู้จัก");
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	assert_false(f.roster.entries[entry].is_present);
	assert_row(&f, entry, "A", "NONE");
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	assert_true(f.roster.entries[entry].is_present);
	/* A guest: nobody knows them to be of the working group. */
	assert_row(&f, entry, "G", "");
	reload(&f);
	assert_true(f.roster.entries[only(&f, "ไม่มีใครรู้จัก")].is_present);
	close_roster(&f);
}

static void a_guest_who_came_after_all_is_a_guest(void **state)
{
	struct problems problems = {0};
	struct record person;
	struct fixture f;
	size_t entry;

	(void)state;
	/* A meeting of the working group, which this person is not in. */
	open_roster(&f, "เวทีหารือ");
	record_init(&person, RECORD_PERSON);
	assert_true(record_set(&person, PERSON_TITLE_CIVIL, "นาย",
		notebook_facts(f.nb), &problems));
	value_set_text(&person.values[PERSON_FIRST_NAME], "Guest", 5);
	value_set_text(&person.values[PERSON_LAST_NAME], "Late", 4);
	if (!notebook_save(f.nb, &person, NULL, &problems, &f.err))
		fail_msg("%s", f.err.text);
	write_down(&f, NULL, &person.id, "A");
	reload(&f);
	entry = only(&f, "Guest");
	assert_false(f.roster.entries[entry].is_present);
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	assert_row(&f, entry, "G", "");
	record_release(&person);
	problems_release(&problems);
	close_roster(&f);
}

static void a_number_out_of_bounds_is_not_counted_on(void **state)
{
	struct fixture f;
	size_t entry;

	(void)state;
	open_roster(&f, "เครือข่ายธุรกิจเอกชนและเครือข่ายสื่อมวลชน");
	entry = only(&f, "ก้องเกียรติ");
	f.roster.entries[entry == 0 ? 1 : 0].seq = INT64_MAX;
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	assert_int_equal(f.roster.entries[entry].seq, 1);
	/* After the last number of all comes the first gap. */
	f.roster.entries[entry == 0 ? 1 : 0].seq = 9999;
	entry = only(&f, "สมมติวรคุณ");
	assert_true(roster_toggle(&f.roster, f.nb, entry, &f.err));
	assert_int_equal(f.roster.entries[entry].seq, 2);
	close_roster(&f);
}

static void a_refused_mark_leaves_no_person_behind(void **state)
{
	struct problems problems = {0};
	struct fixture f;
	size_t entry = 99;

	(void)state;
	open_roster(&f, "เวทีหารือ");
	/* The roster does not know that 41 is taken. */
	write_down(&f, "คนอื่น", NULL, "M");
	assert_false(roster_add(&f.roster, f.nb, "นายใหม่ มาแล้ว", NULL, "GOV",
		&entry, &problems, &f.err));
	assert_int_equal(entry, 99);
	assert_int_equal(f.roster.count, 40);
	assert_int_equal(query_count(notebook_store(f.nb), RECORD_PERSON), 40);
	reload(&f);
	assert_true(roster_add(&f.roster, f.nb, "นายใหม่ มาแล้ว", NULL, "GOV",
		&entry, &problems, &f.err));
	assert_int_equal(query_count(notebook_store(f.nb), RECORD_PERSON), 41);
	problems_release(&problems);
	close_roster(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			the_roster_knows_who_came_and_who_was_expected),
		cmocka_unit_test(marking_and_unmarking_moves_the_total),
		cmocka_unit_test(a_mark_copies_what_the_person_was_then),
		cmocka_unit_test(
			the_filter_finds_parts_of_name_and_organisation),
		cmocka_unit_test(somebody_unknown_is_added_and_marked),
		cmocka_unit_test(
			somebody_written_by_name_is_never_lost_by_a_mark),
		cmocka_unit_test(a_guest_who_came_after_all_is_a_guest),
		cmocka_unit_test(a_number_out_of_bounds_is_not_counted_on),
		cmocka_unit_test(a_refused_mark_leaves_no_person_behind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
