/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/json.h"

static void commas_stand_between_and_nowhere_else(void **state)
{
	struct buf out = {0};
	struct json j;

	(void)state;
	json_begin_line(&j, &out);
	json_name(&j, "a");
	json_begin_array(&j);
	json_int(&j, -1);
	json_begin_object(&j);
	json_end_object(&j);
	json_real(&j, 0.5);
	json_end_array(&j);
	json_name(&j, "b");
	json_literal(&j, "null");
	json_end_line(&j);
	assert_string_equal(buf_str(&out), "{\"a\":[-1,{},0.5],\"b\":null}\n");
	buf_release(&out);
}

static void quotes_and_controls_are_escaped_and_thai_is_not(void **state)
{
	struct buf out = {0};
	struct json j;

	(void)state;
	json_begin_line(&j, &out);
	json_name(&j, "x");
	json_text(&j, "\"\\\n\t\r\x01\x7f ก่");
	json_end_line(&j);
	assert_string_equal(buf_str(&out),
		"{\"x\":\"\\\"\\\\\\n\\t\\r\\u0001\\u007f ก่\"}\n");
	buf_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commas_stand_between_and_nowhere_else),
		cmocka_unit_test(
			quotes_and_controls_are_escaped_and_thai_is_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
