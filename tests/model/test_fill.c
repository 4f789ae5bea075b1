/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/rules_test.h"

struct fill_case {
	enum record_type_id type;
	const char *settings;
	const char *field, *saved;
};

static const struct fill_case fills[] = {
	{RECORD_ORGANISATION, "org_type=UNI", "network_code", "EDU"},
	{RECORD_ORGANISATION, "org_type=BUS", "network_code", "BIZ"},
	{RECORD_ORGANISATION, "org_type=OTH", "network_code", ""},
	{RECORD_ORGANISATION, "network_code=CIV;org_type=UNI", "network_code",
		"CIV"},
	{RECORD_ORGANISATION, "subdistrict_code=410302", "district_code",
		"4103"},
	{RECORD_ORGANISATION, "district_code=4104;subdistrict_code=410302",
		"district_code", "4104"},
	{RECORD_ORGANISATION, "subdistrict_code=410302", "province_code", "41"},
	{RECORD_PERSON, "org_id=@01", "network_code", "EDU"},
	{RECORD_PERSON, "title_civil=1;first_name=ธีทัต;last_name=พิมพา",
		"display_name", "นายธีทัต พิมพา"},
	{RECORD_PERSON, "notice_given_on=2024-02-29", "review_on",
		"2034-02-28"},
	{RECORD_PERSON, "notice_given_on=2022-11-10;retention_class=R1",
		"review_on", "2023-11-10"},
	{RECORD_PERSON, "notice_given_on=2022-11-10;retention_class=PERM",
		"review_on", ""},
	{RECORD_MEETING, "subdistrict_code=410302", "district_code", "4103"},
	{RECORD_MEETING, "date_from=2022-11-10", "fiscal_year_be", "2566"},
	{RECORD_MEETING, "date_from=2022-09-30", "fy_quarter", "4"},
	{RECORD_MEETING, "date_from=2022-11-10;meeting_no=3", "meeting_no_year",
		"2565"},
	{RECORD_MEETING, "meeting_no=3;date_from=2022-11-10", "meeting_no_year",
		"2565"},
	{RECORD_ATTENDANCE, "person_id=@11", "position_then", "อาจารย์"},
	{RECORD_ATTENDANCE, "person_id=@11", "org_id",
		"00000000-0000-0000-0000-000000000001"},
	{RECORD_ATTENDANCE, "person_id=@11", "network_code", "EDU"},
	{RECORD_ATTENDANCE, "person_id=@11", "district_code", "4101"},
	{RECORD_ATTENDANCE, "network_code=OTH;person_id=@11", "network_code",
		"OTH"},
	{RECORD_ATTENDANCE, "org_id=@02", "network_code", "GOV"},
	{RECORD_ATTENDANCE, "org_id=@02", "district_code", "4201"},
	{RECORD_ATTENDANCE, "meeting_id=@32", "via", "ONLINE"},
	{RECORD_ATTENDANCE, "meeting_id=@31", "via", "ONSITE"},
	{RECORD_ATTENDANCE, "", "session_flags", "AM,PM"},
	{RECORD_LEARNING_SITE, "org_id=@01", "network_code", "EDU"},
	{RECORD_LEARNING_SITE, "org_id=@01", "district_code", "4101"},
	{RECORD_LEARNING_SITE, "subdistrict_code=410302", "district_code",
		"4103"},
	{RECORD_SITE_VISIT, "visitor_org_id=@02", "from_province", "42"},
	{RECORD_WORKING_GROUP_MEMBER, "person_id=@11", "org_id",
		"00000000-0000-0000-0000-000000000001"},
};

static void what_follows_from_a_field_is_filled_in(void **state)
{
	struct world_of_records world;

	(void)state;
	world_init(&world);
	for (size_t i = 0; i < ARRAY_LEN(fills); i++) {
		const struct fill_case *c = &fills[i];
		struct buf saved = {0};
		struct record r;

		record_init(&r, c->type);
		record_set_all(&r, c->settings, &world.facts);
		record_save(&r, (size_t)record_type_field(r.type, c->field),
			&saved);
		if (strcmp(buf_str(&saved), c->saved) != 0)
			fail_msg("%s with %s: %s is %s, not %s", r.type->name,
				c->settings, c->field, buf_str(&saved),
				c->saved);
		buf_release(&saved);
		record_release(&r);
	}
	world_release(&world);
}

