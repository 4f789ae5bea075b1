/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/form.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "tui/widget/form_state.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum thing_field {
	THING_NAME,
	THING_NETWORK,
	THING_VIRTUES,
	THING_DAY,
	THING_COUNT,
	THING_OPEN,
	THING_PERSON,
	THING_DISTRICT,
	THING_REMARK,
	THING_STATUS,
	THING_FIELD_COUNT,
};

/* A type that no code but this table knows. */
static const struct field thing_fields[] = {
	[THING_NAME] = {.name = "name",
		.number = 1,
		.label = "Name",
		.help = "What it is called",
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_DITTO},
	[THING_NETWORK] = {.name = "network",
		.number = 2,
		.label = "Network",
		.kind = KIND_CHOICE,
		.choices = "network"},
	[THING_VIRTUES] = {.name = "virtues",
		.number = 3,
		.label = "Virtues",
		.kind = KIND_MULTI,
		.choices = "virtue"},
	[THING_DAY] = {.name = "day",
		.number = 4,
		.label = "Day",
		.kind = KIND_DATE},
	[THING_COUNT] = {.name = "count",
		.number = 5,
		.label = "Count",
		.kind = KIND_INT,
		.min = 0,
		.max = 500},
	[THING_OPEN] = {.name = "open",
		.number = 6,
		.label = "Open",
		.kind = KIND_BOOL},
	[THING_PERSON] = {.name = "person",
		.number = 7,
		.label = "Person",
		.kind = KIND_REF,
		.ref = RECORD_PERSON},
	[THING_DISTRICT] = {.name = "district",
		.number = 8,
		.label = "District",
		.kind = KIND_PLACE,
		.choices = "district"},
	[THING_REMARK] = {.name = "remark",
		.number = 9,
		.label = "Remark",
		.kind = KIND_NOTE},
	[THING_STATUS] = {.name = "status",
		.number = 10,
		.label = "Status",
		.kind = KIND_TEXT,
		.flags = FIELD_SYSTEM},
};

static const struct section thing_sections[] = {
	{"What", THING_NAME},
	{"Where", THING_DISTRICT},
};

static const struct record_type thing_type = {
	.name = "thing",
	.title = "Thing",
	.titles = "Things",
	.fields = thing_fields,
	.field_count = THING_FIELD_COUNT,
	.sections = thing_sections,
	.section_count = ARRAY_LEN(thing_sections),
};

static const struct id somsri = {.bytes = {1, 2, 3}};

static void title_of(void *ctx, enum record_type_id type, const struct id *id,
	struct buf *out)
{
	(void)ctx;
	(void)type;
	buf_add_str(out, id_equal(id, &somsri) ? "นางสมศรี ใจดี" : "somebody");
}

static size_t find_person(void *ctx, enum record_type_id type,
	const char *typed, struct picker_item *items, size_t max)
{
	(void)ctx;
	(void)max;
	assert_int_equal(type, RECORD_PERSON);
	if (strstr("นางสมศรี ใจดี", typed) == NULL)
		return 0;
	items[0] = (struct picker_item){.id = somsri};
	snprintf(items[0].label, PICKER_LABEL, "นางสมศรี ใจดี");
	return 1;
}

static size_t likely_person(void *ctx, enum record_type_id type,
	const char *typed, struct picker_item *items, size_t max)
{
	(void)ctx;
	(void)type;
	(void)max;
	if (strcmp(typed, "สมสี") != 0)
		return 0;
	items[0] = (struct picker_item){.id = somsri};
	return 1;
}

static bool previous_value(
	void *ctx, enum record_type_id type, size_t field, struct value *out)
{
	(void)ctx;
	(void)type;
	if (field != THING_NAME)
		return false;
	value_set_text(out, "เหมือนเดิม", strlen("เหมือนเดิม"));
	return true;
}

