/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/type_parts.h"

#include <string.h>

enum { CONDITIONS_MAX = 4, FIRST_LIKELY_YEAR = 2550 };
enum { DISTRICT_DIGITS = 4, PROVINCE_DIGITS = 2 };

bool type_has(const struct record *r, size_t field)
{
	return !value_is_null(&r->values[field]);
}

bool type_is(const struct record *r, size_t field, const char *code)
{
	return strcmp(value_text(&r->values[field]), code) == 0;
}

bool type_date(const struct record *r, size_t field, struct date *out)
{
	return date_parse_iso(value_text(&r->values[field]), out);
}

bool type_date_is_future(
	const struct record *r, size_t field, const struct facts *facts)
{
	struct date date;

	return date_is_valid(&facts->today) && type_date(r, field, &date) &&
		date_to_days(&date) > date_to_days(&facts->today);
}

bool type_date_is_long_ago(const struct record *r, size_t field)
{
	struct date date;

	return type_date(r, field, &date) &&
		date_be_year(&date) < FIRST_LIKELY_YEAR;
}

bool type_date_is_of_another_year(
	const struct record *r, size_t field, const struct facts *facts)
{
	struct date date;

	return facts->working_fiscal_year != 0 && type_date(r, field, &date) &&
		date_fiscal_year(&date) != facts->working_fiscal_year;
}

bool type_dates_are_reversed(const struct record *r, size_t from, size_t to)
{
	struct date first, second;

	return type_date(r, from, &first) && type_date(r, to, &second) &&
		date_to_days(&second) < date_to_days(&first);
}

bool type_read(const struct facts *facts, enum record_type_id type,
	const struct value *reference, struct record *out)
{
	struct id id;

	*out = (struct record){0};
	return facts->get != NULL && value_id(reference, &id) &&
		facts->get(facts->ctx, type, &id, out);
}

bool type_has_twin(const struct record *r, const struct facts *facts,
	const uint8_t *fields, size_t count)
{
	struct match matches[CONDITIONS_MAX];

	if (facts->exists == NULL || count > CONDITIONS_MAX)
		return false;
	for (size_t i = 0; i < count; i++) {
		if (!type_has(r, fields[i]))
			return false;
		matches[i] = (struct match){
			.field = fields[i], .value = &r->values[fields[i]]};
	}
	return facts->exists(
		facts->ctx, r->type->id, matches, count, &r->id, NULL);
}

void type_compute_province(const struct value *district, struct value *out)
{
	const char *code = value_text(district);

	if (strlen(code) >= PROVINCE_DIGITS)
		value_set_text(out, code, PROVINCE_DIGITS);
}

bool type_place_is_elsewhere(
	const struct value *district, const struct value *subdistrict)
{
	return !value_is_null(district) && !value_is_null(subdistrict) &&
		strncmp(value_text(district), value_text(subdistrict),
			DISTRICT_DIGITS) != 0;
}

bool type_village_is_doubled(const struct value *name)
{
	static const char word[] = "บ้าน";
	const char *text = value_text(name);
	size_t len = sizeof(word) - 1;

	if (strncmp(text, word, len) != 0)
		return false;
	text += len;
	text += strspn(text, " ");
	return strncmp(text, word, len) == 0;
}

void type_fill(struct value *to, const struct value *from)
{
	if (value_is_null(to) && !value_is_null(from))
		value_copy(to, from);
}

void type_fill_text(struct value *to, const char *text)
{
	if (value_is_null(to))
		value_set_text(to, text, strlen(text));
}

void type_fill_district(struct value *district, const struct value *place)
{
	const char *code = value_text(place);

	if (value_is_null(district) && strlen(code) > DISTRICT_DIGITS)
		value_set_text(district, code, DISTRICT_DIGITS);
}

void type_fill_from_organisation(struct value *network, struct value *district,
	const struct value *reference, const struct facts *facts)
{
	struct record organisation;

	if (!type_read(facts, RECORD_ORGANISATION, reference, &organisation))
		return;
	if (network != NULL)
		type_fill(network,
			&organisation.values[ORGANISATION_NETWORK_CODE]);
	if (district != NULL)
		type_fill(district,
			&organisation.values[ORGANISATION_DISTRICT_CODE]);
	record_release(&organisation);
}

static bool is_between(const struct value *value, double low, double high)
{
	return value->tag == VALUE_REAL && value->real >= low &&
		value->real <= high;
}

const char *type_check_latitude(
	const struct value *value, const struct facts *facts)
{
	(void)facts;
	return is_between(value, 15.5, 19.0)
		? NULL
		: N_("The five provinces lie between latitude 15.5 and 19.0.");
}

const char *type_check_longitude(
	const struct value *value, const struct facts *facts)
{
	(void)facts;
	return is_between(value, 100.5, 105.0)
		? NULL
		: N_("The five provinces lie between longitude 100.5 and "
		     "105.0.");
}

const char *type_check_email(
	const struct value *value, const struct facts *facts)
{
	const char *text = value_text(value);
	const char *at = strchr(text, '@');

	(void)facts;
	if (at != NULL && at > text && strchr(at + 1, '.') != NULL &&
		strchr(at + 1, '@') == NULL && strchr(text, ' ') == NULL)
		return NULL;
	return N_("This is not an e-mail address.");
}
