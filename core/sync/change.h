/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One change as bytes: kind | type number | row id | wall claim | count |
 * (field number, tag, value)*. A change that was erased is replaced by a stub:
 * kind 9 and the 16-byte hash the change had, so that the root of its segment
 * still holds. Types, fields and kinds that this version does not know are
 * carried along untouched. Everything borrowed points into the record.
 */
#ifndef CORE_SYNC_CHANGE_H
#define CORE_SYNC_CHANGE_H

#include "core/base/pack.h"
#include "core/model/record.h"
#include "core/sync/history.h"

enum {
	CHANGE_STUB = 9,
	LEAF_SIZE = 16,
	RECORD_SIZE_MAX = 4 << 20,
	RUN_SIZE_MAX = 1 << 20, /* a text, a list of ids */
};

/* Numbers to descriptors, looked up once for a whole merge. */
struct schema {
	const struct record_type *types[256]; /* by number */
	uint8_t fields[RECORD_TYPE_COUNT][256];
};
void schema_init(struct schema *schema);
/* Index of a field that is logged, or -1. */
int schema_field(const struct schema *schema, const struct record_type *type,
	uint64_t number);

struct change {
	uint8_t kind;
	uint16_t type_number;
	const struct record_type *type; /* NULL: of a newer version */
	struct id id;
	int64_t wall_ms;
	size_t cell_count;
	struct unpack cells; /* what change_next() reads on */
	const struct schema *schema;
};
struct change_cell {
	int field; /* index; -1: of a newer version */
	struct value value;
};

/* False when the bytes are not a change (a stub is one). */
bool change_open(const struct schema *schema, const uint8_t *rec, size_t len,
	struct change *out);
bool change_is_stub(const uint8_t *rec, size_t len);
/* The next cell; false at the end and when the bytes are damaged. */
bool change_next(struct change *c, struct change_cell *cell);

/* What a change is like, after checking every byte of it: each known cell has
 * the tag of its kind, a possible length, valid UTF-8; no field comes twice.
 * Only such a change may come near the tables. */
struct change_shape {
	bool is_stub;
	/* A creation whose row says all there is to say about it: no unknown
	 * fields, no explicit NULL. */
	bool is_plain_creation;
};
bool change_check(const struct schema *schema, const uint8_t *rec, size_t len,
	struct change_shape *shape);

/* Writing: the head, then `count` cells. */
void change_begin(struct buf *b, enum change_kind kind,
	const struct record_type *type, const struct id *id, int64_t wall_ms,
	size_t count);
void change_add_cell(
	struct buf *b, const struct field *field, const struct value *value);
/* A whole change that gives the non-NULL logged fields of a record, or with
 * `with_nulls` all of them. */
void change_add_record(struct buf *b, enum change_kind kind,
	const struct record *r, int64_t wall_ms, bool with_nulls);

#endif
