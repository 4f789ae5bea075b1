/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/word.h"

#include "core/base/alloc.h"
#include "core/text/cluster.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* The text with a bar at every stop from its start to its end. */
static void stops_forwards(const char *s, struct buf *out)
{
	size_t len = strlen(s), at = 0, next;

	buf_clear(out);
	while (at < len) {
		next = word_next(s, len, at);
		assert_true(next > at);
		buf_add(out, s + at, next - at);
		buf_add_char(out, '|');
		at = next;
	}
}

static void stops_backwards(const char *s, struct buf *out)
{
	size_t len = strlen(s), at = len, prev;

	buf_clear(out);
	buf_add(out, s, len);
	while (at > 0) {
		prev = word_prev(s, len, at);
		assert_true(prev < at);
		buf_splice(out, prev, 0, "|", 1);
		at = prev;
	}
}

static void thai_words_are_found_without_spaces(void **state)
{
	struct buf out = {0};

	(void)state;
	stops_forwards("คุณธรรมจังหวัดอุดรธานี", &out);
	assert_string_equal(buf_str(&out), "คุณธรรม|จังหวัด|อุดรธานี|");
	stops_backwards("คุณธรรมจังหวัดอุดรธานี", &out);
	assert_string_equal(buf_str(&out), "|คุณธรรม|จังหวัด|อุดรธานี");
	buf_release(&out);
}

static void spaces_and_punctuation_are_no_words(void **state)
{
	struct buf out = {0};

	(void)state;
	stops_forwards("  hello, (world) – 2566  ", &out);
	assert_string_equal(buf_str(&out), "  hello|, (world|) – 2566|  |");
	stops_backwards("  hello, (world) – 2566  ", &out);
	assert_string_equal(buf_str(&out), "|  |hello, (|world) – |2566  ");
	buf_release(&out);
}

static void a_step_from_inside_a_word_goes_to_its_edge(void **state)
{
	const char *s = "จังหวัดอุดรธานี";
	size_t province = strlen("จังหวัด");

	(void)state;
	assert_int_equal(word_next(s, strlen(s), 3), province);
	assert_int_equal(word_prev(s, strlen(s), 9), 0);
	assert_int_equal(word_prev(s, strlen(s), province + 3), province);
	assert_int_equal(word_next(s, strlen(s), strlen(s)), strlen(s));
	assert_int_equal(word_prev(s, strlen(s), 0), 0);
	assert_int_equal(word_next("", 0, 0), 0);
}

static void newlines_are_stepped_over(void **state)
{
	const char *s = "หนึ่ง\n\nสอง";

	(void)state;
	assert_int_equal(word_next(s, strlen(s), strlen("หนึ่ง")), strlen(s));
	assert_int_equal(word_prev(s, strlen(s), strlen("หนึ่ง\n\n")), 0);
}

static void a_long_text_is_walked_through_to_its_end(void **state)
{
	struct buf text = {0};
	size_t at, back, steps = 0;

	(void)state;
	buf_add_repeat(&text, ' ', 20000);
	for (int i = 0; i < 300; i++)
		buf_add_str(&text, "จังหวัดคุณธรรม");
	buf_add_repeat(&text, '-', 5000);
	for (at = 0; at < text.len; steps++)
		at = word_next(text.data, text.len, at);
	assert_int_equal(at, text.len);
	assert_in_range(steps, 600, 700);
	for (back = at; back > 0; steps--)
		back = word_prev(text.data, text.len, back);
	assert_in_range(steps + 700, 600, 800);
	buf_release(&text);
}

static void every_stop_is_a_cluster_and_every_step_goes_on(void **state)
{
	struct random_text r = random_text_init();
	struct buf text = {0};
	size_t len, at, next, prev;

	(void)state;
	for (int round = 0; round < 2000; round++) {
		random_text(&r, &text, 60, false);
		len = text.len;
		for (at = 0; at < len; at = next) {
			next = word_next(buf_str(&text), len, at);
			assert_true(next > at && next <= len);
			assert_int_equal(cluster_next(buf_str(&text), len,
						 cluster_prev(buf_str(&text),
							 len, next)),
				next);
		}
		for (at = len; at > 0; at = prev) {
			prev = word_prev(buf_str(&text), len, at);
			assert_true(prev < at);
		}
	}
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(thai_words_are_found_without_spaces),
		cmocka_unit_test(spaces_and_punctuation_are_no_words),
		cmocka_unit_test(a_step_from_inside_a_word_goes_to_its_edge),
		cmocka_unit_test(newlines_are_stepped_over),
		cmocka_unit_test(a_long_text_is_walked_through_to_its_end),
		cmocka_unit_test(
			every_stop_is_a_cluster_and_every_step_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
