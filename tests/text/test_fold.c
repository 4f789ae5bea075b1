/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/fold.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const char *folded(struct buf *out, const char *s)
{
	buf_clear(out);
	fold_text(out, s, strlen(s));
	return buf_str(out);
}

static const char *bare(struct buf *out, const char *s)
{
	buf_clear(out);
	fold_bare(out, s, strlen(s));
	return buf_str(out);
}

static bool finds(const char *text, const char *part)
{
	struct buf a = {0}, b = {0};
	bool answer = fold_find_str(folded(&a, text), folded(&b, part)) != NULL;

	buf_release(&a);
	buf_release(&b);
	return answer;
}

static void spellings_a_person_would_call_the_same_fold_alike(void **state)
{
	static const char *const pairs[][2] = {
		{"ณัฏฐานุช เมฆรา", "ณัฏฐานุชเมฆรา"},
		{"ผศ.ดร.", "ผศดร"},
		{"น้ำ", "น\u0E4D\u0E49า"},
		{"น้ำ", "นำ"},
		{"ต่างๆ", "ต่าง ๆ"},
		{"กรุงเทพฯ", "กรุงเทพ"},
		{"ปี ๒๕๖๖", "ปี 2566"},
		{"Samut", "sAMUT"},
		{"ศักดิ์", "ศักดิ"},
		{"เเก้ว", "แก้ว"},
		{"042-000-123", "๐๔๒-๐๐๐-๑๒๓"},
	};
	struct buf a = {0}, b = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(pairs); i++) {
		assert_string_equal(
			bare(&a, pairs[i][0]), bare(&b, pairs[i][1]));
		assert_true(finds(pairs[i][0], pairs[i][1]));
	}
	assert_string_not_equal(bare(&a, "ศรี"), bare(&b, "สี"));
	assert_string_equal(bare(&a, "ฤๅษี"), "ฤาษี");
	assert_string_equal(bare(&a, ""), "");
	assert_string_equal(folded(&a, "ป่า ๆ ๕"), "ป่า5");
	buf_release(&a);
	buf_release(&b);
}

