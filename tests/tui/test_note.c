/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/note.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

struct fixture {
	struct note note;
	struct wrap *wrap;
};

static int set_up(void **state)
{
	static struct fixture f;

	f = (struct fixture){0};
	f.wrap = wrap_new();
	note_set(&f.note, "");
	*state = &f;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *f = *state;

	note_release(&f->note);
	wrap_free(f->wrap);
	return 0;
}

static void type(struct fixture *f, const char *s)
{
	note_type(&f->note, s, strlen(s));
	note_arrange(&f->note, f->wrap, 3, 10);
}

static enum reply act(struct fixture *f, enum action a)
{
	enum reply reply = note_act(&f->note, a);

	note_arrange(&f->note, f->wrap, 3, 10);
	return reply;
}

static void enter_is_a_new_line(void **state)
{
	struct fixture *f = *state;

	type(f, "หนึ่ง");
	act(f, ACTION_ACCEPT);
	assert_int_equal(f->note.line_count, 2);
	type(f, "สอง");
	assert_string_equal(note_text(&f->note), "หนึ่ง\nสอง");
	assert_int_equal(f->note.line_count, 2);
}

static void up_and_down_keep_their_column_over_a_short_line(void **state)
{
	struct fixture *f = *state;

	type(f, "กขคงจ\nก\nกขคงจ");
	act(f, ACTION_UP);
	act(f, ACTION_UP);
	assert_int_equal(f->note.at, strlen("กขคงจ"));
}

static void at_the_first_and_last_line_the_key_is_for_the_form(void **state)
{
	struct fixture *f = *state;

	type(f, "ก\nข");
	assert_int_equal(act(f, ACTION_DOWN), REPLY_IGNORED);
	assert_int_equal(act(f, ACTION_UP), REPLY_HANDLED);
	assert_int_equal(act(f, ACTION_UP), REPLY_IGNORED);
}

static void the_line_of_the_cursor_is_on_the_screen(void **state)
{
	struct fixture *f = *state;

	type(f, "1\n2\n3\n4\n5\n6");
	assert_int_equal(f->note.top, 3);
	act(f, ACTION_PAGE_UP);
	act(f, ACTION_PAGE_UP);
	act(f, ACTION_UP);
	assert_int_equal(f->note.top, 0);
}

static void leaving_trims_and_makes_canonical(void **state)
{
	struct fixture *f = *state;

	type(f, "เเดง  \n\n\n");
	note_leave(&f->note);
	assert_string_equal(note_text(&f->note), "แดง");
}

static void the_cursor_is_drawn_after_trailing_spaces(void **state)
{
	struct fixture *f = *state;
	struct grid g;
	struct area a;

	type(f, "ab  ");
	grid_init(&g, 3, 10);
	a = area_of(&g);
	note_draw(&f->note, &a, true);
	assert_int_equal(g.cursor_row, 0);
	assert_int_equal(g.cursor_col, 4);
	grid_release(&g);
}

int main(void)
{
#define NOTE_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		NOTE_TEST(enter_is_a_new_line),
		NOTE_TEST(up_and_down_keep_their_column_over_a_short_line),
		NOTE_TEST(at_the_first_and_last_line_the_key_is_for_the_form),
		NOTE_TEST(the_line_of_the_cursor_is_on_the_screen),
		NOTE_TEST(leaving_trims_and_makes_canonical),
		NOTE_TEST(the_cursor_is_drawn_after_trailing_spaces),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
