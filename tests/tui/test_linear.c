/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The screens on a console where every mark takes a cell of its own and there
 * are no lines but ASCII ones.
 */
#include "tests/tui/room.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/text/utf8.h"
#include "tui/app_state.h"
#include "tui/view/handover.h"
#include "tui/view/history.h"
#include "tui/view/home.h"
#include "tui/view/messages.h"
#include "tui/view/settings.h"
#include "tui/view/setup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

enum { BOX_FIRST = 0x2500, BLOCK_LAST = 0x259F };

static struct view *latest(struct app *app)
{
	return history_view_new(app, NULL);
}

static struct view *log_view(struct app *app)
{
	(void)app;
	return messages_view_new();
}

static const struct screen_case {
	struct view *(*first)(struct app *app);
	const char *keys;
} cases[] = {
	{home_view_new, ""},
	{room_people, ""},
	{room_people, "/พระ"},
	{room_people, "<F8>"},
	{room_people, "<F1>"},
	{room_people, "<Enter>"},
	{room_meetings, "<Enter><PgDn><PgDn><PgDn>"},
	{room_meetings, "<Enter><PgUp>"},
	{room_new_person, "<Space>"},
	{room_new_organisation, "<Tab><Tab><Tab><Tab><Tab>ก"},
	{office_attendance, ""},
	{office_attendance, "นา"},
	{office_summary, ""},
	{office_summary, "g"},
	{office_conflicts, ""},
	{office_merge_view, ""},
	{handover_view_new, ""},
	{settings_view_new, ""},
	{setup_view_new, ""},
	{latest, ""},
	{log_view, ""},
};

/* A cell holds one whole cluster of just the width it has there. */
static void check_cell(const struct grid *g, int row, int col)
{
	const struct cell *cell = grid_cell(g, row, col);
	uint32_t cp;
	int i;

	if (cell->width == 0)
		fail_msg("half a cluster at %d,%d", row, col);
	assert_true(col + cell->width <= g->cols);
	assert_int_equal(
		width_text(cell->text, cell->len, g->mode), cell->width);
	for (i = 1; i < cell->width; i++)
		assert_int_equal(grid_cell(g, row, col + i)->width, 0);
	(void)utf8_decode(cell->text, cell->len, &cp);
	if (g->is_ascii && cp >= BOX_FIRST && cp <= BLOCK_LAST)
		fail_msg("U+%04X at %d,%d", (unsigned int)cp, row, col);
}

static void check_screen(const struct grid *g)
{
	int row, col;

	for (row = 0; row < g->rows; row++)
		for (col = 0; col < g->cols;
			col += grid_cell(g, row, col)->width)
			check_cell(g, row, col);
}

/* Every row of the box on top has its edges in the same two columns. */
static void check_box(const struct grid *g, const struct area *box)
{
	int row, right = box->col + box->cols - 1;

	for (row = box->row; row < box->row + box->rows; row++) {
		assert_int_equal(
			grid_cell(g, row, box->col)->meaning, MEANING_BORDER);
		assert_int_equal(
			grid_cell(g, row, right)->meaning, MEANING_BORDER);
	}
}

static void check_case(const struct screen_case *c, const char *size)
{
	struct office o;
	struct area box;
	struct app *app;

	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, c->first);
	office_keys(&o, "<linear><ascii>");
	office_keys(&o, size);
	office_keys(&o, c->keys);
	app = o.screen->app;
	assert_int_equal(app->grid.mode, WIDTH_LINEAR);
	check_screen(&app->grid);
	box = app_area(app, app_top(app));
	if (app_top(app)->ops->is_overlay)
		check_box(&app->grid, &box);
	else
		office_expect(&o, "F10");
	office_close(&o);
}

static void nothing_is_cut_or_straddles_on_the_console(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(cases); i++) {
		check_case(&cases[i], "<resize:80x24>");
		check_case(&cases[i], "<resize:120x40>");
	}
}

static void the_screens_of_the_console_read_well(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, room_people);
	office_keys(&o, "<linear><ascii>");
	screen_golden(o.screen, "people-linear");
	office_keys(&o, "<Enter>");
	screen_golden(o.screen, "person-linear");
	office_close(&o);
}

/* The terminal may say how it draws when the first screen is there already. */
static void a_form_on_the_screen_follows_the_terminal(void **state)
{
	struct office o;
	struct buf late = {0}, early = {0};

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, true);
	room_show(&o, 24, 80, room_new_meeting);
	office_keys(&o, "<linear><ascii>");
	terminal_script_screen(o.screen->terminal, true, &late);
	office_keys(&o, "<resize:81x24>");
	office_keys(&o, "<resize:80x24>");
	terminal_script_screen(o.screen->terminal, true, &early);
	assert_string_equal(buf_str(&late), buf_str(&early));
	buf_release(&late);
	buf_release(&early);
	office_close(&o);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_cut_or_straddles_on_the_console),
		cmocka_unit_test(the_screens_of_the_console_read_well),
		cmocka_unit_test(a_form_on_the_screen_follows_the_terminal),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
