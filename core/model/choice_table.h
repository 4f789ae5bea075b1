/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The choice lists themselves. Only core/model/choice.c needs this; everybody
 * else asks choice_list_find(). Codes are for ever; a code that is no longer
 * used gets a last fiscal year instead of being taken out. The label of a
 * title is the title itself, its short form the alias. Source: data-dictionary
 * 2 and the small lists inside its section 1.
 */
#ifndef CORE_MODEL_CHOICE_TABLE_H
#define CORE_MODEL_CHOICE_TABLE_H

#include "core/model/choice.h"

/* Every list, the places last; ends in NULL. */
extern const struct choice_list *const choice_table[];

/* choice_table_people.c */
extern const struct choice_list choice_person_kind;
extern const struct choice_list choice_title_rank;
extern const struct choice_list choice_title_religious;
extern const struct choice_list choice_title_academic;
extern const struct choice_list choice_title_degree;
extern const struct choice_list choice_title_noble;
extern const struct choice_list choice_title_civil;
extern const struct choice_list choice_expertise;
extern const struct choice_list choice_speaker_status;
extern const struct choice_list choice_edu_level;
extern const struct choice_list choice_language;
extern const struct choice_list choice_fee_condition;
extern const struct choice_list choice_legal_basis;
extern const struct choice_list choice_retention_class;
extern const struct choice_list choice_data_request_type;

/* choice_table_general.c */
extern const struct choice_list choice_network;
extern const struct choice_list choice_virtue;
extern const struct choice_list choice_org_type;
extern const struct choice_list choice_org_status;
extern const struct choice_list choice_site_type;
extern const struct choice_list choice_site_readiness;
extern const struct choice_list choice_facility;
extern const struct choice_list choice_visit_purpose;
extern const struct choice_list choice_source_kind;
extern const struct choice_list choice_verify_status;
extern const struct choice_list choice_group_kind;
extern const struct choice_list choice_centre_status;
extern const struct choice_list choice_udon_theme;
extern const struct choice_list choice_assess_unit;
extern const struct choice_list choice_assess_level;
extern const struct choice_list choice_assess_award;
extern const struct choice_list choice_assess_score;

/* choice_table_meeting.c */
extern const struct choice_list choice_meeting_type;
extern const struct choice_list choice_meeting_mode;
extern const struct choice_list choice_meeting_status;
extern const struct choice_list choice_meeting_role;
extern const struct choice_list choice_attend_class;
extern const struct choice_list choice_absence_reason;
extern const struct choice_list choice_session;
extern const struct choice_list choice_via;
extern const struct choice_list choice_agenda_section;
extern const struct choice_list choice_resolution_kind;
extern const struct choice_list choice_follow_status;

/* choice_table_programme.c */
extern const struct choice_list choice_course_type;
extern const struct choice_list choice_course_status;
extern const struct choice_list choice_train_result;
extern const struct choice_list choice_family_status;
extern const struct choice_list choice_life_asset;
extern const struct choice_list choice_mentor_stage;
extern const struct choice_list choice_mentor_form;
extern const struct choice_list choice_channel;
extern const struct choice_list choice_audience;
extern const struct choice_list choice_target_group;

/* place_table.c: "ALL" and the districts; the 77 provinces of the country */
extern const struct choice_list choice_service_area;
extern const struct choice_list choice_country_province;

#endif
