/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "tests/store/fixture.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void assert_same(const struct record *a, const struct record *b)
{
	size_t i;

	assert_ptr_equal(a->type, b->type);
	assert_true(id_equal(&a->id, &b->id));
	for (i = 0; i < a->type->field_count; i++)
		if (!value_equal(&a->values[i], &b->values[i]))
			fail_msg("field %s differs", a->type->fields[i].name);
}

/* Something of its own kind in every field. */
static struct record make_full(enum record_type_id type, unsigned int number)
{
	struct record r;
	char text[64];
	size_t i;

	record_init_empty(&r, type);
	r.id = test_id(number);
	for (i = 0; i < r.type->field_count; i++) {
		(void)snprintf(text, sizeof(text), "ค่า %u.%zu", number, i);
		switch (kinds[r.type->fields[i].kind].tag) {
		case VALUE_NULL: break;
		case VALUE_INT:
			value_set_int(&r.values[i], (int64_t)number - 3);
			break;
		case VALUE_REAL: value_set_real(&r.values[i], 17.25); break;
		case VALUE_TEXT: set_text(&r, i, text); break;
		case VALUE_BLOB: set_id(&r, i, number); break;
		}
	}
	record_compute(&r);
	return r;
}

static void every_field_of_every_type_comes_back(void **state)
{
	struct fixture *f = *state;
	struct record r, got;
	struct row_origin origin;
	size_t i;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		r = make_full((enum record_type_id)i, (unsigned int)i);
		put(f->st, &r, 7);
		assert_true(row_get(f->st, r.type->id, &r.id, &got, &origin));
		assert_same(&r, &got);
		assert_false(got.in_conflict);
		assert_int_equal(origin.sid, 1);
		assert_int_equal(origin.seq, 7);
		assert_int_equal(origin.state, ROW_PRISTINE);
		assert_int_equal(row_find_type(f->st, &r.id), i);
		record_release(&got);
		record_release(&r);
	}
	fixture_assert_ok(f);
}

static void empty_texts_and_nulls_stay_apart(void **state)
{
	struct fixture *f = *state;
	struct record r = make_person(1, "", "ใจดี"), got;

	value_set_null(&r.values[PERSON_LAST_NAME]);
	put(f->st, &r, 1);
	assert_true(row_get(f->st, RECORD_PERSON, &r.id, &got, NULL));
	assert_int_equal(got.values[PERSON_FIRST_NAME].tag, VALUE_TEXT);
	assert_int_equal(got.values[PERSON_LAST_NAME].tag, VALUE_NULL);
	record_release(&got);
	record_release(&r);
}

static void putting_again_replaces_the_row(void **state)
{
	struct row_origin origin = {2, 5, ROW_IN_CONFLICT};
	struct fixture *f = *state;
	struct record r = make_person(1, "สมศรี", "ใจดี"), got;

	put(f->st, &r, 1);
	/* Once nothing indexed changes, once something does. */
	set_text(&r, PERSON_EMAIL, "a@example.org");
	put(f->st, &r, 1);
	set_text(&r, PERSON_LAST_NAME, "ใจงาม");
	set_id(&r, PERSON_ORG_ID, 3);
	record_compute(&r);
	row_put(f->st, &r, &origin);
	assert_int_equal(query_count(f->st, RECORD_PERSON), 1);
	assert_true(row_get(f->st, RECORD_PERSON, &r.id, &got, &origin));
	assert_same(&r, &got);
	assert_true(got.in_conflict);
	assert_int_equal(origin.sid, 2);
	assert_int_equal(origin.seq, 5);
	record_release(&got);
	record_release(&r);
	fixture_assert_ok(f);
}

static void a_removed_row_is_gone(void **state)
{
	struct fixture *f = *state;
	struct id id = test_id(1);
	struct record got;

	put_person(f->st, 1, "สมศรี", "ใจดี");
	row_remove(f->st, RECORD_PERSON, &id);
	assert_false(row_exists(f->st, RECORD_PERSON, &id));
	assert_false(row_get(f->st, RECORD_PERSON, &id, &got, NULL));
	assert_int_equal(row_find_type(f->st, &id), RECORD_NONE);
	fixture_assert_ok(f);
}

static void the_state_is_set_alone(void **state)
{
	struct fixture *f = *state;
	struct id id = test_id(1);
	struct row_origin origin;
	struct record got;

	put_person(f->st, 1, "สมศรี", "ใจดี");
	row_set_state(f->st, RECORD_PERSON, &id, ROW_EDITED);
	assert_true(row_get(f->st, RECORD_PERSON, &id, &got, &origin));
	assert_int_equal(origin.state, ROW_EDITED);
	assert_int_equal(origin.seq, 1);
	record_release(&got);
}

static void rows_match_by_all_conditions(void **state)
{
	struct fixture *f = *state;
	struct value first = {0}, null = {0};
	struct match matches[] = {
		{PERSON_FIRST_NAME, &first}, {PERSON_ORG_ID, &null}};
	struct id found, one = test_id(1), two = test_id(2);

	put_person(f->st, 1, "สมศรี", "ใจดี");
	put_person(f->st, 2, "สมศรี", "ใจงาม");
	value_set_text(&first, "สมศรี", strlen("สมศรี"));
	assert_true(
		row_matches(f->st, RECORD_PERSON, matches, 2, &one, &found));
	assert_true(id_equal(&found, &two));
	row_remove(f->st, RECORD_PERSON, &two);
	assert_false(row_matches(f->st, RECORD_PERSON, matches, 2, &one, NULL));
	assert_true(row_matches(f->st, RECORD_PERSON, matches, 2, NULL, NULL));
	value_set_id(&null, &one);
	assert_false(row_matches(f->st, RECORD_PERSON, matches, 2, NULL, NULL));
	value_release(&first);
	value_release(&null);
	fixture_assert_ok(f);
}

