/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Allocation that cannot fail: memory gone is a BUG() (see error.h). What
 * these return is freed with free().
 */
#ifndef CORE_BASE_ALLOC_H
#define CORE_BASE_ALLOC_H

#include <stddef.h>

void *xmalloc(size_t size);               /* size 0 gives a real block */
void *xcalloc(size_t count, size_t size); /* zeroed */
void *xrealloc_array(void *p, size_t count, size_t size);
char *xstrdup(const char *s); /* NULL stays NULL */
char *xstrndup(const char *s, size_t len);
void *xmemdup(const void *p, size_t len); /* NULL when len is 0 */

/* Makes room for one more element of an array that grows by half:
 * GROW(list->items, list->count, list->capacity). */
#define GROW(items, count, capacity) \
	do { \
		if ((count) == (capacity)) { \
			(capacity) = (capacity) + (capacity) / 2 + 16; \
			(items) = xrealloc_array( \
				(items), (capacity), sizeof(*(items))); \
		} \
	} while (0)

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

#endif
