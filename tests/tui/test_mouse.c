/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/room.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "tui/app_state.h"
#include "tui/view/home.h"
#include "tui/view/settings.h"
#include "tui/view/setup.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct grid *grid_of(const struct office *o)
{
	return &o->screen->app->grid;
}

/* Where a text begins on the screen. */
static void find(const struct office *o, const char *text, int *row, int *col)
{
	struct buf wanted = {0}, line = {0};
	const char *at = NULL;

	safe_text(&wanted, text, strlen(text));
	for (*row = 0; at == NULL && *row < grid_of(o)->rows; ++*row) {
		buf_clear(&line);
		grid_row_text(grid_of(o), *row, &line);
		at = strstr(buf_str(&line), buf_str(&wanted));
	}
	--*row;
	*col = at == NULL
		? -1
		: width_text(buf_str(&line), (size_t)(at - buf_str(&line)),
			  grid_of(o)->mode);
	buf_release(&wanted);
	buf_release(&line);
	if (*col < 0) {
		screen_print(o->screen);
		fail_msg("not on the screen: %s", text);
	}
}

static void press_at(struct office *o, int row, int col)
{
	char script[40];

	(void)snprintf(script, sizeof(script), "<mouse:%d,%d>", row, col);
	office_keys(o, script);
}

static void press(struct office *o, const char *text)
{
	int row, col;

	find(o, text, &row, &col);
	press_at(o, row, col);
}

static void expect_at(const struct office *o, const char *text, char letter)
{
	int row, col;

	find(o, text, &row, &col);
	assert_int_equal(
		meaning_letter(
			(enum meaning)grid_cell(grid_of(o), row, col)->meaning),
		letter);
}

static void open_at(struct office *o, struct view *(*first)(struct app *app))
{
	office_open(o, "สมศรี ใจดี", 1, true);
	room_show(o, 24, 80, first);
}

static const char *top_name(const struct office *o)
{
	return app_top(o->screen->app)->ops->name;
}

static void a_press_on_the_key_bar_is_its_key(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_people);
	press(&o, "F7");
	assert_string_equal(top_name(&o), "record");
	office_keys(&o, "<Esc>");
	press(&o, "วิธีใช้");
	assert_string_equal(top_name(&o), "help");
	office_keys(&o, "<Esc>");
	press(&o, "F10");
	assert_true(o.screen->is_over);
	office_close(&o);
}

/* What a run of linked cells says is the key and the name of its action. */
static void expect_binding(
	const struct office *o, int row, int col, const char *said)
{
	enum action a = (enum action)grid_link(grid_of(o), row, col);
	const struct binding *b;
	struct buf name = {0}, safe = {0};
	bool is_said = false;
	int c;

	for (c = 0; c < CONTEXT_COUNT && !is_said; c++) {
		b = keymap_bindings((enum context)c);
		for (; b->stroke != STROKE_NONE && !is_said; b++) {
			buf_clear(&name);
			buf_clear(&safe);
			stroke_show(b->stroke, &name);
			buf_printf(&name, " %s",
				b->label != NULL ? i18n_text(b->label)
						 : action_label(b->action));
			safe_text(&safe, name.data, name.len);
			is_said = b->action == a &&
				strcmp(buf_str(&safe), said) == 0;
		}
	}
	if (!is_said)
		fail_msg("pressing “%s” is %s", said, action_name(a));
	buf_release(&name);
	buf_release(&safe);
}

static int expect_bar(const struct office *o)
{
	const struct grid *g = grid_of(o);
	const struct cell *cell;
	struct buf said = {0};
	int row = g->rows - 1, col, start, count = 0;

	for (col = 0; col < g->cols; col++) {
		if (grid_link(g, row, col) == 0)
			continue;
		start = col;
		buf_clear(&said);
		for (; col < g->cols &&
			grid_link(g, row, col) == grid_link(g, row, start);
			col++) {
			cell = grid_cell(g, row, col);
			buf_add(&said, cell->text, cell->len);
		}
		expect_binding(o, row, start, buf_str(&said));
		count++;
	}
	buf_release(&said);
	return count;
}

static void every_cell_of_the_bar_is_what_stands_there(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_people);
	assert_in_range(expect_bar(&o), 5, 24);
	office_keys(&o, "<Enter>");
	assert_in_range(expect_bar(&o), 5, 24);
	office_keys(&o, "<resize:120x40>");
	assert_in_range(expect_bar(&o), 5, 24);
	office_keys(&o, "<linear><ascii>");
	assert_in_range(expect_bar(&o), 3, 24);
	office_close(&o);
}

