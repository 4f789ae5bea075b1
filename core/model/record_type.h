/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The descriptor: one table per record type, from which everything else is
 * derived — SQL tables, forms, lists, search, merge per field, the codebook,
 * FIELD=VALUE on the command line. A new type or field is a table entry and
 * nothing else may know it. Names, numbers and codes are for ever; fields are
 * added, never renamed, renumbered or retyped. Source of every table: the
 * section of data-dictionary it names.
 */
#ifndef CORE_MODEL_RECORD_TYPE_H
#define CORE_MODEL_RECORD_TYPE_H

#include "core/model/kind.h"
#include "core/model/types.h"

enum field_flag {
	FIELD_REQUIRED = 1 << 0,
	FIELD_LISTED = 1 << 1,   /* a column of the list: list_cols wide */
	FIELD_SEARCH = 1 << 2,   /* part of the folded search column; of a
				  * reference: what it refers to is searched */
	FIELD_PERSONAL = 1 << 3, /* never on a projector, in a log or an
				  * unencrypted export unasked */
	FIELD_DITTO = 1 << 4,    /* offered from the previous record */
	FIELD_COMPUTED = 1 << 5, /* by `compute`; never typed, never logged */
	FIELD_SYSTEM = 1 << 6,   /* set by the program, logged, never typed */
	FIELD_SORT = 1 << 7,     /* part of the sort key, in table order */
	FIELD_NAME = 1 << 8,     /* part of the name by which people speak of
				  * it, in table order, a space between */
};

struct record;

/* NULL when fine, else the msgid of an ERROR. `value` is never NULL-tagged. */
typedef const char *field_check(
	const struct value *value, const struct facts *facts);
/* Computes a FIELD_COMPUTED value from the others (indexed by field). A pure
 * function of the record: it must give the same on every laptop. `out` is
 * NULL-tagged on entry and owned by the caller afterwards. */
typedef void field_compute(const struct value *values, struct value *out);

struct field {
	const char *name;  /* SQL column, CSV header, command line: for ever */
	uint16_t number;   /* in change records: for ever, never reused */
	const char *label; /* N_() */
	const char *help;  /* N_(), one line, or NULL */
	enum kind_id kind;
	unsigned int flags;
	int since, retired;  /* schema versions; retired 0: in use */
	int64_t min, max;    /* of a number; code points of a text; items of a
			      * list. Both 0: the kind's own bounds */
	const char *unit;    /* N_() or NULL */
	const char *choices; /* choice list of CHOICE MULTI PLACE SUGGEST */
	const char *allowed; /* "A,B": only these codes of it; NULL: all */
	enum record_type_id ref; /* of REF and MULTI_REF */
	uint8_t list_cols;       /* cells in the list */
	const char *initial; /* saved form of a new record's value, or NULL */
	field_check *check;
	field_compute *compute;
};

struct section {           /* page of a form */
	const char *title; /* N_() */
	uint8_t first;     /* its first field; it ends where the next begins */
};

struct rule { /* across fields, or against other records through facts */
	uint8_t field; /* beside which the message stands */
	enum severity severity;
	const char *message; /* N_() */
	bool (*is_broken)(
		const struct record *record, const struct facts *facts);
};

struct record_type {
	enum record_type_id id;
	const char *name;   /* SQL table */
	const char *title;  /* N_(), singular: "Meeting" */
	const char *titles; /* N_(), on home and lists: "Meetings" */
	uint16_t number;    /* in change records: for ever */
	/* Child rows: owner's type and the field that refers to it. A type
	 * without an owner has owner == RECORD_NONE. */
	enum record_type_id owner;
	uint8_t owner_field;
	const struct field *fields;
	size_t field_count;
	const struct section *sections;
	size_t section_count;
	const struct rule *rules;
	size_t rule_count;
	/* Fields that name the record to a person: the first that is not NULL;
	 * a reference is followed. */
	const uint8_t *title_fields;
	size_t title_field_count;
	/* Rows with the same values here are the same thing on every laptop and
	 * get the same id; if one of them is NULL the id is a UUIDv7. */
	const uint8_t *natural_key;
	size_t natural_key_count;
	bool newest_first; /* lists: descending sort key */
	/* After field `changed` was set: fills empty fields that follow from it
	 * (network from organisation). May be NULL. */
	void (*fill)(struct record *record, size_t changed,
		const struct facts *facts);
};

const struct record_type *record_type_get(enum record_type_id id);
const struct record_type *record_type_by_name(const char *name);
const struct record_type *record_type_by_number(uint16_t number);
/* Index of a field, or -1. */
int record_type_field(const struct record_type *type, const char *name);
int record_type_field_by_number(
	const struct record_type *type, uint16_t number);
/* Child types of an owner, in registry order; NULL past the end. */
const struct record_type *record_type_child(
	enum record_type_id owner, size_t i);
/* Every fault of the tables in English, one a line, into `out`; false when
 * there is one. A test calls it. */
bool record_type_check(struct buf *out);

#endif
