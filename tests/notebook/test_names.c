/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/text/names.h"
#include "tests/notebook/fixture.h"

#include <string.h>

static void assert_told(struct fixture *f, const struct record *r, int field,
	const char *expected)
{
	const struct problem *p;

	problems_clear(&f->problems);
	record_check(r, notebook_facts(f->nb), &f->problems);
	p = problems_of(&f->problems, field);
	if (expected == NULL) {
		assert_null(p);
		return;
	}
	assert_non_null(p);
	assert_int_equal(p->severity, SEVERITY_DOUBT);
	assert_string_equal(p->text, expected);
}

static void a_name_spelled_otherwise_is_asked_about_once(void **state)
{
	struct record r, stored, org;
	struct fixture f;

	(void)state;
	setup(&f, false);
	make_person(&f, &r, "ณัฏฐพล");
	assert_told(&f, &r, PERSON_FIRST_NAME, NULL);
	make_person(&f, &stored, "ณัฐพล");
	assert_true(notebook_save(f.nb, &stored, NULL, &f.problems, &f.err));
	/* The record itself is not, however often it is looked at. */
	assert_told(&f, &stored, PERSON_FIRST_NAME, NULL);
	assert_told(&f, &r, PERSON_FIRST_NAME,
		"Perhaps the same as: นายณัฐพล ทดลอง.");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	/* Saved, it is not asked again. */
	assert_told(&f, &r, PERSON_FIRST_NAME, NULL);
	set(&f, &r, PERSON_FIRST_NAME, "นัฐพล");
	assert_int_equal(problems_count(&f.problems, SEVERITY_ERROR), 0);
	record_check(&r, notebook_facts(f.nb), &f.problems);
	assert_non_null(problems_of(&f.problems, PERSON_FIRST_NAME));
	record_init(&org, RECORD_ORGANISATION);
	set(&f, &org, ORGANISATION_NAME_TH, "ณัฐพล ทดลอง");
	assert_told(&f, &org, ORGANISATION_NAME_TH, NULL);
	record_release(&org);
	record_release(&r);
	record_release(&stored);
	teardown(&f);
}

static void a_namesake_is_told_in_one_sentence(void **state)
{
	struct record r, stored;
	struct fixture f;

	(void)state;
	setup(&f, false);
	make_person(&f, &stored, "ณัฐพล");
	assert_true(notebook_save(f.nb, &stored, NULL, &f.problems, &f.err));
	make_person(&f, &r, "ณัฐพล");
	assert_told(&f, &r, PERSON_FIRST_NAME,
		"There is already a person with this name and surname.");
	assert_int_equal(problems_count(&f.problems, SEVERITY_DOUBT), 1);
	record_release(&r);
	record_release(&stored);
	teardown(&f);
}

static void what_is_asked_again_is_answered_as_it_is_now(void **state)
{
	struct record r, stored;
	struct fixture f;

	(void)state;
	setup(&f, false);
	make_person(&f, &stored, "ณัฐพล");
	assert_true(notebook_save(f.nb, &stored, NULL, &f.problems, &f.err));
	make_person(&f, &r, "ณัฏฐพล");
	assert_told(&f, &r, PERSON_FIRST_NAME,
		"Perhaps the same as: นายณัฐพล ทดลอง.");
	assert_true(notebook_delete(f.nb, RECORD_PERSON, &stored.id, &f.err));
	assert_told(&f, &r, PERSON_FIRST_NAME, NULL);
	record_release(&r);
	record_release(&stored);
	teardown(&f);
}

static void the_names_are_known_as_soon_as_they_are_saved(void **state)
{
	static const char text[] = "ณัฐพล ทดลอง มา";
	struct names *names;
	struct fixture f;
	struct record r;

	(void)state;
	setup(&f, true);
	names = notebook_names(f.nb);
	assert_int_equal(names_at(names, "ธีทัต พิมพา", strlen("ธีทัต พิมพา")),
		strlen("ธีทัต พิมพา"));
	assert_int_equal(names_at(names, text, strlen(text)), 0);
	make_person(&f, &r, "ณัฐพล");
	assert_true(notebook_save(f.nb, &r, NULL, &f.problems, &f.err));
	assert_int_equal(
		names_at(names, text, strlen(text)), strlen("ณัฐพล ทดลอง"));
	notebook_touch(f.nb);
	assert_int_equal(
		names_at(names, text, strlen(text)), strlen("ณัฐพล ทดลอง"));
	record_release(&r);
	teardown(&f);
}

