/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Text in the one-byte code of Thai offices: TIS-620, with what windows-874
 * adds to it (0x80 €, 0x85 …, 0x91–0x97 quotes and dashes, 0xA0 a no-break
 * space).
 */
#ifndef CORE_TEXT_TIS620_H
#define CORE_TEXT_TIS620_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>

/* Not UTF-8, nor UTF-8 cut in two, and every byte is one of windows-874, with
 * Thai letters among them in an order in which Thai can stand. One letter
 * alone says too little. */
bool tis620_is_likely(const char *s, size_t len);
/* Adds it as UTF-8; bytes the code does not have become U+FFFD. */
void tis620_to_utf8(struct buf *out, const char *s, size_t len);

#endif
