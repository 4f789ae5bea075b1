/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/keymap.h"

#include "core/base/buf.h"
#include "core/text/kedmanee.h"
#include "core/text/width.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include <stdlib.h>

enum { LABEL_CELLS = 12 };

static void no_key_does_two_things_in_one_context(void **state)
{
	const struct binding *a, *b;
	int c;

	(void)state;
	for (c = 0; c < CONTEXT_COUNT; c++)
		for (a = keymap_bindings((enum context)c); a->stroke != 0; a++)
			for (b = a + 1; b->stroke != 0; b++)
				if (a->stroke == b->stroke)
					fail_msg("%s: %s and %s",
						keymap_context_title(
							(enum context)c),
						action_name(a->action),
						action_name(b->action));
}

/* With the Thai layout on, a letter command is its physical key: that must
 * not be another command of the same context. */
static void no_thai_letter_is_a_command_of_its_own(void **state)
{
	const struct binding *b;
	int c;

	(void)state;
	for (c = 0; c < CONTEXT_COUNT; c++)
		for (b = keymap_bindings((enum context)c); b->stroke != 0; b++)
			assert_true(
				b->stroke < 0x80 || b->stroke > STROKE_NAMED);
}

static void every_action_has_a_key(void **state)
{
	const struct binding *b;
	bool has_key;
	int a, c;

	(void)state;
	for (a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		has_key = false;
		for (c = 0; c < CONTEXT_COUNT; c++)
			for (b = keymap_bindings((enum context)c);
				b->stroke != 0; b++)
				has_key |= b->action == (enum action)a;
		if (!has_key)
			fail_msg("no key does %s", action_name((enum action)a));
	}
}

static void contexts_that_take_text_have_no_letters(void **state)
{
	const struct binding *b;
	enum context c;
	int i;

	(void)state;
	for (i = 0; i < CONTEXT_COUNT; i++) {
		c = (enum context)i;
		if (!keymap_takes_text(&c, 1))
			continue;
		for (b = keymap_bindings(c); b->stroke != 0; b++)
			assert_true(
				b->stroke == ' ' || b->stroke > STROKE_NAMED);
	}
}

static void a_command_letter_works_with_the_thai_layout_on(void **state)
{
	const enum context list[] = {
		CONTEXT_ROWS, CONTEXT_LIST, CONTEXT_GLOBAL};

	(void)state;
	/* ฝ is on the key of /, ๆ on q, ฦ on ? */
	assert_int_equal(keymap_find(list, 3, 0x0E1D)->action, ACTION_FILTER);
	assert_int_equal(keymap_find(list, 3, 0x0E46)->action, ACTION_BACK);
	assert_int_equal(keymap_find(list, 3, 0x0E26)->action, ACTION_HELP);
}

/* '/' is the key 2 as well: a context with both needs the one it has typed. */
static void check_thai_key(enum context c, const struct binding *b)
{
	const enum context contexts[] = {c, CONTEXT_GLOBAL};
	uint32_t thai = kedmanee_from_us(b->stroke);
	const struct binding *found;

	if (thai < 0x80 && keymap_find(contexts, 2, thai) != NULL &&
		stroke_physical(thai) != b->stroke)
		return;
	found = keymap_find(contexts, 2, thai);
	if (found == NULL || found->action != b->action)
		fail_msg("%s: the key of %c does not %s",
			keymap_context_title(c), (char)b->stroke,
			action_name(b->action));
}

static void every_command_works_with_the_thai_layout_on(void **state)
{
	const struct binding *b;
	enum context c;

	(void)state;
	for (int i = 0; i < CONTEXT_COUNT; i++) {
		c = (enum context)i;
		if (keymap_takes_text(&c, 1) || c == CONTEXT_DIALOG)
			continue;
		for (b = keymap_bindings(c); b->stroke != 0; b++)
			if (b->stroke > ' ' && b->stroke < STROKE_NAMED)
				check_thai_key(c, b);
	}
}

