/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/store/fixture.h"

#include "core/base/alloc.h"

#include <stdio.h>
#include <string.h>

/* Surnames of a list, in its order. */
static void assert_lists(
	struct fixture *f, const struct query *q, const char *expected)
{
	struct listing *l = listing_open(f->st, q);
	struct buf out = {0};
	struct record r;
	struct id id;
	size_t i;

	fixture_assert_ok(f);
	for (i = 0; i < listing_count(l); i++) {
		assert_true(listing_get(l, i, &r));
		assert_true(listing_id(l, i, &id));
		assert_true(id_equal(&id, &r.id));
		assert_int_equal(listing_index(l, &id), (int)i);
		buf_printf(
			&out, "%s ", value_text(&r.values[PERSON_FIRST_NAME]));
		record_release(&r);
	}
	assert_string_equal(buf_str(&out), expected);
	buf_release(&out);
	listing_free(l);
}

static void put_people(struct store *st)
{
	/* Leading vowels sort after the consonant they stand before; marks
	 * count last. */
	static const char *const names[] = {
		"แก้ว", "ขวัญ", "กมล", "เกศ", "ไก่", "ข้าว", "กาน", "ก้าน"};
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		put_person(st, (unsigned int)i + 1, names[i], "ทดสอบ");
}

static void people_stand_in_thai_order(void **state)
{
	struct query q = {.type = RECORD_PERSON, .sort_field = -1};
	struct fixture *f = *state;

	put_people(f->st);
	assert_lists(f, &q, "กมล กาน ก้าน เกศ แก้ว ไก่ ขวัญ ข้าว ");
	q.descending = true;
	assert_lists(f, &q, "ข้าว ขวัญ ไก่ แก้ว เกศ ก้าน กาน กมล ");
}

static void equal_first_names_sort_by_surname(void **state)
{
	struct query q = {.type = RECORD_PERSON, .sort_field = -1};
	struct fixture *f = *state;
	struct listing *l;
	struct id id, expected = test_id(2);

	put_person(f->st, 1, "สม", "ใจดี");
	put_person(f->st, 2, "สม", "กล้า");
	put_person(f->st, 3, "สมใจ", "กล้า");
	l = listing_open(f->st, &q);
	assert_true(listing_id(l, 0, &id));
	assert_true(id_equal(&id, &expected));
	expected = test_id(3);
	assert_int_equal(listing_index(l, &expected), 2);
	listing_free(l);
}

static void a_part_in_search_form_finds(void **state)
{
	struct query q = {
		.type = RECORD_PERSON, .find = "กาน", .sort_field = -1};
	struct fixture *f = *state;

	put_people(f->st);
	assert_lists(f, &q, "กาน ก้าน ");
	q.find = "ก้าน";
	assert_lists(f, &q, "ก้าน ");
	q.find = "";
	assert_lists(f, &q, "กมล กาน ก้าน เกศ แก้ว ไก่ ขวัญ ข้าว ");
	q.find = "100%_";
	assert_lists(f, &q, "");
}

static void assert_found(struct fixture *f, const char *typed,
	enum find_try expected, const char *read_as, size_t count)
{
	struct query q = {
		.type = RECORD_PERSON, .find = typed, .sort_field = -1};
	struct buf as = {0};
	enum find_try found;
	struct listing *l = listing_find(f->st, &q, &found, &as);

	assert_int_equal(listing_count(l), count);
	assert_int_equal(found, expected);
	assert_string_equal(buf_str(&as), read_as);
	listing_free(l);
	buf_release(&as);
	fixture_assert_ok(f);
}

static void what_finds_nothing_is_read_otherwise(void **state)
{
	struct fixture *f = *state;

	put_people(f->st);
	assert_found(f, "ก้าน", FIND_AS_TYPED, "ก้าน", 1);
	assert_found(f, "ก่าน", FIND_WITHOUT_MARKS, "กาน", 2);
	assert_found(f, "dkod", FIND_AS_TYPED, "dkod", 0);
	assert_found(f, "dki", FIND_AS_TYPED, "dki", 0);
	assert_found(f, "q", FIND_AS_TYPED, "q", 0);
	assert_found(f, "dko", FIND_OTHER_LAYOUT, "กาน", 2);
	assert_found(f, "dhko", FIND_OTHER_LAYOUT, "ก้าน", 1);
	assert_found(f, "djko",
		(enum find_try)(FIND_OTHER_LAYOUT | FIND_WITHOUT_MARKS), "กาน",
		2);
	assert_found(f, "", FIND_AS_TYPED, "", 8);
}

