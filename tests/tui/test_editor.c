/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/editor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void type(struct editor *e, const char *s)
{
	editor_type(e, s, strlen(s));
}

/* Key by key, as a person types. */
static void type_keys(struct editor *e, const char *s)
{
	size_t n;

	for (; *s != '\0'; s += n) {
		n = (*s & 0x80) == 0 ? 1 : 3;
		editor_type(e, s, n);
	}
}

static void backspace_takes_a_code_point_and_delete_a_cluster(void **state)
{
	struct editor e = {0};

	(void)state;
	type_keys(&e, "ที่");
	editor_act(&e, ACTION_RUB_OUT);
	assert_string_equal(editor_text(&e), "ที");
	type_keys(&e, "่ข");
	editor_act(&e, ACTION_HOME);
	editor_act(&e, ACTION_ERASE);
	assert_string_equal(editor_text(&e), "ข");
	editor_release(&e);
}

static void arrows_go_by_clusters_and_stop_before_sara_am(void **state)
{
	struct editor e = {0};

	(void)state;
	editor_set(&e, "น้ำ", false);
	editor_act(&e, ACTION_LEFT);
	assert_int_equal(e.edit.at, 6);
	editor_act(&e, ACTION_LEFT);
	assert_int_equal(e.edit.at, 0);
	editor_act(&e, ACTION_LEFT);
	assert_int_equal(e.edit.at, 0);
	editor_act(&e, ACTION_RIGHT);
	assert_int_equal(e.edit.at, 6);
	editor_release(&e);
}

static void a_field_entered_by_tab_is_replaced_by_typing(void **state)
{
	struct editor e = {0};

	(void)state;
	editor_set(&e, "เก่า", true);
	type(&e, "ใ");
	assert_string_equal(editor_text(&e), "ใ");
	editor_set(&e, "เก่า", true);
	editor_act(&e, ACTION_END);
	type(&e, "x");
	assert_string_equal(editor_text(&e), "เก่าx");
	editor_set(&e, "เก่า", true);
	editor_act(&e, ACTION_RUB_OUT);
	assert_string_equal(editor_text(&e), "");
	assert_int_equal(editor_act(&e, ACTION_UNDO), REPLY_HANDLED);
	assert_string_equal(editor_text(&e), "เก่า");
	assert_int_equal(editor_act(&e, ACTION_UNDO), REPLY_IGNORED);
	assert_int_equal(editor_act(&e, ACTION_REDO), REPLY_HANDLED);
	assert_int_equal(editor_act(&e, ACTION_REDO), REPLY_IGNORED);
	editor_release(&e);
}

static void a_mark_without_a_letter_is_known_until_the_next_key(void **state)
{
	struct editor e = {0};

	(void)state;
	type(&e, "่");
	assert_true(e.is_odd);
	type(&e, "ก");
	assert_false(e.is_odd);
	type(&e, "่");
	assert_false(e.is_odd);
	editor_release(&e);
}

static void what_is_selected_is_given_to_be_copied(void **state)
{
	struct editor e = {0};
	size_t len;

	(void)state;
	type_keys(&e, "นายสมชาย");
	assert_null(editor_selection(&e, &len));
	editor_act(&e, ACTION_SELECT_HOME);
	assert_non_null(editor_selection(&e, &len));
	assert_int_equal(len, strlen("นายสมชาย"));
	editor_act(&e, ACTION_HOME);
	editor_act(&e, ACTION_SELECT_RIGHT);
	assert_memory_equal(editor_selection(&e, &len), "น", 3);
	assert_true(editor_has_changed(&e) == false);
	editor_act(&e, ACTION_ERASE);
	assert_true(editor_has_changed(&e));
	e.edit.is_secret = true;
	editor_act(&e, ACTION_SELECT_ALL);
	assert_null(editor_selection(&e, &len));
	editor_release(&e);
}

static void draw(const struct editor *e, struct grid *g, int cells)
{
	struct area a = area_of(g);

	grid_clear(g);
	editor_draw(e, &a, 0, 0, cells, true);
}

static void expect_meanings(const struct grid *g, const char *wanted)
{
	struct buf row = {0};

	grid_row_meanings(g, 0, &row);
	assert_string_equal(buf_str(&row), wanted);
	buf_release(&row);
}

static void what_is_selected_is_seen_cell_by_cell(void **state)
{
	struct editor e = {0};
	struct grid g;

	(void)state;
	grid_init(&g, 1, 10);
	editor_set(&e, "น้ำใจ", true);
	draw(&e, &g, 8);
	expect_meanings(&g, "xxxxFFFF");
	/* The cell of ำ by itself. */
	editor_act(&e, ACTION_HOME);
	editor_act(&e, ACTION_RIGHT);
	editor_act(&e, ACTION_SELECT_RIGHT);
	draw(&e, &g, 8);
	expect_meanings(&g, "FxFFFFFF");
	/* Only as far as it is seen. */
	editor_act(&e, ACTION_SELECT_ALL);
	draw(&e, &g, 3);
	expect_meanings(&g, "xxF");
	/* Marks take cells of their own on the Linux console. */
	g.mode = WIDTH_LINEAR;
	editor_set(&e, "ที่ข", false);
	editor_act(&e, ACTION_SELECT_LEFT);
	draw(&e, &g, 8);
	expect_meanings(&g, "FFFxFFFF");
	assert_int_equal(g.cursor_col, 3);
	grid_release(&g);
	editor_release(&e);
}

