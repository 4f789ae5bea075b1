/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The record types, and for each the enum that indexes its fields. Adding a
 * type: its id here, its table in core/model/type_NAME.c, its line in
 * record_types[] (core/model/record_type.c). Enumerators may be reordered (the
 * numbers in the tables are what is for ever).
 */
#ifndef CORE_MODEL_TYPES_H
#define CORE_MODEL_TYPES_H

enum record_type_id {
	RECORD_NONE,
	RECORD_MEETING,
	RECORD_ATTENDANCE,
	RECORD_PERSON,
	RECORD_ORGANISATION,
	RECORD_SPEAKER_PROFILE,
	RECORD_LEARNING_SITE,
	RECORD_SITE_VISIT,
	RECORD_WORKING_GROUP,
	/* child rows */
	RECORD_MEETING_AGENDA,
	RECORD_MEETING_RESOLUTION,
	RECORD_RESOLUTION_TASK,
	RECORD_ORGANISATION_ALIAS,
	RECORD_SPEAKING_RECORD,
	RECORD_LEARNING_STATION,
	RECORD_WORKING_GROUP_MEMBER,
	RECORD_TYPE_COUNT,
};

#include "core/model/types_fields.h"

#endif
