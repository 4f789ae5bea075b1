/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/preview.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"

#include <stdlib.h>

enum { PREVIEW_LABEL = 18, PREVIEW_TEXT_ROWS = 6, PREVIEW_FIRST_ROW = 2 };

void preview_release(struct preview *p)
{
	size_t i;

	for (i = 0; i < p->count; i++)
		free(p->lines[i].text);
	free(p->lines);
	free(p->title);
	*p = (struct preview){0};
}

static bool is_read(const struct record *r, size_t i)
{
	const struct field *field = &r->type->fields[i];

	return (field->flags & FIELD_SYSTEM) == 0 && field->retired == 0 &&
		!value_is_null(&r->values[i]);
}

void preview_read(
	struct preview *p, const struct record *r, const struct facts *facts)
{
	const struct record_type *type = r->type;
	struct buf text = {0};
	size_t i;

	preview_release(p);
	p->lines = xcalloc(type->field_count, sizeof(*p->lines));
	for (i = 0; i < type->field_count; i++) {
		if (!is_read(r, i))
			continue;
		buf_clear(&text);
		record_show(r, i, facts, &text);
		p->lines[p->count++] = (struct preview_line){
			.label = type->fields[i].label,
			.text = xstrdup(buf_str(&text)),
		};
	}
	buf_clear(&text);
	record_title(r, facts, &text);
	p->title = xstrdup(buf_str(&text));
	buf_release(&text);
}

void preview_draw(const struct preview *p, struct area *a, struct wrap *wrap)
{
	int row = PREVIEW_FIRST_ROW;
	size_t i;

	if (p->title == NULL)
		return;
	area_cell(a, 0, 0, a->cols, ALIGN_LEFT, MEANING_STRONG, p->title);
	for (i = 0; i < p->count && row < a->rows; i++) {
		area_cell(a, row, 0, PREVIEW_LABEL - 1, ALIGN_LEFT,
			MEANING_LABEL, i18n_text(p->lines[i].label));
		row += area_wrapped(a, row, PREVIEW_LABEL,
			a->cols - PREVIEW_LABEL, PREVIEW_TEXT_ROWS,
			MEANING_FIELD, wrap, p->lines[i].text);
	}
}
