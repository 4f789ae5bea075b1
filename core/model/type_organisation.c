/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

#include <string.h>

ADDRESS_FUNCTIONS(ORGANISATION, organisation)

static const struct field fields[ORGANISATION_FIELD_COUNT] = {
	[ORGANISATION_NAME_TH] = {.name = "name_th",
		.number = 11,
		.since = 1,
		.label = N_("Organisation name"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH |
			FIELD_SORT | FIELD_NAME,
		.max = 160,
		.list_cols = 34},
	[ORGANISATION_SHORT_TH] = {.name = "short_th",
		.number = 12,
		.since = 1,
		.label = N_("Short name"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 40},
	[ORGANISATION_NAME_EN] = {.name = "name_en",
		.number = 13,
		.since = 1,
		.label = N_("Name in English"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 160},
	[ORGANISATION_UNIT_NAME] = {.name = "unit_name",
		.number = 14,
		.since = 1,
		.label = N_("Unit inside it"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH | FIELD_SORT,
		.max = 120},
	[ORGANISATION_PARENT_ORG] = {.name = "parent_org",
		.number = 15,
		.since = 1,
		.label = N_("Parent body"),
		.help = N_("The ministry or body above it."),
		.kind = KIND_TEXT,
		.flags = FIELD_DITTO,
		.max = 160},
	[ORGANISATION_ORG_TYPE] = {.name = "org_type",
		.number = 16,
		.since = 1,
		.label = N_("Type of organisation"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_DITTO,
		.choices = "org_type",
		.list_cols = 18},
	[ORGANISATION_NETWORK_CODE] = {.name = "network_code",
		.number = 17,
		.since = 1,
		.label = N_("Network"),
		.help = N_("The main one; proposed from the type."),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED,
		.choices = "network"},
	ADDRESS_FIELDS(
		ORGANISATION, organisation, FIELD_REQUIRED | FIELD_LISTED, 20),
	[ORGANISATION_MEMBER_TOTAL] = {.name = "member_total",
		.number = 18,
		.since = 1,
		.label = N_("Staff or members"),
		.help = N_("The whole number that percentages are taken of."),
		.kind = KIND_INT,
		.max = 999999,
		.unit = N_("people")},
	[ORGANISATION_PHONE] = {.name = "phone",
		.number = 19,
		.since = 1,
		.label = N_("Telephone"),
		.help = N_("Of the office, not of a person."),
		.kind = KIND_PHONE},
	[ORGANISATION_EMAIL] = {.name = "email",
		.number = 20,
		.since = 1,
		.label = N_("E-mail"),
		.kind = KIND_TEXT,
		.max = 120,
		.check = type_check_email},
	[ORGANISATION_WEBSITE] = {.name = "website",
		.number = 21,
		.since = 1,
		.label = N_("Website"),
		.kind = KIND_TEXT,
		.max = 200},
	[ORGANISATION_COORDINATOR_PERSON_ID] = {.name = "coordinator_person_id",
		.number = 22,
		.since = 1,
		.label = N_("Coordinator"),
		.kind = KIND_REF,
		.ref = RECORD_PERSON},
	[ORGANISATION_STATUS] = {.name = "status",
		.number = 23,
		.since = 1,
		.label = N_("Status"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED,
		.choices = "org_status",
		.initial = "ACTIVE"},
	[ORGANISATION_MERGED_INTO] = {.name = "merged_into",
		.number = 24,
		.since = 1,
		.label = N_("Merged into"),
		.help = N_("The organisation that goes on."),
		.kind = KIND_REF,
		.ref = RECORD_ORGANISATION},
	COMMON_FIELDS(ORGANISATION),
};

static const struct section sections[] = {
	{N_("Organisation"), ORGANISATION_NAME_TH},
	{N_("Address"), ORGANISATION_VILLAGE_NAME},
	{N_("Contact and status"), ORGANISATION_MEMBER_TOTAL},
	{N_("Source and checking"), ORGANISATION_SOURCE_KIND},
};

/* Units of one body share its name. */
static bool has_namesake(const struct record *r, const struct facts *facts)
{
	static const uint8_t name[] = {
		ORGANISATION_NAME_TH, ORGANISATION_UNIT_NAME};

	return type_has_twin(r, facts, name,
		type_has(r, ORGANISATION_UNIT_NAME) ? ARRAY_LEN(name) : 1);
}

static bool merged_into_nothing(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_is(r, ORGANISATION_STATUS, "MERGED") &&
		!type_has(r, ORGANISATION_MERGED_INTO);
}

static bool merged_into_itself(
	const struct record *r, const struct facts *facts)
{
	struct id id;

	(void)facts;
	return value_id(&r->values[ORGANISATION_MERGED_INTO], &id) &&
		!id_is_nil(&r->id) && id_equal(&id, &r->id);
}

static bool merged_but_in_use(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_has(r, ORGANISATION_MERGED_INTO) &&
		!type_is(r, ORGANISATION_STATUS, "MERGED");
}

static const struct rule rules[] = {
	ADDRESS_RULES(ORGANISATION, organisation),
	{ORGANISATION_NAME_TH, SEVERITY_DOUBT,
		N_("There is already an organisation with this name."),
		has_namesake},
	{ORGANISATION_MERGED_INTO, SEVERITY_ERROR,
		N_("Say which organisation this one was merged into."),
		merged_into_nothing},
	{ORGANISATION_MERGED_INTO, SEVERITY_ERROR,
		N_("An organisation cannot be merged into itself."),
		merged_into_itself},
	{ORGANISATION_STATUS, SEVERITY_DOUBT,
		N_("It was merged into another, but its status does not say "
		   "so."),
		merged_but_in_use},
};

static const char *network_of_type(const char *org_type)
{
	static const struct {
		const char *org_type, *network;
	} usual[] = {
		{"GOVC", "GOV"},
		{"GOVP", "GOV"},
		{"LAO", "GOV"},
		{"SOE", "GOV"},
		{"PO", "GOV"},
		{"HOS", "GOV"},
		{"POL", "GOV"},
		{"MIL", "GOV"},
		{"SCH", "EDU"},
		{"VOC", "EDU"},
		{"UNI", "EDU"},
		{"NFE", "EDU"},
		{"TEM", "REL"},
		{"RELO", "REL"},
		{"COM", "CIV"},
		{"CLT", "CIV"},
		{"FND", "CIV"},
		{"BUS", "BIZ"},
		{"CHB", "BIZ"},
		{"MED", "MED"},
	};

	for (size_t i = 0; i < ARRAY_LEN(usual); i++)
		if (strcmp(usual[i].org_type, org_type) == 0)
			return usual[i].network;
	return NULL;
}

static void fill(struct record *r, size_t changed, const struct facts *facts)
{
	const char *network;

	(void)facts;
	if (changed == ORGANISATION_SUBDISTRICT_CODE)
		type_fill_district(&r->values[ORGANISATION_DISTRICT_CODE],
			&r->values[ORGANISATION_SUBDISTRICT_CODE]);
	if (changed != ORGANISATION_ORG_TYPE)
		return;
	network =
		network_of_type(value_text(&r->values[ORGANISATION_ORG_TYPE]));
	if (network != NULL)
		type_fill_text(&r->values[ORGANISATION_NETWORK_CODE], network);
}

static const uint8_t title_fields[] = {ORGANISATION_NAME_TH};

const struct record_type type_organisation = {
	.id = RECORD_ORGANISATION,
	.name = "organisation",
	.title = N_("Organisation"),
	.titles = N_("Organisations"),
	.number = 4,
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
