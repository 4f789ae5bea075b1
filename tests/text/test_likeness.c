/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/likeness.h"

#include "core/text/fold.h"
#include "tests/text/name_lists.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

enum { POPULATION = 10000, QUERIES = 500 };

struct likeness { /* what is compared of a name */
	struct buf skeleton, bare;
};

static void likeness_of(struct likeness *l, const char *name)
{
	buf_clear(&l->skeleton);
	buf_clear(&l->bare);
	likeness_skeleton(&l->skeleton, name, strlen(name));
	fold_bare(&l->bare, name, strlen(name));
}

static void release(struct likeness *l)
{
	buf_release(&l->skeleton);
	buf_release(&l->bare);
}

static bool is_likely(const struct likeness *a, const struct likeness *b)
{
	if (a->skeleton.len > 0 && a->skeleton.len == b->skeleton.len &&
		memcmp(a->skeleton.data, b->skeleton.data, a->skeleton.len) ==
			0)
		return true;
	return likeness_is_near(
		buf_str(&a->bare), a->bare.len, buf_str(&b->bare), b->bare.len);
}

static bool are_likely(const char *one, const char *other)
{
	struct likeness a = {{0}, {0}}, b = {{0}, {0}};
	bool answer;

	likeness_of(&a, one);
	likeness_of(&b, other);
	answer = is_likely(&a, &b);
	release(&a);
	release(&b);
	return answer;
}

/* Spellings of the same name, as offices write them. */
static const char *const variants[][2] = {
	{"ณัฐพล", "ณัฏฐพล"},
	{"ณัฐ", "ณัฏฐ์"},
	{"ณัฐวุฒิ", "นัฐวุฒิ"},
	{"ณัฐพงษ์", "ณัฏฐพงศ์"},
	{"ณัฏฐานุช", "ณัฐานุช"},
	{"ธีทัต", "ธีทัศน์"},
	{"พิมพา", "พิมภา"},
	{"วิไล", "วิลัย"},
	{"สุริยเดว", "สุริยเดช"},
	{"ธัญญพืช", "ธัญญาพืช"},
	{"พงษ์ศักดิ์", "พงศ์ศักดิ์"},
	{"สมพงษ์", "สมพงค์"},
	{"วิชัย", "วิไชย"},
	{"สุรชัย", "สุระไชย"},
	{"ชัยวัฒน์", "ไชยวัตน์"},
	{"ชัยรัตน์", "ไชยรัตน์"},
	{"กฤษณะ", "กฤษนะ"},
	{"กฤษฎา", "กฤษดา"},
	{"วรรณา", "วันนา"},
	{"พรรณี", "พันณี"},
	{"กรรณิการ์", "กันนิกา"},
	{"สุวรรณ", "สุวัณ"},
	{"สมหมาย", "สมมาย"},
	{"ประเสริฐ", "ประเสริด"},
	{"ประเสริฐ", "ประเสิฐ"},
	{"เพ็ญศรี", "เพ็ณศรี"},
	{"ปราณี", "ปรานี"},
	{"วิภา", "วิพา"},
	{"รัตนา", "รัตณา"},
	{"จิรวัฒน์", "จีรวัตน์"},
	{"จิรายุ", "จีรายุ"},
	{"ธีรพงษ์", "ธีระพงศ์"},
	{"อุบล", "อุบน"},
	{"บุญชู", "บุณชู"},
	{"ญาณี", "ยานี"},
	{"นันทนา", "นันธนา"},
	{"ฐิติมา", "ธิติมา"},
	{"ภัทรา", "พัทรา"},
	{"ภัทรพร", "พัทรพร"},
	{"ลักษณ์", "ลักขณ์"},
	{"ลักษณา", "ลักษนา"},
	{"สมศักดิ์", "สมศัก"},
	{"สมศักดิ์", "สมศักดิ"},
	{"เกียรติศักดิ์", "เกียรติศักด์"},
	{"ไพโรจน์", "ไพโรจ"},
	{"ไพบูลย์", "ไพบูรณ์"},
	{"อนันต์", "อนันท์"},
	{"สุชาติ", "สุชาด"},
	{"วุฒิชัย", "วุฒิไชย"},
	{"พัชรี", "พัชชรี"},
	{"ทวีศักดิ์", "ทวีศักดิ"},
	{"สายฝน", "สายฝล"},
	{"มณฑา", "มลฑา"},
	{"จันทร์เพ็ญ", "จันเพ็ญ"},
	{"ทิพวรรณ", "ทิพย์วัลย์"},
	{"น้ำทิพย์", "น้ำทิพ"},
	{"บุญธรรม", "บุญทำ"},
	{"ศิริพร", "สิริพร"},
	{"สิทธิชัย", "ศิทธิไชย"},
	{"เดชา วงศ์ศรี", "เดชา วงษ์ศรี"},
	{"สุพรรณี จันทร์แก้ว", "สุพันนี จันแก้ว"},
	{"วีระ พลเยี่ยม", "วีระ ผลเยี่ยม"},
	{"ปิยะ แสนสุข", "ปิย แสนสุข"},
	{"อรพรรณ พรหมมา", "อรพรรณ พรมมา"},
};

