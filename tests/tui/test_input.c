/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/input.h"

#include "tui/term/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* A pipe in the place of a terminal, and the real clock. */
struct line {
	struct world world;
	struct input input;
	int ends[2];
};

static struct event wait_ms(struct line *l, int ms)
{
	int64_t now = world_ticks_ms(&l->world);
	struct event e;

	input_wait(&l->input, ms < 0 ? -1 : now + ms, &e);
	return e;
}

static void open_line(struct line *l)
{
	l->world = world_system();
	assert_int_equal(pipe(l->ends), 0);
	input_init(&l->input, l->ends[0], &l->world);
	assert_int_equal(wait_ms(l, -1).kind, EVENT_RESIZE);
}

static void close_line(struct line *l)
{
	input_release(&l->input);
	close(l->ends[0]);
	if (l->ends[1] >= 0)
		close(l->ends[1]);
}

static void type(struct line *l, const char *bytes, size_t len)
{
	assert_int_equal(write(l->ends[1], bytes, len), (ssize_t)len);
}

static void nothing_comes_within_the_time_given(void **state)
{
	struct line l = {0};
	int64_t start;

	(void)state;
	open_line(&l);
	assert_int_equal(wait_ms(&l, 0).kind, EVENT_NONE);
	start = world_ticks_ms(&l.world);
	assert_int_equal(wait_ms(&l, 30).kind, EVENT_NONE);
	assert_true(world_ticks_ms(&l.world) - start >= 29);
	close_line(&l);
}

static void bytes_of_a_letter_may_come_slowly(void **state)
{
	static const char bytes[] = "กำxน้";
	const struct timespec pause = {.tv_nsec = 30000000};
	struct line l = {0};
	struct buf got = {0};
	struct event e;
	size_t i;

	(void)state;
	open_line(&l);
	for (i = 0; i < sizeof(bytes) - 1; i++) {
		type(&l, bytes + i, 1);
		for (e = wait_ms(&l, 0); e.kind == EVENT_TEXT;
			e = wait_ms(&l, 0))
			buf_add(&got, e.text, e.len);
		nanosleep(&pause, NULL);
	}
	assert_string_equal(buf_str(&got), bytes);
	buf_release(&got);
	close_line(&l);
}

static void a_lone_escape_comes_when_no_digit_does(void **state)
{
	struct line l = {0};
	int64_t start;
	struct event e;

	(void)state;
	open_line(&l);
	type(&l, "\033", 1);
	start = world_ticks_ms(&l.world);
	assert_int_equal(wait_ms(&l, 0).kind, EVENT_NONE);
	e = wait_ms(&l, -1);
	assert_int_equal(e.kind, EVENT_STROKE);
	assert_int_equal(e.stroke, STROKE_ESCAPE);
	assert_true(world_ticks_ms(&l.world) - start >= 245);
	close_line(&l);
}

static void what_is_there_already_is_read_before_silence_counts(void **state)
{
	const struct timespec busy = {.tv_nsec = 60000000};
	struct line l = {0};
	struct event e;

	(void)state;
	open_line(&l);
	type(&l, "\033", 1);
	assert_int_equal(wait_ms(&l, 0).kind, EVENT_NONE);
	type(&l, "[A", 2);
	nanosleep(&busy, NULL);
	e = wait_ms(&l, 0);
	assert_int_equal(e.kind, EVENT_STROKE);
	assert_int_equal(e.stroke, STROKE_UP);
	close_line(&l);
}

static void a_new_size_is_told_and_does_not_end_a_wait_otherwise(void **state)
{
	struct line l = {0};

	(void)state;
	open_line(&l);
	assert_int_equal(wait_ms(&l, 0).kind, EVENT_NONE);
	raise(SIGWINCH);
	assert_int_equal(wait_ms(&l, -1).kind, EVENT_RESIZE);
	type(&l, "x", 1);
	raise(SIGWINCH);
	assert_int_equal(wait_ms(&l, -1).stroke, 'x');
	assert_int_equal(wait_ms(&l, -1).kind, EVENT_RESIZE);
	assert_int_equal(wait_ms(&l, 0).kind, EVENT_NONE);
	close_line(&l);
}

static void being_told_to_end_is_told_for_ever(void **state)
{
	static const int numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
	struct line l;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
		l = (struct line){0};
		open_line(&l);
		raise(numbers[i]);
		assert_int_equal(wait_ms(&l, -1).kind, EVENT_HANGUP);
		assert_int_equal(wait_ms(&l, 0).kind, EVENT_HANGUP);
		close_line(&l);
	}
}

static void to_stop_for_a_while_is_refused(void **state)
{
	struct line l = {0};

	(void)state;
	open_line(&l);
	raise(SIGTSTP);
	assert_int_equal(wait_ms(&l, 5).kind, EVENT_NONE);
	close_line(&l);
}

static void keys_before_a_hangup_still_arrive(void **state)
{
	struct line l = {0};

	(void)state;
	open_line(&l);
	type(&l, "ab", 2);
	close(l.ends[1]);
	l.ends[1] = -1;
	assert_int_equal(wait_ms(&l, -1).stroke, 'a');
	assert_int_equal(wait_ms(&l, -1).stroke, 'b');
	assert_int_equal(wait_ms(&l, -1).kind, EVENT_HANGUP);
	close_line(&l);
}

static void silence_of_the_probe_is_told_once(void **state)
{
	struct line l = {0};

	(void)state;
	open_line(&l);
	probe_start(&l.input.probe, &l.world);
	l.input.probe.until_ms = world_ticks_ms(&l.world) + 20;
	assert_int_equal(wait_ms(&l, -1).kind, EVENT_RESIZE);
	assert_int_equal(l.input.probe.state, PROBE_SILENT);
	assert_int_equal(wait_ms(&l, 5).kind, EVENT_NONE);
	close_line(&l);
}

static void leaving_takes_the_last_answers_along(void **state)
{
	struct line l = {0};

	(void)state;
	open_line(&l);
	probe_start(&l.input.probe, &l.world);
	type(&l, "\033[1;2R\033[?1c", 11);
	input_drain(&l.input);
	assert_int_equal(l.input.probe.state, PROBE_ANSWERED);
	l.input.probe.state = PROBE_WAITING;
	l.input.probe.until_ms = world_ticks_ms(&l.world) + 20;
	input_drain(&l.input); /* nothing more comes: it ends all the same */
	close_line(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_comes_within_the_time_given),
		cmocka_unit_test(bytes_of_a_letter_may_come_slowly),
		cmocka_unit_test(a_lone_escape_comes_when_no_digit_does),
		cmocka_unit_test(
			what_is_there_already_is_read_before_silence_counts),
		cmocka_unit_test(
			a_new_size_is_told_and_does_not_end_a_wait_otherwise),
		cmocka_unit_test(being_told_to_end_is_told_for_ever),
		cmocka_unit_test(to_stop_for_a_while_is_refused),
		cmocka_unit_test(keys_before_a_hangup_still_arrive),
		cmocka_unit_test(silence_of_the_probe_is_told_once),
		cmocka_unit_test(leaving_takes_the_last_answers_along),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
