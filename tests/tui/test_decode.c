/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/decode.h"

#include "core/base/alloc.h"
#include "core/text/utf8.h"
#include "tui/term/key.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* Everything a run of bytes leads to, in words: text as it is, keys in angle
 * brackets. */
static void decode(const char *bytes, size_t len, struct buf *out)
{
	struct decoder d = {0};
	struct event e;
	size_t i;
	bool again, is_complete;

	buf_clear(out);
	for (i = 0; i < len; i++) {
		do {
			while (decoder_next(&d, &e))
				buf_add(out, e.text, e.len);
			is_complete = decoder_byte(
				&d, (unsigned char)bytes[i], &e, &again);
			if (is_complete && e.kind == EVENT_TEXT) {
				buf_add(out, e.text, e.len);
			} else if (is_complete) {
				buf_add_char(out, '<');
				stroke_show(e.stroke, out);
				buf_add_char(out, '>');
			}
		} while (again);
	}
	while (decoder_next(&d, &e))
		buf_add(out, e.text, e.len);
	if (decoder_idle(&d, &e))
		buf_add_str(out, "<Esc>");
	decoder_release(&d);
}

static void expect(const char *bytes, const char *wanted)
{
	struct buf got = {0};

	decode(bytes, strlen(bytes), &got);
	assert_string_equal(buf_str(&got), wanted);
	buf_release(&got);
}

static void thai_text_comes_out_as_it_went_in(void **state)
{
	(void)state;
	expect("น้ำที่", "น้ำที่");
}

static void an_invalid_byte_costs_only_itself(void **state)
{
	(void)state;
	expect("\xA1\xA2ก", "ก");
	expect("ก\xE0\xB8", "ก");
	expect("\xE0\xB8z", "z");
	expect("\xE0\xB8ก", "ก");
	expect("\xFFก\xC0ข", "กข");
}

static void control_bytes_are_keys(void **state)
{
	(void)state;
	expect("\r\t\x7F\x13", "<Enter><Tab><Backspace><Ctrl-S>");
}

static void escape_and_a_digit_is_a_function_key(void **state)
{
	(void)state;
	expect("\0331", "<F1>");
	expect("\0330x", "<F10>x");
	expect("\033๓", "<F3>");
	expect("\033ๅ", "<F1>"); /* the key of 1 with the Thai layout on */
}

static void escape_before_something_else_stays_an_escape(void **state)
{
	(void)state;
	expect("\033", "<Esc>");
	expect("\033a", "<Esc>a");
	expect("\033ก", "<Esc>ก");
	expect("\033\r", "<Esc><Enter>");
}

static void a_paste_is_one_event_whatever_is_in_it(void **state)
{
	struct decoder d = {0};
	struct event e;
	const char *bytes = "ก\r\nข\033\xFF";
	size_t i;
	bool again;

	(void)state;
	decoder_paste_start(&d);
	for (i = 0; i < strlen(bytes); i++)
		assert_false(
			decoder_byte(&d, (unsigned char)bytes[i], &e, &again));
	assert_true(decoder_paste_end(&d, &e));
	assert_int_equal(e.kind, EVENT_PASTE);
	assert_string_equal(e.text, "ก\nข\033\xEF\xBF\xBD");
	decoder_release(&d);
}

static void the_end_of_a_paste_is_found_across_reads(void **state)
{
	static const char bytes[] = "ก\033[20\033[201~x";
	size_t cut, len = sizeof(bytes) - 1, used;
	struct decoder d = {0};
	struct event e;

	(void)state;
	for (cut = 0; cut <= len; cut++) {
		decoder_paste_start(&d);
		if (!decoder_paste_run(&d, bytes, cut, &e, &used))
			assert_true(decoder_paste_run(
				&d, bytes + cut, len - cut, &e, &used));
		assert_string_equal(e.text, "ก\033[20");
		assert_false(d.is_pasting);
	}
	decoder_release(&d);
}

static void any_bytes_give_valid_text_and_an_end(void **state)
{
	struct buf out = {0};
	char bytes[64];
	uint64_t seed = 20221110;
	size_t i;
	int round;

	(void)state;
	print_message("# seed %llu\n", (unsigned long long)seed);
	for (round = 0; round < 5000; round++) {
		for (i = 0; i < sizeof(bytes); i++) {
			seed = seed * 6364136223846793005U + 1;
			bytes[i] = (char)(seed >> 56);
		}
		decode(bytes, sizeof(bytes), &out);
		assert_true(utf8_is_valid(out.data, out.len));
	}
	buf_release(&out);
}

static void key_names_of_scripts_are_found(void **state)
{
	(void)state;
	assert_int_equal(stroke_find("F12", 3), STROKE_F(12));
	assert_int_equal(stroke_find("C-s", 3), STROKE_C('S'));
	assert_int_equal(stroke_find("S-Tab", 5), STROKE_BACK_TAB);
	assert_int_equal(stroke_find("F13", 3), STROKE_NONE);
	assert_int_equal(stroke_find("nothing", 7), STROKE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(thai_text_comes_out_as_it_went_in),
		cmocka_unit_test(an_invalid_byte_costs_only_itself),
		cmocka_unit_test(control_bytes_are_keys),
		cmocka_unit_test(escape_and_a_digit_is_a_function_key),
		cmocka_unit_test(escape_before_something_else_stays_an_escape),
		cmocka_unit_test(a_paste_is_one_event_whatever_is_in_it),
		cmocka_unit_test(the_end_of_a_paste_is_found_across_reads),
		cmocka_unit_test(any_bytes_give_valid_text_and_an_end),
		cmocka_unit_test(key_names_of_scripts_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
