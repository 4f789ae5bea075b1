/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/number.h"

#include "core/base/cut.h"
#include "core/base/i18n.h"
#include "core/text/thai.h"
#include "core/text/utf8.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

/* A number taken apart. `whole` and `fraction` are ASCII digits. */
struct parts {
	bool is_negative;
	char whole[24], fraction[24];
	size_t whole_len, fraction_len;
};

enum { DIGITS_MAX = 19 }; /* of an int64_t */

static const char *skip_spaces(const char *s)
{
	for (;;) {
		if (*s == ' ' || *s == '\t')
			s++;
		else if (strncmp(s, "\xC2\xA0", 2) == 0)
			s += 2;
		else
			return s;
	}
}

/* Steps over `word` and spaces after it. */
static const char *skip_word(const char *s, const char *word)
{
	size_t n = strlen(word);

	return strncmp(s, word, n) == 0 ? skip_spaces(s + n) : s;
}

static const char *read_sign(const char *s, bool *is_negative)
{
	const char *after = skip_word(s, "-");

	if (after == s)
		after = skip_word(s, "−");
	*is_negative = after != s;
	return *is_negative ? after : skip_word(s, "+");
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Takes one digit; zeros in front do not count. False: too many. */
static bool push_whole(struct parts *p, const char *s)
{
	if (p->whole_len == 0 && *s == '0' && is_digit(s[1]))
		return true;
	if (p->whole_len == DIGITS_MAX)
		return false;
	p->whole[p->whole_len++] = *s;
	return true;
}

/* Reads digits, with commas if they stand before groups of three. NULL when
 * they do not, or when there are too many digits. */
static const char *read_whole(const char *s, struct parts *p)
{
	size_t group = 0;
	bool has_comma = false;

	for (; is_digit(*s) || *s == ','; s++) {
		if (*s != ',') {
			if (!push_whole(p, s))
				return NULL;
			group++;
			continue;
		}
		if (group == 0 || group > 3 || (has_comma && group != 3))
			return NULL;
		has_comma = true;
		group = 0;
	}
	return has_comma && group != 3 ? NULL : s;
}

static const char *read_fraction(const char *s, struct parts *p)
{
	if (*s != '.')
		return s;
	for (s++; is_digit(*s); s++) {
		if (p->fraction_len == DIGITS_MAX)
			return NULL;
		p->fraction[p->fraction_len++] = *s;
	}
	return p->fraction_len > 0 ? s : NULL;
}

static bool read_parts(const char *text, bool is_money, struct parts *p)
{
	struct buf ascii = {0};
	const char *s;
	bool ok = false;

	*p = (struct parts){0};
	number_ascii_digits(&ascii, text, strlen(text));
	s = read_sign(skip_spaces(buf_str(&ascii)), &p->is_negative);
	if (is_money)
		s = skip_word(s, "฿");
	s = read_whole(s, p);
	if (s != NULL)
		s = read_fraction(s, p);
	if (s != NULL) {
		s = skip_spaces(s);
		if (is_money)
			s = skip_word(s, "บาท");
		ok = *s == '\0' && p->whole_len + p->fraction_len > 0;
	}
	buf_release(&ascii);
	return ok;
}

/* Appends digits to a number that stays negative, as INT64_MIN has no
 * positive; false when it would not fit. */
static bool push_digits(int64_t *x, const char *digits, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		int digit = digits[i] - '0';

		if (*x < (INT64_MIN + digit) / 10)
			return false;
		*x = *x * 10 - digit;
	}
	return true;
}

static bool finish(int64_t x, bool is_negative, int64_t *out)
{
	if (!is_negative && x == INT64_MIN)
		return false;
	*out = is_negative ? x : -x;
	return true;
}

bool number_parse_int(const char *s, int64_t *out)
{
	struct parts p;
	int64_t x = 0;

	return read_parts(s, false, &p) && p.fraction_len == 0 &&
		push_digits(&x, p.whole, p.whole_len) &&
		finish(x, p.is_negative, out);
}

bool number_parse_money(const char *s, int64_t *satang)
{
	struct parts p;
	int64_t x = 0;

	if (!read_parts(s, true, &p) || p.fraction_len > 2)
		return false;
	while (p.fraction_len < 2)
		p.fraction[p.fraction_len++] = '0';
	return push_digits(&x, p.whole, p.whole_len) &&
		push_digits(&x, p.fraction, 2) &&
		finish(x, p.is_negative, satang);
}

bool number_parse_real(const char *s, double *out)
{
	struct parts p;
	int64_t digits = 0;
	double scale = 1;

	/* All digits as one integer, divided once: no step rounds but the
	 * last, for whatever a double can hold. */
	if (!read_parts(s, false, &p) ||
		!push_digits(&digits, p.whole, p.whole_len) ||
		!push_digits(&digits, p.fraction, p.fraction_len))
		return false;
	for (size_t i = 0; i < p.fraction_len; i++)
		scale *= 10;
	*out = (double)digits / scale;
	if (!p.is_negative)
		*out = *out < 0 ? -*out : 0;
	return true;
}

