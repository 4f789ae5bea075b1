/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whether marks are drawn over and under their letters no terminal can tell:
 * people are shown a line that has every kind of them, and asked. Answered no,
 * everything works as before, and they hear what to use instead.
 */
#ifndef TUI_VIEW_THAI_SAMPLE_H
#define TUI_VIEW_THAI_SAMPLE_H

#include "tui/view/answers.h"
#include "tui/view/view.h"

extern const char thai_sample[];
extern const struct answer_option thai_sample_options[2]; /* "yes", "no" */

/* What to use instead, a sentence or two; "" when the answer is not no. */
const char *thai_sample_advice(const char *answer);
void thai_sample_draw_advice(
	struct area *a, int row, struct wrap *wrap, const char *answer);

#endif
