/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a field can be. The behaviour of a kind stands here once: its column
 * type, how typed text becomes a value, how a value is shown to people
 * (labels, Buddhist era) and saved to files (codes, ISO). The widget of a kind
 * is a second table, in tui/widget.
 */
#ifndef CORE_MODEL_KIND_H
#define CORE_MODEL_KIND_H

#include "core/base/buf.h"
#include "core/model/problem.h"
#include "core/model/value.h"

enum kind_id {
	KIND_TEXT,    /* one line; min … max code points */
	KIND_SUGGEST, /* one line with suggestions from a choice list */
	KIND_NOTE,    /* many lines */
	KIND_INT,
	KIND_REAL,
	KIND_MONEY,     /* satang */
	KIND_DATE,      /* TEXT, ISO */
	KIND_TIME,      /* TEXT, HH:MM */
	KIND_BOOL,      /* 0, 1 */
	KIND_CHOICE,    /* a code */
	KIND_MULTI,     /* codes with commas, in the order chosen */
	KIND_PLACE,     /* a code of a place list */
	KIND_REF,       /* BLOB, an id */
	KIND_MULTI_REF, /* BLOB, ids in a row */
	KIND_PHONE,     /* TEXT, digits */
	KIND_COUNT,
};

struct field;
struct facts;

struct kind {
	const char *name; /* for the codebook */
	enum value_tag tag;
	const char *sql_type; /* of a STRICT table */
	/* Typed (or saved) text to a value, canonical. Empty text is NULL.
	 * False: `why` says what is wrong and `out` is NULL; true may leave a
	 * NOTE or DOUBT in `why` (its text not empty). `facts` answers for
	 * references and may be NULL. `out` must be zeroed or set before. */
	bool (*parse)(const struct field *field, const char *typed,
		const struct facts *facts, struct value *out,
		struct problem *why);
	/* Adds the value in words, in the language in force. */
	void (*show)(const struct field *field, const struct value *value,
		const struct facts *facts, struct buf *out);
	/* Adds what a file holds and parse() reads back to the same value. */
	void (*save)(const struct field *field, const struct value *value,
		struct buf *out);
	/* An order for machines (by bytes, by size); people see
	 * core/text/order.
	 */
	int (*compare)(const struct value *a, const struct value *b);
	/* Is a value that is there (not NULL, however it came) within bounds,
	 * choices and form? parse() has asked already. Answers as parse(). */
	bool (*check)(const struct field *field, const struct value *value,
		const struct facts *facts, struct problem *why);
	/* Typed with digits, so text that cannot be read may be the keys of
	 * the row of digits, the Thai layout on. */
	bool has_digits;
};

extern const struct kind kinds[KIND_COUNT];

/* The least and most of a field, its own or those of its kind: of a number;
 * code points of a text; items of a list. */
void kind_bounds(const struct field *field, int64_t *min, int64_t *max);

#endif
