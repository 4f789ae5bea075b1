/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Translation by gettext. Message ids are plain English; po/th.po holds the
 * Thai. Sentences are whole: never glued from parts.
 */
#ifndef CORE_BASE_I18N_H
#define CORE_BASE_I18N_H

#include <libintl.h>
#include <stdbool.h>

#define _(msgid) gettext(msgid)
#define N_(msgid) msgid /* marks what a table translates when it is shown */

enum language { LANGUAGE_THAI, LANGUAGE_ENGLISH };

/* Sets a UTF-8 locale whatever the environment says (falls back to C.UTF-8),
 * binds the catalogue in `folder` (NULL: the installed one) and chooses the
 * language. False when the machine has no UTF-8 locale at all: then nothing
 * Thai can be shown and the program must say so. */
bool i18n_init(const char *folder, enum language language);
/* At once, without restart. */
void i18n_set_language(enum language language);
enum language i18n_language(void);
/* From LANGUAGE, LC_ALL, LC_MESSAGES, LANG as given; Thai if they say
 * nothing. `locale` may be NULL. */
enum language i18n_language_of(const char *locale);
/* Which digits people are shown: 0–9, or ๐–๙ as minutes and letters have them
 * (cabinet resolution of 2 May 2543). What is typed into a field, saved to a
 * file or read by a script has ASCII digits always. ASCII at the start. */
enum digits { DIGITS_ASCII, DIGITS_THAI };
void i18n_set_digits(enum digits digits);
enum digits i18n_digits(void);
/* "thai" are those; anything else ASCII, as a setting has it. */
enum digits i18n_digits_of(const char *name);
/* Translation of a msgid that may be NULL. */
const char *i18n_text(const char *msgid);

#endif
