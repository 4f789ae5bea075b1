/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/form_source.h"

#include "core/base/buf.h"

#include <stdio.h>
#include <string.h>

enum { FOUND_MAX = 20, LIKELY_MAX = 5, LOOKED_AT_MAX = 5000, VERSION_BYTE = 6 };

/* The title alone does not tell two people of one name apart: the first listed
 * reference (their organisation) does. */
static void label_of(
	struct notebook *nb, const struct record *r, struct buf *out)
{
	const struct facts *facts = notebook_facts(nb);
	int reference = record_main_reference(r);

	record_title(r, facts, out);
	if (reference >= 0) {
		buf_add_str(out, "  ·  ");
		record_show(r, (size_t)reference, facts, out);
	}
}

static void set_item(
	struct notebook *nb, const struct record *r, struct picker_item *item)
{
	struct buf label = {0};

	label_of(nb, r, &label);
	*item = (struct picker_item){.id = r->id};
	snprintf(item->label, PICKER_LABEL, "%s", buf_str(&label));
	buf_release(&label);
}

static size_t find(void *ctx, enum record_type_id type, const char *typed,
	struct picker_item *items, size_t max)
{
	struct notebook *nb = ctx;
	struct query q = {.type = type, .find = typed, .sort_field = -1};
	struct listing *l = listing_open(notebook_store(nb), &q);
	size_t count = listing_count(l), i;
	struct record r;

	if (count > max)
		count = max;
	if (count > FOUND_MAX)
		count = FOUND_MAX;
	for (i = 0; i < count; i++) {
		items[i] = (struct picker_item){0};
		if (!listing_get(l, i, &r))
			continue;
		set_item(nb, &r, &items[i]);
		record_release(&r);
	}
	listing_free(l);
	return count;
}

static size_t likely(void *ctx, enum record_type_id type, const char *typed,
	struct picker_item *items, size_t max)
{
	struct id ids[LIKELY_MAX];
	struct notebook *nb = ctx;
	size_t count, i, found = 0;
	struct record r;

	count = notebook_find_likely(
		nb, type, typed, ids, max < LIKELY_MAX ? max : LIKELY_MAX);
	for (i = 0; i < count; i++) {
		if (!row_get(notebook_store(nb), type, &ids[i], &r, NULL))
			continue;
		set_item(nb, &r, &items[found++]);
		record_release(&r);
	}
	return found;
}

static struct listing *open_children(
	struct notebook *nb, enum record_type_id type, const struct id *owner)
{
	struct value v = {0};
	struct match match = {
		.field = record_type_get(type)->owner_field,
		.value = &v,
	};
	struct query q = {
		.type = type,
		.where = &match,
		.where_count = 1,
		.sort_field = -1,
	};
	struct listing *l;

	value_set_id(&v, owner);
	l = listing_open(notebook_store(nb), &q);
	value_release(&v);
	return l;
}

static size_t child_count(
	void *ctx, enum record_type_id type, const struct id *owner)
{
	struct listing *l = open_children(ctx, type, owner);
	size_t count = listing_count(l);

	listing_free(l);
	return count;
}

static bool child(void *ctx, enum record_type_id type, const struct id *owner,
	size_t i, struct record *out)
{
	struct listing *l = open_children(ctx, type, owner);
	bool is_there = i < listing_count(l) && listing_get(l, i, out);

	listing_free(l);
	return is_there;
}

static bool has_time(const struct id *id)
{
	return id->bytes[VERSION_BYTE] >> 4 == 7;
}

/* The newest by its id, which begins with the time (UUIDv7). */
static bool find_newest(struct listing *l, struct id *newest)
{
	size_t count = listing_count(l), i;
	bool is_found = false;
	struct id id;

	for (i = 0; i < count && i < LOOKED_AT_MAX; i++) {
		if (!listing_id(l, i, &id) || !has_time(&id))
			continue;
		if (!is_found || id_compare(&id, newest) > 0)
			*newest = id;
		is_found = true;
	}
	return is_found;
}

static bool previous(
	void *ctx, enum record_type_id type, size_t field, struct value *out)
{
	struct notebook *nb = ctx;
	struct query q = {.type = type, .sort_field = -1};
	struct listing *l = listing_open(notebook_store(nb), &q);
	struct record r;
	struct id newest = {0};
	bool is_found = find_newest(l, &newest) &&
		row_get(notebook_store(nb), type, &newest, &r, NULL);

	if (is_found) {
		value_copy(out, &r.values[field]);
		record_release(&r);
	}
	listing_free(l);
	return is_found && !value_is_null(out);
}

struct form_source form_source_of(struct notebook *nb)
{
	return (struct form_source){
		.find = find,
		.likely = likely,
		.child_count = child_count,
		.child = child,
		.previous = previous,
		.ctx = nb,
	};
}
