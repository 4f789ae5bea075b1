/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/file.h"

#include "core/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A fresh folder for each test, and a path in it. */
struct place {
	char folder[64];
	struct buf path;
};

static int place_make(void **state)
{
	struct place *place = xcalloc(1, sizeof(*place));

	(void)snprintf(
		place->folder, sizeof(place->folder), "/tmp/samut-test-XXXXXX");
	*state = place;
	return mkdtemp(place->folder) == NULL;
}

static int place_remove(void **state)
{
	static const char *const names[] = {
		"a/b/c", "a/b", "a", "file", "file.new"};
	struct place *place = *state;
	size_t i;

	for (i = 0; i < ARRAY_LEN(names); i++) {
		path_join(&place->path, place->folder, names[i]);
		(void)remove(place->path.data);
	}
	/* Fails when a test left something it should not have. */
	i = (size_t)rmdir(place->folder);
	buf_release(&place->path);
	free(place);
	return i != 0;
}

static const char *in(struct place *place, const char *name)
{
	path_join(&place->path, place->folder, name);
	return place->path.data;
}

static void paths_are_joined_with_one_slash(void **state)
{
	struct buf path = {0};

	(void)state;
	path_join(&path, "a", "b");
	assert_string_equal(path.data, "a/b");
	path_join(&path, "a/", "b");
	assert_string_equal(path.data, "a/b");
	path_join(&path, "", "b");
	assert_string_equal(path.data, "b");
	buf_release(&path);
}

static void the_name_is_what_follows_the_last_slash(void **state)
{
	(void)state;
	assert_string_equal(path_name("/a/ข้อมูล.samut"), "ข้อมูล.samut");
	assert_string_equal(path_name("plain"), "plain");
	assert_string_equal(path_name("a/"), "");
}

