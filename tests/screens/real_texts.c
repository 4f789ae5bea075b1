/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/screens/real_texts.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/model/choice.h"
#include "core/model/place.h"
#include "core/notebook/sample.h"
#include "core/text/width.h"

#include <stdlib.h>
#include <string.h>

enum { CATALOGUE_MAX = 1 << 22 };

static void add(struct real_texts *r, const char *text)
{
	if (text == NULL || *text == '\0')
		return;
	GROW(r->texts, r->count, r->capacity);
	r->texts[r->count++] = xstrdup(text);
}

static void add_and_clear(struct real_texts *r, struct buf *b)
{
	add(r, buf_str(b));
	buf_clear(b);
}

/* What stands between the quotes of a line, its escapes undone. */
static void add_quoted(struct buf *out, const char *s, size_t len)
{
	const char *end = s + len, *at = memchr(s, '"', len);

	if (at == NULL)
		return;
	for (at++; at < end && *at != '"'; at++) {
		if (*at == '\\' && at + 1 < end) {
			at++;
			buf_add_char(out, *at == 'n' ? '\n' : *at);
		} else {
			buf_add_char(out, *at);
		}
	}
}

static bool starts(const char *s, size_t len, const char *with)
{
	return len >= strlen(with) && strncmp(s, with, strlen(with)) == 0;
}

static void add_translations(struct real_texts *r, const char *s)
{
	struct buf text = {0};
	bool is_text = false;
	size_t len;

	for (; *s != '\0'; s += len + (s[len] == '\n')) {
		len = strcspn(s, "\n");
		if (!starts(s, len, "\"")) {
			add_and_clear(r, &text);
			is_text = starts(s, len, "msgstr");
		}
		if (is_text)
			add_quoted(&text, s, len);
	}
	add_and_clear(r, &text);
	buf_release(&text);
}

static bool add_catalogue(struct real_texts *r, struct error *err)
{
	const char *source = getenv("SAMUT_SOURCE");
	struct buf path = {0}, text = {0};
	bool is_read;

	path_join(&path, source != NULL ? source : ".", "po/th.po");
	is_read = file_read(buf_str(&path), CATALOGUE_MAX, &text, err);
	if (is_read)
		add_translations(r, buf_str(&text));
	buf_release(&path);
	buf_release(&text);
	return is_read;
}

static void add_choices(struct real_texts *r)
{
	const struct choice_list *list;
	size_t i, j;

	for (i = 0; (list = choice_list_at(i)) != NULL; i++)
		for (j = 0; j < list->count; j++)
			add(r, list->choices[j].th);
}

static void add_places(struct real_texts *r)
{
	struct buf place = {0};
	size_t i;

	for (i = 0; i < place_subdistricts.count; i++) {
		place_show(place_subdistricts.choices[i].code, &place);
		add_and_clear(r, &place);
	}
	buf_release(&place);
}

static void add_sample_rows(
	struct real_texts *r, const struct sample_row *rows, size_t count)
{
	const struct sample_cell *cell;
	size_t i;

	for (i = 0; i < count; i++)
		for (cell = rows[i].cells; cell->value != NULL; cell++)
			add(r, cell->value);
}

/* A line of a table: Thai, Latin and digits, each in its column. */
static void add_columns(struct real_texts *r, size_t number,
	const struct sample_attendee *a, const char *place)
{
	struct buf row = {0}, name = {0};

	buf_printf(&name, "%zu", number);
	width_pad(&row, buf_str(&name), name.len, 4, ALIGN_RIGHT);
	buf_add_str(&row, "\t");
	buf_clear(&name);
	buf_printf(&name, "%s %s", a->first_name,
		a->last_name != NULL ? a->last_name : "");
	width_pad(&row, buf_str(&name), name.len, 20, ALIGN_LEFT);
	buf_printf(&row, " │ %s ", a->network);
	width_pad(&row, a->organisation, strlen(a->organisation), 18,
		ALIGN_CENTRE);
	buf_add_str(&row, " │ ");
	width_pad(&row, place, strlen(place), 24, ALIGN_RIGHT);
	add(r, buf_str(&row));
	buf_release(&row);
	buf_release(&name);
}

static void add_attendees(struct real_texts *r)
{
	struct buf text = {0};
	size_t i;

	for (i = 0; i < sample_attendee_count; i++) {
		const struct sample_attendee *a = &sample_attendees[i];
		const struct choice *place =
			&place_subdistricts.choices[i * 10];

		add(r, a->position);
		add(r, a->organisation);
		buf_printf(&text, "%s (%s) e-mail p%zu@example.org ลำดับที่ %zu",
			a->first_name, place->en, i, i + 1);
		add_and_clear(r, &text);
		add_columns(r, i + 1, a, place->th);
	}
	buf_release(&text);
}

bool real_texts_gather(struct real_texts *r, struct error *err)
{
	if (!add_catalogue(r, err))
		return false;
	add_choices(r);
	add_places(r);
	add_sample_rows(r, sample_rows, sample_row_count);
	add_sample_rows(r, sample_rows_more, sample_row_more_count);
	add_attendees(r);
	return true;
}

void real_texts_release(struct real_texts *r)
{
	size_t i;

	for (i = 0; i < r->count; i++)
		free(r->texts[i]);
	free(r->texts);
	*r = (struct real_texts){0};
}
