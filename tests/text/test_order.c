/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/order.h"

#include "core/base/alloc.h"
#include "tests/text/order_rule.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

static const char *const sorted[] = {"กมล", "ก้องเกียรติ", "เกศินี", "แก้วตา", "โกวิท",
	"ไกรสร", "ใจดี", "ณัฏฐานุช", "ธีทัต", "ประมวล", "พัชนี", "เพ็ญศรี", "ไพบูลย์",
	"ยงจิรายุ", "รุ่ง", "ฤทธิ์", "ลักษณ์", "เหมา", "แหง", "แห่ง", "แห้ง"};

static int order_compare(struct order *o, const char *a, const char *b)
{
	struct buf x = {0}, y = {0};
	int c;

	order_key(o, a, strlen(a), &x);
	order_key(o, b, strlen(b), &y);
	c = order_rule_compare(&x, &y);
	buf_release(&x);
	buf_release(&y);
	return c;
}

static int rule_compare(const char *a, const char *b)
{
	struct buf x = {0}, y = {0};
	int c;

	order_rule_key(a, &x);
	order_rule_key(b, &y);
	c = order_rule_compare(&x, &y);
	buf_release(&x);
	buf_release(&y);
	return c;
}

static void names_stand_in_thai_order(void **state)
{
	struct order *o = order_new();

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(sorted); i++) {
		for (size_t j = 0; j < ARRAY_LEN(sorted); j++) {
			int expected = (i > j) - (i < j);

			assert_int_equal(order_compare(o, sorted[i], sorted[j]),
				expected);
			assert_int_equal(
				rule_compare(sorted[i], sorted[j]), expected);
		}
	}
	order_free(o);
}

/* A name-like syllable: [lead] consonant [mark] [vowel]. */
static void add_syllable(struct random_text *r, struct buf *b)
{
	static const char *const leads[] = {
		"", "", "", "เ", "แ", "โ", "ใ", "ไ"};
	static const char *const vowels[] = {"", "", "ั", "ิ", "ี", "ุ", "ู"};
	/* Not ์: beside a tone in the same place, which no word has, ICU
	 * weighs it otherwise. */
	static const char *const marks[] = {"", "", "", "่", "้", "๊", "๋"};
	static const char *const ends[] = {"", "", "า", "ะ"};
	size_t vowel = random_below(r, ARRAY_LEN(vowels));
	size_t lead = vowel < 2 ? random_below(r, ARRAY_LEN(leads)) : 0;

	buf_add_str(b, leads[lead]);
	utf8_add(b, 0xE01 + (uint32_t)random_below(r, 46));
	buf_add_str(b, vowels[vowel]);
	buf_add_str(b, marks[random_below(r, ARRAY_LEN(marks))]);
	buf_add_str(b, vowel < 2 ? ends[random_below(r, ARRAY_LEN(ends))] : "");
}

static void random_names_stand_as_the_dictionary_rule_says(void **state)
{
	struct random_text r = random_text_init();
	struct order *o = order_new();
	struct buf a = {0}, b = {0};

	(void)state;
	for (int i = 0; i < 30000; i++) {
		buf_clear(&a);
		buf_clear(&b);
		for (uint64_t n = random_below(&r, 3); n > 0; n--) {
			add_syllable(&r, &a);
		}
		buf_add(&b, buf_str(&a), a.len);
		add_syllable(&r, &a);
		add_syllable(&r, &b);
		if (order_compare(o, a.data, b.data) !=
			rule_compare(a.data, b.data))
			fail_msg("%s, %s", a.data, b.data);
	}
	order_free(o);
	buf_release(&a);
	buf_release(&b);
}

static void first_name_decides_before_the_surname(void **state)
{
	struct order *o = order_new();
	struct buf a = {0}, b = {0};

	(void)state;
	order_key(o, "กร", 6, &a);
	order_key(o, "ฮง", 6, &a);
	order_key(o, "กรกนก", 15, &b);
	order_key(o, "กก", 6, &b);
	assert_true(order_rule_compare(&a, &b) < 0);
	assert_int_equal(a.data[a.len - 1], 0);
	order_free(o);
	buf_release(&a);
	buf_release(&b);
}

static void spaces_and_signs_do_not_count(void **state)
{
	struct order *o = order_new();

	(void)state;
	assert_int_equal(order_compare(o, "กร กนก", "กรกนก"), 0);
	assert_int_equal(order_compare(o, "ต่างๆ", "ต่าง"), 0);
	assert_true(order_compare(o, "แหง", "แห่ง") < 0);
	order_free(o);
}

static void a_long_text_has_a_key_too(void **state)
{
	struct order *o = order_new();
	struct buf text = {0}, key = {0};

	(void)state;
	for (int i = 0; i < 500; i++)
		buf_add_str(&text, "ณัฏฐานุช");
	order_key(o, text.data, text.len, &key);
	assert_true(key.len > 1000);
	buf_clear(&key);
	order_key(o, "", 0, &key);
	assert_int_equal(key.data[key.len - 1], 0);
	order_free(o);
	buf_release(&text);
	buf_release(&key);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_stand_in_thai_order),
		cmocka_unit_test(
			random_names_stand_as_the_dictionary_rule_says),
		cmocka_unit_test(first_name_decides_before_the_surname),
		cmocka_unit_test(spaces_and_signs_do_not_count),
		cmocka_unit_test(a_long_text_has_a_key_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