static void a_row_is_selected_and_then_opened(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, home_view_new);
	press(&o, "แหล่งเรียนรู้");
	expect_at(&o, "แหล่งเรียนรู้", 'S');
	assert_string_equal(top_name(&o), "home");
	press(&o, "แหล่งเรียนรู้");
	assert_string_equal(top_name(&o), "records");
	office_close(&o);
}

static void the_head_of_a_column_sorts_and_then_reverses(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_people);
	press(&o, "เครือข่าย");
	office_expect(&o, "↑เครือข่าย");
	press(&o, "เครือข่าย");
	office_expect(&o, "↓เครือข่าย");
	press(&o, "ชื่อเต็ม");
	office_expect(&o, "↑ชื่อเต็ม");
	office_close(&o);
}

static void the_wheel_is_three_rows(void **state)
{
	struct office o;
	const struct cell *cell;

	(void)state;
	open_at(&o, room_people);
	office_keys(&o, "<wheel-down><wheel-down><wheel-up>");
	cell = grid_cell(grid_of(&o), 5, 10);
	assert_int_equal(cell->meaning, MEANING_SELECTED);
	office_keys(&o, "<wheel-up><wheel-up>");
	cell = grid_cell(grid_of(&o), 2, 10);
	assert_int_equal(cell->meaning, MEANING_SELECTED);
	office_close(&o);
}

static void a_question_is_answered_by_its_words_and_nothing_else(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_people);
	office_keys(&o, "<F8>");
	press_at(&o, 3, 1);
	press_at(&o, 8, 60);
	office_keys(&o, "<wheel-down>");
	assert_string_equal(top_name(&o), "ask");
	press(&o, "Esc หรือ n");
	assert_string_equal(top_name(&o), "records");
	office_keys(&o, "<F8>");
	press(&o, "Enter หรือ y");
	office_expect(&o, "ลบแล้ว");
	/* What was said is in the log: pressed it opens it. */
	press(&o, "ลบแล้ว");
	assert_string_equal(top_name(&o), "messages");
	office_close(&o);
}

static void outside_of_everything_nothing_happens(void **state)
{
	struct office o;
	size_t shown;

	(void)state;
	open_at(&o, room_people);
	shown = terminal_script_shown(o.screen->terminal);
	press_at(&o, -1, 5);
	press_at(&o, 5, -1);
	press_at(&o, 24, 5);
	press_at(&o, 5, 80);
	press_at(&o, 1000000, 1000000);
	press_at(&o, 0, 2);
	assert_int_equal(terminal_script_shown(o.screen->terminal), shown);
	office_keys(&o, "<resize:60x10>");
	press_at(&o, 3, 3);
	press_at(&o, 9, 3);
	office_keys(&o, "<wheel-down><resize:80x24>");
	assert_string_equal(top_name(&o), "records");
	office_close(&o);
}

static void an_empty_list_has_nothing_to_press(void **state)
{
	struct office o;
	int row;

	(void)state;
	office_open(&o, "สมศรี ใจดี", 1, false);
	room_show(&o, 24, 80, room_people);
	for (row = 0; row < 23; row++)
		press_at(&o, row, 4);
	office_keys(&o, "<wheel-down><wheel-up>");
	assert_string_equal(top_name(&o), "records");
	office_close(&o);
}

static void a_field_takes_the_focus_and_the_other_keeps_its_text(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_new_person);
	press(&o, "ชื่อ/ราชทินนาม");
	office_keys(&o, "สมหญิง");
	press(&o, "นามสกุล");
	office_keys(&o, "ใจงาม");
	press(&o, "ฉายา");
	/* The whole name is put together of what was taken over. */
	office_expect(&o, "สมหญิง ใจงาม");
	expect_at(&o, "สมหญิง", 'f');
	office_close(&o);
}

static void a_letter_takes_the_cursor(void **state)
{
	struct office o;
	int row, col;

	(void)state;
	open_at(&o, room_new_person);
	press(&o, "นามสกุล");
	office_keys(&o, "น้ำใจงาม");
	press(&o, "จงาม");
	office_keys(&o, "x");
	office_expect(&o, "น้ำใxจงาม");
	/* The second cell of น้ำ is its ำ: what comes goes before that. */
	find(&o, "น้ำ", &row, &col);
	press_at(&o, row, col + 1);
	office_keys(&o, "y");
	office_expect(&o, "น้yำใxจงาม");
	/* Behind the text is its end; the cursor goes no further. */
	press_at(&o, row, col + 25);
	office_keys(&o, "z");
	office_expect(&o, "จงามz");
	office_close(&o);
}

