/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Drafts: what was typed into a form that is not saved yet, as typed, one per
 * record (a new one: under nil or an id no record has). They never travel.
 */
#ifndef CORE_STORE_DRAFT_H
#define CORE_STORE_DRAFT_H

#include "core/store/store.h"

struct draft_cell {
	uint16_t field; /* number; 0: a remark of whoever keeps the draft */
	const char *typed;
};

/* Written at once, in a transaction of its own. `id` nil: a new record. */
bool draft_save(struct store *st, enum record_type_id type, const struct id *id,
	const struct draft_cell *cells, size_t count, struct error *err);
/* True when there is one; calls `each` for every cell. */
bool draft_load(struct store *st, enum record_type_id type, const struct id *id,
	void (*each)(void *ctx, const struct draft_cell *c), void *ctx);
void draft_remove(
	struct store *st, enum record_type_id type, const struct id *id);
int64_t draft_count(struct store *st, enum record_type_id type);

#endif
