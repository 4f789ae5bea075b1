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
/* Translation of a msgid that may be NULL. */
const char *i18n_text(const char *msgid);

#endif
