/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/canon.h"

#include "core/text/utf8.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct vector {
	const char *from, *to;
	unsigned int result;
};

static const struct vector vectors[] = {
	{"เเดง", "แดง", CANON_CHANGED},
	{"น\u0E4D\u0E49\u0E32", "น\u0E49\u0E33", CANON_CHANGED},
	{"น\u0E49\u0E4D\u0E32", "น\u0E49\u0E33", CANON_CHANGED},
	{"ท\u0E4D\u0E32", "ท\u0E33", CANON_CHANGED},
	{"น\u0E33\u0E49", "น\u0E49\u0E33", CANON_CHANGED},
	{"น\u0E4D\u0E33", "น\u0E33", CANON_CHANGED},
	{"ท\u0E48\u0E35", "ท\u0E35\u0E48", CANON_CHANGED},
	{"ป\u0E48\u0E39", "ป\u0E39\u0E48", CANON_CHANGED},
	{"ท\u0E35\u0E48\u0E48", "ท\u0E35\u0E48", CANON_CHANGED},
	{"ด\u0E35\u0E35\u0E35", "ด\u0E35", CANON_CHANGED},
	{"ธ\u0E4C\u0E34", "ธ\u0E34\u0E4C", CANON_CHANGED},
	{"ธ\u0E4C\u0E38", "ธ\u0E38\u0E4C", CANON_CHANGED},
	{"ก\u0E32\u0E48", "ก\u0E48\u0E32", CANON_CHANGED},
	{"ค\u0E30\u0E48", "ค\u0E48\u0E30", CANON_CHANGED},
	{"ม\u0E45", "มา", CANON_CHANGED},
	{"ฤ\u0E45ษี", "ฤ\u0E45ษี", 0},
	{"กา\u200Bขา", "กาขา", CANON_CHANGED},
	{"ก\u00A0ข", "ก ข", CANON_CHANGED},
	{"ก\u3000ข\tค", "ก ข ค", CANON_CHANGED},
	{"\uFEFFกา", "กา", CANON_CHANGED},
	{"\u0E48ก", "ก", CANON_CHANGED | CANON_ODD},
	{"ป\uF702\uF713", "ป\u0E35\u0E48", CANON_CHANGED},
	{"ป\uF886\uF88B", "ป\u0E35\u0E48", CANON_CHANGED},
	{"ก\u0E33\u0E33", "ก\u0E33", CANON_CHANGED},
	{"ก\u0E48\u0E49", "ก\u0E48\u0E49", CANON_ODD},
	{"ก\u0E34\u0E35", "ก\u0E34\u0E35", CANON_ODD},
	{"a\u0E48", "a\u0E48", CANON_ODD},
	{"👩\u200D👧", "👩\u200D👧", 0},
	{"ก\u200Dข", "กข", CANON_CHANGED},
	{"ก็ น้ำ", "ก็ น้ำ", 0},
	{"cafe\u0301", "caf\u00E9", CANON_CHANGED},
	{"a\r\nb\rc\u2028d", "a\nb\nc\nd", CANON_CHANGED},
	{"ก\x01ข\x7F", "กข", CANON_CHANGED},
	{"ก\xB8ข", "ก\uFFFDข", CANON_CHANGED | CANON_INVALID},
	{"ฐานุตฺตโม ธมฺมํ", "ฐานุตฺตโม ธมฺมํ", 0},
	{"“ก” – 1…", "“ก” – 1…", 0},
	{"", "", 0},
};

static void the_vectors_come_out_as_written(void **state)
{
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(vectors); i++) {
		const struct vector *v = &vectors[i];
		unsigned int result;

		buf_clear(&out);
		result = canon_text(&out, v->from, strlen(v->from));
		assert_string_equal(buf_str(&out), v->to);
		assert_int_equal(result, v->result);
	}
	buf_release(&out);
}

static void a_fault_after_good_words_is_mended_in_place(void **state)
{
	const char *s = "ที่ประชุม น้ําใจ ดี\u200Bงาม ครับ";
	struct buf out = {0};

	(void)state;
	buf_add_str(&out, "> ");
	assert_int_equal(canon_text(&out, s, strlen(s)), CANON_CHANGED);
	assert_string_equal(buf_str(&out), "> ที่ประชุม น\u0E49\u0E33ใจ ดีงาม ครับ");
	buf_release(&out);
}