struct fixture {
	struct form *form;
	struct wrap *wrap;
	struct facts facts;
	struct grid grid;
};

static int set_up(void **state)
{
	struct form_source source = {
		.find = find_person,
		.likely = likely_person,
		.previous = previous_value,
	};
	struct fixture *x = xcalloc(1, sizeof(*x));
	struct record r = {.type = &thing_type};

	r.values = xcalloc(THING_FIELD_COUNT, sizeof(*r.values));
	x->wrap = wrap_new();
	x->facts = facts_none;
	x->facts.title = title_of;
	x->form = form_new(&r, &x->facts, &source, x->wrap);
	grid_init(&x->grid, 22, 80);
	form_arrange(x->form, 22, 80);
	*state = x;
	return 0;
}

static int tear_down(void **state)
{
	struct fixture *x = *state;

	form_free(x->form);
	wrap_free(x->wrap);
	grid_release(&x->grid);
	free(x);
	return 0;
}

static void act(struct fixture *x, enum action a)
{
	form_act(x->form, a);
	form_arrange(x->form, 22, 80);
}

/* Key by key: UTF-8 of one or of three bytes is all these tests type. */
static void type(struct fixture *x, const char *s)
{
	size_t n;

	for (; *s != '\0'; s += n) {
		n = (*s & 0x80) == 0 ? 1 : 3;
		form_text(x->form, s, n);
		form_arrange(x->form, 22, 80);
	}
}

static void go_to(struct fixture *x, size_t field)
{
	form_set_focus(x->form, field);
	form_arrange(x->form, 22, 80);
}

static const char *saved(struct fixture *x, size_t field, struct buf *out)
{
	buf_clear(out);
	record_save(form_record(x->form), field, out);
	return buf_str(out);
}

static void expect_saved(struct fixture *x, size_t field, const char *wanted)
{
	struct buf out = {0};

	assert_string_equal(saved(x, field, &out), wanted);
	buf_release(&out);
}

static bool shows(struct fixture *x, const char *text)
{
	struct area a = area_of(&x->grid);
	struct buf screen = {0}, safe = {0};
	bool found;
	int row;

	grid_clear(&x->grid);
	form_draw(x->form, &a);
	for (row = 0; row < x->grid.rows; row++) {
		grid_row_text(&x->grid, row, &screen);
		buf_add_char(&screen, '\n');
	}
	safe_text(&safe, text, strlen(text));
	found = strstr(buf_str(&screen), buf_str(&safe)) != NULL;
	buf_release(&screen);
	buf_release(&safe);
	return found;
}

static void a_form_of_a_made_up_type_shows_its_fields_and_pages(void **state)
{
	struct fixture *x = *state;

	assert_true(shows(x, "What"));
	assert_true(shows(x, "Where"));
	assert_true(shows(x, "Network"));
	assert_true(shows(x, "What it is called"));
	assert_false(shows(x, "District"));
	assert_false(shows(x, "Status"));
	act(x, ACTION_NEXT_PAGE);
	assert_true(shows(x, "District"));
	assert_int_equal(form_focus(x->form), THING_DISTRICT);
}

static void text_becomes_canonical_when_the_field_is_left(void **state)
{
	struct fixture *x = *state;

	type(x, "เเดง ");
	act(x, ACTION_NEXT);
	expect_saved(x, THING_NAME, "แดง");
	assert_int_equal(form_focus(x->form), THING_NETWORK);
}

static void what_is_missing_is_said_after_one_has_been_there(void **state)
{
	struct fixture *x = *state;

	assert_null(form_problem(x->form, THING_NAME));
	act(x, ACTION_NEXT);
	assert_non_null(form_problem(x->form, THING_NAME));
	assert_int_equal(
		form_problem(x->form, THING_NAME)->severity, SEVERITY_ERROR);
	assert_false(form_check(x->form));
	assert_int_equal(form_focus(x->form), THING_NAME);
}

