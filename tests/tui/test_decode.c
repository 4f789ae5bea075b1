/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/text/tis620.h"
#include "core/text/utf8.h"
#include "tui/term/decode.h"
#include "tui/term/key.h"
#include "tui/term/probe.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

static void write_event(const struct event *e, struct buf *out)
{
	switch (e->kind) {
	case EVENT_TEXT: buf_add(out, e->text, e->len); break;
	case EVENT_STROKE:
		buf_add_char(out, '<');
		stroke_show(e->stroke, out);
		buf_add_char(out, '>');
		break;
	case EVENT_PASTE: buf_printf(out, "[%s]", e->text); break;
	case EVENT_MOUSE:
		buf_printf(out, "(%s %d,%d)",
			e->mouse == MOUSE_PRESS              ? "press"
				: e->mouse == MOUSE_WHEEL_UP ? "up"
							     : "down",
			e->row, e->col);
		break;
	case EVENT_NONE:
	case EVENT_RESIZE:
	case EVENT_HANGUP: fail();
	}
}

static void write_events(struct decoder *d, struct buf *out)
{
	struct event e;

	while (decoder_next(d, &e))
		write_event(&e, out);
}

/* Nothing comes any more until nobody waits for more. */
static void pause_typing(struct decoder *d, struct buf *out)
{
	int silences = 0;

	while (decoder_wait_ms(d) >= 0) {
		assert_true(++silences < 8);
		decoder_idle(d);
		write_events(d, out);
	}
}

/* What a run of bytes leads to, in words, when so many arrive at a time. */
static void decode(struct decoder *d, const char *bytes, size_t len,
	size_t step, struct buf *out)
{
	size_t at, n;

	for (at = 0; at < len; at += n) {
		n = len - at < step ? len - at : step;
		decoder_feed(d, bytes + at, n);
		write_events(d, out);
	}
	pause_typing(d, out);
}

static void expect_with(
	const struct decoder *base, const char *bytes, const char *wanted)
{
	const size_t steps[] = {1, 2, 3, 1024};
	struct buf got = {0};
	struct decoder d;
	size_t i;

	for (i = 0; i < ARRAY_LEN(steps); i++) {
		d = *base;
		buf_clear(&got);
		decode(&d, bytes, strlen(bytes), steps[i], &got);
		assert_string_equal(buf_str(&got), wanted);
		decoder_release(&d);
	}
	buf_release(&got);
}

