/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The canonical form of Thai text, in which everything is stored: NFC and the
 * orders that NFC leaves open (a vowel before its tone mark, ํ and า as ำ,
 * เเ as แ), invisible and control characters removed, all spaces the plain
 * one. Idempotent. Source: data-dictionary 4.6; rules a–e in canon.c.
 */
#ifndef CORE_TEXT_CANON_H
#define CORE_TEXT_CANON_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>

enum canon_result {
	CANON_CHANGED = 1, /* the output differs from the input */
	CANON_ODD = 2,     /* marks that fit no consonant: for a doubt */
	CANON_INVALID = 4, /* bytes that are not UTF-8 became U+FFFD */
};

/* Adds the canonical form of a text to `out`. Newlines stay. Returns the
 * canon_result bits. */
unsigned int canon_text(struct buf *out, const char *s, size_t len);
/* The same for one line: newlines become spaces, runs of spaces one, ends
 * trimmed. What a text field stores. */
unsigned int canon_line(struct buf *out, const char *s, size_t len);
/* As canon_text, but lines end trimmed and the end of the text has no empty
 * lines. What a note stores. */
unsigned int canon_note(struct buf *out, const char *s, size_t len);

#endif
