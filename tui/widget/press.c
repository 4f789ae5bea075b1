/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/press.h"

enum { OFFER_GAP = 4, NUMBER_END = LINK_COLUMN - LINK_ROW, AWAY_MAX = 0x4000 };

_Static_assert((int)ACTION_COUNT <= (int)LINK_KEY, "actions are links");

void press_link(struct area *a, int row, int col, int cells,
	enum link_kind kind, size_t number)
{
	if (number < NUMBER_END)
		area_link(a, row, col, cells, (uint16_t)(kind + number));
}

void press_link_letter(
	struct area *a, int row, int col, int cells, ptrdiff_t away)
{
	if (away >= -AWAY_MAX && away < AWAY_MAX)
		area_link(a, row, col, cells,
			(uint16_t)(LINK_LETTER + AWAY_MAX + away));
}

bool press_letter(const struct press *p, ptrdiff_t *away)
{
	if (p->link < LINK_LETTER)
		return false;
	*away = p->link - LINK_LETTER - AWAY_MAX;
	return true;
}

bool press_is(const struct press *p, enum link_kind kind, size_t *number)
{
	if (p->link < kind || p->link >= kind + NUMBER_END)
		return false;
	*number = (size_t)(p->link - kind);
	return true;
}

int press_offer(
	struct area *a, int row, int col, enum action action, const char *words)
{
	int end = area_text(a, row, col, MEANING_HINT, words);

	area_link(a, row, col, end - col, (uint16_t)action);
	return end + OFFER_GAP;
}
