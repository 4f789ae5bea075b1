/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/model/record.h"

static bool is_checked(const struct field *field)
{
	return field->retired == 0 && (field->flags & FIELD_COMPUTED) == 0;
}

static void check_value(const struct record *r, size_t i,
	const struct facts *facts, struct problems *problems)
{
	const struct field *field = &r->type->fields[i];
	const struct value *value = &r->values[i];
	struct problem why;
	const char *message;

	problem_clear(&why);
	if (value->tag != kinds[field->kind].tag) {
		problems_add(problems, (int)i, SEVERITY_ERROR,
			_("This is not a value that belongs here."));
		return;
	}
	(void)kinds[field->kind].check(field, value, facts, &why);
	if (why.text[0] != '\0')
		problems_add(problems, (int)i, why.severity, "%s", why.text);
	message = field->check != NULL ? field->check(value, facts) : NULL;
	if (message != NULL)
		problems_add(
			problems, (int)i, SEVERITY_ERROR, "%s", _(message));
}

static void check_field(const struct record *r, size_t i,
	const struct facts *facts, struct problems *problems)
{
	const struct field *field = &r->type->fields[i];

	if (!is_checked(field))
		return;
	if (!value_is_null(&r->values[i]))
		check_value(r, i, facts, problems);
	else if ((field->flags & FIELD_REQUIRED) != 0)
		problems_add(problems, (int)i, SEVERITY_ERROR,
			_("\"%s\" is not filled in yet."),
			i18n_text(field->label));
}

bool record_check(const struct record *r, const struct facts *facts,
	struct problems *problems)
{
	size_t i;

	if (facts == NULL)
		facts = &facts_none;
	for (i = 0; i < r->type->field_count; i++)
		check_field(r, i, facts, problems);
	for (i = 0; i < r->type->rule_count; i++) {
		const struct rule *rule = &r->type->rules[i];

		if (rule->is_broken(r, facts))
			problems_add(problems, rule->field, rule->severity,
				"%s", _(rule->message));
	}
	return problems_count(problems, SEVERITY_ERROR) == 0;
}