static void expect(const char *bytes, const char *wanted)
{
	const struct decoder fresh = {0};

	expect_with(&fresh, bytes, wanted);
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
	expect("\xE0\x80ก", "ก");
	expect("\xFFก\xC0ข", "กข");
	expect("\xE0\033[A", "<↑>");
	expect("\xF4\xBF\xBF\xBFx", "x");
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

static void a_thai_letter_after_escape_goes_along(void **state)
{
	struct decoder d = {0};
	struct event event;

	(void)state;
	decoder_feed(&d, "\033จ", 4);
	assert_true(decoder_next(&d, &event));
	assert_int_equal(event.stroke, STROKE_F(10));
	assert_int_equal(event.len, 3);
	assert_memory_equal(event.text, "จ", 3);
	decoder_feed(&d, "\0330", 2);
	assert_true(decoder_next(&d, &event));
	assert_int_equal(event.stroke, STROKE_F(10));
	assert_int_equal(event.len, 0);
	decoder_release(&d);
}

static void escape_before_something_else_stays_an_escape(void **state)
{
	(void)state;
	expect("\033", "<Esc>");
	expect("\033a", "<Esc>a");
	expect("\033ก", "<Esc>ก");
	expect("\033\r", "<Esc><Enter>");
	expect("\033\033", "<Esc><Esc>");
	expect("\033\033[A", "<Esc><↑>");
	expect("\033[", "<Esc>[");
	expect("\033O", "<Esc>O");
	expect("\033Oก", "<Esc>Oก");
	expect("\033\xE0\xB8", "<Esc>");
}

static void escape_waits_for_a_digit_longer_than_for_a_sequence(void **state)
{
	struct decoder d = {0};
	struct buf out = {0};

	(void)state;
	decoder_feed(&d, "\033", 1);
	write_events(&d, &out);
	assert_int_equal(decoder_wait_ms(&d), 25);
	decoder_idle(&d);
	write_events(&d, &out);
	assert_int_equal(decoder_wait_ms(&d), 225);
	assert_string_equal(buf_str(&out), "");
	decoder_feed(&d, "5", 1);
	write_events(&d, &out);
	assert_string_equal(buf_str(&out), "<F5>");
	assert_int_equal(decoder_wait_ms(&d), -1);
	decoder_release(&d);
	buf_release(&out);
}

static void a_bracket_long_after_escape_is_a_letter(void **state)
{
	struct decoder d = {0};
	struct buf out = {0};

	(void)state;
	decoder_feed(&d, "\033", 1);
	write_events(&d, &out);
	decoder_idle(&d);
	write_events(&d, &out);
	decode(&d, "[A", 2, 1, &out);
	assert_string_equal(buf_str(&out), "<Esc>[A");
	decoder_release(&d);
	buf_release(&out);
}

static void keys_of_every_terminal_are_known(void **state)
{
	static const struct {
		const char *bytes, *wanted;
	} keys[] = {
		/* cursor keys, both modes */
		{"\033[A\033[B\033[C\033[D\033[H\033[F",
			"<↑><↓><→><←><Home><End>"},
		{"\033OA\033OB\033OC\033OD\033OH\033OF",
			"<↑><↓><→><←><Home><End>"},
		{"\033[1~\033[2~\033[3~\033[4~\033[5~\033[6~",
			"<Home><Insert><Delete><End><PgUp><PgDn>"},
		/* Shift and Ctrl; Alt makes no difference */
		{"\033[1;5D\033[1;5C", "<Ctrl-←><Ctrl-→>"},
		{"\033[1;2D\033[1;6C", "<Shift-←><Ctrl-Shift-→>"},
		{"\033[1;3D\033[1;7D\033[1;1D", "<←><Ctrl-←><←>"},
		{"\033[3;5~\033[3;2~\033[1;2H\033[1;2F",
			"<Ctrl-Delete><Shift-Delete><Shift-Home><Shift-End>"},
		{"\033[Z\033[1;2Z", "<Shift-Tab><Shift-Tab>"},
		/* xterm, screen */
		{"\033OP\033OQ\033OR\033OS", "<F1><F2><F3><F4>"},
		{"\033[11~\033[12~\033[13~\033[14~\033[15~",
			"<F1><F2><F3><F4><F5>"},
		{"\033[17~\033[18~\033[19~\033[20~\033[21~\033[23~\033[24~",
			"<F6><F7><F8><F9><F10><F11><F12>"},
		{"\033[1;2P\033[1;2R\033[15;2~\033[24;5~",
			"<Shift-F1><Shift-F3><Shift-F5><Ctrl-F12>"},
		{"\033O2P\033O1;5Q", "<Shift-F1><Ctrl-F2>"},
		/* the Linux console */
		{"\033[[A\033[[B\033[[C\033[[D\033[[E", "<F1><F2><F3><F4><F5>"},
		{"\033[25~\033[26~\033[28~\033[29~\033[31~\033[34~",
			"<Shift-F1><Shift-F2><Shift-F3><Shift-F4><Shift-F5>"
			"<Shift-F8>"},
		/* rxvt */
		{"\033[7~\033[8~", "<Home><End>"},
		{"\033[a\033[b\033[c\033[d",
			"<Shift-↑><Shift-↓><Shift-→><Shift-←>"},
		{"\033Oa\033Ob\033Oc\033Od",
			"<Ctrl-↑><Ctrl-↓><Ctrl-→><Ctrl-←>"},
		{"\033[3$\033[3^\033[3@",
			"<Shift-Delete><Ctrl-Delete><Ctrl-Shift-Delete>"},
		/* the number pad */
		{"\033Op\033Oy\033Oj\033Ok\033Ol\033Om\033On\033Oo\033OX\033OM",
			"09*+,-./=<Enter>"},
	};
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(keys); i++)
		expect(keys[i].bytes, keys[i].wanted);
}

