/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/journal.h"
#include "tests/store/fixture.h"

#include <string.h>

static void stream_line(void *ctx, const struct journal_stream *s)
{
	buf_printf(ctx, "%d:%.*s:%d ", (int)s->sid, (int)s->key_len,
		(const char *)s->key, (int)s->have);
}

static void a_stream_gets_one_number_for_good(void **state)
{
	struct fixture *f = *state;
	struct buf out = {0};
	int64_t a = journal_stream_add(f->st, "aaa", 3);

	assert_int_equal(journal_stream_add(f->st, "bb", 2), a + 1);
	assert_int_equal(journal_stream_add(f->st, "aaa", 3), a);
	journal_stream_set_have(f->st, a, 12);
	journal_stream_each(f->st, stream_line, &out);
	assert_string_equal(buf_str(&out), "1:aaa:12 2:bb:0 ");
	buf_release(&out);
	fixture_assert_ok(f);
}

static void segment_line(void *ctx, const struct journal_segment *s)
{
	buf_printf(ctx, "%d/%d+%d:%.*s:%.*s:%d ", (int)s->sid, (int)s->first,
		(int)s->count, (int)s->head_len, (const char *)s->head,
		(int)s->body_len, s->body != NULL ? (const char *)s->body : "",
		(int)s->plain_size);
}

static bool segment_until_two(void *ctx, const struct journal_segment *s)
{
	segment_line(ctx, s);
	return s->sid < 2;
}

static void add_segment(
	struct store *st, int64_t sid, int64_t first, const char *body)
{
	const struct journal_segment s = {
		.sid = sid,
		.first = first,
		.count = 5,
		.head = (const uint8_t *)"head",
		.head_len = 4,
		.body = (const uint8_t *)body,
		.body_len = strlen(body),
		.plain_size = 99,
	};

	journal_segment_add(st, &s);
}

static void segments_come_in_order_and_by_number(void **state)
{
	struct fixture *f = *state;
	struct buf out = {0};

	add_segment(f->st, 2, 1, "C");
	add_segment(f->st, 3, 1, "D");
	add_segment(f->st, 1, 6, "B");
	add_segment(f->st, 1, 1, "A");
	journal_segment_each(f->st, true, segment_until_two, &out);
	assert_string_equal(buf_str(&out),
		"1/1+5:head:A:99 1/6+5:head:B:99 2/1+5:head:C:99 ");
	buf_clear(&out);
	journal_segment_each(f->st, false, segment_until_two, &out);
	assert_string_equal(
		buf_str(&out), "1/1+5:head::99 1/6+5:head::99 2/1+5:head::99 ");
	buf_clear(&out);
	assert_true(journal_segment_get(f->st, 1, 10, segment_line, &out));
	assert_string_equal(buf_str(&out), "1/6+5:head:B:99 ");
	assert_false(journal_segment_get(f->st, 1, 11, segment_line, &out));
	assert_false(journal_segment_get(f->st, 9, 1, segment_line, &out));
	journal_segment_remove(f->st, 1, 6);
	assert_false(journal_segment_get(f->st, 1, 10, segment_line, &out));
	buf_release(&out);
	fixture_assert_ok(f);
}

static void a_segment_cannot_come_twice(void **state)
{
	struct fixture *f = *state;

	fixture_begin(f);
	add_segment(f->st, 1, 1, "A");
	add_segment(f->st, 1, 1, "A");
	assert_false(store_commit(f->st, &f->err));
	assert_int_equal(f->err.code, ERROR_REFUSED);
}

static void tail_line(void *ctx, int64_t seq, const uint8_t *rec, size_t len)
{
	buf_printf(ctx, "%d:%.*s ", (int)seq, (int)len, (const char *)rec);
}

static void the_tail_is_read_in_order(void **state)
{
	struct fixture *f = *state;
	struct buf out = {0};

	journal_tail_add(f->st, 8, "two", 3);
	journal_tail_add(f->st, 7, "one", 3);
	assert_int_equal(journal_tail_count(f->st), 2);
	journal_tail_each(f->st, tail_line, &out);
	assert_string_equal(buf_str(&out), "7:one 8:two ");
	assert_true(journal_tail_get(f->st, 8, &out));
	assert_string_equal(buf_str(&out), "two");
	assert_false(journal_tail_get(f->st, 9, &out));
	journal_tail_clear(f->st);
	assert_int_equal(journal_tail_count(f->st), 0);
	buf_release(&out);
	fixture_assert_ok(f);
}

static void edit_line(void *ctx, const struct journal_edit *e)
{
	buf_printf(ctx, "%d.%d:%.*s ", (int)e->sid, (int)e->seq, (int)e->len,
		(const char *)e->rec);
}

static void row_line(void *ctx, uint16_t type, const struct id *row)
{
	buf_printf(ctx, "%u:%u ", (unsigned int)type,
		(unsigned int)row->bytes[ID_SIZE - 1]);
}

