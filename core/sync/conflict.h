/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conflicts, cell by cell: two or more laptops wrote different values without
 * knowing of each other. All versions are kept; one is shown with a mark until
 * somebody settles the cell, which is an ordinary update that travels.
 */
#ifndef CORE_SYNC_CONFLICT_H
#define CORE_SYNC_CONFLICT_H

#include "core/sync/sync.h"

struct conflict_version {
	struct value value; /* owned */
	bool is_deleted;    /* the version is "deleted" */
	bool is_mine;       /* written on this laptop */
	bool is_shown;      /* the provisional winner */
	char laptop[8];
	char *by;        /* author, or "" */
	int64_t wall_ms; /* the author's clock: a claim */
};
struct conflict_cell {
	enum record_type_id type;
	struct id id;
	int field;           /* index; -1: deleted against edited */
	struct value before; /* the last value all of them knew; NULL if none */
	struct conflict_version *versions; /* in a fixed order: rank, stream */
	size_t version_count;
};
struct conflict_list {
	struct conflict_cell *cells;
	size_t count, capacity;
};

/* All of them, or those of one record (`id` not NULL). */
bool conflict_list_load(struct conflict_list *list, struct sync *s,
	const struct id *id, struct error *err);
void conflict_list_release(struct conflict_list *list);
/* Takes version `which` (0 …) of a cell; for "deleted against edited" taking
 * the deleted one deletes the row. */
bool conflict_take(struct sync *s, const struct conflict_cell *cell,
	size_t which, struct error *err);

#endif
