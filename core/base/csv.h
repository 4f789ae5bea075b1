/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing CSV (RFC 4180, CRLF, UTF-8). A text that a spreadsheet would run as
 * a formula (it begins with = + - @, tab or return) gets an apostrophe before
 * it; numbers stay as they are. Source: OWASP, CSV injection.
 */
#ifndef CORE_BASE_CSV_H
#define CORE_BASE_CSV_H

#include "core/base/buf.h"

#include <stdbool.h>

void csv_add_cell(struct buf *out, const char *text, bool is_after_another);
void csv_end_row(struct buf *out);

#endif
