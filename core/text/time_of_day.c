/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/text/date.h"
#include "core/text/number.h"

#include <string.h>

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static const char *skip_spaces(const char *s)
{
	return s + strspn(s, " ");
}

/* Reads up to `max` digits; NULL when there is none. */
static const char *read_number(const char *s, int max, int *out)
{
	const char *from = s;

	*out = 0;
	while (is_digit(*s) && s - from < max)
		*out = *out * 10 + (*s++ - '0');
	return s > from ? s : NULL;
}

/* 0930 and 930, or 9.30, 9:30 and 9. */
static const char *read_clock(const char *s, int *hour, int *minute)
{
	size_t digits = strspn(s, "0123456789");
	const char *end;

	*minute = 0;
	if (digits == 3 || digits == 4) {
		end = read_number(s, (int)digits - 2, hour);
		return end != NULL ? read_number(end, 2, minute) : NULL;
	}
	if (digits != 1 && digits != 2)
		return NULL;
	end = read_number(s, 2, hour);
	if (end == NULL || (*end != '.' && *end != ':') || !is_digit(end[1]))
		return end;
	/* 9.3 is not 9.30: a lone digit was meant otherwise. */
	if (!is_digit(end[2]))
		return NULL;
	return read_number(end + 1, 2, minute);
}

static const char *skip_unit(const char *s)
{
	static const char unit[] = "น";

	s = skip_spaces(s);
	if (strncmp(s, unit, sizeof(unit) - 1) != 0)
		return s;
	s += sizeof(unit) - 1;
	return skip_spaces(*s == '.' ? s + 1 : s);
}

bool time_parse(const char *s, int *minutes)
{
	struct buf ascii = {0};
	int hour = 0, minute = 0;
	const char *end;
	bool ok;

	number_ascii_digits(&ascii, s, strlen(s));
	end = read_clock(skip_spaces(buf_str(&ascii)), &hour, &minute);
	ok = end != NULL && *skip_unit(end) == '\0' && hour < 24 && minute < 60;
	if (ok)
		*minutes = hour * 60 + minute;
	buf_release(&ascii);
	return ok;
}

void time_iso(int minutes, struct buf *out)
{
	buf_printf(out, "%02d:%02d", minutes / 60, minutes % 60);
}

void time_show(int minutes, struct buf *out)
{
	size_t from = out->len;

	if (i18n_language() == LANGUAGE_THAI)
		buf_printf(out, "%02d.%02d น.", minutes / 60, minutes % 60);
	else
		time_iso(minutes, out);
	number_use_digits(out, from);
}
