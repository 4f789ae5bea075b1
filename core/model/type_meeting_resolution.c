/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[MEETING_RESOLUTION_FIELD_COUNT] = {
	[MEETING_RESOLUTION_MEETING_ID] = {.name = "meeting_id",
		.number = 11,
		.since = 1,
		.label = N_("Meeting"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED,
		.ref = RECORD_MEETING},
	[MEETING_RESOLUTION_AGENDA_ID] = {.name = "agenda_id",
		.number = 12,
		.since = 1,
		.label = N_("Agenda item"),
		.kind = KIND_REF,
		.flags = FIELD_DITTO,
		.ref = RECORD_MEETING_AGENDA},
	[MEETING_RESOLUTION_SEQ] = {.name = "seq",
		.number = 13,
		.since = 1,
		.label = N_("Resolution number"),
		.kind = KIND_INT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SORT,
		.min = 1,
		.max = 999,
		.list_cols = 7},
	[MEETING_RESOLUTION_KIND] = {.name = "kind",
		.number = 14,
		.since = 1,
		.label = N_("Kind of resolution"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "resolution_kind",
		.list_cols = 16},
	[MEETING_RESOLUTION_TEXT] = {.name = "text",
		.number = 15,
		.since = 1,
		.label = N_("Wording"),
		.kind = KIND_NOTE,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH,
		.max = 2000,
		.list_cols = 44},
	COMMON_FIELDS(MEETING_RESOLUTION),
};

static const struct section sections[] = {
	{N_("Resolution"), MEETING_RESOLUTION_MEETING_ID},
	{N_("Source and checking"), MEETING_RESOLUTION_SOURCE_KIND},
};

static bool is_repeated(const struct record *r, const struct facts *facts)
{
	static const uint8_t same[] = {
		MEETING_RESOLUTION_MEETING_ID, MEETING_RESOLUTION_SEQ};

	return type_has_twin(r, facts, same, ARRAY_LEN(same));
}

static bool is_of_another_meeting(
	const struct record *r, const struct facts *facts)
{
	struct record agenda;
	bool is_another;

	if (!type_has(r, MEETING_RESOLUTION_MEETING_ID) ||
		!type_read(facts, RECORD_MEETING_AGENDA,
			&r->values[MEETING_RESOLUTION_AGENDA_ID], &agenda))
		return false;
	is_another = !value_equal(&agenda.values[MEETING_AGENDA_MEETING_ID],
		&r->values[MEETING_RESOLUTION_MEETING_ID]);
	record_release(&agenda);
	return is_another;
}

static const struct rule rules[] = {
	{MEETING_RESOLUTION_SEQ, SEVERITY_DOUBT,
		N_("The meeting has a resolution of this number already."),
		is_repeated},
	{MEETING_RESOLUTION_AGENDA_ID, SEVERITY_ERROR,
		N_("This agenda item belongs to another meeting."),
		is_of_another_meeting},
};

static const uint8_t title_fields[] = {MEETING_RESOLUTION_TEXT};

const struct record_type type_meeting_resolution = {
	.id = RECORD_MEETING_RESOLUTION,
	.name = "meeting_resolution",
	.title = N_("Resolution"),
	.titles = N_("Resolutions"),
	.number = 10,
	.owner = RECORD_MEETING,
	.owner_field = MEETING_RESOLUTION_MEETING_ID,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
};
