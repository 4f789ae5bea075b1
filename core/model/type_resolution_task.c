/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

static const struct field fields[RESOLUTION_TASK_FIELD_COUNT] = {
	[RESOLUTION_TASK_RESOLUTION_ID] = {.name = "resolution_id",
		.number = 11,
		.since = 1,
		.label = N_("Resolution"),
		.kind = KIND_REF,
		.flags = FIELD_REQUIRED,
		.ref = RECORD_MEETING_RESOLUTION},
	[RESOLUTION_TASK_WHAT] = {.name = "what",
		.number = 12,
		.since = 1,
		.label = N_("Task"),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_LISTED | FIELD_SEARCH,
		.max = 300,
		.list_cols = 40},
	[RESOLUTION_TASK_OWNER_ORG_ID] = {.name = "owner_org_id",
		.number = 13,
		.since = 1,
		.label = N_("Responsible body"),
		.kind = KIND_REF,
		.flags = FIELD_DITTO,
		.ref = RECORD_ORGANISATION},
	[RESOLUTION_TASK_OWNER_TEXT] = {.name = "owner_text",
		.number = 14,
		.since = 1,
		.label = N_("Responsible, in words"),
		.help = N_("When it is not one of the organisations."),
		.kind = KIND_TEXT,
		.flags = FIELD_DITTO,
		.max = 120},
	[RESOLUTION_TASK_DUE_ON] = {.name = "due_on",
		.number = 15,
		.since = 1,
		.label = N_("Due on"),
		.kind = KIND_DATE,
		.flags = FIELD_LISTED | FIELD_SORT | FIELD_DITTO,
		.list_cols = 11},
	[RESOLUTION_TASK_STATUS] = {.name = "status",
		.number = 16,
		.since = 1,
		.label = N_("Status"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_LISTED,
		.choices = "follow_status",
		.list_cols = 18,
		.initial = "NEW"},
	[RESOLUTION_TASK_DONE_ON] = {.name = "done_on",
		.number = 17,
		.since = 1,
		.label = N_("Done on"),
		.kind = KIND_DATE},
	[RESOLUTION_TASK_PROGRESS] = {.name = "progress",
		.number = 18,
		.since = 1,
		.label = N_("Progress"),
		.kind = KIND_NOTE,
		.max = 2000},
	[RESOLUTION_TASK_BLOCKER] = {.name = "blocker",
		.number = 19,
		.since = 1,
		.label = N_("Obstacles"),
		.kind = KIND_NOTE,
		.max = 2000},
	COMMON_FIELDS(RESOLUTION_TASK),
};

static const struct section sections[] = {
	{N_("Follow-up"), RESOLUTION_TASK_RESOLUTION_ID},
	{N_("Source and checking"), RESOLUTION_TASK_SOURCE_KIND},
};

static bool has_no_owner(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return !type_has(r, RESOLUTION_TASK_OWNER_ORG_ID) &&
		!type_has(r, RESOLUTION_TASK_OWNER_TEXT);
}

static bool done_without_day(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_is(r, RESOLUTION_TASK_STATUS, "DONE") &&
		!type_has(r, RESOLUTION_TASK_DONE_ON);
}

static bool done_in_future(const struct record *r, const struct facts *facts)
{
	return type_date_is_future(r, RESOLUTION_TASK_DONE_ON, facts);
}

static bool is_overdue(const struct record *r, const struct facts *facts)
{
	struct date due;

	return date_is_valid(&facts->today) &&
		type_date(r, RESOLUTION_TASK_DUE_ON, &due) &&
		date_to_days(&due) < date_to_days(&facts->today) &&
		(type_is(r, RESOLUTION_TASK_STATUS, "NEW") ||
			type_is(r, RESOLUTION_TASK_STATUS, "DOING"));
}

static const struct rule rules[] = {
	{RESOLUTION_TASK_OWNER_ORG_ID, SEVERITY_ERROR,
		N_("Say who is responsible: an organisation, or in words."),
		has_no_owner},
	{RESOLUTION_TASK_DONE_ON, SEVERITY_ERROR,
		N_("A task that is done needs the day it was done."),
		done_without_day},
	{RESOLUTION_TASK_DONE_ON, SEVERITY_DOUBT,
		N_("This day has not come yet."), done_in_future},
	{RESOLUTION_TASK_STATUS, SEVERITY_DOUBT,
		N_("The task is past its day; is it late?"), is_overdue},
};

static const uint8_t title_fields[] = {RESOLUTION_TASK_WHAT};

const struct record_type type_resolution_task = {
	.id = RECORD_RESOLUTION_TASK,
	.name = "resolution_task",
	.title = N_("Follow-up task"),
	.titles = N_("Follow-up tasks"),
	.number = 11,
	.owner = RECORD_MEETING_RESOLUTION,
	.owner_field = RESOLUTION_TASK_RESOLUTION_ID,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
};
