/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/file.h"
#include "core/notebook/stick.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *env(void *ctx, const char *name)
{
	return strcmp(name, "SAMUT_STICK") == 0 ? ctx : NULL;
}

static void remove_all(const struct stick *stick, const char *folder)
{
	static const char *const others[] = {"notes.txt", ".samut"};
	struct buf path = {0};
	size_t i;

	for (i = 0; i < stick->file_count; i++)
		assert_true(file_remove(stick->files[i]));
	for (i = 0; i < 2; i++) {
		path_join(&path, folder, others[i]);
		assert_true(file_remove(buf_str(&path)));
	}
	path_join(&path, folder, "samut");
	assert_int_equal(rmdir(buf_str(&path)), 0);
	assert_int_equal(rmdir(folder), 0);
	buf_release(&path);
}

static void put(const char *folder, const char *name)
{
	struct error err = {.code = ERROR_NONE};
	struct buf path = {0};

	path_join(&path, folder, name);
	assert_true(file_replace(buf_str(&path), "x", 1, &err));
	buf_release(&path);
}

static const struct stick *find(const struct stick_list *list, const char *path)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		if (strcmp(list->sticks[i].path, path) == 0)
			return &list->sticks[i];
	return NULL;
}

static void a_folder_named_by_the_environment_counts_as_a_stick(void **state)
{
	char folder[] = "/tmp/samut-stick-XXXXXX";
	struct error err = {.code = ERROR_NONE};
	struct buf inner = {0};
	struct world world = world_system();
	const struct stick *stick;
	struct stick_list list;

	(void)state;
	assert_non_null(mkdtemp(folder));
	path_join(&inner, folder, "samut");
	assert_true(folder_make(buf_str(&inner), &err));
	put(folder, "b.SAMUT");
	put(folder, "a.samut");
	put(folder, "notes.txt");
	put(folder, ".samut");
	put(buf_str(&inner), "c.samut");
	world.env = env;
	world.ctx = folder;
	stick_list_load(&list, &world);
	stick = find(&list, folder);
	if (stick == NULL) {
		fail_msg("%s is not among the sticks", folder);
		return;
	}
	assert_int_equal(stick->file_count, 3);
	assert_string_equal(path_name(stick->files[0]), "a.samut");
	assert_string_equal(path_name(stick->files[1]), "b.SAMUT");
	assert_string_equal(path_name(stick->files[2]), "c.samut");
	assert_true(stick->free_bytes > 0);
	assert_false(stick->is_read_only);
	remove_all(stick, folder);
	stick_list_release(&list);
	buf_release(&inner);
}

static void the_system_disk_is_no_stick(void **state)
{
	struct world world = world_system();
	struct stick_list list;

	(void)state;
	world.env = env;
	world.ctx = NULL;
	stick_list_load(&list, &world);
	assert_null(find(&list, "/"));
	assert_null(find(&list, "/proc"));
	stick_list_release(&list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			a_folder_named_by_the_environment_counts_as_a_stick),
		cmocka_unit_test(the_system_disk_is_no_stick),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
