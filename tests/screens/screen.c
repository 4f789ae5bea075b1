/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/screens/screen.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "tui/app_state.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { TURNS_MAX = 100000, GOLDEN_MAX = 1 << 20 };

struct screen *screen_open(int rows, int cols, struct notebook *nb,
	const struct world *world, const struct app_options *options)
{
	struct screen *s = xcalloc(1, sizeof(*s));

	s->terminal = terminal_open_script(rows, cols, "");
	s->app = app_new(s->terminal, nb, world, options);
	screen_keys(s, "<idle>");
	return s;
}

void screen_keys(struct screen *s, const char *script)
{
	int turns = 0;

	terminal_script_add(s->terminal, script);
	/* One idle turn more shows what the last key has done. */
	terminal_script_add(s->terminal, "<idle>");
	while (!s->is_over &&
		(s->app->slot.is_running ||
			!terminal_script_is_done(s->terminal))) {
		s->is_over = !app_turn(s->app);
		if (++turns > TURNS_MAX)
			fail_msg("no end of turns after \"%s\"", script);
	}
}

bool screen_shows(const struct screen *s, const char *text)
{
	return terminal_script_shows(s->terminal, text);
}

void screen_print(const struct screen *s)
{
	struct buf b = {0};

	terminal_script_screen(s->terminal, false, &b);
	fputs(buf_str(&b), stderr);
	buf_release(&b);
}

static bool wants_update(void)
{
	const char *update = getenv("UPDATE_GOLDEN");

	return update != NULL && strcmp(update, "1") == 0;
}

void screen_golden(const struct screen *s, const char *name)
{
	const char *source = getenv("SAMUT_SOURCE");
	struct buf path = {0}, wanted = {0}, got = {0};
	struct error err = {0};
	bool is_same;

	buf_printf(&path, "%s/tests/screens/golden/%s.txt",
		source != NULL ? source : ".", name);
	terminal_script_screen(s->terminal, true, &got);
	if (wants_update()) {
		if (!file_replace(buf_str(&path), got.data, got.len, &err))
			fail_msg("%s", err.text);
	} else {
		if (!file_read(buf_str(&path), GOLDEN_MAX, &wanted, &err))
			fail_msg("%s", err.text);
		is_same = strcmp(buf_str(&wanted), buf_str(&got)) == 0;
		if (!is_same)
			fprintf(stderr, "--- wanted (%s)\n%s--- got\n%s", name,
				buf_str(&wanted), buf_str(&got));
		assert_true(is_same);
	}
	buf_release(&path);
	buf_release(&wanted);
	buf_release(&got);
}

void screen_close(struct screen *s)
{
	app_free(s->app);
	terminal_free(s->terminal);
	free(s);
}

static int64_t test_wall_ms(void *ctx)
{
	return ((struct test_world *)ctx)->wall_ms;
}

static int64_t test_ticks_ms(void *ctx)
{
	return ((struct test_world *)ctx)->ticks_ms;
}

static void test_random(void *ctx, void *bytes, size_t len)
{
	struct test_world *t = ctx;
	unsigned char *out = bytes;
	size_t i;

	for (i = 0; i < len; i++) {
		t->next_random = t->next_random * 6364136223846793005U +
			1442695040888963407U;
		out[i] = (unsigned char)(t->next_random >> 56);
	}
}

static const char *test_env(void *ctx, const char *name)
{
	(void)ctx;
	(void)name;
	return NULL;
}

struct world test_world_of(struct test_world *t)
{
	*t = (struct test_world){
		.wall_ms = 1668047400000, /* 2022-11-10 02:30 UTC */
		.ticks_ms = 1000,
		.next_random = 1,
	};
	return (struct world){
		.wall_ms = test_wall_ms,
		.ticks_ms = test_ticks_ms,
		.random = test_random,
		.env = test_env,
		.utc_offset_min = 7 * 60,
		.ctx = t,
	};
}
