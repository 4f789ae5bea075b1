/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The repair of what is typed: WTT 2.0 as libthai's th_validate mends it,
 * never refusing. Inside of core/text/edit*.c only.
 */
#ifndef CORE_TEXT_EDIT_TYPE_H
#define CORE_TEXT_EDIT_TYPE_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where the part of the text begins that a code point typed at `at` may
 * change; it ends at `at`. */
size_t edit_type_start(const char *s, size_t at, uint32_t cp);
/* Types it at the end of that part. False: a mark without a consonant. */
bool edit_type_into(struct buf *cluster, uint32_t cp);

#endif
