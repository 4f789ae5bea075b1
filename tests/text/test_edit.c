/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/edit.h"

#include "core/base/alloc.h"
#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* Types a whole text key by key; true when every mark had a letter. */
static bool type(struct edit *e, const char *s)
{
	size_t len = strlen(s);
	bool fits = true;
	uint32_t cp;

	for (size_t i = 0; i < len;) {
		i += utf8_decode(s + i, len - i, &cp);
		fits &= edit_type(e, cp);
	}
	return fits;
}

static void set(struct edit *e, const char *s, size_t at)
{
	edit_set(e, s, strlen(s));
	edit_move_to(e, at, false);
}

static void move(struct edit *e, enum edit_move move, size_t wanted)
{
	edit_move(e, move, false);
	assert_int_equal(e->at, wanted);
	assert_int_equal(e->anchor, wanted);
}

static void expect(const struct edit *e, const char *text, size_t at)
{
	assert_string_equal(buf_str(&e->text), text);
	assert_int_equal(e->at, at);
	assert_int_equal(e->count, utf8_count(text, strlen(text)));
}

static void typing_repairs_the_order_of_marks(void **state)
{
	static const char *const cases[][2] = {
		{"ก\u0E48\u0E34", "ก\u0E34\u0E48"},
		{"ก\u0E48\u0E49", "ก\u0E49"},
		{"ก\u0E34\u0E35", "ก\u0E35"},
		{"ก\u0E38\u0E48\u0E39", "ก\u0E39\u0E48"},
		{"ก\u0E4D\u0E32", "ก\u0E33"},
		{"ก\u0E4D\u0E49", "ก\u0E4D\u0E49"},
		{"ก\u0E49\u0E4D", "ก\u0E4D\u0E49"},
		{"ก\u0E4C\u0E34", "ก\u0E34\u0E4C"},
		{"น\u0E33\u0E49", "น\u0E49\u0E33"},
		{"น\u0E4D\u0E49\u0E32", "น\u0E49\u0E33"},
		{"น\u0E49\u0E4D\u0E32", "น\u0E49\u0E33"},
		{"กา\u0E48", "ก\u0E48า"},
		{"ค\u0E30\u0E48", "ค\u0E48\u0E30"},
		{"ปู\u0E48\u0E48", "ปู\u0E48"},
		{"กก\u0E48\u0E4D\u0E48", "กก\u0E4D\u0E48"},
		{"เเดง", "แดง"},
		{"ฤ\u0E45", "ฤ\u0E45"},
		{"ผู้ช่วยศาสตราจารย์", "ผู้ช่วยศาสตราจารย์"},
		{"จังหวัดคุณธรรม น้ำใจ ที่นี่", "จังหวัดคุณธรรม น้ำใจ ที่นี่"},
	};
	struct edit e = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		edit_set(&e, "", 0);
		assert_true(type(&e, cases[i][0]));
		expect(&e, cases[i][1], strlen(cases[i][1]));
	}
	edit_release(&e);
}

static void a_mark_without_a_consonant_is_there_and_said(void **state)
{
	static const char *const odd[] = {"\u0E48", "a\u0E48", " \u0E33",
		"เ\u0E48", "ๆ\u0E48", "า\u0E48", "ฯ\u0E49", "1\u0E34"};
	struct edit e = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(odd); i++) {
		edit_set(&e, "", 0);
		assert_false(type(&e, odd[i]));
		expect(&e, odd[i], strlen(odd[i]));
	}
	edit_release(&e);
}

static void keys_in_the_middle_leave_the_rest_alone(void **state)
{
	struct edit e = {0};

	(void)state;
	set(&e, "กขค", 3);
	assert_true(edit_type(&e, 0xE48));
	expect(&e, "ก\u0E48ขค", 6);
	edit_backspace(&e);
	expect(&e, "กขค", 3);
	edit_move(&e, EDIT_START, false);
	edit_delete(&e);
	expect(&e, "ขค", 0);
	edit_backspace(&e);
	expect(&e, "ขค", 0);
	assert_int_equal(e.change.removed, 0);
	edit_move(&e, EDIT_END, false);
	edit_delete(&e);
	expect(&e, "ขค", 6);
	edit_release(&e);
}