static void folders_are_made_with_their_parents(void **state)
{
	struct place *place = *state;
	struct error err = {0};
	struct stat st;

	assert_true(folder_make(in(place, "a/b/c"), &err));
	assert_true(folder_make(in(place, "a//b/c/"), &err));
	assert_int_equal(stat(in(place, "a/b/c"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0700);
	assert_int_equal(err.code, ERROR_NONE);
}

static void a_folder_is_not_made_below_a_file(void **state)
{
	struct place *place = *state;
	struct error err = {0};

	assert_true(file_replace(in(place, "file"), "x", 1, &err));
	assert_false(folder_make(in(place, "file/sub"), &err));
	assert_int_equal(err.code, ERROR_FAILED);
	assert_non_null(strstr(err.text, "not a folder"));
}

static void what_is_written_is_read_back(void **state)
{
	static const char bytes[] = "one\0two\nสาม";
	struct place *place = *state;
	struct error err = {0};
	struct buf out = {0};
	struct stat st;

	buf_add_str(&out, "earlier");
	assert_true(
		file_replace(in(place, "file"), bytes, sizeof(bytes), &err));
	assert_true(file_read(in(place, "file"), 100, &out, &err));
	assert_int_equal(out.len, sizeof(bytes));
	assert_memory_equal(out.data, bytes, sizeof(bytes));
	assert_int_equal(stat(in(place, "file"), &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_true(file_replace(in(place, "file"), "new", 3, &err));
	assert_true(file_read(in(place, "file"), 100, &out, &err));
	assert_string_equal(out.data, "new");
	buf_release(&out);
}

static void a_file_of_exactly_the_limit_is_read(void **state)
{
	struct place *place = *state;
	struct error err = {0};
	struct buf out = {0};
	struct buf large = {0};

	buf_add_repeat(&large, 'x', 200000);
	assert_true(
		file_replace(in(place, "file"), large.data, large.len, &err));
	assert_true(file_read(in(place, "file"), 200000, &out, &err));
	assert_int_equal(out.len, 200000);
	assert_false(file_read(in(place, "file"), 199999, &out, &err));
	assert_int_equal(err.code, ERROR_REFUSED);
	assert_int_equal(out.len, 0);
	buf_release(&out);
	buf_release(&large);
}

static void an_empty_file_reads_as_nothing(void **state)
{
	struct place *place = *state;
	struct error err = {0};
	struct buf out = {0};

	assert_true(file_replace(in(place, "file"), "", 0, &err));
	assert_true(file_read(in(place, "file"), 0, &out, &err));
	assert_string_equal(buf_str(&out), "");
	buf_release(&out);
}

static void a_missing_file_is_said_by_name(void **state)
{
	struct place *place = *state;
	struct error err = {0};
	struct buf out = {0};

	assert_false(file_read(in(place, "absent"), 10, &out, &err));
	assert_int_equal(err.code, ERROR_MEDIUM);
	assert_non_null(strstr(err.text, "absent"));
	assert_false(file_exists(in(place, "absent")));
	assert_false(file_remove(in(place, "absent")));
	buf_release(&out);
}

static void a_folder_is_not_read_as_a_file(void **state)
{
	struct place *place = *state;
	struct error err = {0};
	struct buf out = {0};

	assert_false(file_read(place->folder, 10, &out, &err));
	assert_non_null(strstr(err.text, "folder"));
	buf_release(&out);
}

static void a_replacement_that_fails_leaves_nothing(void **state)
{
	struct place *place = *state;
	struct error err = {0};

	assert_true(folder_make(in(place, "a"), &err));
	assert_false(file_replace(in(place, "a"), "x", 1, &err));
	assert_false(file_exists(in(place, "a.new")));
	assert_false(file_replace(in(place, "absent/file"), "x", 1, &err));
	assert_int_equal(err.code, ERROR_MEDIUM);
}

static void a_full_medium_is_said(void **state)
{
	struct error err = {0};

	(void)state;
	error_set_errno(&err, ENOSPC, "/media/stick/x");
	assert_int_equal(err.code, ERROR_MEDIUM);
	assert_string_equal(err.text,
		"There is no room left on the disk or stick for "
		"/media/stick/x.");
}

static void every_known_number_has_its_sentence(void **state)
{
	static const struct {
		int number;
		enum error_code code;
	} rows[] = {
		{ENOSPC, ERROR_MEDIUM},
		{EDQUOT, ERROR_MEDIUM},
		{EROFS, ERROR_MEDIUM},
		{EIO, ERROR_MEDIUM},
		{ENODEV, ERROR_MEDIUM},
		{ENOENT, ERROR_MEDIUM},
		{EACCES, ERROR_MEDIUM},
		{EFBIG, ERROR_MEDIUM},
		{ENOTDIR, ERROR_FAILED},
		{EISDIR, ERROR_FAILED},
		{EMFILE, ERROR_FAILED},
	};
	struct error err = {0};
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(rows); i++) {
		assert_false(error_set_errno(&err, rows[i].number, "/x/y"));
		assert_int_equal(err.code, rows[i].code);
		assert_non_null(strstr(err.text, "/x/y"));
	}
}

static void free_space_is_known_where_there_is_a_medium(void **state)
{
	struct place *place = *state;

	assert_true(file_space(place->folder) > 0);
	assert_int_equal(file_space("/no/such/place"), -1);
}

#define IN_PLACE(test) \
	cmocka_unit_test_setup_teardown(test, place_make, place_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paths_are_joined_with_one_slash),
		cmocka_unit_test(the_name_is_what_follows_the_last_slash),
		IN_PLACE(folders_are_made_with_their_parents),
		IN_PLACE(a_folder_is_not_made_below_a_file),
		IN_PLACE(what_is_written_is_read_back),
		IN_PLACE(a_file_of_exactly_the_limit_is_read),
		IN_PLACE(an_empty_file_reads_as_nothing),
		IN_PLACE(a_missing_file_is_said_by_name),
		IN_PLACE(a_folder_is_not_read_as_a_file),
		IN_PLACE(a_replacement_that_fails_leaves_nothing),
		cmocka_unit_test(a_full_medium_is_said),
		cmocka_unit_test(every_known_number_has_its_sentence),
		IN_PLACE(free_space_is_known_where_there_is_a_medium),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
