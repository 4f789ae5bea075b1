/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/national_id.h"

#include "core/text/thai.h"

enum { DIGITS = 13, GAP_MAX = 3 };

/* A run of digits as it stands in the text. */
struct run {
	int digits[DIGITS];
	bool has_gap_before[DIGITS];
	size_t count;
};

/* The digit at `s`, Thai or ASCII, and its length; -1 for anything else. */
static int digit_at(const char *s, size_t len, size_t *taken)
{
	unsigned int index;

	if (len > 0 && s[0] >= '0' && s[0] <= '9') {
		*taken = 1;
		return s[0] - '0';
	}
	if (thai_read(s, len, &index) &&
		index - (THAI_DIGIT_ZERO - THAI_FIRST) < 10) {
		*taken = 3;
		return (int)(index - (THAI_DIGIT_ZERO - THAI_FIRST));
	}
	*taken = 1;
	return -1;
}

/* Hyphens and spaces from `at`, if a digit follows them. */
static size_t gap_at(const char *s, size_t len, size_t at)
{
	size_t end = at, taken;

	while (end < len && end - at < GAP_MAX &&
		(s[end] == '-' || s[end] == ' '))
		end++;
	return digit_at(s + end, len - end, &taken) >= 0 ? end - at : 0;
}

/* Reads thirteen digits from `at`; false when there are fewer, or when one
 * more follows at once. */
static bool read_run(const char *s, size_t len, size_t at, struct run *r)
{
	size_t taken;

	r->count = 0;
	while (r->count < DIGITS) {
		size_t gap = r->count > 0 ? gap_at(s, len, at) : 0;
		int digit = digit_at(s + at + gap, len - at - gap, &taken);

		if (digit < 0)
			return false;
		r->has_gap_before[r->count] = gap > 0;
		r->digits[r->count++] = digit;
		at += gap + taken;
	}
	return digit_at(s + at, len - at, &taken) < 0;
}

/* Two telephone numbers in a row begin with 0; such a run is an ID number only
 * in one piece or in the printed grouping 0-1234-12345-12-1. */
static bool is_grouped_like_one(const struct run *r)
{
	static const bool printed[DIGITS] = {
		[1] = true, [5] = true, [10] = true, [12] = true};
	size_t gaps = 0, right = 0;

	if (r->digits[0] != 0)
		return true;
	for (size_t i = 0; i < DIGITS; i++) {
		gaps += r->has_gap_before[i];
		right += r->has_gap_before[i] && printed[i];
	}
	return gaps == 0 || (gaps == 4 && right == 4);
}

static bool check_digit_holds(const struct run *r)
{
	int sum = 0;

	for (int i = 0; i < DIGITS - 1; i++)
		sum += r->digits[i] * (DIGITS - i);
	return (11 - sum % 11) % 10 == r->digits[DIGITS - 1];
}

bool national_id_is_in(const char *s, size_t len)
{
	bool after_digit = false;
	size_t taken;
	struct run r;

	for (size_t i = 0; i < len; i += taken) {
		bool is_digit = digit_at(s + i, len - i, &taken) >= 0;

		if (is_digit && !after_digit && read_run(s, len, i, &r) &&
			is_grouped_like_one(&r) && check_digit_holds(&r))
			return true;
		after_digit = is_digit;
	}
	return false;
}
