/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The history of a record: every change of it that this laptop knows, in an
 * order in which causes stand before effects.
 */
#ifndef CORE_SYNC_HISTORY_H
#define CORE_SYNC_HISTORY_H

#include "core/sync/sync.h"

enum change_kind { /* numbers in files: never changed */
	CHANGE_CREATE = 1,
	CHANGE_UPDATE = 2,
	CHANGE_DELETE = 3,
	CHANGE_ERASE = 4,
};
struct history_cell {
	int field; /* index */
	struct value before, after;
};
struct history_entry {
	enum change_kind kind;
	enum record_type_id type;
	struct id id;
	char laptop[8];
	char *by;
	int64_t wall_ms;
	struct history_cell *cells;
	size_t cell_count;
};
struct history {
	struct history_entry *entries;
	size_t count, capacity;
};

/* `id` NULL: the last `limit` changes of the whole notebook, newest first;
 * else all changes of one record, oldest first. */
bool history_load(struct history *h, struct sync *s, const struct id *id,
	size_t limit, struct error *err);
void history_release(struct history *h);

#endif
