/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/model/kind_parts.h"
#include "core/model/place.h"
#include "core/text/fold.h"
#include "core/text/number.h"

#include <string.h>

/* A level is the length of its codes. */
enum { LEVEL_ANY = 0, LEVEL_PROVINCE = 2, LEVEL_DISTRICT = 4, PARTS_MAX = 3 };
enum { LEVEL_SUBDISTRICT = 6 };

static const struct {
	const char *word;
	size_t level;
} level_words[] = {
	{"ตำบล", LEVEL_SUBDISTRICT},
	{"ต.", LEVEL_SUBDISTRICT},
	{"อำเภอ", LEVEL_DISTRICT},
	{"อ.", LEVEL_DISTRICT},
	{"จังหวัด", LEVEL_PROVINCE},
	{"จ.", LEVEL_PROVINCE},
};

struct place_part {
	size_t level;
	struct buf name; /* folded */
};

struct place_parts { /* from the smallest place to the largest */
	struct place_part items[PARTS_MAX];
	size_t count;
};

bool kind_is_place_list(const struct choice_list *list)
{
	return list == &place_provinces || list == &place_districts ||
		list == &place_subdistricts;
}

static bool starts_with(const char *s, const char *word)
{
	return strncmp(s, word, strlen(word)) == 0;
}

/* The word for a level at `s`: its length, or 0. Inside a name only the dotted
 * forms count ("หนองอ้ออ.หนองวัวซอ"), no name has a dot. */
static size_t level_word(const char *s, bool is_start, size_t *level)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(level_words); i++) {
		const char *word = level_words[i].word;
		size_t len = strlen(word);

		if ((is_start || word[len - 1] == '.') &&
			starts_with(s, word)) {
			*level = level_words[i].level;
			return len;
		}
	}
	return 0;
}

/* English names have spaces inside, so there only commas part them. */
static const char *separators(const char *typed)
{
	for (; *typed != '\0'; typed++)
		if ((*typed >= 'A' && *typed <= 'Z') ||
			(*typed >= 'a' && *typed <= 'z'))
			return ",";
	return ", ";
}

static size_t part_length(const char *s, const char *stops)
{
	size_t len = 0;
	size_t level;

	while (s[len] != '\0' && strchr(stops, s[len]) == NULL &&
		(len == 0 || level_word(s + len, false, &level) == 0))
		len++;
	return len;
}

static bool split(const char *typed, struct place_parts *parts)
{
	const char *stops = separators(typed);
	const char *at = typed;
	size_t level = LEVEL_ANY;

	for (;;) {
		size_t len;

		at += strspn(at, ", ");
		if (*at == '\0')
			return parts->count > 0;
		len = level_word(at, true, &level);
		at += len;
		at += strspn(at, " ");
		len = part_length(at, stops);
		if (len == 0)
			continue;
		if (parts->count == PARTS_MAX)
			return false;
		parts->items[parts->count].level = level;
		fold_bare(&parts->items[parts->count].name, at, len);
		parts->count++;
		level = LEVEL_ANY;
		at += len;
	}
}

static void parts_release(struct place_parts *parts)
{
	size_t i;

	for (i = 0; i < parts->count; i++)
		buf_release(&parts->items[i].name);
}

static bool folds_to(const char *name, const struct buf *wanted)
{
	struct buf folded = {0};
	bool is_same;

	fold_bare(&folded, name, strlen(name));
	is_same = strcmp(buf_str(&folded), buf_str(wanted)) == 0;
	buf_release(&folded);
	return is_same;
}

/* "อ.เมือง" is what everybody calls the chief district. */
static bool is_chief(const char *name, const struct buf *wanted)
{
	return (strcmp(buf_str(wanted), "เมือง") == 0 &&
		       starts_with(name, "เมือง")) ||
		(strcmp(buf_str(wanted), "mueang") == 0 &&
			starts_with(name, "Mueang "));
}

static bool is_called(const struct choice *place, const struct place_part *part)
{
	size_t level = strlen(place->code);

	if (part->level != LEVEL_ANY && part->level != level)
		return false;
	if (folds_to(place->th, &part->name) ||
		folds_to(place->en, &part->name))
		return true;
	return level == LEVEL_DISTRICT &&
		(is_chief(place->th, &part->name) ||
			is_chief(place->en, &part->name));
}

static const struct choice *parent_of(const struct choice *place)
{
	char code[LEVEL_SUBDISTRICT + 1] = {0};
	size_t level = strlen(place->code);

	if (level <= LEVEL_PROVINCE)
		return NULL;
	memcpy(code, place->code, level - 2);
	return place_find(code);
}

/* Every part after the first names some place above, in order. */
static bool fits(const struct choice *place, const struct place_parts *parts)
{
	size_t i = 1;

	if (!is_called(place, &parts->items[0]))
		return false;
	for (place = parent_of(place); place != NULL && i < parts->count;
		place = parent_of(place))
		i += is_called(place, &parts->items[i]);
	return i >= parts->count;
}

static const struct choice *find_named(const struct choice_list *list,
	const struct place_parts *parts, size_t *count)
{
	const struct choice *found = NULL;
	size_t i;

	*count = 0;
	for (i = 0; i < list->count; i++)
		if (fits(&list->choices[i], parts)) {
			found = &list->choices[i];
			(*count)++;
		}
	return *count == 1 ? found : NULL;
}

static const struct choice *find_code(
	const struct choice_list *list, const char *typed)
{
	struct buf code = {0};
	const struct choice *found;

	number_ascii_digits(&code, typed, strlen(typed));
	found = choice_find(list, buf_str(&code));
	buf_release(&code);
	return found;
}

const struct choice *kind_find_place(const struct choice_list *list,
	const struct reading *reading, const char *typed)
{
	const struct choice *found = find_code(list, typed);
	struct place_parts parts = {0};
	size_t count = 0;

	if (found != NULL)
		return found;
	if (split(typed, &parts))
		found = find_named(list, &parts, &count);
	parts_release(&parts);
	if (count > 1)
		(void)kind_refuse(reading->why,
			_("There are %zu places called \"%s\"; write the "
			  "district or province after it."),
			count, kind_quote(typed).text);
	else if (found == NULL)
		(void)kind_refuse(reading->why,
			_("\"%s\" is not a place in the list."),
			kind_quote(typed).text);
	return found;
}
