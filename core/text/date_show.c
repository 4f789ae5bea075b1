/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/error.h"
#include "core/base/i18n.h"
#include "core/text/date.h"
#include "core/text/date_words.h"
#include "core/text/number.h"

const struct date_word date_months[12] = {
	{"มกราคม", "ม.ค.", "January", "Jan"},
	{"กุมภาพันธ์", "ก.พ.", "February", "Feb"},
	{"มีนาคม", "มี.ค.", "March", "Mar"},
	{"เมษายน", "เม.ย.", "April", "Apr"},
	{"พฤษภาคม", "พ.ค.", "May", "May"},
	{"มิถุนายน", "มิ.ย.", "June", "Jun"},
	{"กรกฎาคม", "ก.ค.", "July", "Jul"},
	{"สิงหาคม", "ส.ค.", "August", "Aug"},
	{"กันยายน", "ก.ย.", "September", "Sep"},
	{"ตุลาคม", "ต.ค.", "October", "Oct"},
	{"พฤศจิกายน", "พ.ย.", "November", "Nov"},
	{"ธันวาคม", "ธ.ค.", "December", "Dec"},
};

const struct date_word date_weekdays[7] = {
	{"อาทิตย์", "อา.", "Sunday", "Sun"},
	{"จันทร์", "จ.", "Monday", "Mon"},
	{"อังคาร", "อ.", "Tuesday", "Tue"},
	{"พุธ", "พ.", "Wednesday", "Wed"},
	{"พฤหัสบดี", "พฤ.", "Thursday", "Thu"},
	{"ศุกร์", "ศ.", "Friday", "Fri"},
	{"เสาร์", "ส.", "Saturday", "Sat"},
};

static void show_thai(const struct date *d, enum date_form form,
	const struct date_word *month, struct buf *out)
{
	const struct date_word *weekday = &date_weekdays[date_weekday(d)];
	int year = date_be_year(d);

	switch (form) {
	case DATE_SHORT:
		buf_printf(out, "%d %s %02d", d->day, month->thai_short,
			year % 100);
		break;
	case DATE_LONG:
		buf_printf(out, "%d %s %d", d->day, month->thai, year);
		break;
	case DATE_FULL:
		buf_printf(out, "วัน%sที่ %d %s พ.ศ. %d", weekday->thai, d->day,
			month->thai, year);
		break;
	case DATE_EDIT:
		buf_printf(out, "%02d/%02d/%d", d->day, d->month, year);
		break;
	case DATE_WORDS:
		buf_printf(out, "%s %d %s %d · ปีงบ %d", weekday->thai, d->day,
			month->thai_short, year, date_fiscal_year(d));
		break;
	}
}

static void show_english(const struct date *d, enum date_form form,
	const struct date_word *month, struct buf *out)
{
	const struct date_word *weekday = &date_weekdays[date_weekday(d)];
	int year = date_be_year(d);

	switch (form) {
	case DATE_SHORT:
		buf_printf(out, "%d %s %d", d->day, month->english_short, year);
		break;
	case DATE_LONG:
		buf_printf(out, "%d %s %d", d->day, month->english, year);
		break;
	case DATE_FULL:
		buf_printf(out, "%s, %d %s %d BE", weekday->english, d->day,
			month->english, year);
		break;
	case DATE_EDIT:
		buf_printf(out, "%02d/%02d/%d", d->day, d->month, year);
		break;
	case DATE_WORDS:
		buf_printf(out, "%s %d %s %d · FY %d", weekday->english_short,
			d->day, month->english_short, year,
			date_fiscal_year(d));
		break;
	}
}

void date_show(const struct date *d, enum date_form form, struct buf *out)
{
	size_t from = out->len;

	if (!date_is_valid(d))
		BUG("no such day: %d-%d-%d", d->year, d->month, d->day);
	if (i18n_language() == LANGUAGE_THAI)
		show_thai(d, form, &date_months[d->month - 1], out);
	else
		show_english(d, form, &date_months[d->month - 1], out);
	if (form != DATE_EDIT)
		number_use_digits(out, from);
}
