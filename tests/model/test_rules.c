/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/model/rules_test.h"

/* A record of each type with nothing to say about it. */
static const char *const sound[RECORD_TYPE_COUNT] = {
	[RECORD_PERSON] = "title_civil=1;first_name=ธีทัต;last_name=พิมพา",
	[RECORD_ORGANISATION] = "name_th=วัดป่า;org_type=TEM;network_code=REL;"
				"district_code=4103",
	[RECORD_ORGANISATION_ALIAS] = "org_id=@01;alias_th=ม.ตย.",
	[RECORD_MEETING] = "meeting_type=FORUM;title_th=เวที;date_from="
			   "2022-11-10;venue=หอประชุม;host_org_ids=@01",
	[RECORD_MEETING_AGENDA] = "meeting_id=@31;section=1;seq=2;title=เรื่อง",
	[RECORD_MEETING_RESOLUTION] = "meeting_id=@31;seq=2;kind=AGREE;"
				      "text=เห็นชอบ;agenda_id=@42",
	[RECORD_RESOLUTION_TASK] =
		"resolution_id=@44;what=ทำทะเบียน;owner_text=ฝ่ายเลขานุการ",
	[RECORD_ATTENDANCE] = "meeting_id=@31;seq=2;person_id=@12;"
			      "network_code=GOV;attend_class=G",
	[RECORD_SPEAKER_PROFILE] = "person_id=@12;expertise=EMPOW,LESSON;"
				   "districts_served=4101,4103",
	[RECORD_SPEAKING_RECORD] =
		"speaker_profile_id=@51;date=2022-11-01;topic=วินัย",
	[RECORD_LEARNING_SITE] =
		"name_th=บ้านใหม่;site_type=WIS;network_code=CIV;virtues=SUF;"
		"district_code=4103;contact_person_id=@11;readiness=B",
	[RECORD_LEARNING_STATION] = "site_id=@61;seq=2;name=ทอผ้า",
	[RECORD_SITE_VISIT] =
		"site_id=@61;date=2022-11-01;purpose=STUDY;people_lay=20",
	[RECORD_WORKING_GROUP] = "name_th=คณะทำงานศาสนา;group_kind=EMP",
	[RECORD_WORKING_GROUP_MEMBER] = "working_group_id=@21;person_id=@12",
};

struct rule_case {
	enum record_type_id type;
	const char *changes; /* to the sound record */
	const char *field;
	enum severity severity;
	const char *words; /* of what is said beside the field */
};

#define DOUBT SEVERITY_DOUBT
#define FAULT SEVERITY_ERROR

