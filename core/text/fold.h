/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The search form of a text: canonical, without ็ ่ ้ ๊ ๋ ์, spaces, ๆ ฯ and
 * the dots of abbreviations; Thai digits as ASCII, ASCII letters small. Two
 * texts that a person would call the same spelling fold to the same bytes; a
 * part folds to a part. Source: data-dictionary 4.6.
 */
#ifndef CORE_TEXT_FOLD_H
#define CORE_TEXT_FOLD_H

#include "core/base/buf.h"

#include <stddef.h>

void fold_text(struct buf *out, const char *s, size_t len);

#endif
