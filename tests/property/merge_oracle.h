/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What every notebook should show, worked out the slow and plain way: each
 * operation remembers the set of all operations its author knew, and
 * happened-before is a look into that set. Nothing of core/sync is used.
 */
#ifndef TESTS_PROPERTY_MERGE_ORACLE_H
#define TESTS_PROPERTY_MERGE_ORACLE_H

#include "core/sync/history.h"

enum { ORACLE_OPS = 640, ORACLE_LAPTOPS = 6, ORACLE_CELLS = 64 };

struct oracle_set {
	uint8_t bits[ORACLE_OPS / 8];
};
struct oracle_op {
	int laptop;
	enum change_kind kind;
	size_t row;
	uint8_t fields[ORACLE_CELLS];
	uint8_t codes[ORACLE_CELLS]; /* which value; 0: NULL */
	size_t cells;
	struct oracle_set seen;
	size_t seen_count;
};
struct oracle {
	struct oracle_op ops[ORACLE_OPS];
	size_t count;
	struct oracle_set known[ORACLE_LAPTOPS];
	uint8_t keys[ORACLE_LAPTOPS][STREAM_KEY_SIZE];
};

/* The operation to fill in; it knows what its laptop knows. */
struct oracle_op *oracle_add(
	struct oracle *o, int laptop, enum change_kind kind, size_t row);
void oracle_learn(struct oracle *o, int laptop, const struct oracle_set *what);
bool oracle_is_visible(const struct oracle *o, int laptop, size_t row);
/* The code shown in a cell, and how many heads its conflict has (0: none). */
uint8_t oracle_code(const struct oracle *o, int laptop, size_t row,
	uint8_t field, size_t *heads);

#endif
