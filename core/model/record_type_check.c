/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/model/choice.h"
#include "core/model/record_type.h"
#include "core/text/width.h"

#include <string.h>

enum { SCREEN_COLS = 80 };

struct audit { /* of one type; sentences are for a developer, in English */
	const struct record_type *type;
	const struct field *field;
	struct buf *out;
};

/* Adds a fault unless the claim holds. */
static void expect(const struct audit *audit, bool holds, const char *fault)
{
	const char *type = audit->type->name;

	if (holds)
		return;
	buf_printf(audit->out, "%s", type != NULL ? type : "(no name)");
	if (audit->field != NULL)
		buf_printf(audit->out, ".%s",
			audit->field->name != NULL ? audit->field->name
						   : "(no name)");
	buf_printf(audit->out, ": %s\n", fault);
}

static bool has_flag(const struct field *field, enum field_flag flag)
{
	return (field->flags & (unsigned int)flag) != 0;
}

static bool is_name(const char *name)
{
	return name != NULL && *name >= 'a' && *name <= 'z' &&
		strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_") ==
		strlen(name);
}

static bool takes_choices(enum kind_id kind)
{
	return kind == KIND_CHOICE || kind == KIND_MULTI ||
		kind == KIND_PLACE || kind == KIND_SUGGEST;
}

static void check_unique(const struct audit *audit)
{
	const struct record_type *type = audit->type;
	const struct field *at;

	for (at = type->fields; at < audit->field; at++) {
		expect(audit,
			at->name == NULL ||
				strcmp(at->name, audit->field->name) != 0,
			"its name is used twice");
		expect(audit, at->number != audit->field->number,
			"its number is used twice");
	}
}

/* Every code of "A,B" in the list? */
static bool are_codes(const struct choice_list *list, const char *codes)
{
	struct value value = {0};
	struct value code = {0};
	const char *at;
	size_t len;
	size_t offset = 0;
	bool is_good = true;

	value_set_text(&value, codes, strlen(codes));
	while (is_good && value_next_code(&value, &offset, &at, &len)) {
		value_set_text(&code, at, len);
		is_good = choice_find(list, value_text(&code)) != NULL;
	}
	value_release(&code);
	value_release(&value);
	return is_good;
}

static void check_choices(const struct audit *audit)
{
	const struct field *field = audit->field;
	const struct choice_list *list = choice_list_find(field->choices);

	expect(audit, field->choices == NULL || takes_choices(field->kind),
		"has a choice list but is no choice");
	expect(audit,
		field->choices != NULL || !takes_choices(field->kind) ||
			field->kind == KIND_SUGGEST,
		"is a choice without a list");
	expect(audit, field->choices == NULL || list != NULL,
		"its choice list does not exist");
	expect(audit, field->allowed == NULL || list != NULL,
		"allows codes of no list");
	if (field->allowed != NULL && list != NULL)
		expect(audit, are_codes(list, field->allowed),
			"allows a code that is not in the list");
}

static bool is_ref(const struct field *field)
{
	return field->kind == KIND_REF || field->kind == KIND_MULTI_REF;
}

static void check_initial(const struct audit *audit)
{
	const struct field *field = audit->field;
	struct value value = {0};
	struct problem why;

	if (field->initial == NULL ||
		(takes_choices(field->kind) && field->choices == NULL))
		return;
	expect(audit,
		kinds[field->kind].parse(
			field, field->initial, NULL, &value, &why) &&
			!value_is_null(&value),
		"its initial value cannot be read");
	value_release(&value);
}

static void check_ref(const struct audit *audit)
{
	const struct field *field = audit->field;

	expect(audit, is_ref(field) == (field->ref != RECORD_NONE),
		"a reference says to what, and nothing else does");
	expect(audit, !is_ref(field) || record_type_get(field->ref) != NULL,
		"refers to a type that does not exist");
}

/* Only a label that has been translated can be judged. */
static bool is_label_fitting(const struct field *field)
{
	const char *label = i18n_text(field->label);

	return i18n_language() != LANGUAGE_THAI || label == field->label ||
		width_str(label) <= field->list_cols;
}

static void check_flags(const struct audit *audit)
{
	const struct field *field = audit->field;
	bool is_computed = has_flag(field, FIELD_COMPUTED);

	expect(audit, is_computed == (field->compute != NULL),
		"computed fields compute, and no others");
	expect(audit, !is_computed || !has_flag(field, FIELD_REQUIRED),
		"is computed and required of a person");
	expect(audit, !is_computed || field->initial == NULL,
		"is computed and has an initial value");
	expect(audit, has_flag(field, FIELD_LISTED) == (field->list_cols > 0),
		"listed fields have a width, and no others");
	expect(audit, !has_flag(field, FIELD_LISTED) || is_label_fitting(field),
		"its Thai label is wider than its column");
	expect(audit,
		!has_flag(field, FIELD_NAME) ||
			(field->kind == KIND_TEXT && !is_computed),
		"is part of a name and no typed text");
	expect(audit, field->min <= field->max, "its least is above its most");
	expect(audit, field->since >= 1, "since which schema version?");
	expect(audit, field->retired == 0 || field->retired > field->since,
		"retired before it began");
}

