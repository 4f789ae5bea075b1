/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/name.h"

#include "core/base/buf.h"
#include "core/model/choice.h"
#include "core/model/name_title.h"
#include "core/model/types.h"
#include "core/text/canon.h"
#include "core/text/utf8.h"

#include <string.h>

/* A title as it stands before a name: words typed by hand may still carry what
 * a list shows behind them, "พระครู… (ราชทินนาม)". */
static void add_title(struct buf *out, const char *words)
{
	size_t len = choice_bare_length(words);
	const char *ellipsis = strstr(words, "…");

	if (ellipsis != NULL && (size_t)(ellipsis - words) < len)
		len = (size_t)(ellipsis - words);
	if (len == 0)
		return;
	if (out->len > 0)
		buf_add_char(out, ' ');
	buf_add(out, words, len);
}

static void compose_title(const struct name_title_kind *kind,
	const struct value *value, struct buf *out)
{
	const struct choice_list *list = choice_list_find(kind->list);
	const struct choice *choice = NULL;

	if (value_is_null(value) || (kind->yields_to_other && out->len > 0))
		return;
	if (kind->is_code && list != NULL)
		choice = choice_find(list, value_text(value));
	add_title(out, choice != NULL ? choice->th : value_text(value));
}

void name_compose(const struct value *person_values, struct value *out)
{
	const char *first = value_text(&person_values[PERSON_FIRST_NAME]);
	const char *last = value_text(&person_values[PERSON_LAST_NAME]);
	const char *chaya = value_text(&person_values[PERSON_MONK_CHAYA]);
	const char *kind = value_text(&person_values[PERSON_PERSON_KIND]);
	const char *second;
	struct buf name = {0};
	size_t i;

	value_set_null(out);
	if (*first == '\0')
		return;
	for (i = 0; i < NAME_TITLE_KINDS; i++)
		compose_title(&name_title_kinds[i],
			&person_values[name_title_kinds[i].field], &name);
	buf_add_str(&name, first);
	second = strcmp(kind, "MONK") == 0 && *chaya != '\0' ? chaya : last;
	if (*second != '\0') {
		buf_add_char(&name, ' ');
		buf_add_str(&name, second);
	}
	value_set_text(out, buf_str(&name), name.len);
	buf_release(&name);
}

size_t name_title_length(const char *first_name)
{
	struct name_title title;
	size_t len = 0;

	while (name_title_find(first_name + len, false, &title)) {
		len += title.len;
		len += strspn(first_name + len, " ");
	}
	return len;
}

/* Monastic names are Pali: written with phinthu, or ending in "โ" and one
 * letter (ฐานุตฺตโม, สมมติโก). */
static bool is_chaya(const char *word)
{
	static const char phinthu[] = "\u0e3a";
	static const char sara_o[] = "โ";
	size_t len = strlen(word);
	size_t last;
	size_t before;

	if (len == 0)
		return false;
	if (strstr(word, phinthu) != NULL)
		return true;
	last = utf8_prev(word, len);
	before = utf8_prev(word, last);
	return before > 0 && last - before == strlen(sara_o) &&
		strncmp(word + before, sara_o, strlen(sara_o)) == 0;
}

static bool is_monk_title(const struct value *religious)
{
	const char *title = value_text(religious);

	return strncmp(title, "พระ", strlen("พระ")) == 0 ||
		strcmp(title, "สามเณร") == 0;
}

static void set_text(struct value *value, const char *s, size_t len)
{
	if (len > 0)
		value_set_text(value, s, len);
	else
		value_set_null(value);
}

static const char *take_titles(
	const char *at, bool is_monk, struct value *person_values)
{
	struct name_title title;

	while (name_title_find(at, is_monk, &title)) {
		struct value *value = &person_values[title.kind->field];

		/* The second civil title belongs to the name (นายนายก). */
		if (!value_is_null(value))
			break;
		value_set_text(value, title.stored, strlen(title.stored));
		at += title.len;
		at += strspn(at, " ");
	}
	return at;
}

void name_split(const char *text, struct value *person_values)
{
	struct buf line = {0};
	const char *at;
	const char *rest;
	bool has_chaya;
	size_t i;

	(void)canon_line(&line, text, strlen(text));
	at = buf_str(&line);
	for (i = 0; i < NAME_TITLE_KINDS; i++)
		value_set_null(&person_values[name_title_kinds[i].field]);
	rest = strrchr(at, ' ');
	has_chaya = rest != NULL && is_chaya(rest + 1);
	at = take_titles(at, has_chaya, person_values);
	rest = at + strcspn(at, " ");
	set_text(&person_values[PERSON_FIRST_NAME], at, (size_t)(rest - at));
	rest += strspn(rest, " ");
	has_chaya = has_chaya &&
		is_monk_title(&person_values[PERSON_TITLE_RELIGIOUS]);
	if (is_monk_title(&person_values[PERSON_TITLE_RELIGIOUS]))
		value_set_text(&person_values[PERSON_PERSON_KIND], "MONK",
			strlen("MONK"));
	set_text(&person_values[PERSON_LAST_NAME], rest,
		has_chaya ? 0 : strlen(rest));
	set_text(&person_values[PERSON_MONK_CHAYA], rest,
		has_chaya ? strlen(rest) : 0);
	buf_release(&line);
}
