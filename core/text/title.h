/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The titles that Thai writes glued to a person's name (นาย, ดร., พระมหา …):
 * for keeping both on one line. Source: data-dictionary 4.4, choice lists
 * title_*.
 */
#ifndef CORE_TEXT_TITLE_H
#define CORE_TEXT_TITLE_H

#include <stddef.h>

extern const char *const title_list[];
extern const size_t title_count;

/* Where the name after a title of `title` bytes ends: at the next space (not
 * counting one right after the title) or bracket. 0 when what follows is too
 * long for a name. */
size_t title_name_end(const char *s, size_t len, size_t title);

#endif
