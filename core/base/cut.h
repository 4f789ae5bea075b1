/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cutting UTF-8 to a number of bytes without leaving half a character, for
 * texts of a fixed size: printf("%.*s", cut_bytes(s, 100), s).
 */
#ifndef CORE_BASE_CUT_H
#define CORE_BASE_CUT_H

#include <stddef.h>

/* Bytes of the longest start of `s` that has at most `most` of them. */
int cut_bytes(const char *s, int most);
/* Copies as much of `s` as fits, NUL included. */
void cut_copy(char *to, size_t size, const char *s);

#endif
