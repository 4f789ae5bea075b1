/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is odd about what a person typed: a finished sentence beside a field.
 * An ERROR keeps the record from being complete (it stays a draft); a DOUBT
 * may be left standing; a NOTE only says what was understood ("10/11/2022 was
 * read as ค.ศ.").
 */
#ifndef CORE_MODEL_PROBLEM_H
#define CORE_MODEL_PROBLEM_H

#include <stdbool.h>
#include <stddef.h>

enum severity { SEVERITY_NOTE, SEVERITY_DOUBT, SEVERITY_ERROR };

struct problem {
	int field; /* index in the record type; -1: the record as a whole */
	enum severity severity;
	char text[240];
};

struct problems { /* zeroed: none */
	struct problem *items;
	size_t count, capacity;
};

/* One of its own, about no field yet; `format` is already translated. What is
 * too long is cut after a whole letter. */
void problem_set(struct problem *problem, enum severity severity,
	const char *format, ...) __attribute__((format(printf, 3, 4)));
void problem_clear(struct problem *problem); /* an empty NOTE: nothing to say */

/* `format` is already translated. What is in the list already is not added
 * again. */
void problems_add(struct problems *list, int field, enum severity severity,
	const char *format, ...) __attribute__((format(printf, 4, 5)));
void problems_clear(struct problems *list);
void problems_release(struct problems *list);
/* The worst about a field, or NULL. */
const struct problem *problems_of(const struct problems *list, int field);
size_t problems_count(const struct problems *list, enum severity severity);

#endif
