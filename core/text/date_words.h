/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of months and weekdays, for reading and showing dates. They are data,
 * not translations: a Thai date is read whatever language is in force. Inside
 * of core/text only.
 */
#ifndef CORE_TEXT_DATE_WORDS_H
#define CORE_TEXT_DATE_WORDS_H

struct date_word {
	const char *thai, *thai_short, *english, *english_short;
};

extern const struct date_word date_months[12];
extern const struct date_word date_weekdays[7]; /* Sunday first */

#endif
