/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Records by the names people speak of them: types with FIELD_NAME fields.
 */
#ifndef CORE_STORE_NAMED_H
#define CORE_STORE_NAMED_H

#include "core/store/store.h"

/* Records of the type, other than `except` (may be NULL) and those lists leave
 * out, whose name is likely the same (core/text/likeness.h), or just the same:
 * equal skeletons first. At most `max` of them into `out`; returns how many.
 * Reads one index from end to end: not for every key. */
size_t named_find_likely(struct store *st, enum record_type_id type,
	const char *name, const struct id *except, struct id *out, size_t max);
/* The name of every record of the type, in no order. */
void named_each(struct store *st, enum record_type_id type,
	void (*each)(void *ctx, const char *name, size_t len), void *ctx);

#endif
