/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/kedmanee.h"

#include "core/base/alloc.h"
#include "core/text/utf8.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const char us_plain[] =
	"1234567890-=qwertyuiop[]asdfghjkl;'\\zxcvbnm,./";
static const char th_plain[] = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฟหกดเ้่าสวงฃผปแอิืทมใฝ";
static const char us_shift[] =
	"!@#$%^&*()_+QWERTYUIOP{}ASDFGHJKL:\"|ZXCVBNM<>?";
static const char th_shift[] = "+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฤฆฏโฌ็๋ษศซ.ฅ()ฉฮฺ์?ฒฬฦ";

static void check_row(const char *us, const char *thai)
{
	size_t len = strlen(thai), at = 0;
	uint32_t cp;

	for (size_t i = 0; us[i] != '\0'; i++) {
		at += utf8_decode(thai + at, len - at, &cp);
		assert_int_equal(kedmanee_to_us(cp), us[i]);
		assert_int_equal(kedmanee_from_us((uint32_t)us[i]), cp);
	}
	assert_int_equal(at, len);
}

static void every_key_has_its_thai_character(void **state)
{
	(void)state;
	check_row(us_plain, th_plain);
	check_row(us_shift, th_shift);
	check_row("`~", "_%");
}

static void what_is_on_no_key_is_none(void **state)
{
	(void)state;
	assert_int_equal(kedmanee_to_us('a'), 0);
	assert_int_equal(kedmanee_from_us(' '), 0);
	assert_int_equal(kedmanee_from_us(0), 0);
	assert_int_equal(kedmanee_to_us(0xE4F), '`');
}

static void a_text_typed_in_the_wrong_layout_is_read(void **state)
{
	struct buf out = {0};

	(void)state;
	kedmanee_swap(&out, "l;ylfu", 6);
	assert_string_equal(buf_str(&out), "สวัสดี");
	buf_clear(&out);
	kedmanee_swap(&out, "สวัสดี", strlen("สวัสดี"));
	assert_string_equal(buf_str(&out), "l;ylfu");
	buf_clear(&out);
	kedmanee_swap(&out, "l;y l", 5);
	assert_string_equal(buf_str(&out), "สวั ส");
	buf_release(&out);
}

/* Texts of the keys of one layout, spaces between. */
static void random_keys(struct random_text *r, struct buf *text, bool is_thai)
{
	uint64_t count = random_below(r, 8);
	uint32_t us;

	buf_clear(text);
	for (uint64_t i = 0; i < count; i++) {
		us = (uint32_t)(' ' + random_below(r, '~' - ' ' + 1));
		utf8_add(
			text, is_thai && us != ' ' ? kedmanee_from_us(us) : us);
	}
}

static void swapping_twice_gives_back_what_was_typed(void **state)
{
	struct random_text r = random_text_init();
	struct buf text = {0}, once = {0}, twice = {0};

	(void)state;
	for (int i = 0; i < 50000; i++) {
		random_keys(&r, &text, i % 2 == 0);
		buf_clear(&once);
		buf_clear(&twice);
		kedmanee_swap(&once, buf_str(&text), text.len);
		kedmanee_swap(&twice, buf_str(&once), once.len);
		assert_string_equal(buf_str(&twice), buf_str(&text));
	}
	buf_release(&text);
	buf_release(&once);
	buf_release(&twice);
}

static void of_mixed_text_only_the_thai_turns(void **state)
{
	struct buf out = {0};

	(void)state;
	kedmanee_swap(&out, "zoom (l;ylfu)", 13);
	assert_string_equal(buf_str(&out), "ผนนท ๖สวัสดี๗");
	buf_clear(&out);
	kedmanee_swap(&out, "A/B, ฟ.", strlen("A/B, ฟ."));
	assert_string_equal(buf_str(&out), "A/B, a.");
	buf_clear(&out);
	/* No Thai would come of it. */
	kedmanee_swap(&out, "2", 1);
	assert_string_equal(buf_str(&out), "2");
	buf_release(&out);
}

static void digits_are_read_off_the_keys_they_were_typed_on(void **state)
{
	static const struct {
		const char *typed, *digits;
	} cases[] = {{"ๅ/-ภถุึคตจ", "1234567890"}, {"ๅจฝๅๅฝ/ถุถ", "10/11/2565"},
		{"ๅจฝๅๅฝุุ", "10/11/66"}, {"ุ", "6"},
		{"จภ/ขจจจขๅ/-", "042-000-123"}, {"ๅม/-ภใถจ", "1,234.50"},
		{"จต:-จ", "09:30"}, {"จตใ-จ", "09.30"},
		{"ๅขๅ/มๅภ ๅค", "1-12,14 18"}, {"/-", "23"}};
	static const char *const no[] = {"", " ", "-", "/", "--", "12", "1-2",
		"สมชาย", "ๅ พ.ย. 65", "ใ", "๑๒", "a", "ฟ", "ๅ\xFF", "1/2-3",
		"02-1234/5", "ๅ5", "ต.ค. 65", "ตค 2565", "ต.ค. /ถุถ"};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		buf_clear(&out);
		assert_true(kedmanee_digits(
			&out, cases[i].typed, strlen(cases[i].typed)));
		assert_string_equal(buf_str(&out), cases[i].digits);
	}
	buf_clear(&out);
	for (size_t i = 0; i < ARRAY_LEN(no); i++)
		if (kedmanee_digits(&out, no[i], strlen(no[i])))
			fail_msg("%s", no[i]);
	assert_int_equal(out.len, 0);
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_has_its_thai_character),
		cmocka_unit_test(what_is_on_no_key_is_none),
		cmocka_unit_test(a_text_typed_in_the_wrong_layout_is_read),
		cmocka_unit_test(swapping_twice_gives_back_what_was_typed),
		cmocka_unit_test(of_mixed_text_only_the_thai_turns),
		cmocka_unit_test(
			digits_are_read_off_the_keys_they_were_typed_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
