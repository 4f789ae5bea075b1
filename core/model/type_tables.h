/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables of the record types, one core/model/type_NAME.c each. Only
 * core/model/record_type.c, which makes the registry of them, needs this;
 * everybody else asks record_type_get().
 */
#ifndef CORE_MODEL_TYPE_TABLES_H
#define CORE_MODEL_TYPE_TABLES_H

#include "core/model/record_type.h"

extern const struct record_type type_meeting;
extern const struct record_type type_attendance;
extern const struct record_type type_person;
extern const struct record_type type_organisation;
extern const struct record_type type_speaker_profile;
extern const struct record_type type_learning_site;
extern const struct record_type type_site_visit;
extern const struct record_type type_working_group;
extern const struct record_type type_meeting_agenda;
extern const struct record_type type_meeting_resolution;
extern const struct record_type type_resolution_task;
extern const struct record_type type_organisation_alias;
extern const struct record_type type_speaking_record;
extern const struct record_type type_learning_station;
extern const struct record_type type_working_group_member;

#endif
