/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/thai_sample.h"

#include <string.h>

enum { ADVICE_ROWS = 2 };

const char thai_sample[] = "ที่นี่มีน้ำ ผู้ใหญ่ปู่ย่า กำนัน เป็นคนดี ๕๐๐ ฿";

const struct answer_option thai_sample_options[2] = {
	{"yes", N_("Marks stand over and under letters"), NULL},
	{"no", N_("They do not"), NULL},
};

const char *thai_sample_advice(const char *answer)
{
	if (strcmp(answer, "no") != 0)
		return "";
	return _("Thai is not drawn well in this terminal. Use xterm, GNOME "
		 "Terminal, Konsole, kitty or foot; \"samut doctor\" tells "
		 "more.");
}

void thai_sample_draw_advice(
	struct area *a, int row, struct wrap *wrap, const char *answer)
{
	const char *advice = thai_sample_advice(answer);

	if (*advice != '\0')
		area_wrapped(a, row, 1, a->cols - 2, ADVICE_ROWS, MEANING_DOUBT,
			wrap, advice);
}
