/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/probe.h"

#include "core/base/alloc.h"
#include "tui/term/decode.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

struct place { /* where we are */
	int64_t now_ms;
	const char *ssh;
};

static int64_t ticks_of(void *ctx)
{
	return ((struct place *)ctx)->now_ms;
}

static const char *env_of(void *ctx, const char *name)
{
	struct place *place = ctx;

	return strcmp(name, "SSH_TTY") == 0 ? place->ssh : NULL;
}

static struct world world_at(struct place *place)
{
	return (struct world){
		.ticks_ms = ticks_of, .env = env_of, .ctx = place};
}

static struct probe started(struct place *place)
{
	struct world world = world_at(place);
	struct probe p;

	probe_start(&p, &world);
	return p;
}

/* What a terminal answers that draws the strings so wide. */
static void answer(struct buf *out, const int cells[], size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		buf_printf(out, "\033[1;%dR", cells[i] + 1);
}

static void hear(struct probe *p, const char *bytes, size_t len, size_t step)
{
	struct decoder d = {.probe = p};
	struct event e;
	size_t at, n;

	for (at = 0; at < len; at += n) {
		n = len - at < step ? len - at : step;
		decoder_feed(&d, bytes + at, n);
		assert_false(decoder_next(&d, &e));
	}
	decoder_release(&d);
}

static const int usual[PROBE_COUNT] = {1, 1, 2, 2, 2, 1, 1, 1, 2};
static const int console[PROBE_COUNT] = {1, 3, 3, 2, 4, 1, 1, 1, 1};
static const int wide[PROBE_COUNT] = {1, 1, 2, 2, 2, 2, 2, 2, 2};
static const int no_utf8[PROBE_COUNT] = {3, 9, 9, 6, 12, 3, 3, 3, 4};

static void the_question_is_what_we_measure(void **state)
{
	struct buf question = {0};
	size_t i, reports = 0;
	const char *at;

	(void)state;
	probe_question(&question);
	for (at = buf_str(&question); (at = strstr(at, "\033[6n")) != NULL;
		at++)
		reports++;
	assert_int_equal(reports, PROBE_COUNT);
	assert_string_equal(question.data + question.len - 3, "\033[c");
	for (i = 0; i < PROBE_COUNT; i++)
		assert_non_null(strstr(
			question.data, probe_string((enum probe_string)i)));
	assert_string_equal(probe_string(PROBE_SAFE_AM),
		"\xE0\xB8\x81\xE0\xB9\x8D\xE0\xB8\xB2");
	assert_string_equal(
		probe_string(PROBE_RAW_AM), "\xE0\xB8\x81\xE0\xB8\xB3");
	for (i = 0; i < PROBE_COUNT; i++)
		assert_int_equal(
			probe_expected((enum probe_string)i), usual[i]);
	buf_release(&question);
}

static void expect_verdict(const int cells[PROBE_COUNT], const char *term,
	enum width_mode mode, bool is_ascii)
{
	struct place place = {0};
	const size_t steps[] = {1, 7, 4096};
	struct buf bytes = {0};
	struct probe p;
	size_t i;

	answer(&bytes, cells, PROBE_COUNT);
	buf_add_str(&bytes, "\033[?1;2c");
	for (i = 0; i < ARRAY_LEN(steps); i++) {
		p = started(&place);
		hear(&p, bytes.data, bytes.len, steps[i]);
		assert_int_equal(p.state, PROBE_ANSWERED);
		assert_memory_equal(p.cells, cells, sizeof(p.cells));
		assert_int_equal(probe_mode(&p, term), mode);
		assert_int_equal(probe_is_ascii(&p, term), is_ascii);
	}
	buf_release(&bytes);
}

static void answers_decide_how_text_is_laid_out(void **state)
{
	(void)state;
	expect_verdict(usual, "xterm", WIDTH_NORMAL, false);
	expect_verdict(usual, NULL, WIDTH_NORMAL, false);
	expect_verdict(console, "linux", WIDTH_LINEAR, true);
	expect_verdict(console, "xterm", WIDTH_LINEAR, false);
	expect_verdict(usual, "linux", WIDTH_NORMAL, true);
	expect_verdict(wide, "xterm", WIDTH_NORMAL, true);
	expect_verdict(no_utf8, "xterm", WIDTH_NORMAL, true);
}

static void a_silent_terminal_is_judged_by_its_name(void **state)
{
	struct place near = {.now_ms = 1000}, far = {.ssh = "/dev/pts/1"};
	struct probe p = started(&near);

	(void)state;
	assert_false(probe_tick(&p, 1399));
	assert_true(probe_tick(&p, 1400));
	assert_false(probe_tick(&p, 1401));
	assert_int_equal(p.state, PROBE_SILENT);
	assert_int_equal(probe_mode(&p, "linux"), WIDTH_LINEAR);
	assert_int_equal(probe_mode(&p, "xterm"), WIDTH_NORMAL);
	assert_true(probe_is_ascii(&p, "linux"));
	p = started(&far);
	assert_false(probe_tick(&p, 1499));
	assert_true(probe_tick(&p, 1500));
}

static void late_answers_are_swallowed(void **state)
{
	struct place place = {0};
	struct probe p = started(&place);
	struct buf bytes = {0};

	(void)state;
	answer(&bytes, console, 4);
	hear(&p, bytes.data, bytes.len, 5);
	assert_true(probe_tick(&p, 400));
	buf_clear(&bytes);
	answer(&bytes, console + 4, PROBE_COUNT - 4);
	buf_add_str(&bytes, "\033[?6c");
	hear(&p, bytes.data, bytes.len, 5);
	assert_int_equal(p.state, PROBE_SILENT);
	assert_int_equal(probe_mode(&p, "xterm"), WIDTH_NORMAL);
	assert_false(probe_is_due(&p));
	buf_release(&bytes);
}

static void answers_too_few_or_too_many_say_nothing(void **state)
{
	struct place place = {0};
	struct probe p = started(&place);
	struct buf bytes = {0};

	(void)state;
	answer(&bytes, console, PROBE_COUNT - 1);
	buf_add_str(&bytes, "\033[?6c");
	hear(&p, bytes.data, bytes.len, 4096);
	assert_int_equal(p.state, PROBE_ANSWERED);
	assert_int_equal(probe_mode(&p, "xterm"), WIDTH_NORMAL);
	p = started(&place);
	buf_clear(&bytes);
	answer(&bytes, console, PROBE_COUNT);
	answer(&bytes, console, 1);
	buf_add_str(&bytes, "\033[?6c");
	hear(&p, bytes.data, bytes.len, 4096);
	assert_int_equal(p.cells[PROBE_MARK], 0);
	buf_release(&bytes);
}

static void nobody_asked_expects_nothing(void **state)
{
	struct probe p = {0};

	(void)state;
	assert_false(probe_is_due(&p));
	probe_end(&p);
	assert_false(probe_tick(&p, 1 << 30));
	assert_int_equal(p.state, PROBE_UNASKED);
	assert_int_equal(probe_mode(&p, "linux"), WIDTH_LINEAR);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_question_is_what_we_measure),
		cmocka_unit_test(answers_decide_how_text_is_laid_out),
		cmocka_unit_test(a_silent_terminal_is_judged_by_its_name),
		cmocka_unit_test(late_answers_are_swallowed),
		cmocka_unit_test(answers_too_few_or_too_many_say_nothing),
		cmocka_unit_test(nobody_asked_expects_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
