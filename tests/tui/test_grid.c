/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/area.h"

#include "core/base/buf.h"
#include "core/text/wrap.h"
#include "tui/term/style.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void expect_row(const struct grid *g, int row, const char *wanted)
{
	struct buf got = {0};

	grid_row_text(g, row, &got);
	assert_string_equal(buf_str(&got), wanted);
	buf_release(&got);
}

/* Each cell is either the start of a cluster with all its cells after it in
 * the same row, or belongs to the one before it. */
static void expect_whole(const struct grid *g)
{
	const struct cell *c;
	int row, col, i;

	for (row = 0; row < g->rows; row++) {
		for (col = 0; col < g->cols; col += c->width) {
			c = grid_cell(g, row, col);
			assert_true(c->width >= 1);
			assert_true(c->len >= 1);
			assert_true(col + c->width <= g->cols);
			for (i = 1; i < c->width; i++)
				assert_int_equal(
					grid_cell(g, row, col + i)->width, 0);
		}
	}
}

static void sara_am_takes_a_cell_and_its_ring_stands_on_the_consonant(
	void **state)
{
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 1, 10);
	a = area_of(&g);
	assert_int_equal(area_text(&a, 0, 0, MEANING_PLAIN, "น้ำ"), 2);
	expect_row(&g, 0, "นํ้า");
	assert_int_equal(grid_cell(&g, 0, 0)->len, 9);
	assert_int_equal(grid_cell(&g, 0, 1)->len, 3);
	grid_release(&g);
}

static void text_is_cut_at_the_edge_of_its_area(void **state)
{
	struct grid g;
	struct area a, part;

	(void)state;
	grid_init(&g, 2, 10);
	a = area_of(&g);
	part = area_part(&a, 0, 2, 1, 3);
	area_text(&part, 0, 0, MEANING_PLAIN, "กขคงจ");
	expect_row(&g, 0, "  กขค");
	area_text(&part, 0, -1, MEANING_PLAIN, "กี่ขค");
	expect_row(&g, 0, "  ขคค");
	area_text(&part, 1, 0, MEANING_PLAIN, "outside");
	expect_row(&g, 1, "");
	grid_release(&g);
}

static void a_sentence_longer_than_its_rows_says_so(void **state)
{
	struct wrap *wrap = wrap_new();
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 2, 10);
	a = area_of(&g);
	assert_int_equal(2,
		area_wrapped(&a, 0, 0, 10, 2, MEANING_PLAIN, wrap,
			"one two three four five"));
	expect_row(&g, 0, "one two");
	expect_row(&g, 1, "three fou…");
	grid_clear(&g);
	assert_int_equal(2,
		area_wrapped(
			&a, 0, 0, 10, 2, MEANING_PLAIN, wrap, "one two three"));
	expect_row(&g, 1, "three");
	grid_release(&g);
	wrap_free(wrap);
}

static void nothing_straddles_an_edge(void **state)
{
	struct grid g;
	struct area a, part;

	(void)state;
	grid_init(&g, 1, 6);
	a = area_of(&g);
	part = area_part(&a, 0, 1, 1, 3);
	area_text(&part, 0, 2, MEANING_PLAIN, "界");
	expect_row(&g, 0, "");
	area_text(&part, 0, 1, MEANING_PLAIN, "界");
	expect_row(&g, 0, "  界");
	expect_whole(&g);
	grid_release(&g);
}

static void half_of_a_wide_character_is_never_left(void **state)
{
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 1, 6);
	a = area_of(&g);
	area_text(&a, 0, 0, MEANING_PLAIN, "界界");
	area_text(&a, 0, 1, MEANING_PLAIN, "x");
	expect_row(&g, 0, " x界");
	area_text(&a, 0, 2, MEANING_PLAIN, "y");
	expect_row(&g, 0, " xy");
	expect_whole(&g);
	grid_release(&g);
}

static void a_mark_never_stands_alone(void **state)
{
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 1, 6);
	a = area_of(&g);
	area_text(&a, 0, 0, MEANING_PLAIN, "่ก");
	expect_row(&g, 0, "◌่ก");
	grid_release(&g);
}

static void a_cell_is_padded_and_cut(void **state)
{
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 4, 12);
	a = area_of(&g);
	area_cell(&a, 0, 0, 6, ALIGN_LEFT, MEANING_FIELD, "กำนัน");
	area_cell(&a, 1, 0, 6, ALIGN_RIGHT, MEANING_FIELD, "12");
	area_cell(&a, 2, 0, 4, ALIGN_LEFT, MEANING_FIELD, "อุดรธานี");
	area_cell(&a, 3, 0, 7, ALIGN_CENTRE, MEANING_FIELD, "abc");
	expect_row(&g, 0, "กํานัน");
	expect_row(&g, 1, "    12");
	expect_row(&g, 2, "อุดร…");
	expect_row(&g, 3, "  abc");
	assert_int_equal(grid_cell(&g, 1, 0)->meaning, MEANING_FIELD);
	assert_int_equal(grid_cell(&g, 1, 6)->meaning, MEANING_PLAIN);
	grid_release(&g);
}