static void check_field(const struct audit *audit)
{
	const struct field *field = audit->field;

	expect(audit, is_name(field->name), "has no proper name");
	expect(audit, field->label != NULL, "has no label");
	expect(audit, field->number != 0, "has no number");
	expect(audit, field->kind < KIND_COUNT, "is of no kind");
	if (field->name == NULL || field->kind >= KIND_COUNT)
		return;
	check_unique(audit);
	check_flags(audit);
	check_choices(audit);
	check_ref(audit);
	check_initial(audit);
}

static void check_list_width(const struct audit *audit)
{
	const struct record_type *type = audit->type;
	size_t cols = 0;
	size_t count = 0;
	size_t i;

	for (i = 0; i < type->field_count; i++) {
		cols += type->fields[i].list_cols;
		count += type->fields[i].list_cols > 0;
	}
	expect(audit, count > 0, "no field is listed");
	expect(audit, cols + (count > 0 ? count - 1 : 0) <= SCREEN_COLS,
		"its list is wider than 80 columns");
}

static void check_sections(const struct audit *audit)
{
	const struct record_type *type = audit->type;
	size_t i;

	expect(audit, type->section_count > 0, "has no section");
	for (i = 0; i < type->section_count; i++) {
		const struct section *section = &type->sections[i];

		expect(audit, section->title != NULL, "section without title");
		expect(audit, section->first < type->field_count,
			"section begins beyond the fields");
		expect(audit,
			i == 0 ? section->first == 0
			       : section->first > section[-1].first,
			"sections are not in order from field 0");
	}
}

static void check_owner(const struct audit *audit)
{
	const struct record_type *type = audit->type;
	const struct field *field;

	if (type->owner == RECORD_NONE)
		return;
	expect(audit, record_type_get(type->owner) != NULL,
		"its owner does not exist");
	if (type->owner_field >= type->field_count) {
		expect(audit, false, "owner_field is beyond the fields");
		return;
	}
	field = &type->fields[type->owner_field];
	expect(audit, field->kind == KIND_REF && field->ref == type->owner,
		"owner_field does not refer to the owner");
}

static void check_indexes(const struct audit *audit, const uint8_t *indexes,
	size_t count, const char *fault)
{
	size_t i;

	for (i = 0; i < count; i++)
		expect(audit, indexes[i] < audit->type->field_count, fault);
}

static void check_rules(const struct audit *audit)
{
	const struct record_type *type = audit->type;
	size_t i;

	for (i = 0; i < type->rule_count; i++) {
		const struct rule *rule = &type->rules[i];

		expect(audit, rule->field < type->field_count,
			"a rule stands beside no field");
		expect(audit, rule->message != NULL, "a rule says nothing");
		expect(audit, rule->is_broken != NULL, "a rule has no test");
	}
}

static void check_type(const struct audit *audit, enum record_type_id id)
{
	const struct record_type *type = audit->type;
	struct audit of_field = *audit;
	size_t i;

	expect(audit, type->id == id, "stands under another id");
	expect(audit, is_name(type->name), "has no proper name");
	expect(audit, type->title != NULL && type->titles != NULL,
		"has no title");
	expect(audit, type->number != 0, "has no number");
	for (i = 0; i < type->field_count; i++) {
		of_field.field = &type->fields[i];
		check_field(&of_field);
	}
	check_list_width(audit);
	check_sections(audit);
	check_owner(audit);
	expect(audit, type->title_field_count > 0, "has no title field");
	check_indexes(audit, type->title_fields, type->title_field_count,
		"a title field does not exist");
	check_indexes(audit, type->natural_key, type->natural_key_count,
		"a field of the natural key does not exist");
	check_rules(audit);
}

static void check_types_unique(const struct audit *audit)
{
	const struct record_type *type = audit->type;

	expect(audit, record_type_by_name(type->name) == type,
		"its name is used twice");
	expect(audit, record_type_by_number(type->number) == type,
		"its number is used twice");
}

static void check_list(const struct choice_list *list, struct buf *out)
{
	size_t i;

	if (choice_list_find(list->name) != list)
		buf_printf(
			out, "choice list %s: name used twice\n", list->name);
	for (i = 0; i < list->count; i++) {
		const struct choice *choice = &list->choices[i];

		if (choice->code == NULL || choice->th == NULL ||
			choice->en == NULL ||
			strpbrk(choice->code, ",; ") != NULL)
			buf_printf(out, "choice list %s: entry %zu is odd\n",
				list->name, i);
		else if (choice_find(list, choice->code) != choice)
			buf_printf(out, "choice list %s: %s used twice\n",
				list->name, choice->code);
	}
}

bool record_type_check(struct buf *out)
{
	size_t before = out->len;
	const struct choice_list *list;
	size_t i;

	for (i = RECORD_NONE + 1; i < RECORD_TYPE_COUNT; i++) {
		struct audit audit = {
			.type = record_type_get((enum record_type_id)i),
			.out = out};

		if (audit.type == NULL) {
			buf_printf(out, "record type %zu has no table\n", i);
			continue;
		}
		check_type(&audit, (enum record_type_id)i);
		if (audit.type->name != NULL)
			check_types_unique(&audit);
	}
	for (i = 0; (list = choice_list_at(i)) != NULL; i++)
		check_list(list, out);
	return out->len == before;
}
