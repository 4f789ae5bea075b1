/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/problem.h"

#include "core/base/alloc.h"
#include "core/text/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* vsnprintf cuts at a byte; half a letter must not reach the screen. */
static void write_text(char *text, size_t size, const char *format,
	va_list args) __attribute__((format(printf, 3, 0)));

static void write_text(
	char *text, size_t size, const char *format, va_list args)
{
	int len = vsnprintf(text, size, format, args);
	size_t end = size - 1;

	if (len < 0 || (size_t)len < size) {
		text[len < 0 ? 0 : len] = '\0';
		return;
	}
	while (end > size - UTF8_MAX && !utf8_is_valid(text, end))
		end--;
	text[end] = '\0';
}

void problem_set(struct problem *problem, enum severity severity,
	const char *format, ...)
{
	va_list args;

	problem->field = -1;
	problem->severity = severity;
	va_start(args, format);
	write_text(problem->text, sizeof(problem->text), format, args);
	va_end(args);
}

void problem_clear(struct problem *problem)
{
	problem->field = -1;
	problem->severity = SEVERITY_NOTE;
	problem->text[0] = '\0';
}

static bool is_in(const struct problems *list, const struct problem *problem)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		if (list->items[i].field == problem->field &&
			list->items[i].severity == problem->severity &&
			strcmp(list->items[i].text, problem->text) == 0)
			return true;
	return false;
}

void problems_add(struct problems *list, int field, enum severity severity,
	const char *format, ...)
{
	struct problem problem;
	va_list args;

	problem.field = field;
	problem.severity = severity;
	va_start(args, format);
	write_text(problem.text, sizeof(problem.text), format, args);
	va_end(args);
	if (is_in(list, &problem))
		return;
	GROW(list->items, list->count, list->capacity);
	list->items[list->count++] = problem;
}

void problems_clear(struct problems *list)
{
	list->count = 0;
}

void problems_release(struct problems *list)
{
	free(list->items);
	*list = (struct problems){0};
}

const struct problem *problems_of(const struct problems *list, int field)
{
	const struct problem *worst = NULL;
	size_t i;

	for (i = 0; i < list->count; i++) {
		const struct problem *problem = &list->items[i];

		if (problem->field == field &&
			(worst == NULL || problem->severity > worst->severity))
			worst = problem;
	}
	return worst;
}

size_t problems_count(const struct problems *list, enum severity severity)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < list->count; i++)
		count += list->items[i].severity == severity;
	return count;
}
