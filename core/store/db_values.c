/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/db.h"

#include <sqlite3.h>

static void check(struct stmt *s, int code)
{
	if (code != SQLITE_OK)
		db_fail(s->db, code);
}

void stmt_bind_null(struct stmt *s, int i)
{
	if (s->handle != NULL)
		check(s, sqlite3_bind_null(s->handle, i));
}

void stmt_bind_int(struct stmt *s, int i, int64_t x)
{
	if (s->handle != NULL)
		check(s, sqlite3_bind_int64(s->handle, i, x));
}

void stmt_bind_text(struct stmt *s, int i, const char *text, size_t len)
{
	if (s->handle != NULL)
		check(s,
			sqlite3_bind_text64(s->handle, i,
				text != NULL ? text : "", len, SQLITE_STATIC,
				SQLITE_UTF8));
}

void stmt_bind_blob(struct stmt *s, int i, const void *bytes, size_t len)
{
	/* A NULL pointer would bind NULL, and an empty blob is not that. */
	if (s->handle != NULL)
		check(s,
			sqlite3_bind_blob64(s->handle, i,
				bytes != NULL ? bytes : "", len,
				SQLITE_STATIC));
}

void stmt_bind_id(struct stmt *s, int i, const struct id *id)
{
	stmt_bind_blob(s, i, id->bytes, ID_SIZE);
}

void stmt_bind_value(struct stmt *s, int i, const struct value *v)
{
	switch (v->tag) {
	case VALUE_NULL: stmt_bind_null(s, i); break;
	case VALUE_INT: stmt_bind_int(s, i, v->integer); break;
	case VALUE_REAL:
		if (s->handle != NULL)
			check(s, sqlite3_bind_double(s->handle, i, v->real));
		break;
	case VALUE_TEXT: stmt_bind_text(s, i, v->run.bytes, v->run.len); break;
	case VALUE_BLOB: stmt_bind_blob(s, i, v->run.bytes, v->run.len); break;
	}
}

bool stmt_is_null(struct stmt *s, int col)
{
	return sqlite3_column_type(s->handle, col) == SQLITE_NULL;
}

int64_t stmt_int(struct stmt *s, int col)
{
	return sqlite3_column_int64(s->handle, col);
}

const char *stmt_text(struct stmt *s, int col)
{
	const unsigned char *text = sqlite3_column_text(s->handle, col);

	return text != NULL ? (const char *)text : "";
}

const uint8_t *stmt_blob(struct stmt *s, int col, size_t *len)
{
	/* In this order: asking for the bytes may convert the value. */
	const void *bytes = sqlite3_column_blob(s->handle, col);

	*len = (size_t)sqlite3_column_bytes(s->handle, col);
	return bytes != NULL ? bytes : (const uint8_t *)"";
}

bool stmt_id(struct stmt *s, int col, struct id *id)
{
	size_t len;
	const uint8_t *bytes = stmt_blob(s, col, &len);

	*id = (struct id){{0}};
	if (len != ID_SIZE)
		return false;
	*id = id_from_bytes(bytes);
	return true;
}

struct value stmt_borrow(struct stmt *s, int col)
{
	struct value v = {.tag = VALUE_NULL};
	union { /* a borrowed value is never written to */
		const void *in;
		char *out;
	} run;

	switch (sqlite3_column_type(s->handle, col)) {
	case SQLITE_INTEGER:
		v.tag = VALUE_INT;
		v.integer = sqlite3_column_int64(s->handle, col);
		return v;
	case SQLITE_FLOAT:
		v.tag = VALUE_REAL;
		v.real = sqlite3_column_double(s->handle, col);
		return v;
	case SQLITE_TEXT:
		v.tag = VALUE_TEXT;
		run.in = sqlite3_column_text(s->handle, col);
		break;
	case SQLITE_BLOB:
		v.tag = VALUE_BLOB;
		run.in = sqlite3_column_blob(s->handle, col);
		break;
	default: return v;
	}
	v.run.bytes = run.out;
	v.run.len = (size_t)sqlite3_column_bytes(s->handle, col);
	return v;
}

void stmt_value(struct stmt *s, int col, struct value *v)
{
	struct value borrowed = stmt_borrow(s, col);

	value_copy(v, &borrowed);
}
