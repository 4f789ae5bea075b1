/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/property/merge_oracle.h"

#include <stdlib.h>
#include <string.h>

static bool has(const struct oracle_set *set, size_t op)
{
	return (set->bits[op / 8] >> (op % 8) & 1) != 0;
}

struct oracle_op *oracle_add(
	struct oracle *o, int laptop, enum change_kind kind, size_t row)
{
	struct oracle_op *op;
	size_t i;

	if (o->count == ORACLE_OPS)
		abort();
	op = &o->ops[o->count];
	*op = (struct oracle_op){.laptop = laptop,
		.kind = kind,
		.row = row,
		.seen = o->known[laptop]};
	for (i = 0; i < o->count; i++)
		op->seen_count += has(&op->seen, i) ? 1 : 0;
	o->known[laptop].bits[o->count / 8] |= (uint8_t)(1U << (o->count % 8));
	o->count++;
	return op;
}

void oracle_learn(struct oracle *o, int laptop, const struct oracle_set *what)
{
	size_t i;

	for (i = 0; i < sizeof(what->bits); i++)
		o->known[laptop].bits[i] |= what->bits[i];
}

static bool concerns(const struct oracle *o, int laptop, size_t row, size_t op)
{
	return o->ops[op].row == row && has(&o->known[laptop], op);
}

static bool is_deleted_by_any(
	const struct oracle *o, int laptop, size_t row, size_t op)
{
	size_t i;

	for (i = 0; i < o->count; i++)
		if (concerns(o, laptop, row, i) &&
			o->ops[i].kind == CHANGE_DELETE &&
			has(&o->ops[i].seen, op))
			return true;
	return false;
}

bool oracle_is_visible(const struct oracle *o, int laptop, size_t row)
{
	size_t i;

	for (i = 0; i < o->count; i++)
		if (concerns(o, laptop, row, i) &&
			o->ops[i].kind != CHANGE_DELETE &&
			!is_deleted_by_any(o, laptop, row, i))
			return true;
	return false;
}

static int code_in(const struct oracle_op *op, uint8_t field)
{
	size_t i;

	for (i = 0; op->kind != CHANGE_DELETE && i < op->cells; i++)
		if (op->fields[i] == field)
			return op->codes[i];
	return -1;
}

static bool is_overwritten(const struct oracle *o, int laptop, size_t row,
	size_t op, uint8_t field)
{
	size_t i;

	for (i = 0; i < o->count; i++)
		if (concerns(o, laptop, row, i) &&
			code_in(&o->ops[i], field) >= 0 &&
			has(&o->ops[i].seen, op))
			return true;
	return false;
}

static bool is_better(const struct oracle *o, const struct oracle_op *a,
	const struct oracle_op *b)
{
	if (a->seen_count != b->seen_count)
		return a->seen_count > b->seen_count;
	return memcmp(o->keys[a->laptop], o->keys[b->laptop], STREAM_KEY_SIZE) >
		0;
}

uint8_t oracle_code(const struct oracle *o, int laptop, size_t row,
	uint8_t field, size_t *heads)
{
	const struct oracle_op *best = NULL;
	bool is_mixed = false;
	size_t i;

	*heads = 0;
	for (i = 0; i < o->count; i++) {
		if (!concerns(o, laptop, row, i) ||
			code_in(&o->ops[i], field) < 0 ||
			is_overwritten(o, laptop, row, i, field))
			continue;
		++*heads;
		if (best != NULL &&
			code_in(best, field) != code_in(&o->ops[i], field))
			is_mixed = true;
		if (best == NULL || is_better(o, &o->ops[i], best))
			best = &o->ops[i];
	}
	if (!is_mixed)
		*heads = 0;
	return best != NULL ? (uint8_t)code_in(best, field) : 0;
}
