/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/arena.h"

#include "core/base/alloc.h"
#include "core/base/error.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_SIZE = 16 * 1024 };

struct arena_block {
	struct arena_block *next;
	size_t size, used;
	_Alignas(max_align_t) unsigned char data[];
};

static struct arena_block *block_new(size_t size)
{
	struct arena_block *block;

	block = xmalloc(sizeof(*block) + size);
	block->next = NULL;
	block->size = size;
	block->used = 0;
	return block;
}

void *arena_alloc(struct arena *a, size_t size)
{
	const size_t align = _Alignof(max_align_t);
	struct arena_block *block = a->blocks;
	unsigned char *p;

	if (size > SIZE_MAX / 2)
		BUG("arena_alloc of %zu bytes", size);
	size = (size + align - 1) / align * align;
	if (block == NULL || block->size - block->used < size) {
		block = block_new(size > BLOCK_SIZE ? size : BLOCK_SIZE);
		block->next = a->blocks;
		a->blocks = block;
	}
	p = block->data + block->used;
	block->used += size;
	memset(p, 0, size);
	return p;
}

char *arena_strndup(struct arena *a, const char *s, size_t len)
{
	size_t n = strnlen(s, len);
	char *copy = arena_alloc(a, n + 1);

	memcpy(copy, s, n);
	return copy;
}

char *arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *arena_printf(struct arena *a, const char *format, ...)
{
	va_list args;
	va_list again;
	char *text;
	int len;

	va_start(args, format);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len < 0)
		BUG("arena_printf cannot format");
	text = arena_alloc(a, (size_t)len + 1);
	(void)vsnprintf(text, (size_t)len + 1, format, again);
	va_end(again);
	return text;
}

void arena_clear(struct arena *a)
{
	struct arena_block *kept = a->blocks;
	struct arena rest;

	if (kept == NULL)
		return;
	rest.blocks = kept->next;
	arena_release(&rest);
	kept->next = NULL;
	kept->used = 0;
}

void arena_release(struct arena *a)
{
	struct arena_block *block = a->blocks;
	struct arena_block *next;

	for (; block != NULL; block = next) {
		next = block->next;
		free(block);
	}
	a->blocks = NULL;
}
