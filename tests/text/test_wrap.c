/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/wrap.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/width.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* The lines of a text with '|' between them. */
static const char *wrapped(struct buf *out, const char *s, int cells,
	const char *const *names, size_t name_count)
{
	const struct wrap_line *lines;
	struct wrap *w = wrap_new();
	size_t count =
		wrap_text(w, s, strlen(s), cells, names, name_count, &lines);

	buf_clear(out);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_add_char(out, '|');
		buf_add(out, s + lines[i].start, lines[i].len);
	}
	wrap_free(w);
	return buf_str(out);
}

static void lines_break_between_words(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "the quick brown fox", 10, NULL, 0),
		"the quick|brown fox");
	assert_string_equal(
		wrapped(&out, "ภาษาไทยง่ายมาก", 7, NULL, 0), "ภาษาไทย|ง่ายมาก");
	assert_string_equal(wrapped(&out, "", 10, NULL, 0), "");
	assert_string_equal(wrapped(&out, "a\n\nb\n", 10, NULL, 0), "a||b|");
	assert_string_equal(wrapped(&out, "  a  b", 3, NULL, 0), "  a|b");
	buf_release(&out);
}

static void no_line_starts_with_a_repetition_mark(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "ของต่าง ๆ", 7, NULL, 0), "ของ|ต่าง ๆ");
	assert_string_equal(wrapped(&out, "ของต่างๆ", 6, NULL, 0), "ของ|ต่างๆ");
	assert_string_equal(
		wrapped(&out, "ไปกรุงเทพฯ", 8, NULL, 0), "ไป|กรุงเทพฯ");
	buf_release(&out);
}

static void a_title_stays_with_its_name(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "โดยมีนายธีทัต พิมพา", 9, NULL, 0),
		"โดยมี|นายธีทัต|พิมพา");
	assert_string_equal(wrapped(&out, "ประธาน ผศ.ดร.ณัฏฐานุช", 14, NULL, 0),
		"ประธาน|ผศ.ดร.ณัฏฐานุช");
	assert_string_equal(wrapped(&out, "ถวายแด่พระมหาชัยวุธ", 14, NULL, 0),
		"ถวายแด่|พระมหาชัยวุธ");
	assert_string_equal(
		wrapped(&out, "พบกับ ดร. สมชาย", 10, NULL, 0), "พบกับ|ดร. สมชาย");
	buf_release(&out);
}

static void a_name_too_long_for_the_line_is_broken_all_the_same(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "นายธีทัต", 4, NULL, 0), "นายธี|ทัต");
	buf_release(&out);
}

static void a_word_that_only_begins_like_a_title_breaks(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "นายกรัฐมนตรีประชุม", 12, NULL, 0),
		"นายกรัฐมนตรี|ประชุม");
	buf_release(&out);
}

static void the_names_given_are_kept_whole(void **state)
{
	static const char *const names[] = {"", "ยงจิรายุ อุปเสน"};
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "คือ ยงจิรายุ อุปเสน", 14, names, 2),
		"คือ|ยงจิรายุ อุปเสน");
	assert_string_equal(wrapped(&out, "คือ ยงจิรายุ อุปเสน", 9, NULL, 0),
		"คือ ยงจิรายุ|อุปเสน");
	/* Too long for a line: as if it were not known. */
	assert_string_equal(wrapped(&out, "คือ ยงจิรายุ อุปเสน", 9, names, 2),
		"คือ|ยงจิรายุ|อุปเสน");
	buf_release(&out);
}

static void a_word_longer_than_the_line_is_cut_at_clusters(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(
		wrapped(&out, "abcdefgh", 3, NULL, 0), "abc|def|gh");
	assert_string_equal(wrapped(&out, "ที่ที่ที่น้ำ", 2, NULL, 0), "ที่ที่|ที่|น้ำ");
	buf_release(&out);
}

/* A family of emoji may be wider than the line, and with ำ anything. */
static bool is_one_cluster(const struct buf *text, const struct wrap_line *l)
{
	const char *s = text->data + l->start;
	size_t end = cluster_next(s, l->len, 0);

	return end == l->len || cluster_next(s, l->len, end) == l->len;
}

/* Nothing but spaces and newlines may lie between two lines. */
static void check_lines(const struct buf *text, const struct wrap_line *lines,
	size_t count, int cells)
{
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		const struct wrap_line *l = &lines[i];

		assert_true(l->start >= at);
		for (; at < l->start; at++)
			assert_true(text->data[at] == ' ' ||
				text->data[at] == '\n');
		assert_int_equal(l->cells,
			width_text(buf_str(text) + l->start, l->len,
				WIDTH_NORMAL));
		assert_true(l->cells <= cells || is_one_cluster(text, l));
		at = l->start + l->len;
	}
	for (; at < text->len; at++)
		assert_true(text->data[at] == ' ' || text->data[at] == '\n');
}

static void no_line_is_too_long_and_nothing_is_lost(void **state)
{
	struct random_text r = random_text_init();
	struct buf raw = {0}, text = {0};
	struct wrap *w = wrap_new();
	const struct wrap_line *lines;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		int cells = 3 + (int)random_below(&r, 30);
		size_t count;

		random_text(&r, &raw, 80, false);
		buf_clear(&text);
		if (i % 2 == 0)
			canon_text(&text, buf_str(&raw), raw.len);
		else
			buf_add(&text, buf_str(&raw), raw.len);
		count = wrap_text(
			w, buf_str(&text), text.len, cells, NULL, 0, &lines);
		assert_true(count > 0);
		check_lines(&text, lines, count, cells);
	}
	wrap_free(w);
	buf_release(&raw);
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_break_between_words),
		cmocka_unit_test(no_line_starts_with_a_repetition_mark),
		cmocka_unit_test(a_title_stays_with_its_name),
		cmocka_unit_test(
			a_name_too_long_for_the_line_is_broken_all_the_same),
		cmocka_unit_test(a_word_that_only_begins_like_a_title_breaks),
		cmocka_unit_test(the_names_given_are_kept_whole),
		cmocka_unit_test(
			a_word_longer_than_the_line_is_cut_at_clusters),
		cmocka_unit_test(no_line_is_too_long_and_nothing_is_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