static void equal_names_stand_in_order_of_their_ids(void **state)
{
	struct query q = {.type = RECORD_PERSON, .sort_field = -1};
	/* Not the order in which they came into this notebook. */
	static const unsigned int numbers[] = {5, 2, 9, 1};
	static const unsigned int sorted[] = {1, 2, 5, 9};
	struct fixture *f = *state;
	int by;

	for (size_t i = 0; i < ARRAY_LEN(numbers); i++)
		put_person(f->st, numbers[i], "สม", "ใจดี");
	for (by = -1; by <= PERSON_LAST_NAME; by += PERSON_LAST_NAME + 1) {
		struct listing *l;
		struct id id, expected;

		q.sort_field = by;
		l = listing_open(f->st, &q);
		for (size_t i = 0; i < ARRAY_LEN(sorted); i++) {
			expected = test_id(sorted[i]);
			assert_true(listing_id(l, i, &id));
			assert_true(id_equal(&id, &expected));
		}
		listing_free(l);
	}
}

static void a_search_does_not_reach_over_two_fields(void **state)
{
	struct query q = {.type = RECORD_ORGANISATION, .sort_field = -1};
	struct fixture *f = *state;
	struct listing *l;
	struct record r;

	record_init(&r, RECORD_ORGANISATION);
	r.id = test_id(1);
	set_text(&r, ORGANISATION_NAME_TH, "วัดกลาง");
	set_text(&r, ORGANISATION_SHORT_TH, "บ้าน");
	put(f->st, &r, 1);
	q.find = "กลางบ้าน";
	l = listing_open(f->st, &q);
	assert_int_equal(listing_count(l), 0);
	listing_free(l);
	record_release(&r);
}

static void conditions_and_conflicts_narrow_a_list(void **state)
{
	struct query q = {.type = RECORD_PERSON, .sort_field = -1};
	struct fixture *f = *state;
	struct value org = {0}, null = {0};
	struct match match = {PERSON_ORG_ID, &org};
	struct id id = test_id(3);
	struct record r = make_person(20, "คำ", "ดี");

	put_people(f->st);
	set_id(&r, PERSON_ORG_ID, 77);
	put(f->st, &r, 20);
	value_copy(&org, &r.values[PERSON_ORG_ID]);
	q.where = &match;
	q.where_count = 1;
	assert_lists(f, &q, "คำ ");
	q.find = "มาก";
	assert_lists(f, &q, "");
	match.value = &null;
	q.find = "ขวัญ";
	assert_lists(f, &q, "ขวัญ ");
	q.where_count = 0;
	q.find = NULL;
	q.in_conflict = true;
	assert_lists(f, &q, "");
	row_set_state(f->st, RECORD_PERSON, &id, ROW_IN_CONFLICT);
	assert_lists(f, &q, "กมล ");
	value_release(&org);
	record_release(&r);
}

static void restricted_rows_are_left_out(void **state)
{
	struct query q = {.type = RECORD_PERSON, .sort_field = -1};
	struct fixture *f = *state;
	struct record r = make_person(20, "ลับ", "ดี");

	put_person(f->st, 1, "กมล", "ดี");
	value_set_int(&r.values[PERSON_RESTRICTED], 1);
	put(f->st, &r, 20);
	assert_lists(f, &q, "กมล ");
	assert_int_equal(query_count(f->st, RECORD_PERSON), 1);
	q.with_restricted = true;
	assert_lists(f, &q, "กมล ลับ ");
	record_release(&r);
}

static void a_field_sorts_by_its_kind_and_null_stands_last(void **state)
{
	struct query q = {
		.type = RECORD_PERSON, .sort_field = PERSON_LAST_NAME};
	struct fixture *f = *state;
	struct record r = make_person(3, "ค", "x");

	put_person(f->st, 1, "ก", "แก้ว");
	put_person(f->st, 2, "ข", "กมล");
	value_set_null(&r.values[PERSON_LAST_NAME]);
	put(f->st, &r, 3);
	assert_lists(f, &q, "ข ก ค ");
	q.descending = true;
	assert_lists(f, &q, "ก ข ค ");
	record_release(&r);
}

