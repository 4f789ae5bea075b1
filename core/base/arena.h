/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory for what dies together: a page of a list, a report. Nothing is freed
 * singly. A zeroed struct is a valid empty arena.
 */
#ifndef CORE_BASE_ARENA_H
#define CORE_BASE_ARENA_H

#include <stddef.h>

struct arena_block;
struct arena {
	struct arena_block *blocks;
};

void *arena_alloc(struct arena *a, size_t size); /* zeroed, aligned for all */
char *arena_strndup(struct arena *a, const char *s, size_t len);
char *arena_strdup(struct arena *a, const char *s);
char *arena_printf(struct arena *a, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void arena_clear(struct arena *a); /* forgets all, keeps one block */
void arena_release(struct arena *a);

#endif
