/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/text/date.h"
#include "core/text/national_id.h"
#include "core/text/number.h"
#include "core/text/phone.h"
#include "tests/fuzz/target.h"

#include <stdlib.h>

/* Whatever is accepted as a date is one, and is read again as shown. */
static void check_date(const char *text)
{
	struct date d, again;
	struct buf shown = {0};

	if (date_parse(text, &d, NULL) != DATE_OK)
		return;
	if (!date_is_valid(&d))
		BUG("no such day: %d-%d-%d", d.year, d.month, d.day);
	date_show(&d, DATE_FULL, &shown);
	if (date_be_year(&d) <= 2700 &&
		(date_parse(shown.data, &again, NULL) != DATE_OK ||
			date_to_days(&again) != date_to_days(&d)))
		BUG("%s is read otherwise", shown.data);
	buf_release(&shown);
}

static void check_phone(const char *text)
{
	struct buf stored = {0}, shown = {0}, again = {0};

	if (phone_parse(text, &stored)) {
		phone_show(stored.data, &shown);
		if (!phone_parse(shown.data, &again))
			BUG("%s is not read again", shown.data);
	}
	buf_release(&stored);
	buf_release(&shown);
	buf_release(&again);
}

/* The fields a person types figures into: dates, times, numbers, phones. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	char *text = xstrndup((const char *)bytes, len);
	int minutes;
	int64_t whole;
	double real;

	check_date(text);
	check_phone(text);
	if (time_parse(text, &minutes) && (minutes < 0 || minutes >= 1440))
		BUG("no such time: %d", minutes);
	(void)number_parse_int(text, &whole);
	(void)number_parse_money(text, &whole);
	(void)number_parse_real(text, &real);
	(void)national_id_is_in((const char *)bytes, len);
	free(text);
	return 0;
}
