/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The message log: what the program has told the person, newest last, for the
 * message screen. It lives in memory only: no personal data reach a file by
 * way of it.
 */
#ifndef CORE_BASE_LOG_H
#define CORE_BASE_LOG_H

#include <stddef.h>
#include <stdint.h>

enum { LOG_KEPT = 200 };

enum log_level { LOG_INFO, LOG_WARNING, LOG_ERROR };

struct log_entry {
	int64_t wall_ms;
	enum log_level level;
	char *text;
};

struct log {
	struct log_entry entries[LOG_KEPT];
	size_t count; /* ever added; the last LOG_KEPT are kept */
};

void log_add(struct log *log, int64_t wall_ms, enum log_level level,
	const char *text);
size_t log_size(const struct log *log); /* kept */
/* 0 is the newest. */
const struct log_entry *log_get(const struct log *log, size_t back);
void log_release(struct log *log);

#endif
