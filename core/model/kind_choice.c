/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/error.h"
#include "core/base/i18n.h"
#include "core/model/kind_parts.h"
#include "core/model/place.h"
#include "core/model/record.h"

#include <string.h>

static const struct choice_list *list_of(const struct field *field)
{
	const struct choice_list *list = choice_list_find(field->choices);

	if (list == NULL)
		BUG("field %s has no choice list", field->name);
	return list;
}

/* "A,B" read as the list of codes it is. */
static bool is_allowed(const struct field *field, const char *code)
{
	const char *at = field->allowed;
	size_t wanted = strlen(code);

	if (at == NULL)
		return true;
	while (*at != '\0') {
		size_t len = strcspn(at, ",");

		if (len == wanted && strncmp(at, code, len) == 0)
			return true;
		at += len + (at[len] == ',');
	}
	return false;
}

const struct choice *kind_find_choice(
	const struct reading *reading, const char *typed)
{
	const struct choice_list *list = list_of(reading->field);
	const struct choice *choice;

	if (kind_is_place_list(list))
		return kind_find_place(list, reading, typed);
	choice = choice_find_typed(list, typed);
	if (choice == NULL) {
		(void)kind_refuse(reading->why,
			_("\"%s\" is not one of the choices."),
			kind_quote(typed).text);
		return NULL;
	}
	return choice;
}

/* One code that is held. A DOUBT never hides what is said already. */
static bool check_code(const struct field *field, const char *code,
	const struct facts *facts, struct problem *why)
{
	const struct choice *choice = choice_find(list_of(field), code);

	if (choice == NULL)
		return kind_refuse(why, _("\"%s\" is not one of the choices."),
			kind_quote(code).text);
	if (!is_allowed(field, code))
		return kind_refuse(why, _("\"%s\" cannot be chosen here."),
			choice_label(choice));
	if (facts != NULL &&
		!choice_is_valid_in(choice, facts->working_fiscal_year))
		problem_set(why, SEVERITY_DOUBT,
			_("\"%s\" is not in use in fiscal year %d."),
			choice_label(choice), facts->working_fiscal_year);
	return true;
}

static bool read_choice(const struct reading *reading)
{
	const struct choice *choice = kind_find_choice(reading, reading->text);

	if (choice == NULL)
		return false;
	value_set_text(reading->out, choice->code, strlen(choice->code));
	return true;
}

bool kind_parse_choice(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_choice, field, typed, facts, out, why);
}

static void show_code(const struct field *field, const char *code, size_t len,
	struct buf *out)
{
	struct value held = {0};
	const struct choice *choice;

	value_set_text(&held, code, len);
	choice = choice_find(list_of(field), value_text(&held));
	buf_add_str(
		out, choice != NULL ? choice_label(choice) : value_text(&held));
	value_release(&held);
}

void kind_show_choice(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	(void)facts;
	if (value_is_null(value))
		return;
	if (field->kind == KIND_PLACE && place_find(value_text(value)) != NULL)
		place_show(value_text(value), out);
	else
		show_code(field, value_text(value), strlen(value_text(value)),
			out);
}

void kind_save_choice(
	const struct field *field, const struct value *value, struct buf *out)
{
	kind_save_text(field, value, out);
}

bool kind_check_choice(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	return check_code(field, value_text(value), facts, why);
}

static bool take_code(
	const struct reading *reading, const char *piece, void *ctx)
{
	const struct choice *choice = kind_find_choice(reading, piece);
	struct buf *codes = ctx;
	struct value held = {.tag = VALUE_TEXT};

	if (choice == NULL)
		return false;
	held.run.bytes = codes->data;
	held.run.len = codes->len;
	if (codes->len > 0 && value_has_code(&held, choice->code))
		return true;
	if (codes->len > 0)
		buf_add_char(codes, ',');
	buf_add_str(codes, choice->code);
	return true;
}

static bool read_multi(const struct reading *reading)
{
	struct buf codes = {0};
	bool is_known = kind_read_list(reading, take_code, &codes);

	if (is_known && codes.len > 0)
		value_set_text(reading->out, buf_str(&codes), codes.len);
	buf_release(&codes);
	return is_known;
}

bool kind_parse_multi(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_multi, field, typed, facts, out, why);
}

void kind_show_multi(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	const char *code;
	size_t len;
	size_t at = 0;
	bool is_first = true;

	(void)facts;
	while (value_next_code(value, &at, &code, &len)) {
		if (!is_first)
			buf_add_str(out, ", ");
		is_first = false;
		show_code(field, code, len, out);
	}
}

void kind_save_multi(
	const struct field *field, const struct value *value, struct buf *out)
{
	kind_save_text(field, value, out);
}

bool kind_check_multi(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	struct value held = {0};
	const char *code;
	size_t len;
	size_t at = 0;
	bool is_good = true;

	while (is_good && value_next_code(value, &at, &code, &len)) {
		value_set_text(&held, code, len);
		is_good = check_code(field, value_text(&held), facts, why);
	}
	value_release(&held);
	return is_good && kind_check_items(field, value_code_count(value), why);
}