static const struct rule_case people[] = {
	{RECORD_PERSON, "title_civil=", "title_civil", FAULT, "A title is"},
	{RECORD_PERSON, "person_kind=MONK", "title_religious", FAULT, "A monk"},
	{RECORD_PERSON, "first_name=นายธีทัต", "first_name", DOUBT, "a title"},
	{RECORD_PERSON, "first_name=ธีทัต2", "first_name", FAULT, "no digits"},
	{RECORD_PERSON, "first_name=ธีทัต๒", "first_name", FAULT, "no digits"},
	{RECORD_PERSON, "last_name=", "last_name", FAULT, "needs a surname"},
	{RECORD_PERSON, "monk_chaya=ฐานุตฺตโม", "monk_chaya", FAULT,
		"Only monks"},
	{RECORD_PERSON, "first_name=สมชาย;last_name=ตัวอย่าง", "first_name",
		DOUBT, "already a person"},
	{RECORD_PERSON, "notice_given_on=2022-11-21", "notice_given_on", DOUBT,
		"has not come"},
	{RECORD_PERSON, "email=ไม่มี", "email", FAULT, "not an e-mail"},
	{RECORD_ORGANISATION, "subdistrict_code=410401", "subdistrict_code",
		FAULT, "does not lie"},
	{RECORD_ORGANISATION, "lat=17.17", "lat", FAULT, "or neither"},
	{RECORD_ORGANISATION, "lon=102.6", "lat", FAULT, "or neither"},
	{RECORD_ORGANISATION, "lat=20;lon=102.6", "lat", FAULT, "15.5"},
	{RECORD_ORGANISATION, "lat=17;lon=99", "lon", FAULT, "100.5"},
	{RECORD_ORGANISATION, "village_name=บ้านบ้านเชียง", "village_name", DOUBT,
		"twice"},
	{RECORD_ORGANISATION, "name_th=มหาวิทยาลัยตัวอย่าง", "name_th", DOUBT,
		"already an organisation"},
	{RECORD_ORGANISATION, "name_th=สำนักงานตัวอย่าง;unit_name=ฝ่ายอำนวยการ",
		"name_th", DOUBT, "already an organisation"},
	{RECORD_ORGANISATION, "status=MERGED", "merged_into", FAULT,
		"Say which"},
	{RECORD_ORGANISATION, "merged_into=@01", "status", DOUBT, "status"},
	{RECORD_ORGANISATION_ALIAS, "alias_th=มต.", "alias_th", DOUBT,
		"already in the list"},
	{RECORD_WORKING_GROUP, "group_kind=NET", "network_code", FAULT,
		"needs its network"},
	{RECORD_WORKING_GROUP, "order_date=2022-11-21", "order_date", FAULT,
		"a day to come"},
	{RECORD_WORKING_GROUP, "term_from=2022-10-01;term_to=2022-09-30",
		"term_to", FAULT, "ends before"},
	{RECORD_WORKING_GROUP, "name_th=คณะทำงานตัวอย่าง", "name_th", DOUBT,
		"already a group"},
	{RECORD_WORKING_GROUP_MEMBER, "person_id=@11", "person_id", FAULT,
		"already"},
	{RECORD_WORKING_GROUP_MEMBER, "group_role=CHAIR", "group_role", FAULT,
		"a chair already"},
	{RECORD_WORKING_GROUP_MEMBER, "joined_on=2022-10-02;left_on=2022-10-01",
		"left_on", FAULT, "before the day"},
	{RECORD_SPEAKER_PROFILE, "person_id=@11", "person_id", FAULT,
		"already"},
	{RECORD_SPEAKER_PROFILE, "speaker_no=UDN-001", "speaker_no", FAULT,
		"is taken"},
	{RECORD_SPEAKER_PROFILE, "share_ok=1", "share_ok_on", DOUBT,
		"needs the day"},
	{RECORD_SPEAKER_PROFILE, "share_ok_on=2022-11-21", "share_ok_on", DOUBT,
		"has not come"},
	{RECORD_SPEAKER_PROFILE, "certified_on=2022-11-21", "certified_on",
		DOUBT, "has not come"},
	{RECORD_SPEAKING_RECORD, "date=2022-11-21", "date", DOUBT,
		"has not come"},
	{RECORD_SPEAKING_RECORD, "date=2006-12-31", "date", DOUBT,
		"before 2550"},
};

