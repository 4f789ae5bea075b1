/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/change.h"

#include "core/base/alloc.h"
#include "core/text/utf8.h"

#include <math.h>
#include <string.h>

enum { CELLS_MAX = 1024, FIELD_UNKNOWN = 0xFF };

void schema_init(struct schema *schema)
{
	const struct record_type *type;
	int id;
	size_t i;

	memset(schema, 0, sizeof(*schema));
	memset(schema->fields, FIELD_UNKNOWN, sizeof(schema->fields));
	for (id = RECORD_NONE + 1; id < RECORD_TYPE_COUNT; id++) {
		type = record_type_get((enum record_type_id)id);
		if (type->number >= ARRAY_LEN(schema->types) ||
			type->field_count >= FIELD_UNKNOWN)
			BUG("the type %s has too large numbers", type->name);
		schema->types[type->number] = type;
		for (i = 0; i < type->field_count; i++) {
			if ((type->fields[i].flags & FIELD_COMPUTED) != 0)
				continue;
			if (type->fields[i].number >= 256)
				BUG("field number of %s", type->fields[i].name);
			schema->fields[id][type->fields[i].number] = (uint8_t)i;
		}
	}
}

int schema_field(const struct schema *schema, const struct record_type *type,
	uint64_t number)
{
	uint8_t index = FIELD_UNKNOWN;

	if (type != NULL && number < 256)
		index = schema->fields[type->id][number];
	return index == FIELD_UNKNOWN ? -1 : index;
}

bool change_is_stub(const uint8_t *rec, size_t len)
{
	return len == 1 + LEAF_SIZE && rec[0] == CHANGE_STUB;
}

bool change_open(const struct schema *schema, const uint8_t *rec, size_t len,
	struct change *out)
{
	struct unpack u = unpack_init(rec, len);
	const uint8_t *id;
	uint64_t number;
	uint64_t count;

	*out = (struct change){.schema = schema};
	if (len == 0 || len > RECORD_SIZE_MAX)
		return false;
	out->kind = unpack_u8(&u);
	if (out->kind == CHANGE_STUB)
		return len == 1 + LEAF_SIZE;
	number = unpack_uint(&u);
	id = unpack_fixed(&u, ID_SIZE);
	out->wall_ms = unpack_int(&u);
	count = unpack_uint(&u);
	if (u.failed || id == NULL || number > UINT16_MAX || count > CELLS_MAX)
		return false;
	out->type_number = (uint16_t)number;
	if (number < ARRAY_LEN(schema->types))
		out->type = schema->types[number];
	out->id = id_from_bytes(id);
	out->cell_count = (size_t)count;
	out->cells = u;
	return true;
}

/* Runs are borrowed; value.run.bytes is not const, yet nobody writes there. */
static void borrow_run(
	struct unpack *u, enum value_tag tag, struct value *value)
{
	size_t len;
	const uint8_t *bytes = unpack_bytes(u, &len);
	union {
		const uint8_t *from;
		char *to;
	} borrowed = {.from = bytes};

	if (len > RUN_SIZE_MAX)
		u->failed = true;
	if (u->failed)
		return;
	value->tag = tag;
	value->run.bytes = borrowed.to;
	value->run.len = len;
}

static void read_value(struct unpack *u, struct value *value)
{
	uint8_t tag = unpack_u8(u);

	*value = (struct value){.tag = VALUE_NULL};
	switch (tag) {
	case VALUE_NULL: break;
	case VALUE_INT:
		value->tag = VALUE_INT;
		value->integer = unpack_int(u);
		break;
	case VALUE_REAL:
		value->tag = VALUE_REAL;
		value->real = unpack_real(u);
		break;
	case VALUE_TEXT:
	case VALUE_BLOB: borrow_run(u, (enum value_tag)tag, value); break;
	default: u->failed = true;
	}
}

