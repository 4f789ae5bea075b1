/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/journal.h"
#include "core/sync/conflict.h"
#include "core/sync/state.h"
#include "tests/sync/laptop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* Three honest laptops but for one thing: what `liar` says it has seen. */
struct bed {
	struct buf folder, path, other;
	struct laptop a, b, liar;
};

static int set_up(void **state)
{
	static struct bed bed;

	bed = (struct bed){0};
	scratch_make(&bed.folder);
	(void)scratch_file(&bed.path, &bed.folder, "a.samut");
	(void)scratch_file(&bed.other, &bed.folder, "b.samut");
	laptop_open(&bed.a, 1, NULL, NULL, "สมศรี");
	laptop_open(&bed.b, 2, NULL, NULL, "มานี");
	laptop_open(&bed.liar, 3, NULL, NULL, "ปิติ");
	*state = &bed;
	return 0;
}

static int tear_down(void **state)
{
	struct bed *bed = *state;

	laptop_close(&bed->a);
	laptop_close(&bed->b);
	laptop_close(&bed->liar);
	scratch_remove(&bed->folder);
	buf_release(&bed->path);
	buf_release(&bed->other);
	return 0;
}

static void claim(struct laptop *l, const struct vector *seen)
{
	assert_true(store_begin(l->store, &l->err));
	sync_save_seen(l->sync, seen);
	assert_true(store_commit(l->store, &l->err));
}

static void claim_one(struct laptop *l, const uint8_t *key, int64_t seq)
{
	struct vector seen = {0};

	vector_raise(&seen, key, seq);
	claim(l, &seen);
	vector_release(&seen);
}

static void junk_vector(struct vector *v, size_t count)
{
	uint8_t key[STREAM_KEY_SIZE] = {0x7F};
	size_t i;

	for (i = 0; i < count; i++) {
		key[1] = (uint8_t)(i >> 8);
		key[2] = (uint8_t)i;
		vector_raise(v, key, 1);
	}
}