static const struct rule_case meetings[] = {
	{RECORD_MEETING, "date_to=2022-11-09", "date_to", FAULT, "ends before"},
	{RECORD_MEETING, "date_to=2022-11-16", "date_to", DOUBT,
		"more than five"},
	{RECORD_MEETING, "time_start=09:00;time_end=08:59", "time_end", FAULT,
		"ends before"},
	{RECORD_MEETING, "date_from=2022-11-21;status=HELD;chair_person_id=@11",
		"date_from", DOUBT, "marked as held"},
	{RECORD_MEETING, "date_from=2022-09-30", "date_from", DOUBT,
		"fiscal year"},
	{RECORD_MEETING, "date_from=2006-12-31", "date_from", DOUBT,
		"before 2550"},
	{RECORD_MEETING, "status=HELD", "chair_person_id", FAULT, "its chair"},
	{RECORD_MEETING, "status=MINUTED", "chair_person_id", FAULT,
		"its chair"},
	{RECORD_MEETING, "meeting_no=3;meeting_no_year=", "meeting_no_year",
		DOUBT, "goes with a year"},
	{RECORD_MEETING, "district_code=4103;subdistrict_code=410401",
		"subdistrict_code", FAULT, "does not lie"},
	{RECORD_MEETING_AGENDA, "seq=1", "seq", FAULT, "already"},
	{RECORD_MEETING_RESOLUTION, "seq=1", "seq", DOUBT, "already"},
	{RECORD_MEETING_RESOLUTION, "agenda_id=@43", "agenda_id", FAULT,
		"another meeting"},
	{RECORD_RESOLUTION_TASK, "owner_text=", "owner_org_id", FAULT,
		"who is responsible"},
	{RECORD_RESOLUTION_TASK, "status=DONE", "done_on", FAULT,
		"the day it was done"},
	{RECORD_RESOLUTION_TASK, "done_on=2022-11-21", "done_on", DOUBT,
		"has not come"},
	{RECORD_RESOLUTION_TASK, "due_on=2022-11-19", "status", DOUBT,
		"past its day"},
	{RECORD_ATTENDANCE, "person_id=", "person_id", FAULT,
		"Choose a person"},
	{RECORD_ATTENDANCE, "person_id=@11", "person_id", FAULT, "already"},
	{RECORD_ATTENDANCE, "seq=1", "seq", FAULT, "already"},
	{RECORD_ATTENDANCE, "role=CHAIR", "role", FAULT, "a chair already"},
	{RECORD_ATTENDANCE, "role=REP", "acting_for", FAULT, "whose place"},
	{RECORD_ATTENDANCE, "attend_class=A", "absence_reason", FAULT,
		"the reason"},
	{RECORD_ATTENDANCE, "absence_reason=DUTY", "absence_reason", DOUBT,
		"came"},
	{RECORD_ATTENDANCE, "attend_class=M", "attend_class", DOUBT,
		"not a member"},
	{RECORD_LEARNING_SITE, "assessed_on=2021-11-19", "assessed_on", DOUBT,
		"more than a year"},
	{RECORD_LEARNING_SITE, "assessed_on=2022-11-21", "assessed_on", DOUBT,
		"has not come"},
	{RECORD_LEARNING_SITE, "name_th=บ้านตัวอย่าง", "name_th", DOUBT,
		"already a learning site"},
	{RECORD_LEARNING_SITE, "subdistrict_code=410401", "subdistrict_code",
		FAULT, "does not lie"},
	{RECORD_LEARNING_STATION, "seq=1", "seq", FAULT, "already"},
	{RECORD_SITE_VISIT, "people_lay=0", "people_lay", FAULT,
		"At least one"},
	{RECORD_SITE_VISIT, "date=2022-11-21", "date", DOUBT, "has not come"},
	{RECORD_SITE_VISIT, "date=2006-12-31", "date", DOUBT, "before 2550"},
	{RECORD_SITE_VISIT, "date=2022-09-30", "date", DOUBT, "fiscal year"},
};

