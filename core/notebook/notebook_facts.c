/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/notebook/notebook_parts.h"
#include "core/text/fold.h"

#include <string.h>

/* More candidates than this are not a name but a search. */
enum { FIND_MAX = 200 };

static void facts_title(void *ctx, enum record_type_id type,
	const struct id *id, struct buf *out)
{
	struct notebook *nb = ctx;
	struct record r;

	if (!row_get(nb->store, type, id, &r, NULL))
		return;
	record_title(&r, &nb->facts, out);
	record_release(&r);
}

static bool facts_get(void *ctx, enum record_type_id type, const struct id *id,
	struct record *out)
{
	struct notebook *nb = ctx;

	return row_get(nb->store, type, id, out, NULL);
}

static bool facts_exists(void *ctx, enum record_type_id type,
	const struct match *matches, size_t count, const struct id *except,
	struct id *found)
{
	struct notebook *nb = ctx;
	struct id unused;

	return row_matches(nb->store, type, matches, count, except,
		found != NULL ? found : &unused);
}

static bool has_title(
	struct notebook *nb, const struct record *r, const struct buf *folded)
{
	struct buf title = {0}, form = {0};
	bool is_same;

	record_title(r, &nb->facts, &title);
	fold_text(&form, buf_str(&title), title.len);
	is_same = form.len == folded->len &&
		memcmp(buf_str(&form), buf_str(folded), form.len) == 0;
	buf_release(&title);
	buf_release(&form);
	return is_same;
}

/* A full title wins over titles that only hold the words. */
static size_t pick(struct notebook *nb, struct listing *l, const char *words,
	struct id *found)
{
	struct buf folded = {0};
	size_t i, exact = 0, count = listing_count(l);
	struct record r;

	fold_text(&folded, words, strlen(words));
	for (i = 0; i < count && i < FIND_MAX; i++) {
		if (!listing_get(l, i, &r))
			continue;
		if (has_title(nb, &r, &folded) && exact++ == 0)
			*found = r.id;
		record_release(&r);
	}
	buf_release(&folded);
	if (exact > 0)
		return exact;
	if (count == 1 && !listing_id(l, 0, found))
		return 0;
	return count;
}

static size_t facts_find(void *ctx, enum record_type_id type, const char *words,
	struct id *found)
{
	struct notebook *nb = ctx;
	struct query q = {.type = type, .find = words, .sort_field = -1};
	struct listing *l;
	struct id id;
	size_t count;

	if (id_parse(words, &id)) {
		if (!row_exists(nb->store, type, &id))
			return 0;
		*found = id;
		return 1;
	}
	if (*words == '\0')
		return 0;
	l = listing_open(nb->store, &q);
	count = pick(nb, l, words, found);
	listing_free(l);
	return count;
}

void notebook_init_facts(struct notebook *nb)
{
	nb->facts = (struct facts){
		.today = date_from_days(world_today(nb->world)),
		.title = facts_title,
		.get = facts_get,
		.exists = facts_exists,
		.find = facts_find,
		.ctx = nb,
	};
}