static void a_reference_sorts_as_what_it_refers_to(void **state)
{
	struct query q = {.type = RECORD_PERSON, .sort_field = PERSON_ORG_ID};
	struct fixture *f = *state;
	struct record r;
	unsigned int i;

	for (i = 0; i < 2; i++) {
		record_init(&r, RECORD_ORGANISATION);
		r.id = test_id(100 + i);
		set_text(&r, ORGANISATION_NAME_TH, i == 0 ? "เขต" : "กอง");
		put(f->st, &r, 1);
		record_release(&r);
		r = make_person(i + 1, i == 0 ? "ก" : "ข", "ดี");
		set_id(&r, PERSON_ORG_ID, 100 + i);
		put(f->st, &r, 1);
		record_release(&r);
	}
	assert_lists(f, &q, "ข ก ");
}

static void newest_first_is_a_types_own_direction(void **state)
{
	struct query q = {.type = RECORD_MEETING, .sort_field = -1};
	struct fixture *f = *state;
	struct listing *l;
	struct record r;
	struct id id = test_id(2);

	assert_true(record_type_get(RECORD_MEETING)->newest_first);
	record_init(&r, RECORD_MEETING);
	r.id = test_id(1);
	set_text(&r, MEETING_DATE_FROM, "2022-11-10");
	put(f->st, &r, 1);
	r.id = id;
	set_text(&r, MEETING_DATE_FROM, "2023-01-05");
	put(f->st, &r, 2);
	l = listing_open(f->st, &q);
	assert_int_equal(listing_index(l, &id), 0);
	listing_free(l);
	q.descending = true;
	l = listing_open(f->st, &q);
	assert_int_equal(listing_index(l, &id), 1);
	listing_free(l);
	record_release(&r);
}

static void a_list_outlives_changes_without_lying(void **state)
{
	struct query q = {.type = RECORD_PERSON, .sort_field = -1};
	struct fixture *f = *state;
	struct id id = test_id(3);
	struct listing *l;
	struct record r;

	put_people(f->st);
	l = listing_open(f->st, &q);
	assert_int_equal(listing_count(l), 8);
	row_remove(f->st, RECORD_PERSON, &id);
	assert_false(listing_get(l, 0, &r));
	assert_int_equal(listing_index(l, &id), -1);
	assert_true(listing_get(l, 1, &r));
	record_release(&r);
	assert_false(listing_get(l, 8, &r));
	listing_free(l);
	fixture_assert_ok(f);
}

static void a_hundred_thousand_people_page(void **state)
{
	enum { COUNT = 100000 };
	struct query q = {.type = RECORD_PERSON, .sort_field = -1};
	struct fixture *f = *state;
	struct record r = make_person(0, "คน", "ที่");
	struct listing *l;
	char name[32];
	unsigned int i;

	fixture_begin(f);
	for (i = 0; i < COUNT; i++) {
		r.id = test_id(i + 1);
		(void)snprintf(name, sizeof(name), "ที่%06u",
			(unsigned int)((i * UINT64_C(7919)) % COUNT));
		set_text(&r, PERSON_LAST_NAME, name);
		record_compute(&r);
		put(f->st, &r, i + 1);
	}
	fixture_commit(f);
	record_release(&r);
	assert_int_equal(query_count(f->st, RECORD_PERSON), COUNT);
	l = listing_open(f->st, &q);
	assert_int_equal(listing_count(l), COUNT);
	for (i = 0; i < COUNT; i += 12345) {
		assert_true(listing_get(l, i, &r));
		(void)snprintf(name, sizeof(name), "ที่%06u", i);
		assert_string_equal(
			value_text(&r.values[PERSON_LAST_NAME]), name);
		record_release(&r);
	}
	listing_free(l);
	q.find = "ที่0012";
	l = listing_open(f->st, &q);
	assert_int_equal(listing_count(l), 100);
	listing_free(l);
	fixture_assert_ok(f);
}

#define IN_MEMORY(test) \
	cmocka_unit_test_setup_teardown(test, fixture_in_memory, fixture_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_MEMORY(people_stand_in_thai_order),
		IN_MEMORY(equal_first_names_sort_by_surname),
		IN_MEMORY(a_part_in_search_form_finds),
		IN_MEMORY(what_finds_nothing_is_read_otherwise),
		IN_MEMORY(equal_names_stand_in_order_of_their_ids),
		IN_MEMORY(a_search_does_not_reach_over_two_fields),
		IN_MEMORY(conditions_and_conflicts_narrow_a_list),
		IN_MEMORY(restricted_rows_are_left_out),
		IN_MEMORY(a_field_sorts_by_its_kind_and_null_stands_last),
		IN_MEMORY(a_reference_sorts_as_what_it_refers_to),
		IN_MEMORY(newest_first_is_a_types_own_direction),
		IN_MEMORY(a_list_outlives_changes_without_lying),
		IN_MEMORY(a_hundred_thousand_people_page),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
