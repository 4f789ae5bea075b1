/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From changes to rows. A row that was only ever created is its creation; a
 * row that was touched afterwards is worked out from its changes in `edit`,
 * and from nothing else: the one path by which every touched row comes about,
 * whether written here or merged. All inside the caller's transaction.
 */
#ifndef CORE_SYNC_APPLY_H
#define CORE_SYNC_APPLY_H

#include "core/store/rows.h"
#include "core/sync/state.h"

struct apply_outcome {
	bool was_there, is_there;
	bool is_changed; /* in what a person sees */
	enum row_state state_before, state_after;
	struct row_origin origin_before;
};

/* Keeps the creation of a row that is touched for the first time. */
void apply_first_touch(
	struct sync *s, uint16_t type_number, const struct id *id);
/* One change into `edit`; the row is out of date until it is settled. */
void apply_add(struct sync *s, struct dot dot, const struct change *change,
	const uint8_t *rec, size_t len);
/* Works a touched row out. `out` may be NULL. */
void apply_settle(struct sync *s, const struct record_type *type,
	const struct id *id, struct apply_outcome *out);
void apply_all_edited(struct sync *s);

#endif
