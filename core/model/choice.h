/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Choice lists: fixed codes, labels in Thai and English, valid for a range of
 * fiscal years. The table is core/model/choice_table.c; provinces, districts
 * and subdistricts (core/model/place.h) are lists like the others, named
 * "province", "district", "subdistrict". Codes are stored, labels never.
 */
#ifndef CORE_MODEL_CHOICE_H
#define CORE_MODEL_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

struct choice {
	const char *code, *th, *en;
	short fy_from, fy_to; /* BE fiscal years, 0: open */
	const char *alias;    /* other spellings people type, "a|b"; or NULL */
};

struct choice_list {
	const char *name;
	const struct choice *choices;
	size_t count;
	/* Has an OTH code that asks for words of its own. */
	bool has_other;
};

const struct choice_list *choice_list_find(const char *name); /* or NULL */
const struct choice_list *choice_list_at(size_t i); /* NULL past the end */
const struct choice *choice_find(
	const struct choice_list *list, const char *code);
/* By code, or by the label in either language (whole, without its bracket, or
 * the short form in it: "ผู้ช่วยศาสตราจารย์ (ผศ.)"), or an alias, folded.
 * NULL when nothing fits or several do. */
const struct choice *choice_find_typed(
	const struct choice_list *list, const char *typed);
/* In the language in force. */
const char *choice_label(const struct choice *choice);
/* The Thai label without what stands in brackets after it: how the choice reads
 * inside a name. Returns its length in bytes. */
size_t choice_bare_length(const char *label);
bool choice_is_valid_in(const struct choice *choice, int fiscal_year);

#endif
