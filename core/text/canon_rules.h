/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rules of the canonical form on an array of code points, for the part of
 * a text that is not canonical already. Inside of core/text only.
 */
#ifndef CORE_TEXT_CANON_RULES_H
#define CORE_TEXT_CANON_RULES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct code_points {
	uint32_t *items; /* xmalloc; the owner frees */
	size_t count, capacity;
};

/* Applies all rules until nothing changes any more. `at_start`: the first
 * item is the first of the text, where a mark cannot stand. Returns whether
 * marks remain that fit no consonant. */
bool canon_rules_apply(struct code_points *a, bool at_start);

#endif
