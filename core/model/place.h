/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The five provinces of กลุ่มจังหวัดสบายดี with their 57 districts and 420
 * subdistricts. Codes are DOPA / TIS 1099: 2, 4 and 6 digits, so a code's
 * parent is its first digits. Gaps are retired codes, not errors. Source:
 * data-dictionary 3.
 */
#ifndef CORE_MODEL_PLACE_H
#define CORE_MODEL_PLACE_H

#include "core/base/buf.h"
#include "core/model/choice.h"

extern const struct choice_list place_provinces;
extern const struct choice_list place_districts;
extern const struct choice_list place_subdistricts;

const struct choice *place_find(const char *code); /* by its length */
/* "ต.หนองอ้อ อ.หนองวัวซอ จ.อุดรธานี" from any code of the three levels; in
 * English "Nong O, Nong Wua So, Udon Thani". */
void place_show(const char *code, struct buf *out);
/* Codes whose names hold the typed part (folded; "ต." "อ." "จ." ignored),
 * or whose code starts with it; best first: those that start with it, then
 * provinces before districts before subdistricts. "อ." and the like keep the
 * other levels out. At most `max`; returns how many. */
size_t place_search(const char *typed, const struct choice **found, size_t max);

#endif