/* What must not be found fault with. */
static const struct rule_case fine[] = {
	{RECORD_PERSON, "title_civil=;title_degree=1", "", DOUBT, ""},
	{RECORD_PERSON,
		"person_kind=MONK;title_religious=พระมหา;title_civil=;last_"
		"name=;"
		"monk_chaya=ฐานุตฺตโม",
		"", DOUBT, ""},
	{RECORD_PERSON, "first_name=นายิกา", "", DOUBT, ""},
	{RECORD_PERSON, "notice_given_on=2022-11-20", "", DOUBT, ""},
	{RECORD_ORGANISATION, "subdistrict_code=410302", "", DOUBT, ""},
	{RECORD_ORGANISATION, "lat=17.17;lon=102.6", "", DOUBT, ""},
	{RECORD_ORGANISATION, "name_th=สำนักงานตัวอย่าง;unit_name=ฝ่ายแผน", "",
		DOUBT, ""},
	{RECORD_ORGANISATION, "status=MERGED;merged_into=@01", "", DOUBT, ""},
	{RECORD_ORGANISATION, "village_name=บ้านเชียง", "", DOUBT, ""},
	{RECORD_WORKING_GROUP, "group_kind=NET;network_code=REL", "", DOUBT,
		""},
	{RECORD_WORKING_GROUP_MEMBER, "group_role=CHAIR;left_on=2022-01-01", "",
		DOUBT, ""},
	{RECORD_MEETING, "date_to=2022-11-15;time_start=13:00;time_end=12:00",
		"", DOUBT, ""},
	{RECORD_MEETING, "date_from=2022-12-25", "", DOUBT, ""},
	{RECORD_MEETING, "status=HELD;chair_person_id=@11", "", DOUBT, ""},
	{RECORD_MEETING_AGENDA, "section=2;seq=1", "", DOUBT, ""},
	{RECORD_RESOLUTION_TASK, "status=DONE;done_on=2022-11-20", "", DOUBT,
		""},
	{RECORD_RESOLUTION_TASK, "due_on=2022-11-20", "", DOUBT, ""},
	{RECORD_ATTENDANCE, "person_id=;name_as_written=อ่านไม่ออก", "", DOUBT,
		""},
	{RECORD_ATTENDANCE, "attend_class=A;absence_reason=DUTY;meeting_id=@32",
		"", DOUBT, ""},
	{RECORD_ATTENDANCE, "meeting_id=@32;person_id=@11;role=CHAIR;seq=1", "",
		DOUBT, ""},
	{RECORD_ATTENDANCE, "role=REP;acting_for=ผู้ว่าราชการ;attend_class=M", "",
		DOUBT, ""},
	{RECORD_SPEAKER_PROFILE, "share_ok=1;share_ok_on=2022-11-20", "", DOUBT,
		""},
	{RECORD_SITE_VISIT, "people_lay=0;people_monk=1", "", DOUBT, ""},
	{RECORD_LEARNING_SITE, "assessed_on=2021-11-20", "", DOUBT, ""},
};

static void check_case(const struct world_of_records *world,
	const struct rule_case *c, struct problems *problems)
{
	struct record r;

	record_init(&r, c->type);
	record_set_all(&r, sound[c->type], NULL);
	if (c->changes != NULL)
		record_set_all(&r, c->changes, NULL);
	problems_clear(problems);
	record_check(&r, &world->facts, problems);
	record_release(&r);
}

static void expect_said(
	const struct rule_case *c, const struct problems *problems)
{
	const struct record_type *type = record_type_get(c->type);
	int field = record_type_field(type, c->field);

	for (size_t i = 0; i < problems->count; i++) {
		const struct problem *p = &problems->items[i];

		if (p->field == field && p->severity == c->severity &&
			strstr(p->text, c->words) != NULL)
			return;
	}
	fail_msg("%s with %s: nobody says \"%s\"", type->name, c->changes,
		c->words);
}

static void expect_silence(
	const struct rule_case *c, const struct problems *problems)
{
	if (problems->count > 0)
		fail_msg("%s with %s: %s", record_type_get(c->type)->name,
			c->changes != NULL ? c->changes : "nothing",
			problems->items[0].text);
}

static void run_cases(const struct rule_case *cases, size_t count,
	void (*expect)(const struct rule_case *, const struct problems *))
{
	struct world_of_records world;
	struct problems problems = {0};

	world_init(&world);
	for (size_t i = 0; i < count; i++) {
		check_case(&world, &cases[i], &problems);
		expect(&cases[i], &problems);
	}
	problems_release(&problems);
	world_release(&world);
}

static void a_sound_record_of_each_type_has_no_problem(void **state)
{
	(void)state;
	for (size_t i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		const struct rule_case c = {.type = (enum record_type_id)i};

		run_cases(&c, 1, expect_silence);
	}
}