static void backspace_takes_a_mark_and_delete_a_cluster(void **state)
{
	struct edit e = {0};

	(void)state;
	set(&e, "ที่น้ำ", 9);
	edit_backspace(&e);
	expect(&e, "ทีน้ำ", 6);
	edit_move(&e, EDIT_START, false);
	edit_delete(&e);
	edit_delete(&e);
	expect(&e, "ำ", 0);
	edit_release(&e);
}

static void arrows_go_by_clusters_and_stop_before_sara_am(void **state)
{
	struct edit e = {0};

	(void)state;
	set(&e, "ก็น้ำ", 0);
	move(&e, EDIT_RIGHT, 6);
	move(&e, EDIT_RIGHT, 12);
	move(&e, EDIT_RIGHT, 15);
	move(&e, EDIT_RIGHT, 15);
	move(&e, EDIT_LEFT, 12);
	move(&e, EDIT_WORD_LEFT, 6);
	move(&e, EDIT_WORD_LEFT, 0);
	move(&e, EDIT_LEFT, 0);
	move(&e, EDIT_WORD_RIGHT, 6);
	move(&e, EDIT_END, 15);
	edit_move_to(&e, 10, false);
	assert_int_equal(e.at, 6);
	edit_release(&e);
}

static void words_are_taken_out_whole(void **state)
{
	struct edit e = {0};

	(void)state;
	edit_set(&e, "คุณธรรมจังหวัดอุดรธานี", strlen("คุณธรรมจังหวัดอุดรธานี"));
	edit_backspace_word(&e);
	expect(&e, "คุณธรรมจังหวัด", strlen("คุณธรรมจังหวัด"));
	edit_move(&e, EDIT_START, false);
	edit_delete_word(&e);
	expect(&e, "จังหวัด", 0);
	assert_true(edit_undo(&e));
	assert_true(edit_undo(&e));
	expect(&e, "คุณธรรมจังหวัดอุดรธานี", strlen("คุณธรรมจังหวัดอุดรธานี"));
	edit_release(&e);
}

static void typing_replaces_what_is_selected(void **state)
{
	struct edit e = {0};
	size_t len;

	(void)state;
	set(&e, "กขคง", 3);
	assert_null(edit_selection(&e, &len));
	edit_move(&e, EDIT_RIGHT, true);
	edit_move(&e, EDIT_RIGHT, true);
	assert_memory_equal(edit_selection(&e, &len), "ขค", len);
	assert_int_equal(len, 6);
	/* The tone joins the letter before what was selected. */
	edit_type(&e, 0xE48);
	expect(&e, "ก่ง", 6);
	assert_true(edit_undo(&e));
	expect(&e, "กขคง", 9);
	assert_int_equal(e.anchor, 3);
	edit_insert(&e, "xyz", 3);
	expect(&e, "กxyzง", 6);
	edit_move(&e, EDIT_WORD_LEFT, true);
	edit_backspace(&e);
	edit_select_all(&e);
	edit_delete(&e);
	expect(&e, "", 0);
	edit_release(&e);
}

static void arrows_leave_a_selection_by_its_edge(void **state)
{
	struct edit e = {0};

	(void)state;
	set(&e, "กขคง", 9);
	edit_move(&e, EDIT_LEFT, true);
	edit_move(&e, EDIT_LEFT, true);
	move(&e, EDIT_RIGHT, 9);
	edit_move(&e, EDIT_LEFT, true);
	move(&e, EDIT_LEFT, 6);
	edit_select_all(&e);
	move(&e, EDIT_START, 0);
	edit_release(&e);
}

