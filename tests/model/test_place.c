/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

#include "core/model/place.h"

static size_t count_inside(const struct choice_list *list, const char *code)
{
	size_t count = 0;

	for (size_t i = 0; i < list->count; i++)
		if (strncmp(list->choices[i].code, code, strlen(code)) == 0)
			count++;
	return count;
}

static void every_province_has_its_districts_and_subdistricts(void **state)
{
	static const struct {
		const char *code;
		size_t districts, subdistricts;
	} provinces[] = {
		{"38", 8, 53},
		{"39", 6, 59},
		{"41", 20, 156},
		{"42", 14, 90},
		{"43", 9, 62},
	};

	(void)state;
	assert_int_equal(place_provinces.count, ARRAY_LEN(provinces));
	assert_int_equal(place_districts.count, 57);
	assert_int_equal(place_subdistricts.count, 420);
	for (size_t i = 0; i < ARRAY_LEN(provinces); i++) {
		assert_int_equal(
			count_inside(&place_districts, provinces[i].code),
			provinces[i].districts);
		assert_int_equal(
			count_inside(&place_subdistricts, provinces[i].code),
			provinces[i].subdistricts);
	}
}

static void codes_are_sorted_and_lie_in_a_place_above(void **state)
{
	static const struct choice_list *const lists[] = {
		&place_provinces, &place_districts, &place_subdistricts};

	(void)state;
	for (size_t l = 0; l < ARRAY_LEN(lists); l++)
		for (size_t i = 0; i < lists[l]->count; i++) {
			const struct choice *place = &lists[l]->choices[i];
			char parent[8] = {0};

			assert_int_equal(strlen(place->code), 2 * (l + 1));
			assert_ptr_equal(place_find(place->code), place);
			if (i > 0)
				assert_true(strcmp(place[-1].code,
						    place->code) < 0);
			memcpy(parent, place->code, 2 * l);
			if (l > 0)
				assert_non_null(place_find(parent));
		}
}

static void a_code_of_no_place_is_not_found(void **state)
{
	static const char *const codes[] = {
		"", "4", "40", "4112", "4303", "410399", "41030", "ALL", "xx"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(codes); i++)
		assert_null(place_find(codes[i]));
}

/* One well-known data set has these two the other way round. */
static void bueng_kan_has_its_own_codes(void **state)
{
	(void)state;
	assert_string_equal(place_find("3802")->th, "พรเจริญ");
	assert_string_equal(place_find("3804")->th, "เซกา");
	assert_string_equal(place_find("4106")->en, "Nong Han");
}

static void expect_place(const char *code, const char *shown)
{
	struct buf out = {0};

	place_show(code, &out);
	assert_string_equal(buf_str(&out), shown);
	buf_release(&out);
}

static void a_place_is_shown_with_all_above_it(void **state)
{
	assert_int_equal(speak_thai(state), 0);
	expect_place("410302", "ต.หนองอ้อ อ.หนองวัวซอ จ.อุดรธานี");
	expect_place("4103", "อ.หนองวัวซอ จ.อุดรธานี");
	expect_place("41", "จ.อุดรธานี");
	assert_int_equal(speak_english(state), 0);
	expect_place("410302", "Nong O, Nong Wua So, Udon Thani");
	expect_place("4103", "Nong Wua So, Udon Thani");
	expect_place("41", "Udon Thani");
}

static void an_unknown_place_is_shown_as_its_code(void **state)
{
	assert_int_equal(speak_english(state), 0);
	expect_place("410399", "410399, Nong Wua So, Udon Thani");
	expect_place("ALL", "ALL");
	expect_place("", "");
}

static void expect_first(const char *typed, const char *code)
{
	const struct choice *found[5];
	size_t count = place_search(typed, found, ARRAY_LEN(found));

	if (count == 0)
		fail_msg("%s finds nothing", typed);
	assert_string_equal(found[0]->code, code);
}

static void typing_part_of_a_name_finds_places_best_first(void **state)
{
	(void)state;
	expect_first("หนองวัวซอ", "4103");
	expect_first("หนองวัว", "4103");
	expect_first("อ.กุมภ", "4104");
	expect_first("ต.หนองอ้อ", "410302");
	expect_first("หนองออ", "410302");
	expect_first("nong wua", "4103");
	expect_first("อุดร", "41");
	expect_first("วัวซอ", "4103");
	expect_first("หนองเข็ง", "380103");
	expect_first("๔๑๐๓", "4103");
}

static void the_word_for_a_level_keeps_other_levels_out(void **state)
{
	const struct choice *found[500];
	size_t count = place_search("ต.หนอง", found, ARRAY_LEN(found));

	(void)state;
	assert_true(count > 20);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(strlen(found[i]->code), 6);
}

static void a_search_gives_no_more_than_asked_for(void **state)
{
	const struct choice *found[3];

	(void)state;
	assert_int_equal(place_search("หนอง", found, 3), 3);
	assert_int_equal(place_search("หนอง", found, 0), 0);
	assert_int_equal(place_search("", found, 3), 0);
	assert_int_equal(place_search("ต.", found, 3), 0);
	assert_int_equal(place_search("ไม่มีที่ไหนชื่อนี้", found, 3), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			every_province_has_its_districts_and_subdistricts),
		cmocka_unit_test(codes_are_sorted_and_lie_in_a_place_above),
		cmocka_unit_test(a_code_of_no_place_is_not_found),
		cmocka_unit_test(bueng_kan_has_its_own_codes),
		cmocka_unit_test(a_place_is_shown_with_all_above_it),
		cmocka_unit_test(an_unknown_place_is_shown_as_its_code),
		cmocka_unit_test(typing_part_of_a_name_finds_places_best_first),
		cmocka_unit_test(the_word_for_a_level_keeps_other_levels_out),
		cmocka_unit_test(a_search_gives_no_more_than_asked_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
