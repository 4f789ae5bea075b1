/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Finding a Thai national ID number in free text, so that it is never stored:
 * 13 digits, Thai or ASCII, with or without hyphens and spaces, whose check
 * digit holds. Source: data-dictionary 4.9.
 */
#ifndef CORE_TEXT_NATIONAL_ID_H
#define CORE_TEXT_NATIONAL_ID_H

#include <stdbool.h>
#include <stddef.h>

bool national_id_is_in(const char *s, size_t len);

#endif
