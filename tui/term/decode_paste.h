/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What was pasted, as text: lines end in a newline (terminals send a carriage
 * return), text of Thai offices in windows-874 is converted whole, and other
 * bytes that are no UTF-8 become U+FFFD, so that nobody after this has to
 * expect them.
 */
#ifndef TUI_TERM_DECODE_PASTE_H
#define TUI_TERM_DECODE_PASTE_H

#include "core/base/buf.h"

/* Adds it to `out`. */
void paste_clean(struct buf *out, const char *bytes, size_t len);

#endif