static void words_find_by_their_marks_before_they_find_without(void **state)
{
	static const char *const names[] = {"วัดปา", "วัดป่า", "วัดป้าแก้ว"};
	struct record orgs[ARRAY_LEN(names)];
	struct fixture f;
	struct id id;

	(void)state;
	setup(&f, false);
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		record_init(&orgs[i], RECORD_ORGANISATION);
		set(&f, &orgs[i], ORGANISATION_NAME_TH, names[i]);
		set(&f, &orgs[i], ORGANISATION_ORG_TYPE, "TEM");
		set(&f, &orgs[i], ORGANISATION_NETWORK_CODE, "REL");
		set(&f, &orgs[i], ORGANISATION_DISTRICT_CODE, "4103");
		assert_true(notebook_save(
			f.nb, &orgs[i], NULL, &f.problems, &f.err));
	}
	find(&f, RECORD_ORGANISATION, "วัดปา", &id);
	assert_true(id_equal(&id, &orgs[0].id));
	find(&f, RECORD_ORGANISATION, "วัดป่า", &id);
	assert_true(id_equal(&id, &orgs[1].id));
	find(&f, RECORD_ORGANISATION, "ป้า", &id);
	assert_true(id_equal(&id, &orgs[2].id));
	find(&f, RECORD_ORGANISATION, "ป้าแก่ว", &id);
	assert_true(id_equal(&id, &orgs[2].id));
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		record_release(&orgs[i]);
	teardown(&f);
}

static void somebody_to_be_added_may_be_here_already(void **state)
{
	struct roster roster;
	struct fixture f;
	size_t found[4];
	struct id id;

	(void)state;
	setup(&f, true);
	find(&f, RECORD_MEETING, "เวทีหารือ", &id);
	assert_true(roster_load(&roster, f.nb, &id, &f.err));
	assert_int_equal(roster_find_likely(&roster, f.nb, "นายธีทัศน์ พิมภา",
				 found, ARRAY_LEN(found)),
		1);
	assert_string_equal(roster.entries[found[0]].name, "นายธีทัต พิมพา");
	assert_int_equal(roster_find_likely(&roster, f.nb, "ใครก็ไม่รู้ จริงๆ",
				 found, ARRAY_LEN(found)),
		0);
	assert_int_equal(
		roster_find_likely(&roster, f.nb, "", found, ARRAY_LEN(found)),
		0);
	roster_release(&roster);
	teardown(&f);
}

static size_t found(
	struct fixture *f, enum record_type_id type, const char *find)
{
	struct query q = {.type = type, .find = find, .sort_field = -1};
	struct listing *l = listing_open(notebook_store(f->nb), &q);
	size_t count = listing_count(l);

	listing_free(l);
	return count;
}

static void a_row_is_found_by_the_name_it_refers_to(void **state)
{
	struct fixture f;

	(void)state;
	setup(&f, true);
	assert_int_equal(found(&f, RECORD_ATTENDANCE, "ธีทัต"), 1);
	assert_int_equal(found(&f, RECORD_ATTENDANCE, "พิมพา"), 1);
	assert_int_equal(found(&f, RECORD_ATTENDANCE, "ไม่มีใครชื่อนี้"), 0);
	assert_true(found(&f, RECORD_SITE_VISIT, "โพธิ์ชัย") >= 1);
	assert_int_equal(found(&f, RECORD_SPEAKER_PROFILE, "แสงเดือน"), 1);
	teardown(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_is_found_by_the_name_it_refers_to),
		cmocka_unit_test(a_name_spelled_otherwise_is_asked_about_once),
		cmocka_unit_test(a_namesake_is_told_in_one_sentence),
		cmocka_unit_test(what_is_asked_again_is_answered_as_it_is_now),
		cmocka_unit_test(the_names_are_known_as_soon_as_they_are_saved),
		cmocka_unit_test(
			words_find_by_their_marks_before_they_find_without),
		cmocka_unit_test(somebody_to_be_added_may_be_here_already),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
