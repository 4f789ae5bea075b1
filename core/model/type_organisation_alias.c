/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[ORGANISATION_ALIAS_FIELD_COUNT] = {
	[ORGANISATION_ALIAS_ORG_ID] = {.name = "org_id",
		.number = 11,
		.since = 1,
		.label = N_("Organisation"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED,
		.ref = RECORD_ORGANISATION},
	[ORGANISATION_ALIAS_ALIAS_TH] = {.name = "alias_th",
		.number = 12,
		.since = 1,
		.label = N_("Also written"),
		.help = N_("A spelling found in old files."),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH |
			FIELD_SORT,
		.max = 160,
		.list_cols = 60},
	COMMON_FIELDS(ORGANISATION_ALIAS),
};

static const struct section sections[] = {
	{N_("Other name"), ORGANISATION_ALIAS_ORG_ID},
	{N_("Source and checking"), ORGANISATION_ALIAS_SOURCE_KIND},
};

static bool is_repeated(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {
		ORGANISATION_ALIAS_ORG_ID, ORGANISATION_ALIAS_ALIAS_TH};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static const struct rule rules[] = {
	{ORGANISATION_ALIAS_ALIAS_TH, SEVERITY_DOUBT,
		N_("This spelling is already in the list."), is_repeated},
};

static const uint8_t title_fields[] = {ORGANISATION_ALIAS_ALIAS_TH};

const struct record_type type_organisation_alias = {
	.id = RECORD_ORGANISATION_ALIAS,
	.name = "organisation_alias",
	.title = N_("Other name"),
	.titles = N_("Other names"),
	.number = 12,
	.owner = RECORD_ORGANISATION,
	.owner_field = ORGANISATION_ALIAS_ORG_ID,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
};
