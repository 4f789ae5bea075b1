/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Numbers as people write them: Thai or ASCII digits, thousands commas, spaces
 * around. Shown in ASCII digits; number_thai_digits() turns what is shown.
 * Money is satang. Source: data-dictionary 4.3.
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
/* Copies `s` with ASCII digits as ๐–๙, or Thai ones as 0–9. */
void number_thai_digits(struct buf *out, const char *s);
void number_ascii_digits(struct buf *out, const char *s, size_t len);

#endif
