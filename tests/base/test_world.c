/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/world.h"

#include "core/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int64_t wall_from_ctx(void *ctx)
{
	return *(int64_t *)ctx;
}

static void today_is_the_local_date(void **state)
{
	/* 2022-11-09 23:30 UTC is already 10 November in Thailand. */
	static const struct {
		int64_t wall_ms;
		int offset, minute;
		int64_t day;
	} rows[] = {
		{0, 0, 0, 0},
		{-1, 0, 1439, -1},
		{59999, 0, 0, 0},
		{INT64_C(1668036600000), 0, 23 * 60 + 30, 19305},
		{INT64_C(1668036600000), 7 * 60, 6 * 60 + 30, 19306},
		{0, -60, 23 * 60, -1},
	};
	struct world w = {.wall_ms = wall_from_ctx};
	int64_t wall;
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(rows); i++) {
		wall = rows[i].wall_ms;
		w.ctx = &wall;
		w.utc_offset_min = rows[i].offset;
		assert_int_equal(world_today(&w), rows[i].day);
		assert_int_equal(world_minute_of_day(&w), rows[i].minute);
	}
}

static void the_system_offset_is_that_of_the_time_zone(void **state)
{
	(void)state;
	assert_int_equal(setenv("TZ", "UTC-7", 1), 0);
	assert_int_equal(world_system().utc_offset_min, 7 * 60);
	assert_int_equal(setenv("TZ", "UTC+3:30", 1), 0);
	assert_int_equal(world_system().utc_offset_min, -(3 * 60 + 30));
}

static void the_system_clock_is_the_machines(void **state)
{
	struct world w = world_system();
	int64_t seconds = (int64_t)time(NULL);
	int64_t ticks = world_ticks_ms(&w);

	(void)state;
	assert_in_range(world_wall_ms(&w) / 1000, seconds, seconds + 5);
	assert_true(world_ticks_ms(&w) >= ticks);
}

static void random_fills_the_whole_length(void **state)
{
	struct world w = world_system();
	unsigned char bytes[1000] = {0};
	size_t zeros = 0;
	size_t i;

	(void)state;
	world_random(&w, bytes, sizeof(bytes));
	for (i = 0; i < sizeof(bytes); i++)
		zeros += bytes[i] == 0;
	/* 4 are expected; 40 would be a miracle. */
	assert_true(zeros < 40);
}

static void the_environment_is_that_of_the_process(void **state)
{
	struct world w = world_system();
	struct world none = {0};

	(void)state;
	assert_int_equal(setenv("SAMUT_TEST_NAME", "ค่า", 1), 0);
	assert_string_equal(world_env(&w, "SAMUT_TEST_NAME"), "ค่า");
	assert_null(world_env(&w, "SAMUT_TEST_NOT_SET"));
	assert_null(world_env(&none, "PATH"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(today_is_the_local_date),
		cmocka_unit_test(the_system_offset_is_that_of_the_time_zone),
		cmocka_unit_test(the_system_clock_is_the_machines),
		cmocka_unit_test(random_fills_the_whole_length),
		cmocka_unit_test(the_environment_is_that_of_the_process),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
