/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/notebook/notebook.h"
#include "core/notebook/sample.h"

#include <stdio.h>
#include <string.h>

static struct notebook *open_sample(struct world *world)
{
	struct error err = {.code = ERROR_NONE};
	struct notebook *nb;

	*world = world_system();
	nb = notebook_open(NULL, world, &err);
	assert_non_null(nb);
	assert_true(notebook_fill_sample(nb, &err));
	return nb;
}

static void the_sample_has_forty_people_of_39_organisations(void **state)
{
	struct world world;
	struct notebook *nb = open_sample(&world);
	struct store *store = notebook_store(nb);

	(void)state;
	assert_int_equal(query_count(store, RECORD_PERSON), 40);
	assert_int_equal(query_count(store, RECORD_ORGANISATION), 39);
	assert_int_equal(query_count(store, RECORD_ATTENDANCE), 40);
	assert_int_equal(query_count(store, RECORD_WORKING_GROUP_MEMBER), 39);
	notebook_close(nb);
}

static void the_sample_goes_only_into_an_empty_notebook(void **state)
{
	struct error err = {.code = ERROR_NONE};
	struct world world;
	struct notebook *nb = open_sample(&world);

	(void)state;
	assert_false(notebook_fill_sample(nb, &err));
	assert_int_equal(err.code, ERROR_REFUSED);
	assert_int_equal(query_count(notebook_store(nb), RECORD_PERSON), 40);
	notebook_close(nb);
}

/* The two things the news does not tell: where in the province the central
 * agency sits, and who chaired the older meetings. */
static bool is_known_gap(const struct record *r, int field)
{
	if (r->type->id == RECORD_ORGANISATION)
		return field == ORGANISATION_DISTRICT_CODE;
	return r->type->id == RECORD_MEETING &&
		field == MEETING_CHAIR_PERSON_ID;
}

struct checking {
	struct notebook *nb;
	int rows, unmarked, faults;
};

static void check_row(
	void *ctx, const struct record *r, const struct row_origin *origin)
{
	struct checking *c = ctx;
	struct problems problems = {0};
	int ref = record_type_field(r->type, "source_ref");
	size_t i;

	(void)origin;
	c->rows++;
	if (strncmp(value_text(&r->values[ref]), SAMPLE_MARK,
		    strlen(SAMPLE_MARK)) != 0)
		c->unmarked++;
	record_check(r, notebook_facts(c->nb), &problems);
	for (i = 0; i < problems.count; i++) {
		const struct problem *p = &problems.items[i];

		if (p->severity != SEVERITY_ERROR || is_known_gap(r, p->field))
			continue;
		printf("# %s %s: %s\n", r->type->name,
			p->field >= 0 ? r->type->fields[p->field].name : "",
			p->text);
		c->faults++;
	}
	problems_release(&problems);
}

static void every_sample_row_is_marked_and_passes_the_checks(void **state)
{
	struct world world;
	struct checking c = {.nb = open_sample(&world)};
	int id;

	(void)state;
	for (id = RECORD_NONE + 1; id < RECORD_TYPE_COUNT; id++)
		row_each(notebook_store(c.nb), (enum record_type_id)id,
			check_row, &c);
	assert_true(c.rows > 180);
	assert_int_equal(c.unmarked, 0);
	assert_int_equal(c.faults, 0);
	notebook_close(c.nb);
}

static void titles_of_every_kind_come_before_the_name(void **state)
{
	static const char *const names[] = {
		"ผู้ช่วยศาสตราจารย์ ดร.ณัฏฐานุช เมฆรา",
		"พระครูสมมติวรคุณ",
		"พระมหาทดสอบ สมมติโก",
		"ซิสเตอร์มาลี สมมติสุข",
		"พันตำรวจโทโกวิท ตัวอย่างกล้า",
		"ว่าที่ร้อยตรีหญิงแก้วตา ตัวอย่างงาม",
		"นางสาวกมล สมมติวงศ์",
	};
	struct error err = {.code = ERROR_NONE};
	struct world world;
	struct notebook *nb = open_sample(&world);
	struct buf title = {0};
	struct id id;
	size_t i;

	(void)state;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		assert_true(
			notebook_find(nb, RECORD_PERSON, names[i], &id, &err));
		buf_clear(&title);
		notebook_title(nb, RECORD_PERSON, &id, &title);
		assert_string_equal(buf_str(&title), names[i]);
	}
	buf_release(&title);
	notebook_close(nb);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			the_sample_has_forty_people_of_39_organisations),
		cmocka_unit_test(the_sample_goes_only_into_an_empty_notebook),
		cmocka_unit_test(
			every_sample_row_is_marked_and_passes_the_checks),
		cmocka_unit_test(titles_of_every_kind_come_before_the_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
