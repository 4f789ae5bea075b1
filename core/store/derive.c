/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/derive.h"

#include "core/model/record.h"
#include "core/text/fold.h"
#include "core/text/likeness.h"

#include <string.h>

/* Length bytes of numbers stand around this one, zero has none. */
enum { SORT_ZERO = 0x80 };

const struct derived_column derived_columns[DERIVED_COUNT] = {
	[DERIVED_SORT] = {"_sort", "BLOB", FIELD_SORT},
	[DERIVED_FOLD] = {"_fold", "TEXT", FIELD_SEARCH},
	[DERIVED_LIKE] = {"_like", "TEXT", FIELD_NAME},
};

bool type_has_flag(const struct record_type *type, enum field_flag flag)
{
	size_t i;

	for (i = 0; i < type->field_count; i++)
		if ((type->fields[i].flags & (unsigned int)flag) != 0)
			return true;
	return false;
}

int type_restricted_field(const struct record_type *type)
{
	int i = record_type_field(type, "restricted");

	if (i < 0 || type->fields[i].kind != KIND_BOOL ||
		(type->fields[i].flags & FIELD_SYSTEM) == 0)
		return -1;
	return i;
}

bool field_has_words(const struct field *field)
{
	return field->kind == KIND_TEXT || field->kind == KIND_SUGGEST ||
		field->kind == KIND_NOTE;
}

static void add_number(struct buf *out, uint64_t bits, bool is_negative)
{
	int bytes = 0, i;

	/* Of a negative number the ones in front say nothing. */
	while (bytes < 8 &&
		(bits >> (8 * bytes)) !=
			(is_negative ? UINT64_MAX >> (8 * bytes) : 0))
		bytes++;
	buf_add_char(
		out, (char)(SORT_ZERO + (is_negative ? -bytes - 1 : bytes)));
	for (i = bytes - 1; i >= 0; i--)
		buf_add_char(out, (char)(bits >> (8 * i) & 0xff));
}

static void add_real(struct buf *out, double real)
{
	uint64_t bits;
	int i;

	memcpy(&bits, &real, sizeof(bits));
	/* IEEE 754 orders as sign and magnitude. */
	bits = bits >> 63 != 0 ? ~bits : bits | UINT64_C(1) << 63;
	buf_add_char(out, (char)SORT_ZERO);
	for (i = 7; i >= 0; i--)
		buf_add_char(out, (char)(bits >> (8 * i) & 0xff));
}

static void add_key(const struct field *field, const struct value *v,
	struct order *order, struct buf *out)
{
	switch (v->tag) {
	case VALUE_NULL: buf_add_char(out, '\0'); break;
	case VALUE_INT:
		add_number(out, (uint64_t)v->integer, v->integer < 0);
		break;
	case VALUE_REAL: add_real(out, v->real); break;
	case VALUE_TEXT:
		if (field_has_words(field)) {
			order_key(order, v->run.bytes, v->run.len, out);
			break;
		}
		buf_add(out, v->run.bytes, v->run.len);
		buf_add_char(out, '\0');
		break;
	case VALUE_BLOB: buf_add(out, v->run.bytes, v->run.len); break;
	}
}

static void derive_sort(const struct record_type *type,
	const struct value *values, struct order *order, struct buf *out)
{
	size_t i;

	for (i = 0; i < type->field_count; i++)
		if ((type->fields[i].flags & FIELD_SORT) != 0)
			add_key(&type->fields[i], &values[i], order, out);
}

static void add_fold(const struct value *v, struct buf *out)
{
	size_t from = out->len;

	if (v->tag == VALUE_TEXT)
		fold_text(out, v->run.bytes, v->run.len);
	else if (v->tag == VALUE_INT)
		buf_printf(out, "%lld", (long long)v->integer);
	if (out->len > from)
		buf_add_char(out, '\n');
}

static void derive_fold(const struct record_type *type,
	const struct value *values, struct buf *out)
{
	size_t i;

	for (i = 0; i < type->field_count; i++)
		if ((type->fields[i].flags & FIELD_SEARCH) != 0)
			add_fold(&values[i], out);
	if (out->len > 0)
		buf_truncate(out, out->len - 1);
}

static void derive_like(const struct record_type *type,
	const struct value *values, struct buf *out)
{
	struct buf name = {0};

	record_name(type, values, &name);
	likeness_skeleton(out, buf_str(&name), name.len);
	buf_add_char(out, '\n');
	fold_bare(out, buf_str(&name), name.len);
	buf_release(&name);
}

void derive(enum derived which, const struct record_type *type,
	const struct value *values, struct order *order, struct buf *out)
{
	buf_clear(out);
	switch (which) {
	case DERIVED_SORT: derive_sort(type, values, order, out); break;
	case DERIVED_FOLD: derive_fold(type, values, out); break;
	case DERIVED_LIKE: derive_like(type, values, out); break;
	case DERIVED_COUNT: break;
	}
}
