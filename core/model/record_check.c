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

static int name_field(const struct record_type *type)
{
	for (size_t i = 0; i < type->field_count; i++)
		if ((type->fields[i].flags & FIELD_NAME) != 0)
			return (int)i;
	return -1;
}

/* The same thing under a name spelled otherwise is found too late after a
 * merge: it is asked about while the name is being written. */
static void check_name(const struct record *r, const struct facts *facts,
	struct problems *problems)
{
	int field = name_field(r->type);
	struct buf likely = {0};

	if (field < 0 || facts->likely == NULL)
		return;
	facts->likely(facts->ctx, r, &likely);
	if (likely.len > 0)
		problems_add(problems, field, SEVERITY_DOUBT,
			/* TRANSLATORS: one record or several */
			_("Perhaps the same as: %s."), buf_str(&likely));
	buf_release(&likely);
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
	check_name(r, facts, problems);
	return problems_count(problems, SEVERITY_ERROR) == 0;
}