static void an_unknown_sequence_is_swallowed_whole(void **state)
{
	(void)state;
	expect("a\033[99~b", "ab");
	expect("a\033[?1;2$yb", "ab");
	expect("a\033[?997;1nb\033[Ic\033[>0;276;0cd", "abcd");
	expect("a\033[27;5;9~b\033[97;5uc", "abc");
	expect("a\033[<0;1;1mb", "ab");
	expect("a\033OEb\033[[Zc", "abc");
	expect("a\033[1;5", "a");
	expect("a\033[1;\rb", "a<Enter>b");
	expect("a\033[1;\033[Ab", "a<↑>b");
	expect("a\033[1;กb", "aกb");
	expect("\033[201~x", "x");
	expect("\033[1;99999999999999999999A", "<Ctrl-↑>");
	expect("\033[;;;;;;;;;;;;;;;;;;Ax", "<↑>x");
}

static void a_sequence_without_an_end_is_cut_off(void **state)
{
	struct decoder d = {0};
	struct buf bytes = {0}, out = {0};

	(void)state;
	buf_add_str(&bytes, "\033[");
	buf_add_repeat(&bytes, '1', 200);
	decode(&d, bytes.data, bytes.len, 7, &out);
	assert_int_equal(out.len, 200 - 62);
	decoder_release(&d);
	buf_release(&bytes);
	buf_release(&out);
}

static void keys_of_the_terminal_type_are_known_too(void **state)
{
	static const struct decoder_key keys[] = {
		{"\033q", STROKE_F(1)},
		{"\033[224z", STROKE_F(2)},
		{"\033?x1", STROKE_UP},
	};
	const struct decoder d = {.keys = keys, .key_count = ARRAY_LEN(keys)};

	(void)state;
	expect_with(&d, "\033qa", "<F1>a");
	expect_with(&d, "\033[224z\033[A", "<F2><↑>");
	expect_with(&d, "\033?x1x", "<↑>x");
	expect_with(&d, "\033?x2", "<Esc>?x2");
	expect_with(&d, "\0331", "<F1>");
}

static const char *odd_terminal(const char *name)
{
	if (strcmp(name, "kf1") == 0)
		return "\033[224z";
	if (strcmp(name, "kLFT5") == 0)
		return "\033l";
	return strcmp(name, "kcub1") == 0 ? "\b" : NULL;
}

static void only_escape_sequences_are_taken_from_terminfo(void **state)
{
	struct decoder_key keys[DECODER_KEYS_MAX];
	struct decoder d = {.keys = keys};

	(void)state;
	d.key_count = decoder_read_keys(keys, odd_terminal);
	assert_int_equal(d.key_count, 2);
	expect_with(&d, "\033[224z\033l\b", "<F1><Ctrl-←><Backspace>");
}

static void the_mouse_is_read_in_both_codes(void **state)
{
	(void)state;
	expect("\033[<0;10;5M\033[<0;10;5m", "(press 4,9)");
	expect("\033[<64;1;1M\033[<65;1;1M", "(up 0,0)(down 0,0)");
	expect("\033[<16;300;200M", "(press 199,299)"); /* Ctrl held */
	expect("\033[<1;1;1M\033[<2;1;1M\033[<32;1;1Mx", "x");
	expect("\033[M *%\033[M#*%x", "(press 4,9)x");
	expect("\033[M`!!\033[Ma!!", "(up 0,0)(down 0,0)");
	expect("\033[M \033[A", "<↑>");
	expect("\033[M ", "");
}

