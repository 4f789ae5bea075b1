/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/choice.h"

#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/model/choice_table.h"
#include "core/text/fold.h"

#include <string.h>

const struct choice_list *choice_list_at(size_t i)
{
	size_t at;

	for (at = 0; choice_table[at] != NULL; at++)
		if (at == i)
			return choice_table[at];
	return NULL;
}

const struct choice_list *choice_list_find(const char *name)
{
	size_t i;

	for (i = 0; name != NULL && choice_table[i] != NULL; i++)
		if (strcmp(choice_table[i]->name, name) == 0)
			return choice_table[i];
	return NULL;
}

const struct choice *choice_find(
	const struct choice_list *list, const char *code)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		if (strcmp(list->choices[i].code, code) == 0)
			return &list->choices[i];
	return NULL;
}

size_t choice_bare_length(const char *label)
{
	const char *bracket = strstr(label, " (");

	return bracket != NULL && bracket > label ? (size_t)(bracket - label)
						  : strlen(label);
}

static bool folds_to(const char *s, size_t len, const struct buf *wanted,
	struct buf *scratch)
{
	buf_clear(scratch);
	fold_bare(scratch, s, len);
	return scratch->len > 0 && scratch->len == wanted->len &&
		memcmp(scratch->data, wanted->data, wanted->len) == 0;
}

static bool label_is(
	const char *label, const struct buf *wanted, struct buf *scratch)
{
	size_t len = strlen(label);
	size_t bare = choice_bare_length(label);

	if (folds_to(label, len, wanted, scratch) ||
		folds_to(label, bare, wanted, scratch))
		return true;
	/* " (…)": what stands inside is the short form. */
	return len > bare + 3 && label[len - 1] == ')' &&
		folds_to(label + bare + 2, len - bare - 3, wanted, scratch);
}

static bool has_alias(
	const char *alias, const struct buf *wanted, struct buf *scratch)
{
	while (alias != NULL && *alias != '\0') {
		size_t len = strcspn(alias, "|");

		if (folds_to(alias, len, wanted, scratch))
			return true;
		alias += len + (alias[len] == '|');
	}
	return false;
}

static const struct choice *find_folded(const struct choice_list *list,
	const struct buf *wanted, struct buf *scratch)
{
	const struct choice *found = NULL;
	size_t i;

	for (i = 0; i < list->count; i++) {
		const struct choice *choice = &list->choices[i];

		if (!folds_to(choice->code, strlen(choice->code), wanted,
			    scratch) &&
			!label_is(choice->th, wanted, scratch) &&
			!label_is(choice->en, wanted, scratch) &&
			!has_alias(choice->alias, wanted, scratch))
			continue;
		if (found != NULL)
			return NULL;
		found = choice;
	}
	return found;
}

/* Before any folding: "ป่า" and "ป้า" have one bare form. */
static const struct choice *find_label(
	const struct choice_list *list, const char *typed)
{
	const struct choice *found = NULL;
	size_t i;

	for (i = 0; i < list->count; i++) {
		const struct choice *choice = &list->choices[i];

		if (strcmp(choice->th, typed) != 0 &&
			strcmp(choice->en, typed) != 0)
			continue;
		if (found != NULL)
			return NULL;
		found = choice;
	}
	return found;
}

const struct choice *choice_find_typed(
	const struct choice_list *list, const char *typed)
{
	const struct choice *found = choice_find(list, typed);
	struct buf wanted = {0};
	struct buf scratch = {0};

	if (found == NULL)
		found = find_label(list, typed);
	if (found == NULL) {
		fold_bare(&wanted, typed, strlen(typed));
		if (wanted.len > 0)
			found = find_folded(list, &wanted, &scratch);
	}
	buf_release(&wanted);
	buf_release(&scratch);
	return found;
}

const char *choice_label(const struct choice *choice)
{
	return i18n_language() == LANGUAGE_THAI ? choice->th : choice->en;
}

bool choice_is_valid_in(const struct choice *choice, int fiscal_year)
{
	if (fiscal_year == 0)
		return true;
	return (choice->fy_from == 0 || fiscal_year >= choice->fy_from) &&
		(choice->fy_to == 0 || fiscal_year <= choice->fy_to);
}