static void variants_of_a_name_are_likely_the_same(void **state)
{
	size_t found = 0;

	(void)state;
	assert_true(ARRAY_LEN(variants) >= 55);
	for (size_t i = 0; i < ARRAY_LEN(variants); i++) {
		if (are_likely(variants[i][0], variants[i][1]))
			found++;
		else
			(void)printf("# not found: %s, %s\n", variants[i][0],
				variants[i][1]);
	}
	(void)printf("# recall: %zu of %zu\n", found, ARRAY_LEN(variants));
	assert_true(found * 100 >= ARRAY_LEN(variants) * 85);
}

static void different_names_are_not(void **state)
{
	static const char *const others[][2] = {
		{"ศรี", "สี"},
		{"กมล", "วิมล"},
		{"สมชาย", "สมหญิง"},
		{"ธีทัต พิมพา", "ธีระ พิมพา"},
		{"บุญมี", "บุญมา ใจดี"},
		{"นา", "มา"},
		{"โรงเรียนชุมชน 1", "โรงเรียนชุมชน 2"},
		{"โรงเรียนชุมชน ๑", "โรงเรียนชุมชน ๒"},
		{"", "ก"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		if (are_likely(others[i][0], others[i][1]))
			fail_msg("%s, %s", others[i][0], others[i][1]);
}

static void a_skeleton_reads_what_is_heard(void **state)
{
	static const char *const same[][2] = {
		{"วรรณา", "วันนา"},
		{"ชัย", "ไชย"},
		{"จันทร์", "จัน"},
		{"พันธุ์", "พัน"},
		{"สุชาติ", "สุชาด"},
		{"เพชร", "เพ็ด"},
		{"พรหม", "พรม"},
		{"ธีทัต พิมพา", "ธีทัตพิมพา"},
		{"น้ำ", "น\u0E4D\u0E49า"},
		{"ณัฐ ๑", "ณัฏฐ์ 1"},
	};
	struct buf a = {0}, b = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(same); i++) {
		buf_clear(&a);
		buf_clear(&b);
		likeness_skeleton(&a, same[i][0], strlen(same[i][0]));
		likeness_skeleton(&b, same[i][1], strlen(same[i][1]));
		assert_string_equal(buf_str(&a), buf_str(&b));
	}
	buf_clear(&a);
	likeness_skeleton(&a, "์ ่ ะ", strlen("์ ่ ะ"));
	assert_int_equal(a.len, 0);
	buf_release(&a);
	buf_release(&b);
}

/* The textbook way, for the one distance asked about. */
static size_t distance(const uint32_t *a, size_t n, const uint32_t *b, size_t m)
{
	size_t d[24][24];

	for (size_t i = 0; i <= n; i++) {
		for (size_t j = 0; j <= m; j++) {
			size_t best = i + j;

			if (i > 0 && d[i - 1][j] + 1 < best)
				best = d[i - 1][j] + 1;
			if (j > 0 && d[i][j - 1] + 1 < best)
				best = d[i][j - 1] + 1;
			if (i > 0 && j > 0 &&
				d[i - 1][j - 1] + (a[i - 1] != b[j - 1]) < best)
				best = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
				a[i - 2] == b[j - 1] &&
				d[i - 2][j - 2] + 1 < best)
				best = d[i - 2][j - 2] + 1;
			d[i][j] = best;
		}
	}
	return d[n][m];
}

