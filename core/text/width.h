/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cells a text takes on the screen, and the safe form in which text must be
 * written to one. Width is our own (marks 0, East Asian wide 2, else 1); in
 * linear mode, for the Linux console, a mark takes a cell of its own. Only the
 * safe form has a width every terminal agrees with: ำ is written as ํ + า,
 * marks without a base stand on U+25CC, invisibles are gone, at most four
 * marks a cell, invalid bytes are U+FFFD.
 */
#ifndef CORE_TEXT_WIDTH_H
#define CORE_TEXT_WIDTH_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum width_mode { WIDTH_NORMAL, WIDTH_LINEAR };

/* Cells of one code point: 0, 1 or 2; -1 for a control character. */
int width_codepoint(uint32_t cp, enum width_mode mode);
/* Is it a combining mark (general category Mn, Me)? */
bool width_is_mark(uint32_t cp);

/* Adds the safe form of a text to `out`. A newline or tab becomes a space. */
void safe_text(struct buf *out, const char *s, size_t len);
/* Cells of a text in its safe form (the text itself may be unsafe). */
int width_text(const char *s, size_t len, enum width_mode mode);
int width_str(const char *s); /* normal mode, NUL-terminated */

/* One cluster of a *safe* text: what goes into one cell group. Returns its
 * length in bytes (0 at the end) and its cells (1 or 2; linear mode: more). */
size_t safe_cluster(
	const char *s, size_t len, enum width_mode mode, int *cells);

/* Adds `s` cut to at most `cells`, ending on a cluster, with "…" when
 * something was cut; the output is safe text. Returns its cells. */
int width_fit(struct buf *out, const char *s, size_t len, int cells);
/* The same, filled up with spaces to exactly `cells`. */
enum width_align { ALIGN_LEFT, ALIGN_RIGHT, ALIGN_CENTRE };
void width_pad(struct buf *out, const char *s, size_t len, int cells,
	enum width_align align);

#endif