static void a_paste_is_one_event_whatever_is_in_it(void **state)
{
	(void)state;
	expect("\033[200~ก\r\nข\rค\n\033\xFF\033[A\033[201~x",
		"[ก\nข\nค\n\033\xEF\xBF\xBD\033[A]x");
	expect("\033[200~\033[20\033[201~", "[\033[20]");
	expect("\033[200~\033\033\033[201~", "[\033\033]");
	expect("a\033[200~\033[201~b", "a[]b");
	expect("\033[200~\033[200~\033[201~", "[\033[200~]");
}

static void a_paste_without_an_end_ends_with_silence(void **state)
{
	struct decoder d = {0};
	struct buf out = {0};

	(void)state;
	decode(&d, "\033[200~ก\033[201", 14, 5, &out);
	assert_string_equal(buf_str(&out), "[ก\033[201]");
	decode(&d, "x", 1, 1, &out);
	assert_string_equal(buf_str(&out), "[ก\033[201]x");
	decoder_release(&d);
	buf_release(&out);
}

static void a_paste_from_a_thai_office_is_converted_whole(void **state)
{
	(void)state;
	expect("\033[200~\xCA\xC7\xD1\xCA\xB4\xD5\r\n\xB9\xE9\xD3 12\033[201~x",
		"[สวัสดี\nน้ำ 12]x");
}

static void a_paste_of_a_megabyte_comes_whole(void **state)
{
	static const char line[] = "ที่นี่มีน้ำ ผู้ใหญ่ปู่ย่า กำนัน\033x\r";
	struct decoder d = {0};
	struct buf bytes = {0};
	struct event e;
	size_t at, lines = 0;

	(void)state;
	buf_add_str(&bytes, "\033[200~");
	for (; bytes.len < 1 << 20; lines++)
		buf_add_str(&bytes, line);
	buf_add_str(&bytes, "\033[201~z");
	for (at = 0; at + 4096 < bytes.len; at += 4096) {
		decoder_feed(&d, bytes.data + at, 4096);
		assert_false(decoder_next(&d, &e));
	}
	decoder_feed(&d, bytes.data + at, bytes.len - at);
	assert_true(decoder_next(&d, &e));
	assert_int_equal(e.len, lines * (sizeof(line) - 1));
	assert_true(decoder_next(&d, &e));
	assert_int_equal(e.stroke, 'z');
	decoder_release(&d);
	buf_release(&bytes);
}

static void keys_after_bytes_of_another_code_all_arrive(void **state)
{
	static const char keys[] = "abcdefghijklmnopqrstuvwxyz12";
	struct decoder d = {0};
	struct buf out = {0};
	size_t i;

	(void)state;
	decode(&d, "\xCA\xC7\xD1\xCA\xB4\xD5\xE0\xB8", 8, 3, &out);
	for (i = 0; i < 28; i++)
		decode(&d, keys + i, 1, 1, &out);
	/* Two of the bytes happen to be a letter. */
	assert_true(out.len >= 28);
	assert_string_equal(buf_str(&out) + out.len - 28, keys);
	decoder_release(&d);
	buf_release(&out);
}

static void reports_among_keys_go_to_the_probe(void **state)
{
	struct probe probe = {.state = PROBE_WAITING};
	struct decoder d = {.probe = &probe};
	struct buf out = {0};

	(void)state;
	decode(&d, "a\033[1;2Rข\033[1;4R\033[Ab", 20, 1, &out);
	assert_string_equal(buf_str(&out), "aข<↑>b");
	assert_int_equal(probe.next, 2);
	assert_int_equal(probe.cells[1], 3);
	decode(&d, "\033[?64;1;2cx", 11, 4, &out);
	assert_string_equal(buf_str(&out), "aข<↑>bx");
	assert_true(probe.has_ended);
	decode(&d, "\033[1;2R", 6, 6, &out);
	assert_string_equal(buf_str(&out), "aข<↑>bx<Shift-F3>");
	decoder_release(&d);
	buf_release(&out);
}

