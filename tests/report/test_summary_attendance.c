/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/notebook/notebook.h"
#include "core/report/summary.h"

#include <string.h>

static const char sample_csv[] =
	"code,label,organisations,lay,monks,total,percent\r\n"
	"GOV,Government,10,10,0,10,25.00\r\n"
	"BIZ,Private business,4,4,0,4,10.00\r\n"
	"EDU,Education,7,8,0,8,20.00\r\n"
	"REL,Religion,4,2,2,4,10.00\r\n"
	"MED,Mass media,3,3,0,3,7.50\r\n"
	"CIV,\"Civil society, community, family, children and youth\","
	"10,10,0,10,25.00\r\n"
	"OTH,None / central agency,1,1,0,1,2.50\r\n"
	",All together,39,38,2,40,100.00\r\n";

struct fixture {
	struct world world;
	struct notebook *nb;
	struct summary_table table;
};

static void open_notebook(struct fixture *f, bool has_sample)
{
	struct error err = {.code = ERROR_NONE};

	*f = (struct fixture){.world = world_system()};
	f->nb = notebook_open(NULL, &f->world, &err);
	assert_non_null(f->nb);
	if (has_sample)
		assert_true(notebook_fill_sample(f->nb, &err));
}

static void close_notebook(struct fixture *f)
{
	summary_table_release(&f->table);
	notebook_close(f->nb);
}

static void run(struct fixture *f, const char *by)
{
	struct summary_filter filter = {.by = by};
	struct error err = {.code = ERROR_NONE};

	assert_true(
		summary_run(summary_find("attendance"), notebook_store(f->nb),
			notebook_facts(f->nb), &filter, &f->table, &err));
}

static int64_t number(
	const struct fixture *f, const char *code, const char *column)
{
	const struct summary *s = f->table.summary;
	size_t row, i;

	for (i = 0; i < s->column_count; i++)
		if (strcmp(s->columns[i].name, column) == 0)
			break;
	for (row = 0; row < f->table.row_count; row++)
		if (strcmp(f->table.rows[row].cells[0].text, code) == 0)
			return f->table.rows[row].cells[i].number;
	return -1;
}

static void the_sample_gives_exactly_the_figures_of_the_report(void **state)
{
	struct buf csv = {0};
	struct fixture f;

	(void)state;
	open_notebook(&f, true);
	run(&f, NULL);
	summary_csv(&f.table, &csv);
	assert_string_equal(buf_str(&csv), sample_csv);
	assert_string_equal(f.table.footer,
		"Reported 40 · counted 40 · difference 0 · unchecked 37");
	assert_string_equal(f.table.big, "38 people, 2 monks");
	buf_release(&csv);
	close_notebook(&f);
}

static void grouped_by_district_the_total_stays(void **state)
{
	struct fixture f;
	int64_t sum = 0;
	size_t i;

	(void)state;
	open_notebook(&f, true);
	run(&f, "district");
	assert_int_equal(number(&f, "4101", "organisations"), 16);
	assert_int_equal(number(&f, "4101", "total"), 17);
	assert_int_equal(number(&f, "4104", "monks"), 1);
	for (i = 0; i + 1 < f.table.row_count; i++)
		sum += f.table.rows[i].cells[5].number;
	assert_int_equal(sum, 40);
	assert_true(f.table.rows[i].is_total);
	close_notebook(&f);
}

static void grouped_by_type_a_school_with_two_teachers_is_one(void **state)
{
	struct fixture f;

	(void)state;
	open_notebook(&f, true);
	run(&f, "org_type");
	assert_int_equal(number(&f, "VOC", "organisations"), 1);
	assert_int_equal(number(&f, "VOC", "total"), 2);
	assert_int_equal(number(&f, "TEM", "monks"), 2);
	close_notebook(&f);
}

static void an_empty_notebook_says_that_no_meeting_was_held(void **state)
{
	struct buf text = {0};
	struct fixture f;

	(void)state;
	open_notebook(&f, false);
	run(&f, NULL);
	assert_int_equal(f.table.row_count, 0);
	summary_text(&f.table, 78, &text);
	assert_string_equal(buf_str(&text),
		"Attendance by network\nNo meeting has been held yet.\n");
	buf_release(&text);
	close_notebook(&f);
}

static void a_meeting_nobody_came_to_shows_every_network_with_nothing(
	void **state)
{
	struct summary_filter filter = {.fiscal_year = 2563};
	struct error err = {.code = ERROR_NONE};
	struct buf shown = {0};
	struct fixture f;

	(void)state;
	open_notebook(&f, true);
	assert_true(
		summary_run(summary_find("attendance"), notebook_store(f.nb),
			notebook_facts(f.nb), &filter, &f.table, &err));
	assert_int_equal(f.table.row_count, 7);
	assert_int_equal(number(&f, "GOV", "total"), 0);
	summary_show(&f.table, 0, 6, &shown);
	assert_string_equal(buf_str(&shown), "–");
	assert_string_equal(f.table.footer,
		"Reported 39 · counted 0 · difference -39 · unchecked 0");
	buf_release(&shown);
	close_notebook(&f);
}

static void a_grouping_the_summary_does_not_have_is_refused(void **state)
{
	struct summary_filter filter = {.by = "moon"};
	struct error err = {.code = ERROR_NONE};
	struct fixture f;

	(void)state;
	open_notebook(&f, false);
	assert_false(
		summary_run(summary_find("attendance"), notebook_store(f.nb),
			notebook_facts(f.nb), &filter, &f.table, &err));
	assert_int_equal(err.code, ERROR_USAGE);
	close_notebook(&f);
}

static void json_has_the_columns_of_the_csv_and_plain_numbers(void **state)
{
	struct buf json = {0};
	struct fixture f;

	(void)state;
	open_notebook(&f, true);
	run(&f, NULL);
	summary_json(&f.table, &json);
	assert_non_null(strstr(buf_str(&json),
		"{\"code\":\"REL\",\"label\":\"Religion\",\"organisations\":4,"
		"\"lay\":2,\"monks\":2,\"total\":4,\"percent\":10.00}\n"));
	buf_release(&json);
	close_notebook(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			the_sample_gives_exactly_the_figures_of_the_report),
		cmocka_unit_test(grouped_by_district_the_total_stays),
		cmocka_unit_test(
			grouped_by_type_a_school_with_two_teachers_is_one),
		cmocka_unit_test(
			an_empty_notebook_says_that_no_meeting_was_held),
		cmocka_unit_test(
			a_meeting_nobody_came_to_shows_every_network_with_nothing),
		cmocka_unit_test(
			a_grouping_the_summary_does_not_have_is_refused),
		cmocka_unit_test(
			json_has_the_columns_of_the_csv_and_plain_numbers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
