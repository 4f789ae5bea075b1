/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const char *check_hours(
	const struct value *value, const struct facts *facts)
{
	(void)facts;
	return value->tag == VALUE_REAL && value->real >= 0.5
		? NULL
		: N_("A talk lasts at least half an hour.");
}

static const struct field fields[SPEAKING_RECORD_FIELD_COUNT] = {
	[SPEAKING_RECORD_SPEAKER_PROFILE_ID] = {.name = "speaker_profile_id",
		.number = 11,
		.since = 1,
		.label = N_("Speaker"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED,
		.ref = RECORD_SPEAKER_PROFILE},
	[SPEAKING_RECORD_DATE] = {.name = "date",
		.number = 12,
		.since = 1,
		.label = N_("Date"),
		.kind = KIND_DATE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SORT,
		.list_cols = 11},
	[SPEAKING_RECORD_TOPIC] = {.name = "topic",
		.number = 13,
		.since = 1,
		.label = N_("Topic"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH,
		.max = 200,
		.list_cols = 34},
	[SPEAKING_RECORD_AUDIENCE_ORG] = {.name = "audience_org",
		.number = 14,
		.since = 1,
		.label = N_("Organiser"),
		.kind = KIND_REF,
		.flags = FIELD_LISTED,
		.ref = RECORD_ORGANISATION,
		.list_cols = 22},
	[SPEAKING_RECORD_HOURS] = {.name = "hours",
		.number = 15,
		.since = 1,
		.label = N_("Hours"),
		.kind = KIND_REAL,
		.max = 40,
		.unit = N_("hours"),
		.check = check_hours},
	[SPEAKING_RECORD_PEOPLE] = {.name = "people",
		.number = 16,
		.since = 1,
		.label = N_("Listeners"),
		.kind = KIND_INT,
		.max = 99999,
		.unit = N_("people")},
	[SPEAKING_RECORD_SCORE] = {.name = "score",
		.number = 17,
		.since = 1,
		.label = N_("Score"),
		.help = N_("From 1 to 5."),
		.kind = KIND_REAL,
		.min = 1,
		.max = 5},
	COMMON_FIELDS(SPEAKING_RECORD),
};

static const struct section sections[] = {
	{N_("Talk given"), SPEAKING_RECORD_SPEAKER_PROFILE_ID},
	{N_("Source and checking"), SPEAKING_RECORD_SOURCE_KIND},
};

static bool is_in_future(const struct record *r, const struct facts *facts)
{
	return type_date_is_future(r, SPEAKING_RECORD_DATE, facts);
}

static bool is_long_ago(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_date_is_long_ago(r, SPEAKING_RECORD_DATE);
}

static const struct rule rules[] = {
	{SPEAKING_RECORD_DATE, SEVERITY_DOUBT, N_("This day has not come yet."),
		is_in_future},
	{SPEAKING_RECORD_DATE, SEVERITY_DOUBT,
		N_("This is before 2550; check the year."), is_long_ago},
};

static const uint8_t title_fields[] = {SPEAKING_RECORD_TOPIC};

const struct record_type type_speaking_record = {
	.id = RECORD_SPEAKING_RECORD,
	.name = "speaking_record",
	.title = N_("Talk given"),
	.titles = N_("Talks given"),
	.number = 13,
	.owner = RECORD_SPEAKER_PROFILE,
	.owner_field = SPEAKING_RECORD_SPEAKER_PROFILE_ID,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
	.newest_first = true,
};