bool change_next(struct change *c, struct change_cell *cell)
{
	uint64_t number;

	if (c->cell_count == 0 || c->cells.failed)
		return false;
	c->cell_count--;
	number = unpack_uint(&c->cells);
	if (number == 0 || number > UINT16_MAX)
		c->cells.failed = true;
	read_value(&c->cells, &cell->value);
	cell->field = schema_field(c->schema, c->type, number);
	return !c->cells.failed;
}

static bool is_text_sound(const struct value *v)
{
	return memchr(v->run.bytes, '\0', v->run.len) == NULL &&
		utf8_is_valid(v->run.bytes, v->run.len);
}

/* NaN would become NULL and -0.0 would become 0.0 in the table. */
static bool is_real_sound(double x)
{
	return isfinite(x) && !(signbit(x) && fpclassify(x) == FP_ZERO);
}

static bool is_cell_sound(const struct field *field, const struct value *v)
{
	if (v->tag == VALUE_NULL)
		return true;
	if (v->tag != kinds[field->kind].tag)
		return false;
	if (v->tag == VALUE_TEXT)
		return v->run.len > 0 && is_text_sound(v);
	if (v->tag == VALUE_REAL)
		return is_real_sound(v->real);
	if (field->kind == KIND_REF)
		return v->run.len == ID_SIZE;
	if (field->kind == KIND_MULTI_REF)
		return v->run.len > 0 && v->run.len % ID_SIZE == 0;
	if (field->kind == KIND_BOOL)
		return v->integer == 0 || v->integer == 1;
	return true;
}

bool change_check(const struct schema *schema, const uint8_t *rec, size_t len,
	struct change_shape *shape)
{
	uint64_t seen[256 / 64] = {0};
	struct change c;
	struct change_cell cell;
	uint64_t bit;

	*shape = (struct change_shape){0};
	if (!change_open(schema, rec, len, &c))
		return false;
	shape->is_stub = c.kind == CHANGE_STUB;
	if (shape->is_stub)
		return true;
	shape->is_plain_creation = c.kind == CHANGE_CREATE && c.type != NULL;
	while (change_next(&c, &cell)) {
		if (cell.field < 0 || cell.value.tag == VALUE_NULL)
			shape->is_plain_creation = false;
		if (cell.field < 0)
			continue;
		bit = UINT64_C(1) << (cell.field % 64);
		if ((seen[cell.field / 64] & bit) != 0 ||
			!is_cell_sound(
				&c.type->fields[cell.field], &cell.value))
			return false;
		seen[cell.field / 64] |= bit;
	}
	return !c.cells.failed && unpack_left(&c.cells) == 0;
}

void change_begin(struct buf *b, enum change_kind kind,
	const struct record_type *type, const struct id *id, int64_t wall_ms,
	size_t count)
{
	pack_u8(b, (uint8_t)kind);
	pack_uint(b, type->number);
	buf_add(b, id->bytes, ID_SIZE);
	pack_int(b, wall_ms);
	pack_uint(b, count);
}

void change_add_cell(
	struct buf *b, const struct field *field, const struct value *value)
{
	pack_uint(b, field->number);
	pack_u8(b, (uint8_t)value->tag);
	switch (value->tag) {
	case VALUE_NULL: break;
	case VALUE_INT: pack_int(b, value->integer); break;
	case VALUE_REAL: pack_real(b, value->real); break;
	case VALUE_TEXT:
	case VALUE_BLOB: pack_bytes(b, value->run.bytes, value->run.len); break;
	}
}

static bool is_given(const struct record *r, size_t field, bool with_nulls)
{
	return (r->type->fields[field].flags & FIELD_COMPUTED) == 0 &&
		(with_nulls || !value_is_null(&r->values[field]));
}

void change_add_record(struct buf *b, enum change_kind kind,
	const struct record *r, int64_t wall_ms, bool with_nulls)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < r->type->field_count; i++)
		count += is_given(r, i, with_nulls) ? 1 : 0;
	change_begin(b, kind, r->type, &r->id, wall_ms, count);
	for (i = 0; i < r->type->field_count; i++)
		if (is_given(r, i, with_nulls))
			change_add_cell(b, &r->type->fields[i], &r->values[i]);
}
