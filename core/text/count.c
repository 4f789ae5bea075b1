/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/count.h"

#include "core/base/error.h"
#include "core/base/i18n.h"
#include "core/text/number.h"

static void add_part(struct buf *out, const struct count *part)
{
	struct number_text text = number_text(part->number);
	unsigned long n = part->number < 0 ? 0 : (unsigned long)part->number;
	const char *number = text.text;

	switch (part->word) {
	case COUNT_PEOPLE:
		buf_printf(out, ngettext("%s person", "%s people", n), number);
		return;
	case COUNT_MONKS:
		buf_printf(out, ngettext("%s monk", "%s monks", n), number);
		return;
	case COUNT_GUESTS:
		buf_printf(out, ngettext("%s guest", "%s guests", n), number);
		return;
	case COUNT_PLACES:
		buf_printf(out, ngettext("%s place", "%s places", n), number);
		return;
	case COUNT_OFFICES:
		buf_printf(out, ngettext("%s office", "%s offices", n), number);
		return;
	case COUNT_TIMES:
		buf_printf(out, ngettext("%s time", "%s times", n), number);
		return;
	case COUNT_COURSES:
		buf_printf(out, ngettext("%s course", "%s courses", n), number);
		return;
	case COUNT_FAMILIES:
		buf_printf(
			out, ngettext("%s family", "%s families", n), number);
		return;
	case COUNT_COMMUNITIES:
		buf_printf(out, ngettext("%s community", "%s communities", n),
			number);
		return;
	case COUNT_STORIES:
		buf_printf(out, ngettext("%s story", "%s stories", n), number);
		return;
	case COUNT_PIECES:
		buf_printf(out, ngettext("%s piece", "%s pieces", n), number);
		return;
	case COUNT_RESOLUTIONS:
		buf_printf(out, ngettext("%s resolution", "%s resolutions", n),
			number);
		return;
	case COUNT_WORDS: break;
	}
	BUG("no such counting word: %d", (int)part->word);
}

void count_show(struct buf *out, const struct count *parts, size_t count)
{
	bool is_first = true;

	for (size_t i = 0; i < count; i++) {
		if (parts[i].number == 0)
			continue;
		if (!is_first)
			buf_add_str(out,
				i18n_language() == LANGUAGE_THAI ? " " : ", ");
		add_part(out, &parts[i]);
		is_first = false;
	}
	if (is_first && count > 0)
		add_part(out, &parts[0]);
}
