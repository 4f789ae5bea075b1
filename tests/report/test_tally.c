/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/notebook/notebook.h"
#include "core/store/tally.h"

#include <string.h>

struct fixture {
	struct world world;
	struct notebook *nb;
	struct arena arena;
	const struct tally_row *rows;
};

static void open_sample(struct fixture *f)
{
	struct error err = {.code = ERROR_NONE};

	*f = (struct fixture){.world = world_system()};
	f->nb = notebook_open(NULL, &f->world, &err);
	assert_non_null(f->nb);
	assert_true(notebook_fill_sample(f->nb, &err));
}

static void close_sample(struct fixture *f)
{
	arena_release(&f->arena);
	notebook_close(f->nb);
}

static void without_groups_there_is_one_row_even_of_nothing(void **state)
{
	const struct tally_cell cell = {.op = TALLY_COUNT};
	struct value nobody = {0};
	struct match match = {PERSON_FIRST_NAME, &nobody};
	struct tally_query q = {
		.type = RECORD_PERSON,
		.where = &match,
		.where_count = 1,
		.by = {TALLY_DIRECT, -1},
		.cells = &cell,
		.cell_count = 1,
	};
	struct fixture f;

	(void)state;
	open_sample(&f);
	value_set_text(&nobody, "ไม่มี", strlen("ไม่มี"));
	assert_int_equal(
		tally_run(notebook_store(f.nb), &q, &f.arena, &f.rows), 1);
	assert_int_equal(f.rows[0].numbers[0], 0);
	value_release(&nobody);
	close_sample(&f);
}

static void a_sum_adds_only_the_rows_that_fit(void **state)
{
	const struct tally_cell cells[] = {
		{.op = TALLY_SUM, .of = {TALLY_DIRECT, SITE_VISIT_PEOPLE_LAY}},
		{.op = TALLY_SUM,
			.of = {TALLY_DIRECT, SITE_VISIT_PEOPLE_LAY},
			.when = {SITE_VISIT_SITE_ID, LEARNING_SITE_READINESS},
			.codes = "A,C"},
	};
	struct tally_query q = {
		.type = RECORD_SITE_VISIT,
		.by = {TALLY_DIRECT, -1},
		.cells = cells,
		.cell_count = 2,
	};
	struct fixture f;

	(void)state;
	open_sample(&f);
	assert_int_equal(
		tally_run(notebook_store(f.nb), &q, &f.arena, &f.rows), 1);
	assert_int_equal(f.rows[0].numbers[0], 62);
	assert_int_equal(f.rows[0].numbers[1], 38);
	close_sample(&f);
}

/* GOV must not be found inside a longer code, and NULL is no code at all. */
static void a_code_is_matched_whole(void **state)
{
	const struct tally_path network = {
		TALLY_DIRECT, ORGANISATION_NETWORK_CODE};
	const struct tally_path type = {TALLY_DIRECT, ORGANISATION_ORG_TYPE};
	const struct tally_cell cells[] = {
		{.op = TALLY_COUNT, .when = type, .codes = "GOV"},
		{.op = TALLY_COUNT,
			.when = type,
			.codes = "GOV",
			.unless = true},
		{.op = TALLY_COUNT,
			.when = {TALLY_DIRECT, ORGANISATION_DISTRICT_CODE},
			.codes = "4101",
			.unless = true},
	};
	struct tally_query q = {
		.type = RECORD_ORGANISATION,
		.without = network,
		.without_codes = "BIZ,EDU",
		.by = {TALLY_DIRECT, -1},
		.cells = cells,
		.cell_count = 3,
	};
	struct fixture f;

	(void)state;
	open_sample(&f);
	assert_int_equal(
		tally_run(notebook_store(f.nb), &q, &f.arena, &f.rows), 1);
	assert_int_equal(f.rows[0].numbers[0], 0);
	assert_int_equal(f.rows[0].numbers[1], 28);
	/* 16 elsewhere and the one agency that has no district. */
	assert_int_equal(f.rows[0].numbers[2], 17);
	close_sample(&f);
}

static void the_newest_row_is_the_one_that_came_last(void **state)
{
	struct error err = {.code = ERROR_NONE};
	struct fixture f;
	struct record r;
	struct id id;

	(void)state;
	open_sample(&f);
	assert_true(
		tally_newest(notebook_store(f.nb), RECORD_LEARNING_SITE, &id));
	assert_true(notebook_get(f.nb, &id, &r, &err));
	assert_string_equal(value_text(&r.values[LEARNING_SITE_NAME_TH]),
		"ชุมชนคุณธรรมวัดตัวอย่างโพธิ์ชัย");
	record_release(&r);
	assert_false(tally_newest(
		notebook_store(f.nb), RECORD_ORGANISATION_ALIAS, &id));
	close_sample(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			without_groups_there_is_one_row_even_of_nothing),
		cmocka_unit_test(a_sum_adds_only_the_rows_that_fit),
		cmocka_unit_test(a_code_is_matched_whole),
		cmocka_unit_test(the_newest_row_is_the_one_that_came_last),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
