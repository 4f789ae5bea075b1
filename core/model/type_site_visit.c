/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[SITE_VISIT_FIELD_COUNT] = {
	[SITE_VISIT_SITE_ID] = {.name = "site_id",
		.number = 11,
		.since = 1,
		.label = N_("Learning site"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH |
			FIELD_DITTO,
		.ref = RECORD_LEARNING_SITE,
		.list_cols = 22},
	[SITE_VISIT_DATE] = {.name = "date",
		.number = 12,
		.since = 1,
		.label = N_("Date"),
		.kind = KIND_DATE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SORT,
		.list_cols = 11},
	[SITE_VISIT_PURPOSE] = {.name = "purpose",
		.number = 13,
		.since = 1,
		.label = N_("Purpose"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_DITTO,
		.choices = "visit_purpose",
		.list_cols = 14},
	[SITE_VISIT_VISITOR_ORG_ID] = {.name = "visitor_org_id",
		.number = 14,
		.since = 1,
		.label = N_("Visitors"),
		.help = N_("The organisation they came from."),
		.kind = KIND_REF,
		.flags = FIELD_LISTED,
		.ref = RECORD_ORGANISATION,
		.list_cols = 18},
	[SITE_VISIT_FROM_PROVINCE] = {.name = "from_province",
		.number = 15,
		.since = 1,
		.label = N_("From province"),
		.kind = KIND_CHOICE,
		.flags = FIELD_DITTO,
		.choices = "country_province"},
	[SITE_VISIT_PEOPLE_LAY] = {.name = "people_lay",
		.number = 16,
		.since = 1,
		.label = N_("Lay people"),
		.kind = KIND_INT,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.max = 99999,
		.unit = N_("people"),
		.list_cols = 5},
	[SITE_VISIT_PEOPLE_MONK] = {.name = "people_monk",
		.number = 17,
		.since = 1,
		.label = N_("Monks"),
		.kind = KIND_INT,
		.max = 9999,
		.unit = N_("monks")},
	[SITE_VISIT_GUIDE_PERSON_ID] = {.name = "guide_person_id",
		.number = 18,
		.since = 1,
		.label = N_("Guided by"),
		.kind = KIND_REF,
		.flags = FIELD_DITTO,
		.ref = RECORD_PERSON},
	[SITE_VISIT_LESSONS] = {.name = "lessons",
		.number = 19,
		.since = 1,
		.label = N_("What was learned"),
		.kind = KIND_NOTE,
		.flags = FIELD_SEARCH,
		.max = 2000},
	[SITE_VISIT_SATISFACTION] = {.name = "satisfaction",
		.number = 20,
		.since = 1,
		.label = N_("Satisfaction"),
		.help = N_("From 1 to 5."),
		.kind = KIND_REAL,
		.min = 1,
		.max = 5},
	[SITE_VISIT_MEETING_ID] = {.name = "meeting_id",
		.number = 21,
		.since = 1,
		.label = N_("As part of a meeting"),
		.kind = KIND_REF,
		.ref = RECORD_MEETING},
	COMMON_FIELDS(SITE_VISIT),
};

static const struct section sections[] = {
	{N_("Site visit"), SITE_VISIT_SITE_ID},
	{N_("Source and checking"), SITE_VISIT_SOURCE_KIND},
};

static bool is_nobody(const struct record *r, const struct facts *facts)
{
	const struct value *lay = &r->values[SITE_VISIT_PEOPLE_LAY];
	const struct value *monk = &r->values[SITE_VISIT_PEOPLE_MONK];

	(void)facts;
	return lay->tag == VALUE_INT && lay->integer == 0 &&
		(monk->tag != VALUE_INT || monk->integer == 0);
}

static bool is_in_future(const struct record *r, const struct facts *facts)
{
	return type_date_is_future(r, SITE_VISIT_DATE, facts);
}

static bool is_long_ago(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_date_is_long_ago(r, SITE_VISIT_DATE);
}

static bool is_of_another_year(
	const struct record *r, const struct facts *facts)
{
	return type_date_is_of_another_year(r, SITE_VISIT_DATE, facts);
}

static const struct rule rules[] = {
	{SITE_VISIT_PEOPLE_LAY, SEVERITY_ERROR,
		N_("At least one person must have come."), is_nobody},
	{SITE_VISIT_DATE, SEVERITY_DOUBT, N_("This day has not come yet."),
		is_in_future},
	{SITE_VISIT_DATE, SEVERITY_DOUBT,
		N_("This is before 2550; check the year."), is_long_ago},
	{SITE_VISIT_DATE, SEVERITY_DOUBT,
		N_("This day is not in the fiscal year you are working in."),
		is_of_another_year},
};

static void fill(struct record *r, size_t changed, const struct facts *facts)
{
	struct record organisation;

	if (changed != SITE_VISIT_VISITOR_ORG_ID ||
		!type_read(facts, RECORD_ORGANISATION,
			&r->values[SITE_VISIT_VISITOR_ORG_ID], &organisation))
		return;
	record_compute(&organisation);
	type_fill(&r->values[SITE_VISIT_FROM_PROVINCE],
		&organisation.values[ORGANISATION_PROVINCE_CODE]);
	record_release(&organisation);
}

static const uint8_t title_fields[] = {SITE_VISIT_SITE_ID};

const struct record_type type_site_visit = {
	.id = RECORD_SITE_VISIT,
	.name = "site_visit",
	.title = N_("Site visit"),
	.titles = N_("Site visits"),
	.number = 7,
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
