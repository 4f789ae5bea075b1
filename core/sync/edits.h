/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The changes of one touched row, and what follows from them: which values
 * stand last on each cell (its heads), whether the row is to be seen, which
 * deletes nobody has answered. A pure function of the set of changes, whatever
 * their order of arrival. Of each stream only its last word on a cell can be a
 * head, so 50,000 edits of one cell cost no more than a walk.
 */
#ifndef CORE_SYNC_EDITS_H
#define CORE_SYNC_EDITS_H

#include "core/sync/state.h"

struct edit {
	struct dot dot;
	struct change change;
	size_t at, len; /* the record in `pool` */
};
struct edits {
	struct edit *items; /* by (sid, seq) */
	size_t count, capacity;
	struct buf pool;
};
/* Into a zeroed struct. Values borrow from it. */
void edits_load(
	struct edits *e, struct sync *s, uint16_t type, const struct id *row);
void edits_release(struct edits *e);

struct head {
	struct dot dot;
	struct value value; /* borrowed */
};
struct heads {
	struct head *items;
	size_t count, capacity;
};
struct row_view {
	const struct record_type *type;
	struct heads *cells;   /* by field index */
	struct heads deletes;  /* that no later change has answered */
	struct heads versions; /* last word of each stream, deletes aside */
	struct dot creation;
	bool is_visible;
};
void row_view_init(struct row_view *v, struct sync *s,
	const struct record_type *type, const struct edits *e);
void row_view_release(struct row_view *v);

/* The head with the largest (rank, stream key); NULL when there is none. */
const struct head *heads_winner(const struct heads *h, struct sync *s);
/* Two or more different values. */
bool heads_differ(const struct heads *h);
/* Is a change known by, or one of, the given heads? */
bool heads_know(const struct heads *h, struct sync *s, struct dot dot);

#endif
