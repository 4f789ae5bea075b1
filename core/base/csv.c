/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/csv.h"

#include <stdlib.h>
#include <string.h>

static bool is_number(const char *s)
{
	char *end;

	if (s[strspn(s, "+-.0123456789eE")] != '\0')
		return false;
	(void)strtod(s, &end);
	return end != s && *end == '\0';
}

static bool is_formula(const char *s)
{
	return *s != '\0' && strchr("=+-@\t\r", *s) != NULL && !is_number(s);
}

void csv_add_cell(struct buf *out, const char *text, bool is_after_another)
{
	bool needs_quotes = strpbrk(text, ",\"\r\n") != NULL;

	if (is_after_another)
		buf_add_char(out, ',');
	if (needs_quotes)
		buf_add_char(out, '"');
	if (is_formula(text))
		buf_add_char(out, '\'');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_add_char(out, '"');
		buf_add_char(out, *text);
	}
	if (needs_quotes)
		buf_add_char(out, '"');
}

void csv_end_row(struct buf *out)
{
	buf_add_str(out, "\r\n");
}
