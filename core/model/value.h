/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One cell: what SQLite stores, what a change record carries, what a form
 * edits. Texts and blobs are owned by whoever holds the value (a record frees
 * its own); a *borrowed* value points into somebody else's bytes and is never
 * released. A zeroed value is NULL. Texts end in a NUL beyond `len` when they
 * are owned. What sets a value releases what it held before, so it must have
 * been zeroed or set.
 */
#ifndef CORE_MODEL_VALUE_H
#define CORE_MODEL_VALUE_H

#include "core/base/id.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum value_tag { /* numbers written to files: never changed */
	VALUE_NULL = 0,
	VALUE_INT = 1,
	VALUE_REAL = 2,
	VALUE_TEXT = 3,
	VALUE_BLOB = 4,
};

struct value {
	enum value_tag tag;
	union {
		int64_t integer;
		double real;
		struct {
			char *bytes;
			size_t len;
		} run; /* TEXT and BLOB */
	};
};

void value_release(struct value *v); /* and makes it NULL */
void value_copy(struct value *to, const struct value *from); /* owned */
void value_move(struct value *to, struct value *from); /* `from` is NULL then */
void value_set_null(struct value *v);
void value_set_int(struct value *v, int64_t x);
void value_set_real(struct value *v, double x);
void value_set_text(struct value *v, const char *s, size_t len);
void value_set_blob(struct value *v, const void *bytes, size_t len);
void value_set_id(struct value *v, const struct id *id);

bool value_is_null(const struct value *v);
bool value_equal(const struct value *a, const struct value *b);
/* NULL first, numbers by size, texts and blobs by their bytes. */
int value_compare(const struct value *a, const struct value *b);
/* Text of an owned TEXT value; "" for anything else. */
const char *value_text(const struct value *v);
/* The id of a reference; false when NULL or not 16 bytes long. */
bool value_id(const struct value *v, struct id *id);
/* A list of codes is stored as "A,B"; of ids as their bytes in a row. */
size_t value_id_count(const struct value *v);
struct id value_id_at(const struct value *v, size_t i); /* i < count */
bool value_has_code(const struct value *v, const char *code);
size_t value_code_count(const struct value *v);
/* Walks over the codes: *at begins as 0; false past the last. The code is not
 * NUL-terminated. */
bool value_next_code(
	const struct value *v, size_t *at, const char **code, size_t *len);

#endif
