/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of people. Order: religious title or rank, academic title, degree,
 * noble title, or the civil one when nothing stands before it; the last title
 * is glued to the first name. Names and titles are Thai on every laptop, in
 * whatever language the program runs. Source: data-dictionary 4.4.
 */
#ifndef CORE_MODEL_NAME_H
#define CORE_MODEL_NAME_H

#include "core/model/value.h"

#include <stddef.h>

/* The full name of a person from the values of the record, indexed by
 * PERSON_…: "ผู้ช่วยศาสตราจารย์ ดร.ณัฏฐานุช เมฆรา". NULL without a first name.
 */
void name_compose(const struct value *person_values, struct value *out);

/* Bytes of the titles (and spaces) at the start of a first name, 0: none.
 * Dotted forms always count; a whole word only if at least two clusters remain
 * after it (นายิกา is a name); พระ, คุณ and ครู never: a person must be asked.
 */
size_t name_title_length(const char *first_name);

/* "นายธีทัต พิมพา" to the values of a person record: title fields, first name,
 * surname or monastic name, and the kind MONK after a monk's title. Those not
 * found become NULL; person_kind and all other fields stay as they are. */
void name_split(const char *text, struct value *person_values);

#endif
