/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The Thai the program really shows: its own sentences (po/th.po, read from
 * $SAMUT_SOURCE), the labels of every choice list, the names of places, the
 * sample notebook with the news text it was made from, and columns padded to
 * a width. Good for whatever must hold for every text on a screen.
 */
#ifndef TESTS_SCREENS_REAL_TEXTS_H
#define TESTS_SCREENS_REAL_TEXTS_H

#include "core/base/error.h"

#include <stdbool.h>
#include <stddef.h>

struct real_texts { /* zeroed: empty */
	char **texts;
	size_t count, capacity;
};

bool real_texts_gather(struct real_texts *r, struct error *err);
void real_texts_release(struct real_texts *r);

#endif
