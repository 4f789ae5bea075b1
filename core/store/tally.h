/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Counting rows: a table of numbers by group, made by one SQL statement from a
 * description. A path names a field of the counted type, or, through one of
 * its references, a field of what it refers to. Erased or restricted persons
 * keep counting; only their names are left out elsewhere.
 */
#ifndef CORE_STORE_TALLY_H
#define CORE_STORE_TALLY_H

#include "core/base/arena.h"
#include "core/store/store.h"

enum { TALLY_DIRECT = -1, TALLY_CELLS_MAX = 12 };

struct tally_path {
	int via;   /* field index of a REF, or TALLY_DIRECT */
	int field; /* index in the type it leads to */
};
enum tally_op { TALLY_COUNT, TALLY_DISTINCT, TALLY_SUM };
struct tally_cell {
	enum tally_op op;
	struct tally_path of; /* of DISTINCT and SUM */
	struct tally_path
		or_of; /* DISTINCT: when `of` is NULL; field -1: none */
	/* Counts only rows where `when` has one of the codes "A,B" (or, with
	 * `unless`, none of them; NULL counts as none). codes NULL: all rows.
	 */
	struct tally_path when;
	const char *codes;
	bool unless;
};
struct tally_query {
	enum record_type_id type;
	const struct match *where;
	size_t where_count;
	struct tally_path without; /* leaves rows out altogether where this … */
	const char *without_codes; /* … has one of these codes; NULL: none */
	struct tally_path by;      /* field -1: no groups, one row */
	const struct tally_cell *cells;
	size_t cell_count;
};
struct tally_row {
	const char *code; /* of the group, saved form; "" for NULL */
	int64_t numbers[TALLY_CELLS_MAX];
};
/* Rows in code order, in the arena; returns how many. Failures are sticky in
 * the store (store_ok()). */
size_t tally_run(struct store *st, const struct tally_query *q,
	struct arena *arena, const struct tally_row **rows);

/* The row that came into this notebook last; restricted ones do not count.
 * One step of an index, however many rows there are. */
bool tally_newest(
	struct store *st, enum record_type_id type, struct id *newest);

#endif
