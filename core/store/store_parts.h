/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The inside of a store, private to core/store: the database, what is kept
 * per record type, and the SQL that the descriptors lead to.
 */
#ifndef CORE_STORE_STORE_PARTS_H
#define CORE_STORE_STORE_PARTS_H

#include "core/store/db.h"
#include "core/store/derive.h"
#include "core/store/store.h"

struct feed_source;

enum row_sql {
	ROW_SQL_INSERT,    /* unless it is there */
	ROW_SQL_NARROW,    /* updates if no indexed column changes */
	ROW_SQL_WIDE,      /* updates all columns */
	ROW_SQL_GET,       /* by id */
	ROW_SQL_AT,        /* by rowid */
	ROW_SQL_EACH,      /* all in id order */
	ROW_SQL_EXISTS,    /* by id */
	ROW_SQL_ROWID,     /* of an id */
	ROW_SQL_ID,        /* of a rowid */
	ROW_SQL_REMOVE,    /* by id */
	ROW_SQL_SET_STATE, /* by id */
	ROW_SQL_CLEAR,     /* all */
	ROW_SQL_FEED,      /* inserts from the virtual table */
	ROW_SQL_COUNT,     /* counts what lists show */
	ROW_SQL_KINDS,
};

struct store_type {
	const struct record_type *type;
	bool has[DERIVED_COUNT]; /* which derived columns */
	bool has_computed;
	int restricted; /* field index or -1 */
	char *sql[ROW_SQL_KINDS];
	struct feed_source *feed; /* NULL until the first feed */
};

struct store {
	struct db db;
	struct order *order;
	struct store_type types[RECORD_TYPE_COUNT];
	struct buf derived[DERIVED_COUNT]; /* of the row being written */
};

/* A name as SQL writes it. */
void sql_add_name(struct buf *out, const char *name);
/* The columns of a row from `id` to `_x` in the one order that all of core/
 * store uses: id, what is derived, the fields, _s, _q, _x; each after `before`,
 * with ", " between. Parameters are numbered in the same order from 1. */
void sql_add_columns(
	const struct store_type *part, const char *before, struct buf *out);
/* Column of the first field in that order, counted from 0. */
int sql_first_field(const struct store_type *part);

/* Made at the first use and kept as long as the store. */
const char *row_sql(
	struct store *st, enum record_type_id type, enum row_sql which);

/* "WHERE …" of conditions, parameters from ?1 on; and their binding. */
void sql_add_matches(const struct record_type *type,
	const struct match *matches, size_t count, struct buf *out);
void sql_bind_matches(
	struct stmt *s, const struct match *matches, size_t count);

/* The row that stands in `s` (columns of ROW_SQL_GET) into `out`. */
struct row_origin;
void row_read(struct stmt *s, const struct store_type *part, struct record *out,
	struct row_origin *origin);

/* What the row of these values has in the derived columns of its type. */
void row_derive(const struct store_type *part, const struct value *values,
	struct order *order, struct buf out[DERIVED_COUNT]);

/* Teach SQLite the order of words and how to find them; names alike. */
void query_init(struct store *st);
void named_init(struct store *st);

void feed_free(struct feed_source *feed); /* NULL is fine */

#endif
