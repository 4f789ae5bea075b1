/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[MEETING_AGENDA_FIELD_COUNT] = {
	[MEETING_AGENDA_MEETING_ID] = {.name = "meeting_id",
		.number = 11,
		.since = 1,
		.label = N_("Meeting"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED,
		.ref = RECORD_MEETING},
	[MEETING_AGENDA_SECTION] = {.name = "section",
		.number = 12,
		.since = 1,
		.label = N_("Agenda section"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_DITTO |
			FIELD_SORT,
		.choices = "agenda_section",
		.list_cols = 24},
	[MEETING_AGENDA_SEQ] = {.name = "seq",
		.number = 13,
		.since = 1,
		.label = N_("Item"),
		.kind = KIND_INT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SORT,
		.min = 1,
		.max = 999,
		.list_cols = 4},
	[MEETING_AGENDA_TITLE] = {.name = "title",
		.number = 14,
		.since = 1,
		.label = N_("Subject"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH,
		.max = 300,
		.list_cols = 40},
	[MEETING_AGENDA_PRESENTER_PERSON_ID] = {.name = "presenter_person_id",
		.number = 15,
		.since = 1,
		.label = N_("Presented by"),
		.kind = KIND_REF,
		.ref = RECORD_PERSON},
	[MEETING_AGENDA_DETAIL] = {.name = "detail",
		.number = 16,
		.since = 1,
		.label = N_("Substance"),
		.kind = KIND_NOTE,
		.max = 2000},
	COMMON_FIELDS(MEETING_AGENDA),
};

static const struct section sections[] = {
	{N_("Agenda"), MEETING_AGENDA_MEETING_ID},
	{N_("Source and checking"), MEETING_AGENDA_SOURCE_KIND},
};

static bool is_repeated(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {MEETING_AGENDA_MEETING_ID,
		MEETING_AGENDA_SECTION, MEETING_AGENDA_SEQ};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static const struct rule rules[] = {
	{MEETING_AGENDA_SEQ, SEVERITY_ERROR,
		N_("This section has an item of this number already."),
		is_repeated},
};

static const uint8_t title_fields[] = {MEETING_AGENDA_TITLE};

const struct record_type type_meeting_agenda = {
	.id = RECORD_MEETING_AGENDA,
	.name = "meeting_agenda",
	.title = N_("Agenda item"),
	.titles = N_("Agenda"),
	.number = 9,
	.owner = RECORD_MEETING,
	.owner_field = MEETING_AGENDA_MEETING_ID,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
};
