/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the tables of the record types (core/model/type_NAME.c) share; nobody
 * else needs it: the fields of every record (data-dictionary 1.0), the address
 * block (1.1), and the questions that rules ask. A question about an empty
 * field is answered "no": that it is required is said elsewhere.
 */
#ifndef CORE_MODEL_TYPE_PARTS_H
#define CORE_MODEL_TYPE_PARTS_H

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/model/record.h"
#include "core/model/type_tables.h"

/* A designator: clang-format takes a bare one in a macro for Objective-C. */
#define FIELD_AT(index) [index]

/* Numbers 1–3 and 4–10 belong to these two blocks in every type. */
#define COMMON_FIELDS(P) \
	FIELD_AT(P##_SOURCE_KIND) = {.name = "source_kind", \
		.number = 1, \
		.since = 1, \
		.label = N_("Source"), \
		.help = N_("Where this was taken from."), \
		.kind = KIND_CHOICE, \
		.flags = FIELD_REQUIRED, \
		.choices = "source_kind", \
		.initial = "FIELD"}, \
	FIELD_AT(P##_SOURCE_REF) = {.name = "source_ref", \
		.number = 2, \
		.since = 1, \
		.label = N_("Source reference"), \
		.help = N_("File, page, link: where it can be looked up."), \
		.kind = KIND_TEXT, \
		.flags = FIELD_DITTO, \
		.max = 200}, \
	FIELD_AT(P##_VERIFY_STATUS) = {.name = "verify_status", \
		.number = 3, \
		.since = 1, \
		.label = N_("Verification"), \
		.kind = KIND_CHOICE, \
		.flags = FIELD_REQUIRED, \
		.choices = "verify_status", \
		.initial = "NEW"}

/* Needs ADDRESS_FUNCTIONS(P, p) before the table. */
#define ADDRESS_FIELDS(P, p, DISTRICT_FLAGS, DISTRICT_COLS) \
	FIELD_AT(P##_VILLAGE_NAME) = {.name = "village_name", \
		.number = 4, \
		.since = 1, \
		.label = N_("Village or community"), \
		.help = N_("The name alone, without the word for village."), \
		.kind = KIND_TEXT, \
		.max = 80}, \
	FIELD_AT(P##_MOO) = {.name = "moo", \
		.number = 5, \
		.since = 1, \
		.label = N_("Village number"), \
		.kind = KIND_INT, \
		.min = 1, \
		.max = 40}, \
	FIELD_AT(P##_SUBDISTRICT_CODE) = {.name = "subdistrict_code", \
		.number = 6, \
		.since = 1, \
		.label = N_("Subdistrict"), \
		.help = N_("Type part of the name; the district follows."), \
		.kind = KIND_PLACE, \
		.flags = FIELD_DITTO, \
		.choices = "subdistrict"}, \
	FIELD_AT(P##_DISTRICT_CODE) = {.name = "district_code", \
		.number = 7, \
		.since = 1, \
		.label = N_("District"), \
		.kind = KIND_PLACE, \
		.flags = FIELD_DITTO | (DISTRICT_FLAGS), \
		.choices = "district", \
		.list_cols = (DISTRICT_COLS)}, \
	FIELD_AT(P##_PROVINCE_CODE) = {.name = "province_code", \
		.number = 8, \
		.since = 1, \
		.label = N_("Province"), \
		.kind = KIND_PLACE, \
		.flags = FIELD_COMPUTED, \
		.choices = "province", \
		.compute = p##_province}, \
	FIELD_AT(P##_LAT) = {.name = "lat", \
		.number = 9, \
		.since = 1, \
		.label = N_("Latitude"), \
		.help = N_("In degrees with a decimal point: 17.17."), \
		.kind = KIND_REAL, \
		.min = -90, \
		.max = 90, \
		.check = type_check_latitude}, \
	FIELD_AT(P##_LON) = {.name = "lon", \
		.number = 10, \
		.since = 1, \
		.label = N_("Longitude"), \
		.help = N_("In degrees with a decimal point: 102.60."), \
		.kind = KIND_REAL, \
		.min = -180, \
		.max = 180, \
		.check = type_check_longitude}

#define ADDRESS_RULES(P, p) \
	{.field = P##_SUBDISTRICT_CODE, \
		.severity = SEVERITY_ERROR, \
		.message = N_("This subdistrict does not lie in the district " \
			      "given."), \
		.is_broken = p##_subdistrict_is_elsewhere}, \
		{.field = P##_LAT, \
			.severity = SEVERITY_ERROR, \
			.message = N_("Give latitude and longitude together, " \
				      "or neither."), \
			.is_broken = p##_point_is_half}, \
	{ \
		.field = P##_VILLAGE_NAME, .severity = SEVERITY_DOUBT, \
		.message = N_("The word for village stands in the " \
			      "name twice."), \
		.is_broken = p##_village_is_doubled \
	}

#define ADDRESS_FUNCTIONS(P, p) \
	static void p##_province( \
		const struct value *values, struct value *out) \
	{ \
		type_compute_province(&values[P##_DISTRICT_CODE], out); \
	} \
	static bool p##_subdistrict_is_elsewhere( \
		const struct record *r, const struct facts *facts) \
	{ \
		(void)facts; \
		return type_place_is_elsewhere(&r->values[P##_DISTRICT_CODE], \
			&r->values[P##_SUBDISTRICT_CODE]); \
	} \
	static bool p##_point_is_half( \
		const struct record *r, const struct facts *facts) \
	{ \
		(void)facts; \
		return type_has(r, P##_LAT) != type_has(r, P##_LON); \
	} \
	static bool p##_village_is_doubled( \
		const struct record *r, const struct facts *facts) \
	{ \
		(void)facts; \
		return type_village_is_doubled(&r->values[P##_VILLAGE_NAME]); \
	}

bool type_has(const struct record *r, size_t field);
bool type_is(const struct record *r, size_t field, const char *code);

/* Every rule about days; false when the field holds no date. */
bool type_date(const struct record *r, size_t field, struct date *out);
bool type_date_is_future(
	const struct record *r, size_t field, const struct facts *facts);
bool type_date_is_long_ago(const struct record *r, size_t field);
bool type_date_is_of_another_year(
	const struct record *r, size_t field, const struct facts *facts);
/* Is the second before the first? */
bool type_dates_are_reversed(const struct record *r, size_t from, size_t to);

/* Reads what a reference points to; `out` is released by the caller when this
 * is true. */
bool type_read(const struct facts *facts, enum record_type_id type,
	const struct value *reference, struct record *out);
/* Is there another record of this type with the same values in these fields?
 * No when one of them is empty here. */
bool type_has_twin(const struct record *r, const struct facts *facts,
	const uint8_t *fields, size_t count);

void type_compute_province(const struct value *district, struct value *out);
bool type_place_is_elsewhere(
	const struct value *district, const struct value *subdistrict);
bool type_village_is_doubled(const struct value *name);

/* What `fill` does: only what is empty. */
void type_fill(struct value *to, const struct value *from);
void type_fill_text(struct value *to, const char *text);
void type_fill_district(struct value *district, const struct value *place);
/* From the organisation referred to, if it is known. */
void type_fill_from_organisation(struct value *network, struct value *district,
	const struct value *reference, const struct facts *facts);

field_check type_check_latitude;
field_check type_check_longitude;
field_check type_check_email;

#endif
