/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows of the record tables. Each has, besides its fields, its origin (the
 * change that created it: local stream number and sequence number), a state,
 * a sort key and a folded search text, both derived here from the descriptor
 * whenever a row is written.
 */
#ifndef CORE_STORE_ROWS_H
#define CORE_STORE_ROWS_H

#include "core/store/store.h"

enum row_state {          /* column _x */
	ROW_PRISTINE = 0, /* only ever created: nothing of it in `edit` */
	ROW_EDITED = 1,
	ROW_IN_CONFLICT = 2, /* edited, and cells have more than one head */
};

struct row_origin {
	int64_t sid, seq;
	enum row_state state;
};

/* Reads a row; false when it is not there. `out` is initialised here and
 * released by the caller; `origin` may be NULL. Computed fields included. */
bool row_get(struct store *st, enum record_type_id type, const struct id *id,
	struct record *out, struct row_origin *origin);
bool row_exists(
	struct store *st, enum record_type_id type, const struct id *id);
/* Which type has a row with this id; RECORD_NONE when none has. */
enum record_type_id row_find_type(struct store *st, const struct id *id);
/* Writes the whole row (insert or replace), computed fields as they are in
 * the record: the caller has run record_compute(). */
void row_put(struct store *st, const struct record *r,
	const struct row_origin *origin);
void row_remove(
	struct store *st, enum record_type_id type, const struct id *id);
void row_set_state(struct store *st, enum record_type_id type,
	const struct id *id, enum row_state state);

/* The fast path of a merge: new rows streamed in by one INSERT OR IGNORE …
 * SELECT over a virtual table. Values are borrowed for the length of the
 * call to next(); computed fields are filled in here. Returns how many rows
 * went in. */
struct row_feed_item {
	struct id id;
	const struct value *values; /* by field index */
	int64_t seq;
};
struct row_feed {
	bool (*next)(void *ctx, struct row_feed_item *item); /* false: end */
	void *ctx;
	int64_t sid; /* all rows come from one stream */
};
int64_t row_insert_feed(struct store *st, enum record_type_id type,
	const struct row_feed *feed);

/* Every row of a type in id order, for checks and digests. */
void row_each(struct store *st, enum record_type_id type,
	void (*each)(void *ctx, const struct record *r,
		const struct row_origin *origin),
	void *ctx);
/* Is there a row, other than `except` (may be NULL), that meets all the
 * conditions? */
bool row_matches(struct store *st, enum record_type_id type,
	const struct match *matches, size_t count, const struct id *except,
	struct id *found);
void row_clear_all(struct store *st); /* every record table, before a rebuild */

#endif
