/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"
#include "core/store/store_parts.h"
#include "tests/store/fixture.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILE_LIMIT = 64 << 20, NOBODY = 65534 };

static void put_many(struct fixture *f, unsigned int from, unsigned int count)
{
	unsigned int i;

	for (i = 0; i < count; i++)
		put_person(f->st, from + i, "สมศรี", "ใจดี");
}

static void assert_sound(struct fixture *f, int64_t people)
{
	struct buf said = {0};

	assert_int_equal(query_count(f->st, RECORD_PERSON), people);
	if (!store_verify(f->st, &said))
		fail_msg("%s", buf_str(&said));
	fixture_assert_ok(f);
	buf_release(&said);
}

static void a_full_disk_loses_nothing_that_was_committed(void **state)
{
	struct rlimit limit, before;
	struct fixture *f = *state;
	bool is_done;

	fixture_open(f);
	fixture_begin(f);
	put_many(f, 1, 10);
	fixture_commit(f);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &before), 0);
	limit = before;
	limit.rlim_cur = 1 << 20;
	(void)signal(SIGXFSZ, SIG_IGN);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
	fixture_begin(f);
	put_many(f, 100, 20000);
	is_done = store_commit(f->st, &f->err);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &before), 0);
	assert_false(is_done);
	assert_int_equal(f->err.code, ERROR_MEDIUM);
	assert_sound(f, 10);
	/* And the notebook goes on once there is room again. */
	fixture_begin(f);
	put_many(f, 100, 5);
	fixture_commit(f);
	fixture_close(f);
	fixture_open(f);
	assert_sound(f, 15);
}

static void a_file_that_may_not_grow_says_so(void **state)
{
	struct fixture *f = *state;

	fixture_open(f);
	db_exec(&f->st->db, "PRAGMA max_page_count=1");
	fixture_begin(f);
	put_many(f, 1, 2000);
	assert_false(store_commit(f->st, &f->err));
	assert_int_equal(f->err.code, ERROR_MEDIUM);
	assert_sound(f, 0);
}

/* Root may write anything: the test steps down for the length of `path`. */
static struct store *open_as_nobody(
	struct fixture *f, bool read_only, struct error *err)
{
	bool is_root = geteuid() == 0;
	struct store *st;

	if (is_root)
		assert_int_equal(seteuid(NOBODY), 0);
	st = store_open(f->path.data, read_only, err);
	if (is_root)
		assert_int_equal(seteuid(0), 0);
	return st;
}

static void a_read_only_file_is_refused_for_writing(void **state)
{
	struct fixture *f = *state;
	struct store *st;

	fixture_open(f);
	put_many(f, 1, 3);
	fixture_close(f);
	assert_int_equal(chmod(f->path.data, 0444), 0);
	assert_int_equal(chmod(f->folder, 0555), 0);
	if (geteuid() == 0) {
		st = open_as_nobody(f, false, &f->err);
		assert_null(st);
		assert_int_equal(f->err.code, ERROR_MEDIUM);
	}
	/* On a medium that cannot be written to it can still be read. */
	st = open_as_nobody(f, true, &f->err);
	if (st == NULL)
		fail_msg("%s", f->err.text);
	assert_int_equal(query_count(st, RECORD_PERSON), 3);
	assert_true(store_ok(st, &f->err));
	store_close(st);
	assert_int_equal(chmod(f->folder, 0755), 0);
}

static void a_file_that_is_no_database_is_refused_and_kept(void **state)
{
	static const char text[] = "ชื่อ,นามสกุล\nสมศรี,ใจดี\n";
	struct fixture *f = *state;
	struct buf big = {0}, now = {0};
	int i;

	for (i = 0; i < 2; i++) {
		buf_add_str(&big, text);
		assert_true(
			file_replace(f->path.data, big.data, big.len, &f->err));
		assert_null(store_open(f->path.data, false, &f->err));
		assert_int_equal(f->err.code, ERROR_REFUSED);
		assert_null(store_open(f->path.data, true, &f->err));
		assert_int_equal(f->err.code, ERROR_REFUSED);
		assert_true(file_read(f->path.data, FILE_LIMIT, &now, &f->err));
		assert_string_equal(buf_str(&now), buf_str(&big));
		buf_add_repeat(&big, 'x', 10000);
	}
	buf_release(&big);
	buf_release(&now);
}

