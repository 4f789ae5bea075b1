/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may have been meant by what somebody typed to find something, in the
 * order in which to try: as typed (marks that were left out do not matter);
 * without its marks (็ ่ ้ ๊ ๋ ์), one of which may be wrong; typed with the
 * other keyboard layout on; both.
 */
#ifndef CORE_TEXT_FIND_H
#define CORE_TEXT_FIND_H

#include "core/base/buf.h"

#include <stdbool.h>

enum find_try { /* bits */
	FIND_AS_TYPED = 0,
	FIND_WITHOUT_MARKS = 1,
	FIND_OTHER_LAYOUT = 2,
	FIND_TRIES = 4,
};

/* What to search for at a try, into `out` (cleared first). False when it would
 * be no other search than an earlier one, or none at all ("q" for ๆ). */
bool find_try(struct buf *out, const char *typed, enum find_try which);

#endif
