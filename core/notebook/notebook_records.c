/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/notebook/notebook_parts.h"
#include "core/sync/natural.h"

#include <stdlib.h>

/* Of several errors the first is the one the sentence tells; the others stand
 * in the list. */
static bool refuse(const struct record *r, const struct problems *problems,
	struct error *err)
{
	const char *label;
	size_t i;

	for (i = 0; i < problems->count; i++)
		if (problems->items[i].severity == SEVERITY_ERROR)
			break;
	if (i == problems->count)
		BUG("a record was refused and nobody says why");
	if (problems->items[i].field < 0)
		return error_set(
			err, ERROR_REFUSED, "%s", problems->items[i].text);
	label = r->type->fields[problems->items[i].field].label;
	return error_set(err, ERROR_REFUSED, "%s: %s", i18n_text(label),
		problems->items[i].text);
}

static bool is_taken(struct notebook *nb, const struct record *r)
{
	struct id id;

	return natural_id(r, &id) && row_exists(nb->store, r->type->id, &id);
}

static bool create(struct notebook *nb, struct record *r,
	struct problems *problems, struct error *err)
{
	if (is_taken(nb, r)) {
		problems_add(problems, r->type->natural_key[0], SEVERITY_ERROR,
			"%s", _("This is already recorded."));
		return refuse(r, problems, err);
	}
	return sync_create(nb->sync, r, err);
}

static bool write_changes(struct notebook *nb, struct record *r,
	const struct record *before, struct error *err)
{
	uint8_t *fields = xcalloc(r->type->field_count, sizeof(*fields));
	size_t i, count = 0;
	bool is_done = true;

	for (i = 0; i < r->type->field_count; i++)
		if ((r->type->fields[i].flags & FIELD_COMPUTED) == 0 &&
			!value_equal(&r->values[i], &before->values[i]))
			fields[count++] = (uint8_t)i;
	if (count > 0)
		is_done = sync_update(nb->sync, r, fields, count, err);
	free(fields);
	return is_done;
}

/* The first field of the natural key that differs, when the record would
 * stand for another thing than its id says; -1: it may be saved. */
static int moved_key(const struct record *before, const struct record *r)
{
	const struct record_type *type = r->type;
	struct id was, is;
	size_t i;
	uint8_t field;

	/* Written by name only, and now the person is known: the id stays. */
	if (!natural_id(before, &was))
		return -1;
	/* Its own key again, after a merge or an older program moved it. */
	if (natural_id(r, &is) &&
		(id_equal(&is, &was) || id_equal(&is, &r->id)))
		return -1;
	for (i = 0; i < type->natural_key_count; i++) {
		field = type->natural_key[i];
		if (!value_equal(&r->values[field], &before->values[field]))
			return field;
	}
	return -1;
}

static bool update(struct notebook *nb, struct record *r,
	const struct record *before, struct problems *problems,
	struct error *err)
{
	int key = moved_key(before, r);

	if (key >= 0) {
		problems_add(problems, key, SEVERITY_ERROR, "%s",
			_("This says what the record is about and cannot be "
			  "changed: delete the record and write the right "
			  "one."));
		return refuse(r, problems, err);
	}
	return write_changes(nb, r, before, err);
}

bool notebook_save(struct notebook *nb, struct record *r,
	const struct record *before, struct problems *problems,
	struct error *err)
{
	bool is_done;

	problems_clear(problems);
	if (!notebook_may_write(nb, err))
		return false;
	if (!record_check(r, notebook_facts(nb), problems))
		return refuse(r, problems, err);
	is_done = before == NULL ? create(nb, r, problems, err)
				 : update(nb, r, before, problems, err);
	if (is_done) {
		notebook_note_change(nb);
		notebook_add_name(nb, r);
	}
	return is_done;
}

static bool delete_one(struct notebook *nb, enum record_type_id type,
	const struct id *id, struct error *err);

static bool delete_children(struct notebook *nb,
	const struct record_type *child, uint8_t field, const struct id *owner,
	struct error *err)
{
	struct value key = {0};
	struct match match = {.field = field, .value = &key};
	struct query q = {
		.type = child->id,
		.where = &match,
		.where_count = 1,
		.sort_field = -1,
		.with_restricted = true,
	};
	struct listing *l;
	struct id *ids;
	size_t i, count;
	bool is_done = true;

	value_set_id(&key, owner);
	l = listing_open(nb->store, &q);
	count = listing_count(l);
	/* Collected first: a listing does not outlive a change. */
	ids = xcalloc(count + 1, sizeof(*ids));
	for (i = 0; i < count; i++)
		listing_id(l, i, &ids[i]);
	listing_free(l);
	for (i = 0; is_done && i < count; i++)
		is_done = delete_one(nb, child->id, &ids[i], err);
	free(ids);
	value_release(&key);
	return is_done;
}

/* The field by which rows of `child` belong to a record of `type`, or -1: its
 * owner, or what its identity begins with (the attendances of a meeting, the
 * profile of a person). */
static int belongs_by(const struct record_type *child, enum record_type_id type)
{
	const struct field *key;

	if (child->owner == type)
		return child->owner_field;
	if (child->owner != RECORD_NONE || child->natural_key_count == 0)
		return -1;
	key = &child->fields[child->natural_key[0]];
	return key->kind == KIND_REF && key->ref == type ? child->natural_key[0]
							 : -1;
}

static bool delete_one(struct notebook *nb, enum record_type_id type,
	const struct id *id, struct error *err)
{
	const struct record_type *child;
	int i, field;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		child = record_type_get((enum record_type_id)i);
		field = belongs_by(child, type);
		if (field >= 0 &&
			!delete_children(nb, child, (uint8_t)field, id, err))
			return false;
	}
	return sync_delete(nb->sync, type, id, err);
}

bool notebook_delete(struct notebook *nb, enum record_type_id type,
	const struct id *id, struct error *err)
{
	if (!notebook_may_write(nb, err) || !store_begin(nb->store, err))
		return false;
	if (!delete_one(nb, type, id, err)) {
		store_rollback(nb->store);
		return false;
	}
	if (!store_commit(nb->store, err))
		return false;
	notebook_note_change(nb);
	return true;
}

bool notebook_get(struct notebook *nb, const struct id *id, struct record *out,
	struct error *err)
{
	enum record_type_id type = row_find_type(nb->store, id);
	char text[ID_TEXT_SIZE];

	if (type != RECORD_NONE && row_get(nb->store, type, id, out, NULL))
		return true;
	id_format(id, text);
	return error_set(err, ERROR_FAILED,
		_("There is no record with the id %s."), text);
}

void notebook_title(struct notebook *nb, enum record_type_id type,
	const struct id *id, struct buf *out)
{
	nb->facts.title(nb, type, id, out);
}

bool notebook_find(struct notebook *nb, enum record_type_id type,
	const char *words, struct id *out, struct error *err)
{
	const char *title = i18n_text(record_type_get(type)->title);
	size_t count = nb->facts.find(nb, type, words, out);

	if (count == 1)
		return true;
	if (count == 0)
		return error_set(err, ERROR_FAILED,
			/* TRANSLATORS: what was typed, kind of record */
			_("“%s” fits no record of the kind “%s”."), words,
			title);
	return error_set(err, ERROR_FAILED,
		/* TRANSLATORS: what was typed, number, kind of record */
		_("“%s” fits %zu records of the kind “%s”; give more of the "
		  "name, or the id."),
		words, count, title);
}
