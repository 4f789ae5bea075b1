/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/width.h"

#include "core/text/utf8.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void the_measured_widths_hold(void **state)
{
	static const struct {
		const char *text;
		int normal, linear;
	} cases[] = {
		{"จังหวัดอุดรธานี", 11, 15},
		{"ผู้ช่วยศาสตราจารย์ ดร.ณัฏฐานุช เมฆรา", 30, 36},
		{"ศูนย์คุณธรรม (องค์การมหาชน)", 23, 27},
		{"กำ", 2, 3},
		{"น้ำ", 2, 4},
		{"ที่", 1, 3},
		{"เป็น", 3, 4},
		{"ปู่", 1, 3},
		{"น\u0E4D\u0E49\u0E32", 2, 4},
		{"\u0E48", 1, 2},
		{"\u0E33", 2, 3},
		{"๐๙", 2, 2},
		{"๏๚๛฿ฯๆๅ", 7, 7},
		{"กา\u200Bขา", 4, 4},
		{"ກຳ", 2, 3},
		{"A👍ก", 4, 3},
		{"❤\uFE0F👍🏽", 3, 2},
		{"─█…•“–✓→①▶◉■", 12, 12},
		{"漢", 2, 2},
		{"a\u00ADb", 2, 2},
		{"\x80\a", 2, 2},
		{"", 0, 0},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		const char *s = cases[i].text;

		assert_int_equal(width_str(s), cases[i].normal);
		assert_int_equal(width_text(s, strlen(s), WIDTH_LINEAR),
			cases[i].linear);
	}
}

static void control_characters_have_no_width(void **state)
{
	(void)state;
	assert_int_equal(width_codepoint(0, WIDTH_NORMAL), 0);
	assert_int_equal(width_codepoint('\n', WIDTH_NORMAL), -1);
	assert_int_equal(width_codepoint(0x85, WIDTH_NORMAL), -1);
	assert_int_equal(width_codepoint(0x200B, WIDTH_NORMAL), 0);
	assert_int_equal(width_codepoint(0x301, WIDTH_LINEAR), 1);
	assert_int_equal(width_codepoint(0x1F44D, WIDTH_LINEAR), 1);
}

static void the_safe_form_is_what_every_terminal_agrees_on(void **state)
{
	static const char *const cases[][2] = {
		{"กำหนด", "ก\u0E4D\u0E32หนด"},
		{"น้ำ", "น\u0E4D\u0E49\u0E32"},
		{"ກຳ ນ້ຳ", "ກ\u0ECD\u0EB2 ນ\u0ECD\u0EC9\u0EB2"},
		{"\u0E33", "\u25CC\u0E4D\u0E32"},
		{"ก \u0E48", "ก \u25CC\u0E48"},
		{"a\nb\tc", "a b c"},
		{"ก\u200Bข\uFE0F", "กข"},
		{"ก\u0E34\u0E35\u0E36\u0E37\u0E38",
			"ก\u0E34\u0E35\u0E36\u0E37"},
		{"\xB8\a\u0ECE", "\uFFFD\uFFFD\uFFFD"},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		buf_clear(&out);
		safe_text(&out, cases[i][0], strlen(cases[i][0]));
		assert_string_equal(buf_str(&out), cases[i][1]);
	}
	buf_release(&out);
}

/* The clusters of a safe text in one mode; none may be empty or markless of
 * a base. */
static int sum_of_clusters(const struct buf *safe, enum width_mode mode)
{
	int sum = 0, cells;
	size_t n;

	for (size_t i = 0; i < safe->len; i += n) {
		n = safe_cluster(safe->data + i, safe->len - i, mode, &cells);
		assert_true(n > 0);
		assert_true(cells >= 1);
		sum += cells;
	}
	return sum;
}

static void the_width_is_that_of_the_safe_form(void **state)
{
	struct random_text r = random_text_init();
	struct buf text = {0}, safe = {0}, again = {0};

	(void)state;
	for (int i = 0; i < 100000; i++) {
		random_text(&r, &text, 14, false);
		buf_clear(&safe);
		buf_clear(&again);
		safe_text(&safe, buf_str(&text), text.len);
		safe_text(&again, buf_str(&safe), safe.len);
		assert_string_equal(buf_str(&safe), buf_str(&again));
		for (int mode = WIDTH_NORMAL; mode <= WIDTH_LINEAR; mode++) {
			enum width_mode m = (enum width_mode)mode;

			assert_int_equal(
				width_text(buf_str(&text), text.len, m),
				sum_of_clusters(&safe, m));
			assert_int_equal(
				width_text(buf_str(&safe), safe.len, m),
				sum_of_clusters(&safe, m));
		}
	}
	buf_release(&text);
	buf_release(&safe);
	buf_release(&again);
}

static const char *fit(struct buf *out, const char *s, int cells)
{
	buf_clear(out);
	width_fit(out, s, strlen(s), cells);
	return buf_str(out);
}

static void a_cut_ends_on_a_cluster_with_an_ellipsis(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(fit(&out, "จังหวัด", 5), "จังหวัด");
	assert_string_equal(fit(&out, "จังหวัด", 4), "จังห…");
	assert_string_equal(fit(&out, "จังหวัด", 1), "…");
	assert_string_equal(fit(&out, "จังหวัด", 0), "");
	assert_string_equal(fit(&out, "", 0), "");
	/* ำ is never torn from its base. */
	assert_string_equal(fit(&out, "มากำหนด", 4), "มา…");
	assert_string_equal(fit(&out, "A👍กข", 3), "A…");
	buf_release(&out);
}

static void a_cut_never_exceeds_its_cells(void **state)
{
	struct random_text r = random_text_init();
	struct buf text = {0}, out = {0};

	(void)state;
	for (int i = 0; i < 100000; i++) {
		int cells = (int)random_below(&r, 12), width;

		random_text(&r, &text, 14, false);
		buf_clear(&out);
		width = width_fit(&out, buf_str(&text), text.len, cells);
		assert_true(width <= cells);
		assert_int_equal(width, width_str(buf_str(&out)));
		assert_true(utf8_is_valid(buf_str(&out), out.len));
		buf_clear(&out);
		width_pad(&out, buf_str(&text), text.len, cells, ALIGN_CENTRE);
		assert_int_equal(width_str(buf_str(&out)), cells);
	}
	buf_release(&text);
	buf_release(&out);
}

static void padding_fills_to_the_cells_given(void **state)
{
	struct buf out = {0};

	(void)state;
	width_pad(&out, "น้ำ", 9, 4, ALIGN_LEFT);
	buf_add_char(&out, '|');
	width_pad(&out, "12", 2, 5, ALIGN_RIGHT);
	buf_add_char(&out, '|');
	width_pad(&out, "ab", 2, 5, ALIGN_CENTRE);
	buf_add_char(&out, '|');
	assert_string_equal(
		buf_str(&out), "น\u0E4D\u0E49\u0E32  |   12| ab  |");
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_measured_widths_hold),
		cmocka_unit_test(control_characters_have_no_width),
		cmocka_unit_test(
			the_safe_form_is_what_every_terminal_agrees_on),
		cmocka_unit_test(the_width_is_that_of_the_safe_form),
		cmocka_unit_test(a_cut_ends_on_a_cluster_with_an_ellipsis),
		cmocka_unit_test(a_cut_never_exceeds_its_cells),
		cmocka_unit_test(padding_fills_to_the_cells_given),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