static void a_run_of_typing_is_one_step(void **state)
{
	struct edit e = {0};

	(void)state;
	type(&e, "นำ้ ใจ");
	expect(&e, "น้ำ ใจ", strlen("น้ำ ใจ"));
	assert_true(edit_undo(&e));
	expect(&e, "น้ำ ", strlen("น้ำ "));
	assert_true(edit_undo(&e));
	expect(&e, "", 0);
	assert_false(edit_undo(&e));
	assert_true(edit_redo(&e));
	assert_true(edit_redo(&e));
	expect(&e, "น้ำ ใจ", strlen("น้ำ ใจ"));
	assert_false(edit_redo(&e));
	edit_move(&e, EDIT_LEFT, false);
	edit_move(&e, EDIT_RIGHT, false);
	type(&e, "ดี");
	assert_true(edit_undo(&e));
	expect(&e, "น้ำ ใจ", strlen("น้ำ ใจ"));
	edit_release(&e);
}

static void a_run_of_backspaces_or_deletes_is_one_step(void **state)
{
	struct edit e = {0};

	(void)state;
	set(&e, "กขคงจ", 9);
	edit_backspace(&e);
	edit_backspace(&e);
	edit_delete(&e);
	edit_delete(&e);
	expect(&e, "ก", 3);
	assert_true(edit_undo(&e));
	expect(&e, "กงจ", 3);
	assert_true(edit_undo(&e));
	expect(&e, "กขคงจ", 9);
	assert_true(edit_redo(&e));
	type(&e, "x");
	assert_false(edit_redo(&e));
	edit_release(&e);
}

static void what_changed_and_what_is_kept_is_known(void **state)
{
	struct edit e = {0};

	(void)state;
	edit_set(&e, "ก", 3);
	assert_false(edit_is_changed(&e));
	type(&e, "ข");
	assert_true(edit_is_changed(&e));
	edit_undo(&e);
	assert_false(edit_is_changed(&e));
	edit_redo(&e);
	edit_keep(&e);
	assert_false(edit_is_changed(&e));
	edit_undo(&e);
	assert_true(edit_is_changed(&e));
	/* What was kept cannot be reached any more. */
	type(&e, "ค");
	edit_undo(&e);
	assert_true(edit_is_changed(&e));
	edit_release(&e);
}

static void more_than_the_bound_can_be_taken_back_once(void **state)
{
	struct edit e = {0};
	struct buf big = {0};

	(void)state;
	buf_add_repeat(&big, 'a', 2 * EDIT_PAST_BYTES);
	edit_set(&e, big.data, big.len);
	edit_clear(&e);
	assert_int_equal(e.text.len, 0);
	assert_true(edit_undo(&e));
	assert_int_equal(e.text.len, big.len);
	assert_true(edit_redo(&e));
	edit_insert(&e, big.data, big.len);
	assert_true(edit_undo(&e));
	assert_true(edit_redo(&e));
	assert_int_equal(e.count, big.len);
	edit_select_all(&e);
	edit_backspace(&e);
	assert_true(edit_undo(&e));
	assert_false(edit_undo(&e));
	assert_true(edit_is_changed(&e));
	edit_release(&e);
	buf_release(&big);
}

static void a_secret_leaves_nothing_to_take_back(void **state)
{
	struct edit e = {.is_secret = true};

	(void)state;
	type(&e, "ลับ");
	edit_backspace(&e);
	edit_insert(&e, "xx", 2);
	assert_null(e.past);
	assert_false(edit_undo(&e));
	edit_release(&e);
}

static void the_wrong_layout_is_turned_and_turned_back(void **state)
{
	struct edit e = {0};

	(void)state;
	type(&e, "l;ylfu 12");
	edit_swap_layout(&e);
	expect(&e, "สวัสดี ๅ/", strlen("สวัสดี ๅ/"));
	edit_swap_layout(&e);
	expect(&e, "l;ylfu 12", strlen("l;ylfu 12"));
	edit_swap_layout(&e);
	edit_move(&e, EDIT_START, false);
	edit_swap_layout(&e);
	expect(&e, "l;ylfu 12", 0);
	edit_release(&e);
}