static void give(struct bed *bed, struct laptop *from, struct laptop *to)
{
	assert_true(laptop_hand_over(from, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(to, buf_str(&bed->path), NULL), 0);
}

/* The file of the liar is refused and leaves no trace. */
static void expect_refused(struct bed *bed, struct laptop *to)
{
	uint8_t before[ROOT_SIZE];
	uint8_t after[ROOT_SIZE];

	assert_true(laptop_hand_over(&bed->liar, buf_str(&bed->path)));
	sync_digest(to->sync, before);
	assert_int_equal(laptop_merge(to, buf_str(&bed->path), NULL), -1);
	assert_int_equal(to->err.code, ERROR_REFUSED);
	assert_non_null(strstr(to->err.text, "damaged"));
	sync_digest(to->sync, after);
	assert_memory_equal(before, after, ROOT_SIZE);
}

static void a_past_beyond_what_is_known_is_refused(void **state)
{
	struct bed *bed = *state;
	struct merge_report report;
	struct id id = alias_create(&bed->a, "ก");

	give(bed, &bed->a, &bed->b);
	give(bed, &bed->a, &bed->liar);
	claim_one(&bed->liar, bed->a.sync->key, 1000);
	(void)alias_create(&bed->liar, "ข");
	expect_refused(bed, &bed->b);
	/* So two who know nothing of each other still are in conflict. */
	assert_true(alias_set(&bed->a, &id, "ค"));
	assert_true(alias_set(&bed->b, &id, "ง"));
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(
		laptop_merge(&bed->b, buf_str(&bed->path), &report), 0);
	assert_int_equal(report.conflicts, 1);
	merge_report_release(&report);
}

static void a_past_beyond_our_own_changes_is_refused(void **state)
{
	struct bed *bed = *state;

	(void)alias_create(&bed->b, "ก");
	give(bed, &bed->b, &bed->liar);
	(void)alias_create(&bed->liar, "ข");
	claim_one(&bed->liar, bed->b.sync->key, 2);
	expect_refused(bed, &bed->b);
}

static void a_past_within_the_same_file_is_accepted(void **state)
{
	struct bed *bed = *state;

	/* Each has seen the other, so one comes first in the file whatever the
	 * order of the streams. */
	(void)alias_create(&bed->a, "ก");
	give(bed, &bed->a, &bed->liar);
	(void)alias_create(&bed->liar, "ข");
	give(bed, &bed->liar, &bed->a);
	(void)alias_create(&bed->a, "ค");
	give(bed, &bed->a, &bed->liar);
	(void)alias_create(&bed->liar, "ง");
	give(bed, &bed->liar, &bed->b);
	assert_true(laptop_is_equal(&bed->b, &bed->liar));
}

static void a_past_full_of_junk_is_refused(void **state)
{
	struct bed *bed = *state;
	struct vector junk = {0};

	junk_vector(&junk, VECTOR_MAX);
	claim(&bed->liar, &junk);
	vector_release(&junk);
	(void)alias_create(&bed->liar, "ก");
	expect_refused(bed, &bed->b);
	give(bed, &bed->a, &bed->b);
	(void)alias_create(&bed->b, "ข");
	give(bed, &bed->b, &bed->a);
	assert_true(laptop_is_equal(&bed->a, &bed->b));
}

static void a_head_that_nobody_could_read_is_not_sealed(void **state)
{
	struct bed *bed = *state;
	struct laptop *b = &bed->b;
	struct vector junk = {0};

	(void)alias_create(b, "ก");
	junk_vector(&junk, VECTOR_MAX + 1);
	causal_set_seen(&b->sync->causal, &junk, b->sync->key);
	vector_release(&junk);
	assert_false(sync_seal(b->sync, &b->err));
	assert_int_equal(b->err.code, ERROR_FAILED);
	/* Rolled back: what the store says is good, and so is the next seal. */
	assert_int_equal(journal_tail_count(b->store), 1);
	assert_true(sync_seal(b->sync, &b->err));
	give(bed, b, &bed->a);
}

static void more_laptops_than_fit_into_a_vector_are_refused(void **state)
{
	struct bed *bed = *state;
	struct laptop *b = &bed->b;
	struct vector junk = {0};
	size_t i;

	junk_vector(&junk, VECTOR_MAX - 1);
	assert_true(store_begin(b->store, &b->err));
	for (i = 0; i < junk.count; i++)
		(void)journal_stream_add(
			b->store, junk.items[i].key, STREAM_KEY_SIZE);
	sync_new_epoch(b->sync, false);
	assert_true(store_commit(b->store, &b->err));
	vector_release(&junk);
	(void)alias_create(&bed->a, "ก");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_int_equal(laptop_merge(b, buf_str(&bed->path), NULL), -1);
	assert_int_equal(b->err.code, ERROR_REFUSED);
	assert_non_null(strstr(b->err.text, "4096"));
}

/* Nothing can be written or told in order; nothing is lost either. */
static void expect_damaged(struct bed *bed, struct laptop *l, struct id *id)
{
	struct conflict_list list;
	char text[32];

	assert_false(alias_set(l, id, "ข"));
	assert_int_equal(l->err.code, ERROR_FAILED);
	assert_non_null(strstr(l->err.text, "damaged"));
	assert_true(alias_get(l, id, text, sizeof(text)));
	assert_string_equal(text, "ก");
	assert_false(laptop_hand_over(l, buf_str(&bed->other)));
	assert_int_equal(laptop_merge(l, buf_str(&bed->path), NULL), -1);
	assert_false(conflict_list_load(&list, l->sync, NULL, &l->err));
}

static void unreadable_knowledge_is_an_error(void **state)
{
	struct bed *bed = *state;
	struct laptop *b = &bed->b;
	struct id id = alias_create(b, "ก");

	(void)alias_create(&bed->a, "ค");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	store_meta_set(b->store, "sync.seen", "\xFF", 1);
	causal_release(&b->sync->causal);
	expect_damaged(bed, b, &id);
}

static void an_unreadable_head_is_an_error(void **state)
{
	struct bed *bed = *state;
	struct laptop *b = &bed->b;
	static const uint8_t junk[4] = {9, 9, 9, 9};

	(void)alias_create(b, "ก");
	(void)alias_create(&bed->a, "ค");
	assert_true(laptop_hand_over(&bed->a, buf_str(&bed->path)));
	assert_true(sync_seal(b->sync, &b->err));
	journal_segment_remove(b->store, b->sync->self, 1);
	journal_segment_add(b->store,
		&(struct journal_segment){
			.sid = b->sync->self,
			.first = 1,
			.count = 1,
			.head = junk,
			.head_len = sizeof(junk),
			.body = junk,
			.body_len = sizeof(junk),
			.plain_size = 1,
		});
	causal_release(&b->sync->causal);
	assert_false(laptop_hand_over(b, buf_str(&bed->other)));
	assert_int_equal(b->err.code, ERROR_FAILED);
	assert_int_equal(laptop_merge(b, buf_str(&bed->path), NULL), -1);
	assert_false(sync_check(b->sync, &bed->other, &b->err));
}

int main(void)
{
#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		CASE(a_past_beyond_what_is_known_is_refused),
		CASE(a_past_beyond_our_own_changes_is_refused),
		CASE(a_past_within_the_same_file_is_accepted),
		CASE(a_past_full_of_junk_is_refused),
		CASE(a_head_that_nobody_could_read_is_not_sealed),
		CASE(more_laptops_than_fit_into_a_vector_are_refused),
		CASE(unreadable_knowledge_is_an_error),
		CASE(an_unreadable_head_is_an_error),
	};
#undef CASE

	return cmocka_run_group_tests(tests, NULL, NULL);
}
