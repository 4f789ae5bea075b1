/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define DOMAIN "samut"

/* A way to write, like the locale, and like it one for the whole program. */
static enum digits digits_in_force;

static bool is_utf8(void)
{
	return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool set_utf8_locale(void)
{
	if (setlocale(LC_ALL, "") != NULL && is_utf8())
		return true;
	return setlocale(LC_ALL, "C.UTF-8") != NULL && is_utf8();
}

bool i18n_init(const char *folder, enum language language)
{
	bool is_ready = set_utf8_locale();

	/* Files and SQL are written with a decimal point everywhere. */
	(void)setlocale(LC_NUMERIC, "C");
	(void)bindtextdomain(DOMAIN, folder != NULL ? folder : SAMUT_LOCALEDIR);
	(void)bind_textdomain_codeset(DOMAIN, "UTF-8");
	i18n_set_language(language);
	return is_ready;
}

/* libintl keeps the language in the environment, so it is kept nowhere else.
 * Naming the domain anew makes libintl forget the translations it has
 * remembered; without that a switch would show only in new sentences. */
void i18n_set_language(enum language language)
{
	const char *name = language == LANGUAGE_THAI ? "th" : "en";

	(void)setenv("LANGUAGE", name, 1);
	(void)textdomain(DOMAIN);
}

enum language i18n_language(void)
{
	return i18n_language_of(getenv("LANGUAGE"));
}

static bool is_language(const char *locale, const char *name)
{
	size_t len = strlen(name);

	/* Only the language counts: th, th_TH, th_TH.UTF-8, th:en. */
	return strncmp(locale, name, len) == 0 &&
		strchr("_.@:", locale[len]) != NULL;
}

enum language i18n_language_of(const char *locale)
{
	enum language found = LANGUAGE_THAI;

	while (locale != NULL && *locale != '\0') {
		if (is_language(locale, "th"))
			return LANGUAGE_THAI;
		if (is_language(locale, "en"))
			return LANGUAGE_ENGLISH;
		if (!is_language(locale, "C") && !is_language(locale, "POSIX"))
			found = LANGUAGE_ENGLISH;
		locale += strcspn(locale, ":");
		locale += strspn(locale, ":");
	}
	return found;
}

void i18n_set_digits(enum digits digits)
{
	digits_in_force = digits;
}

enum digits i18n_digits(void)
{
	return digits_in_force;
}

enum digits i18n_digits_of(const char *name)
{
	return strcmp(name, "thai") == 0 ? DIGITS_THAI : DIGITS_ASCII;
}

const char *i18n_text(const char *msgid)
{
	/* An empty msgid would give the catalogue's header. */
	return msgid == NULL || *msgid == '\0' ? "" : gettext(msgid);
}
