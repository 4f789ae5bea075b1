/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/record.h"

#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/base/i18n.h"
#include "core/model/name.h"

#include <stdlib.h>

static void no_title(void *ctx, enum record_type_id type, const struct id *id,
	struct buf *out)
{
	(void)ctx;
	(void)type;
	(void)id;
	(void)out;
}

static bool no_record(void *ctx, enum record_type_id type, const struct id *id,
	struct record *out)
{
	(void)ctx;
	(void)type;
	(void)id;
	(void)out;
	return false;
}

static bool none_exists(void *ctx, enum record_type_id type,
	const struct match *matches, size_t count, const struct id *except,
	struct id *found)
{
	(void)ctx;
	(void)type;
	(void)matches;
	(void)count;
	(void)except;
	(void)found;
	return false;
}

static size_t none_found(void *ctx, enum record_type_id type, const char *words,
	struct id *found)
{
	(void)ctx;
	(void)type;
	(void)words;
	(void)found;
	return 0;
}

const struct facts facts_none = {
	.title = no_title,
	.get = no_record,
	.exists = none_exists,
	.find = none_found,
};

void record_init_empty(struct record *r, enum record_type_id type)
{
	const struct record_type *table = record_type_get(type);

	if (table == NULL)
		BUG("record type %d does not exist", (int)type);
	*r = (struct record){.type = table};
	/* cppcheck-suppress nullPointerRedundantCheck ; BUG() never returns */
	r->values = xcalloc(table->field_count, sizeof(*r->values));
}

void record_init(struct record *r, enum record_type_id type)
{
	size_t i;

	record_init_empty(r, type);
	for (i = 0; i < r->type->field_count; i++) {
		const struct field *field = &r->type->fields[i];
		struct problem why;

		if (field->initial == NULL)
			continue;
		if (!kinds[field->kind].parse(
			    field, field->initial, NULL, &r->values[i], &why))
			BUG("initial value of %s.%s: %s", r->type->name,
				field->name, why.text);
	}
	record_compute(r);
}

void record_release(struct record *r)
{
	size_t i;

	for (i = 0; r->values != NULL && i < r->type->field_count; i++)
		value_release(&r->values[i]);
	free(r->values);
	*r = (struct record){0};
}

void record_copy(struct record *to, const struct record *from)
{
	struct record copy = *from;
	size_t i;

	if (to == from)
		return;
	copy.values = xcalloc(from->type->field_count, sizeof(*copy.values));
	for (i = 0; i < from->type->field_count; i++)
		value_copy(&copy.values[i], &from->values[i]);
	record_release(to);
	*to = copy;
}

static bool refuse_typing(
	const struct record *r, size_t field, struct problems *problems)
{
	if (problems != NULL)
		problems_add(problems, (int)field, SEVERITY_ERROR,
			_("\"%s\" is filled in by the program."),
			i18n_text(r->type->fields[field].label));
	return false;
}

bool record_set(struct record *r, size_t field, const char *typed,
	const struct facts *facts, struct problems *problems)
{
	const struct field *table = &r->type->fields[field];
	struct value value = {0};
	struct problem why;
	bool is_good;

	if ((table->flags & (FIELD_COMPUTED | FIELD_SYSTEM)) != 0)
		return refuse_typing(r, field, problems);
	if (facts == NULL)
		facts = &facts_none;
	is_good = kinds[table->kind].parse(table, typed, facts, &value, &why);
	if (why.text[0] != '\0' && problems != NULL)
		problems_add(
			problems, (int)field, why.severity, "%s", why.text);
	if (!is_good) {
		value_release(&value);
		return false;
	}
	value_move(&r->values[field], &value);
	if (r->type->fill != NULL)
		r->type->fill(r, field, facts);
	record_compute(r);
	return true;
}

void record_compute(struct record *r)
{
	size_t i;

	for (i = 0; i < r->type->field_count; i++) {
		const struct field *field = &r->type->fields[i];
		struct value value = {0};

		if ((field->flags & FIELD_COMPUTED) == 0 ||
			field->compute == NULL)
			continue;
		field->compute(r->values, &value);
		value_move(&r->values[i], &value);
	}
}

void record_show(const struct record *r, size_t field,
	const struct facts *facts, struct buf *out)
{
	const struct field *table = &r->type->fields[field];

	if (!value_is_null(&r->values[field]))
		kinds[table->kind].show(table, &r->values[field],
			facts != NULL ? facts : &facts_none, out);
}

void record_save(const struct record *r, size_t field, struct buf *out)
{
	const struct field *table = &r->type->fields[field];

	if (!value_is_null(&r->values[field]))
		kinds[table->kind].save(table, &r->values[field], out);
}

void record_name(const struct record_type *type, const struct value *values,
	struct buf *out)
{
	size_t from = out->len;

	for (size_t i = 0; i < type->field_count; i++) {
		if ((type->fields[i].flags & FIELD_NAME) == 0 ||
			values[i].tag != VALUE_TEXT)
			continue;
		if (out->len > from)
			buf_add_char(out, ' ');
		buf_add(out, values[i].run.bytes, values[i].run.len);
	}
}

void record_set_name(struct record *r, const char *typed)
{
	const struct record_type *type = r->type;

	if (type->id == RECORD_PERSON) {
		name_split(typed, r->values);
		record_compute(r);
		return;
	}
	for (size_t i = 0; i < type->title_field_count; i++) {
		size_t field = type->title_fields[i];
		enum kind_id kind = type->fields[field].kind;

		if ((kind == KIND_TEXT || kind == KIND_NOTE) &&
			record_set(r, field, typed, NULL, NULL))
			return;
	}
}

int record_main_reference(const struct record *r)
{
	for (size_t i = 0; i < r->type->field_count; i++)
		if (r->type->fields[i].kind == KIND_REF &&
			(r->type->fields[i].flags & FIELD_LISTED) != 0 &&
			!value_is_null(&r->values[i]))
			return (int)i;
	return -1;
}

void record_title(
	const struct record *r, const struct facts *facts, struct buf *out)
{
	size_t before = out->len;
	size_t i;

	/* A reference may lead to a record that is not here (yet). */
	for (i = 0; i < r->type->title_field_count && out->len == before; i++)
		record_show(r, r->type->title_fields[i], facts, out);
}
