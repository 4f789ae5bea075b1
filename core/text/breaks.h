/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a line of text may end, by ICU's rules and Thai dictionary; and where
 * it should not, though ICU would: inside of a name, or between a title and
 * the name after it. One byte of flags stands for each byte of the text and
 * for its end. Inside of core/text only.
 *
 * ICU begins anew at a newline, and at a space between two letters; what is
 * held reaches no further than HOLD_MAX_BYTES. So a change needs to be looked
 * at only from such a place before it to one after it.
 */
#ifndef CORE_TEXT_BREAKS_H
#define CORE_TEXT_BREAKS_H

#include <stddef.h>
#include <stdint.h>

enum {
	BREAK_ALLOWED = 1, /* a line may end before this byte */
	BREAK_HELD = 2,    /* … but it is inside of a name */
};

struct breaker;
struct names;

struct breaker *breaker_new(void);
void breaker_free(struct breaker *b);
void breaker_set_names(struct breaker *b, struct names *names);
/* The flags of a whole text; `flags` has room for len + 1. */
void breaker_find(struct breaker *b, const char *s, size_t len, uint8_t *flags);

struct breaks_span {
	size_t from, to; /* outside of this no flag has changed */
};
/* The same after s[at … at + added] was written, with the flags of the rest
 * where they were, or moved to where it is now. */
struct breaks_span breaker_mend(struct breaker *b, const char *s, size_t len,
	size_t at, size_t added, uint8_t *flags);

#endif
