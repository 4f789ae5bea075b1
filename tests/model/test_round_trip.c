/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Over every field of every type: what a person may type becomes a value that
 * is saved and read back to the same value. SAMUT_SEED repeats a run.
 */
#include "tests/model/model_test.h"

#include "core/model/choice.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

enum { ROUNDS = 200 };

struct dice {
	uint64_t state;
};

/* splitmix64 (Steele, Lea, Flood 2014). */
static uint64_t roll(struct dice *dice)
{
	uint64_t z = dice->state += 0x9E3779B97F4A7C15U;

	z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
	z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
	return z ^ (z >> 31);
}

static size_t below(struct dice *dice, size_t n)
{
	return (size_t)(roll(dice) % n);
}

static int64_t between(struct dice *dice, int64_t min, int64_t max)
{
	return min + (int64_t)(roll(dice) % (uint64_t)(max - min + 1));
}

static void type_text(
	struct dice *dice, const struct field *field, struct buf *out)
{
	static const char *const bits[] = {"ก", "ที่", "น้ำ", "เเ", "่", " ", "ฯ",
		"๑", "7", "a", "\u200b", "ํา", ",", ";", "\n", "ศรี", "–"};
	int64_t min, max;
	size_t count;

	kind_bounds(field, &min, &max);
	count = (size_t)between(dice, min, max < 30 ? max : 30);
	while (count-- > 0)
		buf_add_str(out, bits[below(dice, ARRAY_LEN(bits))]);
}

static void type_code(
	struct dice *dice, const struct field *field, struct buf *out)
{
	const struct choice_list *list = choice_list_find(field->choices);
	const struct choice *choice = &list->choices[below(dice, list->count)];

	switch (below(dice, 3)) {
	case 0: buf_add_str(out, choice->code); break;
	case 1: buf_add_str(out, choice->th); break;
	default: buf_add_str(out, choice->en); break;
	}
}

static void type_id(struct dice *dice, struct buf *out)
{
	struct id id;
	char text[ID_TEXT_SIZE];
	size_t i;

	for (i = 0; i < ID_SIZE; i++)
		id.bytes[i] = (uint8_t)roll(dice);
	id_format(&id, text);
	buf_add_str(out, text);
}

static void type_number(
	struct dice *dice, const struct field *field, struct buf *out)
{
	int64_t min, max;

	kind_bounds(field, &min, &max);
	if (field->kind == KIND_INT)
		buf_printf(out, "%" PRId64, between(dice, min, max));
	else if (field->kind == KIND_MONEY)
		buf_printf(out, "%" PRId64 ".%02u",
			between(dice, min / 100, max / 100 - 1),
			(unsigned int)below(dice, 100));
	else
		buf_printf(out, "%" PRId64 ".%07u", between(dice, min, max - 1),
			(unsigned int)below(dice, 10000000));
}

static void type_list(
	struct dice *dice, const struct field *field, struct buf *out)
{
	int64_t min, max;
	int64_t count;

	kind_bounds(field, &min, &max);
	count = between(dice, min > 0 ? min : 1, max < 4 ? max : 4);
	while (count-- > 0) {
		if (field->kind == KIND_MULTI)
			type_code(dice, field, out);
		else
			type_id(dice, out);
		buf_add_str(out, below(dice, 2) == 0 ? ", " : ";");
	}
}

static void type_date(struct dice *dice, struct buf *out)
{
	unsigned int day = (unsigned int)between(dice, 1, 31);
	unsigned int month = (unsigned int)between(dice, 1, 12);
	unsigned int year = (unsigned int)between(dice, 2440, 2600);

	buf_printf(out, "%u/%u/%u", day, month, year);
}