static void what_cannot_be_read_stays_as_typed_with_a_sentence(void **state)
{
	struct fixture *x = *state;

	go_to(x, THING_DAY);
	type(x, "31 ก.พ. 65");
	act(x, ACTION_NEXT);
	assert_non_null(form_problem(x->form, THING_DAY));
	assert_true(shows(x, "31 ก.พ. 65"));
	expect_saved(x, THING_DAY, "");
	assert_true(form_is_changed(x->form));
	go_to(x, THING_DAY);
	act(x, ACTION_CLEAR);
	type(x, "28 ก.พ. 65");
	act(x, ACTION_NEXT);
	expect_saved(x, THING_DAY, "2022-02-28");
}

static void a_number_out_of_range_is_an_error_beside_the_field(void **state)
{
	struct fixture *x = *state;

	go_to(x, THING_COUNT);
	type(x, "501");
	act(x, ACTION_NEXT);
	assert_non_null(form_problem(x->form, THING_COUNT));
	assert_true(shows(x, "! "));
}

static void a_choice_is_found_by_its_label_and_moves_on(void **state)
{
	struct fixture *x = *state;

	go_to(x, THING_NETWORK);
	type(x, "รัฐ");
	assert_true(picker_is_open(&x->form->picker));
	act(x, ACTION_ACCEPT);
	assert_false(
		value_is_null(&form_record(x->form)->values[THING_NETWORK]));
	assert_int_equal(form_focus(x->form), THING_VIRTUES);
}

static void what_fits_no_choice_stays_as_typed_and_is_said(void **state)
{
	struct fixture *x = *state;
	const struct problem *said;

	go_to(x, THING_NETWORK);
	type(x, "31 ก.พ.");
	act(x, ACTION_NEXT);
	assert_true(
		value_is_null(&form_record(x->form)->values[THING_NETWORK]));
	assert_string_equal(x->form->states[THING_NETWORK].typed, "31 ก.พ.");
	said = problems_of(form_problems(x->form), THING_NETWORK);
	assert_true(x->form->states[THING_NETWORK].note.text[0] != '\0' ||
		(said != NULL && said->severity == SEVERITY_ERROR));
}

static void escape_closes_the_picker_and_changes_nothing(void **state)
{
	struct fixture *x = *state;

	go_to(x, THING_NETWORK);
	type(x, "ร");
	act(x, ACTION_BACK);
	assert_false(picker_is_open(&x->form->picker));
	expect_saved(x, THING_NETWORK, "");
	assert_int_equal(form_focus(x->form), THING_NETWORK);
}

static void of_many_codes_space_takes_several(void **state)
{
	struct fixture *x = *state;
	struct buf out = {0};

	go_to(x, THING_VIRTUES);
	act(x, ACTION_ACCEPT);
	type(x, " ");
	act(x, ACTION_DOWN);
	type(x, " ");
	act(x, ACTION_ACCEPT);
	assert_non_null(strchr(saved(x, THING_VIRTUES, &out), ','));
	assert_int_equal(form_focus(x->form), THING_DAY);
	buf_release(&out);
}

static void a_place_is_found_by_a_part_of_its_name(void **state)
{
	struct fixture *x = *state;

	go_to(x, THING_DISTRICT);
	type(x, "หนองวัวซอ");
	assert_true(shows(x, "Udon Thani"));
	act(x, ACTION_ACCEPT);
	expect_saved(x, THING_DISTRICT, "4103");
}

static void yes_or_no_is_taken_by_one_digit(void **state)
{
	struct fixture *x = *state;

	go_to(x, THING_OPEN);
	type(x, "1");
	expect_saved(x, THING_OPEN, "1");
	assert_int_equal(form_focus(x->form), THING_PERSON);
}

