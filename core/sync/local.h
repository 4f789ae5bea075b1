/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes of this laptop, for core/sync alone: one change, numbered, into the
 * tail and into its row, in one transaction.
 */
#ifndef CORE_SYNC_LOCAL_H
#define CORE_SYNC_LOCAL_H

#include "core/sync/state.h"

/* A finished change of a row that is or was there. */
bool local_touch(struct sync *s, const struct record_type *type,
	const struct id *id, const struct buf *rec, struct error *err);
/* An update that says nothing but "this row stays". */
bool local_keep(struct sync *s, enum record_type_id type, const struct id *id,
	struct error *err);

#endif
