/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/sync/laptop.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

enum { ROWS = 3000, KILLS = 24 };

struct bed {
	struct buf folder, file, database;
	uint8_t before[ROOT_SIZE], after[ROOT_SIZE];
};

static void digest_of(struct bed *bed, uint8_t digest[ROOT_SIZE])
{
	struct laptop l;

	laptop_open(&l, 2, buf_str(&bed->database), buf_str(&bed->folder), "");
	sync_digest(l.sync, digest);
	laptop_close(&l);
}

static void make_file(struct bed *bed)
{
	struct laptop l;
	struct id id = {{0}};
	char text[32];
	int i;

	laptop_open(&l, 1, NULL, NULL, "สมศรี");
	assert_true(store_begin(l.store, &l.err));
	for (i = 0; i < ROWS; i++) {
		(void)snprintf(text, sizeof(text), "ชื่อ %d", i);
		id = alias_create(&l, text);
		if (i % 10 == 0)
			assert_true(alias_set(&l, &id, "แก้"));
	}
	assert_true(store_commit(l.store, &l.err));
	assert_true(laptop_hand_over(&l, buf_str(&bed->file)));
	laptop_close(&l);
}

/* Merges step by step and dies after so many of them. */
static void merge_and_die(struct bed *bed, int steps)
{
	struct laptop l;
	struct merge_job *job;

	laptop_open(&l, 2, buf_str(&bed->database), buf_str(&bed->folder), "");
	job = merge_start(
		l.sync, buf_str(&bed->file), PASSPHRASE, false, &l.err);
	while (job != NULL && steps-- > 0)
		if (merge_step(job, &l.err) != 1)
			break;
	(void)kill(getpid(), SIGKILL);
}

/* What a merge gives that nobody kills. */
static void whole_merge(struct bed *bed, uint8_t digest[ROOT_SIZE])
{
	struct laptop l;

	laptop_open(&l, 3, NULL, NULL, "");
	assert_int_equal(laptop_merge(&l, buf_str(&bed->file), NULL), 0);
	sync_digest(l.sync, digest);
	laptop_close(&l);
}

static void a_killed_merge_leaves_the_state_before_or_after(void **state)
{
	struct bed bed = {0};
	uint8_t now[ROOT_SIZE];
	bool was_before = false;
	bool was_after = false;
	pid_t child;
	int i;

	(void)state;
	scratch_make(&bed.folder);
	(void)scratch_file(&bed.file, &bed.folder, "f.samut");
	(void)scratch_file(&bed.database, &bed.folder, "n.db");
	make_file(&bed);
	digest_of(&bed, bed.before);
	for (i = 0; i < KILLS && !was_after; i++) {
		child = fork();
		if (child == 0)
			merge_and_die(&bed, i);
		assert_true(child > 0);
		assert_int_equal(waitpid(child, NULL, 0), child);
		digest_of(&bed, now);
		if (memcmp(now, bed.before, ROOT_SIZE) == 0) {
			was_before = true;
			continue;
		}
		was_after = true;
	}
	assert_true(was_before);
	assert_true(was_after);
	whole_merge(&bed, bed.after);
	assert_memory_equal(now, bed.after, ROOT_SIZE);
	scratch_remove(&bed.folder);
	buf_release(&bed.file);
	buf_release(&bed.database);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_killed_merge_leaves_the_state_before_or_after),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
