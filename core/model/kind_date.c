/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/model/kind_parts.h"
#include "core/text/date.h"

#include <string.h>

/* BE 2400 … 2700: what date_parse() takes for a year of this calendar. A saved
 * date lies in it, so year 2565 in ISO clothes is no year of the Common Era. */
enum { FIRST_YEAR = 1857, LAST_YEAR = 2157 };

static bool has_good_year(const struct date *date)
{
	return date->year >= FIRST_YEAR && date->year <= LAST_YEAR;
}

static bool refuse_fault(const struct reading *reading, enum date_fault fault)
{
	struct kind_quote quote = kind_quote(reading->text);

	switch (fault) {
	case DATE_NO_SUCH_DAY:
		return kind_refuse(reading->why,
			_("There is no such day as %s."), quote.text);
	case DATE_NO_YEAR:
		return kind_refuse(reading->why,
			_("Which year? Write it after \"%s\"."), quote.text);
	case DATE_YEAR_RANGE:
		return kind_refuse(reading->why,
			_("The year of \"%s\" is neither of the Buddhist Era "
			  "(2400 to 2700) nor of the Common Era (1900 to "
			  "2157)."),
			quote.text);
	case DATE_OK:
	case DATE_UNREADABLE: break;
	}
	return kind_refuse(reading->why,
		_("\"%s\" is not a date; write it as 10/11/2565."), quote.text);
}

static void tell_notes(
	const struct date *date, unsigned int notes, struct problem *why)
{
	struct buf day = {0};

	date_show(date,
		(notes & DATE_OTHER_WEEKDAY) != 0 ? DATE_FULL : DATE_LONG,
		&day);
	if ((notes & DATE_OTHER_WEEKDAY) != 0)
		problem_set(why, SEVERITY_DOUBT,
			_("That day is another weekday: %s."), buf_str(&day));
	else if ((notes & DATE_FROM_CE) != 0)
		problem_set(why, SEVERITY_NOTE,
			_("The year %d was read as Common Era, that is BE %d "
			  "(%s)."),
			date->year, date_be_year(date), buf_str(&day));
	else if ((notes & DATE_OLD_CALENDAR) != 0)
		problem_set(why, SEVERITY_NOTE,
			_("Before BE 2484 the year began on 1 April; this day "
			  "is in CE %d."),
			date->year);
	else if ((notes & DATE_TWO_DIGIT_YEAR) != 0)
		problem_set(why, SEVERITY_NOTE,
			_("The year was read as BE %d."), date_be_year(date));
	buf_release(&day);
}

static bool read_date(const struct reading *reading)
{
	struct date date = {0};
	unsigned int notes = 0;
	struct buf iso = {0};
	enum date_fault fault = DATE_OK;

	/* ISO is what a file holds: nothing to remark on. */
	if (!date_parse_iso(reading->text, &date) || !has_good_year(&date)) {
		fault = date_parse(reading->text, &date, &notes);
		if (fault == DATE_OK && !has_good_year(&date))
			fault = DATE_YEAR_RANGE;
	}
	if (fault != DATE_OK)
		return refuse_fault(reading, fault);
	date_iso(&date, &iso);
	value_set_text(reading->out, buf_str(&iso), iso.len);
	buf_release(&iso);
	tell_notes(&date, notes, reading->why);
	return true;
}

bool kind_parse_date(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_date, field, typed, facts, out, why);
}

void kind_show_date(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	struct date date;

	(void)facts;
	if (date_parse_iso(value_text(value), &date))
		date_show(&date, DATE_SHORT, out);
	else
		kind_save_text(field, value, out);
}

void kind_save_date(
	const struct field *field, const struct value *value, struct buf *out)
{
	kind_save_text(field, value, out);
}

bool kind_check_date(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	struct date date;

	(void)field;
	(void)facts;
	if (date_parse_iso(value_text(value), &date) && has_good_year(&date))
		return true;
	return kind_refuse(why,
		_("\"%s\" is not a date; write it as 10/11/2565."),
		kind_quote(value_text(value)).text);
}

static bool refuse_time(const char *typed, struct problem *why)
{
	return kind_refuse(why,
		_("\"%s\" is not a time of day; write it as 09.30."),
		kind_quote(typed).text);
}

static bool read_time(const struct reading *reading)
{
	struct buf iso = {0};
	int minutes;

	if (!time_parse(reading->text, &minutes))
		return refuse_time(reading->text, reading->why);
	time_iso(minutes, &iso);
	value_set_text(reading->out, buf_str(&iso), iso.len);
	buf_release(&iso);
	return true;
}

bool kind_parse_time(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_time, field, typed, facts, out, why);
}

void kind_show_time(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	int minutes;

	(void)field;
	(void)facts;
	if (time_parse(value_text(value), &minutes))
		time_show(minutes, out);
}

void kind_save_time(
	const struct field *field, const struct value *value, struct buf *out)
{
	kind_save_text(field, value, out);
}

bool kind_check_time(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	int minutes;

	(void)field;
	(void)facts;
	if (time_parse(value_text(value), &minutes))
		return true;
	return refuse_time(value_text(value), why);
}
