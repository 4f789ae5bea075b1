/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-16 for ICU. Lengths of outputs are the callers' business: two units a
 * code point, one unit a byte of UTF-8 are always enough. A text longer than
 * ICU can count is a BUG(). Inside of core/text only.
 */
#ifndef CORE_TEXT_UTF16_H
#define CORE_TEXT_UTF16_H

#include <stddef.h>
#include <stdint.h>
#include <unicode/utypes.h>

int32_t utf16_from_points(const uint32_t *from, size_t count, UChar *to);
size_t utf16_to_points(const UChar *from, int32_t len, uint32_t *to);
/* From UTF-8. `at` may be NULL; otherwise at[i] becomes the byte offset of
 * unit i, and at[length] is len. */
int32_t utf16_from_utf8(const char *from, size_t len, UChar *to, uint32_t *at);

#endif