static void a_reference_is_picked_by_two_letters(void **state)
{
	struct fixture *x = *state;
	struct id id;

	go_to(x, THING_PERSON);
	type(x, "สม");
	act(x, ACTION_ACCEPT);
	assert_true(value_id(&form_record(x->form)->values[THING_PERSON], &id));
	assert_true(id_equal(&id, &somsri));
}

static void a_reference_is_found_by_what_was_meant(void **state)
{
	/* A mark that is wrong, the other layout, both. */
	static const char *const typed[] = {"สม่", "l,", "lj,"};
	struct fixture *x = *state;
	struct id id;
	size_t i;

	for (i = 0; i < ARRAY_LEN(typed); i++) {
		go_to(x, THING_PERSON);
		type(x, typed[i]);
		act(x, ACTION_ACCEPT);
		assert_true(value_id(
			&form_record(x->form)->values[THING_PERSON], &id));
		assert_true(id_equal(&id, &somsri));
		act(x, ACTION_UNDO);
	}
}

static void before_somebody_is_made_the_likely_one_is_offered(void **state)
{
	struct fixture *x = *state;
	struct id id;

	go_to(x, THING_PERSON);
	type(x, "สมสี");
	act(x, ACTION_DOWN);
	act(x, ACTION_ACCEPT);
	assert_int_equal(form_take_wish(x->form).kind, FORM_WISH_NEW_REF);
	type(x, "สมสี");
	act(x, ACTION_ACCEPT);
	assert_true(value_id(&form_record(x->form)->values[THING_PERSON], &id));
	assert_true(id_equal(&id, &somsri));
}

static void a_person_not_there_is_asked_of_the_owner(void **state)
{
	struct fixture *x = *state;
	struct form_wish wish;
	struct id new_id = {.bytes = {9}}, id;

	go_to(x, THING_PERSON);
	type(x, "วิชัย");
	act(x, ACTION_ACCEPT);
	wish = form_take_wish(x->form);
	assert_int_equal(wish.kind, FORM_WISH_NEW_REF);
	assert_int_equal(wish.type, RECORD_PERSON);
	assert_string_equal(wish.typed, "วิชัย");
	assert_int_equal(form_take_wish(x->form).kind, FORM_WISH_NONE);
	form_set_reference(x->form, wish.field, &new_id);
	assert_true(value_id(&form_record(x->form)->values[THING_PERSON], &id));
	assert_true(id_equal(&id, &new_id));
}

static void undo_takes_back_one_field_after_the_other(void **state)
{
	struct fixture *x = *state;

	type(x, "ก");
	act(x, ACTION_NEXT);
	go_to(x, THING_COUNT);
	type(x, "12");
	act(x, ACTION_NEXT);
	expect_saved(x, THING_COUNT, "12");
	act(x, ACTION_UNDO);
	expect_saved(x, THING_COUNT, "");
	assert_int_equal(form_focus(x->form), THING_COUNT);
	act(x, ACTION_UNDO);
	expect_saved(x, THING_NAME, "");
}

static void undo_after_saving_is_of_the_same_record(void **state)
{
	const struct id stored = {.bytes = {7}};
	struct fixture *x = *state;

	type(x, "ก");
	act(x, ACTION_NEXT);
	form_record(x->form)->id = stored;
	form_stored(x->form);
	assert_false(form_is_changed(x->form));
	act(x, ACTION_UNDO);
	expect_saved(x, THING_NAME, "");
	assert_true(id_equal(&form_record(x->form)->id, &stored));
	assert_true(form_is_changed(x->form));
}

static void ditto_copies_the_record_before_and_moves_on(void **state)
{
	struct fixture *x = *state;

	act(x, ACTION_DITTO);
	expect_saved(x, THING_NAME, "เหมือนเดิม");
	assert_int_equal(form_focus(x->form), THING_NETWORK);
}

static void enter_is_a_new_line_in_a_note_and_tab_leaves_it(void **state)
{
	struct fixture *x = *state;

	go_to(x, THING_REMARK);
	type(x, "a");
	act(x, ACTION_ACCEPT);
	type(x, "b");
	act(x, ACTION_NEXT);
	expect_saved(x, THING_REMARK, "a\nb");
}