static void parts_stay_inside_of_their_area(void **state)
{
	struct grid g;
	struct area a, part;

	(void)state;
	grid_init(&g, 5, 10);
	a = area_of(&g);
	part = area_part(&a, 1, 2, AREA_REST, AREA_REST);
	assert_int_equal(part.rows, 4);
	assert_int_equal(part.cols, 8);
	part = area_part(&a, 1, 2, -1, -3);
	assert_int_equal(part.rows, 3);
	assert_int_equal(part.cols, 5);
	part = area_part(&part, 9, 9, 3, 3);
	assert_int_equal(part.rows, 0);
	assert_int_equal(part.cols, 0);
	area_clear(&part, MEANING_ERROR);
	area_box(&part, MEANING_BORDER, MEANING_PLAIN, "x");
	expect_row(&g, 1, "");
	grid_release(&g);
}

static void a_box_has_four_corners_and_a_title(void **state)
{
	struct grid g;
	struct area a, in;

	(void)state;
	grid_init(&g, 3, 12);
	a = area_of(&g);
	in = area_box(&a, MEANING_BORDER, MEANING_PLAIN, "ที่");
	area_text(&in, 0, 0, MEANING_PLAIN, "abcdefghij");
	expect_row(&g, 0, "┌─ ที่ ──────┐");
	expect_row(&g, 1, "│ abcdefgh │");
	expect_row(&g, 2, "└──────────┘");
	g.is_ascii = true;
	area_box(&a, MEANING_BORDER, MEANING_PLAIN, NULL);
	expect_row(&g, 0, "+----------+");
	grid_release(&g);
}

/* Texts drawn anywhere, even half outside, leave a sound grid. */
static void random_drawing_leaves_a_sound_grid(void **state)
{
	static const char *const texts[] = {"กำ", "น้ำ", "界", "é", "a👍b", "ก่่่่่่",
		"\xFF", "\n\t", "ปู่ย่าตายาย", "◌"};
	uint64_t seed = 41;
	struct grid g;
	struct area a, part;
	int i, row, col;

	(void)state;
	print_message("# seed %llu\n", (unsigned long long)seed);
	grid_init(&g, 6, 17);
	a = area_of(&g);
	for (i = 0; i < 20000; i++) {
		seed = seed * 6364136223846793005U + 1442695040888963407U;
		row = (int)(seed >> 60) - 4;
		col = (int)(seed >> 40 & 31) - 8;
		part = area_part(&a, (int)(seed >> 20 & 3),
			(int)(seed >> 24 & 15), (int)(seed >> 28 & 7),
			(int)(seed >> 32 & 15));
		area_text(&part, row, col, MEANING_PLAIN,
			texts[(seed >> 50) % 10]);
		expect_whole(&g);
	}
	grid_release(&g);
}

static void a_linear_terminal_gives_every_mark_a_cell(void **state)
{
	struct grid g;
	struct area a;

	(void)state;
	grid_init(&g, 1, 10);
	g.mode = WIDTH_LINEAR;
	a = area_of(&g);
	assert_int_equal(area_text(&a, 0, 0, MEANING_PLAIN, "ที่"), 3);
	expect_whole(&g);
	grid_release(&g);
}

static void mono_uses_no_colour_and_focus_is_seen_in_every_theme(void **state)
{
	const struct style *s, *plain;
	int m, t;

	(void)state;
	for (m = 0; m < MEANING_COUNT; m++) {
		s = style_get(THEME_MONO, (enum meaning)m);
		assert_true(s->front == -1 && s->back == -1);
	}
	for (t = 0; t < THEME_COUNT; t++) {
		plain = style_get((enum theme)t, MEANING_PLAIN);
		s = style_get((enum theme)t, MEANING_FOCUS);
		assert_memory_not_equal(s, plain, sizeof(*s));
		s = style_get((enum theme)t, MEANING_ERROR);
		assert_memory_not_equal(s, plain, sizeof(*s));
	}
	assert_int_equal(theme_find("contrast"), THEME_CONTRAST);
	assert_int_equal(theme_find("pink"), THEME_DARK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			sara_am_takes_a_cell_and_its_ring_stands_on_the_consonant),
		cmocka_unit_test(text_is_cut_at_the_edge_of_its_area),
		cmocka_unit_test(a_sentence_longer_than_its_rows_says_so),
		cmocka_unit_test(nothing_straddles_an_edge),
		cmocka_unit_test(half_of_a_wide_character_is_never_left),
		cmocka_unit_test(a_mark_never_stands_alone),
		cmocka_unit_test(a_cell_is_padded_and_cut),
		cmocka_unit_test(parts_stay_inside_of_their_area),
		cmocka_unit_test(a_box_has_four_corners_and_a_title),
		cmocka_unit_test(random_drawing_leaves_a_sound_grid),
		cmocka_unit_test(a_linear_terminal_gives_every_mark_a_cell),
		cmocka_unit_test(
			mono_uses_no_colour_and_focus_is_seen_in_every_theme),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
