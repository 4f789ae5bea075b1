/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/chart.h"
#include "tui/widget/list.h"
#include "tui/widget/picker.h"
#include "tui/widget/table.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <stdio.h>

static void count_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	int *drawn = *(int *const *)ctx;

	(void)is_selected;
	(*drawn)++;
	area_printf(a, 0, 0, meaning, "%zu", i);
}

static void a_list_of_a_hundred_thousand_draws_one_page(void **state)
{
	struct list l = {0};
	int drawn = 0, *counter = &drawn;
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 5, 20);
	a = area_of(&g);
	list_arrange(&l, 100000, 5);
	list_act(&l, ACTION_BOTTOM);
	list_draw(&l, &a, true, count_row, &counter);
	assert_int_equal(drawn, 5);
	assert_int_equal(l.selected, 99999);
	assert_int_equal(l.top, 99995);
	assert_int_equal(grid_cell(&g, 4, 0)->meaning, MEANING_SELECTED);
	grid_release(&g);
}

static void a_list_keeps_its_selection_on_the_screen(void **state)
{
	struct list l = {0};

	(void)state;
	list_arrange(&l, 10, 4);
	list_act(&l, ACTION_PAGE_DOWN);
	assert_int_equal(l.selected, 3);
	list_act(&l, ACTION_DOWN);
	assert_int_equal(l.top, 1);
	list_act(&l, ACTION_UP);
	list_act(&l, ACTION_TOP);
	assert_int_equal(l.top, 0);
	list_act(&l, ACTION_UP);
	assert_int_equal(l.selected, 0);
	list_arrange(&l, 0, 4);
	list_act(&l, ACTION_DOWN);
	assert_int_equal(l.selected, 0);
}

static void a_table_shares_out_its_width(void **state)
{
	static const struct table_column columns[] = {
		{"No", 4, 0, ALIGN_RIGHT},
		{"Name", 10, 3, ALIGN_LEFT},
		{"Org", 10, 1, ALIGN_LEFT},
	};
	struct table t;

	(void)state;
	table_arrange(&t, columns, 3, 68);
	assert_int_equal(t.cells[0], 4);
	assert_int_equal(t.cells[1], 40);
	assert_int_equal(t.cells[2], 20);
	assert_int_equal(t.start[2] + t.cells[2], 68);
	table_arrange(&t, columns, 3, 20);
	assert_int_equal(t.cells[2], 0);
	assert_int_equal(t.start[1] + t.cells[1], 20);
}

static void expect_bar(bool is_ascii, int part, const char *wanted)
{
	struct buf row = {0};
	struct grid g;
	struct area a;

	grid_init(&g, 1, 12);
	g.is_ascii = is_ascii;
	a = area_of(&g);
	chart_bar(&a, 0, 0, 10, part, 100);
	grid_row_text(&g, 0, &row);
	assert_string_equal(buf_str(&row), wanted);
	buf_release(&row);
	grid_release(&g);
}

static void a_bar_is_as_long_as_its_part(void **state)
{
	(void)state;
	expect_bar(false, 50, "█████");
	expect_bar(false, 55, "█████▌");
	expect_bar(false, 100, "██████████");
	expect_bar(false, 200, "██████████");
	expect_bar(false, 0, "");
	expect_bar(false, 1, "▏");
	expect_bar(true, 50, "#####");
}

static void big_digits_are_three_rows_high(void **state)
{
	struct buf row = {0};
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 3, 12);
	a = area_of(&g);
	assert_int_equal(chart_big(&a, 0, 0, "40"), 8);
	grid_row_text(&g, 0, &row);
	assert_string_equal(buf_str(&row), "█ █ █▀█");
	buf_release(&row);
	grid_release(&g);
}

static size_t find_names(
	void *ctx, const char *typed, struct picker_item *items, size_t max)
{
	static const char *const names[] = {"แดง", "ดำ", "แก้ว"};
	bool *chosen = ctx;
	size_t i, n = 0;

	for (i = 0; i < ARRAY_LEN(names) && n < max; i++) {
		if (strstr(names[i], typed) == NULL)
			continue;
		items[n] = (struct picker_item){.is_chosen = chosen[i]};
		snprintf(items[n].label, PICKER_LABEL, "%s", names[i]);
		snprintf(items[n].code, PICKER_CODE, "%zu", i);
		n++;
	}
	return n;
}

static void toggle_name(void *ctx, const struct picker_item *item)
{
	bool *chosen = ctx;

	chosen[item->code[0] - '0'] = !item->is_chosen;
}

static void a_picker_finds_while_one_types(void **state)
{
	bool chosen[3] = {0};
	struct picker_source source = {.find = find_names, .ctx = chosen};
	struct picker p = {0};

	(void)state;
	picker_open(&p, &source, "");
	assert_int_equal(p.list.count, 3);
	picker_type(&p, "แ", 3);
	assert_int_equal(p.list.count, 2);
	picker_act(&p, ACTION_DOWN);
	assert_string_equal(picker_item(&p)->label, "แก้ว");
	assert_int_equal(picker_act(&p, ACTION_ACCEPT), REPLY_LEAVE);
	picker_type(&p, "x", 1);
	assert_null(picker_item(&p));
	assert_int_equal(picker_act(&p, ACTION_ACCEPT), REPLY_HANDLED);
	picker_release(&p);
}

static void of_several_space_takes_and_gives_back(void **state)
{
	bool chosen[3] = {0};
	struct picker_source source = {
		.find = find_names, .toggle = toggle_name, .ctx = chosen};
	struct picker p = {0};

	(void)state;
	picker_open(&p, &source, "");
	picker_act(&p, ACTION_DOWN);
	picker_type(&p, " ", 1);
	assert_true(chosen[1]);
	assert_int_equal(p.list.selected, 1);
	picker_type(&p, " ", 1);
	assert_false(chosen[1]);
	picker_type(&p, "แก", 6);
	assert_int_equal(picker_act(&p, ACTION_ACCEPT), REPLY_HANDLED);
	assert_true(chosen[2]);
	assert_int_equal(picker_act(&p, ACTION_ACCEPT), REPLY_LEAVE);
	picker_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_of_a_hundred_thousand_draws_one_page),
		cmocka_unit_test(a_list_keeps_its_selection_on_the_screen),
		cmocka_unit_test(a_table_shares_out_its_width),
		cmocka_unit_test(a_bar_is_as_long_as_its_part),
		cmocka_unit_test(big_digits_are_three_rows_high),
		cmocka_unit_test(a_picker_finds_while_one_types),
		cmocka_unit_test(of_several_space_takes_and_gives_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
