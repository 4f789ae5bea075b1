/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates and times of day as Thai offices write them. Stored ISO and Gregorian
 * ("2022-11-10", "09:30"), shown in the Buddhist era. The parser is our own;
 * nothing impossible is bent into another day. Source: data-dictionary 4.1
 * (forms and years), 4.2 (fiscal year); years before BE 2484 began on 1 April.
 */
#ifndef CORE_TEXT_DATE_H
#define CORE_TEXT_DATE_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stdint.h>

struct date {
	int year;       /* Gregorian, proleptic */
	int month, day; /* 1 … */
};

enum date_note {                 /* bits: what the reader should hear of */
	DATE_FROM_CE = 1,        /* typed in the Common Era, converted */
	DATE_TWO_DIGIT_YEAR = 2, /* taken as BE 25xx */
	DATE_OLD_CALENDAR = 4,   /* Jan–Mar before BE 2484: CE = BE - 542 */
	DATE_OTHER_WEEKDAY = 8,  /* the weekday written is another one */
};
enum date_fault {
	DATE_OK,
	DATE_UNREADABLE,  /* not a date */
	DATE_NO_SUCH_DAY, /* 31 ก.พ., or Jan–Mar 2483 */
	DATE_NO_YEAR,     /* day and month only */
	DATE_YEAR_RANGE, /* the year is neither BE 2400–2700 nor CE 1900–2199 */
};

/* Anything of data-dictionary 4.1, and ISO. *notes may be NULL. */
enum date_fault date_parse(
	const char *s, struct date *out, unsigned int *notes);
bool date_parse_iso(const char *s, struct date *out); /* only YYYY-MM-DD */
void date_iso(const struct date *d, struct buf *out);

bool date_is_valid(const struct date *d);
int64_t date_to_days(const struct date *d); /* since 1970-01-01 */
struct date date_from_days(int64_t days);
int date_weekday(const struct date *d); /* 0 Sunday … 6 */

int date_be_year(const struct date *d);
int date_fiscal_year(const struct date *d);    /* BE, of 1 Oct – 30 Sep */
int date_fiscal_quarter(const struct date *d); /* 1 … 4 */
/* First and last day of a fiscal year. */
struct date date_fiscal_first(int fiscal_year);
struct date date_fiscal_last(int fiscal_year);

enum date_form {
	DATE_SHORT, /* 10 พ.ย. 65 */
	DATE_LONG,  /* 10 พฤศจิกายน 2565 */
	DATE_FULL, /* วันพฤหัสบดีที่ 10 พฤศจิกายน พ.ศ. 2565 */
	DATE_EDIT, /* 10/11/2565 */
	DATE_WORDS, /* พฤหัสบดี 10 พ.ย. 2565 · ปีงบ 2566 */
};
/* In the language and the digits in force, EDIT in ASCII digits always; in
 * English "10 Nov 2565", "10 November 2565", "Thursday, 10 November 2565 BE",
 * "Thu 10 Nov 2565 · FY 2566". */
void date_show(const struct date *d, enum date_form form, struct buf *out);

/* "09.30", "9:30", "0930", "๙.๓๐ น."; minutes since midnight. */
bool time_parse(const char *s, int *minutes);
void time_iso(int minutes, struct buf *out);  /* 09:30 */
void time_show(int minutes, struct buf *out); /* 09.30 น.; English 09:30 */

#endif
