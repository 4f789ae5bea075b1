/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A set of names, to be recognised in running text: persons as "first
 * surname", organisations, learning sites. Kept as hashes, so 100,000 cost
 * about two megabytes; loaded when first asked. Names are canonical text.
 */
#ifndef CORE_TEXT_NAMES_H
#define CORE_TEXT_NAMES_H

#include <stddef.h>

enum { NAMES_MAX_BYTES = 240 }; /* longer than this no line would hold it */

struct names;

/* Calls names_add() for each; at the first question and after stale(). */
typedef void names_load(void *ctx, struct names *names);

struct names *names_new(names_load *load, void *ctx); /* load may be NULL */
void names_free(struct names *n);
/* Names of one letter, and those longer than NAMES_MAX_BYTES, are left out. */
void names_add(struct names *n, const char *name, size_t len);
void names_set_stale(struct names *n); /* to be loaded again, e.g. a merge */
/* Bytes of the longest known name at the start of `s`; 0: none. It must end
 * where no mark follows. */
size_t names_at(struct names *n, const char *s, size_t len);

#endif