static void edits_are_kept_once_for_each_row(void **state)
{
	struct fixture *f = *state;
	struct id a = test_id(1), b = test_id(2);
	struct buf out = {0};

	journal_edit_add(f->st, 3, &b, 1, 1, "x", 1);
	journal_edit_add(f->st, 3, &a, 2, 9, "z", 1);
	journal_edit_add(f->st, 3, &a, 1, 4, "y", 1);
	journal_edit_add(f->st, 3, &a, 1, 4, "again", 5);
	assert_true(journal_edit_has(f->st, 3, &a));
	assert_false(journal_edit_has(f->st, 4, &a));
	journal_edit_each(f->st, 3, &a, edit_line, &out);
	assert_string_equal(buf_str(&out), "1.4:y 2.9:z ");
	buf_clear(&out);
	journal_edit_rows(f->st, row_line, &out);
	assert_string_equal(buf_str(&out), "3:1 3:2 ");
	journal_edit_remove(f->st, 3, &b, 1, 1);
	assert_false(journal_edit_has(f->st, 3, &b));
	journal_clear_derived(f->st);
	assert_false(journal_edit_has(f->st, 3, &a));
	buf_release(&out);
	fixture_assert_ok(f);
}

static void conflict_line(void *ctx, const struct journal_conflict *c)
{
	buf_printf(ctx, "%u:%u:%u %d.%d tag %d; ", (unsigned int)c->type,
		(unsigned int)c->row.bytes[ID_SIZE - 1], (unsigned int)c->field,
		(int)c->sid, (int)c->seq, (int)c->value.tag);
}

static void values_in_conflict_keep_their_kind(void **state)
{
	struct fixture *f = *state;
	struct journal_conflict c = {
		.type = 3, .field = 12, .sid = 1, .seq = 5};
	struct id other = test_id(2);
	struct buf out = {0};

	c.row = test_id(1);
	value_set_text(&c.value, "12", 2);
	journal_conflict_add(f->st, &c);
	c.sid = 2;
	value_set_int(&c.value, 12);
	journal_conflict_add(f->st, &c);
	c.row = other;
	c.field = 0;
	value_set_null(&c.value);
	journal_conflict_add(f->st, &c);
	journal_conflict_each(f->st, 0, NULL, conflict_line, &out);
	assert_string_equal(buf_str(&out),
		"3:1:12 1.5 tag 3; 3:1:12 2.5 tag 1; 3:2:0 2.5 tag 0; ");
	assert_int_equal(journal_conflict_rows(f->st), 2);
	buf_clear(&out);
	journal_conflict_each(f->st, 3, &other, conflict_line, &out);
	assert_string_equal(buf_str(&out), "3:2:0 2.5 tag 0; ");
	journal_conflict_clear(f->st, 3, &other);
	assert_int_equal(journal_conflict_rows(f->st), 1);
	buf_release(&out);
	fixture_assert_ok(f);
}

static void merge_line(void *ctx, const struct journal_merge *m)
{
	buf_printf(ctx, "%d %s %s %d %d %d %d; ", (int)m->number, m->file_name,
		m->from, (int)m->new_rows, (int)m->changed_rows,
		(int)m->conflicts, (int)m->ranges_len);
}

static void merges_are_numbered_in_order(void **state)
{
	const struct journal_merge m = {
		.wall_ms = 1,
		.file_name = "TEAM-A-0001.samut",
		.from = "สมศรี",
		.file_hash = (const uint8_t *)"hash",
		.file_hash_len = 4,
		.ranges = (const uint8_t *)"r",
		.ranges_len = 1,
		.new_rows = 40,
		.changed_rows = 2,
		.conflicts = 1,
	};
	struct fixture *f = *state;
	struct buf out = {0};

	assert_int_equal(journal_merge_add(f->st, &m), 1);
	assert_int_equal(journal_merge_add(f->st, &m), 2);
	journal_merge_each(f->st, merge_line, &out);
	assert_string_equal(buf_str(&out),
		"1 TEAM-A-0001.samut สมศรี 40 2 1 1; "
		"2 TEAM-A-0001.samut สมศรี 40 2 1 1; ");
	buf_release(&out);
	fixture_assert_ok(f);
}

struct nested {
	struct store *st;
	int64_t total;
	int depth;
};

static void count_edit(void *ctx, const struct journal_edit *e)
{
	struct nested *nested = ctx;

	nested->total += e->seq;
}

static void count_rows(void *ctx, uint16_t type, const struct id *row)
{
	struct nested *nested = ctx;

	journal_edit_each(nested->st, type, row, count_edit, nested);
	if (nested->depth++ == 0)
		journal_edit_rows(nested->st, count_rows, nested);
}

static void a_callback_may_ask_the_same_again(void **state)
{
	struct fixture *f = *state;
	struct nested nested = {.st = f->st};
	struct id a = test_id(1), b = test_id(2);

	journal_edit_add(f->st, 3, &a, 1, 1, "x", 1);
	journal_edit_add(f->st, 3, &b, 1, 2, "x", 1);
	journal_edit_rows(f->st, count_rows, &nested);
	assert_int_equal(nested.total, 6);
	fixture_assert_ok(f);
}

#define IN_MEMORY(test) \
	cmocka_unit_test_setup_teardown(test, fixture_in_memory, fixture_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_MEMORY(a_stream_gets_one_number_for_good),
		IN_MEMORY(segments_come_in_order_and_by_number),
		IN_MEMORY(a_segment_cannot_come_twice),
		IN_MEMORY(the_tail_is_read_in_order),
		IN_MEMORY(edits_are_kept_once_for_each_row),
		IN_MEMORY(values_in_conflict_keep_their_kind),
		IN_MEMORY(merges_are_numbered_in_order),
		IN_MEMORY(a_callback_may_ask_the_same_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