static void what_is_not_there_or_a_folder_is_said(void **state)
{
	struct fixture *f = *state;

	assert_null(store_open(f->path.data, true, &f->err));
	assert_int_equal(f->err.code, ERROR_MEDIUM);
	assert_false(file_exists(f->path.data));
	assert_null(store_open("/nowhere/at/all.db", false, &f->err));
	assert_int_equal(f->err.code, ERROR_MEDIUM);
	assert_null(store_open(f->folder, false, &f->err));
	assert_true(f->err.code != ERROR_NONE);
}

/* The file as it is, whole, in `out`. */
static void copy_closed_file(struct fixture *f, struct buf *out)
{
	fixture_open(f);
	fixture_begin(f);
	put_many(f, 1, 300);
	fixture_commit(f);
	fixture_close(f);
	assert_true(file_read(f->path.data, FILE_LIMIT, out, &f->err));
}

/* Opens, reads everything, verifies: false when any of it says no. */
static bool is_accepted(struct fixture *f)
{
	struct query q = {.type = RECORD_PERSON, .sort_field = -1};
	struct buf said = {0};
	struct listing *l;
	bool is_fine;

	f->st = store_open(f->path.data, false, &f->err);
	if (f->st == NULL) {
		assert_int_equal(f->err.code, ERROR_REFUSED);
		return false;
	}
	l = listing_open(f->st, &q);
	listing_free(l);
	is_fine = store_ok(f->st, &f->err) && store_verify(f->st, &said);
	assert_true(is_fine || said.len > 0 || f->err.text[0] != '\0');
	buf_release(&said);
	fixture_close(f);
	return is_fine;
}

static void a_cut_file_is_noticed(void **state)
{
	struct fixture *f = *state;
	struct buf whole = {0};
	size_t len;

	copy_closed_file(f, &whole);
	for (len = 4096; len < whole.len; len += 4096 * 7) {
		assert_true(
			file_replace(f->path.data, whole.data, len, &f->err));
		assert_false(is_accepted(f));
	}
	buf_release(&whole);
}

static void a_damaged_page_never_ends_in_a_crash(void **state)
{
	struct fixture *f = *state;
	struct buf whole = {0};
	size_t page, noticed = 0, pages = 0;

	copy_closed_file(f, &whole);
	for (page = 4096; page < whole.len; page += 4096 * 5) {
		char kept[64];

		memcpy(kept, whole.data + page, sizeof(kept));
		memset(whole.data + page, 0xa5, sizeof(kept));
		assert_true(file_replace(
			f->path.data, whole.data, whole.len, &f->err));
		noticed += is_accepted(f) ? 0 : 1;
		pages++;
		memcpy(whole.data + page, kept, sizeof(kept));
	}
	assert_int_equal(noticed, pages);
	buf_release(&whole);
}

#define IN_FOLDER(test) \
	cmocka_unit_test_setup_teardown(test, fixture_in_folder, fixture_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_FOLDER(a_full_disk_loses_nothing_that_was_committed),
		IN_FOLDER(a_file_that_may_not_grow_says_so),
		IN_FOLDER(a_read_only_file_is_refused_for_writing),
		IN_FOLDER(a_file_that_is_no_database_is_refused_and_kept),
		IN_FOLDER(what_is_not_there_or_a_folder_is_said),
		IN_FOLDER(a_cut_file_is_noticed),
		IN_FOLDER(a_damaged_page_never_ends_in_a_crash),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
