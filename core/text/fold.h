/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The search form of a text: canonical, without spaces, ๆ ฯ and the dots of
 * abbreviations; Thai digits as ASCII, ASCII letters small. A part folds to a
 * part. The marks that many leave out (็ ่ ้ ๊ ๋ ์) stay in it: who searches
 * without them finds both, who types one means it. Source: data-dictionary 4.6.
 */
#ifndef CORE_TEXT_FOLD_H
#define CORE_TEXT_FOLD_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>

void fold_text(struct buf *out, const char *s, size_t len);
/* The same without those marks: two texts that a person would call the same
 * spelling have the same bare form. For comparing whole texts. */
void fold_bare(struct buf *out, const char *s, size_t len);

/* Is there one of those marks at `s`? It takes 3 bytes. */
bool fold_is_loose(const char *s, size_t len);

/* Where `part` stands in `text`, both folded: marks of the text that the part
 * lacks are skipped, those of the part must be there. NULL: nowhere; an empty
 * part stands at the start. */
const char *fold_find(
	const char *text, size_t len, const char *part, size_t part_len);
/* The same for C strings. */
const char *fold_find_str(const char *text, const char *part);

#endif
