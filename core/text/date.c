/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/date.h"

enum {
	BE_OFFSET = 543,
	FIRST_JANUARY_YEAR = 1941, /* BE 2484, the first to begin in January */
	FISCAL_FIRST_MONTH = 10,
	DAYS_IN_ERA = 146097, /* 400 Gregorian years */
	EPOCH_FROM_MARCH_0000 = 719468,
};

static bool is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool date_is_valid(const struct date *d)
{
	static const int days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	if (d->year < 1 || d->year > 9999 || d->month < 1 || d->month > 12 ||
		d->day < 1)
		return false;
	return d->day <= days[d->month - 1] +
		(d->month == 2 && is_leap(d->year) ? 1 : 0);
}

/* Years counted from 1 March, so that the leap day is the last: H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms". */
int64_t date_to_days(const struct date *d)
{
	int64_t y = d->month <= 2 ? d->year - 1 : d->year;
	int64_t era = (y >= 0 ? y : y - 399) / 400;
	int64_t year_of_era = y - era * 400;
	int64_t month = (d->month + 9) % 12;
	int64_t day_of_year = (153 * month + 2) / 5 + d->day - 1;
	int64_t day_of_era = year_of_era * 365 + year_of_era / 4 -
		year_of_era / 100 + day_of_year;

	return era * DAYS_IN_ERA + day_of_era - EPOCH_FROM_MARCH_0000;
}

struct date date_from_days(int64_t days)
{
	int64_t z = days + EPOCH_FROM_MARCH_0000;
	int64_t era = (z >= 0 ? z : z - (DAYS_IN_ERA - 1)) / DAYS_IN_ERA;
	int64_t day_of_era = z - era * DAYS_IN_ERA;
	int64_t year_of_era =
		(day_of_era - day_of_era / 1460 + day_of_era / 36524 -
			day_of_era / (DAYS_IN_ERA - 1)) /
		365;
	int64_t day_of_year = day_of_era -
		(365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int64_t month = (5 * day_of_year + 2) / 153;
	struct date d = {
		.month = (int)(month < 10 ? month + 3 : month - 9),
		.day = (int)(day_of_year - (153 * month + 2) / 5 + 1),
	};

	d.year = (int)(year_of_era + era * 400 + (d.month <= 2 ? 1 : 0));
	return d;
}

int date_weekday(const struct date *d)
{
	int64_t thursday = date_to_days(d) + 4; /* 1970-01-01 was one */

	return (int)((thursday % 7 + 7) % 7);
}

int date_be_year(const struct date *d)
{
	bool is_before_april = d->year < FIRST_JANUARY_YEAR && d->month < 4;

	return d->year + BE_OFFSET - (is_before_april ? 1 : 0);
}

/* The year of the rule in force since; what the budget of BE 2470 was called
 * is nobody's question here. */
int date_fiscal_year(const struct date *d)
{
	return d->year + BE_OFFSET + (d->month >= FISCAL_FIRST_MONTH ? 1 : 0);
}

int date_fiscal_quarter(const struct date *d)
{
	return (d->month + 12 - FISCAL_FIRST_MONTH) % 12 / 3 + 1;
}

struct date date_fiscal_first(int fiscal_year)
{
	return (struct date){
		fiscal_year - BE_OFFSET - 1, FISCAL_FIRST_MONTH, 1};
}

struct date date_fiscal_last(int fiscal_year)
{
	return (struct date){
		fiscal_year - BE_OFFSET, FISCAL_FIRST_MONTH - 1, 30};
}

static bool read_digits(const char *s, int count, int *out)
{
	*out = 0;
	for (int i = 0; i < count; i++) {
		if (s[i] < '0' || s[i] > '9')
			return false;
		*out = *out * 10 + (s[i] - '0');
	}
	return true;
}

bool date_parse_iso(const char *s, struct date *out)
{
	struct date d;

	if (!read_digits(s, 4, &d.year) || s[4] != '-' ||
		!read_digits(s + 5, 2, &d.month) || s[7] != '-' ||
		!read_digits(s + 8, 2, &d.day) || s[10] != '\0' ||
		!date_is_valid(&d))
		return false;
	*out = d;
	return true;
}

void date_iso(const struct date *d, struct buf *out)
{
	buf_printf(out, "%04d-%02d-%02d", d->year, d->month, d->day);
}