static void a_new_record_has_its_initial_values(void **state)
{
	static const struct fill_case initials[] = {
		{RECORD_PERSON, "", "person_kind", "LAY"},
		{RECORD_PERSON, "", "legal_basis", "24_4"},
		{RECORD_PERSON, "", "notice_version", "N2566-1"},
		{RECORD_PERSON, "", "retention_class", "R10"},
		{RECORD_PERSON, "", "restricted", "0"},
		{RECORD_PERSON, "", "source_kind", "FIELD"},
		{RECORD_PERSON, "", "verify_status", "NEW"},
		{RECORD_MEETING, "", "status", "PLAN"},
		{RECORD_MEETING, "", "mode", "ONSITE"},
		{RECORD_ATTENDANCE, "", "via", "ONSITE"},
		{RECORD_ATTENDANCE, "", "signed_on_paper", "1"},
		{RECORD_ATTENDANCE, "", "role", "MEMBER"},
		{RECORD_ATTENDANCE, "", "attend_class", "M"},
		{RECORD_ORGANISATION, "", "status", "ACTIVE"},
		{RECORD_SPEAKER_PROFILE, "", "share_ok", "0"},
		{RECORD_RESOLUTION_TASK, "", "status", "NEW"},
		{RECORD_WORKING_GROUP, "", "province_code", "41"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(initials); i++) {
		struct buf saved = {0};
		struct record r;

		record_init(&r, initials[i].type);
		record_save(&r,
			(size_t)record_type_field(r.type, initials[i].field),
			&saved);
		assert_string_equal(buf_str(&saved), initials[i].saved);
		buf_release(&saved);
		record_release(&r);
	}
}

static void what_identifies_a_person_is_marked_personal(void **state)
{
	static const struct {
		enum record_type_id type;
		const char *field;
	} marked[] = {
		{RECORD_PERSON, "phone"},
		{RECORD_PERSON, "email"},
		{RECORD_PERSON, "line_id"},
		{RECORD_PERSON, "legal_basis"},
		{RECORD_PERSON, "notice_given_on"},
		{RECORD_ATTENDANCE, "phone_then"},
		{RECORD_ATTENDANCE, "remark"},
		{RECORD_LEARNING_SITE, "contact_phone"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(marked); i++) {
		const struct record_type *type =
			record_type_get(marked[i].type);
		int field = record_type_field(type, marked[i].field);

		assert_true(field >= 0);
		assert_true(type->fields[field].flags & FIELD_PERSONAL);
		assert_false(type->fields[field].flags & FIELD_LISTED);
	}
}

/* The block of every record (data-dictionary 1.0) and the address block. */
static void shared_fields_have_the_same_numbers_everywhere(void **state)
{
	static const char *const shared[] = {NULL, "source_kind", "source_ref",
		"verify_status", "village_name", "moo", "subdistrict_code",
		"district_code", "province_code", "lat", "lon"};

	(void)state;
	for (size_t t = RECORD_NONE + 1; t < RECORD_TYPE_COUNT; t++) {
		const struct record_type *type =
			record_type_get((enum record_type_id)t);

		for (size_t i = 0; i < type->field_count; i++) {
			const struct field *field = &type->fields[i];

			if (field->number < ARRAY_LEN(shared))
				assert_string_equal(
					field->name, shared[field->number]);
		}
		assert_true(record_type_field_by_number(type, 3) >= 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_follows_from_a_field_is_filled_in),
		cmocka_unit_test(a_new_record_has_its_initial_values),
		cmocka_unit_test(what_identifies_a_person_is_marked_personal),
		cmocka_unit_test(
			shared_fields_have_the_same_numbers_everywhere),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
