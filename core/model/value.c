/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/value.h"

#include "core/base/alloc.h"

#include <stdlib.h>
#include <string.h>

static bool has_run(const struct value *v)
{
	return v->tag == VALUE_TEXT || v->tag == VALUE_BLOB;
}

void value_release(struct value *v)
{
	if (has_run(v))
		free(v->run.bytes);
	*v = (struct value){0};
}

/* The new bytes are copied before the old ones go: they may be the same. */
static void set_run(
	struct value *v, enum value_tag tag, const void *bytes, size_t len)
{
	char *copy = xmalloc(len + 1);

	if (len > 0)
		memcpy(copy, bytes, len);
	copy[len] = '\0';
	value_release(v);
	v->tag = tag;
	v->run.bytes = copy;
	v->run.len = len;
}

void value_copy(struct value *to, const struct value *from)
{
	if (has_run(from)) {
		set_run(to, from->tag, from->run.bytes, from->run.len);
	} else {
		struct value plain = *from;

		value_release(to);
		*to = plain;
	}
}

void value_move(struct value *to, struct value *from)
{
	if (to == from)
		return;
	value_release(to);
	*to = *from;
	*from = (struct value){0};
}

void value_set_null(struct value *v)
{
	value_release(v);
}

void value_set_int(struct value *v, int64_t x)
{
	value_release(v);
	v->tag = VALUE_INT;
	v->integer = x;
}

void value_set_real(struct value *v, double x)
{
	value_release(v);
	v->tag = VALUE_REAL;
	v->real = x;
}

void value_set_text(struct value *v, const char *s, size_t len)
{
	set_run(v, VALUE_TEXT, s, len);
}

void value_set_blob(struct value *v, const void *bytes, size_t len)
{
	set_run(v, VALUE_BLOB, bytes, len);
}

void value_set_id(struct value *v, const struct id *id)
{
	value_set_blob(v, id->bytes, ID_SIZE);
}

bool value_is_null(const struct value *v)
{
	return v->tag == VALUE_NULL;
}

bool value_equal(const struct value *a, const struct value *b)
{
	return value_compare(a, b) == 0;
}

static int compare_runs(const struct value *a, const struct value *b)
{
	size_t len = a->run.len < b->run.len ? a->run.len : b->run.len;
	int order = len > 0 ? memcmp(a->run.bytes, b->run.bytes, len) : 0;

	if (order != 0)
		return order;
	return (a->run.len > b->run.len) - (a->run.len < b->run.len);
}

int value_compare(const struct value *a, const struct value *b)
{
	if (a->tag != b->tag)
		return a->tag < b->tag ? -1 : 1;
	switch (a->tag) {
	case VALUE_NULL: return 0;
	case VALUE_INT:
		return (a->integer > b->integer) - (a->integer < b->integer);
	case VALUE_REAL: return (a->real > b->real) - (a->real < b->real);
	case VALUE_TEXT:
	case VALUE_BLOB: return compare_runs(a, b);
	}
	return 0;
}

const char *value_text(const struct value *v)
{
	return v->tag == VALUE_TEXT ? v->run.bytes : "";
}

bool value_id(const struct value *v, struct id *id)
{
	if (v->tag != VALUE_BLOB || v->run.len != ID_SIZE)
		return false;
	*id = id_from_bytes(v->run.bytes);
	return true;
}

size_t value_id_count(const struct value *v)
{
	return v->tag == VALUE_BLOB ? v->run.len / ID_SIZE : 0;
}

struct id value_id_at(const struct value *v, size_t i)
{
	return id_from_bytes(v->run.bytes + i * ID_SIZE);
}

bool value_next_code(
	const struct value *v, size_t *at, const char **code, size_t *len)
{
	const char *comma;

	if (v->tag != VALUE_TEXT || *at >= v->run.len)
		return false;
	*code = v->run.bytes + *at;
	comma = memchr(*code, ',', v->run.len - *at);
	*len = comma != NULL ? (size_t)(comma - *code) : v->run.len - *at;
	*at += *len + 1;
	return true;
}

size_t value_code_count(const struct value *v)
{
	const char *code;
	size_t len;
	size_t at = 0;
	size_t count = 0;

	while (value_next_code(v, &at, &code, &len))
		count++;
	return count;
}

bool value_has_code(const struct value *v, const char *code)
{
	const char *held;
	size_t len;
	size_t at = 0;
	size_t wanted = strlen(code);

	while (value_next_code(v, &at, &held, &len))
		if (len == wanted && memcmp(held, code, len) == 0)
			return true;
	return false;
}