struct typed_list {
	struct buf text;
};

static void collect(void *ctx, size_t field, const char *typed)
{
	buf_printf(&((struct typed_list *)ctx)->text, "%zu=%s;", field, typed);
}

static void a_draft_holds_what_is_half_typed(void **state)
{
	struct fixture *x = *state;
	struct typed_list list = {0};

	assert_false(form_is_changed(x->form));
	go_to(x, THING_DAY);
	type(x, "99/99/99");
	act(x, ACTION_NEXT);
	type(x, "4");
	form_each_typed(x->form, collect, &list);
	assert_string_equal(buf_str(&list.text), "3=99/99/99;4=4;");
	form_restore(x->form, THING_NAME, "คืน");
	expect_saved(x, THING_NAME, "คืน");
	buf_release(&list.text);
}

static void a_resize_keeps_focus_and_half_typed_text(void **state)
{
	struct fixture *x = *state;

	go_to(x, THING_COUNT);
	type(x, "12");
	form_arrange(x->form, 38, 120);
	assert_int_equal(form_focus(x->form), THING_COUNT);
	form_act(x->form, ACTION_NEXT);
	expect_saved(x, THING_COUNT, "12");
}

static void any_keys_leave_a_sound_form(void **state)
{
	static const char *const texts[] = {"1", " ", "ก", "่", "x", "ส"};
	struct fixture *x = *state;
	uint64_t seed = 2565;
	int i;

	print_message("# seed %llu\n", (unsigned long long)seed);
	for (i = 0; i < 6000; i++) {
		seed = seed * 6364136223846793005U + 1442695040888963407U;
		if (seed >> 62 == 0)
			type(x, texts[(seed >> 40) % ARRAY_LEN(texts)]);
		else
			act(x,
				(enum action)(
					1 + (seed >> 33) % (ACTION_COUNT - 1)));
		form_take_wish(x->form);
		shows(x, "x");
	}
}

int main(void)
{
#define FORM_TEST(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
	const struct CMUnitTest tests[] = {
		FORM_TEST(a_form_of_a_made_up_type_shows_its_fields_and_pages),
		FORM_TEST(text_becomes_canonical_when_the_field_is_left),
		FORM_TEST(what_is_missing_is_said_after_one_has_been_there),
		FORM_TEST(what_cannot_be_read_stays_as_typed_with_a_sentence),
		FORM_TEST(a_number_out_of_range_is_an_error_beside_the_field),
		FORM_TEST(a_choice_is_found_by_its_label_and_moves_on),
		FORM_TEST(what_fits_no_choice_stays_as_typed_and_is_said),
		FORM_TEST(escape_closes_the_picker_and_changes_nothing),
		FORM_TEST(of_many_codes_space_takes_several),
		FORM_TEST(a_place_is_found_by_a_part_of_its_name),
		FORM_TEST(yes_or_no_is_taken_by_one_digit),
		FORM_TEST(a_reference_is_picked_by_two_letters),
		FORM_TEST(a_reference_is_found_by_what_was_meant),
		FORM_TEST(before_somebody_is_made_the_likely_one_is_offered),
		FORM_TEST(a_person_not_there_is_asked_of_the_owner),
		FORM_TEST(undo_takes_back_one_field_after_the_other),
		FORM_TEST(undo_after_saving_is_of_the_same_record),
		FORM_TEST(ditto_copies_the_record_before_and_moves_on),
		FORM_TEST(enter_is_a_new_line_in_a_note_and_tab_leaves_it),
		FORM_TEST(a_draft_holds_what_is_half_typed),
		FORM_TEST(a_resize_keeps_focus_and_half_typed_text),
		FORM_TEST(any_keys_leave_a_sound_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
