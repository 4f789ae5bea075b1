/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/model_test.h"

#include "core/model/name.h"

struct part {
	enum person_field field;
	const char *text;
};

static void set_parts(struct value *values, const struct part *parts)
{
	size_t i;

	for (i = 0; i < 6 && parts[i].text != NULL; i++)
		value_set_text(&values[parts[i].field], parts[i].text,
			strlen(parts[i].text));
}

static void release_values(struct value *values)
{
	size_t i;

	for (i = 0; i < PERSON_FIELD_COUNT; i++)
		value_release(&values[i]);
}

struct person_case {
	struct part parts[6];
	const char *full;  /* composed */
	const char *typed; /* how else it is written; NULL: as composed */
};

/* The real cases of data-dictionary 4.4 and of the seed. */
static const struct person_case people[] = {
	{{{PERSON_TITLE_CIVIL, "1"}, {PERSON_FIRST_NAME, "ธีทัต"},
		 {PERSON_LAST_NAME, "พิมพา"}},
		"นายธีทัต พิมพา", "นาย ธีทัต  พิมพา"},
	{{{PERSON_TITLE_ACADEMIC, "3"}, {PERSON_TITLE_DEGREE, "1"},
		 {PERSON_FIRST_NAME, "ณัฏฐานุช"}, {PERSON_LAST_NAME, "เมฆรา"}},
		"ผู้ช่วยศาสตราจารย์ ดร.ณัฏฐานุช เมฆรา", "ผศ.ดร.ณัฏฐานุช เมฆรา"},
	{{{PERSON_TITLE_ACADEMIC, "2"}, {PERSON_TITLE_DEGREE, "2"},
		 {PERSON_FIRST_NAME, "สุริยเดว"}, {PERSON_LAST_NAME, "ทรีปาตี"}},
		"รองศาสตราจารย์ นายแพทย์สุริยเดว ทรีปาตี", "รศ.นพ.สุริยเดว ทรีปาตี"},
	{{{PERSON_TITLE_RANK, "นายกองเอก"}, {PERSON_FIRST_NAME, "ปราโมทย์"},
		 {PERSON_LAST_NAME, "สมมติ"}},
		"นายกองเอกปราโมทย์ สมมติ", NULL},
	{{{PERSON_TITLE_RANK, "พลเอก"}, {PERSON_FIRST_NAME, "ศรุต"},
		 {PERSON_LAST_NAME, "นาควัชระ"}},
		"พลเอกศรุต นาควัชระ", "พล.อ.ศรุต นาควัชระ"},
	{{{PERSON_TITLE_RELIGIOUS, "ซิสเตอร์"}, {PERSON_FIRST_NAME, "อุษณีษ์"},
		 {PERSON_LAST_NAME, "สมมติ"}},
		"ซิสเตอร์อุษณีษ์ สมมติ", NULL},
	{{{PERSON_TITLE_RANK, "ว่าที่ร้อยตรีหญิง"}, {PERSON_FIRST_NAME, "แก้วตา"},
		 {PERSON_LAST_NAME, "ตัวอย่างงาม"}},
		"ว่าที่ร้อยตรีหญิงแก้วตา ตัวอย่างงาม", "ว่าที่ ร.ต.หญิง แก้วตา ตัวอย่างงาม"},
	{{{PERSON_TITLE_RANK, "พันตำรวจโท"}, {PERSON_FIRST_NAME, "โกวิท"},
		 {PERSON_LAST_NAME, "ตัวอย่างกล้า"}},
		"พันตำรวจโทโกวิท ตัวอย่างกล้า", "พ.ต.ท. โกวิท ตัวอย่างกล้า"},
	{{{PERSON_TITLE_RANK, "ว่าที่พันตำรวจตรีหญิง"}, {PERSON_FIRST_NAME, "มาลี"},
		 {PERSON_LAST_NAME, "สมมติ"}},
		"ว่าที่พันตำรวจตรีหญิงมาลี สมมติ", "ว่าที่ พ.ต.ต.หญิงมาลี สมมติ"},
	{{{PERSON_TITLE_RANK, "พลเรือตรี"}, {PERSON_TITLE_NOBLE, "2"},
		 {PERSON_FIRST_NAME, "สมมติ"}, {PERSON_LAST_NAME, "ณ อยุธยา"}},
		"พลเรือตรี หม่อมหลวงสมมติ ณ อยุธยา", "พล.ร.ต. ม.ล.สมมติ ณ อยุธยา"},
	{{{PERSON_TITLE_RELIGIOUS, "พระมหา"}, {PERSON_FIRST_NAME, "ชัยวุธ"},
		 {PERSON_MONK_CHAYA, "ฐานุตฺตโม"}, {PERSON_PERSON_KIND, "MONK"}},
		"พระมหาชัยวุธ ฐานุตฺตโม", NULL},
	{{{PERSON_TITLE_RELIGIOUS, "พระมหา"}, {PERSON_FIRST_NAME, "ทดสอบ"},
		 {PERSON_MONK_CHAYA, "สมมติโก"}, {PERSON_PERSON_KIND, "MONK"}},
		"พระมหาทดสอบ สมมติโก", NULL},
	{{{PERSON_TITLE_RELIGIOUS, "พระครู"}, {PERSON_FIRST_NAME, "สมมติวรคุณ"},
		 {PERSON_PERSON_KIND, "MONK"}},
		"พระครูสมมติวรคุณ", NULL},
	{{{PERSON_TITLE_RELIGIOUS, "พระ"}, {PERSON_FIRST_NAME, "สมชาย"},
		 {PERSON_MONK_CHAYA, "ฐานุตฺตโม"}, {PERSON_PERSON_KIND, "MONK"}},
		"พระสมชาย ฐานุตฺตโม", NULL},
};