static void a_line_of_a_note_takes_the_cursor(void **state)
{
	struct office o;
	int row, col;

	(void)state;
	open_at(&o, room_meetings);
	office_keys(&o, "<Enter>");
	press(&o, "ผลการประชุม");
	press(&o, "สรุปผล");
	office_keys(&o, "<C-u>แรก<Enter>สอง<Enter>สาม");
	find(&o, "สอง", &row, &col);
	press_at(&o, row, col + 1);
	office_keys(&o, "-");
	office_expect(&o, "ส-อง");
	press_at(&o, row - 1, col + 30);
	office_keys(&o, "+");
	office_expect(&o, "แรก+");
	office_close(&o);
}

static void the_name_of_a_page_turns_to_it(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_new_person);
	press(&o, "การงานและการติดต่อ");
	office_expect(&o, "2/4");
	press(&o, "ที่มาและการตรวจสอบ");
	office_expect(&o, "4/4");
	office_close(&o);
}

static void a_choice_opens_and_one_of_it_is_picked(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_new_person);
	press(&o, "คฤหัสถ์ (นับเป็น คน)");
	press(&o, "พระภิกษุ");
	expect_at(&o, "พระภิกษุ", 'f');
	/* A press beside what is open closes it and changes nothing. */
	press(&o, "พระภิกษุ");
	press(&o, "พระภิกษุ");
	press(&o, "การงานและการติดต่อ");
	office_expect(&o, "2/4");
	office_close(&o);
}

static void a_page_of_rows_selects_and_opens_them(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_meetings);
	office_keys(&o, "<Enter>");
	press(&o, "ระเบียบวาระ");
	office_expect(&o, "เพิ่มแถว");
	office_close(&o);
}

static size_t present(struct office *o)
{
	struct query q = {.type = RECORD_ATTENDANCE, .sort_field = -1};
	struct listing *l = listing_open(notebook_store(o->nb), &q);
	size_t count = listing_count(l);

	listing_free(l);
	return count;
}

static void the_sign_marks_and_the_name_selects(void **state)
{
	struct office o;
	size_t before;

	(void)state;
	open_at(&o, office_attendance);
	before = present(&o);
	press(&o, "นายขจร");
	expect_at(&o, "นายขจร", 'S');
	assert_int_equal(present(&o), before);
	press_at(&o, 8, 1);
	assert_int_not_equal(present(&o), before);
	office_keys(&o, "<C-z>");
	assert_int_equal(present(&o), before);
	office_close(&o);
}

static void an_organisation_is_picked_for_a_new_name(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, office_attendance);
	office_keys(&o, "นางใหม่<Enter>");
	press(&o, "ไม่ระบุหน่วยงาน");
	office_expect(&o, "นางใหม่");
	office_close(&o);
}

static void the_halves_of_a_summary_turn_its_pages(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, office_summary);
	office_keys(&o, "gg");
	press_at(&o, 10, 70);
	press_at(&o, 10, 10);
	assert_string_equal(top_name(&o), "summary");
	office_keys(&o, "b");
	press_at(&o, 10, 70);
	office_expect(&o, "ร้อยละ");
	office_close(&o);
}

static void an_option_is_taken_where_it_is_pressed(void **state)
{
	struct office o;

	(void)state;
	office_folder("new");
	room_open(&o, "new");
	room_show(&o, 24, 80, setup_view_new);
	press(&o, "เลย");
	office_expect(&o, "(•) เลย");
	press(&o, "English");
	office_expect(&o, "Language");
	press(&o, "Your name");
	office_keys(&o, "Somsri");
	press(&o, "Look round");
	office_expect(&o, "(•) Look round");
	press(&o, "Ctrl-S Save");
	assert_string_equal(top_name(&o), "home");
	i18n_set_language(LANGUAGE_THAI);
	office_close(&o);
}

