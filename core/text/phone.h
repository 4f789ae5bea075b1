/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Thai telephone numbers: nine digits 0[2-7]… for a fixed line, ten 0[689]…
 * for a mobile, four for an office's short number, +66 for the leading 0, and
 * an extension. Stored as digits, the extension after "#". Shown 042-000-123,
 * 02-123-4567, 081-234-5678, "ต่อ 123" (in English "ext. 123"). Source:
 * data-dictionary 4.8.
 */
#ifndef CORE_TEXT_PHONE_H
#define CORE_TEXT_PHONE_H

#include "core/base/buf.h"

#include <stdbool.h>

bool phone_parse(const char *s, struct buf *stored);
/* In the digits in force. */
void phone_show(const char *stored, struct buf *out);

#endif
