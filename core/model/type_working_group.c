/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[WORKING_GROUP_FIELD_COUNT] = {
	[WORKING_GROUP_NAME_TH] = {.name = "name_th",
		.number = 11,
		.since = 1,
		.label = N_("Group name"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH |
			FIELD_SORT,
		.max = 160,
		.list_cols = 38},
	[WORKING_GROUP_GROUP_KIND] = {.name = "group_kind",
		.number = 12,
		.since = 1,
		.label = N_("Kind of group"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "group_kind",
		.list_cols = 18},
	[WORKING_GROUP_NETWORK_CODE] = {.name = "network_code",
		.number = 13,
		.since = 1,
		.label = N_("Network"),
		.help = N_("Needed of the group of a network."),
		.kind = KIND_CHOICE,
		.flags = FIELD_LISTED,
		.choices = "network",
		.list_cols = 16},
	[WORKING_GROUP_PROVINCE_CODE] = {.name = "province_code",
		.number = 14,
		.since = 1,
		.label = N_("Province"),
		.kind = KIND_PLACE,
		.flags = FIELD_REQUIRED,
		.choices = "province",
		.initial = "41"},
	[WORKING_GROUP_ORDER_NO] = {.name = "order_no",
		.number = 15,
		.since = 1,
		.label = N_("Order number"),
		.help = N_("Of the order that appointed it."),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 40},
	[WORKING_GROUP_ORDER_DATE] = {.name = "order_date",
		.number = 16,
		.since = 1,
		.label = N_("Order of"),
		.kind = KIND_DATE},
	[WORKING_GROUP_TERM_FROM] = {.name = "term_from",
		.number = 17,
		.since = 1,
		.label = N_("Term from"),
		.kind = KIND_DATE},
	[WORKING_GROUP_TERM_TO] = {.name = "term_to",
		.number = 18,
		.since = 1,
		.label = N_("Term until"),
		.kind = KIND_DATE},
	COMMON_FIELDS(WORKING_GROUP),
};

static const struct section sections[] = {
	{N_("Working group"), WORKING_GROUP_NAME_TH},
	{N_("Source and checking"), WORKING_GROUP_SOURCE_KIND},
};

static bool network_is_missing(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_is(r, WORKING_GROUP_GROUP_KIND, "NET") &&
		!type_has(r, WORKING_GROUP_NETWORK_CODE);
}

static bool ordered_in_future(const struct record *r, const struct facts *facts)
{
	return type_date_is_future(r, WORKING_GROUP_ORDER_DATE, facts);
}

static bool term_is_reversed(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_dates_are_reversed(
		r, WORKING_GROUP_TERM_FROM, WORKING_GROUP_TERM_TO);
}

static bool has_namesake(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {WORKING_GROUP_NAME_TH};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static const struct rule rules[] = {
	{WORKING_GROUP_NETWORK_CODE, SEVERITY_ERROR,
		N_("The group of a network needs its network."),
		network_is_missing},
	{WORKING_GROUP_ORDER_DATE, SEVERITY_ERROR,
		N_("An order cannot be of a day to come."), ordered_in_future},
	{WORKING_GROUP_TERM_TO, SEVERITY_ERROR,
		N_("The term ends before it begins."), term_is_reversed},
	{WORKING_GROUP_NAME_TH, SEVERITY_DOUBT,
		N_("There is already a group of this name."), has_namesake},
};

static const uint8_t title_fields[] = {WORKING_GROUP_NAME_TH};

const struct record_type type_working_group = {
	.id = RECORD_WORKING_GROUP,
	.name = "working_group",
	.title = N_("Working group"),
	.titles = N_("Working groups"),
	.number = 8,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
};
