/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/named.h"

#include "core/base/alloc.h"
#include "tests/store/fixture.h"

#include <stdio.h>
#include <string.h>

enum { MAX = 10 };

/* The numbers of those found, in the order found. */
static void assert_likely(struct fixture *f, const char *name,
	const struct id *except, const char *expected)
{
	struct id ids[MAX];
	struct buf out = {0};
	size_t i, count;

	count = named_find_likely(f->st, RECORD_PERSON, name, except, ids, MAX);
	for (i = 0; i < count; i++)
		buf_printf(&out, "%d ", ids[i].bytes[ID_SIZE - 1]);
	assert_string_equal(buf_str(&out), expected);
	buf_release(&out);
	fixture_assert_ok(f);
}

static void put_people(struct fixture *f)
{
	put_person(f->st, 1, "ธีทัต", "พิมพา");
	put_person(f->st, 2, "ณัฐพล", "วรรณา");
	put_person(f->st, 3, "สมชาย", "ใจดี");
	put_person(f->st, 4, "สมหญิง", "ใจดี");
	put_person(f->st, 5, "ณัฏฐพล", "วันนา");
}

static void names_spelled_otherwise_are_found(void **state)
{
	struct fixture *f = *state;

	put_people(f);
	assert_likely(f, "ธีทัต พิมภา", NULL, "1 ");
	assert_likely(f, "ธีทัตพิมพา", NULL, "1 ");
	assert_likely(f, "ธีทัศน์ พิมพา", NULL, "1 ");
	assert_likely(f, "นัฐพล วันณา", NULL, "5 2 ");
	assert_likely(f, "สมชาย ใจดีย์", NULL, "3 ");
	assert_likely(f, "วิไล ใจดี", NULL, "");
	assert_likely(f, "", NULL, "");
	assert_likely(f, " ๆ", NULL, "");
}

static void the_record_itself_is_not(void **state)
{
	struct fixture *f = *state;
	struct id id = test_id(2);

	put_people(f);
	assert_likely(f, "ณัฐพล วรรณา", &id, "5 ");
	assert_likely(f, "ณัฐพล วรรณา", NULL, "5 2 ");
}

static void who_must_not_be_shown_is_not(void **state)
{
	struct fixture *f = *state;
	struct record r = make_person(9, "ธีทัต", "พิมพา");

	value_set_int(&r.values[PERSON_RESTRICTED], 1);
	put(f->st, &r, 9);
	assert_likely(f, "ธีทัต พิมภา", NULL, "");
	record_release(&r);
}

static void a_changed_name_is_found_as_it_is_now(void **state)
{
	struct fixture *f = *state;

	put_people(f);
	put_person(f->st, 1, "มานะ", "พิมพา");
	assert_likely(f, "ธีทัต พิมภา", NULL, "");
	assert_likely(f, "มาณะ พิมพา", NULL, "1 ");
}

static void no_more_are_given_than_there_is_room_for(void **state)
{
	struct fixture *f = *state;
	struct id ids[3];
	unsigned int i;

	for (i = 0; i < 10; i++)
		put_person(f->st, i + 1, "สมชาย", "ใจดี");
	assert_int_equal(named_find_likely(f->st, RECORD_PERSON, "สมชาย ใจดี",
				 NULL, ids, ARRAY_LEN(ids)),
		3);
}

static void types_without_names_have_none(void **state)
{
	struct fixture *f = *state;
	struct id id;

	assert_int_equal(
		named_find_likely(f->st, RECORD_MEETING, "x", NULL, &id, 1), 0);
}

static void add(void *ctx, const char *name, size_t len)
{
	buf_add(ctx, name, len);
	buf_add_char(ctx, '|');
}

static void every_name_is_its_parts_with_a_space_between(void **state)
{
	struct fixture *f = *state;
	struct buf out = {0};
	struct record r = make_person(3, "พระมหาชัย", "");

	put_person(f->st, 1, "ธีทัต", "พิมพา");
	value_set_null(&r.values[PERSON_LAST_NAME]);
	put(f->st, &r, 3);
	named_each(f->st, RECORD_PERSON, add, &out);
	named_each(f->st, RECORD_MEETING, add, &out);
	assert_string_equal(buf_str(&out), "ธีทัต พิมพา|พระมหาชัย|");
	buf_release(&out);
	record_release(&r);
}

#define IN_MEMORY(test) \
	cmocka_unit_test_setup_teardown(test, fixture_in_memory, fixture_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_MEMORY(names_spelled_otherwise_are_found),
		IN_MEMORY(the_record_itself_is_not),
		IN_MEMORY(who_must_not_be_shown_is_not),
		IN_MEMORY(a_changed_name_is_found_as_it_is_now),
		IN_MEMORY(no_more_are_given_than_there_is_room_for),
		IN_MEMORY(types_without_names_have_none),
		IN_MEMORY(every_name_is_its_parts_with_a_space_between),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