static void a_full_name_is_composed_of_its_parts(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(people); i++) {
		struct value values[PERSON_FIELD_COUNT] = {0};
		struct value full = {0};

		set_parts(values, people[i].parts);
		name_compose(values, &full);
		assert_string_equal(value_text(&full), people[i].full);
		value_release(&full);
		release_values(values);
	}
}

static void expect_split(const char *text, const struct part *parts)
{
	struct value wanted[PERSON_FIELD_COUNT] = {0};
	struct value got[PERSON_FIELD_COUNT] = {0};
	size_t i;

	set_parts(wanted, parts);
	name_split(text, got);
	for (i = 0; i < PERSON_FIELD_COUNT; i++)
		if (!value_equal(&wanted[i], &got[i]))
			fail_msg("%s: field %zu is \"%s\", not \"%s\"", text, i,
				value_text(&got[i]), value_text(&wanted[i]));
	release_values(wanted);
	release_values(got);
}

static void a_written_name_is_split_into_its_parts(void **state)
{
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(people); i++) {
		expect_split(people[i].full, people[i].parts);
		if (people[i].typed != NULL)
			expect_split(people[i].typed, people[i].parts);
	}
}

static void an_academic_title_drops_the_civil_one(void **state)
{
	static const struct part parts[6] = {{PERSON_TITLE_ACADEMIC, "1"},
		{PERSON_TITLE_CIVIL, "2"}, {PERSON_TITLE_NOBLE, "3"},
		{PERSON_FIRST_NAME, "ใจดี"}};
	struct value values[PERSON_FIELD_COUNT] = {0};
	struct value full = {0};

	(void)state;
	set_parts(values, parts);
	name_compose(values, &full);
	assert_string_equal(value_text(&full), "ศาสตราจารย์ คุณหญิงใจดี");
	value_set_null(&values[PERSON_FIRST_NAME]);
	name_compose(values, &full);
	assert_true(value_is_null(&full));
	release_values(values);
}

static void what_a_list_shows_in_brackets_is_no_part_of_a_name(void **state)
{
	static const struct part parts[6] = {
		{PERSON_TITLE_RELIGIOUS, "พระครู… (ราชทินนาม)"},
		{PERSON_FIRST_NAME, "สมมติวรคุณ"}};
	struct value values[PERSON_FIELD_COUNT] = {0};
	struct value full = {0};

	(void)state;
	set_parts(values, parts);
	name_compose(values, &full);
	assert_string_equal(value_text(&full), "พระครูสมมติวรคุณ");
	value_release(&full);
	release_values(values);
}

static void names_without_a_title_stay_whole(void **state)
{
	static const struct part one[6] = {
		{PERSON_FIRST_NAME, "นายิกา"}, {PERSON_LAST_NAME, "สมมติ"}};
	static const struct part monk[6] = {
		{PERSON_FIRST_NAME, "พระโกศัยเจติยารักษ์"}};
	static const struct part empty[6] = {{0, NULL}};

	(void)state;
	expect_split("นายิกา สมมติ", one);
	expect_split("พระโกศัยเจติยารักษ์", monk);
	expect_split("", empty);
}

static void a_title_inside_a_first_name_is_measured(void **state)
{
	static const struct {
		const char *name;
		const char *title;
	} rows[] = {
		{"นายธีทัต", "นาย"},
		{"นางสาวกมล", "นางสาว"},
		{"น.ส.กมล", "น.ส."},
		{"ผศ.ดร.ณัฏฐานุช", "ผศ.ดร."},
		{"ดร.ก", "ดร."},
		{"ว่าที่ ร.ต. สมชาย", "ว่าที่ ร.ต. "},
		{"พันเอกสมชาย", "พันเอก"},
		{"พระมหาชัยวุธ", "พระมหา"},
		{"ธีทัต", ""},
		{"นายิกา", ""},
		{"นาย", ""},
		{"นางา", ""},
		{"นางามตา", ""},
		{"นายก", ""},
		{"พระนาย", ""},
		{"พระพร", ""},
		{"คุณากร", ""},
		{"คุณสมชาย", ""},
		{"ครูสมศรี", ""},
		{"ดรุณี", ""},
		{"อาทิตย์", ""},
		{"", ""},
	};
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(rows); i++)
		if (name_title_length(rows[i].name) != strlen(rows[i].title))
			fail_msg("%s: %zu bytes of title", rows[i].name,
				name_title_length(rows[i].name));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_full_name_is_composed_of_its_parts),
		cmocka_unit_test(a_written_name_is_split_into_its_parts),
		cmocka_unit_test(an_academic_title_drops_the_civil_one),
		cmocka_unit_test(
			what_a_list_shows_in_brackets_is_no_part_of_a_name),
		cmocka_unit_test(names_without_a_title_stay_whole),
		cmocka_unit_test(a_title_inside_a_first_name_is_measured),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
