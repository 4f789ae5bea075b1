/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writing JSON Lines (RFC 8259, one object a line, UTF-8). The caller nests
 * rightly; commas and escapes are looked after here. Text that is not valid
 * UTF-8 never reaches it: everything stored is canonical.
 */
#ifndef CORE_BASE_JSON_H
#define CORE_BASE_JSON_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stdint.h>

struct json {
	struct buf *out; /* the caller's */
	bool needs_comma;
};

void json_begin_line(struct json *j, struct buf *out); /* { */
void json_end_line(struct json *j);                    /* } and newline */
void json_name(struct json *j, const char *name);      /* of what follows */
void json_text(struct json *j, const char *s);
void json_int(struct json *j, int64_t x);
void json_real(struct json *j, double x);
void json_literal(struct json *j, const char *s); /* a number, true, null */
void json_begin_object(struct json *j);
void json_end_object(struct json *j);
void json_begin_array(struct json *j);
void json_end_array(struct json *j);

#endif
