/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A date is squeezed first: canonical, ASCII digits, small letters, spaces and
 * dots gone, except that what stands between two digits becomes one '/'. Then
 * it is read from left to right; every word that may stand at a place is tried
 * there, the longest first.
 */
#include "core/base/alloc.h"
#include "core/text/canon.h"
#include "core/text/date.h"
#include "core/text/date_words.h"
#include "core/text/number.h"

#include <string.h>

enum { THURSDAY = 4 };

enum era { ERA_UNSAID, ERA_BE, ERA_CE };

/* What was read; years as typed. */
struct reading {
	int day, month, year;
	int year_digits; /* 0: no year */
	enum era era;
};

/* A squeezed date under way. */
struct cursor {
	const char *at;
	struct reading r;
};

struct word {
	const char *text;
	int value;
};

/* As people shorten them in speech. */
static const char *const spoken_months[12] = {"มกรา", "กุมภา", "มีนา", "เมษา",
	"พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา", "ธันวา"};

/* As they are met in minutes all the same. */
static const struct word misspelt_months[] = {
	{"กุมภาพันธ", 2},
	{"กรกฏาคม", 7},
	{"กรกฏา", 7},
	{"sept", 9},
	{"พฤษจิกายน", 11},
	{"พฤษจิกา", 11},
};

enum {
	BE_OFFSET = 543,
	BE_OFFSET_JANUARY_TO_MARCH = 542, /* while years began in April */
	FIRST_JANUARY_YEAR = 2484,
	YEAR_WITHOUT_JANUARY = 2483, /* April to December 1940 */
};

