/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[WORKING_GROUP_MEMBER_FIELD_COUNT] = {
	[WORKING_GROUP_MEMBER_WORKING_GROUP_ID] = {.name = "working_group_id",
		.number = 11,
		.since = 1,
		.label = N_("Working group"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED,
		.ref = RECORD_WORKING_GROUP},
	[WORKING_GROUP_MEMBER_PERSON_ID] = {.name = "person_id",
		.number = 12,
		.since = 1,
		.label = N_("Member"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.ref = RECORD_PERSON,
		.list_cols = 30},
	[WORKING_GROUP_MEMBER_ORG_ID] = {.name = "org_id",
		.number = 13,
		.since = 1,
		.label = N_("Representing"),
		.kind = KIND_REF,
		.flags = FIELD_LISTED,
		.ref = RECORD_ORGANISATION,
		.list_cols = 26},
	[WORKING_GROUP_MEMBER_GROUP_ROLE] = {.name = "group_role",
		.number = 14,
		.since = 1,
		.label = N_("Role in the group"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "meeting_role",
		.allowed = "CHAIR,VICE,SEC,ASEC,MEMBER,ADV",
		.list_cols = 16,
		.initial = "MEMBER"},
	[WORKING_GROUP_MEMBER_JOINED_ON] = {.name = "joined_on",
		.number = 15,
		.since = 1,
		.label = N_("Since"),
		.kind = KIND_DATE,
		.flags = FIELD_DITTO},
	[WORKING_GROUP_MEMBER_LEFT_ON] = {.name = "left_on",
		.number = 16,
		.since = 1,
		.label = N_("Left on"),
		.kind = KIND_DATE},
	COMMON_FIELDS(WORKING_GROUP_MEMBER),
};

static const struct section sections[] = {
	{N_("Member"), WORKING_GROUP_MEMBER_WORKING_GROUP_ID},
	{N_("Source and checking"), WORKING_GROUP_MEMBER_SOURCE_KIND},
};

static bool is_listed_twice(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {WORKING_GROUP_MEMBER_WORKING_GROUP_ID,
		WORKING_GROUP_MEMBER_PERSON_ID};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

/* One at a time: a chair who has left is none. */
static bool is_second_chair(const struct record *r, const struct facts *facts)
{
	static const struct value none;
	const struct match chair[] = {
		{WORKING_GROUP_MEMBER_WORKING_GROUP_ID,
			&r->values[WORKING_GROUP_MEMBER_WORKING_GROUP_ID]},
		{WORKING_GROUP_MEMBER_GROUP_ROLE,
			&r->values[WORKING_GROUP_MEMBER_GROUP_ROLE]},
		{WORKING_GROUP_MEMBER_LEFT_ON, &none},
	};

	return facts->exists != NULL &&
		type_has(r, WORKING_GROUP_MEMBER_WORKING_GROUP_ID) &&
		type_is(r, WORKING_GROUP_MEMBER_GROUP_ROLE, "CHAIR") &&
		!type_has(r, WORKING_GROUP_MEMBER_LEFT_ON) &&
		facts->exists(facts->ctx, r->type->id, chair, ARRAY_LEN(chair),
			&r->id, NULL);
}

static bool left_before_joining(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_dates_are_reversed(r, WORKING_GROUP_MEMBER_JOINED_ON,
		WORKING_GROUP_MEMBER_LEFT_ON);
}

static const struct rule rules[] = {
	{WORKING_GROUP_MEMBER_PERSON_ID, SEVERITY_ERROR,
		N_("This person is a member of the group already."),
		is_listed_twice},
	{WORKING_GROUP_MEMBER_GROUP_ROLE, SEVERITY_ERROR,
		N_("The group has a chair already."), is_second_chair},
	{WORKING_GROUP_MEMBER_LEFT_ON, SEVERITY_ERROR,
		N_("This is before the day of joining."), left_before_joining},
};

static void fill(struct record *r, size_t changed, const struct facts *facts)
{
	struct record person;

	if (changed != WORKING_GROUP_MEMBER_PERSON_ID ||
		!type_read(facts, RECORD_PERSON,
			&r->values[WORKING_GROUP_MEMBER_PERSON_ID], &person))
		return;
	type_fill(&r->values[WORKING_GROUP_MEMBER_ORG_ID],
		&person.values[PERSON_ORG_ID]);
	record_release(&person);
}

static const uint8_t natural_key[] = {
	WORKING_GROUP_MEMBER_WORKING_GROUP_ID, WORKING_GROUP_MEMBER_PERSON_ID};

static const uint8_t title_fields[] = {WORKING_GROUP_MEMBER_PERSON_ID};

const struct record_type type_working_group_member = {
	.id = RECORD_WORKING_GROUP_MEMBER,
	.name = "working_group_member",
	.title = N_("Member"),
	.titles = N_("Members"),
	.number = 15,
	.owner = RECORD_WORKING_GROUP,
	.owner_field = WORKING_GROUP_MEMBER_WORKING_GROUP_ID,
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
