/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a row holds beyond its fields, derived from the descriptor (private to
 * core/store): the sort key, the folded search text, what its name is likely
 * the same by, and which rows lists leave out. Nothing here is replicated;
 * every laptop derives its own.
 *
 * `_sort` (a type with FIELD_SORT fields): their keys one after another, in
 * table order, so that bytes compare as people sort. Words by the Thai
 * collator; codes, dates and times as their bytes and a zero byte; whole
 * numbers as a length byte and big-endian bytes. NULL comes first.
 *
 * `_fold` (a type with FIELD_SEARCH fields): their search forms, a newline
 * between two. References are not folded: their titles live in other rows.
 *
 * `_like` (a type with FIELD_NAME fields): the skeleton of the name, a newline,
 * its bare form (core/text/likeness.h, fold.h).
 *
 * A field named "restricted" of kind BOOL with FIELD_SYSTEM marks rows that
 * lists leave out.
 */
#ifndef CORE_STORE_DERIVE_H
#define CORE_STORE_DERIVE_H

#include "core/base/buf.h"
#include "core/model/record_type.h"
#include "core/text/order.h"

/* To be raised when the derivation itself changes: all rows are made anew. */
enum { DERIVE_VERSION = 2 };

bool type_has_flag(const struct record_type *type, enum field_flag flag);
/* Index of the field that marks rows lists leave out, or -1. */
int type_restricted_field(const struct record_type *type);
/* The field holds words, to be sorted as people sort words. */
bool field_has_words(const struct field *field);

enum derived { DERIVED_SORT, DERIVED_FOLD, DERIVED_LIKE, DERIVED_COUNT };
struct derived_column {
	const char *name, *sql_type;
	enum field_flag flag; /* a type with such a field has the column */
};
extern const struct derived_column derived_columns[DERIVED_COUNT];

/* What a row has in a derived column; `out` is cleared first. */
void derive(enum derived which, const struct record_type *type,
	const struct value *values, struct order *order, struct buf *out);

#endif