static void only_what_is_selected_is_turned(void **state)
{
	struct edit e = {0};

	(void)state;
	set(&e, "วัน l;ylfu", strlen("วัน "));
	edit_move(&e, EDIT_END, true);
	edit_swap_layout(&e);
	expect(&e, "วัน สวัสดี", strlen("วัน สวัสดี"));
	edit_swap_layout(&e);
	expect(&e, "วัน l;ylfu", strlen("วัน l;ylfu"));
	assert_int_equal(e.anchor, strlen("วัน "));
	/* What cannot be told from its look comes back all the same. */
	edit_set(&e, "22", 2);
	edit_swap_layout(&e);
	edit_swap_layout(&e);
	expect(&e, "22", 2);
	edit_release(&e);
}

static void leaving_makes_canonical_and_keeps_the_cursor(void **state)
{
	/* Cursor as a bar, before and after. */
	static const char *const lines[][2] = {
		{"เเดง|ดี", "แดง|ดี"},
		{"เ|เดง", "แ|ดง"},
		{"  ก  ข  |ค ", "ก ข |ค"},
		{"กข|  ", "กข|"},
		{"  |กข", "|กข"},
		{"น\u0E4D\u0E49|\u0E32ใจ", "น\u0E49|\u0E33ใจ"},
		{"ก\u200Bข|ค", "กข|ค"},
		{"ก\u00A0|ข", "ก |ข"},
		{"\u0E48ก|ข", "ก|ข"},
		{"เเก เเข|เเค เเง", "แก แข|แค แง"},
		{"ก็ดี|", "ก็ดี|"},
		{"e\u0301a|b", "\u00E9a|b"},
		{"ก\nข|ค", "ก ข|ค"},
	};
	struct buf wanted = {0};
	struct edit e = {0};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		size_t at = strcspn(lines[i][0], "|");
		size_t to = strcspn(lines[i][1], "|");

		edit_set(&e, lines[i][0], strlen(lines[i][0]));
		edit_move_to(&e, at, false);
		edit_delete(&e);
		edit_leave(&e, canon_line);
		buf_clear(&wanted);
		buf_add_str(&wanted, lines[i][1]);
		buf_splice(&wanted, to, 1, NULL, 0);
		expect(&e, buf_str(&wanted), to);
	}
	buf_release(&wanted);
	edit_release(&e);
}

static void leaving_a_note_keeps_the_cursor_in_its_line(void **state)
{
	struct edit e = {0};

	(void)state;
	set(&e, "เเดง  \n\nเเดง", strlen("เเดง  \n\n"));
	edit_leave(&e, canon_note);
	expect(&e, "แดง\n\nแดง", strlen("แดง\n\n"));
	assert_true(edit_undo(&e));
	expect(&e, "เเดง  \n\nเเดง", strlen("เเดง  \n\n"));
	edit_release(&e);
}

