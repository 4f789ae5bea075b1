/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/screens/screen.h"
#include "tui/widget/list.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A view that writes down what happens to it. */
struct probe {
	struct view view;
	struct list list;
	struct buf *story;
	int steps_left;
};

static struct buf *story_of(struct view *v)
{
	return ((struct probe *)v)->story;
}

static void probe_close(struct view *v)
{
	buf_add_str(story_of(v), "close ");
	free(v);
}

static void probe_arrange(struct view *v, int rows, int cols)
{
	(void)cols;
	list_arrange(&((struct probe *)v)->list, 50, rows);
}

static void draw_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	(void)ctx;
	(void)is_selected;
	area_printf(a, 0, 1, meaning, "แถวที่ %zu", i + 1);
}

static void probe_draw(const struct view *v, struct area *a)
{
	list_draw(&((const struct probe *)v)->list, a, true, draw_row, v);
}

static void verdict(void *ctx, bool is_yes)
{
	buf_add_str(story_of(ctx), is_yes ? "yes " : "no ");
}

static void answer(void *ctx, const char *text)
{
	buf_printf(story_of(ctx), "[%s] ", text != NULL ? text : "none");
}

static int step(void *ctx, struct error *err)
{
	struct probe *p = ctx;

	if (p->steps_left < 0)
		return error_set(err, ERROR_MEDIUM, "The stick is full.") - 1;
	return p->steps_left-- > 0 ? 1 : 0;
}

static void job_end(void *ctx, enum job_end end, const struct error *err)
{
	static const char *const ends[] = {"done ", "failed ", "cancelled "};

	buf_add_str(story_of(ctx), ends[end]);
	if (end == JOB_FAILED)
		app_fail(((struct view *)ctx)->app, err);
}

static void start_job(struct view *v, int steps)
{
	((struct probe *)v)->steps_left = steps;
	app_run_job(v->app,
		&(struct job){
			.title = "Counting",
			.step = step,
			.end = job_end,
			.ctx = v,
		});
}

static enum reply probe_act(struct view *v, enum action a)
{
	buf_printf(story_of(v), "%s ", action_name(a));
	switch ((int)a) {
	case ACTION_NEW:
		app_ask_text(
			v->app, "Name", "What is it called?", "", answer, v);
		return REPLY_HANDLED;
	case ACTION_DELETE:
		app_ask(v->app, "Delete", "Really?", verdict, v);
		return REPLY_HANDLED;
	case ACTION_HISTORY:
		app_ask_passphrase(
			v->app, "Lock", "A passphrase.", true, answer, v);
		return REPLY_HANDLED;
	case ACTION_SORT: start_job(v, 3000); return REPLY_HANDLED;
	case ACTION_REVERSE: start_job(v, -1); return REPLY_HANDLED;
	case ACTION_EDIT: app_say(v->app, "บันทึกแล้ว"); return REPLY_HANDLED;
	default: return list_act(&((struct probe *)v)->list, a);
	}
}

static enum reply probe_text(
	struct view *v, const char *s, size_t len, bool is_paste)
{
	buf_printf(story_of(v), "%s(%.*s) ", is_paste ? "paste" : "text",
		(int)len, s);
	return REPLY_HANDLED;
}

static void probe_hints(const struct view *v, struct hints *h)
{
	(void)v;
	hints_add(h, CONTEXT_ROWS);
	hints_add(h, CONTEXT_LIST);
	h->is_off[ACTION_ATTENDANCE] = true;
	snprintf(h->title, sizeof(h->title), "Probe");
	snprintf(h->status, sizeof(h->status), "50 rows");
}

static void probe_keep(struct view *v)
{
	buf_add_str(story_of(v), "keep ");
}

static const struct view_ops probe_ops = {
	.name = "probe",
	.close = probe_close,
	.arrange = probe_arrange,
	.draw = probe_draw,
	.act = probe_act,
	.text = probe_text,
	.hints = probe_hints,
	.keep = probe_keep,
};

