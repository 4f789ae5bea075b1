/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[LEARNING_STATION_FIELD_COUNT] = {
	[LEARNING_STATION_SITE_ID] = {.name = "site_id",
		.number = 11,
		.since = 1,
		.label = N_("Learning site"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED,
		.ref = RECORD_LEARNING_SITE},
	[LEARNING_STATION_SEQ] = {.name = "seq",
		.number = 12,
		.since = 1,
		.label = N_("Station no."),
		.kind = KIND_INT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SORT,
		.min = 1,
		.max = 99,
		.list_cols = 7},
	[LEARNING_STATION_NAME] = {.name = "name",
		.number = 13,
		.since = 1,
		.label = N_("Station name"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH,
		.max = 120,
		.list_cols = 36},
	[LEARNING_STATION_TOPIC] = {.name = "topic",
		.number = 14,
		.since = 1,
		.label = N_("Subject matter"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 300},
	[LEARNING_STATION_KEEPER_PERSON_ID] = {.name = "keeper_person_id",
		.number = 15,
		.since = 1,
		.label = N_("Kept by"),
		.kind = KIND_REF,
		.flags = FIELD_LISTED,
		.ref = RECORD_PERSON,
		.list_cols = 24},
	[LEARNING_STATION_MINUTES] = {.name = "minutes",
		.number = 16,
		.since = 1,
		.label = N_("Takes"),
		.kind = KIND_INT,
		.min = 5,
		.max = 480,
		.unit = N_("minutes")},
	COMMON_FIELDS(LEARNING_STATION),
};

static const struct section sections[] = {
	{N_("Learning station"), LEARNING_STATION_SITE_ID},
	{N_("Source and checking"), LEARNING_STATION_SOURCE_KIND},
};

static bool is_repeated(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {
		LEARNING_STATION_SITE_ID, LEARNING_STATION_SEQ};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static const struct rule rules[] = {
	{LEARNING_STATION_SEQ, SEVERITY_ERROR,
		N_("The site has a station of this number already."),
		is_repeated},
};

static const uint8_t title_fields[] = {LEARNING_STATION_NAME};

const struct record_type type_learning_station = {
	.id = RECORD_LEARNING_STATION,
	.name = "learning_station",
	.title = N_("Learning station"),
	.titles = N_("Learning stations"),
	.number = 14,
	.owner = RECORD_LEARNING_SITE,
	.owner_field = LEARNING_STATION_SITE_ID,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
};
