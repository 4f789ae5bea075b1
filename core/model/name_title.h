/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Recognising a title at the start of a written name, by the choice lists of
 * titles. Only core/model/name.c needs it. Source: data-dictionary 4.4;
 * caution about names that begin like a title.
 */
#ifndef CORE_MODEL_NAME_TITLE_H
#define CORE_MODEL_NAME_TITLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NAME_TITLE_KINDS = 6 };

struct name_title_kind {
	const char *list;     /* its choice list */
	uint8_t field;        /* PERSON_TITLE_… */
	bool is_code;         /* the field holds a code, else the words */
	bool yields_to_other; /* left out after any other title */
};

/* In the order in which they stand before a name. */
extern const struct name_title_kind name_title_kinds[NAME_TITLE_KINDS];

struct name_title {
	const struct name_title_kind *kind;
	size_t len;      /* bytes at the start of the text */
	char stored[96]; /* what the field holds */
};

/* The longest title at `s`. `is_monk`: known to be the name of a monk, so พระ
 * alone is a title as well. */
bool name_title_find(const char *s, bool is_monk, struct name_title *found);

#endif
