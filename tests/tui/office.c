/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/office.h"

#include "core/base/buf.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "tui/view/attendance.h"
#include "tui/view/conflicts.h"
#include "tui/view/handover.h"
#include "tui/view/merge.h"
#include "tui/view/summary.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The scratch folder is two levels deep at most. */
static void remove_all(const char *path)
{
	DIR *folder = opendir(path);
	struct buf file = {0};
	const struct dirent *entry;

	while (folder != NULL && (entry = readdir(folder)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 ||
			strcmp(entry->d_name, "..") == 0)
			continue;
		path_join(&file, path, entry->d_name);
		if (unlink(buf_str(&file)) != 0)
			remove_all(buf_str(&file));
	}
	if (folder != NULL)
		(void)closedir(folder);
	(void)rmdir(path);
	buf_release(&file);
}

int office_group_open(void **state)
{
	char *folder = strdup("/tmp/samut-office-XXXXXX");

	*state = folder;
	if (folder == NULL || mkdtemp(folder) == NULL || chdir(folder) != 0)
		return -1;
	return i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_THAI) ? 0 : -1;
}

int office_group_close(void **state)
{
	int gone = chdir("/");

	remove_all(*state);
	free(*state);
	return gone;
}

void office_folder(const char *name)
{
	struct error err = {0};

	remove_all(name);
	assert_true(folder_make(name, &err));
}

static const char *office_env(void *ctx, const char *name)
{
	const struct office *o = ctx;

	return strcmp(name, "SAMUT_STICK") == 0 ? o->stick : NULL;
}

static void open_notebook(struct office *o, const char *name, uint64_t seed)
{
	struct error err = {0};

	*o = (struct office){.stick = NULL};
	o->world = test_world_of(&o->clock);
	o->clock.next_random = seed;
	o->world.env = office_env;
	o->nb = notebook_open(name, &o->world, &err);
	if (o->nb == NULL)
		fail_msg("%s", err.text);
}

void office_open(
	struct office *o, const char *name, uint64_t seed, bool with_sample)
{
	struct error err = {0};

	office_folder(name);
	open_notebook(o, name, seed);
	if (!notebook_set_setting(o->nb, SETTING_NAME, name, &err) ||
		!notebook_set_setting(
			o->nb, SETTING_OFFICE, "สวจ.อุดรธานี", &err) ||
		(with_sample && !notebook_fill_sample(o->nb, &err)))
		fail_msg("%s", err.text);
}

void office_close(struct office *o)
{
	office_hide(o);
	notebook_close(o->nb);
}

struct view *office_attendance(struct app *app)
{
	return attendance_view_new(app, NULL);
}

struct view *office_merge_view(struct app *app)
{
	return merge_view_new(app, NULL);
}

struct view *office_summary(struct app *app)
{
	return summary_view_new(app, NULL, NULL);
}

struct view *office_conflicts(struct app *app)
{
	return conflicts_view_new(app, NULL);
}

void office_show_with(struct office *o, int rows, int cols,
	struct view *(*first)(struct app *app), const struct app_doors *doors)
{
	const struct app_options options = {.doors = doors, .first = first};

	office_hide(o);
	o->screen = screen_open(rows, cols, o->nb, &o->world, &options);
}

void office_show(struct office *o, int rows, int cols,
	struct view *(*first)(struct app *app))
{
	static const struct app_doors doors = {
		.handover = handover_view_new,
		.merge = merge_view_new,
		.summary = summary_view_new,
		.conflicts = conflicts_view_new,
		.attendance = attendance_view_new,
	};

	office_show_with(o, rows, cols, first, &doors);
}

void office_hide(struct office *o)
{
	if (o->screen != NULL)
		screen_close(o->screen);
	o->screen = NULL;
}

void office_keys(struct office *o, const char *script)
{
	screen_keys(o->screen, script);
}

void office_expect(const struct office *o, const char *text)
{
	if (screen_shows(o->screen, text))
		return;
	screen_print(o->screen);
	fail_msg("not on the screen: %s", text);
}

void office_expect_not(const struct office *o, const char *text)
{
	if (!screen_shows(o->screen, text))
		return;
	screen_print(o->screen);
	fail_msg("on the screen: %s", text);
}

void office_hand_over(struct office *o, const char *words)
{
	office_show(o, 24, 80, handover_view_new);
	office_keys(o, "<Enter>");
	office_keys(o, words);
	office_keys(o, "<Enter>");
	office_keys(o, words);
	office_keys(o, "<Enter>");
	office_expect(o, "เสร็จแล้ว ถอดแฟลชไดรฟ์ได้");
	office_hide(o);
}

void office_merge(struct office *o, const char *words)
{
	office_show(o, 24, 80, office_merge_view);
	office_keys(o, "<Enter>");
	office_keys(o, words);
	office_keys(o, "<Enter>");
	office_expect(o, "Enter: รวมข้อมูล");
	office_keys(o, "<Enter>");
	office_expect(o, "รวมแล้ว");
	office_hide(o);
}
