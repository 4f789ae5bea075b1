/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a key does to text under the cursor. Typing repairs the order of Thai
 * marks and never refuses: a second tone replaces the first, a second vowel
 * the first, a vowel typed late goes before the tone. Backspace takes one code
 * point, so that a wrong mark can be retyped; Delete takes a cluster. Offsets
 * are bytes. Source: WTT 2.0 as libthai's th_validate repairs it.
 */
#ifndef CORE_TEXT_EDIT_H
#define CORE_TEXT_EDIT_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Types one code point at *at and moves *at behind it. False: a mark that has
 * no consonant to stand on; it is there all the same, and the terminal should
 * beep. */
bool edit_type(struct buf *text, size_t *at, uint32_t cp);
/* Removes the code point before *at. */
void edit_backspace(struct buf *text, size_t *at);
/* Removes the cluster after `at`. */
void edit_delete(struct buf *text, size_t at);

#endif
