/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

#include "core/model/choice.h"

static void expect_codes(const char *name, const char *codes)
{
	const struct choice_list *list = choice_list_find(name);
	struct buf found = {0};

	if (list == NULL) {
		fail_msg("there is no list %s", name);
		return;
	}
	for (size_t i = 0; i < list->count; i++) {
		if (i > 0)
			buf_add_char(&found, ' ');
		buf_add_str(&found, list->choices[i].code);
	}
	assert_string_equal(buf_str(&found), codes);
	buf_release(&found);
}

/* Codes are for ever: a change here is a change of every notebook. */
static void the_codes_of_the_lists_stand(void **state)
{
	(void)state;
	expect_codes("network", "GOV BIZ EDU REL MED CIV OTH");
	expect_codes("virtue", "SUF DIS HON VOL GRA OTH");
	expect_codes("meeting_role",
		"CHAIR VICE SEC ASEC MEMBER ADV PRESENT SPEAKER WELCOME "
		"REPORT REP GUEST OBS PRESS STAFF");
	expect_codes("attend_class", "M A G");
	expect_codes("meeting_status", "PLAN HELD MINUTED CANCEL");
	expect_codes("follow_status", "NEW DOING DONE LATE DROP");
	expect_codes("legal_basis", "24_4 24_5 24_3 24_6 24_1 CONSENT");
	expect_codes("retention_class", "R10 R5 R1 PERM");
	expect_codes("session", "AM PM DAY2");
	expect_codes("via", "ONSITE ONLINE");
	expect_codes("group_kind", "NET EMP SUB CEN");
	expect_codes("org_status", "ACTIVE PAUSE CLOSED MERGED");
	expect_codes("language", "TH ISAN PHU EN OTH");
	expect_codes("fee_condition", "RULE FREE DEAL");
	expect_codes("facility", "BUS ROOM STAY FOOD RAMP");
	expect_codes("source_kind", "SIGN OLDREG FIELD LETTER NEWS IMPORT");
}

static void every_label_is_there_in_both_languages(void **state)
{
	const struct choice_list *list;

	(void)state;
	for (size_t l = 0; (list = choice_list_at(l)) != NULL; l++) {
		assert_true(list->count > 0);
		for (size_t i = 0; i < list->count; i++) {
			assert_true(list->choices[i].th[0] != '\0');
			assert_true(list->choices[i].en[0] != '\0');
		}
	}
}

static void no_label_is_used_twice_in_a_list(void **state)
{
	const struct choice_list *list;

	(void)state;
	for (size_t l = 0; (list = choice_list_at(l)) != NULL; l++) {
		if (strcmp(list->name, "subdistrict") == 0)
			continue; /* 28 names repeat there */
		for (size_t i = 0; i < list->count; i++)
			for (size_t j = 0; j < i; j++)
				if (strcmp(list->choices[i].th,
					    list->choices[j].th) == 0)
					fail_msg("%s: %s", list->name,
						list->choices[i].th);
	}
}

static void virtues_are_valid_from_their_fiscal_year(void **state)
{
	const struct choice_list *list = choice_list_find("virtue");

	(void)state;
	assert_int_equal(choice_find(list, "GRA")->fy_from, 2566);
	assert_int_equal(choice_find(list, "SUF")->fy_from, 2559);
	assert_int_equal(choice_find(list, "VOL")->fy_to, 0);
}

static void lists_with_other_ask_for_words(void **state)
{
	(void)state;
	assert_true(choice_list_find("virtue")->has_other);
	assert_true(choice_list_find("expertise")->has_other);
	assert_true(choice_list_find("language")->has_other);
	assert_false(choice_list_find("network")->has_other);
}

static void a_service_area_is_a_district_or_all(void **state)
{
	const struct choice_list *areas = choice_list_find("service_area");

	(void)state;
	assert_int_equal(areas->count, 58);
	assert_string_equal(areas->choices[0].code, "ALL");
	assert_non_null(choice_find(areas, "4101"));
	assert_null(choice_find(choice_list_find("district"), "ALL"));
}

static void visitors_may_come_from_any_province(void **state)
{
	const struct choice_list *all = choice_list_find("country_province");
	const struct choice_list *own = choice_list_find("province");

	(void)state;
	assert_int_equal(all->count, 77);
	for (size_t i = 0; i < own->count; i++)
		assert_string_equal(choice_find(all, own->choices[i].code)->th,
			own->choices[i].th);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_codes_of_the_lists_stand),
		cmocka_unit_test(every_label_is_there_in_both_languages),
		cmocka_unit_test(no_label_is_used_twice_in_a_list),
		cmocka_unit_test(virtues_are_valid_from_their_fiscal_year),
		cmocka_unit_test(lists_with_other_ask_for_words),
		cmocka_unit_test(a_service_area_is_a_district_or_all),
		cmocka_unit_test(visitors_may_come_from_any_province),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
