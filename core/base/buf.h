/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A growing run of bytes that always ends in a NUL beyond `len`, so text in
 * it is a C string. A zeroed struct is a valid empty one. The owner of the
 * struct releases it.
 */
#ifndef CORE_BASE_BUF_H
#define CORE_BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

struct buf {
	char *data; /* NULL while nothing was ever added: use buf_str() */
	size_t len;
	size_t capacity;
};

void buf_release(struct buf *b);
void buf_clear(struct buf *b); /* keeps the memory */
void buf_truncate(struct buf *b, size_t len);
const char *buf_str(const struct buf *b); /* never NULL */
char *buf_detach(struct buf *b);          /* caller frees; never NULL */

void buf_add(struct buf *b, const void *bytes, size_t len);
void buf_add_str(struct buf *b, const char *s);
void buf_add_char(struct buf *b, char c);
void buf_add_repeat(struct buf *b, char c, size_t count);
void buf_printf(struct buf *b, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void buf_vprintf(struct buf *b, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));
/* A hole of `len` bytes for the caller to fill; valid until the next call. */
char *buf_extend(struct buf *b, size_t len);
/* Replaces `len` bytes at `at` by others (insert with len 0, cut with n 0). */
void buf_splice(
	struct buf *b, size_t at, size_t len, const void *with, size_t n);

#endif
