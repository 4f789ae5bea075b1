/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/fold.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
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
	for (size_t i = 0; i < ARRAY_LEN(pairs); i++)
		assert_string_equal(
			folded(&a, pairs[i][0]), folded(&b, pairs[i][1]));
	assert_string_not_equal(folded(&a, "ศรี"), folded(&b, "สี"));
	assert_string_equal(folded(&a, "ฤๅษี"), "ฤาษี");
	assert_string_equal(folded(&a, ""), "");
	buf_release(&a);
	buf_release(&b);
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
		start = cluster_next(buf_str(&text), text.len,
			random_below(&r, text.len + 1));
		start = cluster_prev(buf_str(&text), text.len, start);
		end = start;
		for (uint64_t n = random_below(&r, 6); n > 0; n--)
			end = cluster_next(buf_str(&text), text.len, end);
		buf_clear(&whole);
		buf_clear(&part);
		fold_text(&whole, buf_str(&text), text.len);
		fold_text(&part, buf_str(&text) + start, end - start);
		if (strstr(buf_str(&whole), buf_str(&part)) == NULL)
			fail_msg("%s in %s", buf_str(&part), buf_str(&whole));
	}
	buf_release(&raw);
	buf_release(&text);
	buf_release(&whole);
	buf_release(&part);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			spellings_a_person_would_call_the_same_fold_alike),
		cmocka_unit_test(a_part_folds_to_a_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
