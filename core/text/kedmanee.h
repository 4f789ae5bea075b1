/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The Kedmanee keyboard against the US one, key by key (TIS 820-2538, xkb
 * layout th): for command letters typed with the Thai layout on, digits on the
 * digit row, and a search typed in the wrong layout.
 */
#ifndef CORE_TEXT_KEDMANEE_H
#define CORE_TEXT_KEDMANEE_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The US character of the key that types this one in the Thai layout; 0: none.
 * ASCII is answered too ('/' is the key 2): who cannot know which layout is on
 * asks for Thai characters only. */
uint32_t kedmanee_to_us(uint32_t thai);
uint32_t kedmanee_from_us(uint32_t us); /* the other way; 0: none */
/* A whole text to the other layout: what was meant by "l;ylfu". Text with any
 * Thai in it becomes US, other text Thai where that makes Thai of it. Done
 * twice it gives back what was typed on one layout, letter by letter. Of mixed
 * text only the Thai letters turn. */
void kedmanee_swap(struct buf *out, const char *s, size_t len);
/* A number, date or time typed on the row of digits while the Thai layout was
 * on: "ๅจฝๅๅฝ/ถุถ" is 10/11/2565. False, and nothing added, when that makes no
 * sense, or may be meant as it is: with ASCII digits or a dot in it ("ตค 65",
 * "ต.ค."). For text that cannot be read as it stands, and as it was typed: the
 * canonical form drops marks. */
bool kedmanee_digits(struct buf *out, const char *s, size_t len);

#endif