static void one_edit_is_what_the_textbook_says(void **state)
{
	static const uint32_t letters[] = {0xE01, 0xE02, 'a', 0x1F600, 0xE35};
	struct random_text r = random_text_init();
	uint32_t a[20], b[20];
	struct buf x = {0}, y = {0};

	(void)state;
	for (int i = 0; i < 200000; i++) {
		size_t n = 4 + random_below(&r, 5), m = 4 + random_below(&r, 5);
		uint64_t kinds = 2 + random_below(&r, 4);

		buf_clear(&x);
		buf_clear(&y);
		for (size_t k = 0; k < n; k++)
			utf8_add(&x, a[k] = letters[random_below(&r, kinds)]);
		for (size_t k = 0; k < m; k++)
			utf8_add(&y,
				b[k] = k < n && random_below(&r, 8) > 0
					? a[k]
					: letters[random_below(&r, kinds)]);
		if (likeness_is_near(x.data, x.len, y.data, y.len) !=
			(distance(a, n, b, m) <= 1))
			fail_msg("%s, %s", x.data, y.data);
	}
	buf_release(&x);
	buf_release(&y);
}

static void any_text_has_a_skeleton(void **state)
{
	struct random_text r = random_text_init();
	struct buf text = {0}, skeleton = {0};

	(void)state;
	for (int i = 0; i < 20000; i++) {
		random_text(&r, &text, i % 100 == 0 ? 600 : 20, true);
		buf_clear(&skeleton);
		likeness_skeleton(&skeleton, buf_str(&text), text.len);
		for (size_t k = 0; k < skeleton.len; k++)
			assert_true((unsigned char)skeleton.data[k] < 0x80);
	}
	buf_release(&text);
	buf_release(&skeleton);
}

static void add_name(struct random_text *r, struct buf *out)
{
	buf_add_str(out, name_given[random_below(r, ARRAY_LEN(name_given))]);
	buf_add_char(out, ' ');
	for (int part = 0; part < 2; part++)
		buf_add_str(out,
			name_parts[random_below(r, ARRAY_LEN(name_parts))]);
}

static bool is_known(
	const struct likeness *names, size_t count, const struct likeness *l)
{
	for (size_t i = 0; i < count; i++)
		if (names[i].bare.len == l->bare.len &&
			memcmp(names[i].bare.data, l->bare.data, l->bare.len) ==
				0)
			return true;
	return false;
}

static void few_of_ten_thousand_people_are_likely_one(void **state)
{
	struct random_text r = random_text_init();
	struct likeness *names = xcalloc(POPULATION + 1, sizeof(*names));
	struct buf name = {0};
	size_t count = 0, candidates = 0;

	(void)state;
	assert_true(ARRAY_LEN(name_given) >= 150);
	assert_true(ARRAY_LEN(name_parts) >= 150);
	while (count < POPULATION) {
		buf_clear(&name);
		add_name(&r, &name);
		likeness_of(&names[count], buf_str(&name));
		count += is_known(names, count, &names[count]) ? 0 : 1;
	}
	for (size_t q = 0; q < QUERIES; q++)
		for (size_t i = 0; i < count; i++)
			candidates += i != q && is_likely(&names[q], &names[i])
				? 1
				: 0;
	(void)printf("# candidates a query among %d: %.3f\n", POPULATION,
		(double)candidates / QUERIES);
	assert_true(candidates <= (size_t)3 * QUERIES);
	for (size_t i = 0; i <= POPULATION; i++)
		release(&names[i]);
	buf_release(&name);
	free(names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(variants_of_a_name_are_likely_the_same),
		cmocka_unit_test(different_names_are_not),
		cmocka_unit_test(a_skeleton_reads_what_is_heard),
		cmocka_unit_test(one_edit_is_what_the_textbook_says),
		cmocka_unit_test(any_text_has_a_skeleton),
		cmocka_unit_test(few_of_ten_thousand_people_are_likely_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
