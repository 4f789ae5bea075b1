/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A text being written: the cursor, what is selected, what can be taken back.
 * Typing repairs the order of Thai marks and never refuses: a second tone
 * replaces the first, a second vowel the first, a vowel typed late goes before
 * the tone. Backspace takes one code point, so that a wrong mark can be
 * retyped; arrows and Delete take a cluster, and ำ is one of its own. Offsets
 * are bytes and stand on clusters. Source: WTT 2.0 as libthai's th_validate
 * repairs it; UAX 29.
 *
 * Every call says in `change` what it did to the text, so that a layout of it
 * can follow (core/text/wrap.h). What can be taken back is kept as differences,
 * the oldest forgotten beyond EDIT_PAST_BYTES; the last one always stays.
 */
#ifndef CORE_TEXT_EDIT_H
#define CORE_TEXT_EDIT_H

#include "core/base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { EDIT_PAST_BYTES = 1 << 20 };

struct edit_change { /* `removed` bytes at `at` became `added` */
	size_t at, removed, added;
};
struct edit_past;

struct edit { /* zeroed: empty */
	struct buf text;
	size_t count;  /* its code points */
	size_t at;     /* the cursor */
	size_t anchor; /* the other end of what is selected; = at: nothing */
	struct edit_change change; /* of the last call; all 0: nothing */
	struct edit_past *past;    /* NULL: nothing yet */
	bool is_secret;            /* nothing is kept of what was written */
};

void edit_release(struct edit *e);
/* Another text; the cursor goes to the end, what was past is forgotten. A NUL
 * in what is written has no place in a text: it is left out, here and below. */
void edit_set(struct edit *e, const char *s, size_t len);
/* Does it differ from what edit_set() gave, or what edit_keep() was called for
 * since? Of a secret it is not known: false. */
bool edit_is_changed(const struct edit *e);
void edit_keep(struct edit *e);

/* Types one code point in place of what is selected. False: a mark that has no
 * consonant to stand on; it is there all the same, and the line should say so.
 */
bool edit_type(struct edit *e, uint32_t cp);
/* Puts a text in place of what is selected, as it stands. */
void edit_insert(struct edit *e, const char *s, size_t len);
void edit_backspace(struct edit *e);      /* or what is selected */
void edit_delete(struct edit *e);         /* the same */
void edit_backspace_word(struct edit *e); /* the same */
void edit_delete_word(struct edit *e);    /* the same */
void edit_clear(struct edit *e);          /* all of it; can be taken back */
/* What is selected, else all, from the wrong keyboard layout to the other; at
 * once after that, back to exactly what it was. */
void edit_swap_layout(struct edit *e);

enum edit_move {
	EDIT_LEFT,
	EDIT_RIGHT,
	EDIT_WORD_LEFT,
	EDIT_WORD_RIGHT,
	EDIT_START, /* of the text */
	EDIT_END,
};
/* Without `selects` what was selected is so no longer; LEFT and RIGHT then go
 * to its edge. */
void edit_move(struct edit *e, enum edit_move move, bool selects);
void edit_move_to(struct edit *e, size_t at, bool selects); /* its cluster */
void edit_select_all(struct edit *e);
const char *edit_selection(const struct edit *e, size_t *len); /* or NULL */

/* A run of typing, up to a space, is one step. False: nothing to take back, to
 * do again. */
bool edit_undo(struct edit *e);
bool edit_redo(struct edit *e);

/* What canon_line, canon_note or canon_text makes of it; the cursor stays at
 * the same letter. Returns the canon_result bits. Can be taken back. */
typedef unsigned int edit_canon(struct buf *out, const char *s, size_t len);
unsigned int edit_leave(struct edit *e, edit_canon *canon);

#endif
