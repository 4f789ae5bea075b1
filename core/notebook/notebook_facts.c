/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/notebook/notebook_parts.h"
#include "core/text/find.h"
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

/* How well a title is what was typed. */
enum fit { FIT_PART, FIT_BARE, FIT_WHOLE, FIT_COUNT };

static bool is_same(const struct buf *a, const struct buf *b)
{
	return a->len == b->len && memcmp(buf_str(a), buf_str(b), a->len) == 0;
}

static enum fit fit_of(
	struct notebook *nb, const struct record *r, const char *words)
{
	struct buf title = {0}, form = {0}, wanted = {0};
	enum fit fit = FIT_PART;

	record_title(r, &nb->facts, &title);
	fold_text(&form, buf_str(&title), title.len);
	fold_text(&wanted, words, strlen(words));
	if (is_same(&form, &wanted)) {
		fit = FIT_WHOLE;
	} else {
		buf_clear(&form);
		buf_clear(&wanted);
		fold_bare(&form, buf_str(&title), title.len);
		fold_bare(&wanted, words, strlen(words));
		if (is_same(&form, &wanted))
			fit = FIT_BARE;
	}
	buf_release(&title);
	buf_release(&form);
	buf_release(&wanted);
	return fit;
}

/* A full title wins over one that differs in its marks, and that over titles
 * that only hold the words. */
static size_t pick(struct notebook *nb, struct listing *l, const char *words,
	struct id *found)
{
	size_t i, fits[FIT_COUNT] = {0}, count = listing_count(l);
	struct id ids[FIT_COUNT];
	enum fit fit;
	struct record r;

	for (i = 0; i < count && i < FIND_MAX; i++) {
		if (!listing_get(l, i, &r))
			continue;
		fit = fit_of(nb, &r, words);
		if (fits[fit]++ == 0)
			ids[fit] = r.id;
		record_release(&r);
	}
	for (fit = FIT_WHOLE; fit > FIT_PART && fits[fit] == 0; fit--)
		;
	if (fits[fit] == 0)
		return 0;
	*found = ids[fit];
	return fit == FIT_PART ? count : fits[fit];
}

/* In the layout it was typed in: nobody sees here what was made of it. */
static struct listing *open_fitting(
	struct notebook *nb, enum record_type_id type, const char *words)
{
	struct query q = {.type = type, .find = words, .sort_field = -1};
	struct listing *l = listing_open(nb->store, &q);
	struct buf bare = {0};

	if (listing_count(l) == 0 &&
		find_try(&bare, words, FIND_WITHOUT_MARKS)) {
		listing_free(l);
		q.find = buf_str(&bare);
		l = listing_open(nb->store, &q);
	}
	buf_release(&bare);
	return l;
}

static size_t facts_find(void *ctx, enum record_type_id type, const char *words,
	struct id *found)
{
	struct notebook *nb = ctx;
	struct buf folded = {0};
	struct listing *l;
	bool is_search;
	struct id id;
	size_t count;

	if (id_parse(words, &id)) {
		if (!row_exists(nb->store, type, &id))
			return 0;
		*found = id;
		return 1;
	}
	fold_text(&folded, words, strlen(words));
	is_search = folded.len > 0;
	buf_release(&folded);
	if (!is_search)
		return 0;
	l = open_fitting(nb, type, words);
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
		.likely = notebook_tell_likely,
		.find = facts_find,
		.ctx = nb,
	};
}
