/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names that are likely the same, spelled otherwise: their skeletons are equal
 * (what is heard: one letter for each sound of a consonant, silent ones and
 * doubled ones gone) or their bare forms (core/text/fold.h) are at most one
 * edit apart (insertion, deletion, substitution, neighbours swapped; code
 * points, not bytes). Always for a person to say, never to merge by. Source:
 * data-dictionary 4.7.
 */
#ifndef CORE_TEXT_LIKENESS_H
#define CORE_TEXT_LIKENESS_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* Adds the skeleton of a name, of its parts (between spaces) one after another:
 * ASCII. Nothing when nothing of it is heard. */
void likeness_skeleton(struct buf *out, const char *name, size_t len);
/* Of two bare forms: are they equal, or one edit apart? Names of fewer than
 * four letters are near only when they are equal: too many are an edit apart;
 * nor is a digit ever a slip: school 1 is not school 2. */
bool likeness_is_near(const char *a, size_t a_len, const char *b, size_t b_len);

#endif
