/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where words start and end, by ICU's Thai dictionary, for moving a cursor.
 * Spaces and punctuation are no words. Offsets are bytes and stand on
 * clusters. A step looks at no more of the text than a few thousand bytes
 * round it, so in a longer run without a word it stops at the edge of those.
 */
#ifndef CORE_TEXT_WORD_H
#define CORE_TEXT_WORD_H

#include <stddef.h>

size_t word_next(const char *s, size_t len, size_t at); /* its end; or len */
size_t word_prev(const char *s, size_t len, size_t at); /* its start; or 0 */

#endif
