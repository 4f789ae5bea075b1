/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/record_type.h"

#include "core/model/type_tables.h"

#include <string.h>

static const struct record_type *const record_types[RECORD_TYPE_COUNT] = {
	[RECORD_MEETING] = &type_meeting,
	[RECORD_ATTENDANCE] = &type_attendance,
	[RECORD_PERSON] = &type_person,
	[RECORD_ORGANISATION] = &type_organisation,
	[RECORD_SPEAKER_PROFILE] = &type_speaker_profile,
	[RECORD_LEARNING_SITE] = &type_learning_site,
	[RECORD_SITE_VISIT] = &type_site_visit,
	[RECORD_WORKING_GROUP] = &type_working_group,
	[RECORD_MEETING_AGENDA] = &type_meeting_agenda,
	[RECORD_MEETING_RESOLUTION] = &type_meeting_resolution,
	[RECORD_RESOLUTION_TASK] = &type_resolution_task,
	[RECORD_ORGANISATION_ALIAS] = &type_organisation_alias,
	[RECORD_SPEAKING_RECORD] = &type_speaking_record,
	[RECORD_LEARNING_STATION] = &type_learning_station,
	[RECORD_WORKING_GROUP_MEMBER] = &type_working_group_member,
};

const struct record_type *record_type_get(enum record_type_id id)
{
	return id > RECORD_NONE && id < RECORD_TYPE_COUNT ? record_types[id]
							  : NULL;
}

const struct record_type *record_type_by_name(const char *name)
{
	size_t i;

	for (i = 0; i < RECORD_TYPE_COUNT; i++)
		if (record_types[i] != NULL &&
			strcmp(record_types[i]->name, name) == 0)
			return record_types[i];
	return NULL;
}

const struct record_type *record_type_by_number(uint16_t number)
{
	size_t i;

	for (i = 0; i < RECORD_TYPE_COUNT; i++)
		if (record_types[i] != NULL &&
			record_types[i]->number == number)
			return record_types[i];
	return NULL;
}

int record_type_field(const struct record_type *type, const char *name)
{
	size_t i;

	for (i = 0; i < type->field_count; i++)
		if (strcmp(type->fields[i].name, name) == 0)
			return (int)i;
	return -1;
}

int record_type_field_by_number(const struct record_type *type, uint16_t number)
{
	size_t i;

	for (i = 0; i < type->field_count; i++)
		if (type->fields[i].number == number)
			return (int)i;
	return -1;
}

const struct record_type *record_type_child(enum record_type_id owner, size_t i)
{
	size_t id;

	for (id = 0; id < RECORD_TYPE_COUNT; id++) {
		const struct record_type *type = record_types[id];

		if (type == NULL || owner == RECORD_NONE ||
			type->owner != owner)
			continue;
		if (i == 0)
			return type;
		i--;
	}
	return NULL;
}