static void versions_are_taken_by_every_digit(void **state)
{
	static const struct {
		uint32_t stroke;
		enum action action;
	} cases[] = {{'1', ACTION_TAKE_MINE}, {0x0E45, ACTION_TAKE_MINE},
		{0x0E51, ACTION_TAKE_MINE}, {'2', ACTION_TAKE_THEIRS},
		{'/', ACTION_TAKE_THEIRS}, {0x0E52, ACTION_TAKE_THEIRS},
		{'3', ACTION_WRITE_THIRD}, {'-', ACTION_WRITE_THIRD},
		{0x0E53, ACTION_WRITE_THIRD}};
	const enum context conflicts[] = {
		CONTEXT_CONFLICTS, CONTEXT_ROWS, CONTEXT_GLOBAL};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_int_equal(
			keymap_find(conflicts, 3, cases[i].stroke)->action,
			cases[i].action);
}

static void a_letter_typed_into_a_field_is_text(void **state)
{
	const enum context field[] = {
		CONTEXT_FIELD, CONTEXT_ROWS, CONTEXT_LIST, CONTEXT_GLOBAL};

	(void)state;
	assert_null(keymap_find(field, 4, 'q'));
	assert_null(keymap_find(field, 4, '?'));
	assert_null(keymap_find(field, 4, 0x0E46));
	assert_int_equal(
		keymap_find(field, 4, STROKE_F(1))->action, ACTION_HELP);
}

static void a_question_is_answered_by_no_thai_letter(void **state)
{
	const enum context question[] = {CONTEXT_DIALOG, CONTEXT_GLOBAL};

	(void)state;
	/* ั is on the key of y, ื on n, ๆ on q */
	assert_null(keymap_find(question, 2, 0x0E31));
	assert_null(keymap_find(question, 2, 0x0E37));
	assert_null(keymap_find(question, 2, 0x0E46));
	assert_null(keymap_find(question, 2, 'q'));
	assert_int_equal(keymap_find(question, 2, 'y')->action, ACTION_YES);
	assert_int_equal(keymap_find(question, 2, 'n')->action, ACTION_NO);
	assert_int_equal(
		keymap_find(question, 2, STROKE_ENTER)->action, ACTION_YES);
}

static void the_inner_context_is_asked_first(void **state)
{
	const enum context note[] = {
		CONTEXT_NOTE, CONTEXT_FORM, CONTEXT_GLOBAL};

	(void)state;
	assert_int_equal(keymap_find(note, 3, STROKE_UP)->action, ACTION_UP);
	assert_int_equal(
		keymap_find(note + 1, 2, STROKE_UP)->action, ACTION_PREVIOUS);
}

static void check_labels(void)
{
	const struct binding *b;
	const char *label;
	int a, c;

	for (a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		label = action_label((enum action)a);
		if (width_str(label) > LABEL_CELLS)
			fail_msg("%s is wider than its place", label);
		assert_true(strlen(action_help((enum action)a)) > 0);
	}
	for (c = 0; c < CONTEXT_COUNT; c++)
		for (b = keymap_bindings((enum context)c); b->stroke != 0; b++)
			if (b->label != NULL &&
				width_str(i18n_text(b->label)) > LABEL_CELLS)
				fail_msg("%s is wider than its place",
					i18n_text(b->label));
}

static void every_label_fits_in_both_languages(void **state)
{
	(void)state;
	i18n_init(getenv("SAMUT_LOCALEDIR"), LANGUAGE_ENGLISH);
	check_labels();
	i18n_set_language(LANGUAGE_THAI);
	check_labels();
	i18n_set_language(LANGUAGE_ENGLISH);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_key_does_two_things_in_one_context),
		cmocka_unit_test(no_thai_letter_is_a_command_of_its_own),
		cmocka_unit_test(every_action_has_a_key),
		cmocka_unit_test(contexts_that_take_text_have_no_letters),
		cmocka_unit_test(
			a_command_letter_works_with_the_thai_layout_on),
		cmocka_unit_test(every_command_works_with_the_thai_layout_on),
		cmocka_unit_test(versions_are_taken_by_every_digit),
		cmocka_unit_test(a_letter_typed_into_a_field_is_text),
		cmocka_unit_test(a_question_is_answered_by_no_thai_letter),
		cmocka_unit_test(the_inner_context_is_asked_first),
		cmocka_unit_test(every_label_fits_in_both_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
