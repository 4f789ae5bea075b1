/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"

#include "core/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SENTENCE "There is no %s."
#define IN_THAI "ไม่พบ %s"

static void language_is_read_from_a_locale_name(void **state)
{
	static const struct {
		const char *locale;
		enum language language;
	} rows[] = {
		{NULL, LANGUAGE_THAI},
		{"", LANGUAGE_THAI},
		{"C", LANGUAGE_THAI},
		{"POSIX", LANGUAGE_THAI},
		{"C.UTF-8", LANGUAGE_THAI},
		{"th", LANGUAGE_THAI},
		{"th_TH.UTF-8", LANGUAGE_THAI},
		{"th:en", LANGUAGE_THAI},
		{"en", LANGUAGE_ENGLISH},
		{"en_GB.UTF-8", LANGUAGE_ENGLISH},
		{"en:th", LANGUAGE_ENGLISH},
		{"fr:th", LANGUAGE_THAI},
		{"fr_FR.UTF-8", LANGUAGE_ENGLISH},
		{"the", LANGUAGE_ENGLISH},
	};
	size_t i;

	(void)state;
	for (i = 0; i < ARRAY_LEN(rows); i++)
		assert_int_equal(
			i18n_language_of(rows[i].locale), rows[i].language);
}

static void a_switch_of_language_is_at_once(void **state)
{
	(void)state;
	assert_true(i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_THAI));
	assert_int_equal(i18n_language(), LANGUAGE_THAI);
	assert_string_equal(gettext(SENTENCE), IN_THAI);
	i18n_set_language(LANGUAGE_ENGLISH);
	assert_int_equal(i18n_language(), LANGUAGE_ENGLISH);
	assert_string_equal(gettext(SENTENCE), SENTENCE);
	i18n_set_language(LANGUAGE_THAI);
	assert_string_equal(gettext(SENTENCE), IN_THAI);
}

static void a_plain_c_locale_becomes_utf8(void **state)
{
	(void)state;
	assert_int_equal(setenv("LC_ALL", "C", 1), 0);
	assert_true(i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_THAI));
	assert_string_equal(nl_langinfo(CODESET), "UTF-8");
	assert_string_equal(gettext(SENTENCE), IN_THAI);
}

static void an_unknown_locale_becomes_utf8(void **state)
{
	(void)state;
	assert_int_equal(setenv("LC_ALL", "xx_XX.TIS-620", 1), 0);
	assert_true(i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_THAI));
	assert_string_equal(gettext(SENTENCE), IN_THAI);
}

static void numbers_are_written_with_a_point(void **state)
{
	char text[8];

	(void)state;
	assert_true(i18n_init(NULL, LANGUAGE_ENGLISH));
	(void)snprintf(text, sizeof(text), "%.1f", 1.5);
	assert_string_equal(text, "1.5");
}

static void no_msgid_gives_no_text(void **state)
{
	(void)state;
	assert_true(i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_THAI));
	assert_string_equal(i18n_text(NULL), "");
	assert_string_equal(i18n_text(""), "");
	assert_string_equal(i18n_text(N_("There is no %s.")), IN_THAI);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(language_is_read_from_a_locale_name),
		cmocka_unit_test(a_switch_of_language_is_at_once),
		cmocka_unit_test(a_plain_c_locale_becomes_utf8),
		cmocka_unit_test(an_unknown_locale_becomes_utf8),
		cmocka_unit_test(numbers_are_written_with_a_point),
		cmocka_unit_test(no_msgid_gives_no_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
