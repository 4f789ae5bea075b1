/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lists. A query gives a fixed sequence of row numbers, read page by page, so
 * 100,000 records cost one page. Sorted by the type's sort key (Thai order)
 * unless a field is named; filtered by a folded part and by field values.
 * Rows that must not be shown (restricted persons) are left out: those of a
 * type with a BOOL field named "restricted" with FIELD_SYSTEM, where it is 1.
 *
 * A named field sorts by its kind: words by the Thai collator, references as
 * the rows they refer to, codes and dates as they are stored; NULL last, then
 * by the sort key. What is equal in it, or has none, lists in order of its id:
 * of creation.
 */
#ifndef CORE_STORE_QUERY_H
#define CORE_STORE_QUERY_H

#include "core/store/store.h"
#include "core/text/find.h"

struct query {
	enum record_type_id type;
	const char *find; /* as typed; folded here; NULL or "" for all */
	const struct match *where;
	size_t where_count;
	int sort_field;   /* -1: the sort key */
	bool descending;  /* turns the direction: of the sort key the type's
			   * own, of a named field ascending */
	bool in_conflict; /* only those */
	bool with_restricted;
};

struct listing; /* the sequence */

/* Never NULL; an empty one after a failure (store_ok() says it). */
struct listing *listing_open(struct store *st, const struct query *q);
/* The same for what a person typed: with what else may have been meant by it
 * (core/text/find.h) until something is found. *found says by which try, and
 * `read_as` (cleared first) what was searched for; both may be NULL. */
struct listing *listing_find(struct store *st, const struct query *q,
	enum find_try *found, struct buf *read_as);
void listing_free(struct listing *l);
size_t listing_count(const struct listing *l);
/* Row `i` into `out` (initialised here, released by the caller). */
bool listing_get(struct listing *l, size_t i, struct record *out);
bool listing_id(struct listing *l, size_t i, struct id *out);
/* Where a record stands, or -1. */
ptrdiff_t listing_index(struct listing *l, const struct id *id);

/* How many a list without conditions shows. */
int64_t query_count(struct store *st, enum record_type_id type);

#endif