static void a_setting_counts_at_once_and_a_wrong_one_is_kept(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, settings_view_new);
	press(&o, "หนองคาย");
	assert_string_equal(notebook_setting(o.nb, SETTING_PROVINCE), "43");
	press(&o, "ปีงบประมาณ");
	office_keys(&o, "<C-u>12");
	press(&o, "เลย");
	assert_string_equal(notebook_setting(o.nb, SETTING_PROVINCE), "43");
	office_keys(&o, "<C-u>2567");
	press(&o, "เลย");
	assert_string_equal(notebook_setting(o.nb, SETTING_PROVINCE), "42");
	assert_string_equal(
		notebook_setting(o.nb, SETTING_FISCAL_YEAR), "2567");
	office_close(&o);
}

static void what_help_offers_is_done(void **state)
{
	struct office o;

	(void)state;
	open_at(&o, room_people);
	office_keys(&o, "<F1>");
	press_at(&o, 1, 0); /* beside the box */
	assert_string_equal(top_name(&o), "help");
	office_keys(&o, "F7");
	press(&o, "F7  n");
	assert_string_equal(top_name(&o), "record");
	office_close(&o);
}

static uint64_t next(uint64_t *seed)
{
	*seed = *seed * 6364136223846793005U + 1442695040888963407U;
	return *seed >> 33;
}

/* Anywhere, at two hundred a second and more, with keys between. */
static void press_about(struct office *o, uint64_t *seed, int count)
{
	static const char *const keys[] = {"<Esc>", "<Tab>", "ก", "<Down>",
		"<resize:80x24>", "<resize:130x50>", "<resize:20x5>"};
	char script[64];
	int i;

	for (i = 0; i < count && !o->screen->is_over; i++) {
		uint64_t roll = next(seed) % 16;

		if (roll < ARRAY_LEN(keys))
			(void)snprintf(
				script, sizeof(script), "%s", keys[roll]);
		else if (roll < 9)
			(void)snprintf(script, sizeof(script), "<wheel-%s>",
				roll == 7 ? "up" : "down");
		else
			(void)snprintf(script, sizeof(script), "<mouse:%d,%d>",
				(int)(next(seed) % 54) - 2,
				(int)(next(seed) % 134) - 2);
		office_keys(o, script);
	}
}

static void presses_anywhere_do_no_harm(void **state)
{
	static struct view *(*const rooms[])(struct app * app) = {home_view_new,
		room_people, room_meetings, room_new_person, office_attendance,
		office_summary, office_conflicts, office_merge_view,
		settings_view_new};
	const char *given = getenv("SAMUT_SEED");
	uint64_t seed = given != NULL ? strtoull(given, NULL, 10) : 20221110;
	struct office o;
	size_t i;

	(void)state;
	print_message("# seed %llu\n", (unsigned long long)seed);
	for (i = 0; i < ARRAY_LEN(rooms); i++) {
		open_at(&o, rooms[i]);
		press_about(&o, &seed, 150);
		i18n_set_language(LANGUAGE_THAI);
		office_close(&o);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_press_on_the_key_bar_is_its_key),
		cmocka_unit_test(every_cell_of_the_bar_is_what_stands_there),
		cmocka_unit_test(a_row_is_selected_and_then_opened),
		cmocka_unit_test(the_head_of_a_column_sorts_and_then_reverses),
		cmocka_unit_test(the_wheel_is_three_rows),
		cmocka_unit_test(
			a_question_is_answered_by_its_words_and_nothing_else),
		cmocka_unit_test(outside_of_everything_nothing_happens),
		cmocka_unit_test(an_empty_list_has_nothing_to_press),
		cmocka_unit_test(
			a_field_takes_the_focus_and_the_other_keeps_its_text),
		cmocka_unit_test(a_letter_takes_the_cursor),
		cmocka_unit_test(a_line_of_a_note_takes_the_cursor),
		cmocka_unit_test(the_name_of_a_page_turns_to_it),
		cmocka_unit_test(a_choice_opens_and_one_of_it_is_picked),
		cmocka_unit_test(a_page_of_rows_selects_and_opens_them),
		cmocka_unit_test(the_sign_marks_and_the_name_selects),
		cmocka_unit_test(an_organisation_is_picked_for_a_new_name),
		cmocka_unit_test(the_halves_of_a_summary_turn_its_pages),
		cmocka_unit_test(an_option_is_taken_where_it_is_pressed),
		cmocka_unit_test(
			a_setting_counts_at_once_and_a_wrong_one_is_kept),
		cmocka_unit_test(what_help_offers_is_done),
		cmocka_unit_test(presses_anywhere_do_no_harm),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
