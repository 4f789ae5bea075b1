/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/dialog.h"

struct area dialog_draw(struct area *a, struct wrap *wrap, const char *title,
	const char *sentence)
{
	struct area inside = area_box(a, MEANING_BORDER, MEANING_PLAIN, title);
	int used;

	used = area_wrapped(&inside, 1, 0, inside.cols, inside.rows - 3,
		MEANING_PLAIN, wrap, sentence);
	return area_part(&inside, used + 2, 0, AREA_REST, AREA_REST);
}