static void type_anything(
	struct dice *dice, const struct field *field, struct buf *out)
{
	switch (field->kind) {
	case KIND_TEXT:
	case KIND_SUGGEST:
	case KIND_NOTE: type_text(dice, field, out); break;
	case KIND_INT:
	case KIND_REAL:
	case KIND_MONEY: type_number(dice, field, out); break;
	case KIND_DATE: type_date(dice, out); break;
	case KIND_TIME:
		buf_printf(out, "%u.%02u", (unsigned int)below(dice, 24),
			(unsigned int)below(dice, 60));
		break;
	case KIND_BOOL:
		buf_add_str(out, below(dice, 2) == 0 ? "ใช่" : "no");
		break;
	case KIND_CHOICE:
	case KIND_PLACE: type_code(dice, field, out); break;
	case KIND_MULTI:
	case KIND_MULTI_REF: type_list(dice, field, out); break;
	case KIND_REF: type_id(dice, out); break;
	case KIND_PHONE:
		buf_printf(out, "08%08u ต่อ %u",
			(unsigned int)below(dice, 100000000),
			(unsigned int)between(dice, 1, 999));
		break;
	case KIND_COUNT: break;
	}
}

/* Returns whether the text was taken. */
static bool trip(const struct record_type *type, const struct field *field,
	const char *typed, uint64_t seed)
{
	struct read first = read_into(field, typed, NULL);
	struct read second;
	struct buf saved = {0};

	if (!first.is_good)
		return false;
	kinds[field->kind].save(field, &first.value, &saved);
	second = read_into(field, buf_str(&saved), NULL);
	if (!second.is_good || !value_equal(&first.value, &second.value))
		fail_msg("seed %" PRIu64 ", %s.%s: \"%s\" was saved as \"%s\", "
			 "which is read otherwise: %s",
			seed, type->name, field->name, typed, buf_str(&saved),
			second.why.text);
	if (!value_is_null(&first.value) &&
		first.value.tag != kinds[field->kind].tag)
		fail_msg("%s.%s holds another tag", type->name, field->name);
	buf_release(&saved);
	value_release(&first.value);
	value_release(&second.value);
	return true;
}

static uint64_t choose_seed(void)
{
	const char *given = getenv("SAMUT_SEED");

	return given != NULL ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
}

static void trip_field(const struct record_type *type,
	const struct field *field, struct dice *dice, uint64_t seed)
{
	struct buf typed = {0};
	size_t taken = 0;
	size_t i;

	for (i = 0; i < ROUNDS; i++) {
		buf_clear(&typed);
		type_anything(dice, field, &typed);
		taken += trip(type, field, buf_str(&typed), seed);
	}
	if (taken == 0)
		fail_msg("seed %" PRIu64 ": %s.%s took nothing, not even "
			 "\"%s\"",
			seed, type->name, field->name, buf_str(&typed));
	buf_release(&typed);
}

static void what_is_saved_is_read_back_the_same(void **state)
{
	uint64_t seed = choose_seed();
	struct dice dice = {seed};
	size_t i, j;

	(void)state;
	print_message("# seed %" PRIu64 "\n", seed);
	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		const struct record_type *type =
			record_type_get((enum record_type_id)i);

		for (j = 0; j < type->field_count; j++)
			trip_field(type, &type->fields[j], &dice, seed);
	}
}

static void every_choice_is_read_back_from_its_code(void **state)
{
	const struct choice_list *list;
	size_t i, j;

	(void)state;
	for (i = 0; (list = choice_list_at(i)) != NULL; i++) {
		struct field field = {.name = "c",
			.label = "C",
			.kind = KIND_CHOICE,
			.choices = list->name};

		for (j = 0; j < list->count; j++)
			expect_saved(&field, list->choices[j].code,
				list->choices[j].code);
	}
}

/* Labels name one choice each, in both languages; only places (the long lists)
 * may share a name. */
static void every_label_names_its_choice(void **state)
{
	const struct choice_list *list;
	size_t i, j;

	(void)state;
	for (i = 0; (list = choice_list_at(i)) != NULL; i++) {
		struct field field = {.name = "c",
			.label = "C",
			.kind = KIND_CHOICE,
			.choices = list->name};

		if (list->count > 50)
			continue;
		for (j = 0; j < list->count; j++) {
			expect_saved(&field, list->choices[j].th,
				list->choices[j].code);
			expect_saved(&field, list->choices[j].en,
				list->choices[j].code);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_saved_is_read_back_the_same),
		cmocka_unit_test(every_choice_is_read_back_from_its_code),
		cmocka_unit_test(every_label_names_its_choice),
	};

	return cmocka_run_group_tests(tests, speak_english, NULL);
}