static void any_bytes_give_valid_text_and_lose_nothing_after_a_pause(
	void **state)
{
	struct decoder d = {0};
	struct buf out = {0};
	char bytes[64];
	uint64_t seed = 20221110;
	size_t i;
	int round;

	(void)state;
	print_message("# seed %llu\n", (unsigned long long)seed);
	for (round = 0; round < 20000; round++) {
		for (i = 0; i < sizeof(bytes); i++) {
			seed = seed * 6364136223846793005U + 1;
			bytes[i] = (char)(seed >> 56);
			if ((seed >> 40) % 4 == 0)
				bytes[i] = "\033[O;1M<~"[(seed >> 50) % 8];
		}
		buf_clear(&out);
		decode(&d, bytes, sizeof(bytes), 1 + seed % 64, &out);
		decode(&d, "x", 1, 1, &out);
		assert_true(utf8_is_valid(out.data, out.len));
		assert_true(out.len > 0 && out.data[out.len - 1] == 'x');
	}
	decoder_release(&d);
	buf_release(&out);
}

static void key_names_of_scripts_are_found(void **state)
{
	(void)state;
	assert_int_equal(stroke_find("F12", 3), STROKE_F(12));
	assert_int_equal(stroke_find("C-s", 3), STROKE_C('S'));
	assert_int_equal(stroke_find("S-Tab", 5), STROKE_BACK_TAB);
	assert_int_equal(stroke_find("S-Left", 6), STROKE_S_(STROKE_LEFT));
	assert_int_equal(stroke_find("C-Left", 6), STROKE_C_(STROKE_LEFT));
	assert_int_equal(stroke_find("C-S-Left", 8), STROKE_C_S_(STROKE_LEFT));
	assert_int_equal(stroke_find("C-Delete", 8), STROKE_C_(STROKE_DELETE));
	assert_int_equal(stroke_find("S-F3", 4), STROKE_S_(STROKE_F(3)));
	assert_int_equal(stroke_find("F13", 3), STROKE_NONE);
	assert_int_equal(stroke_find("S-Space", 7), STROKE_NONE);
	assert_int_equal(stroke_find("C-", 2), STROKE_NONE);
	assert_int_equal(stroke_find("nothing", 7), STROKE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(thai_text_comes_out_as_it_went_in),
		cmocka_unit_test(an_invalid_byte_costs_only_itself),
		cmocka_unit_test(control_bytes_are_keys),
		cmocka_unit_test(escape_and_a_digit_is_a_function_key),
		cmocka_unit_test(a_thai_letter_after_escape_goes_along),
		cmocka_unit_test(escape_before_something_else_stays_an_escape),
		cmocka_unit_test(
			escape_waits_for_a_digit_longer_than_for_a_sequence),
		cmocka_unit_test(a_bracket_long_after_escape_is_a_letter),
		cmocka_unit_test(keys_of_every_terminal_are_known),
		cmocka_unit_test(an_unknown_sequence_is_swallowed_whole),
		cmocka_unit_test(a_sequence_without_an_end_is_cut_off),
		cmocka_unit_test(keys_of_the_terminal_type_are_known_too),
		cmocka_unit_test(only_escape_sequences_are_taken_from_terminfo),
		cmocka_unit_test(the_mouse_is_read_in_both_codes),
		cmocka_unit_test(a_paste_is_one_event_whatever_is_in_it),
		cmocka_unit_test(a_paste_without_an_end_ends_with_silence),
		cmocka_unit_test(a_paste_from_a_thai_office_is_converted_whole),
		cmocka_unit_test(a_paste_of_a_megabyte_comes_whole),
		cmocka_unit_test(keys_after_bytes_of_another_code_all_arrive),
		cmocka_unit_test(reports_among_keys_go_to_the_probe),
		cmocka_unit_test(
			any_bytes_give_valid_text_and_lose_nothing_after_a_pause),
		cmocka_unit_test(key_names_of_scripts_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