static void rules_about_people_and_bodies_speak_when_broken(void **state)
{
	(void)state;
	run_cases(people, ARRAY_LEN(people), expect_said);
}

static void rules_about_meetings_and_sites_speak_when_broken(void **state)
{
	(void)state;
	run_cases(meetings, ARRAY_LEN(meetings), expect_said);
}

static void what_is_usual_breaks_no_rule(void **state)
{
	(void)state;
	run_cases(fine, ARRAY_LEN(fine), expect_silence);
}

static bool is_tried(const struct rule_case *cases, size_t count,
	const struct rule *rule, const struct record_type *type)
{
	for (size_t i = 0; i < count; i++)
		if (cases[i].type == type->id &&
			cases[i].severity == rule->severity &&
			record_type_field(type, cases[i].field) ==
				rule->field &&
			strstr(rule->message, cases[i].words) != NULL)
			return true;
	return false;
}

/* merged_into_itself needs a stored record: see below. The address block is
 * the same for every type. */
static void every_rule_has_a_case_here(void **state)
{
	(void)state;
	for (size_t t = RECORD_NONE + 1; t < RECORD_TYPE_COUNT; t++) {
		const struct record_type *type =
			record_type_get((enum record_type_id)t);

		for (size_t i = 0; i < type->rule_count; i++) {
			const struct rule *rule = &type->rules[i];
			const char *name = type->fields[rule->field].name;

			if (is_tried(people, ARRAY_LEN(people), rule, type) ||
				is_tried(meetings, ARRAY_LEN(meetings), rule,
					type) ||
				strcmp(name, "lat") == 0 ||
				strcmp(name, "village_name") == 0 ||
				strstr(rule->message, "into itself") != NULL)
				continue;
			fail_msg("%s: no case for \"%s\"", type->name,
				rule->message);
		}
	}
}

static void an_organisation_is_not_merged_into_itself(void **state)
{
	struct world_of_records world;
	struct problems problems = {0};
	struct record *r;

	(void)state;
	world_init(&world);
	r = &world.records[0];
	record_set_all(r, "status=MERGED;merged_into=@01", NULL);
	assert_false(record_check(r, &world.facts, &problems));
	problems_clear(&problems);
	record_set_all(r, "merged_into=@02", NULL);
	assert_true(record_check(r, &world.facts, &problems));
	problems_release(&problems);
	world_release(&world);
}

static void a_record_is_not_its_own_twin(void **state)
{
	struct world_of_records world;
	struct problems problems = {0};

	(void)state;
	world_init(&world);
	for (size_t i = 0; i < world.count; i++) {
		problems_clear(&problems);
		record_check(&world.records[i], &world.facts, &problems);
		for (size_t p = 0; p < problems.count; p++)
			if (strstr(problems.items[p].text, "already") != NULL)
				fail_msg("%s: %s", world.records[i].type->name,
					problems.items[p].text);
	}
	problems_release(&problems);
	world_release(&world);
}

static void without_facts_no_rule_breaks_down(void **state)
{
	struct problems problems = {0};

	(void)state;
	for (size_t i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		struct record r;

		record_init(&r, (enum record_type_id)i);
		record_check(&r, NULL, &problems);
		record_set_all(&r, sound[i], NULL);
		problems_clear(&problems);
		assert_true(record_check(&r, NULL, &problems));
		record_release(&r);
	}
	problems_release(&problems);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sound_record_of_each_type_has_no_problem),
		cmocka_unit_test(
			rules_about_people_and_bodies_speak_when_broken),
		cmocka_unit_test(
			rules_about_meetings_and_sites_speak_when_broken),
		cmocka_unit_test(what_is_usual_breaks_no_rule),
		cmocka_unit_test(every_rule_has_a_case_here),
		cmocka_unit_test(an_organisation_is_not_merged_into_itself),
		cmocka_unit_test(a_record_is_not_its_own_twin),
		cmocka_unit_test(without_facts_no_rule_breaks_down),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
