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
	assert_int_equal(f->note.layout.count, 2);
	type(f, "สอง");
	assert_string_equal(note_text(&f->note), "หนึ่ง\nสอง");
	assert_int_equal(f->note.layout.count, 2);
}

static void up_and_down_keep_their_column_over_a_short_line(void **state)
{
	struct fixture *f = *state;

	type(f, "กขคงจ\nก\nกขคงจ");
	act(f, ACTION_UP);
	act(f, ACTION_UP);
	assert_int_equal(f->note.edit.at, strlen("กขคงจ"));
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

static void the_end_of_a_broken_line_is_not_the_start_of_the_next(void **state)
{
	struct fixture *f = *state;

	/* No space where the line breaks. */
	type(f, "คุณธรรมจังหวัด");
	assert_int_equal(f->note.layout.count, 2);
	assert_int_equal(f->note.layout.lines[0].len, strlen("คุณธรรม"));
	act(f, ACTION_HOME);
	act(f, ACTION_UP);
	act(f, ACTION_END);
	act(f, ACTION_END);
	assert_int_equal(f->note.edit.at, strlen("คุณธรรม"));
	act(f, ACTION_DOWN);
	assert_int_equal(f->note.edit.at, strlen("คุณธรรมจังหวัด"));
	act(f, ACTION_UP);
	assert_int_equal(f->note.edit.at, strlen("คุณธรรม"));
	act(f, ACTION_HOME);
	assert_int_equal(f->note.edit.at, 0);
}

static void the_first_and_the_last_line_are_one_key_away(void **state)
{
	struct fixture *f = *state;

	type(f, "1\n2\n3\n4\n5\n6");
	act(f, ACTION_TOP);
	assert_int_equal(f->note.edit.at, 0);
	assert_int_equal(f->note.top, 0);
	act(f, ACTION_BOTTOM);
	assert_int_equal(f->note.edit.at, strlen("1\n2\n3\n4\n5\n6"));
	assert_int_equal(f->note.top, 3);
}

static void selecting_goes_over_lines(void **state)
{
	struct fixture *f = *state;
	size_t len;

	type(f, "หนึ่ง\nสอง\nสาม");
	act(f, ACTION_UP);
	act(f, ACTION_HOME);
	act(f, ACTION_SELECT_DOWN);
	assert_memory_equal(edit_selection(&f->note.edit, &len), "สอง\n", 10);
	assert_int_equal(len, 10);
	act(f, ACTION_SELECT_END);
	/* Beyond the first line everything to the start is meant. */
	act(f, ACTION_SELECT_UP);
	act(f, ACTION_SELECT_UP);
	act(f, ACTION_SELECT_UP);
	edit_selection(&f->note.edit, &len);
	assert_int_equal(len, strlen("หนึ่ง\n"));
	act(f, ACTION_ERASE);
	assert_string_equal(note_text(&f->note), "สอง\nสาม");
	act(f, ACTION_UNDO);
	assert_string_equal(note_text(&f->note), "หนึ่ง\nสอง\nสาม");
}

static void expect_meanings(const struct grid *g, int row, const char *wanted)
{
	struct buf letters = {0};

	grid_row_meanings(g, row, &letters);
	assert_string_equal(buf_str(&letters), wanted);
	buf_release(&letters);
}

static void what_is_selected_is_seen_with_its_line_ends(void **state)
{
	struct fixture *f = *state;
	struct grid g;
	struct area a;

	type(f, "กำ\n\nข");
	act(f, ACTION_SELECT_ALL);
	act(f, ACTION_SELECT_LEFT);
	grid_init(&g, 3, 5);
	a = area_of(&g);
	note_draw(&f->note, &a, true);
	expect_meanings(&g, 0, "xxxFF");
	expect_meanings(&g, 1, "xFFFF");
	expect_meanings(&g, 2, "FFFFF");
	grid_release(&g);
}

static void marks_have_columns_of_their_own_on_the_linux_console(void **state)
{
	struct fixture *f = *state;

	wrap_set_mode(f->wrap, WIDTH_LINEAR);
	type(f, "ที่ทที่\nabcdefgh");
	act(f, ACTION_HOME);
	for (int i = 0; i < 4; i++)
		act(f, ACTION_RIGHT);
	act(f, ACTION_UP);
	/* Column 4 is behind ที่ท. */
	assert_int_equal(f->note.edit.at, strlen("ที่ท"));
}

/* They are all on one line, and of no width. */
static void very_many_unseen_characters_are_passed_at_once(void **state)
{
	struct fixture *f = *state;
	struct buf unseen = {0};

	while (unseen.len < 1 << 20)
		buf_add_str(&unseen, "\xE2\x80\x8B");
	type(f, buf_str(&unseen));
	act(f, ACTION_ACCEPT);
	type(f, "กข");
	act(f, ACTION_UP);
	assert_int_equal(f->note.edit.at, unseen.len);
	buf_release(&unseen);
}

static void any_change_leaves_the_lines_of_a_fresh_wrapping(void **state)
{
	static const enum action keys[] = {ACTION_UP, ACTION_WORD_LEFT,
		ACTION_RUB_OUT, ACTION_ERASE, ACTION_UNDO, ACTION_UNDO,
		ACTION_REDO, ACTION_SELECT_UP, ACTION_RUB_OUT_WORD,
		ACTION_ACCEPT, ACTION_DOWN, ACTION_SWAP_LAYOUT, ACTION_END};
	struct fixture *f = *state;
	const struct wrap_line *lines;
	struct wrap *other = wrap_new();
	size_t count;

	for (size_t i = 0; i < 400; i++) {
		if (i % 5 == 0)
			type(f, "เครือข่ายคุณธรรม ");
		act(f, keys[i * 7 % (sizeof(keys) / sizeof(keys[0]))]);
		count = wrap_text(other, note_text(&f->note),
			f->note.edit.text.len, 10, &lines);
		assert_int_equal(f->note.layout.count, count);
		for (size_t k = 0; k < count; k++) {
			assert_int_equal(
				f->note.layout.lines[k].start, lines[k].start);
			assert_int_equal(
				f->note.layout.lines[k].len, lines[k].len);
		}
	}
	note_leave(&f->note);
	count = wrap_text(
		other, note_text(&f->note), f->note.edit.text.len, 10, &lines);
	assert_int_equal(f->note.layout.count, count);
	wrap_free(other);
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
		NOTE_TEST(
			the_end_of_a_broken_line_is_not_the_start_of_the_next),
		NOTE_TEST(the_first_and_the_last_line_are_one_key_away),
		NOTE_TEST(selecting_goes_over_lines),
		NOTE_TEST(what_is_selected_is_seen_with_its_line_ends),
		NOTE_TEST(marks_have_columns_of_their_own_on_the_linux_console),
		NOTE_TEST(very_many_unseen_characters_are_passed_at_once),
		NOTE_TEST(any_change_leaves_the_lines_of_a_fresh_wrapping),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