/* Where the first view of the next app writes its story. */
static struct buf *next_story;

static struct view *probe_new(struct app *app)
{
	struct probe *p = xcalloc(1, sizeof(*p));

	(void)app;
	p->view.ops = &probe_ops;
	p->story = next_story;
	return &p->view;
}

struct fixture {
	struct screen *screen;
	struct buf story;
	struct test_world test_world;
	struct world world;
};

static const struct app_options options = {.first = probe_new};

static int set_up(void **state)
{
	struct fixture *x = xcalloc(1, sizeof(*x));

	x->world = test_world_of(&x->test_world);
	next_story = &x->story;
	x->screen = screen_open(24, 80, NULL, &x->world, &options);
	*state = x;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *x = *state;

	if (x->screen != NULL)
		screen_close(x->screen);
	buf_release(&x->story);
	free(x);
	return 0;
}

static void expect_story(struct fixture *x, const char *wanted)
{
	assert_string_equal(buf_str(&x->story), wanted);
	buf_clear(&x->story);
}

static void a_frame_shows_title_status_and_keys(void **state)
{
	struct fixture *x = *state;

	assert_true(screen_shows(x->screen, "Probe"));
	assert_true(screen_shows(x->screen, "50 rows"));
	assert_true(screen_shows(x->screen, "F7 New"));
	assert_true(screen_shows(x->screen, "F10 Quit"));
	assert_false(screen_shows(x->screen, "F2 Hand over"));
	screen_golden(x->screen, "frame");
}

static void what_the_terminal_cannot_do_is_said_at_the_start(void **state)
{
	struct fixture *x = *state;
	struct terminal *t = terminal_open_script(24, 80, "");
	struct app *app;

	assert_null(terminal_remark(t, 0));
	terminal_add_remark(t, "No type %s.", "vt0");
	app = app_new(t, NULL, &x->world, &options);
	app_turn(app);
	assert_true(terminal_script_shows(t, "! No type vt0."));
	app_free(app);
	terminal_free(t);
}

static void keys_become_actions(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<Down><PgDn><C-z>");
	expect_story(x, "DOWN PAGE_DOWN UNDO ");
	screen_keys(x->screen, "ไ<paste:ก ข>");
	expect_story(x, "text(ไ) paste(ก ข) ");
}

static void a_question_is_answered_by_one_key(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<F8>");
	assert_true(screen_shows(x->screen, "Really?"));
	screen_golden(x->screen, "question");
	screen_keys(x->screen, "y<F8><Esc><F8>n");
	expect_story(x, "DELETE yes DELETE no DELETE no ");
}

static void thai_typed_into_a_question_is_no_answer(void **state)
{
	struct fixture *x = *state;

	/* ั is on the key of y, ื on n */
	screen_keys(x->screen, "<F8>รับคืนๆq<F2><F10>");
	assert_true(screen_shows(x->screen, "Really?"));
	screen_keys(x->screen, "n");
	expect_story(x, "DELETE no ");
}

static void a_text_is_asked_for_and_given_canonical(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<F7>เเดง <Enter><F7>x<Esc>");
	expect_story(x, "NEW [แดง] NEW [none] ");
}

static void a_passphrase_is_typed_twice_and_never_shown(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<F9>secret<Enter>secreT");
	assert_false(screen_shows(x->screen, "secre"));
	screen_keys(x->screen, "<Enter>");
	assert_true(screen_shows(x->screen, "not the same"));
	screen_keys(x->screen, "T<BS><Tab><BS>t");
	screen_keys(x->screen, "<S-Tab><Up><Down><Enter>");
	expect_story(x, "HISTORY [secret] ");
}

