/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/name_title.h"

#include "core/base/alloc.h"
#include "core/model/choice.h"
#include "core/model/types.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "core/text/width.h"

#include <stdio.h>
#include <string.h>

const struct name_title_kind name_title_kinds[NAME_TITLE_KINDS] = {
	{"title_religious", PERSON_TITLE_RELIGIOUS, false, false},
	{"title_rank", PERSON_TITLE_RANK, false, false},
	{"title_academic", PERSON_TITLE_ACADEMIC, true, false},
	{"title_degree", PERSON_TITLE_DEGREE, true, false},
	{"title_noble", PERSON_TITLE_NOBLE, true, false},
	{"title_civil", PERSON_TITLE_CIVIL, true, true},
};

/* Ranks of navy and air force, too many to be offered as suggestions. */
static const struct {
	const char *rank, *alias;
} more_ranks[] = {
	{"พลเรือเอก", "พล.ร.อ."},
	{"พลเรือโท", "พล.ร.ท."},
	{"พลเรือตรี", "พล.ร.ต."},
	{"พลอากาศเอก", "พล.อ.อ."},
	{"พลอากาศโท", "พล.อ.ท."},
	{"พลอากาศตรี", "พล.อ.ต."},
	{"นาวาเอก", "น.อ."},
	{"นาวาโท", "น.ท."},
	{"นาวาตรี", "น.ต."},
	{"นาวาอากาศเอก", NULL},
	{"นาวาอากาศโท", NULL},
	{"นาวาอากาศตรี", NULL},
	{"เรือเอก", NULL},
	{"เรือโท", NULL},
	{"เรือตรี", NULL},
	{"เรืออากาศเอก", NULL},
	{"เรืออากาศโท", NULL},
	{"เรืออากาศตรี", NULL},
	{"พันจ่าเอก", "พ.จ.อ."},
	{"พันจ่าอากาศเอก", "พ.อ.อ."},
	{"จ่าเอก", "จ.อ."},
	{"จ่าสิบตำรวจ", "จ.ส.ต."},
	{"สิบโท", "ส.ท."},
	{"สิบตรี", "ส.ต."},
	{"สิบตำรวจโท", "ส.ต.ท."},
	{"สิบตำรวจตรี", "ส.ต.ต."},
	{"นายหมวดเอก", NULL},
	{"นายหมวดโท", NULL},
	{"นายหมวดตรี", NULL},
};

/* Names begin with these as well (พระนาย, พระธรรม); only for a monk are they
 * surely titles. */
static const char *const monk_only[] = {"พระ", "พระราช", "พระเทพ", "พระธรรม"};

static const char acting[] = "ว่าที่";
static const char female[] = "หญิง";

struct search {
	const char *text;
	bool is_monk;
	size_t before; /* bytes of "ว่าที่" before what is matched */
	struct name_title *best;
	bool is_found;
};

static bool is_monk_only(const char *title)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(monk_only); i++)
		if (strcmp(monk_only[i], title) == 0)
			return true;
	return false;
}

/* Bytes of `form` at `s`, 0: it is not there. Spaces may stand where the form
 * has one, or be left out. */
static size_t form_length(const char *s, const char *form, size_t form_len)
{
	const char *at = s;
	size_t i;

	for (i = 0; i < form_len; i++) {
		if (form[i] == ' ') {
			at += strspn(at, " ");
			continue;
		}
		if (*at != form[i])
			return 0;
		at++;
	}
	return (size_t)(at - s);
}

/* Can a word begin here? Not with a mark or a vowel that follows its letter. */
static bool begins_word(const char *s)
{
	uint32_t cp;

	if (utf8_decode(s, strlen(s), &cp) == 0 || width_is_mark(cp))
		return false;
	return cp != 0x0E30 && cp != 0x0E32 && cp != 0x0E33 && cp != 0x0E45 &&
		cp != ' ';
}

static bool has_two_clusters(const char *s)
{
	size_t len = strcspn(s, " ");

	return len > 0 && cluster_next(s, len, 0) < len;
}

/* Is what follows `len` bytes of title the name itself? */
static bool leaves_name(const char *s, size_t len)
{
	const char *rest = s + len;

	if (s[len - 1] == '.' || *rest == ' ')
		return begins_word(rest + strspn(rest, " "));
	return begins_word(rest) && has_two_clusters(rest);
}

static void keep(struct search *search, const struct name_title_kind *kind,
	const struct choice *choice, const char *words, size_t len,
	bool is_female)
{
	struct name_title *best = search->best;

	if (search->is_found && best->len >= len)
		return;
	search->is_found = true;
	best->kind = kind;
	best->len = len;
	if (kind->is_code && choice != NULL)
		(void)snprintf(
			best->stored, sizeof(best->stored), "%s", choice->code);
	else
		(void)snprintf(best->stored, sizeof(best->stored), "%s%.*s%s",
			search->before > 0 ? acting : "",
			(int)choice_bare_length(words), words,
			is_female ? female : "");
}

/* One written form of a title; `words` is its full form. */
static void try_form(struct search *search, const struct name_title_kind *kind,
	const struct choice *choice, const char *words, const char *form,
	size_t form_len)
{
	const char *start = search->text + search->before;
	size_t len = form_length(start, form, form_len);
	bool is_rank = kind->field == PERSON_TITLE_RANK;

	if (len == 0 || (search->before > 0 && !is_rank))
		return;
	len += search->before;
	if (leaves_name(search->text, len))
		keep(search, kind, choice, words, len, false);
	if (!is_rank ||
		strncmp(search->text + len, female, strlen(female)) != 0)
		return;
	len += strlen(female);
	if (leaves_name(search->text, len))
		keep(search, kind, choice, words, len, true);
}

static void try_aliases(struct search *search,
	const struct name_title_kind *kind, const struct choice *choice)
{
	const char *alias = choice->alias;

	while (alias != NULL && *alias != '\0') {
		size_t len = strcspn(alias, "|");

		try_form(search, kind, choice, choice->th, alias, len);
		alias += len + (alias[len] == '|');
	}
}

static void try_kind(struct search *search, const struct name_title_kind *kind)
{
	const struct choice_list *list = choice_list_find(kind->list);
	size_t i;

	for (i = 0; list != NULL && i < list->count; i++) {
		const struct choice *choice = &list->choices[i];

		if (is_monk_only(choice->th) && !search->is_monk)
			continue;
		try_form(search, kind, choice, choice->th, choice->th,
			choice_bare_length(choice->th));
		try_aliases(search, kind, choice);
	}
}

static void try_more_ranks(
	struct search *search, const struct name_title_kind *kind)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(more_ranks); i++) {
		const char *rank = more_ranks[i].rank;
		const char *alias = more_ranks[i].alias;

		try_form(search, kind, NULL, rank, rank, strlen(rank));
		if (alias != NULL)
			try_form(
				search, kind, NULL, rank, alias, strlen(alias));
	}
}

static void try_all(struct search *search)
{
	size_t i;

	for (i = 0; i < NAME_TITLE_KINDS; i++) {
		const struct name_title_kind *kind = &name_title_kinds[i];

		try_kind(search, kind);
		if (kind->field == PERSON_TITLE_RANK)
			try_more_ranks(search, kind);
	}
}

bool name_title_find(const char *s, bool is_monk, struct name_title *found)
{
	struct search search = {.text = s, .is_monk = is_monk, .best = found};

	try_all(&search);
	if (strncmp(s, acting, strlen(acting)) == 0) {
		search.before = strlen(acting);
		search.before += strspn(s + search.before, " ");
		try_all(&search);
	}
	return search.is_found;
}
