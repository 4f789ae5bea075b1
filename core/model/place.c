/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/place.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/fold.h"

#include <stdlib.h>
#include <string.h>

/* Lengths of the codes. */
enum { PROVINCE_CODE = 2, DISTRICT_CODE = 4, SUBDISTRICT_CODE = 6 };

static const struct choice_list *list_of_length(size_t len)
{
	switch (len) {
	case PROVINCE_CODE: return &place_provinces;
	case DISTRICT_CODE: return &place_districts;
	case SUBDISTRICT_CODE: return &place_subdistricts;
	default: return NULL;
	}
}

static int compare_code(const void *code, const void *choice)
{
	return strcmp(code, ((const struct choice *)choice)->code);
}

const struct choice *place_find(const char *code)
{
	const struct choice_list *list = list_of_length(strlen(code));

	if (list == NULL)
		return NULL;
	return bsearch(code, list->choices, list->count, sizeof(*list->choices),
		compare_code);
}

static void show_level(const char *code, size_t len, struct buf *out)
{
	char part[SUBDISTRICT_CODE + 1] = {0};
	const struct choice *place;

	memcpy(part, code, len);
	place = place_find(part);
	if (place == NULL) {
		buf_add_str(out, part);
		return;
	}
	if (i18n_language() == LANGUAGE_THAI)
		buf_add_str(out,
			len == PROVINCE_CODE           ? "จ."
				: len == DISTRICT_CODE ? "อ."
						       : "ต.");
	buf_add_str(out, choice_label(place));
}

void place_show(const char *code, struct buf *out)
{
	size_t len = strlen(code);

	if (list_of_length(len) == NULL) {
		buf_add_str(out, code);
		return;
	}
	for (; len >= PROVINCE_CODE; len -= 2) {
		show_level(code, len, out);
		if (len == PROVINCE_CODE)
			break;
		buf_add_str(out, i18n_language() == LANGUAGE_THAI ? " " : ", ");
	}
}

/* What was typed, without the word for the level, which says which level is
 * meant (0: any). */
struct place_query {
	struct buf folded;
	const char *typed;
	size_t level;
};

static void query_init(struct place_query *query, const char *typed)
{
	static const struct {
		const char *word;
		size_t level;
	} words[] = {
		{"ตำบล", SUBDISTRICT_CODE},
		{"ต.", SUBDISTRICT_CODE},
		{"อำเภอ", DISTRICT_CODE},
		{"อ.", DISTRICT_CODE},
		{"จังหวัด", PROVINCE_CODE},
		{"จ.", PROVINCE_CODE},
	};

	*query = (struct place_query){.typed = typed};
	for (size_t i = 0; i < ARRAY_LEN(words); i++) {
		size_t len = strlen(words[i].word);

		if (strncmp(typed, words[i].word, len) == 0) {
			query->level = words[i].level;
			query->typed += len;
			break;
		}
	}
	fold_text(&query->folded, query->typed, strlen(query->typed));
}

enum place_rank { RANK_START, RANK_INSIDE, RANK_NONE };

static enum place_rank rank_name(
	const struct place_query *query, const char *name, struct buf *scratch)
{
	const char *at;

	if (name == NULL)
		return RANK_NONE;
	buf_clear(scratch);
	fold_text(scratch, name, strlen(name));
	at = fold_find_str(buf_str(scratch), buf_str(&query->folded));
	if (at == NULL)
		return RANK_NONE;
	return at == buf_str(scratch) ? RANK_START : RANK_INSIDE;
}

static enum place_rank rank_place(const struct place_query *query,
	const struct choice *place, struct buf *scratch)
{
	const char *const names[] = {place->th, place->en, place->alias};
	enum place_rank best = RANK_NONE;

	if (query->level != 0 && query->level != strlen(place->code))
		return RANK_NONE;
	if (strncmp(place->code, buf_str(&query->folded), query->folded.len) ==
		0)
		return RANK_START;
	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		enum place_rank rank = rank_name(query, names[i], scratch);

		if (rank < best)
			best = rank;
	}
	return best;
}

size_t place_search(const char *typed, const struct choice **found, size_t max)
{
	static const struct choice_list *const lists[] = {
		&place_provinces, &place_districts, &place_subdistricts};
	struct place_query query;
	struct buf scratch = {0};
	size_t count = 0;

	query_init(&query, typed);
	for (enum place_rank rank = RANK_START;
		rank < RANK_NONE && query.folded.len > 0; rank++)
		for (size_t l = 0; l < ARRAY_LEN(lists); l++)
			for (size_t i = 0; i < lists[l]->count && count < max;
				i++) {
				const struct choice *place =
					&lists[l]->choices[i];

				if (rank_place(&query, place, &scratch) == rank)
					found[count++] = place;
			}
	buf_release(&query.folded);
	buf_release(&scratch);
	return count;
}
