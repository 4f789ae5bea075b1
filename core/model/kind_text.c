/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/model/kind_parts.h"
#include "core/text/national_id.h"
#include "core/text/phone.h"
#include "core/text/utf8.h"

#include <string.h>

static bool refuse_national_id(const char *s, size_t len, struct problem *why)
{
	if (!national_id_is_in(s, len))
		return true;
	return kind_refuse(why,
		_("This looks like a national ID number; it should not be "
		  "recorded."));
}

static bool read_text(const struct reading *reading)
{
	value_set_text(reading->out, reading->text, reading->len);
	return true;
}

bool kind_parse_text(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_text, field, typed, facts, out, why);
}

void kind_show_text(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	(void)facts;
	kind_save_text(field, value, out);
}

void kind_save_text(
	const struct field *field, const struct value *value, struct buf *out)
{
	(void)field;
	buf_add_str(out, value_text(value));
}

bool kind_check_text(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	const char *text = value_text(value);
	size_t count = utf8_count(text, strlen(text));
	int64_t min, max;

	(void)facts;
	kind_bounds(field, &min, &max);
	if ((int64_t)count > max)
		return kind_refuse(why,
			_("Too long: %zu characters, at most %lld."), count,
			(long long)max);
	if ((int64_t)count < min)
		return kind_refuse(why,
			_("Too short: %zu characters, at least %lld."), count,
			(long long)min);
	return refuse_national_id(text, strlen(text), why);
}

static bool read_phone(const struct reading *reading)
{
	struct buf stored = {0};
	bool is_phone = false;

	/* Before the digits are judged: the better sentence of the two. */
	if (refuse_national_id(reading->text, reading->len, reading->why)) {
		is_phone = phone_parse(reading->text, &stored);
		if (is_phone)
			value_set_text(
				reading->out, buf_str(&stored), stored.len);
		else
			(void)kind_refuse(reading->why,
				_("\"%s\" is not a telephone number; write it "
				  "as 042-000-123 or 081-234-5678."),
				kind_quote(reading->text).text);
	}
	buf_release(&stored);
	return is_phone;
}

bool kind_parse_phone(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_phone, field, typed, facts, out, why);
}

void kind_show_phone(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	(void)field;
	(void)facts;
	if (!value_is_null(value))
		phone_show(value_text(value), out);
}

void kind_save_phone(
	const struct field *field, const struct value *value, struct buf *out)
{
	kind_save_text(field, value, out);
}

bool kind_check_phone(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	struct buf stored = {0};
	bool is_phone = phone_parse(value_text(value), &stored);

	(void)field;
	(void)facts;
	if (!is_phone)
		(void)kind_refuse(why,
			_("\"%s\" is not a telephone number; write it as "
			  "042-000-123 or 081-234-5678."),
			kind_quote(value_text(value)).text);
	buf_release(&stored);
	return is_phone;
}
