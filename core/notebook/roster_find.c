/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/notebook/roster.h"
#include "core/text/fold.h"

#include <stdlib.h>
#include <string.h>

enum { LIKELY_LOOKED_AT = 8 };

/* Expected and not yet marked, then others not yet marked, then those who
 * are: what is left to do stands on top. */
enum rank { RANK_EXPECTED, RANK_OTHER, RANK_PRESENT, RANK_COUNT };

static enum rank rank(const struct roster_entry *e)
{
	if (e->is_present)
		return RANK_PRESENT;
	return e->is_expected ? RANK_EXPECTED : RANK_OTHER;
}

/* The folded words of what was typed, each ending in a NUL; an empty one is
 * the end. */
static void fold_words(const char *typed, struct buf *words)
{
	size_t len;

	while (*typed != '\0') {
		len = strcspn(typed, " ");
		fold_text(words, typed, len);
		if (words->len > 0 && words->data[words->len - 1] != '\0')
			buf_add_char(words, '\0');
		typed += len + strspn(typed + len, " ");
	}
	buf_add_char(words, '\0');
}

/* Every word must be found, in any order. */
static bool fits(const struct roster_entry *e, const char *words)
{
	for (; *words != '\0'; words += strlen(words) + 1)
		if (fold_find_str(e->folded, words) == NULL)
			return false;
	return true;
}

size_t roster_filter(const struct roster *r, const char *typed, size_t *shown)
{
	/* Places for each rank: they follow one another in `shown`. */
	size_t place[RANK_COUNT + 1] = {0};
	size_t *found = xcalloc(r->count + 1, sizeof(*found));
	struct buf words = {0};
	size_t i, count = 0;

	fold_words(typed, &words);
	for (i = 0; i < r->count; i++) {
		if (!fits(&r->entries[i], words.data))
			continue;
		found[count++] = i;
		place[rank(&r->entries[i]) + 1]++;
	}
	for (i = 1; i <= RANK_COUNT; i++)
		place[i] += place[i - 1];
	for (i = 0; i < count; i++)
		shown[place[rank(&r->entries[found[i]])]++] = found[i];
	buf_release(&words);
	free(found);
	return count;
}

static ptrdiff_t find_person(const struct roster *r, const struct id *person)
{
	size_t i;

	for (i = 0; i < r->count; i++)
		if (id_equal(&r->entries[i].person, person))
			return (ptrdiff_t)i;
	return -1;
}

size_t roster_find_likely(const struct roster *r, struct notebook *nb,
	const char *typed, size_t *found, size_t max)
{
	struct id ids[LIKELY_LOOKED_AT];
	size_t i, count = 0, likely;
	ptrdiff_t at;

	likely = notebook_find_likely(
		nb, RECORD_PERSON, typed, ids, LIKELY_LOOKED_AT);
	for (i = 0; i < likely && count < max; i++) {
		at = find_person(r, &ids[i]);
		if (at >= 0)
			found[count++] = (size_t)at;
	}
	return count;
}
