/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A record in memory: a value array indexed by the field enum of its type. It
 * owns its values. Facts are what a check must know beyond the record; they
 * come from outside (core/notebook gives the real ones, a test its own).
 */
#ifndef CORE_MODEL_RECORD_H
#define CORE_MODEL_RECORD_H

#include "core/model/record_type.h"
#include "core/text/date.h"

struct record {
	const struct record_type *type;
	struct id id;         /* nil: not stored yet */
	struct value *values; /* type->field_count of them */
	bool in_conflict;     /* as read from the store */
};

struct match { /* one condition: this field has this value */
	uint8_t field;
	const struct value *value;
};

struct facts {
	struct date today;
	int working_fiscal_year; /* BE; 0: none chosen */
	/* Adds the title of a record; nothing when it is unknown. */
	void (*title)(void *ctx, enum record_type_id type, const struct id *id,
		struct buf *out);
	/* Reads a record (released by the caller); false: not there. */
	bool (*get)(void *ctx, enum record_type_id type, const struct id *id,
		struct record *out);
	/* Is there a record of the type, other than `except`, that meets all
	 * conditions? Its id goes to *found when that is not NULL. */
	bool (*exists)(void *ctx, enum record_type_id type,
		const struct match *matches, size_t count,
		const struct id *except, struct id *found);
	/* Adds, to be read by a person, which records are perhaps the same as
	 * this one by their names (FIELD_NAME); nothing when none is. Answers
	 * for new and for renamed records only. NULL: not known. */
	void (*likely)(void *ctx, const struct record *r, struct buf *out);
	/* The record a person means by these words (id, or a title, if unique).
	 * Returns how many match; 1 fills *found. */
	size_t (*find)(void *ctx, enum record_type_id type, const char *words,
		struct id *found);
	void *ctx;
};

/* Knows nothing: no record exists, no day is today. `facts` may be NULL in
 * every function below and means this. */
extern const struct facts facts_none;

/* All NULL, and the initial values of its table. */
void record_init(struct record *r, enum record_type_id type);
void record_init_empty(struct record *r, enum record_type_id type);
void record_release(struct record *r); /* and makes it all zero */
/* `to` is zeroed or a record, which is released. */
void record_copy(struct record *to, const struct record *from);

/* What a person typed (or a file holds) into a field: parses by the kind, sets
 * the value, runs `fill`, computes again. False: the value stays as it was and
 * `problems` (may be NULL) got an ERROR; true may add NOTEs and DOUBTs. A field
 * that is never typed (COMPUTED, SYSTEM) is refused. */
bool record_set(struct record *r, size_t field, const char *typed,
	const struct facts *facts, struct problems *problems);
/* Required fields, bounds, choices, field checks, rules: everything there is
 * to say. True when there is no ERROR. */
bool record_check(const struct record *r, const struct facts *facts,
	struct problems *problems);
void record_compute(struct record *r); /* all FIELD_COMPUTED */

void record_show(const struct record *r, size_t field,
	const struct facts *facts, struct buf *out);
void record_save(const struct record *r, size_t field, struct buf *out);
/* Adds the name by which people speak of it (FIELD_NAME); nothing when its
 * type has none. */
void record_name(const struct record_type *type, const struct value *values,
	struct buf *out);
/* What was typed as the name of a record nobody knew yet, into a new one: of a
 * person by the rules of names, else into the first title field of words. */
void record_set_name(struct record *r, const char *typed);
/* The reference that tells two records of one name apart (the organisation of
 * a person): the first listed one that is there, or -1. */
int record_main_reference(const struct record *r);
/* The title of this record (see record_type.title_fields). */
void record_title(
	const struct record *r, const struct facts *facts, struct buf *out);

#endif
