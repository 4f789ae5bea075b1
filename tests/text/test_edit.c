/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/edit.h"

#include "core/base/alloc.h"
#include "core/text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* Types a whole text key by key; true when no key beeped. */
static bool type(struct buf *out, const char *s)
{
	size_t len = strlen(s), at = 0;
	bool fits = true;
	uint32_t cp;

	buf_clear(out);
	for (size_t i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		fits &= edit_type(out, &at, cp);
		assert_true(at <= out->len);
	}
	assert_int_equal(at, out->len);
	return fits;
}

static void typing_repairs_the_order_of_marks(void **state)
{
	static const char *const cases[][2] = {
		{"ก\u0E48\u0E34", "ก\u0E34\u0E48"},
		{"ก\u0E48\u0E49", "ก\u0E49"},
		{"ก\u0E34\u0E35", "ก\u0E35"},
		{"ก\u0E38\u0E48\u0E39", "ก\u0E39\u0E48"},
		{"ก\u0E4D\u0E32", "ก\u0E33"},
		{"น\u0E33\u0E49", "น\u0E49\u0E33"},
		{"กา\u0E48", "ก\u0E48า"},
		{"เเดง", "แดง"},
		{"ผู้ช่วยศาสตราจารย์", "ผู้ช่วยศาสตราจารย์"},
	};
	struct buf out = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		assert_true(type(&out, cases[i][0]));
		assert_string_equal(buf_str(&out), cases[i][1]);
	}
	buf_release(&out);
}

static void a_mark_without_a_consonant_is_there_and_beeps(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_false(type(&out, "\u0E48"));
	assert_string_equal(buf_str(&out), "\u0E48");
	assert_false(type(&out, "a\u0E48"));
	assert_string_equal(buf_str(&out), "a\u0E48");
	assert_false(type(&out, " \u0E33"));
	buf_release(&out);
}

static void keys_in_the_middle_leave_the_rest_alone(void **state)
{
	struct buf text = {0};
	size_t at = 3;

	(void)state;
	buf_add_str(&text, "กขค");
	assert_true(edit_type(&text, &at, 0xE48));
	assert_string_equal(buf_str(&text), "ก\u0E48ขค");
	assert_int_equal(at, 6);
	edit_backspace(&text, &at);
	assert_string_equal(buf_str(&text), "กขค");
	edit_delete(&text, 0);
	assert_string_equal(buf_str(&text), "ขค");
	edit_delete(&text, text.len);
	at = 0;
	edit_backspace(&text, &at);
	assert_string_equal(buf_str(&text), "ขค");
	buf_release(&text);
}

static void backspace_takes_a_mark_and_delete_a_cluster(void **state)
{
	struct buf text = {0};
	size_t at;

	(void)state;
	buf_add_str(&text, "ที่น้ำ");
	at = 9;
	edit_backspace(&text, &at);
	assert_string_equal(buf_str(&text), "ทีน้ำ");
	edit_delete(&text, 0);
	assert_string_equal(buf_str(&text), "น้ำ");
	edit_delete(&text, 0);
	assert_string_equal(buf_str(&text), "ำ");
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typing_repairs_the_order_of_marks),
		cmocka_unit_test(a_mark_without_a_consonant_is_there_and_beeps),
		cmocka_unit_test(keys_in_the_middle_leave_the_rest_alone),
		cmocka_unit_test(backspace_takes_a_mark_and_delete_a_cluster),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
