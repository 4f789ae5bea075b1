/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/wrap.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/names.h"
#include "core/text/width.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* The lines of a text with '|' between them. */
static const char *wrapped_in(struct buf *out, const char *s, int cells,
	enum width_mode mode, struct names *names)
{
	const struct wrap_line *lines;
	struct wrap *w = wrap_new();
	size_t count;

	wrap_set_mode(w, mode);
	wrap_set_names(w, names);
	count = wrap_text(w, s, strlen(s), cells, &lines);
	buf_clear(out);
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_add_char(out, '|');
		buf_add(out, s + lines[i].start, lines[i].len);
	}
	wrap_free(w);
	return buf_str(out);
}

static const char *wrapped(struct buf *out, const char *s, int cells)
{
	return wrapped_in(out, s, cells, WIDTH_NORMAL, NULL);
}

static void lines_break_between_words(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "the quick brown fox", 10),
		"the quick|brown fox");
	assert_string_equal(
		wrapped(&out, "ภาษาไทยง่ายมาก", 7), "ภาษาไทย|ง่ายมาก");
	assert_string_equal(wrapped(&out, "", 10), "");
	assert_string_equal(wrapped(&out, "a\n\nb\n", 10), "a||b|");
	assert_string_equal(wrapped(&out, "  a  b", 3), "  a|b");
	buf_release(&out);
}

static void no_line_starts_with_a_repetition_mark(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "ของต่าง ๆ", 7), "ของ|ต่าง ๆ");
	assert_string_equal(wrapped(&out, "ของต่างๆ", 6), "ของ|ต่างๆ");
	assert_string_equal(wrapped(&out, "ไปกรุงเทพฯ", 8), "ไป|กรุงเทพฯ");
	buf_release(&out);
}

static void a_title_stays_with_its_name(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(
		wrapped(&out, "โดยมีนายธีทัต พิมพา", 9), "โดยมี|นายธีทัต|พิมพา");
	assert_string_equal(wrapped(&out, "ประธาน ผศ.ดร.ณัฏฐานุช", 14),
		"ประธาน|ผศ.ดร.ณัฏฐานุช");
	assert_string_equal(
		wrapped(&out, "ถวายแด่พระมหาชัยวุธ", 14), "ถวายแด่|พระมหาชัยวุธ");
	assert_string_equal(
		wrapped(&out, "พบกับ ดร. สมชาย", 10), "พบกับ|ดร. สมชาย");
	buf_release(&out);
}

static void a_name_too_long_for_the_line_is_broken_all_the_same(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "นายธีทัต", 4), "นายธี|ทัต");
	buf_release(&out);
}

static void a_word_that_only_begins_like_a_title_breaks(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(
		wrapped(&out, "นายกรัฐมนตรีประชุม", 12), "นายกรัฐมนตรี|ประชุม");
	buf_release(&out);
}

static void the_names_given_are_kept_whole(void **state)
{
	struct names *names = names_new(NULL, NULL);
	struct buf out = {0};

	(void)state;
	names_add(names, "ยงจิรายุ อุปเสน", strlen("ยงจิรายุ อุปเสน"));
	assert_string_equal(
		wrapped_in(&out, "คือ ยงจิรายุ อุปเสน", 14, WIDTH_NORMAL, names),
		"คือ|ยงจิรายุ อุปเสน");
	assert_string_equal(
		wrapped(&out, "คือ ยงจิรายุ อุปเสน", 9), "คือ ยงจิรายุ|อุปเสน");
	/* Too long for a line: as if it were not known. */
	assert_string_equal(
		wrapped_in(&out, "คือ ยงจิรายุ อุปเสน", 9, WIDTH_NORMAL, names),
		"คือ|ยงจิรายุ|อุปเสน");
	names_free(names);
	buf_release(&out);
}

static void on_the_console_marks_take_their_cells(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(
		wrapped(&out, "ภาษาไทยง่ายมาก", 14), "ภาษาไทยง่ายมาก");
	assert_string_equal(
		wrapped_in(&out, "ภาษาไทยง่ายมาก", 13, WIDTH_LINEAR, NULL),
		"ภาษาไทยง่าย|มาก");
	assert_string_equal(
		wrapped_in(&out, "ที่ที่ที่", 6, WIDTH_LINEAR, NULL), "ที่ที่|ที่");
	buf_release(&out);
}

