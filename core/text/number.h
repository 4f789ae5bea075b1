/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers as people write them: Thai or ASCII digits, thousands commas, spaces
 * around. Shown in the digits in force (i18n_digits). Money is satang. Source:
 * data-dictionary 4.3.
 */
#ifndef CORE_TEXT_NUMBER_H
#define CORE_TEXT_NUMBER_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stdint.h>

/* False when it is not a whole number of this kind (or too large). */
bool number_parse_int(const char *s, int64_t *out);
bool number_parse_real(const char *s, double *out);
bool number_parse_money(const char *s, int64_t *satang); /* ≤ 2 decimals */

void number_show_int(struct buf *out, int64_t x);        /* 1,234 */
void number_show_real(struct buf *out, double x);        /* up to 6 decimals */
void number_show_money(struct buf *out, int64_t satang); /* 1,234.50 */
/* part of whole in per cent with two decimals; "–" when whole is 0. */
void number_show_percent(struct buf *out, int64_t part, int64_t whole);
/* For a sentence: printf("%s", number_text(1234).text). */
struct number_text {
	char text[80];
};
struct number_text number_text(int64_t x);  /* 1,234 */
struct number_text number_plain(int64_t x); /* a year, a page: 2566 */
/* What was added to `out` from `from` on gets the digits in force. */
void number_use_digits(struct buf *out, size_t from);
/* Copies `s` with Thai digits as 0–9. */
void number_ascii_digits(struct buf *out, const char *s, size_t len);

#endif