struct stream {
	struct record *records;
	size_t count, at;
};

static bool stream_next(void *ctx, struct row_feed_item *item)
{
	struct stream *stream = ctx;

	if (stream->at == stream->count)
		return false;
	item->id = stream->records[stream->at].id;
	item->values = stream->records[stream->at].values;
	item->seq = (int64_t)++stream->at;
	return true;
}

static int64_t feed(struct store *st, struct record *records, size_t count)
{
	struct stream stream = {records, count, 0};
	struct row_feed row_feed = {
		.next = stream_next, .ctx = &stream, .sid = 4};

	return row_insert_feed(st, records[0].type->id, &row_feed);
}

static void each_adds_line(
	void *ctx, const struct record *r, const struct row_origin *origin)
{
	size_t i;

	buf_printf(ctx, "%u %d.%d:", (unsigned int)r->id.bytes[ID_SIZE - 1],
		(int)origin->sid, (int)origin->seq);
	for (i = 0; i < r->type->field_count; i++)
		buf_printf(ctx, "%s|", value_text(&r->values[i]));
	buf_add_str(ctx, "\n");
}

static void a_fed_row_equals_one_that_was_put(void **state)
{
	struct fixture *f = *state;
	struct record put_one, fed;
	struct row_origin origin;
	size_t i, k;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		put_one = make_full((enum record_type_id)i, (unsigned int)i);
		/* Computed fields are not in what arrives. */
		for (k = 0; k < put_one.type->field_count; k++)
			if ((put_one.type->fields[k].flags & FIELD_COMPUTED) !=
				0)
				value_set_null(&put_one.values[k]);
		assert_int_equal(feed(f->st, &put_one, 1), 1);
		assert_true(row_get(
			f->st, put_one.type->id, &put_one.id, &fed, &origin));
		record_compute(&put_one);
		assert_same(&put_one, &fed);
		assert_int_equal(origin.sid, 4);
		assert_int_equal(origin.seq, 1);
		assert_int_equal(origin.state, ROW_PRISTINE);
		record_release(&fed);
		record_release(&put_one);
	}
	fixture_assert_ok(f);
}

static void a_feed_passes_over_rows_that_are_there(void **state)
{
	struct fixture *f = *state;
	struct record records[3];
	struct buf out = {0};
	struct query q = {
		.type = RECORD_PERSON, .find = "งาม", .sort_field = -1};
	struct listing *l;
	size_t i;

	put_person(f->st, 2, "เดิม", "อยู่");
	for (i = 0; i < 3; i++)
		records[i] = make_person((unsigned int)i + 1, "สมศรี", "ใจงาม");
	assert_int_equal(feed(f->st, records, 3), 2);
	assert_int_equal(feed(f->st, records, 3), 0);
	row_each(f->st, RECORD_PERSON, each_adds_line, &out);
	assert_non_null(strstr(out.data, "1 4.1:"));
	assert_non_null(strstr(out.data, "2 1.2:"));
	assert_non_null(strstr(out.data, "3 4.3:"));
	assert_true(strstr(out.data, "2 1.2:") < strstr(out.data, "3 4.3:"));
	/* They are found and sorted like rows written here. */
	l = listing_open(f->st, &q);
	assert_int_equal(listing_count(l), 2);
	listing_free(l);
	for (i = 0; i < 3; i++)
		record_release(&records[i]);
	buf_release(&out);
	fixture_assert_ok(f);
}

static void borrowed_texts_need_no_end(void **state)
{
	struct fixture *f = *state;
	struct record r = make_person(1, "สมศรี", "ใจดี"), got;
	char bytes[64];
	struct value last = r.values[PERSON_LAST_NAME];

	memset(bytes, 'x', sizeof(bytes));
	memcpy(bytes, last.run.bytes, last.run.len);
	r.values[PERSON_LAST_NAME].run.bytes = bytes;
	assert_int_equal(feed(f->st, &r, 1), 1);
	assert_true(row_get(f->st, RECORD_PERSON, &r.id, &got, NULL));
	assert_string_equal(value_text(&got.values[PERSON_LAST_NAME]), "ใจดี");
	r.values[PERSON_LAST_NAME] = last;
	record_release(&got);
	record_release(&r);
}

static void clearing_empties_every_record_table(void **state)
{
	struct fixture *f = *state;
	struct record r = make_full(RECORD_MEETING, 1);

	put(f->st, &r, 1);
	put_person(f->st, 2, "สมศรี", "ใจดี");
	row_clear_all(f->st);
	assert_int_equal(query_count(f->st, RECORD_MEETING), 0);
	assert_int_equal(query_count(f->st, RECORD_PERSON), 0);
	record_release(&r);
	fixture_assert_ok(f);
}

#define IN_MEMORY(test) \
	cmocka_unit_test_setup_teardown(test, fixture_in_memory, fixture_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_MEMORY(every_field_of_every_type_comes_back),
		IN_MEMORY(empty_texts_and_nulls_stay_apart),
		IN_MEMORY(putting_again_replaces_the_row),
		IN_MEMORY(a_removed_row_is_gone),
		IN_MEMORY(the_state_is_set_alone),
		IN_MEMORY(rows_match_by_all_conditions),
		IN_MEMORY(a_fed_row_equals_one_that_was_put),
		IN_MEMORY(a_feed_passes_over_rows_that_are_there),
		IN_MEMORY(borrowed_texts_need_no_end),
		IN_MEMORY(clearing_empties_every_record_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