static void the_cursor_stands_behind_a_sara_am(void **state)
{
	struct editor e = {0};
	struct grid g;

	(void)state;
	grid_init(&g, 1, 10);
	type_keys(&e, "น้ำ");
	draw(&e, &g, 8);
	assert_int_equal(g.cursor_col, 2);
	editor_act(&e, ACTION_LEFT);
	draw(&e, &g, 8);
	assert_int_equal(g.cursor_col, 1);
	grid_release(&g);
	editor_release(&e);
}

static void leaving_makes_the_text_canonical(void **state)
{
	struct editor e = {0};

	(void)state;
	type(&e, "  เเดง \xE2\x80\x8B ");
	editor_leave(&e);
	assert_string_equal(editor_text(&e), "แดง");
	editor_release(&e);
}

static void a_paste_of_many_lines_becomes_one(void **state)
{
	struct editor e = {0};

	(void)state;
	type(&e, "ก\nข\tค");
	assert_string_equal(editor_text(&e), "ก ข ค");
	editor_release(&e);
}

static void text_of_the_wrong_layout_is_turned_by_one_key(void **state)
{
	struct editor e = {0};

	(void)state;
	type_keys(&e, "l;ylfu");
	editor_act(&e, ACTION_SWAP_LAYOUT);
	assert_string_equal(editor_text(&e), "สวัสดี");
	editor_release(&e);
}

static void a_long_text_scrolls_so_that_the_cursor_is_seen(void **state)
{
	struct editor e = {0};
	struct buf row = {0};
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 1, 10);
	a = area_of(&g);
	type(&e, "กขคงจฉชซฌญ");
	editor_draw(&e, &a, 0, 2, 5, true);
	grid_row_text(&g, 0, &row);
	assert_string_equal(buf_str(&row), "  ชซฌญ");
	assert_int_equal(g.cursor_col, 6);
	buf_clear(&row);
	editor_act(&e, ACTION_HOME);
	editor_draw(&e, &a, 0, 2, 5, true);
	grid_row_text(&g, 0, &row);
	assert_string_equal(buf_str(&row), "  กขคงจ");
	assert_int_equal(g.cursor_col, 2);
	buf_release(&row);
	grid_release(&g);
	editor_release(&e);
}

/* Where one of them starts only the first tells: not to be asked for each. */
static void among_very_many_flags_the_cursor_is_seen_at_once(void **state)
{
	struct editor e = {0};
	struct buf flags = {0}, row = {0};
	struct grid g;
	struct area a;
	int i;

	(void)state;
	grid_init(&g, 1, 80);
	a = area_of(&g);
	while (flags.len < 1 << 20)
		buf_add_str(&flags, "🇹🇭");
	type(&e, buf_str(&flags));
	type(&e, "ก");
	for (i = 0; i < 20; i++)
		editor_draw(&e, &a, 0, 0, 80, true);
	assert_int_equal(g.cursor_col, 79);
	editor_act(&e, ACTION_LEFT);
	editor_act(&e, ACTION_LEFT);
	editor_draw(&e, &a, 0, 0, 80, true);
	assert_int_equal(g.cursor_col, 78);
	grid_row_text(&g, 0, &row);
	assert_memory_equal(buf_str(&row), "🇹🇭", strlen("🇹🇭"));
	buf_release(&row);
	buf_release(&flags);
	grid_release(&g);
	editor_release(&e);
}

static void a_secret_is_not_shown(void **state)
{
	struct editor e = {.edit.is_secret = true};
	struct buf row = {0};
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 1, 10);
	a = area_of(&g);
	type_keys(&e, "กข1");
	editor_draw(&e, &a, 0, 0, 8, true);
	grid_row_text(&g, 0, &row);
	assert_string_equal(buf_str(&row), "•••");
	buf_clear(&row);
	g.is_ascii = true;
	editor_draw(&e, &a, 0, 0, 8, true);
	grid_row_text(&g, 0, &row);
	assert_string_equal(buf_str(&row), "***");
	buf_release(&row);
	grid_release(&g);
	editor_release(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			backspace_takes_a_code_point_and_delete_a_cluster),
		cmocka_unit_test(arrows_go_by_clusters_and_stop_before_sara_am),
		cmocka_unit_test(a_field_entered_by_tab_is_replaced_by_typing),
		cmocka_unit_test(
			a_mark_without_a_letter_is_known_until_the_next_key),
		cmocka_unit_test(what_is_selected_is_given_to_be_copied),
		cmocka_unit_test(what_is_selected_is_seen_cell_by_cell),
		cmocka_unit_test(the_cursor_stands_behind_a_sara_am),
		cmocka_unit_test(leaving_makes_the_text_canonical),
		cmocka_unit_test(a_paste_of_many_lines_becomes_one),
		cmocka_unit_test(text_of_the_wrong_layout_is_turned_by_one_key),
		cmocka_unit_test(
			a_long_text_scrolls_so_that_the_cursor_is_seen),
		cmocka_unit_test(
			among_very_many_flags_the_cursor_is_seen_at_once),
		cmocka_unit_test(a_secret_is_not_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
