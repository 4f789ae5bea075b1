/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

#include <string.h>

ADDRESS_FUNCTIONS(MEETING, meeting)

enum { LIKELY_DAYS = 5 };

static bool date_from_of(const struct value *values, struct date *out)
{
	return date_parse_iso(value_text(&values[MEETING_DATE_FROM]), out);
}

static void compute_fiscal_year(const struct value *values, struct value *out)
{
	struct date date;

	if (date_from_of(values, &date))
		value_set_int(out, date_fiscal_year(&date));
}

static void compute_quarter(const struct value *values, struct value *out)
{
	struct date date;

	if (date_from_of(values, &date))
		value_set_int(out, date_fiscal_quarter(&date));
}

static const struct field fields[MEETING_FIELD_COUNT] = {
	[MEETING_MEETING_TYPE] = {.name = "meeting_type",
		.number = 11,
		.since = 1,
		.label = N_("Type of meeting"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_DITTO,
		.choices = "meeting_type",
		.list_cols = 14},
	[MEETING_TITLE_TH] = {.name = "title_th",
		.number = 12,
		.since = 1,
		.label = N_("Title or subject"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH,
		.max = 300,
		.list_cols = 34},
	[MEETING_MEETING_NO] = {.name = "meeting_no",
		.number = 13,
		.since = 1,
		.label = N_("Meeting number"),
		.help = N_("Counted anew each calendar year."),
		.kind = KIND_INT,
		.min = 1,
		.max = 99},
	[MEETING_MEETING_NO_YEAR] = {.name = "meeting_no_year",
		.number = 14,
		.since = 1,
		.label = N_("Of the year (B.E.)"),
		.help = N_("The calendar year, not the fiscal year."),
		.kind = KIND_INT,
		.min = 2500,
		.max = 2700},
	[MEETING_WORKING_GROUP_ID] = {.name = "working_group_id",
		.number = 15,
		.since = 1,
		.label = N_("Of which group"),
		.help = N_("Its members are the ones expected."),
		.kind = KIND_REF,
		.flags = FIELD_DITTO,
		.ref = RECORD_WORKING_GROUP},
	[MEETING_DATE_FROM] = {.name = "date_from",
		.number = 16,
		.since = 1,
		.label = N_("Date"),
		.kind = KIND_DATE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SORT,
		.list_cols = 11},
	[MEETING_DATE_TO] = {.name = "date_to",
		.number = 17,
		.since = 1,
		.label = N_("Until"),
		.help = N_("Only when it lasts more than a day."),
		.kind = KIND_DATE},
	[MEETING_TIME_START] = {.name = "time_start",
		.number = 18,
		.since = 1,
		.label = N_("Begins at"),
		.kind = KIND_TIME,
		.flags = FIELD_SORT},
	[MEETING_TIME_END] = {.name = "time_end",
		.number = 19,
		.since = 1,
		.label = N_("Ends at"),
		.kind = KIND_TIME},
	[MEETING_FISCAL_YEAR_BE] = {.name = "fiscal_year_be",
		.number = 20,
		.since = 1,
		.label = N_("Fiscal year"),
		.kind = KIND_INT,
		.flags = FIELD_COMPUTED,
		.min = 2400,
		.max = 2799,
		.compute = compute_fiscal_year},
	[MEETING_FY_QUARTER] = {.name = "fy_quarter",
		.number = 21,
		.since = 1,
		.label = N_("Quarter"),
		.kind = KIND_INT,
		.flags = FIELD_COMPUTED,
		.min = 1,
		.max = 4,
		.compute = compute_quarter},
	[MEETING_MODE] = {.name = "mode",
		.number = 22,
		.since = 1,
		.label = N_("Mode"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED,
		.choices = "meeting_mode",
		.initial = "ONSITE"},
	[MEETING_VENUE] = {.name = "venue",
		.number = 23,
		.since = 1,
		.label = N_("Venue"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_SEARCH | FIELD_DITTO,
		.max = 160},
	ADDRESS_FIELDS(MEETING, meeting, 0, 0),
	[MEETING_HOST_ORG_IDS] = {.name = "host_org_ids",
		.number = 24,
		.since = 1,
		.label = N_("Hosts"),
		.kind = KIND_MULTI_REF,
		.flags = FIELD_REQUIRED | FIELD_DITTO,
		.max = 50,
		.ref = RECORD_ORGANISATION},
	[MEETING_PARTNER_ORG_IDS] = {.name = "partner_org_ids",
		.number = 25,
		.since = 1,
		.label = N_("Together with"),
		.kind = KIND_MULTI_REF,
		.flags = FIELD_DITTO,
		.max = 50,
		.ref = RECORD_ORGANISATION},
	[MEETING_PROJECT_NAME] = {.name = "project_name",
		.number = 26,
		.since = 1,
		.label = N_("Under the project"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH | FIELD_DITTO,
		.max = 200},
	[MEETING_OBJECTIVE] = {.name = "objective",
		.number = 28,
		.since = 1,
		.label = N_("Objective"),
		.kind = KIND_NOTE,
		.max = 2000},
	[MEETING_CHAIR_PERSON_ID] = {.name = "chair_person_id",
		.number = 29,
		.since = 1,
		.label = N_("Chaired by"),
		.help = N_("Needed once the meeting was held."),
		.kind = KIND_REF,
		.ref = RECORD_PERSON},
	[MEETING_RECORDER_PERSON_ID] = {.name = "recorder_person_id",
		.number = 30,
		.since = 1,
		.label = N_("Minutes taken by"),
		.kind = KIND_REF,
		.flags = FIELD_DITTO,
		.ref = RECORD_PERSON},
	[MEETING_HEADCOUNT_REPORTED] = {.name = "headcount_reported",
		.number = 31,
		.since = 1,
		.label = N_("People reported"),
		.help = N_("As reported; shown beside the rows counted."),
		.kind = KIND_INT,
		.max = 99999,
		.unit = N_("people")},
	[MEETING_ORG_COUNT_REPORTED] = {.name = "org_count_reported",
		.number = 32,
		.since = 1,
		.label = N_("Organisations reported"),
		.help = N_("As reported; shown beside the rows counted."),
		.kind = KIND_INT,
		.max = 9999,
		.unit = N_("places")},
	[MEETING_STATUS] = {.name = "status",
		.number = 33,
		.since = 1,
		.label = N_("Status"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "meeting_status",
		.list_cols = 12,
		.initial = "PLAN"},
	[MEETING_SUMMARY] = {.name = "summary",
		.number = 34,
		.since = 1,
		.label = N_("Summary"),
		.kind = KIND_NOTE,
		.flags = FIELD_SEARCH,
		.max = 2000},
	[MEETING_PHOTO_NOTE] = {.name = "photo_note",
		.number = 35,
		.since = 1,
		.label = N_("Photos"),
		.help = N_("Where they are kept; no picture goes in here."),
		.kind = KIND_TEXT,
		.max = 120},
	[MEETING_FILE_PLACE] = {.name = "file_place",
		.number = 36,
		.since = 1,
		.label = N_("File kept at"),
		.kind = KIND_TEXT,
		.max = 120},
	COMMON_FIELDS(MEETING),
};

static const struct section sections[] = {
	{N_("Meeting"), MEETING_MEETING_TYPE},
	{N_("Place"), MEETING_MODE},
	{N_("People"), MEETING_HOST_ORG_IDS},
	{N_("Result"), MEETING_STATUS},
	{N_("Source and checking"), MEETING_SOURCE_KIND},
};

static bool ends_before_it_begins(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_dates_are_reversed(r, MEETING_DATE_FROM, MEETING_DATE_TO);
}

static bool lasts_long(const struct record *r, const struct facts *facts)
{
	struct date from, to;

	(void)facts;
	return type_date(r, MEETING_DATE_FROM, &from) &&
		type_date(r, MEETING_DATE_TO, &to) &&
		date_to_days(&to) - date_to_days(&from) > LIKELY_DAYS;
}

static bool is_of_one_day(const struct record *r)
{
	return !type_has(r, MEETING_DATE_TO) ||
		value_equal(&r->values[MEETING_DATE_FROM],
			&r->values[MEETING_DATE_TO]);
}

static bool time_runs_back(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return is_of_one_day(r) && type_has(r, MEETING_TIME_START) &&
		type_has(r, MEETING_TIME_END) &&
		strcmp(value_text(&r->values[MEETING_TIME_END]),
			value_text(&r->values[MEETING_TIME_START])) < 0;
}

static bool was_held(const struct record *r)
{
	return type_is(r, MEETING_STATUS, "HELD") ||
		type_is(r, MEETING_STATUS, "MINUTED");
}

static bool held_in_future(const struct record *r, const struct facts *facts)
{
	return was_held(r) && type_date_is_future(r, MEETING_DATE_FROM, facts);
}

static bool is_of_another_year(
	const struct record *r, const struct facts *facts)
{
	return type_date_is_of_another_year(r, MEETING_DATE_FROM, facts);
}

static bool is_long_ago(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_date_is_long_ago(r, MEETING_DATE_FROM);
}

static bool held_without_chair(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return was_held(r) && !type_has(r, MEETING_CHAIR_PERSON_ID);
}

static bool number_without_year(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_has(r, MEETING_MEETING_NO) &&
		!type_has(r, MEETING_MEETING_NO_YEAR);
}

static const struct rule rules[] = {
	ADDRESS_RULES(MEETING, meeting),
	{MEETING_DATE_TO, SEVERITY_ERROR,
		N_("The meeting ends before it begins."),
		ends_before_it_begins},
	{MEETING_DATE_TO, SEVERITY_DOUBT,
		N_("The meeting lasts more than five days."), lasts_long},
	{MEETING_TIME_END, SEVERITY_ERROR,
		N_("The meeting ends before it begins."), time_runs_back},
	{MEETING_DATE_FROM, SEVERITY_DOUBT,
		N_("This day has not come, but the meeting is marked as held."),
		held_in_future},
	{MEETING_DATE_FROM, SEVERITY_DOUBT,
		N_("This day is not in the fiscal year you are working in."),
		is_of_another_year},
	{MEETING_DATE_FROM, SEVERITY_DOUBT,
		N_("This is before 2550; check the year."), is_long_ago},
	{MEETING_CHAIR_PERSON_ID, SEVERITY_ERROR,
		N_("A meeting that was held needs its chair."),
		held_without_chair},
	{MEETING_MEETING_NO_YEAR, SEVERITY_DOUBT,
		N_("The number of a meeting goes with a year."),
		number_without_year},
};

static void fill(struct record *r, size_t changed, const struct facts *facts)
{
	struct date date;

	(void)facts;
	if (changed == MEETING_SUBDISTRICT_CODE)
		type_fill_district(&r->values[MEETING_DISTRICT_CODE],
			&r->values[MEETING_SUBDISTRICT_CODE]);
	if ((changed == MEETING_DATE_FROM || changed == MEETING_MEETING_NO) &&
		type_has(r, MEETING_MEETING_NO) &&
		!type_has(r, MEETING_MEETING_NO_YEAR) &&
		type_date(r, MEETING_DATE_FROM, &date))
		value_set_int(&r->values[MEETING_MEETING_NO_YEAR],
			date_be_year(&date));
}

static const uint8_t title_fields[] = {MEETING_TITLE_TH};

const struct record_type type_meeting = {
	.id = RECORD_MEETING,
	.name = "meeting",
	.title = N_("Meeting"),
	.titles = N_("Meetings"),
	.number = 1,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
	.newest_first = true,
	.fill = fill,
};