static void leaving_gives_the_canonical_form(void **state)
{
	static const char *const cases[][2] = {
		{"\u0E40\u0E40\u0E14\u0E07", "\u0E41\u0E14\u0E07"},
		{"\u0E19\u0E4D\u0E49\u0E32", "\u0E19\u0E49\u0E33"},
		{"\u0E19\u0E49\u0E4D\u0E32", "\u0E19\u0E49\u0E33"},
		{"\u0E17\u0E4D\u0E32", "\u0E17\u0E33"},
		{"\u0E19\u0E33\u0E49", "\u0E19\u0E49\u0E33"},
		{"\u0E17\u0E48\u0E35", "\u0E17\u0E35\u0E48"},
		{"\u0E1B\u0E48\u0E39", "\u0E1B\u0E39\u0E48"},
		{"\u0E17\u0E35\u0E48\u0E48", "\u0E17\u0E35\u0E48"},
		{"\u0E14\u0E35\u0E35\u0E35", "\u0E14\u0E35"},
		{"\u0E18\u0E4C\u0E34", "\u0E18\u0E34\u0E4C"},
		{"\u0E18\u0E4C\u0E38", "\u0E18\u0E38\u0E4C"},
		{"\u0E01\u0E32\u0E48", "\u0E01\u0E48\u0E32"},
		{"\u0E04\u0E30\u0E48", "\u0E04\u0E48\u0E30"},
		{"\u0E21\u0E45", "\u0E21\u0E32"},
		{"\u0E24\u0E45", "\u0E24\u0E45"},
		{"\u0E01\u0E32\u200B\u0E02", "\u0E01\u0E32\u0E02"},
		{"\u0E01\u00A0\u0E02", "\u0E01 \u0E02"},
		{"\u0E48\u0E01", "\u0E01"},
		{"\u0E1B\uF702\uF713", "\u0E1B\u0E35\u0E48"},
		{"\u0E01\u0E33\u0E33", "\u0E01\u0E33"},
		{"\u0E01\u0E48\u0E49", "\u0E01\u0E48\u0E49"},
		{"\U0001F469\u200D\U0001F467", "\U0001F469\u200D\U0001F467"},
	};
	struct edit e = {0};
	unsigned int result;

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
		edit_set(&e, "", 0);
		edit_insert(&e, cases[i][0], strlen(cases[i][0]));
		result = edit_leave(&e, canon_line);
		expect(&e, cases[i][1], strlen(cases[i][1]));
		assert_int_equal((result & CANON_CHANGED) != 0,
			strcmp(cases[i][0], cases[i][1]) != 0);
		edit_leave(&e, canon_line);
		expect(&e, cases[i][1], strlen(cases[i][1]));
		assert_int_equal(e.change.added + e.change.removed, 0);
	}
	edit_release(&e);
}

static void a_nul_is_left_out(void **state)
{
	struct edit e = {0};

	(void)state;
	edit_set(&e, "a\0b", 3);
	edit_insert(&e, "\0c\0\0d", 5);
	edit_type(&e, 0);
	expect(&e, "abcd", 4);
	edit_release(&e);
}

static void a_hundred_marks_on_a_letter_are_one_cluster(void **state)
{
	struct edit e = {0};

	(void)state;
	edit_set(&e, "ก", 3);
	for (int i = 0; i < 100; i++)
		edit_insert(&e, i % 2 == 0 ? "\u0E48" : "\u0E34", 3);
	assert_int_equal(e.count, 101);
	edit_move(&e, EDIT_LEFT, false);
	assert_int_equal(e.at, 0);
	edit_delete(&e);
	expect(&e, "", 0);
	edit_release(&e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typing_repairs_the_order_of_marks),
		cmocka_unit_test(a_mark_without_a_consonant_is_there_and_said),
		cmocka_unit_test(keys_in_the_middle_leave_the_rest_alone),
		cmocka_unit_test(backspace_takes_a_mark_and_delete_a_cluster),
		cmocka_unit_test(arrows_go_by_clusters_and_stop_before_sara_am),
		cmocka_unit_test(words_are_taken_out_whole),
		cmocka_unit_test(typing_replaces_what_is_selected),
		cmocka_unit_test(arrows_leave_a_selection_by_its_edge),
		cmocka_unit_test(a_run_of_typing_is_one_step),
		cmocka_unit_test(a_run_of_backspaces_or_deletes_is_one_step),
		cmocka_unit_test(what_changed_and_what_is_kept_is_known),
		cmocka_unit_test(more_than_the_bound_can_be_taken_back_once),
		cmocka_unit_test(a_secret_leaves_nothing_to_take_back),
		cmocka_unit_test(the_wrong_layout_is_turned_and_turned_back),
		cmocka_unit_test(only_what_is_selected_is_turned),
		cmocka_unit_test(leaving_makes_canonical_and_keeps_the_cursor),
		cmocka_unit_test(leaving_a_note_keeps_the_cursor_in_its_line),
		cmocka_unit_test(leaving_gives_the_canonical_form),
		cmocka_unit_test(a_nul_is_left_out),
		cmocka_unit_test(a_hundred_marks_on_a_letter_are_one_cluster),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
