/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The whole program on a scripted terminal, key by key, and golden files of
 * what it shows: text, "----", a letter a cell for what it means. The same
 * file's text half must come out of the real program in tmux (tmux.sh).
 */
#ifndef TESTS_SCREENS_SCREEN_H
#define TESTS_SCREENS_SCREEN_H

#include "tui/app.h"
#include "tui/term/term_script.h"

struct screen {
	struct terminal *terminal;
	struct app *app;
	bool is_over;
};

struct screen *screen_open(int rows, int cols, struct notebook *nb,
	const struct world *world, const struct app_options *options);
/* Types a key script (term_script.h) and lets all jobs run to their end. */
void screen_keys(struct screen *s, const char *script);
bool screen_shows(const struct screen *s, const char *text);
/* Fails the test when the screen is not tests/screens/golden/NAME.txt; with
 * UPDATE_GOLDEN=1 writes the file instead. */
void screen_golden(const struct screen *s, const char *name);
/* For a failing test: the text on stderr. */
void screen_print(const struct screen *s);
void screen_close(struct screen *s);

/* A world that stands still: 10 November 2022, 09.30 in Bangkok; `random`
 * counts up. Good for one test at a time. */
struct test_world {
	int64_t wall_ms, ticks_ms;
	uint64_t next_random;
};
struct world test_world_of(struct test_world *t);

#endif
