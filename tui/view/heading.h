/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The heading of a screen: a name may be longer than its room.
 */
#ifndef TUI_VIEW_HEADING_H
#define TUI_VIEW_HEADING_H

#include <stddef.h>

/* Copies a text; one that is too long ends in "…" after a whole cluster. */
void heading_set(char *to, size_t size, const char *text);

#endif