static void a_word_longer_than_the_line_is_cut_at_clusters(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(wrapped(&out, "abcdefgh", 3), "abc|def|gh");
	assert_string_equal(wrapped(&out, "ที่ที่ที่น้ำ", 2), "ที่ที่|ที่|น้ำ");
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

/* Words, names, titles, spaces, newlines and now and then anything at all. */
static void natural_text(struct random_text *r, struct buf *b, uint64_t max)
{
	static const char *const words[] = {"การ", "ประชุม", "จังหวัด", "คุณธรรม",
		"ที่", "ไป", "ต่างๆ", " ๆ", "ฯ", "น้ำ", "กำ", "สมชาย", "ใจดี",
		"สมชาย ใจดี", "ศูนย์คุณธรรม", "นาย", "นาง ", "ดร.", "พระมหา",
		"นายก", " ", " ", " ", "  ", "\n", "\n\n", "a", "word", "and ",
		"(", ")", "\"", ", ", "10", "๒๕๖๕", "- ", "/", "…", "\r\n", "é",
		"漢字", "👍🏽", "ตากลม", "มากกว่า"};
	uint64_t count = random_below(r, max + 1);
	struct buf any = {0};

	buf_clear(b);
	for (uint64_t i = 0; i < count; i++) {
		if (random_below(r, 12) != 0) {
			buf_add_str(
				b, words[random_below(r, ARRAY_LEN(words))]);
			continue;
		}
		random_text(r, &any, 4, false);
		buf_add(b, buf_str(&any), any.len);
	}
	buf_release(&any);
}

/* An edit like those of a person, or of a paste; what it did to *at,
 * *removed, *added. */
static void edit_at_random(struct random_text *r, struct buf *text,
	struct buf *scratch, struct wrap *w, struct layout *l)
{
	size_t at = text->len > 0 ? random_below(r, text->len + 1) : 0;
	size_t removed = random_below(r, 8);

	if (random_below(r, 20) == 0)
		removed = random_below(r, 400);
	if (removed > text->len - at)
		removed = text->len - at;
	natural_text(r, scratch, random_below(r, 20) == 0 ? 60 : 2);
	buf_splice(text, at, removed, buf_str(scratch), scratch->len);
	layout_edit(l, w, buf_str(text), text->len, at, removed, scratch->len);
}

static void assert_same_lines(
	const struct layout *a, const struct layout *b, const char *s)
{
	assert_int_equal(a->len, b->len);
	for (size_t i = 0; i <= a->len; i++)
		if (a->breaks[i] != b->breaks[i])
			fail_msg("break %zu: %d, not %d in «%s»", i,
				a->breaks[i], b->breaks[i], s);
	for (size_t i = 0; i < a->count && i < b->count; i++)
		if (a->lines[i].start != b->lines[i].start ||
			a->lines[i].len != b->lines[i].len ||
			a->lines[i].cells != b->lines[i].cells)
			fail_msg("line %zu differs in «%s»", i, s);
	assert_int_equal(a->count, b->count);
}

static void a_text_being_written_has_the_lines_of_one_that_is_read(void **state)
{
	struct random_text r = random_text_init();
	struct names *names = names_new(NULL, NULL);
	struct layout written = {0}, read = {0};
	struct buf text = {0}, scratch = {0};
	struct wrap *w = wrap_new();

	(void)state;
	names_add(names, "สมชาย ใจดี", strlen("สมชาย ใจดี"));
	names_add(names, "ศูนย์คุณธรรม", strlen("ศูนย์คุณธรรม"));
	wrap_set_names(w, names);
	for (int i = 0; i < 300; i++) {
		int cells = 1 + (int)random_below(&r, 80);

		wrap_set_mode(w, i % 3 ? WIDTH_NORMAL : WIDTH_LINEAR);
		natural_text(&r, &text, i % 30 == 0 ? 3000 : 200);
		layout_set(&written, w, buf_str(&text), text.len, cells);
		for (int k = 0; k < 40; k++) {
			edit_at_random(&r, &text, &scratch, w, &written);
			layout_set(&read, w, buf_str(&text), text.len, cells);
			assert_same_lines(&written, &read, buf_str(&text));
		}
	}
	layout_release(&written);
	layout_release(&read);
	wrap_free(w);
	names_free(names);
	buf_release(&text);
	buf_release(&scratch);
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
		count = wrap_text(w, buf_str(&text), text.len, cells, &lines);
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
		cmocka_unit_test(on_the_console_marks_take_their_cells),
		cmocka_unit_test(
			a_word_longer_than_the_line_is_cut_at_clusters),
		cmocka_unit_test(no_line_is_too_long_and_nothing_is_lost),
		cmocka_unit_test(
			a_text_being_written_has_the_lines_of_one_that_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