static void help_is_filtered_by_typing_and_enter_does_it(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<F1>");
	assert_true(screen_shows(x->screen, "Open, or accept"));
	screen_golden(x->screen, "help");
	screen_keys(x->screen, "Turn the order");
	assert_false(screen_shows(x->screen, "Open, or accept"));
	screen_keys(x->screen, "<Enter>");
	expect_story(x, "HELP REVERSE failed ");
	assert_true(screen_shows(x->screen, "The stick is full."));
}

static void a_job_runs_to_its_end(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "s");
	expect_story(x, "SORT done ");
}

static void escape_stops_a_job(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "s<early><Esc>");
	expect_story(x, "SORT cancelled ");
}

static void the_mouse_stops_no_job_and_changes_nothing_meanwhile(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen,
		"s<early><mouse:23,2><early><mouse:5,5><early><wheel-down>");
	expect_story(x, "SORT done ");
}

static void a_toast_goes_after_four_seconds(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "e");
	assert_true(screen_shows(x->screen, "บันทึกแล้ว"));
	x->test_world.ticks_ms += 5000;
	screen_keys(x->screen, "<idle>");
	assert_false(screen_shows(x->screen, "บันทึกแล้ว"));
}

static void a_draft_is_kept_two_seconds_after_the_last_key(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<Down>");
	expect_story(x, "DOWN ");
	x->test_world.ticks_ms += 2500;
	screen_keys(x->screen, "<idle><idle>");
	expect_story(x, "keep ");
}

static void who_types_without_a_pause_has_a_draft_as_well(void **state)
{
	struct fixture *x = *state;
	int i;

	for (i = 0; i < 3; i++) {
		screen_keys(x->screen, "<Down>");
		x->test_world.ticks_ms += 900;
	}
	expect_story(x, "DOWN DOWN DOWN ");
	screen_keys(x->screen, "<Down>");
	expect_story(x, "DOWN keep ");
}

static void a_hangup_keeps_drafts_and_closes_views(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<hangup>");
	assert_true(x->screen->is_over);
	screen_close(x->screen);
	x->screen = NULL;
	expect_story(x, "keep keep close ");
}

static void a_small_window_says_so_and_nothing_is_lost(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<Down><Down><resize:60x20>");
	assert_true(screen_shows(x->screen, "80 columns and 24 rows"));
	screen_keys(x->screen, "<Down><resize:80x24>");
	expect_story(x, "DOWN DOWN ");
	assert_true(screen_shows(x->screen, "Probe"));
	screen_keys(x->screen, "<resize:1x1><resize:200x60><resize:120x40>");
	assert_int_equal(terminal_script_grid(x->screen->terminal)->cols, 120);
}

static void f10_leaves(void **state)
{
	struct fixture *x = *state;

	screen_keys(x->screen, "<F10>");
	assert_true(x->screen->is_over);
}

int main(void)
{
#define APP_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		APP_TEST(a_frame_shows_title_status_and_keys),
		APP_TEST(what_the_terminal_cannot_do_is_said_at_the_start),
		APP_TEST(keys_become_actions),
		APP_TEST(a_question_is_answered_by_one_key),
		APP_TEST(thai_typed_into_a_question_is_no_answer),
		APP_TEST(a_text_is_asked_for_and_given_canonical),
		APP_TEST(a_passphrase_is_typed_twice_and_never_shown),
		APP_TEST(help_is_filtered_by_typing_and_enter_does_it),
		APP_TEST(a_job_runs_to_its_end),
		APP_TEST(escape_stops_a_job),
		APP_TEST(the_mouse_stops_no_job_and_changes_nothing_meanwhile),
		APP_TEST(a_toast_goes_after_four_seconds),
		APP_TEST(a_draft_is_kept_two_seconds_after_the_last_key),
		APP_TEST(who_types_without_a_pause_has_a_draft_as_well),
		APP_TEST(a_hangup_keeps_drafts_and_closes_views),
		APP_TEST(a_small_window_says_so_and_nothing_is_lost),
		APP_TEST(f10_leaves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
