/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaking text into lines of at most so many cells, by ICU's Thai dictionary;
 * only a single cluster wider than the line (a family of emoji) exceeds it.
 * One iterator is opened at first use and kept. A line never starts with ๆ or
 * ฯ, nothing breaks between a title and the name after it, nor inside one of
 * the names given.
 */
#ifndef CORE_TEXT_WRAP_H
#define CORE_TEXT_WRAP_H

#include <stddef.h>

struct wrap_line {
	size_t start, len; /* bytes, trailing spaces left out */
	int cells;
};
struct wrap; /* the iterator and its scratch memory */

struct wrap *wrap_new(void);
void wrap_free(struct wrap *w);
/* Lines of a text (newlines always break). The array belongs to `w` and is
 * valid until the next call. `names` (may be NULL) is a list of `name_count`
 * strings that are kept whole where they fit on a line. */
size_t wrap_text(struct wrap *w, const char *s, size_t len, int cells,
	const char *const *names, size_t name_count,
	const struct wrap_line **lines);

#endif
