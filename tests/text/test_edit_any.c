/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any keys in any order on a text being written: it stays sound, all of it can
 * be taken back and done again, and what each call says it changed is what it
 * did.
 */
#include "core/text/edit.h"

#include "core/base/alloc.h"
#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/utf16.h"
#include "core/text/utf8.h"
#include "tests/text/random_text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>
#include <unicode/unorm2.h>

enum { ROUNDS = 400, KEYS = 120 };

static bool is_stop(const struct edit *e, size_t at)
{
	const char *s = buf_str(&e->text);

	return at == 0 ||
		cluster_next(
			s, e->text.len, cluster_prev(s, e->text.len, at)) == at;
}

static void expect_sound(const struct edit *e)
{
	const char *s = buf_str(&e->text);

	assert_true(utf8_is_valid(s, e->text.len));
	assert_int_equal(strlen(s), e->text.len);
	assert_int_equal(e->count, utf8_count(s, e->text.len));
	assert_true(e->at <= e->text.len && e->anchor <= e->text.len);
	assert_true(is_stop(e, e->at));
	assert_true(is_stop(e, e->anchor));
}

static bool is_inside(const struct buf *text, size_t at)
{
	return ((unsigned char)buf_str(text)[at] & 0xC0) == 0x80;
}

/* The copy of somebody who is told of changes only: of whole code points. */
static void replay(struct buf *copy, const struct edit *e)
{
	const struct edit_change *c = &e->change;

	assert_false(is_inside(copy, c->at));
	assert_false(is_inside(copy, c->at + c->removed));
	assert_false(is_inside(&e->text, c->at + c->added));
	buf_splice(
		copy, c->at, c->removed, buf_str(&e->text) + c->at, c->added);
	assert_string_equal(buf_str(copy), buf_str(&e->text));
}

static void insert_any(struct edit *e, struct random_text *r)
{
	struct buf text = {0};

	random_text(r, &text, 12, true);
	edit_insert(e, buf_str(&text), text.len);
	buf_release(&text);
}

static void change_any(struct edit *e, struct random_text *r)
{
	switch (random_below(r, 60)) {
	case 0: edit_clear(e); return;
	case 1: edit_swap_layout(e); return;
	default: break;
	}
	switch (random_below(r, 10)) {
	case 0: edit_backspace(e); break;
	case 1: edit_delete(e); break;
	case 2: edit_backspace_word(e); break;
	case 3: edit_delete_word(e); break;
	case 4: insert_any(e, r); break;
	case 5:
		edit_leave(e, random_below(r, 2) ? canon_line : canon_note);
		break;
	default: edit_type(e, random_point(r)); break;
	}
}

static void press_any(struct edit *e, struct random_text *r)
{
	uint64_t dice = random_below(r, 100);

	if (dice < 60)
		change_any(e, r);
	else if (dice < 85)
		edit_move(e, (enum edit_move)random_below(r, EDIT_END + 1),
			random_below(r, 2) == 0);
	else if (dice < 90)
		edit_move_to(e, random_below(r, e->text.len + 2),
			random_below(r, 2) == 0);
	else if (dice < 91)
		edit_select_all(e);
	else if (dice < 96)
		(void)edit_undo(e);
	else
		(void)edit_redo(e);
}

static void any_keys_leave_a_sound_text(void **state)
{
	struct random_text r = random_text_init();
	struct buf copy = {0}, start = {0}, end = {0};
	struct edit e = {0};

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		random_text(&r, &start, 40, true);
		edit_set(&e, buf_str(&start), start.len);
		buf_clear(&start);
		buf_add_str(&start, buf_str(&e.text));
		buf_clear(&copy);
		buf_add(&copy, start.data, start.len);
		for (int key = 0; key < KEYS; key++) {
			press_any(&e, &r);
			expect_sound(&e);
			replay(&copy, &e);
		}
		while (edit_redo(&e))
			replay(&copy, &e);
		buf_clear(&end);
		buf_add(&end, e.text.data, e.text.len);
		while (edit_undo(&e)) {
			replay(&copy, &e);
			expect_sound(&e);
		}
		assert_string_equal(buf_str(&e.text), buf_str(&start));
		assert_false(edit_is_changed(&e));
		while (edit_redo(&e))
			replay(&copy, &e);
		assert_string_equal(buf_str(&e.text), buf_str(&end));
	}
	edit_release(&e);
	buf_release(&copy);
	buf_release(&start);
	buf_release(&end);
}

/* The same in a text so long that the oldest steps are forgotten. */
static void what_is_forgotten_does_not_come_back(void **state)
{
	struct random_text r = random_text_init();
	struct buf big = {0}, copy = {0}, end = {0};
	struct edit e = {0};

	(void)state;
	buf_add_repeat(&big, 'x', EDIT_PAST_BYTES / 5);
	for (int i = 0; i < 60; i++) {
		insert_any(&e, &r);
		edit_insert(&e, big.data, big.len);
		edit_move_to(&e, random_below(&r, e.text.len + 1), false);
		edit_select_all(&e);
		edit_move(&e, EDIT_LEFT, true);
		edit_backspace(&e);
	}
	buf_add(&copy, e.text.data, e.text.len);
	buf_add(&end, e.text.data, e.text.len);
	while (edit_undo(&e))
		replay(&copy, &e);
	assert_true(edit_is_changed(&e));
	while (edit_redo(&e))
		replay(&copy, &e);
	assert_string_equal(buf_str(&e.text), buf_str(&end));
	edit_release(&e);
	buf_release(&big);
	buf_release(&copy);
	buf_release(&end);
}

static bool is_nfc(const struct buf *text)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar *units = xmalloc((text->len + 1) * sizeof(*units));
	int32_t n = utf16_from_utf8(buf_str(text), text->len, units, NULL);
	bool is = unorm2_isNormalized(
		unorm2_getNFCInstance(&status), units, n, &status);

	free(units);
	return is && U_SUCCESS(status);
}

static void what_was_left_is_canonical(void **state)
{
	struct random_text r = random_text_init();
	struct edit e = {0};

	(void)state;
	for (int round = 0; round < 5000; round++) {
		edit_set(&e, "", 0);
		insert_any(&e, &r);
		for (int key = 0; key < 12; key++)
			edit_type(&e, random_point(&r));
		edit_leave(&e, round % 2 ? canon_line : canon_note);
		assert_true(is_nfc(&e.text));
		expect_sound(&e);
		edit_leave(&e, round % 2 ? canon_line : canon_note);
		assert_int_equal(e.change.removed + e.change.added, 0);
	}
	edit_release(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_keys_leave_a_sound_text),
		cmocka_unit_test(what_is_forgotten_does_not_come_back),
		cmocka_unit_test(what_was_left_is_canonical),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
