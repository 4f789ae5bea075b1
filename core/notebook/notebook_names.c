/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/notebook/notebook_parts.h"
#include "core/store/named.h"
#include "core/text/names.h"

#include <string.h>

/* More than this nobody would read beside a field. */
enum { LIKELY_LOOKED_AT = 6, LIKELY_TOLD = 2 };

static void add_name(void *ctx, const char *name, size_t len)
{
	names_add(ctx, name, len);
}

static void load_names(void *ctx, struct names *names)
{
	struct notebook *nb = ctx;

	for (int i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++)
		named_each(nb->store, (enum record_type_id)i, add_name, names);
}

void notebook_init_names(struct notebook *nb)
{
	nb->names = names_new(load_names, nb);
}

void notebook_release_names(struct notebook *nb)
{
	names_free(nb->names);
	buf_release(&nb->likely.name);
	buf_release(&nb->likely.said);
}

void notebook_add_name(struct notebook *nb, const struct record *r)
{
	struct buf name = {0};

	record_name(r->type, r->values, &name);
	if (name.len > 0)
		names_add(nb->names, buf_str(&name), name.len);
	buf_release(&name);
}

size_t notebook_find_likely(struct notebook *nb, enum record_type_id type,
	const char *typed, struct id *out, size_t max)
{
	struct buf name = {0};
	struct record r;
	size_t count = 0;

	record_init_empty(&r, type);
	record_set_name(&r, typed);
	record_name(r.type, r.values, &name);
	if (name.len > 0)
		count = named_find_likely(
			nb->store, type, buf_str(&name), NULL, out, max);
	buf_release(&name);
	record_release(&r);
	return count;
}

static bool has_name(const struct record *r, const struct buf *name)
{
	struct buf own = {0};
	bool is_same;

	record_name(r->type, r->values, &own);
	is_same = strcmp(buf_str(&own), buf_str(name)) == 0;
	buf_release(&own);
	return is_same;
}

/* Its name was looked at when it was given. */
static bool is_stored_so(
	struct notebook *nb, const struct record *r, const struct buf *name)
{
	struct record stored;
	bool is_same;

	if (id_is_nil(&r->id) ||
		!row_get(nb->store, r->type->id, &r->id, &stored, NULL))
		return false;
	is_same = has_name(&stored, name);
	record_release(&stored);
	return is_same;
}

static void add_record(
	struct notebook *nb, const struct record *r, struct buf *out)
{
	int reference = record_main_reference(r);

	if (out->len > 0)
		buf_add_str(out, "; ");
	record_title(r, &nb->facts, out);
	if (reference < 0)
		return;
	buf_add_str(out, " (");
	record_show(r, (size_t)reference, &nb->facts, out);
	buf_add_char(out, ')');
}

/* Equal names are told by the rules of their type. */
static void tell(struct notebook *nb, const struct record *r,
	const struct buf *name, struct buf *out)
{
	struct id ids[LIKELY_LOOKED_AT];
	size_t count, i, told = 0;
	struct record other;

	count = named_find_likely(nb->store, r->type->id, buf_str(name), &r->id,
		ids, LIKELY_LOOKED_AT);
	for (i = 0; i < count && told < LIKELY_TOLD; i++) {
		if (!row_get(nb->store, r->type->id, &ids[i], &other, NULL))
			continue;
		if (!has_name(&other, name)) {
			add_record(nb, &other, out);
			told++;
		}
		record_release(&other);
	}
}

static bool is_remembered(const struct notebook *nb, const struct record *r,
	const struct buf *name)
{
	const struct likely_memo *memo = &nb->likely;

	return memo->type == r->type->id && memo->version == nb->version &&
		id_equal(&memo->except, &r->id) &&
		strcmp(buf_str(&memo->name), buf_str(name)) == 0;
}

static void remember(
	struct notebook *nb, const struct record *r, const struct buf *name)
{
	struct likely_memo *memo = &nb->likely;

	memo->type = r->type->id;
	memo->version = nb->version;
	memo->except = r->id;
	buf_clear(&memo->name);
	buf_add(&memo->name, buf_str(name), name->len);
	buf_clear(&memo->said);
	if (name->len > 0 && !is_stored_so(nb, r, name))
		tell(nb, r, name, &memo->said);
}

void notebook_tell_likely(void *ctx, const struct record *r, struct buf *out)
{
	struct notebook *nb = ctx;
	struct buf name = {0};

	record_name(r->type, r->values, &name);
	if (!is_remembered(nb, r, &name))
		remember(nb, r, &name);
	buf_add(out, buf_str(&nb->likely.said), nb->likely.said.len);
	buf_release(&name);
}
