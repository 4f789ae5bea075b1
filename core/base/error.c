/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/error.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A bug may show itself anywhere, so the one way back to a sane terminal
 * cannot be handed down as an argument. */
static void (*bug_handler)(void);

/* A sentence that was cut must not end in half a character. */
static void drop_half_character(char *text)
{
	size_t len = strlen(text);
	size_t start = len;
	unsigned char lead;
	size_t need;

	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start == 0)
		return;
	lead = (unsigned char)text[start - 1];
	need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
	if (len - (start - 1) < need)
		text[start - 1] = '\0';
}

bool error_set(struct error *err, enum error_code code, const char *format, ...)
{
	va_list args;
	int len;

	err->code = code;
	va_start(args, format);
	len = vsnprintf(err->text, sizeof(err->text), format, args);
	va_end(args);
	if (len >= (int)sizeof(err->text))
		drop_half_character(err->text);
	return false;
}

bool error_prefix(struct error *err, const char *format, ...)
{
	char prefix[sizeof(err->text)];
	char whole[2 * sizeof(err->text) + 2];
	va_list args;

	va_start(args, format);
	(void)vsnprintf(prefix, sizeof(prefix), format, args);
	va_end(args);
	(void)snprintf(whole, sizeof(whole), "%s: %s", prefix, err->text);
	(void)snprintf(err->text, sizeof(err->text), "%.*s",
		(int)sizeof(err->text) - 1, whole);
	drop_half_character(err->text);
	return false;
}

void error_clear(struct error *err)
{
	err->code = ERROR_NONE;
	err->text[0] = '\0';
}

void bug_set_handler(void (*restore)(void))
{
	bug_handler = restore;
}

void bug_at(const char *file, int line, const char *format, ...)
{
	void (*restore)(void) = bug_handler;
	va_list args;

	/* A bug inside the handler must not come round again. */
	bug_handler = NULL;
	if (restore != NULL)
		restore();
	(void)fprintf(stderr, "samut: BUG at %s:%d: ", file, line);
	va_start(args, format);
	(void)vfprintf(stderr, format, args);
	va_end(args);
	(void)fputc('\n', stderr);
	abort();
}
