/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/kedmanee.h"

#include "core/text/utf8.h"

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

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_has_its_thai_character),
		cmocka_unit_test(what_is_on_no_key_is_none),
		cmocka_unit_test(a_text_typed_in_the_wrong_layout_is_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
