/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[ATTENDANCE_FIELD_COUNT] = {
	[ATTENDANCE_MEETING_ID] = {.name = "meeting_id",
		.number = 11,
		.since = 1,
		.label = N_("Meeting"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED | FIELD_DITTO,
		.ref = RECORD_MEETING},
	[ATTENDANCE_SEQ] = {.name = "seq",
		.number = 12,
		.since = 1,
		.label = N_("No."),
		.help = N_("In the order of signing."),
		.kind = KIND_INT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SORT,
		.min = 1,
		.max = 9999,
		.list_cols = 5},
	[ATTENDANCE_LIST_ORDER] = {.name = "list_order",
		.number = 13,
		.since = 1,
		.label = N_("Order in minutes"),
		.help = N_("By seniority: monks, the chair, and so on."),
		.kind = KIND_INT,
		.min = 1,
		.max = 9999},
	[ATTENDANCE_PERSON_ID] = {.name = "person_id",
		.number = 14,
		.since = 1,
		.label = N_("Person"),
		.help = N_("Type the first letters of the name."),
		.kind = KIND_REF,
		.flags = FIELD_LISTED | FIELD_SEARCH,
		.ref = RECORD_PERSON,
		.list_cols = 26},
	[ATTENDANCE_NAME_AS_WRITTEN] = {.name = "name_as_written",
		.number = 15,
		.since = 1,
		.label = N_("Name as written"),
		.help = N_("Unreadable or unknown: as it stands on the sheet."),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 120},
	[ATTENDANCE_POSITION_THEN] = {.name = "position_then",
		.number = 16,
		.since = 1,
		.label = N_("Position then"),
		.help = N_("As it was that day."),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 160},
	[ATTENDANCE_ORG_ID] = {.name = "org_id",
		.number = 17,
		.since = 1,
		.label = N_("Organisation then"),
		.help = N_("As it was that day."),
		.kind = KIND_REF,
		.flags = FIELD_LISTED | FIELD_SEARCH,
		.ref = RECORD_ORGANISATION,
		.list_cols = 22},
	[ATTENDANCE_ORG_AS_WRITTEN] = {.name = "org_as_written",
		.number = 18,
		.since = 1,
		.label = N_("Organisation as written"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 160},
	[ATTENDANCE_NETWORK_CODE] = {.name = "network_code",
		.number = 19,
		.since = 1,
		.label = N_("Network"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "network",
		.list_cols = 12},
	[ATTENDANCE_DISTRICT_CODE] = {.name = "district_code",
		.number = 20,
		.since = 1,
		.label = N_("District"),
		.kind = KIND_PLACE,
		.flags = FIELD_DITTO,
		.choices = "district"},
	[ATTENDANCE_ROLE] = {.name = "role",
		.number = 21,
		.since = 1,
		.label = N_("Role"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "meeting_role",
		.list_cols = 7,
		.initial = "MEMBER"},
	[ATTENDANCE_ATTEND_CLASS] = {.name = "attend_class",
		.number = 22,
		.since = 1,
		.label = N_("List in minutes"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED,
		.choices = "attend_class",
		.initial = "M"},
	[ATTENDANCE_ACTING_FOR] = {.name = "acting_for",
		.number = 23,
		.since = 1,
		.label = N_("Acting for"),
		.help = N_("Needed of a substitute."),
		.kind = KIND_TEXT,
		.max = 120},
	[ATTENDANCE_ABSENCE_REASON] = {.name = "absence_reason",
		.number = 24,
		.since = 1,
		.label = N_("Reason for absence"),
		.help = N_("Needed of those who did not come."),
		.kind = KIND_CHOICE,
		.choices = "absence_reason"},
	[ATTENDANCE_SESSION_FLAGS] = {.name = "session_flags",
		.number = 25,
		.since = 1,
		.label = N_("Sessions signed"),
		.kind = KIND_MULTI,
		.choices = "session",
		.initial = "AM,PM"},
	[ATTENDANCE_VIA] = {.name = "via",
		.number = 26,
		.since = 1,
		.label = N_("Took part"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED,
		.choices = "via",
		.initial = "ONSITE"},
	[ATTENDANCE_SIGNED_ON_PAPER] = {.name = "signed_on_paper",
		.number = 27,
		.since = 1,
		.label = N_("Signed on paper"),
		.kind = KIND_BOOL,
		.flags = FIELD_REQUIRED,
		.initial = "1"},
	[ATTENDANCE_PHONE_THEN] = {.name = "phone_then",
		.number = 28,
		.since = 1,
		.label = N_("Telephone"),
		.help = N_("Blanked after a year."),
		.kind = KIND_PHONE,
		.flags = FIELD_PERSONAL},
	[ATTENDANCE_REMARK] = {.name = "remark",
		.number = 29,
		.since = 1,
		.label = N_("Remark"),
		.kind = KIND_TEXT,
		.flags = FIELD_PERSONAL,
		.max = 120},
	COMMON_FIELDS(ATTENDANCE),
};

static const struct section sections[] = {
	{N_("Person"), ATTENDANCE_MEETING_ID},
	{N_("Attendance"), ATTENDANCE_ROLE},
	{N_("Source and checking"), ATTENDANCE_SOURCE_KIND},
};

static bool is_nobody(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return !type_has(r, ATTENDANCE_PERSON_ID) &&
		!type_has(r, ATTENDANCE_NAME_AS_WRITTEN);
}

static bool is_listed_twice(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {
		ATTENDANCE_MEETING_ID, ATTENDANCE_PERSON_ID};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static bool number_is_taken(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {ATTENDANCE_MEETING_ID, ATTENDANCE_SEQ};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static bool is_second_chair(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {ATTENDANCE_MEETING_ID, ATTENDANCE_ROLE};

	return type_is(r, ATTENDANCE_ROLE, "CHAIR") &&
		type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static bool stands_in_for_nobody(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_is(r, ATTENDANCE_ROLE, "REP") &&
		!type_has(r, ATTENDANCE_ACTING_FOR);
}

static bool is_absent_without_reason(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_is(r, ATTENDANCE_ATTEND_CLASS, "A") &&
		!type_has(r, ATTENDANCE_ABSENCE_REASON);
}

static bool has_reason_but_came(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_has(r, ATTENDANCE_ABSENCE_REASON) &&
		type_has(r, ATTENDANCE_ATTEND_CLASS) &&
		!type_is(r, ATTENDANCE_ATTEND_CLASS, "A");
}

static bool is_in_group(const struct record *r, const struct value *group,
	const struct facts *facts)
{
	const struct match member[] = {
		{WORKING_GROUP_MEMBER_WORKING_GROUP_ID, group},
		{WORKING_GROUP_MEMBER_PERSON_ID,
			&r->values[ATTENDANCE_PERSON_ID]},
	};

	return facts->exists(facts->ctx, RECORD_WORKING_GROUP_MEMBER, member,
		ARRAY_LEN(member), NULL, NULL);
}

/* A substitute sits in a member's place. */
static bool is_not_of_the_group(
	const struct record *r, const struct facts *facts)
{
	struct record meeting;
	const struct value *group;
	bool is_broken;

	if (type_is(r, ATTENDANCE_ATTEND_CLASS, "G") ||
		type_is(r, ATTENDANCE_ROLE, "REP") ||
		!type_has(r, ATTENDANCE_ATTEND_CLASS) ||
		!type_has(r, ATTENDANCE_PERSON_ID) || facts->exists == NULL ||
		!type_read(facts, RECORD_MEETING,
			&r->values[ATTENDANCE_MEETING_ID], &meeting))
		return false;
	group = &meeting.values[MEETING_WORKING_GROUP_ID];
	is_broken = !value_is_null(group) && !is_in_group(r, group, facts);
	record_release(&meeting);
	return is_broken;
}

static const struct rule rules[] = {
	{ATTENDANCE_PERSON_ID, SEVERITY_ERROR,
		N_("Choose a person, or write the name as it was written."),
		is_nobody},
	{ATTENDANCE_PERSON_ID, SEVERITY_ERROR,
		N_("This person is in the list already."), is_listed_twice},
	{ATTENDANCE_SEQ, SEVERITY_ERROR,
		N_("This number is already in the list."), number_is_taken},
	{ATTENDANCE_ROLE, SEVERITY_ERROR,
		N_("The meeting has a chair already."), is_second_chair},
	{ATTENDANCE_ACTING_FOR, SEVERITY_ERROR,
		N_("Say whose place this person takes."), stands_in_for_nobody},
	{ATTENDANCE_ABSENCE_REASON, SEVERITY_ERROR,
		N_("Give the reason for the absence."),
		is_absent_without_reason},
	{ATTENDANCE_ABSENCE_REASON, SEVERITY_DOUBT,
		N_("There is a reason for absence, but the person came."),
		has_reason_but_came},
	{ATTENDANCE_ATTEND_CLASS, SEVERITY_DOUBT,
		N_("This person is not a member of the group that met."),
		is_not_of_the_group},
};

static void fill_via(struct record *r, const struct facts *facts)
{
	struct value *via = &r->values[ATTENDANCE_VIA];
	struct record meeting;

	if (!type_read(facts, RECORD_MEETING, &r->values[ATTENDANCE_MEETING_ID],
		    &meeting))
		return;
	/* The initial value is only a guess until the meeting is known. */
	if (type_is(&meeting, MEETING_MODE, "ONLINE")) {
		value_set_null(via);
		type_fill_text(via, "ONLINE");
	}
	record_release(&meeting);
}

static void fill_from_person(struct record *r, const struct facts *facts)
{
	struct record person;

	if (!type_read(facts, RECORD_PERSON, &r->values[ATTENDANCE_PERSON_ID],
		    &person))
		return;
	type_fill(&r->values[ATTENDANCE_POSITION_THEN],
		&person.values[PERSON_POSITION]);
	type_fill(&r->values[ATTENDANCE_ORG_ID], &person.values[PERSON_ORG_ID]);
	type_fill(&r->values[ATTENDANCE_NETWORK_CODE],
		&person.values[PERSON_NETWORK_CODE]);
	record_release(&person);
}

static void fill(struct record *r, size_t changed, const struct facts *facts)
{
	if (changed == ATTENDANCE_MEETING_ID)
		fill_via(r, facts);
	if (changed == ATTENDANCE_PERSON_ID)
		fill_from_person(r, facts);
	if (changed == ATTENDANCE_PERSON_ID || changed == ATTENDANCE_ORG_ID)
		type_fill_from_organisation(&r->values[ATTENDANCE_NETWORK_CODE],
			&r->values[ATTENDANCE_DISTRICT_CODE],
			&r->values[ATTENDANCE_ORG_ID], facts);
}

static const uint8_t natural_key[] = {
	ATTENDANCE_MEETING_ID, ATTENDANCE_PERSON_ID};

static const uint8_t title_fields[] = {
	ATTENDANCE_PERSON_ID, ATTENDANCE_NAME_AS_WRITTEN};

const struct record_type type_attendance = {
	.id = RECORD_ATTENDANCE,
	.name = "attendance",
	.title = N_("Attendance"),
	.titles = N_("Attendance"),
	.number = 2,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
	.natural_key = natural_key,
	.natural_key_count = ARRAY_LEN(natural_key),
	.fill = fill,
};
