/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An officer at a laptop, for tests that press keys: a notebook in a folder of
 * its own, a clock that stands still, a stick that is in or not, and one
 * screen in Thai at a time. The test runs inside a scratch folder, so that the
 * paths it shows are always the same.
 */
#ifndef TESTS_TUI_OFFICE_H
#define TESTS_TUI_OFFICE_H

#include "tests/screens/screen.h"

struct office {
	struct test_world clock; /* first: it is the world's ctx */
	const char *stick;       /* folder that counts as one, or NULL */
	struct world world;
	struct notebook *nb;
	struct screen *screen;
};

/* Group fixtures: the language, and a scratch folder to be in. */
int office_group_open(void **state);
int office_group_close(void **state);
/* Empties and makes a folder in the scratch folder. */
void office_folder(const char *name);

/* `name` is who writes and what the folder is called; `seed` makes its keys
 * and ids its own. */
void office_open(
	struct office *o, const char *name, uint64_t seed, bool with_sample);
void office_close(struct office *o);

/* Shows a view made by `first`, with doors to the views of hand-over, merge,
 * summary, conflicts and attendance. */
void office_show(struct office *o, int rows, int cols,
	struct view *(*first)(struct app *app));
/* The same with other doors, which outlive it. */
void office_show_with(struct office *o, int rows, int cols,
	struct view *(*first)(struct app *app), const struct app_doors *doors);
void office_hide(struct office *o);
void office_keys(struct office *o, const char *script);
/* Fails the test, with the screen on stderr, when it does not show that. */
void office_expect(const struct office *o, const char *text);
void office_expect_not(const struct office *o, const char *text);
/* Writes the hand-over file by keys; the words are the passphrase. */
void office_hand_over(struct office *o, const char *words);
/* Merges the first file of the stick that another laptop wrote. */
void office_merge(struct office *o, const char *words);

/* For `first`. */
struct view *office_attendance(struct app *app);
struct view *office_merge_view(struct app *app);
struct view *office_summary(struct app *app);
struct view *office_conflicts(struct app *app);

#endif
