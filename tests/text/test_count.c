/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/count.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>

static int begin(void **state)
{
	(void)state;
	return i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_THAI) ? 0 : -1;
}

static void assert_shown(
	enum language language, int64_t lay, int64_t monks, const char *text)
{
	const struct count parts[] = {
		{COUNT_PEOPLE, lay}, {COUNT_MONKS, monks}};
	struct buf out = {0};

	i18n_set_language(language);
	count_show(&out, parts, ARRAY_LEN(parts));
	assert_string_equal(buf_str(&out), text);
	buf_release(&out);
}

static void lay_people_and_monks_have_words_of_their_own(void **state)
{
	(void)state;
	assert_shown(LANGUAGE_THAI, 38, 2, "38 คน 2 รูป");
	assert_shown(LANGUAGE_THAI, 40, 0, "40 คน");
	assert_shown(LANGUAGE_THAI, 0, 2, "2 รูป");
	assert_shown(LANGUAGE_THAI, 0, 0, "0 คน");
	assert_shown(LANGUAGE_THAI, 1234, 1, "1,234 คน 1 รูป");
	assert_shown(LANGUAGE_ENGLISH, 38, 1, "38 people, 1 monk");
	assert_shown(LANGUAGE_ENGLISH, 1, 0, "1 person");
	assert_shown(LANGUAGE_ENGLISH, 0, 0, "0 people");
}

static void every_word_is_a_thai_one(void **state)
{
	static const char *const words[COUNT_WORDS] = {"7 คน", "7 รูป", "7 ท่าน",
		"7 แห่ง", "7 หน่วยงาน", "7 ครั้ง", "7 รุ่น", "7 ครอบครัว", "7 ชุมชน",
		"7 เรื่อง", "7 ชิ้น", "7 มติ"};
	struct buf out = {0};

	(void)state;
	i18n_set_language(LANGUAGE_THAI);
	for (int i = 0; i < COUNT_WORDS; i++) {
		const struct count part = {(enum count_word)i, 7};

		buf_clear(&out);
		count_show(&out, &part, 1);
		assert_string_equal(buf_str(&out), words[i]);
	}
	buf_release(&out);
}

static void counts_are_shown_in_the_digits_in_force(void **state)
{
	(void)state;
	i18n_set_digits(DIGITS_THAI);
	assert_shown(LANGUAGE_THAI, 38, 2, "๓๘ คน ๒ รูป");
	i18n_set_digits(DIGITS_ASCII);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lay_people_and_monks_have_words_of_their_own),
		cmocka_unit_test(every_word_is_a_thai_one),
		cmocka_unit_test(counts_are_shown_in_the_digits_in_force),
	};

	return cmocka_run_group_tests(tests, begin, NULL);
}
