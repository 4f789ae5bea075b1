/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[SPEAKER_PROFILE_FIELD_COUNT] = {
	[SPEAKER_PROFILE_PERSON_ID] = {.name = "person_id",
		.number = 11,
		.since = 1,
		.label = N_("Person"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH,
		.ref = RECORD_PERSON,
		.list_cols = 28},
	[SPEAKER_PROFILE_SPEAKER_NO] = {.name = "speaker_no",
		.number = 12,
		.since = 1,
		.label = N_("Register number"),
		.help = N_("For example UDN-014."),
		.kind = KIND_TEXT,
		.flags = FIELD_LISTED | FIELD_SEARCH | FIELD_SORT,
		.max = 12,
		.list_cols = 17},
	[SPEAKER_PROFILE_STATUS] = {.name = "status",
		.number = 25,
		.since = 1,
		.label = N_("Status"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "speaker_status",
		.list_cols = 20,
		.initial = "ACTIVE"},
	[SPEAKER_PROFILE_EXPERTISE] = {.name = "expertise",
		.number = 13,
		.since = 1,
		.label = N_("Expertise"),
		.help = N_("One to six; the first is the main one."),
		.kind = KIND_MULTI,
		.flags = FIELD_REQUIRED,
		.min = 1,
		.max = 6,
		.choices = "expertise"},
	[SPEAKER_PROFILE_EXPERTISE_NOTE] = {.name = "expertise_note",
		.number = 14,
		.since = 1,
		.label = N_("Topics"),
		.help = N_("What this person can speak about."),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 300},
	[SPEAKER_PROFILE_VIRTUES] = {.name = "virtues",
		.number = 15,
		.since = 1,
		.label = N_("Virtues spoken about"),
		.kind = KIND_MULTI,
		.choices = "virtue"},
	[SPEAKER_PROFILE_DISTRICTS_SERVED] = {.name = "districts_served",
		.number = 22,
		.since = 1,
		.label = N_("Serves"),
		.help = N_("Districts, or the whole cluster."),
		.kind = KIND_MULTI,
		.flags = FIELD_REQUIRED,
		.min = 1,
		.max = 60,
		.choices = "service_area"},
	[SPEAKER_PROFILE_LANGUAGES] = {.name = "languages",
		.number = 23,
		.since = 1,
		.label = N_("Languages"),
		.kind = KIND_MULTI,
		.choices = "language"},
	[SPEAKER_PROFILE_FEE_CONDITION] = {.name = "fee_condition",
		.number = 24,
		.since = 1,
		.label = N_("Fee terms"),
		.help = N_("No bank account goes in here."),
		.kind = KIND_CHOICE,
		.choices = "fee_condition"},
	[SPEAKER_PROFILE_EDUCATION_LEVEL] = {.name = "education_level",
		.number = 16,
		.since = 1,
		.label = N_("Highest degree"),
		.kind = KIND_CHOICE,
		.choices = "edu_level"},
	[SPEAKER_PROFILE_EDUCATION_NOTE] = {.name = "education_note",
		.number = 17,
		.since = 1,
		.label = N_("Field of study"),
		.kind = KIND_TEXT,
		.max = 120},
	[SPEAKER_PROFILE_CERTIFIED_BATCH] = {.name = "certified_batch",
		.number = 19,
		.since = 1,
		.label = N_("Course batch"),
		.help = N_("Of the speakers' course."),
		.kind = KIND_INT,
		.min = 1,
		.max = 999},
	[SPEAKER_PROFILE_CERTIFIED_ON] = {.name = "certified_on",
		.number = 20,
		.since = 1,
		.label = N_("Certified on"),
		.kind = KIND_DATE},
	[SPEAKER_PROFILE_EXPERIENCE_YEARS] = {.name = "experience_years",
		.number = 21,
		.since = 1,
		.label = N_("Experience"),
		.kind = KIND_INT,
		.max = 70,
		.unit = N_("years")},
	[SPEAKER_PROFILE_SHARE_OK] = {.name = "share_ok",
		.number = 26,
		.since = 1,
		.label = N_("May be published"),
		.help = N_("No: for use inside the office only."),
		.kind = KIND_BOOL,
		.flags = FIELD_REQUIRED,
		.initial = "0"},
	[SPEAKER_PROFILE_SHARE_OK_ON] = {.name = "share_ok_on",
		.number = 27,
		.since = 1,
		.label = N_("Consent given on"),
		.kind = KIND_DATE},
	[SPEAKER_PROFILE_SHARE_PROOF] = {.name = "share_proof",
		.number = 28,
		.since = 1,
		.label = N_("Proof of consent"),
		.kind = KIND_TEXT,
		.max = 120},
	COMMON_FIELDS(SPEAKER_PROFILE),
};

static const struct section sections[] = {
	{N_("Speaker"), SPEAKER_PROFILE_PERSON_ID},
	{N_("Education and experience"), SPEAKER_PROFILE_EDUCATION_LEVEL},
	{N_("Consent to publish"), SPEAKER_PROFILE_SHARE_OK},
	{N_("Source and checking"), SPEAKER_PROFILE_SOURCE_KIND},
};

static bool has_profile(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {SPEAKER_PROFILE_PERSON_ID};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static bool number_is_taken(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {SPEAKER_PROFILE_SPEAKER_NO};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static bool shared_without_day(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return r->values[SPEAKER_PROFILE_SHARE_OK].tag == VALUE_INT &&
		r->values[SPEAKER_PROFILE_SHARE_OK].integer != 0 &&
		!type_has(r, SPEAKER_PROFILE_SHARE_OK_ON);
}

static bool shared_in_future(const struct record *r, const struct facts *facts)
{
	return type_date_is_future(r, SPEAKER_PROFILE_SHARE_OK_ON, facts);
}

static bool certified_in_future(
	const struct record *r, const struct facts *facts)
{
	return type_date_is_future(r, SPEAKER_PROFILE_CERTIFIED_ON, facts);
}

static const struct rule rules[] = {
	{SPEAKER_PROFILE_PERSON_ID, SEVERITY_ERROR,
		N_("This person has a speaker profile already."), has_profile},
	{SPEAKER_PROFILE_SPEAKER_NO, SEVERITY_ERROR,
		N_("This register number is taken."), number_is_taken},
	{SPEAKER_PROFILE_SHARE_OK_ON, SEVERITY_DOUBT,
		N_("Consent needs the day it was given."), shared_without_day},
	{SPEAKER_PROFILE_SHARE_OK_ON, SEVERITY_DOUBT,
		N_("This day has not come yet."), shared_in_future},
	{SPEAKER_PROFILE_CERTIFIED_ON, SEVERITY_DOUBT,
		N_("This day has not come yet."), certified_in_future},
};

static const uint8_t natural_key[] = {SPEAKER_PROFILE_PERSON_ID};

static const uint8_t title_fields[] = {SPEAKER_PROFILE_PERSON_ID};

const struct record_type type_speaker_profile = {
	.id = RECORD_SPEAKER_PROFILE,
	.name = "speaker_profile",
	.title = N_("Speaker"),
	.titles = N_("Speakers"),
	.number = 5,
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
};
