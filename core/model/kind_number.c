/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/model/kind_parts.h"
#include "core/text/fold.h"
#include "core/text/number.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

enum { MICRO = 1000000 };

/* Below this a REAL is written as a count of millionths. */
static const double real_exact = 1e12;

static bool refuse_not_number(const struct reading *reading)
{
	return kind_refuse(reading->why, _("\"%s\" is not a number."),
		kind_quote(reading->text).text);
}

static bool refuse_outside(
	const char *min, const char *max, struct problem *why)
{
	return kind_refuse(why, _("This must be from %s to %s."), min, max);
}

/* Years of either era are read as words, not as amounts: 2566, not 2,566. */
static bool is_year(const struct field *field)
{
	return field->min >= 1900 && field->max <= 2799;
}

static void show_int(const struct field *field, int64_t x, struct buf *out)
{
	if (is_year(field))
		buf_add_str(out, number_plain(x).text);
	else
		number_show_int(out, x);
}

static bool read_int(const struct reading *reading)
{
	int64_t x;
	double real;

	if (number_parse_int(reading->text, &x)) {
		value_set_int(reading->out, x);
		return true;
	}
	if (number_parse_real(reading->text, &real))
		return kind_refuse(
			reading->why, _("A whole number is needed here."));
	return refuse_not_number(reading);
}

bool kind_parse_int(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_int, field, typed, facts, out, why);
}

void kind_show_int(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	(void)facts;
	if (!value_is_null(value))
		show_int(field, value->integer, out);
}

void kind_save_int(
	const struct field *field, const struct value *value, struct buf *out)
{
	(void)field;
	if (!value_is_null(value))
		buf_printf(out, "%" PRId64, value->integer);
}

bool kind_check_int(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	struct buf low = {0};
	struct buf high = {0};
	int64_t min, max;
	bool is_inside;

	(void)facts;
	kind_bounds(field, &min, &max);
	is_inside = value->integer >= min && value->integer <= max;
	if (!is_inside) {
		show_int(field, min, &low);
		show_int(field, max, &high);
		(void)refuse_outside(buf_str(&low), buf_str(&high), why);
	}
	buf_release(&low);
	buf_release(&high);
	return is_inside;
}

/* Kept to six decimals (a coordinate to 0.1 m), so that what is shown, saved
 * and read again is one and the same number. */
static bool read_real(const struct reading *reading)
{
	double x;

	if (!number_parse_real(reading->text, &x))
		return refuse_not_number(reading);
	if (fabs(x) < 1e9)
		x = (double)llround(x * MICRO) / MICRO;
	value_set_real(reading->out, x);
	return true;
}

bool kind_parse_real(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_real, field, typed, facts, out, why);
}

void kind_show_real(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	(void)field;
	(void)facts;
	if (!value_is_null(value))
		number_show_real(out, value->real);
}

void kind_save_real(
	const struct field *field, const struct value *value, struct buf *out)
{
	long long micro;

	(void)field;
	if (value_is_null(value))
		return;
	/* Nobody typed it, but a merge may bring it: too large to be a count
	 * of millionths, or no number at all. */
	if (!(fabs(value->real) < real_exact)) {
		buf_printf(out, "%.17g", value->real);
		return;
	}
	micro = llround(value->real * MICRO);
	buf_printf(out, "%s%lld.%06lld", micro < 0 ? "-" : "",
		llabs(micro) / MICRO, llabs(micro) % MICRO);
	while (out->data[out->len - 1] == '0')
		buf_truncate(out, out->len - 1);
	if (out->data[out->len - 1] == '.')
		buf_truncate(out, out->len - 1);
}

bool kind_check_real(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	struct buf low = {0};
	struct buf high = {0};
	int64_t min, max;
	bool is_inside;

	(void)facts;
	kind_bounds(field, &min, &max);
	is_inside = value->real >= (double)min && value->real <= (double)max;
	if (!is_inside) {
		number_show_int(&low, min);
		number_show_int(&high, max);
		(void)refuse_outside(buf_str(&low), buf_str(&high), why);
	}
	buf_release(&low);
	buf_release(&high);
	return is_inside;
}

static bool read_money(const struct reading *reading)
{
	int64_t satang;

	if (!number_parse_money(reading->text, &satang))
		return kind_refuse(reading->why,
			_("\"%s\" is not an amount of money; write it as "
			  "1,234.50."),
			kind_quote(reading->text).text);
	value_set_int(reading->out, satang);
	return true;
}

bool kind_parse_money(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_money, field, typed, facts, out, why);
}

void kind_show_money(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	(void)field;
	(void)facts;
	if (!value_is_null(value))
		number_show_money(out, value->integer);
}

void kind_save_money(
	const struct field *field, const struct value *value, struct buf *out)
{
	long long satang;

	(void)field;
	if (value_is_null(value))
		return;
	satang = value->integer;
	buf_printf(out, "%s%lld.%02lld", satang < 0 ? "-" : "",
		llabs(satang) / 100, llabs(satang) % 100);
}

bool kind_check_money(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	struct buf low = {0};
	struct buf high = {0};
	int64_t min, max;
	bool is_inside;

	(void)facts;
	kind_bounds(field, &min, &max);
	is_inside = value->integer >= min && value->integer <= max;
	if (!is_inside) {
		number_show_money(&low, min);
		number_show_money(&high, max);
		(void)refuse_outside(buf_str(&low), buf_str(&high), why);
	}
	buf_release(&low);
	buf_release(&high);
	return is_inside;
}

static bool is_one_of(
	const char *const *words, size_t count, const struct buf *folded)
{
	struct buf word = {0};
	bool is_found = false;
	size_t i;

	for (i = 0; i < count && !is_found; i++) {
		buf_clear(&word);
		fold_bare(&word, words[i], strlen(words[i]));
		is_found = strcmp(buf_str(&word), buf_str(folded)) == 0;
	}
	buf_release(&word);
	return is_found;
}

static bool read_bool(const struct reading *reading)
{
	static const char *const yes[] = {
		"1", "yes", "y", "true", "ใช่", "มี", "จริง"};
	static const char *const no[] = {
		"0", "no", "n", "false", "ไม่ใช่", "ไม่มี", "ไม่", "เท็จ"};
	struct buf folded = {0};
	bool is_yes;
	bool is_no;

	fold_bare(&folded, reading->text, reading->len);
	is_yes = is_one_of(yes, ARRAY_LEN(yes), &folded);
	is_no = is_one_of(no, ARRAY_LEN(no), &folded);
	buf_release(&folded);
	if (!is_yes && !is_no)
		return kind_refuse(
			reading->why, _("Answer yes or no (1 or 0)."));
	value_set_int(reading->out, is_yes);
	return true;
}

bool kind_parse_bool(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_bool, field, typed, facts, out, why);
}

void kind_show_bool(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	(void)field;
	(void)facts;
	if (!value_is_null(value))
		buf_add_str(out, value->integer != 0 ? _("Yes") : _("No"));
}

void kind_save_bool(
	const struct field *field, const struct value *value, struct buf *out)
{
	(void)field;
	if (!value_is_null(value))
		buf_add_char(out, value->integer != 0 ? '1' : '0');
}

bool kind_check_bool(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	(void)field;
	(void)facts;
	if (value->integer == 0 || value->integer == 1)
		return true;
	return kind_refuse(why, _("Answer yes or no (1 or 0)."));
}
