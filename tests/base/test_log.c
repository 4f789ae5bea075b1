/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/log.h"

#include "tests/base/expect_bug.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

static void the_newest_message_comes_first(void **state)
{
	struct log log = {0};

	(void)state;
	log_add(&log, 10, LOG_INFO, "one");
	log_add(&log, 20, LOG_ERROR, "two");
	assert_int_equal(log_size(&log), 2);
	assert_string_equal(log_get(&log, 0)->text, "two");
	assert_int_equal(log_get(&log, 0)->level, LOG_ERROR);
	assert_int_equal(log_get(&log, 1)->wall_ms, 10);
	log_release(&log);
}

static void only_the_last_ones_are_kept(void **state)
{
	struct log log = {0};
	char text[16];
	int i;

	(void)state;
	for (i = 0; i < LOG_KEPT + 7; i++) {
		(void)snprintf(text, sizeof(text), "%d", i);
		log_add(&log, i, LOG_INFO, text);
	}
	assert_int_equal(log_size(&log), LOG_KEPT);
	assert_int_equal(log.count, LOG_KEPT + 7);
	assert_string_equal(log_get(&log, 0)->text, text);
	assert_int_equal(log_get(&log, LOG_KEPT - 1)->wall_ms, 7);
	log_release(&log);
	assert_int_equal(log_size(&log), 0);
}

static void read_from_an_empty_log(void)
{
	struct log log = {0};

	(void)log_get(&log, 0);
}

static void a_message_that_is_not_there_is_a_bug(void **state)
{
	(void)state;
	expect_bug(read_from_an_empty_log, "message 0 of 0");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_newest_message_comes_first),
		cmocka_unit_test(only_the_last_ones_are_kept),
		cmocka_unit_test(a_message_that_is_not_there_is_a_bug),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
