/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

static const struct field network = {
	.name = "n", .label = "N", .kind = KIND_CHOICE, .choices = "network"};
static const struct field some = {.name = "n",
	.label = "N",
	.kind = KIND_CHOICE,
	.choices = "network",
	.allowed = "EDU,REL"};
static const struct field networks = {.name = "m",
	.label = "M",
	.kind = KIND_MULTI,
	.choices = "network",
	.min = 1,
	.max = 3};
static const struct field virtues = {
	.name = "v", .label = "V", .kind = KIND_MULTI, .choices = "virtue"};
static const struct field districts = {
	.name = "d", .label = "D", .kind = KIND_MULTI, .choices = "district"};
static const struct field district = {
	.name = "d", .label = "D", .kind = KIND_PLACE, .choices = "district"};
static const struct field subdistrict = {.name = "s",
	.label = "S",
	.kind = KIND_PLACE,
	.choices = "subdistrict"};

static void a_choice_is_kept_as_its_code(void **state)
{
	(void)state;
	expect_saved(&network, "เครือข่ายการศึกษา", "EDU");
	expect_saved(&network, "edu", "EDU");
	expect_shown(&network, "EDU", "Education");
	expect_refused(&network, "XYZ", "\"XYZ\" is not one of the choices");
}

static void only_allowed_codes_can_be_chosen(void **state)
{
	(void)state;
	expect_saved(&some, "REL", "REL");
	expect_refused(&some, "GOV", "cannot be chosen here");
	expect_refused(&some, "ED", "not one of the choices");
}

static void a_choice_out_of_its_fiscal_year_is_a_doubt(void **state)
{
	struct facts facts = facts_none;

	(void)state;
	facts.working_fiscal_year = 2565;
	expect_remark_with(&virtues, "GRA", SEVERITY_DOUBT,
		"not in use in fiscal year 2565", &facts);
	facts.working_fiscal_year = 2566;
	expect_saved_with(&virtues, "GRA", "GRA", &facts);
}

static void several_choices_keep_their_order(void **state)
{
	(void)state;
	expect_saved(&networks, "REL, GOV", "REL,GOV");
	expect_saved(&networks, "GOV;EDU;GOV", "GOV,EDU");
	expect_shown(&networks, "REL,GOV", "Religion, Government");
	expect_refused(&networks, "GOV,BIZ,EDU,REL", "At most 3");
	expect_refused(&networks, "GOV,XYZ", "\"XYZ\"");
}

static void a_label_with_commas_is_one_choice(void **state)
{
	(void)state;
	expect_saved(&networks,
		"Civil society, community, family, children and youth, GOV",
		"CIV,GOV");
	expect_saved(&networks,
		"GOV, Civil society, community, family, children and youth",
		"GOV,CIV");
}

static void a_place_is_found_by_code_or_name(void **state)
{
	(void)state;
	expect_saved(&district, "4103", "4103");
	expect_saved(&district, "๔๑๐๓", "4103");
	expect_saved(&district, "หนองวัวซอ", "4103");
	expect_saved(&district, "อ.หนองวัวซอ", "4103");
	expect_saved(&district, "อำเภอ หนองวัวซอ จังหวัดอุดรธานี", "4103");
	expect_saved(&district, "Nong Wua So, Udon Thani", "4103");
	expect_saved(&subdistrict, "ต.หนองอ้อ อ.หนองวัวซอ", "410302");
	expect_saved(&subdistrict, "ต.หนองอ้ออ.หนองวัวซอจ.อุดรธานี", "410302");
	expect_saved(&subdistrict, "ต. หนองอ้อ จ. อุดรธานี", "410302");
	expect_refused(&district, "บางรัก", "not a place in the list");
	expect_refused(&district, "ต.หนองอ้อ", "not a place in the list");
}

static void the_chief_district_is_called_mueang(void **state)
{
	(void)state;
	expect_saved(&district, "อ.เมือง จ.อุดรธานี", "4101");
	expect_saved(&district, "เมืองอุดรธานี", "4101");
	expect_refused(&district, "เมือง", "places called");
}

static void a_name_of_several_places_asks_for_more(void **state)
{
	(void)state;
	expect_refused(&subdistrict, "จอมศรี", "places called \"จอมศรี\"");
}

static void a_place_is_shown_with_those_above(void **state)
{
	assert_int_equal(speak_thai(state), 0);
	expect_shown(&subdistrict, "410302", "ต.หนองอ้อ อ.หนองวัวซอ จ.อุดรธานี");
	assert_int_equal(speak_english(state), 0);
	expect_shown(&subdistrict, "410302", "Nong O, Nong Wua So, Udon Thani");
}

static void places_can_be_a_list(void **state)
{
	(void)state;
	expect_saved(&districts, "4101, อ.หนองวัวซอ", "4101,4103");
	expect_saved(&districts, "Nong Wua So, Udon Thani, 4101", "4103,4101");
}

static void a_code_that_came_from_elsewhere_is_checked(void **state)
{
	struct value value = {0};
	struct problem why;

	(void)state;
	problem_clear(&why);
	value_set_text(&value, "NEW", 3);
	assert_false(
		kinds[KIND_CHOICE].check(&network, &value, &facts_none, &why));
	assert_non_null(strstr(why.text, "\"NEW\""));
	value_release(&value);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_choice_is_kept_as_its_code),
		cmocka_unit_test(only_allowed_codes_can_be_chosen),
		cmocka_unit_test(a_choice_out_of_its_fiscal_year_is_a_doubt),
		cmocka_unit_test(several_choices_keep_their_order),
		cmocka_unit_test(a_label_with_commas_is_one_choice),
		cmocka_unit_test(a_place_is_found_by_code_or_name),
		cmocka_unit_test(the_chief_district_is_called_mueang),
		cmocka_unit_test(a_name_of_several_places_asks_for_more),
		cmocka_unit_test(a_place_is_shown_with_those_above),
		cmocka_unit_test(places_can_be_a_list),
		cmocka_unit_test(a_code_that_came_from_elsewhere_is_checked),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
