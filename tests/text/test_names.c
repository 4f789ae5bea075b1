/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/names.h"

#include "core/text/canon.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void add(struct names *n, const char *name)
{
	names_add(n, name, strlen(name));
}

static size_t at(struct names *n, const char *s)
{
	return names_at(n, s, strlen(s));
}

static void a_known_name_is_found_at_the_start(void **state)
{
	struct names *n = names_new(NULL, NULL);

	(void)state;
	assert_int_equal(at(n, "ธีทัต"), 0);
	add(n, "ธีทัต พิมพา");
	add(n, "ศูนย์คุณธรรม (องค์การมหาชน)");
	assert_int_equal(at(n, "ธีทัต พิมพากล่าวว่า"), strlen("ธีทัต พิมพา"));
	assert_int_equal(at(n, "ธีทัต พิมพ์"), 0);
	assert_int_equal(at(n, "นายธีทัต พิมพา"), 0);
	assert_int_equal(at(n, "ธีทัต"), 0);
	assert_int_equal(at(n, ""), 0);
	assert_int_equal(at(n, "ศูนย์คุณธรรม (องค์การมหาชน)"),
		strlen("ศูนย์คุณธรรม (องค์การมหาชน)"));
	names_free(n);
}

static void the_longest_of_several_counts(void **state)
{
	struct names *n = names_new(NULL, NULL);

	(void)state;
	add(n, "วัดป่า");
	add(n, "วัดป่าบ้านตาด");
	add(n, "วัดป่าบ้านตาดเหนือ");
	assert_int_equal(at(n, "วัดป่าบ้านตาด อุดรธานี"), strlen("วัดป่าบ้านตาด"));
	assert_int_equal(at(n, "วัดป่าบ้าน"), strlen("วัดป่า"));
	names_free(n);
}

static void a_name_does_not_end_inside_of_a_cluster(void **state)
{
	struct names *n = names_new(NULL, NULL);

	(void)state;
	add(n, "กมล สุข");
	assert_int_equal(at(n, "กมล สุข"), strlen("กมล สุข"));
	assert_int_equal(at(n, "กมล สุขี"), 0);
	assert_int_equal(at(n, "กมล สุขำ"), 0);
	names_free(n);
}

static void one_letter_is_no_name_nor_is_a_page(void **state)
{
	struct names *n = names_new(NULL, NULL);
	struct buf page = {0};

	(void)state;
	for (int i = 0; i < 81; i++)
		buf_add_str(&page, "ก");
	add(n, "");
	add(n, "ก");
	add(n, buf_str(&page));
	assert_int_equal(at(n, buf_str(&page)), 0);
	add(n, "กก");
	assert_int_equal(at(n, buf_str(&page)), strlen("กก"));
	names_free(n);
	buf_release(&page);
}

static void load(void *ctx, struct names *n)
{
	const char **name = ctx;

	add(n, *name);
}

static void a_loader_is_asked_at_the_first_question_and_when_stale(void **state)
{
	const char *name = "สมชาย ใจดี";
	struct names *n = names_new(load, &name);

	(void)state;
	assert_int_equal(at(n, "สมชาย ใจดี"), strlen("สมชาย ใจดี"));
	name = "สมหญิง ใจดี";
	assert_int_equal(at(n, "สมหญิง ใจดี"), 0);
	names_set_stale(n);
	assert_int_equal(at(n, "สมหญิง ใจดี"), strlen("สมหญิง ใจดี"));
	assert_int_equal(at(n, "สมชาย ใจดี"), 0);
	names_free(n);
}

/* Against a plain search in a list. */
static void many_names_are_found_and_no_others(void **state)
{
	enum { COUNT = 3000 };
	static struct buf names[COUNT];
	struct random_text r = random_text_init();
	struct names *n = names_new(NULL, NULL);
	struct buf text = {0};

	(void)state;
	for (int i = 0; i < COUNT; i++) {
		random_text(&r, &text, 12, true);
		(void)canon_line(&names[i], buf_str(&text), text.len);
		names_add(n, buf_str(&names[i]), names[i].len);
	}
	for (int i = 0; i < COUNT; i++) {
		const struct buf *name = &names[i];

		if (utf8_count(buf_str(name), name->len) < 2)
			continue;
		assert_int_equal(
			names_at(n, buf_str(name), name->len), name->len);
	}
	add(n, "ใจดี");
	assert_int_equal(at(n, "ใจร้าย"), 0);
	for (int i = 0; i < COUNT; i++)
		buf_release(&names[i]);
	buf_release(&text);
	names_free(n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_known_name_is_found_at_the_start),
		cmocka_unit_test(the_longest_of_several_counts),
		cmocka_unit_test(a_name_does_not_end_inside_of_a_cluster),
		cmocka_unit_test(one_letter_is_no_name_nor_is_a_page),
		cmocka_unit_test(
			a_loader_is_asked_at_the_first_question_and_when_stale),
		cmocka_unit_test(many_names_are_found_and_no_others),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
