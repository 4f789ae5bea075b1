/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

enum { YEAR_DAYS = 365 };

ADDRESS_FUNCTIONS(LEARNING_SITE, learning_site)

static const struct field fields[LEARNING_SITE_FIELD_COUNT] = {
	[LEARNING_SITE_NAME_TH] = {.name = "name_th",
		.number = 11,
		.since = 1,
		.label = N_("Site name"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH |
			FIELD_SORT | FIELD_NAME,
		.max = 160,
		.list_cols = 28},
	[LEARNING_SITE_NAME_EN] = {.name = "name_en",
		.number = 12,
		.since = 1,
		.label = N_("Name in English"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 160},
	[LEARNING_SITE_SITE_TYPE] = {.name = "site_type",
		.number = 13,
		.since = 1,
		.label = N_("Type of site"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_DITTO,
		.choices = "site_type",
		.list_cols = 16},
	[LEARNING_SITE_ORG_ID] = {.name = "org_id",
		.number = 14,
		.since = 1,
		.label = N_("Owned by"),
		.kind = KIND_REF,
		.ref = RECORD_ORGANISATION},
	[LEARNING_SITE_NETWORK_CODE] = {.name = "network_code",
		.number = 15,
		.since = 1,
		.label = N_("Network"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED,
		.choices = "network"},
	[LEARNING_SITE_VIRTUES] = {.name = "virtues",
		.number = 16,
		.since = 1,
		.label = N_("Virtues shown"),
		.kind = KIND_MULTI,
		.flags = FIELD_REQUIRED,
		.min = 1,
		.max = 6,
		.choices = "virtue"},
	[LEARNING_SITE_STRENGTHS] = {.name = "strengths",
		.number = 17,
		.since = 1,
		.label = N_("Strengths"),
		.kind = KIND_NOTE,
		.flags = FIELD_SEARCH,
		.max = 2000},
	[LEARNING_SITE_RECOGNITION] = {.name = "recognition",
		.number = 26,
		.since = 1,
		.label = N_("Awards"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 200},
	ADDRESS_FIELDS(LEARNING_SITE, learning_site,
		FIELD_REQUIRED | FIELD_LISTED, 18),
	[LEARNING_SITE_CONTACT_PERSON_ID] = {.name = "contact_person_id",
		.number = 18,
		.since = 1,
		.label = N_("Contact person"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED,
		.ref = RECORD_PERSON},
	[LEARNING_SITE_CONTACT_PHONE] = {.name = "contact_phone",
		.number = 19,
		.since = 1,
		.label = N_("Contact telephone"),
		.kind = KIND_PHONE,
		.flags = FIELD_PERSONAL},
	[LEARNING_SITE_CAPACITY] = {.name = "capacity",
		.number = 20,
		.since = 1,
		.label = N_("Takes at most"),
		.kind = KIND_INT,
		.max = 9999,
		.unit = N_("people")},
	[LEARNING_SITE_VISIT_HOURS] = {.name = "visit_hours",
		.number = 21,
		.since = 1,
		.label = N_("Opening hours"),
		.help = N_("Days and hours in words."),
		.kind = KIND_TEXT,
		.max = 60},
	[LEARNING_SITE_FEE_NOTE] = {.name = "fee_note",
		.number = 22,
		.since = 1,
		.label = N_("Costs"),
		.kind = KIND_TEXT,
		.max = 120},
	[LEARNING_SITE_FACILITIES] = {.name = "facilities",
		.number = 23,
		.since = 1,
		.label = N_("Facilities"),
		.kind = KIND_MULTI,
		.choices = "facility"},
	[LEARNING_SITE_READINESS] = {.name = "readiness",
		.number = 24,
		.since = 1,
		.label = N_("Readiness"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "site_readiness",
		.list_cols = 12},
	[LEARNING_SITE_ASSESSED_ON] = {.name = "assessed_on",
		.number = 25,
		.since = 1,
		.label = N_("Assessed on"),
		.kind = KIND_DATE},
	COMMON_FIELDS(LEARNING_SITE),
};

static const struct section sections[] = {
	{N_("Learning site"), LEARNING_SITE_NAME_TH},
	{N_("Address"), LEARNING_SITE_VILLAGE_NAME},
	{N_("Visiting"), LEARNING_SITE_CONTACT_PERSON_ID},
	{N_("Source and checking"), LEARNING_SITE_SOURCE_KIND},
};

/* A judgement of readiness is good for a year. */
static bool is_outdated(const struct record *r, const struct facts *facts)
{
	struct date date;

	return date_is_valid(&facts->today) &&
		type_date(r, LEARNING_SITE_ASSESSED_ON, &date) &&
		date_to_days(&facts->today) - date_to_days(&date) > YEAR_DAYS;
}

static bool assessed_in_future(
	const struct record *r, const struct facts *facts)
{
	return type_date_is_future(r, LEARNING_SITE_ASSESSED_ON, facts);
}

static bool has_namesake(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {
		LEARNING_SITE_NAME_TH, LEARNING_SITE_DISTRICT_CODE};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static const struct rule rules[] = {
	ADDRESS_RULES(LEARNING_SITE, learning_site),
	{LEARNING_SITE_ASSESSED_ON, SEVERITY_DOUBT,
		N_("Assessed more than a year ago; it should be looked at "
		   "again."),
		is_outdated},
	{LEARNING_SITE_ASSESSED_ON, SEVERITY_DOUBT,
		N_("This day has not come yet."), assessed_in_future},
	{LEARNING_SITE_NAME_TH, SEVERITY_DOUBT,
		N_("There is already a learning site of this name in the "
		   "district."),
		has_namesake},
};

static void fill(struct record *r, size_t changed, const struct facts *facts)
{
	if (changed == LEARNING_SITE_SUBDISTRICT_CODE)
		type_fill_district(&r->values[LEARNING_SITE_DISTRICT_CODE],
			&r->values[LEARNING_SITE_SUBDISTRICT_CODE]);
	if (changed == LEARNING_SITE_ORG_ID)
		type_fill_from_organisation(
			&r->values[LEARNING_SITE_NETWORK_CODE],
			&r->values[LEARNING_SITE_DISTRICT_CODE],
			&r->values[LEARNING_SITE_ORG_ID], facts);
}

static const uint8_t title_fields[] = {LEARNING_SITE_NAME_TH};

const struct record_type type_learning_site = {
	.id = RECORD_LEARNING_SITE,
	.name = "learning_site",
	.title = N_("Learning site"),
	.titles = N_("Learning sites"),
	.number = 6,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
	.fill = fill,
};
