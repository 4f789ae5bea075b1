/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the world did wrong. A function that can fail because of the world
 * returns bool and takes a `struct error *` (never NULL) as its last argument;
 * on false the error holds a code and one finished sentence in the user's
 * language. What a person typed oddly is not an error but a problem
 * (core/model/problem.h). What we did wrong is BUG().
 *
 * The codes are the exit codes of the command line (tui/command).
 */
#ifndef CORE_BASE_ERROR_H
#define CORE_BASE_ERROR_H

#include <stdbool.h>

enum error_code {
	ERROR_NONE = 0,
	ERROR_FAILED = 1,  /* anything without a better name */
	ERROR_USAGE = 2,   /* the command was written wrongly */
	ERROR_REFUSED = 3, /* the data were read and cannot be accepted */
	ERROR_BUSY = 4,    /* somebody else holds the notebook */
	ERROR_MEDIUM = 5,  /* the disk or stick is full, gone or read-only */
};

struct error {
	enum error_code code;
	char text[480]; /* UTF-8, no trailing newline */
};

/* Sets code and sentence; always returns false, so `return error_set(…)`.
 * `format` is already translated: error_set(err, code, _("…"), …). */
bool error_set(struct error *err, enum error_code code, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Puts "prefix: " before the sentence; always returns false. */
bool error_prefix(struct error *err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

void error_clear(struct error *err);

/* Our own mistake: runs the handler (the terminal is restored), prints the
 * place and aborts. Memory gone ends here as well: the database is
 * transactional and drafts are on disk. */
#define BUG(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void bug_at(const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Called once before a BUG prints; NULL removes it. */
void bug_set_handler(void (*restore)(void));

#endif
