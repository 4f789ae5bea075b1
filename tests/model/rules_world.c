/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/rules_test.h"

#include <stdio.h>
#include <stdlib.h>

static const struct {
	int number;
	enum record_type_id type;
	const char *settings;
} known[] = {
	{1, RECORD_ORGANISATION,
		"name_th=มหาวิทยาลัยตัวอย่าง;org_type=UNI;network_code=EDU;"
		"district_code=4101"},
	{2, RECORD_ORGANISATION,
		"name_th=สำนักงานตัวอย่าง;unit_name=ฝ่ายอำนวยการ;org_type=GOVP;"
		"network_code=GOV;district_code=4201"},
	{11, RECORD_PERSON,
		"title_civil=1;first_name=สมชาย;last_name=ตัวอย่าง;"
		"position=อาจารย์;org_id=@01;network_code=EDU"},
	{12, RECORD_PERSON, "title_civil=2;first_name=สมหญิง;last_name=ตัวอย่าง"},
	{21, RECORD_WORKING_GROUP, "name_th=คณะทำงานตัวอย่าง;group_kind=EMP"},
	{22, RECORD_WORKING_GROUP_MEMBER,
		"working_group_id=@21;person_id=@11;group_role=CHAIR"},
	{31, RECORD_MEETING,
		"meeting_type=FORUM;title_th=เวทีตัวอย่าง;"
		"date_from=2022-11-10;venue=หอประชุม;host_org_ids=@01;"
		"working_group_id=@21"},
	{32, RECORD_MEETING,
		"meeting_type=WG;title_th=ประชุมออนไลน์;date_from=2022-11-11;"
		"mode=ONLINE;venue=ออนไลน์;host_org_ids=@01"},
	{41, RECORD_ATTENDANCE,
		"meeting_id=@31;seq=1;person_id=@11;role=CHAIR"},
	{42, RECORD_MEETING_AGENDA,
		"meeting_id=@31;section=1;seq=1;title=เรื่องแจ้ง"},
	{43, RECORD_MEETING_AGENDA,
		"meeting_id=@32;section=1;seq=1;title=เรื่องแจ้ง"},
	{44, RECORD_MEETING_RESOLUTION,
		"meeting_id=@31;seq=1;kind=NOTE;text=รับทราบ"},
	{51, RECORD_SPEAKER_PROFILE,
		"person_id=@11;speaker_no=UDN-001;expertise=PROC;"
		"districts_served=ALL"},
	{61, RECORD_LEARNING_SITE,
		"name_th=บ้านตัวอย่าง;site_type=WIS;network_code=CIV;"
		"virtues=SUF;district_code=4103;contact_person_id=@11;"
		"readiness=B"},
	{62, RECORD_LEARNING_STATION, "site_id=@61;seq=1;name=จักสาน"},
	{71, RECORD_ORGANISATION_ALIAS, "org_id=@01;alias_th=มต."},
};

static void set_one(struct record *r, const char *name, const char *value,
	const struct facts *facts)
{
	struct problems problems = {0};
	char text[40];
	int field = record_type_field(r->type, name);

	if (field < 0)
		fail_msg("%s has no field %s", r->type->name, name);
	if (value[0] == '@') {
		snprintf(text, sizeof(text),
			"00000000-0000-0000-0000-0000000000%.2s", value + 1);
		value = text;
	}
	if (!record_set(r, (size_t)field, value, facts, &problems))
		fail_msg("%s.%s = %s: %s", r->type->name, name, value,
			problems.items[0].text);
	problems_release(&problems);
}

void record_set_all(
	struct record *r, const char *settings, const struct facts *facts)
{
	char *copy = xstrdup(settings);
	char *at = copy;

	while (*at != '\0') {
		char *end = at + strcspn(at, ";");
		char *next = *end == ';' ? end + 1 : end;
		char *equals;

		*end = '\0';
		equals = strchr(at, '=');
		if (equals == NULL) {
			fail_msg("no = in %s", at);
			break;
		}
		*equals = '\0';
		set_one(r, at, equals + 1, facts);
		at = next;
	}
	free(copy);
}

static bool world_get(void *ctx, enum record_type_id type, const struct id *id,
	struct record *out)
{
	const struct world_of_records *world = ctx;

	for (size_t i = 0; i < world->count; i++)
		if (world->records[i].type->id == type &&
			id_equal(&world->records[i].id, id)) {
			*out = (struct record){0};
			record_copy(out, &world->records[i]);
			return true;
		}
	return false;
}

static bool meets_all(
	const struct record *r, const struct match *matches, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!value_equal(
			    &r->values[matches[i].field], matches[i].value))
			return false;
	return true;
}

static bool world_exists(void *ctx, enum record_type_id type,
	const struct match *matches, size_t count, const struct id *except,
	struct id *found)
{
	const struct world_of_records *world = ctx;

	for (size_t i = 0; i < world->count; i++) {
		const struct record *r = &world->records[i];

		if (r->type->id != type || !meets_all(r, matches, count) ||
			(except != NULL && id_equal(&r->id, except)))
			continue;
		if (found != NULL)
			*found = r->id;
		return true;
	}
	return false;
}

void world_init(struct world_of_records *world)
{
	memset(world, 0, sizeof(*world));
	world->facts = facts_none;
	world->facts.today = (struct date){2022, 11, 20};
	world->facts.working_fiscal_year = 2566;
	world->facts.get = world_get;
	world->facts.exists = world_exists;
	world->facts.ctx = world;
	for (size_t i = 0; i < ARRAY_LEN(known); i++) {
		struct record *r = &world->records[world->count++];
		char text[ID_TEXT_SIZE];

		record_init(r, known[i].type);
		snprintf(text, sizeof(text),
			"00000000-0000-0000-0000-0000000000%02d",
			known[i].number);
		assert_true(id_parse(text, &r->id));
		record_set_all(r, known[i].settings, NULL);
	}
}

void world_release(struct world_of_records *world)
{
	for (size_t i = 0; i < world->count; i++)
		record_release(&world->records[i]);
}
