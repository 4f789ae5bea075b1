/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/tis620.h"

#include "core/base/alloc.h"
#include "core/text/utf8.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* The other way, for what is typed here in UTF-8. */
static void to_bytes(struct buf *out, const char *utf8)
{
	size_t len = strlen(utf8);
	uint32_t cp;

	for (size_t i = 0; i < len;) {
		i += utf8_decode(utf8 + i, len - i, &cp);
		buf_add_char(out, (char)(cp < 0x80 ? cp : cp - 0x0E00 + 0xA0));
	}
}

static uint32_t read_byte(int byte)
{
	struct buf out = {0};
	char c = (char)byte;
	uint32_t cp;

	tis620_to_utf8(&out, &c, 1);
	assert_int_equal(utf8_decode(buf_str(&out), out.len, &cp), out.len);
	buf_release(&out);
	return cp;
}

static void every_byte_becomes_its_letter(void **state)
{
	static const struct {
		int byte;
		uint32_t cp;
	} others[] = {{0x80, 0x20AC}, {0x85, 0x2026}, {0x91, 0x2018},
		{0x92, 0x2019}, {0x93, 0x201C}, {0x94, 0x201D}, {0x95, 0x2022},
		{0x96, 0x2013}, {0x97, 0x2014}, {0xA0, 0xA0}};
	uint32_t expected;

	(void)state;
	for (int byte = 0; byte < 0x100; byte++) {
		expected = UTF8_INVALID;
		if (byte < 0x80)
			expected = (uint32_t)byte;
		else if (byte >= 0xA1 && byte <= 0xFB &&
			(byte <= 0xDA || byte >= 0xDF))
			expected = 0x0E00U + (uint32_t)byte - 0xA0U;
		for (size_t i = 0; i < ARRAY_LEN(others); i++)
			if (others[i].byte == byte)
				expected = others[i].cp;
		assert_int_equal(read_byte(byte), expected);
	}
	assert_int_equal(read_byte(0xA1), 0x0E01);
	assert_int_equal(read_byte(0xFB), 0x0E5B);
}

static void what_thai_offices_write_is_known(void **state)
{
	static const char *const texts[] = {
		"กำ",
		"สวัสดี",
		"การประชุมขับเคลื่อนจังหวัดคุณธรรม",
		"แบบ",
		"นายธีทัต พิมพา\t10 พ.ย. 65\r\nน้ำ",
		"ครั้งที่ ๓/๒๕๖๖ (zoom) ๆ ฯลฯ ฤๅษี ๕๐๐ ฿",
		"สถาบัน ABC จำกัด, Line ID: somsri",
		"เธอเนตรธนู",
	};
	struct buf bytes = {0}, back = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
		buf_clear(&bytes);
		buf_clear(&back);
		to_bytes(&bytes, texts[i]);
		tis620_to_utf8(&back, bytes.data, bytes.len);
		assert_string_equal(buf_str(&back), texts[i]);
		/* Three bytes may be UTF-8 by accident, and stay that. */
		if (utf8_is_valid(bytes.data, bytes.len))
			continue;
		if (!tis620_is_likely(bytes.data, bytes.len))
			fail_msg("not known: %s", texts[i]);
	}
	buf_release(&bytes);
	buf_release(&back);
}

static void what_is_something_else_is_left_alone(void **state)
{
	static const char *const texts[] = {"", "plain ASCII, 123", "สวัสดี",
		"café", "caf\xE9", "\xE9t\xE9",
		"Gr\xF6\xDF"
		"e",
		"na\xEFve r\xE9sum\xE9", "S\xE3o Paulo",
		"M\xE1laga \xA3"
		"5",
		"\xA1", "\xA1\xA1\x81", "\xDB\xA1\xA1", "\xA1\xD2\xC3 \xFF",
		/* UTF-8 with a byte lost here and there */
		"\xB8\xAA\xE0\xB8\xA7\xE0\xB8\xB1\xE0\xB8\xAA\xE0\xB8\x94",
		"\xE0\xB8\xAA\xE0\xB8\xA7\xE0\xB8\xB1\xE0\xB8",
		"\xB8\xA1\xE0\xB8\xA1\xE0\xB8\xA1\xE0\xB8\xA1\xE0\xB8"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(texts); i++)
		if (tis620_is_likely(texts[i], strlen(texts[i])))
			fail_msg("taken for TIS-620: text %zu", i);
	assert_false(tis620_is_likely("\xA1\xD2\0\xC3", 4));
}

static void utf8_is_never_taken_for_it(void **state)
{
	struct random_text r = random_text_init();
	struct buf text = {0};

	(void)state;
	for (int i = 0; i < 20000; i++) {
		random_text(&r, &text, 40, true);
		assert_false(tis620_is_likely(buf_str(&text), text.len));
	}
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_byte_becomes_its_letter),
		cmocka_unit_test(what_thai_offices_write_is_known),
		cmocka_unit_test(what_is_something_else_is_left_alone),
		cmocka_unit_test(utf8_is_never_taken_for_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
