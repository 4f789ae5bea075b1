/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Breaking text into lines of at most so many cells, by ICU and a dictionary of
 * Thai; only a single cluster wider than the line (a family of emoji) exceeds
 * it.
 * One iterator is opened at first use and kept. A line never starts with ๆ or
 * ฯ, nothing breaks between a title and the name after it, nor inside a name
 * the notebook knows.
 */
#ifndef CORE_TEXT_WRAP_H
#define CORE_TEXT_WRAP_H

#include "core/text/width.h"

#include <stddef.h>
#include <stdint.h>

struct wrap_line {
	size_t start, len; /* bytes, trailing spaces left out */
	int cells;
};
struct wrap; /* the iterator and its scratch memory */
struct names;

/* Where the Thai words are from: "hunspell-th", or "ICU" alone. */
const char *wrap_dictionary(void);

struct wrap *wrap_new(void);
void wrap_free(struct wrap *w);
/* How wide the terminal draws; NORMAL at the start. */
void wrap_set_mode(struct wrap *w, enum width_mode mode);
enum width_mode wrap_mode(const struct wrap *w);
/* Names that are kept whole where they fit on a line; lent, or NULL. */
void wrap_set_names(struct wrap *w, struct names *names);
/* Lines of a text (newlines always break). The array belongs to `w` and is
 * valid until the next call. */
size_t wrap_text(struct wrap *w, const char *s, size_t len, int cells,
	const struct wrap_line **lines);

/*
 * The lines of a text that is being written: after a change only what it
 * reaches is looked at again, so a key in a megabyte costs a line or two; more
 * in a run without spaces, which is broken as a whole. The same lines as
 * wrap_text() gives. The owner releases; zeroed: of an empty
 * text, to be set before use.
 */
struct layout {
	struct wrap_line *lines;
	size_t count, capacity;
	int cells;
	uint8_t *breaks; /* of each byte of the text, and of its end */
	size_t len, break_capacity;
};
void layout_release(struct layout *l);
void layout_set(
	struct layout *l, struct wrap *w, const char *s, size_t len, int cells);
/* `s` is the text after `removed` bytes at `at` were replaced by `added`. */
void layout_edit(struct layout *l, struct wrap *w, const char *s, size_t len,
	size_t at, size_t removed, size_t added);

#endif
