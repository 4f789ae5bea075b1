/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"

#include "core/base/error.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void *must(void *p, size_t size)
{
	if (p == NULL)
		BUG("out of memory (%zu bytes)", size);
	return p;
}

static size_t bytes_of(size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		BUG("%zu elements of %zu bytes overflow", count, size);
	return count * size;
}

void *xmalloc(size_t size)
{
	return must(malloc(size > 0 ? size : 1), size);
}

void *xcalloc(size_t count, size_t size)
{
	size_t total = bytes_of(count, size);

	return must(calloc(1, total > 0 ? total : 1), total);
}

void *xrealloc_array(void *p, size_t count, size_t size)
{
	size_t total = bytes_of(count, size);

	return must(realloc(p, total > 0 ? total : 1), total);
}

char *xstrdup(const char *s)
{
	return s == NULL ? NULL : xstrndup(s, strlen(s));
}

char *xstrndup(const char *s, size_t len)
{
	size_t n = strnlen(s, len);
	char *copy = xmalloc(n + 1);

	memcpy(copy, s, n);
	copy[n] = '\0';
	return copy;
}

void *xmemdup(const void *p, size_t len)
{
	void *copy;

	if (len == 0)
		return NULL;
	copy = xmalloc(len);
	memcpy(copy, p, len);
	return copy;
}
