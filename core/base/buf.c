/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"

#include "core/base/alloc.h"
#include "core/base/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void reserve(struct buf *b, size_t more)
{
	size_t need;
	size_t capacity;

	if (more > SIZE_MAX / 2 - b->len)
		BUG("a buf of %zu and %zu more bytes", b->len, more);
	need = b->len + more + 1;
	if (need <= b->capacity)
		return;
	capacity = b->capacity + b->capacity / 2 + 32;
	b->capacity = capacity < need ? need : capacity;
	b->data = xrealloc_array(b->data, b->capacity, 1);
}

void buf_release(struct buf *b)
{
	free(b->data);
	*b = (struct buf){0};
}

void buf_clear(struct buf *b)
{
	buf_truncate(b, 0);
}

void buf_truncate(struct buf *b, size_t len)
{
	if (len > b->len)
		BUG("buf of %zu bytes cut to %zu", b->len, len);
	b->len = len;
	if (b->data != NULL)
		b->data[len] = '\0';
}

const char *buf_str(const struct buf *b)
{
	return b->data != NULL ? b->data : "";
}

char *buf_detach(struct buf *b)
{
	char *data = b->data != NULL ? b->data : xstrdup("");

	*b = (struct buf){0};
	return data;
}

void buf_add(struct buf *b, const void *bytes, size_t len)
{
	if (len > 0)
		memcpy(buf_extend(b, len), bytes, len);
}

void buf_add_str(struct buf *b, const char *s)
{
	buf_add(b, s, strlen(s));
}

void buf_add_char(struct buf *b, char c)
{
	*buf_extend(b, 1) = c;
}

void buf_add_repeat(struct buf *b, char c, size_t count)
{
	memset(buf_extend(b, count), c, count);
}

void buf_printf(struct buf *b, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	buf_vprintf(b, format, args);
	va_end(args);
}

void buf_vprintf(struct buf *b, const char *format, va_list args)
{
	va_list again;
	int len;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, format, args);
	if (len < 0)
		BUG("buf_vprintf cannot format");
	reserve(b, (size_t)len);
	(void)vsnprintf(b->data + b->len, (size_t)len + 1, format, again);
	b->len += (size_t)len;
	va_end(again);
}

char *buf_extend(struct buf *b, size_t len)
{
	char *hole;

	reserve(b, len);
	hole = b->data + b->len;
	b->len += len;
	b->data[b->len] = '\0';
	return hole;
}

void buf_splice(
	struct buf *b, size_t at, size_t len, const void *with, size_t n)
{
	size_t tail;

	if (at > b->len || len > b->len - at)
		BUG("splice of %zu at %zu in %zu bytes", len, at, b->len);
	tail = b->len - at - len;
	if (n > len)
		reserve(b, n - len);
	if (b->data == NULL)
		return;
	memmove(b->data + at + n, b->data + at + len, tail);
	if (n > 0)
		memcpy(b->data + at, with, n);
	b->len = at + n + tail;
	b->data[b->len] = '\0';
}
