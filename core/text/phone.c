/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/phone.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/number.h"

#include <string.h>

enum { EXTENSION_MAX = 6 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Length of a mark that starts an extension, 0 for anything else. */
static size_t extension_mark(const char *s)
{
	static const char *const marks[] = {
		"ต่อ", "#", "extension", "ext.", "ext", "Ext.", "Ext", "x"};

	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (strncmp(s, marks[i], strlen(marks[i])) == 0)
			return strlen(marks[i]);
	return 0;
}

/* Takes digits up to an extension mark or the end; NULL when something else
 * is between them. */
static const char *read_digits(const char *s, struct buf *digits)
{
	while (*s != '\0' && extension_mark(s) == 0) {
		if (is_digit(*s))
			buf_add_char(digits, *s);
		else if (strchr(" -.()", *s) == NULL)
			return NULL;
		s++;
	}
	return s;
}

/* +66 42 …, +66 (0)42 …: the leading 0 is what abroad leaves out. */
static const char *skip_country(const char *s, struct buf *digits)
{
	s += strspn(s, " ");
	if (strncmp(s, "+66", 3) != 0)
		return s;
	s += 3;
	s += strspn(s, " -(");
	if (*s == '0')
		s++;
	buf_add_char(digits, '0');
	return s;
}

static bool is_number(const char *d, size_t len)
{
	switch (len) {
	case 4: return d[0] != '0';
	case 9: return d[0] == '0' && d[1] >= '2' && d[1] <= '7';
	case 10:
		return d[0] == '0' &&
			(d[1] == '6' || d[1] == '8' || d[1] == '9');
	default: return false;
	}
}

static bool read_extension(const char *s, struct buf *digits)
{
	const char *end;

	s += extension_mark(s);
	s += strspn(s, " :");
	end = s + strspn(s, "0123456789");
	buf_add(digits, s, (size_t)(end - s));
	return digits->len > 0 && digits->len <= EXTENSION_MAX &&
		end[strspn(end, " ")] == '\0';
}

bool phone_parse(const char *s, struct buf *stored)
{
	struct buf ascii = {0}, digits = {0}, extension = {0};
	const char *at;
	bool ok;

	number_ascii_digits(&ascii, s, strlen(s));
	at = read_digits(skip_country(buf_str(&ascii), &digits), &digits);
	ok = at != NULL && is_number(buf_str(&digits), digits.len) &&
		(*at == '\0' || read_extension(at, &extension));
	if (ok) {
		buf_add(stored, digits.data, digits.len);
		if (extension.len > 0) {
			buf_add_char(stored, '#');
			buf_add(stored, extension.data, extension.len);
		}
	}
	buf_release(&ascii);
	buf_release(&digits);
	buf_release(&extension);
	return ok;
}

/* Digits of the first group: 02 is Bangkok alone, the others have three. */
static size_t area_len(const char *s, size_t len)
{
	return len == 9 && s[1] == '2' ? 2 : 3;
}

static void add_phone(const char *stored, struct buf *out)
{
	const char *mark = strchr(stored, '#');
	size_t len = mark != NULL ? (size_t)(mark - stored) : strlen(stored);

	if (len == 9 || len == 10) {
		size_t area = area_len(stored, len);

		buf_add(out, stored, area);
		buf_add_char(out, '-');
		buf_add(out, stored + area, 3);
		buf_add_char(out, '-');
		buf_add(out, stored + area + 3, len - area - 3);
	} else {
		buf_add(out, stored, len);
	}
	if (mark == NULL)
		return;
	buf_add_str(out, i18n_language() == LANGUAGE_THAI ? " ต่อ " : " ext. ");
	buf_add_str(out, mark + 1);
}

void phone_show(const char *stored, struct buf *out)
{
	size_t from = out->len;

	add_phone(stored, out);
	number_use_digits(out, from);
}
