/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading any text as the cells of its safe form: a base, the marks on it, and
 * nothing a terminal could take otherwise. Inside of core/text only; the rest
 * of the program sees core/text/width.h.
 */
#ifndef CORE_TEXT_SAFE_H
#define CORE_TEXT_SAFE_H

#include "core/base/buf.h"
#include "core/text/width.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SAFE_MARKS_MAX = 4 }; /* ncurses: CCHARW_MAX less the base */

struct safe_cell {
	uint32_t points[1 + SAFE_MARKS_MAX]; /* the base first */
	size_t count;
};
struct safe_reader {
	const char *s;
	size_t len, at;
	uint32_t owed; /* the า of a ำ whose ํ was given already */
};

struct safe_reader safe_reader_init(const char *s, size_t len);
bool safe_read(struct safe_reader *r, struct safe_cell *c); /* false: end */
int safe_cell_width(const struct safe_cell *c, enum width_mode mode);
/* Writes the cell; true when it carries ํ, so a following า belongs to it. */
bool safe_cell_add(const struct safe_cell *c, struct buf *out);

/* What one code point is shown as; 0 when it is not shown. */
uint32_t safe_point(uint32_t cp);
bool safe_is_space(uint32_t cp); /* a mark cannot stand on it */
bool safe_is_am(uint32_t cp);    /* Thai ำ and Lao ຳ */

#endif