static void a_line_is_squeezed_and_trimmed(void **state)
{
	const char *s = "  ธีทัต \n\t พิมพา  ";
	struct buf out = {0};

	(void)state;
	assert_int_equal(canon_line(&out, s, strlen(s)), CANON_CHANGED);
	assert_string_equal(buf_str(&out), "ธีทัต พิมพา");
	buf_clear(&out);
	assert_int_equal(canon_line(&out, "ธีทัต", 15), 0);
	assert_int_equal(canon_line(&out, " \n ", 3), CANON_CHANGED);
	assert_string_equal(buf_str(&out), "ธีทัต");
	buf_release(&out);
}

static void a_note_keeps_its_lines(void **state)
{
	const char *s = "  หนึ่ง  \n\nสอง \n \n";
	struct buf out = {0};

	(void)state;
	canon_note(&out, s, strlen(s));
	assert_string_equal(buf_str(&out), "  หนึ่ง\n\nสอง");
	buf_release(&out);
}

static bool is_nfc(const struct buf *b)
{
	static UChar units[4096];
	UErrorCode status = U_ZERO_ERROR;
	int32_t len;

	u_strFromUTF8(units, 4096, &len, buf_str(b), (int32_t)b->len, &status);
	assert_true(U_SUCCESS(status));
	return unorm2_isNormalized(
		       unorm2_getNFCInstance(&status), units, len, &status) &&
		U_SUCCESS(status);
}

static void report(
	const struct buf *text, const struct buf *once, const struct buf *twice)
{
	const struct buf *all[] = {text, once, twice};

	for (size_t k = 0; k < ARRAY_LEN(all); k++) {
		const char *s = buf_str(all[k]);
		uint32_t cp;

		(void)printf("#");
		for (size_t i = 0; i < all[k]->len;) {
			i += utf8_decode(s + i, all[k]->len - i, &cp);
			(void)printf(" %04X", (unsigned int)cp);
		}
		(void)printf("\n");
	}
	fail_msg("canonical text changed");
}

typedef unsigned int canon_function(struct buf *, const char *, size_t);

static void canonical_again_is_the_same_and_nfc(void **state)
{
	static canon_function *const functions[] = {
		canon_text, canon_line, canon_note};
	struct random_text r = random_text_init();
	struct buf text = {0}, once = {0}, twice = {0};

	(void)state;
	for (int i = 0; i < 300000; i++) {
		canon_function *f = functions[i % 3];

		random_text(&r, &text, i % 100 == 0 ? 200 : 12, false);
		buf_clear(&once);
		buf_clear(&twice);
		f(&once, buf_str(&text), text.len);
		if (f(&twice, buf_str(&once), once.len) & CANON_CHANGED)
			report(&text, &once, &twice);
		assert_int_equal(once.len, twice.len);
		assert_memory_equal(buf_str(&once), buf_str(&twice), once.len);
		assert_true(utf8_is_valid(buf_str(&once), once.len));
		assert_true(is_nfc(&once));
	}
	buf_release(&text);
	buf_release(&once);
	buf_release(&twice);
}

/* The scan that skips good text must not skip anything the rules change. */
static void a_space_in_front_changes_nothing_but_the_first_mark(void **state)
{
	struct random_text r = random_text_init();
	struct buf text = {0}, alone = {0}, whole = {0};

	(void)state;
	for (int i = 0; i < 50000; i++) {
		buf_clear(&alone);
		buf_clear(&whole);
		random_text(&r, &text, 10, true);
		buf_splice(&text, 0, 0, "ก ", 4);
		canon_text(&whole, text.data, text.len);
		canon_text(&alone, "ก\u200B ", 7);
		assert_string_equal(buf_str(&alone), "ก ");
		buf_clear(&alone);
		/* The zero width space sends the word through the rules. */
		buf_splice(&text, 4, 0, "\u200B", 3);
		canon_text(&alone, text.data, text.len);
		if (strcmp(buf_str(&alone), buf_str(&whole)) != 0)
			report(&text, &whole, &alone);
	}
	buf_release(&text);
	buf_release(&alone);
	buf_release(&whole);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_vectors_come_out_as_written),
		cmocka_unit_test(a_fault_after_good_words_is_mended_in_place),
		cmocka_unit_test(a_line_is_squeezed_and_trimmed),
		cmocka_unit_test(a_note_keeps_its_lines),
		cmocka_unit_test(canonical_again_is_the_same_and_nfc),
		cmocka_unit_test(
			a_space_in_front_changes_nothing_but_the_first_mark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
