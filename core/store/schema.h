/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The tables that the descriptors lead to (private to core/store). Names of
 * ours begin with "_"; all others come from the descriptors. A table of a
 * type: id, its fields, the origin of the row (_s stream, _q number), its
 * state (_x), and what is derived (see derive.h). Indexes: one that covers
 * lists (_sort, _fold), one on every reference, partial ones on conflicts and
 * restricted rows. No UNIQUE and no foreign keys: what another laptop wrote
 * must always find a place.
 */
#ifndef CORE_STORE_SCHEMA_H
#define CORE_STORE_SCHEMA_H

#include "core/store/store_parts.h"

enum {
	STORE_APPLICATION_ID = 0x53414d55, /* "SAMU" */
	/* Of the tables of ours; the descriptors count their own below. */
	STORE_VERSION = 1,
};

/* What of the file this program knows: PRAGMA user_version. */
int schema_version(void);
/* Changes with every CREATE statement and with what rows derive. */
int64_t schema_hash(const struct store *st);

/* One CREATE statement at a time; false past the end. `name` is what it
 * makes, `type` whose table that is (NULL: one of ours). */
struct schema_item {
	const char *verb; /* "table", "index" */
	struct buf name, sql;
	const struct store_type *part;
};
typedef void schema_each_item(void *ctx, const struct schema_item *item);
void schema_each(
	const struct store_type *parts, schema_each_item *each, void *ctx);
/* "NAME" TYPE, as CREATE TABLE and ADD COLUMN say it. */
void schema_add_field(struct buf *out, const struct field *field);
void schema_add_derived(struct buf *out, enum derived which);

/* Makes what the file does not have and derives what rows must hold. */
void schema_upgrade(struct store *st);

#endif
