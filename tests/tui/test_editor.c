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
	assert_int_equal(e.at, 6);
	editor_act(&e, ACTION_LEFT);
	assert_int_equal(e.at, 0);
	editor_act(&e, ACTION_LEFT);
	assert_int_equal(e.at, 0);
	editor_act(&e, ACTION_RIGHT);
	assert_int_equal(e.at, 6);
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

static void a_secret_is_not_shown(void **state)
{
	struct editor e = {.is_secret = true};
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
		cmocka_unit_test(leaving_makes_the_text_canonical),
		cmocka_unit_test(a_paste_of_many_lines_becomes_one),
		cmocka_unit_test(text_of_the_wrong_layout_is_turned_by_one_key),
		cmocka_unit_test(
			a_long_text_scrolls_so_that_the_cursor_is_seen),
		cmocka_unit_test(a_secret_is_not_shown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
