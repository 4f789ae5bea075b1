/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/cluster.h"

#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

/* The stops of a text as "เ|ก่|า". */
static const char *stops(struct buf *out, const char *s)
{
	size_t len = strlen(s), next;

	buf_clear(out);
	for (size_t at = 0; at < len; at = next) {
		next = cluster_next(s, len, at);
		if (at > 0)
			buf_add_char(out, '|');
		buf_add(out, s + at, next - at);
	}
	return buf_str(out);
}

static void am_is_a_stop_of_its_own(void **state)
{
	struct buf out = {0};

	(void)state;
	assert_string_equal(stops(&out, "เก่าน้ำที่"), "เ|ก่|า|น้|ำ|ที่");
	assert_string_equal(stops(&out, "ນ້ຳa"), "ນ້|ຳ|a");
	assert_string_equal(stops(&out, "👩\u200D👧ก🇹🇭🇹🇭"), "👩\u200D👧|ก|🇹🇭|🇹🇭");
	buf_release(&out);
}

static void the_ends_stay_the_ends(void **state)
{
	(void)state;
	assert_int_equal(cluster_next("ก", 3, 3), 3);
	assert_int_equal(cluster_next("", 0, 0), 0);
	assert_int_equal(cluster_prev("ก", 3, 0), 0);
	assert_int_equal(cluster_prev("ก", 3, 99), 0);
}

/* ICU's iterator is the independent answer, but for the stop before ำ. */
static void the_stops_are_those_of_icu(void **state)
{
	struct random_text r = random_text_init();
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *icu = ubrk_open(UBRK_CHARACTER, "th", NULL, 0, &status);
	UText view = UTEXT_INITIALIZER;
	struct buf text = {0};

	(void)state;
	for (int i = 0; i < 100000; i++) {
		size_t at = 0, before;

		random_text(&r, &text, 12, true);
		utext_openUTF8(
			&view, buf_str(&text), (int64_t)text.len, &status);
		ubrk_setUText(icu, &view, &status);
		assert_true(U_SUCCESS(status));
		while (at < text.len) {
			uint32_t cp;

			before = at;
			at = cluster_next(text.data, text.len, at);
			assert_true(at > before);
			assert_int_equal(
				cluster_prev(text.data, text.len, at), before);
			utf8_decode(text.data + at, text.len - at, &cp);
			if (at < text.len && (cp == 0xE33 || cp == 0xEB3))
				continue;
			assert_true(ubrk_isBoundary(icu, (int32_t)at));
			if (at < text.len)
				continue;
		}
		for (int32_t b = ubrk_first(icu); b != UBRK_DONE;
			b = ubrk_next(icu)) {
			size_t stop = (size_t)b;

			if (stop == 0 || stop >= text.len)
				continue;
			before = cluster_prev(text.data, text.len, stop);
			assert_int_equal(
				cluster_next(text.data, text.len, before),
				stop);
		}
	}
	utext_close(&view);
	ubrk_close(icu);
	buf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(am_is_a_stop_of_its_own),
		cmocka_unit_test(the_ends_stay_the_ends),
		cmocka_unit_test(the_stops_are_those_of_icu),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