static const struct word eras[] = {
	{"พุทธศักราช", ERA_BE},
	{"พศ", ERA_BE},
	{"be", ERA_BE},
	{"คริสต์ศักราช", ERA_CE},
	{"คริสตศักราช", ERA_CE},
	{"คศ", ERA_CE},
	{"ce", ERA_CE},
	{"ad", ERA_CE},
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Length of a separator at `s`, 0 for anything else. */
static size_t separator(const char *s)
{
	static const char *const dashes[] = {"–", "—", "‐", "‑", "−"};

	if (*s != '\0' && strchr(" ./-,", *s) != NULL)
		return 1;
	for (size_t i = 0; i < ARRAY_LEN(dashes); i++)
		if (strncmp(s, dashes[i], strlen(dashes[i])) == 0)
			return strlen(dashes[i]);
	return 0;
}

static void squeeze(const char *s, struct buf *out)
{
	struct buf line = {0}, ascii = {0};
	const char *p;

	canon_line(&line, s, strlen(s));
	number_ascii_digits(&ascii, buf_str(&line), line.len);
	for (p = buf_str(&ascii); *p != '\0';) {
		const char *from = p;
		size_t n;

		while ((n = separator(p)) > 0)
			p += n;
		if (p > from && is_digit(*p) && out->len > 0 &&
			is_digit(out->data[out->len - 1]))
			buf_add_char(out, '/');
		if (*p == '\0')
			break;
		if (*p >= 'A' && *p <= 'Z')
			buf_add_char(out, (char)(*p - 'A' + 'a'));
		else
			buf_add_char(out, *p);
		p++;
	}
	buf_release(&line);
	buf_release(&ascii);
}

/* Steps over `word` as it would look squeezed. */
static bool take(struct cursor *c, const char *word)
{
	const char *at = c->at;

	for (; *word != '\0'; word++) {
		char w = *word;

		if (w == '.')
			continue;
		if (w >= 'A' && w <= 'Z')
			w = (char)(w - 'A' + 'a');
		if (*at != w)
			return false;
		at++;
	}
	c->at = at;
	return true;
}

static bool take_date_word(struct cursor *c, const struct date_word *w)
{
	return take(c, w->thai) || take(c, w->english);
}

static bool take_short_word(struct cursor *c, const struct date_word *w)
{
	return take(c, w->thai_short) || take(c, w->english_short);
}

/* One of `count` names; its index, -1 when there is none. */
static int take_name(struct cursor *c, const struct date_word *words, int count)
{
	for (int i = 0; i < count; i++)
		if (take_date_word(c, &words[i]))
			return i;
	return -1;
}

/* The longest of the short names, as พ. begins พฤ. too. */
static int take_short_name(
	struct cursor *c, const struct date_word *words, int count)
{
	const char *furthest = c->at;
	int found = -1;

	for (int i = 0; i < count; i++) {
		struct cursor trial = *c;

		if (take_short_word(&trial, &words[i]) && trial.at > furthest) {
			furthest = trial.at;
			found = i;
		}
	}
	c->at = furthest;
	return found;
}

static bool take_month(struct cursor *c)
{
	int month = take_name(c, date_months, 12);

	for (size_t i = 0; month < 0 && i < ARRAY_LEN(misspelt_months); i++)
		if (take(c, misspelt_months[i].text))
			month = misspelt_months[i].value - 1;
	for (int i = 0; month < 0 && i < 12; i++)
		if (take(c, spoken_months[i]))
			month = i;
	if (month < 0)
		month = take_short_name(c, date_months, 12);
	if (month < 0)
		return false;
	c->r.month = month + 1;
	return true;
}

/* The weekday that is named, 0 Sunday; -1: none. A short one must stand before
 * a digit, as พ also begins พ.ย. */
static int take_weekday(struct cursor *c)
{
	struct cursor trial = *c;
	bool is_day = take(&trial, "วัน");
	int weekday = take_name(&trial, date_weekdays, 7);

	if (weekday < 0 && take(&trial, "พฤหัส"))
		weekday = THURSDAY;
	is_day |= weekday >= 0;
	if (weekday < 0) {
		weekday = take_short_name(&trial, date_weekdays, 7);
		is_day |= weekday >= 0 && is_digit(*trial.at);
	}
	if (take(&trial, "ที่") && is_digit(*trial.at))
		is_day = true;
	if (!is_day)
		return -1;
	*c = trial;
	return weekday;
}

/* Reads digits; how many there were. */
static int take_number(struct cursor *c, int *out)
{
	int count = 0;

	*out = 0;
	while (is_digit(*c->at)) {
		if (count < 9)
			*out = *out * 10 + (*c->at - '0');
		c->at++;
		count++;
	}
	return count;
}

static void skip_slash(struct cursor *c)
{
	if (*c->at == '/')
		c->at++;
}

static void take_era(struct cursor *c)
{
	for (size_t i = 0; i < ARRAY_LEN(eras); i++) {
		if (take(c, eras[i].text)) {
			c->r.era = (enum era)eras[i].value;
			return;
		}
	}
}

static void take_year(struct cursor *c)
{
	skip_slash(c);
	(void)take(c, "ปี");
	take_era(c);
	if (!take(c, "'"))
		(void)take(c, "’");
	c->r.year_digits = take_number(c, &c->r.year);
	if (c->r.era == ERA_UNSAID)
		take_era(c);
}

/* 10112565 and 101165. */
static bool split_run(struct cursor *c, int number, int digits)
{
	int year = digits == 8 ? 10000 : 100;

	if (digits != 8 && digits != 6)
		return false;
	c->r.year = number % year;
	c->r.year_digits = digits - 4;
	c->r.month = number / year % 100;
	c->r.day = number / year / 100;
	take_era(c);
	return true;
}

static bool take_month_number(struct cursor *c)
{
	int digits;

	skip_slash(c);
	digits = take_number(c, &c->r.month);
	return digits == 1 || digits == 2;
}

/* 2022-11-10, and the same with a Buddhist year. */
static bool take_year_first(struct cursor *c, int year)
{
	int digits;

	c->r.year = year;
	c->r.year_digits = 4;
	if (!take_month_number(c))
		return false;
	skip_slash(c);
	digits = take_number(c, &c->r.day);
	return digits == 1 || digits == 2;
}

/* November 10, 2022. */
static bool take_month_first(struct cursor *c)
{
	int digits;

	if (!take_month(c))
		return false;
	digits = take_number(c, &c->r.day);
	if (digits != 1 && digits != 2)
		return false;
	take_year(c);
	return true;
}

static void skip_ordinal(struct cursor *c)
{
	static const char *const endings[] = {"st", "nd", "rd", "th"};

	for (size_t i = 0; i < ARRAY_LEN(endings); i++)
		if (take(c, endings[i]))
			return;
}

static bool take_day_first(struct cursor *c)
{
	int number, digits = take_number(c, &number);

	if (digits == 4)
		return take_year_first(c, number);
	if (digits > 2)
		return split_run(c, number, digits);
	c->r.day = number;
	skip_ordinal(c);
	if (!take(c, "เดือน"))
		skip_slash(c);
	if (!take_month(c) && !take_month_number(c))
		return false;
	take_year(c);
	return true;
}

static enum date_fault settle_year(
	const struct reading *r, struct date *d, unsigned int *notes)
{
	bool is_be, is_ce;

	if (r->year_digits == 2 && r->era != ERA_CE) {
		*notes |= DATE_TWO_DIGIT_YEAR;
		d->year = 2500 + r->year - BE_OFFSET;
		return DATE_OK;
	}
	is_be = r->year_digits == 4 && r->year >= 2400 && r->year <= 2700;
	is_ce = r->year_digits == 4 && r->year >= 1900 && r->year <= 2199;
	if (is_ce && r->era != ERA_BE) {
		*notes |= DATE_FROM_CE;
		d->year = r->year;
		return DATE_OK;
	}
	if (!is_be || r->era == ERA_CE)
		return DATE_YEAR_RANGE;
	d->year = r->year - BE_OFFSET;
	if (r->year < FIRST_JANUARY_YEAR && r->month <= 3) {
		if (r->year == YEAR_WITHOUT_JANUARY)
			return DATE_NO_SUCH_DAY;
		*notes |= DATE_OLD_CALENDAR;
		d->year = r->year - BE_OFFSET_JANUARY_TO_MARCH;
	}
	return DATE_OK;
}

static enum date_fault settle(
	const struct reading *r, struct date *out, unsigned int *notes)
{
	struct date d = {2000, r->month, r->day}; /* a leap year */
	enum date_fault fault;

	if (!date_is_valid(&d))
		return DATE_NO_SUCH_DAY;
	if (r->year_digits == 0)
		return DATE_NO_YEAR;
	fault = settle_year(r, &d, notes);
	if (fault != DATE_OK)
		return fault;
	if (!date_is_valid(&d))
		return DATE_NO_SUCH_DAY;
	*out = d;
	return DATE_OK;
}

enum date_fault date_parse(const char *s, struct date *out, unsigned int *notes)
{
	struct buf squeezed = {0};
	enum date_fault fault = DATE_UNREADABLE;
	unsigned int said = 0;
	struct cursor c = {0};
	bool is_read;
	int weekday;

	squeeze(s, &squeezed);
	c.at = buf_str(&squeezed);
	weekday = take_weekday(&c);
	is_read = is_digit(*c.at) ? take_day_first(&c) : take_month_first(&c);
	if (is_read && *c.at == '\0')
		fault = settle(&c.r, out, &said);
	/* It is the date that counts. */
	if (fault == DATE_OK && weekday >= 0 && weekday != date_weekday(out))
		said |= DATE_OTHER_WEEKDAY;
	if (notes != NULL)
		*notes = said;
	buf_release(&squeezed);
	return fault;
}