void number_use_digits(struct buf *out, size_t from)
{
	struct buf ascii = {0};

	if (i18n_digits() == DIGITS_ASCII || out->len == from)
		return;
	buf_add(&ascii, out->data + from, out->len - from);
	buf_truncate(out, from);
	for (const char *s = ascii.data; *s != '\0'; s++) {
		if (is_digit(*s))
			utf8_add(out, THAI_DIGIT_ZERO + (uint32_t)(*s - '0'));
		else
			buf_add_char(out, *s);
	}
	buf_release(&ascii);
}

static void add_grouped(struct buf *out, uint64_t x)
{
	char digits[32];
	size_t at = sizeof(digits), count = 0;

	do {
		if (count > 0 && count % 3 == 0)
			digits[--at] = ',';
		digits[--at] = (char)('0' + x % 10);
		x /= 10;
		count++;
	} while (x > 0);
	buf_add(out, digits + at, sizeof(digits) - at);
}

static uint64_t magnitude(int64_t x)
{
	return x < 0 ? 0 - (uint64_t)x : (uint64_t)x;
}

void number_show_int(struct buf *out, int64_t x)
{
	size_t from = out->len;

	if (x < 0)
		buf_add_char(out, '-');
	add_grouped(out, magnitude(x));
	number_use_digits(out, from);
}

void number_show_money(struct buf *out, int64_t satang)
{
	uint64_t m = magnitude(satang);
	size_t from = out->len;

	if (satang < 0)
		buf_add_char(out, '-');
	add_grouped(out, m / 100);
	buf_printf(out, ".%02d", (int)(m % 100));
	number_use_digits(out, from);
}

static void add_real(struct buf *out, double x)
{
	uint64_t millionths;
	unsigned int fraction;
	int places = 6;

	if (!isfinite(x)) {
		buf_add_str(out, "–");
		return;
	}
	if (fabs(x) >= 1e12) {
		buf_printf(out, "%.0f", x);
		return;
	}
	millionths = (uint64_t)llround(fabs(x) * 1e6);
	if (x < 0 && millionths > 0)
		buf_add_char(out, '-');
	add_grouped(out, millionths / 1000000);
	fraction = (unsigned int)(millionths % 1000000);
	if (fraction == 0)
		return;
	while (fraction % 10 == 0) {
		fraction /= 10;
		places--;
	}
	buf_printf(out, ".%0*u", places, fraction);
}

void number_show_real(struct buf *out, double x)
{
	size_t from = out->len;

	add_real(out, x);
	number_use_digits(out, from);
}

static void add_percent(struct buf *out, int64_t part, int64_t whole)
{
	uint64_t p = magnitude(part), w, hundredths;

	if (whole <= 0) {
		buf_add_str(out, "–");
		return;
	}
	w = (uint64_t)whole;
	/* Beyond this the cent is lost anyway, the product must not be. */
	while (w > UINT64_MAX / 20001 || p > UINT64_MAX / 20001) {
		w /= 2;
		p /= 2;
	}
	if (w == 0)
		w = 1;
	hundredths = (p * 20000 + w) / (w * 2);
	if (part < 0 && hundredths > 0)
		buf_add_char(out, '-');
	add_grouped(out, hundredths / 100);
	buf_printf(out, ".%02d", (int)(hundredths % 100));
}

void number_show_percent(struct buf *out, int64_t part, int64_t whole)
{
	size_t from = out->len;

	add_percent(out, part, whole);
	number_use_digits(out, from);
}

static struct number_text to_text(struct buf *b)
{
	struct number_text n = {{0}};

	cut_copy(n.text, sizeof(n.text), buf_str(b));
	buf_release(b);
	return n;
}

struct number_text number_text(int64_t x)
{
	struct buf b = {0};

	number_show_int(&b, x);
	return to_text(&b);
}

struct number_text number_plain(int64_t x)
{
	struct buf b = {0};

	buf_printf(&b, "%" PRId64, x);
	number_use_digits(&b, 0);
	return to_text(&b);
}

void number_ascii_digits(struct buf *out, const char *s, size_t len)
{
	unsigned int index;

	for (size_t i = 0; i < len;) {
		if (!thai_read(s + i, len - i, &index)) {
			buf_add_char(out, s[i++]);
			continue;
		}
		index -= THAI_DIGIT_ZERO - THAI_FIRST;
		if (index < 10)
			buf_add_char(out, (char)('0' + index));
		else
			buf_add(out, s + i, 3);
		i += 3;
	}
}