static void a_mark_that_is_typed_is_meant(void **state)
{
	static const struct {
		const char *text, *part;
		bool is_found;
	} cases[] = {
		{"วัดป่าบ้านตาด", "ปา", true},
		{"วัดป่าบ้านตาด", "ป่า", true},
		{"วัดป่าบ้านตาด", "ป้า", false},
		{"ปลาปา", "ป่า", false},
		{"ปลาปา", "ปา", true},
		{"น้ำทิพย์", "น้ำ", true},
		{"น้ำทิพย์", "น\u0E4D\u0E49า", true},
		{"น้ำทิพย์", "นำ", true},
		{"น้ำทิพย์", "ํา", true},
		{"ศักดิ์ชัย", "ศักดิชัย", true},
		{"ศักดิ์ชัย", "ดิ์", true},
		{"ศักดิชัย", "ดิ์", false},
		{"เพ็ญศรี", "เพญ", true},
		{"เพญศรี", "เพ็ญ", false},
		{"ก้าวกาว", "กาว", true},
		{"ก้าวกาว", "กาวก", true},
		{"abc", "", true},
		{"", "a", false},
		{"ปี ๒๕๖๖", "2566", true},
		{"ปี 2566", "๖๖", true},
		{"Samut สมุด", "MUTส", true},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		if (finds(cases[i].text, cases[i].part) != cases[i].is_found)
			fail_msg("%s in %s", cases[i].part, cases[i].text);
}

static void what_is_found_is_where_it_is_said_to_be(void **state)
{
	static const char text[] = "กก้กา";

	(void)state;
	assert_ptr_equal(fold_find_str(text, "ก"), text);
	assert_ptr_equal(fold_find_str(text, "ก้"), text + 3);
	assert_ptr_equal(fold_find_str(text, "กา"), text + 9);
	assert_ptr_equal(fold_find_str(text, "กก"), text);
	assert_null(fold_find_str(text, "กกก้"));
	/* The text ends where its length says. */
	assert_null(fold_find(text, 11, "กา", 6));
	assert_null(fold_find(text, 2, "ก", 3));
}

static bool stands(const struct buf *text, const struct buf *part)
{
	return fold_find(buf_str(text), text->len, buf_str(part), part->len) !=
		NULL;
}

static void a_part_folds_to_a_part(void **state)
{
	struct random_text r = random_text_init();
	struct buf raw = {0}, text = {0}, whole = {0}, part = {0};

	(void)state;
	for (int i = 0; i < 50000; i++) {
		size_t start, end;

		random_text(&r, &raw, 16, true);
		buf_clear(&text);
		canon_text(&text, buf_str(&raw), raw.len);
		start = 0;
		for (uint64_t n = random_below(&r, 12); n > 0; n--)
			start = cluster_next(buf_str(&text), text.len, start);
		end = start;
		for (uint64_t n = random_below(&r, 6); n > 0; n--)
			end = cluster_next(buf_str(&text), text.len, end);
		buf_clear(&whole);
		buf_clear(&part);
		fold_text(&whole, buf_str(&text), text.len);
		fold_text(&part, buf_str(&text) + start, end - start);
		if (!stands(&whole, &part))
			fail_msg("%s in %s", buf_str(&part), buf_str(&whole));
		buf_clear(&part);
		fold_bare(&part, buf_str(&text) + start, end - start);
		if (!stands(&whole, &part))
			fail_msg("%s in %s", buf_str(&part), buf_str(&whole));
	}
	buf_release(&raw);
	buf_release(&text);
	buf_release(&whole);
	buf_release(&part);
}

/* Every way of skipping marks, from every letter of the text. */
static bool stands_somehow(
	const char *text, size_t len, const char *part, size_t part_len)
{
	uint32_t a, b;
	size_t n, m;

	if (part_len == 0)
		return true;
	if (len == 0)
		return false;
	n = utf8_decode(text, len, &a);
	m = utf8_decode(part, part_len, &b);
	return (a == b &&
		       stands_somehow(
			       text + n, len - n, part + m, part_len - m)) ||
		(fold_is_loose(text, len) &&
			stands_somehow(text + n, len - n, part, part_len));
}

static bool is_somewhere(const struct buf *text, const struct buf *part)
{
	const char *s = buf_str(text);
	uint32_t cp;

	for (size_t i = 0; i < text->len;
		i += utf8_decode(s + i, text->len - i, &cp))
		if (stands_somehow(
			    s + i, text->len - i, buf_str(part), part->len))
			return true;
	return part->len == 0;
}

static void a_part_is_found_when_some_way_of_reading_finds_it(void **state)
{
	static const uint32_t letters[] = {
		0xE01, 0xE02, 0xE32, 0xE35, 0xE48, 0xE49, 0xE4C, 'a'};
	struct random_text r = random_text_init();
	struct buf raw = {0}, text = {0}, part = {0};
	int found = 0;

	(void)state;
	for (int i = 0; i < 100000; i++) {
		struct buf *const to[] = {&text, &part};

		for (size_t k = 0; k < ARRAY_LEN(to); k++) {
			buf_clear(&raw);
			buf_clear(to[k]);
			for (uint64_t n = random_below(&r, k == 0 ? 14 : 4);
				n > 0; n--)
				utf8_add(&raw,
					letters[random_below(
						&r, ARRAY_LEN(letters))]);
			fold_text(to[k], buf_str(&raw), raw.len);
		}
		found += stands(&text, &part) ? 1 : 0;
		if (stands(&text, &part) != is_somewhere(&text, &part))
			fail_msg("%s in %s", buf_str(&part), buf_str(&text));
	}
	assert_true(found > 10000);
	buf_release(&raw);
	buf_release(&text);
	buf_release(&part);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			spellings_a_person_would_call_the_same_fold_alike),
		cmocka_unit_test(a_mark_that_is_typed_is_meant),
		cmocka_unit_test(what_is_found_is_where_it_is_said_to_be),
		cmocka_unit_test(
			a_part_is_found_when_some_way_of_reading_finds_it),
		cmocka_unit_test(a_part_folds_to_a_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
