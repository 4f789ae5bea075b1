/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/log.h"

#include "core/base/alloc.h"
#include "core/base/error.h"

#include <stdlib.h>

void log_add(struct log *log, int64_t wall_ms, enum log_level level,
	const char *text)
{
	struct log_entry *entry = &log->entries[log->count % LOG_KEPT];

	free(entry->text);
	*entry = (struct log_entry){
		.wall_ms = wall_ms,
		.level = level,
		.text = xstrdup(text),
	};
	log->count++;
}

size_t log_size(const struct log *log)
{
	return log->count < LOG_KEPT ? log->count : LOG_KEPT;
}

const struct log_entry *log_get(const struct log *log, size_t back)
{
	if (back >= log_size(log))
		BUG("message %zu of %zu", back, log_size(log));
	return &log->entries[(log->count - 1 - back) % LOG_KEPT];
}

void log_release(struct log *log)
{
	size_t i;

	for (i = 0; i < LOG_KEPT; i++)
		free(log->entries[i].text);
	*log = (struct log){0};
}
