/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/file.h"
#include "core/notebook/notebook.h"
#include "core/store/journal.h"
#include "tests/notebook/fixture.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void what_is_saved_can_be_read_again(void **state)
{
	struct record r, back;
	struct fixture f;
	uint64_t before;

	(void)state;
	setup(&f, false);
	before = notebook_version(f.nb);
	make_person(&f, &r, "สมชาย");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	assert_true(notebook_version(f.nb) > before);
	assert_true(notebook_get(f.nb, &r.id, &back, &f.err));
	assert_string_equal(value_text(&back.values[PERSON_DISPLAY_NAME]),
		"นายสมชาย ทดลอง");
	record_release(&r);
	record_release(&back);
	teardown(&f);
}

static void an_incomplete_record_is_refused_and_says_which_field(void **state)
{
	struct fixture f;
	struct record r;

	(void)state;
	setup(&f, false);
	record_init(&r, RECORD_PERSON);
	assert_false(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	assert_int_equal(f.err.code, ERROR_REFUSED);
	assert_non_null(problems_of(&f.problems, PERSON_FIRST_NAME));
	assert_int_equal(query_count(notebook_store(f.nb), RECORD_PERSON), 0);
	record_release(&r);
	teardown(&f);
}

static void saving_without_a_difference_writes_nothing(void **state)
{
	struct record r, before = {0};
	struct fixture f;
	int64_t changes;

	(void)state;
	setup(&f, false);
	make_person(&f, &r, "สมชาย");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	changes = sync_change_count(notebook_sync(f.nb));
	record_copy(&before, &r);
	assert_true(notebook_save(f.nb, &r, &before, &f.problems, &f.err));
	assert_int_equal(sync_change_count(notebook_sync(f.nb)), changes);
	set(&f, &r, PERSON_POSITION, "กำนัน");
	assert_true(notebook_save(f.nb, &r, &before, &f.problems, &f.err));
	assert_int_equal(sync_change_count(notebook_sync(f.nb)), changes + 1);
	record_release(&r);
	record_release(&before);
	teardown(&f);
}

static void the_same_thing_twice_is_refused(void **state)
{
	struct record r;
	struct fixture f;
	struct id person, meeting;

	(void)state;
	setup(&f, true);
	find(&f, RECORD_PERSON, "ธีทัต พิมพา", &person);
	find(&f, RECORD_MEETING, "เวทีหารือ", &meeting);
	record_init(&r, RECORD_ATTENDANCE);
	value_set_id(&r.values[ATTENDANCE_MEETING_ID], &meeting);
	value_set_id(&r.values[ATTENDANCE_PERSON_ID], &person);
	value_set_int(&r.values[ATTENDANCE_SEQ], 41);
	set(&f, &r, ATTENDANCE_ROLE, "MEMBER");
	set(&f, &r, ATTENDANCE_ATTEND_CLASS, "M");
	set(&f, &r, ATTENDANCE_NETWORK_CODE, "GOV");
	assert_false(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	assert_int_equal(f.err.code, ERROR_REFUSED);
	record_release(&r);
	teardown(&f);
}

static void write_down_walk_in(struct fixture *f, struct record *r)
{
	struct id meeting;

	find(f, RECORD_MEETING, "เวทีหารือ", &meeting);
	record_init(r, RECORD_ATTENDANCE);
	value_set_id(&r->values[ATTENDANCE_MEETING_ID], &meeting);
	value_set_int(&r->values[ATTENDANCE_SEQ], 41);
	set(f, r, ATTENDANCE_NAME_AS_WRITTEN, "สมชาย");
	set(f, r, ATTENDANCE_NETWORK_CODE, "GOV");
	if (!notebook_save(f->nb, r, NULL, &f->problems, &f->err))
		fail_msg("%s", f->err.text);
}

static void a_walk_in_may_get_a_person_and_then_keeps_it(void **state)
{
	struct record first, second, r, before = {0};
	struct fixture f;
	struct id id;

	(void)state;
	setup(&f, true);
	make_person(&f, &first, "หนึ่ง");
	make_person(&f, &second, "สอง");
	assert_true(notebook_save(f.nb, &first, NULL, &f.problems, &f.err));
	assert_true(notebook_save(f.nb, &second, NULL, &f.problems, &f.err));
	write_down_walk_in(&f, &r);
	id = r.id;
	record_copy(&before, &r);
	value_set_id(&r.values[ATTENDANCE_PERSON_ID], &first.id);
	assert_true(notebook_save(f.nb, &r, &before, &f.problems, &f.err));
	assert_true(id_equal(&r.id, &id));
	record_copy(&before, &r);
	value_set_id(&r.values[ATTENDANCE_PERSON_ID], &second.id);
	assert_false(notebook_save(f.nb, &r, &before, &f.problems, &f.err));
	assert_int_equal(f.err.code, ERROR_REFUSED);
	assert_non_null(problems_of(&f.problems, ATTENDANCE_PERSON_ID));
	value_set_null(&r.values[ATTENDANCE_PERSON_ID]);
	assert_false(notebook_save(f.nb, &r, &before, &f.problems, &f.err));
	record_release(&r);
	record_release(&before);
	record_release(&first);
	record_release(&second);
	teardown(&f);
}

static void only_own_changes_wait_for_the_next_handover(void **state)
{
	static const uint8_t other[STREAM_KEY_SIZE] = {7};
	struct store *store;
	struct record r;
	struct fixture f;
	int64_t known;

	(void)state;
	setup(&f, true);
	store = notebook_store(f.nb);
	assert_true(notebook_changes_since_handover(f.nb) > 40);
	assert_true(notebook_note_handover(f.nb, &f.err));
	assert_int_equal(notebook_changes_since_handover(f.nb), 0);
	make_person(&f, &r, "สมชาย");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	assert_int_equal(notebook_changes_since_handover(f.nb), 1);
	/* As a merge leaves it behind. */
	known = sync_change_count(notebook_sync(f.nb));
	assert_true(store_begin(store, &f.err));
	journal_stream_set_have(
		store, journal_stream_add(store, other, sizeof(other)), 5);
	assert_true(store_commit(store, &f.err));
	assert_int_equal(sync_change_count(notebook_sync(f.nb)), known + 5);
	assert_int_equal(notebook_changes_since_handover(f.nb), 1);
	record_release(&r);
	teardown(&f);
}

static void a_second_chair_is_refused_beside_the_field(void **state)
{
	struct record r;
	struct fixture f;
	struct id meeting, person;

	(void)state;
	setup(&f, true);
	make_person(&f, &r, "สมชาย");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	person = r.id;
	record_release(&r);
	find(&f, RECORD_MEETING, "เวทีหารือ", &meeting);
	record_init(&r, RECORD_ATTENDANCE);
	value_set_id(&r.values[ATTENDANCE_MEETING_ID], &meeting);
	value_set_id(&r.values[ATTENDANCE_PERSON_ID], &person);
	value_set_int(&r.values[ATTENDANCE_SEQ], 41);
	set(&f, &r, ATTENDANCE_ROLE, "CHAIR");
	set(&f, &r, ATTENDANCE_ATTEND_CLASS, "M");
	set(&f, &r, ATTENDANCE_NETWORK_CODE, "GOV");
	assert_false(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	assert_int_equal(f.err.code, ERROR_REFUSED);
	assert_non_null(problems_of(&f.problems, ATTENDANCE_ROLE));
	set(&f, &r, ATTENDANCE_ROLE, "MEMBER");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	record_release(&r);
	teardown(&f);
}

static void deleting_a_meeting_takes_what_belongs_to_it(void **state)
{
	struct store *store;
	struct fixture f;
	struct id meeting;

	(void)state;
	setup(&f, true);
	store = notebook_store(f.nb);
	assert_int_equal(query_count(store, RECORD_MEETING_AGENDA), 10);
	assert_int_equal(query_count(store, RECORD_RESOLUTION_TASK), 5);
	find(&f, RECORD_MEETING, "เวทีหารือ", &meeting);
	assert_true(notebook_delete(f.nb, RECORD_MEETING, &meeting, &f.err));
	assert_int_equal(query_count(store, RECORD_MEETING), 2);
	assert_int_equal(query_count(store, RECORD_ATTENDANCE), 0);
	assert_int_equal(query_count(store, RECORD_MEETING_AGENDA), 0);
	assert_int_equal(query_count(store, RECORD_MEETING_RESOLUTION), 0);
	assert_int_equal(query_count(store, RECORD_RESOLUTION_TASK), 0);
	assert_int_equal(query_count(store, RECORD_PERSON), 40);
	teardown(&f);
}

static void a_full_name_wins_over_names_that_hold_it(void **state)
{
	struct record r;
	struct fixture f;
	struct id id, all;

	(void)state;
	setup(&f, false);
	make_person(&f, &r, "ชายใหญ่");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	record_release(&r);
	/* What says nothing does not mean the only one there is. */
	assert_false(notebook_find(f.nb, RECORD_PERSON, "ๆ.", &all, &f.err));
	make_person(&f, &r, "ชาย");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	find(&f, RECORD_PERSON, "นายชาย ทดลอง", &id);
	assert_true(id_equal(&id, &r.id));
	assert_false(notebook_find(f.nb, RECORD_PERSON, "ชาย", &all, &f.err));
	assert_non_null(strstr(f.err.text, "2 records"));
	assert_false(notebook_find(f.nb, RECORD_PERSON, "หญิง", &all, &f.err));
	record_release(&r);
	teardown(&f);
}

static void remove_notebook(const char *folder)
{
	static const char *const names[] = {"device.key", "lock", "notebook.db",
		"notebook.db-shm", "notebook.db-wal"};
	struct buf path = {0};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		path_join(&path, folder, names[i]);
		(void)file_remove(buf_str(&path));
	}
	buf_release(&path);
	assert_int_equal(rmdir(folder), 0);
}

static void settings_are_kept_in_the_folder(void **state)
{
	char folder[] = "/tmp/samut-test-XXXXXX";
	struct fixture f;
	struct stat st;

	(void)state;
	f = (struct fixture){.world = world_system()};
	assert_non_null(mkdtemp(folder));
	f.nb = notebook_open(folder, &f.world, &f.err);
	assert_non_null(f.nb);
	assert_true(notebook_is_new(f.nb));
	assert_true(notebook_set_setting(f.nb, SETTING_NAME, "สมศรี", &f.err));
	assert_true(notebook_set_setting(
		f.nb, SETTING_FISCAL_YEAR, "2566", &f.err));
	notebook_close(f.nb);
	f.nb = notebook_open(folder, &f.world, &f.err);
	assert_string_equal(notebook_setting(f.nb, SETTING_NAME), "สมศรี");
	assert_int_equal(notebook_facts(f.nb)->working_fiscal_year, 2566);
	assert_false(notebook_is_new(f.nb));
	assert_int_equal(stat(folder, &st), 0);
	assert_int_equal(st.st_mode & 077, 0);
	teardown(&f);
	remove_notebook(folder);
}

/* fcntl locks belong to processes, so the second one must be another. */
static int open_as_second(const char *folder)
{
	struct world world = world_system();
	struct error err = {.code = ERROR_NONE};
	struct problems problems = {0};
	struct notebook *nb = notebook_open(folder, &world, &err);
	struct record r;
	int code = 0;

	if (nb == NULL)
		return 10;
	if (!notebook_is_read_only(nb))
		code = 11;
	else if (strstr(notebook_holder(nb), "สมศรี") == NULL)
		code = 12;
	else if (query_count(notebook_store(nb), RECORD_PERSON) != 40)
		code = 13;
	record_init(&r, RECORD_PERSON);
	if (code == 0 &&
		(notebook_save(nb, &r, NULL, &problems, &err) ||
			err.code != ERROR_BUSY))
		code = 14;
	record_release(&r);
	notebook_close(nb);
	return code;
}

static void a_second_program_may_read_and_learns_who_writes(void **state)
{
	char folder[] = "/tmp/samut-test-XXXXXX";
	struct fixture f = {.world = world_system()};
	int status = -1;
	pid_t child;

	(void)state;
	assert_non_null(mkdtemp(folder));
	f.nb = notebook_open(folder, &f.world, &f.err);
	assert_non_null(f.nb);
	assert_true(notebook_set_setting(f.nb, SETTING_NAME, "สมศรี", &f.err));
	assert_true(notebook_fill_sample(f.nb, &f.err));
	child = fork();
	if (child == 0)
		_exit(open_as_second(folder));
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_string_equal(notebook_holder(f.nb), "");
	teardown(&f);
	remove_notebook(folder);
}

static void the_overview_counts_what_waits(void **state)
{
	struct overview o;
	struct fixture f;
	size_t i;

	(void)state;
	setup(&f, true);
	assert_true(notebook_overview(f.nb, &o, &f.err));
	assert_true(o.has_sample);
	assert_int_equal(o.conflicts, 0);
	/* All five were due in 2566. */
	assert_int_equal(o.tasks_overdue, 5);
	for (i = 0; i < o.line_count; i++) {
		assert_int_equal(
			record_type_get(o.lines[i].type)->owner, RECORD_NONE);
		if (o.lines[i].type == RECORD_PERSON)
			assert_int_equal(o.lines[i].count, 40);
	}
	teardown(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_saved_can_be_read_again),
		cmocka_unit_test(
			an_incomplete_record_is_refused_and_says_which_field),
		cmocka_unit_test(saving_without_a_difference_writes_nothing),
		cmocka_unit_test(the_same_thing_twice_is_refused),
		cmocka_unit_test(a_walk_in_may_get_a_person_and_then_keeps_it),
		cmocka_unit_test(only_own_changes_wait_for_the_next_handover),
		cmocka_unit_test(a_second_chair_is_refused_beside_the_field),
		cmocka_unit_test(deleting_a_meeting_takes_what_belongs_to_it),
		cmocka_unit_test(a_full_name_wins_over_names_that_hold_it),
		cmocka_unit_test(settings_are_kept_in_the_folder),
		cmocka_unit_test(
			a_second_program_may_read_and_learns_who_writes),
		cmocka_unit_test(the_overview_counts_what_waits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
