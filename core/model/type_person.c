/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/name.h"
#include "core/model/type_parts.h"

#include <string.h>

static void compute_review_on(const struct value *values, struct value *out)
{
	static const struct {
		const char *code;
		int years;
	} classes[] = {{"R1", 1}, {"R5", 5}, {"R10", 10}};
	const char *code = value_text(&values[PERSON_RETENTION_CLASS]);
	struct buf iso = {0};
	struct date date;

	if (!date_parse_iso(value_text(&values[PERSON_NOTICE_GIVEN_ON]), &date))
		return;
	for (size_t i = 0; i < ARRAY_LEN(classes); i++) {
		if (strcmp(classes[i].code, code) != 0)
			continue;
		date.year += classes[i].years;
		if (!date_is_valid(&date))
			date.day = 28;
		date_iso(&date, &iso);
		value_set_text(out, buf_str(&iso), iso.len);
		buf_release(&iso);
	}
}

static const char *check_first_name(
	const struct value *value, const struct facts *facts)
{
	const char *text = value_text(value);

	(void)facts;
	for (const char *at = text; *at != '\0'; at++)
		/* ๐–๙ are E0 B9 90 – E0 B9 99. */
		if ((*at >= '0' && *at <= '9') ||
			(strncmp(at, "\xE0\xB9", 2) == 0 &&
				(unsigned char)at[2] >= 0x90 &&
				(unsigned char)at[2] <= 0x99))
			return N_("A first name has no digits.");
	return NULL;
}

static const struct field fields[PERSON_FIELD_COUNT] = {
	[PERSON_PERSON_KIND] = {.name = "person_kind",
		.number = 11,
		.since = 1,
		.label = N_("Kind of person"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED,
		.choices = "person_kind",
		.initial = "LAY"},
	[PERSON_TITLE_RANK] = {.name = "title_rank",
		.number = 12,
		.since = 1,
		.label = N_("Rank"),
		.help = N_("Military, police or volunteer corps rank."),
		.kind = KIND_SUGGEST,
		.max = 30,
		.choices = "title_rank"},
	[PERSON_TITLE_RELIGIOUS] = {.name = "title_religious",
		.number = 13,
		.since = 1,
		.label = N_("Religious title"),
		.help = N_("Monks need one; others may have one."),
		.kind = KIND_SUGGEST,
		.max = 30,
		.choices = "title_religious"},
	[PERSON_TITLE_ACADEMIC] = {.name = "title_academic",
		.number = 14,
		.since = 1,
		.label = N_("Academic title"),
		.kind = KIND_CHOICE,
		.choices = "title_academic"},
	[PERSON_TITLE_DEGREE] = {.name = "title_degree",
		.number = 15,
		.since = 1,
		.label = N_("Degree title"),
		.kind = KIND_CHOICE,
		.choices = "title_degree"},
	[PERSON_TITLE_NOBLE] = {.name = "title_noble",
		.number = 16,
		.since = 1,
		.label = N_("Noble title"),
		.kind = KIND_CHOICE,
		.choices = "title_noble"},
	[PERSON_TITLE_CIVIL] = {.name = "title_civil",
		.number = 17,
		.since = 1,
		.label = N_("Civil title"),
		.help = N_("Needed when there is no other title."),
		.kind = KIND_CHOICE,
		.choices = "title_civil"},
	[PERSON_FIRST_NAME] = {.name = "first_name",
		.number = 18,
		.since = 1,
		.label = N_("First or bestowed name"),
		.help = N_("Without any title."),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_SORT | FIELD_NAME,
		.max = 60,
		.check = check_first_name},
	[PERSON_LAST_NAME] = {.name = "last_name",
		.number = 19,
		.since = 1,
		.label = N_("Surname"),
		.kind = KIND_TEXT,
		.flags = FIELD_SORT | FIELD_NAME,
		.max = 60},
	[PERSON_MONK_CHAYA] = {.name = "monk_chaya",
		.number = 20,
		.since = 1,
		.label = N_("Monastic name"),
		.help = N_("The Pali name of a monk."),
		.kind = KIND_TEXT,
		.flags = FIELD_NAME,
		.max = 60},
	[PERSON_NAME_EN] = {.name = "name_en",
		.number = 21,
		.since = 1,
		.label = N_("Name in English"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 120},
	[PERSON_DISPLAY_NAME] = {.name = "display_name",
		.number = 22,
		.since = 1,
		.label = N_("Full name"),
		.kind = KIND_TEXT,
		.flags = FIELD_COMPUTED | FIELD_LISTED | FIELD_SEARCH,
		.max = 300,
		.list_cols = 28,
		.compute = name_compose},
	[PERSON_POSITION] = {.name = "position",
		.number = 23,
		.since = 1,
		.label = N_("Position"),
		.kind = KIND_TEXT,
		.flags = FIELD_SEARCH,
		.max = 160},
	[PERSON_ORG_ID] = {.name = "org_id",
		.number = 24,
		.since = 1,
		.label = N_("Belongs to"),
		.help = N_("Type part of the organisation's name."),
		.kind = KIND_REF,
		.flags = FIELD_LISTED | FIELD_DITTO,
		.ref = RECORD_ORGANISATION,
		.list_cols = 24},
	[PERSON_NETWORK_CODE] = {.name = "network_code",
		.number = 25,
		.since = 1,
		.label = N_("Network"),
		.help = N_("Taken from the organisation; may be changed."),
		.kind = KIND_CHOICE,
		.flags = FIELD_LISTED,
		.choices = "network",
		.list_cols = 18},
	[PERSON_PHONE] = {.name = "phone",
		.number = 26,
		.since = 1,
		.label = N_("Telephone"),
		.help = N_("At work, if there is one."),
		.kind = KIND_PHONE,
		.flags = FIELD_PERSONAL},
	[PERSON_EMAIL] = {.name = "email",
		.number = 27,
		.since = 1,
		.label = N_("E-mail"),
		.kind = KIND_TEXT,
		.flags = FIELD_PERSONAL,
		.max = 120,
		.check = type_check_email},
	[PERSON_LINE_ID] = {.name = "line_id",
		.number = 28,
		.since = 1,
		.label = N_("LINE"),
		.kind = KIND_TEXT,
		.flags = FIELD_PERSONAL,
		.max = 60},
	[PERSON_LEGAL_BASIS] = {.name = "legal_basis",
		.number = 29,
		.since = 1,
		.label = N_("Legal basis"),
		.help = N_("Why the office may hold this person's data."),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_PERSONAL,
		.choices = "legal_basis",
		.initial = "24_4"},
	[PERSON_NOTICE_VERSION] = {.name = "notice_version",
		.number = 30,
		.since = 1,
		.label = N_("Privacy notice"),
		.help = N_("Which version of the notice the person was given."),
		.kind = KIND_TEXT,
		.flags = FIELD_REQUIRED | FIELD_PERSONAL,
		.max = 12,
		.initial = "N2566-1"},
	[PERSON_NOTICE_GIVEN_ON] = {.name = "notice_given_on",
		.number = 31,
		.since = 1,
		.label = N_("Notice given on"),
		.kind = KIND_DATE,
		.flags = FIELD_PERSONAL | FIELD_DITTO},
	[PERSON_RETENTION_CLASS] = {.name = "retention_class",
		.number = 32,
		.since = 1,
		.label = N_("Kept for"),
		.kind = KIND_CHOICE,
		.flags = FIELD_REQUIRED | FIELD_PERSONAL,
		.choices = "retention_class",
		.initial = "R10"},
	[PERSON_REVIEW_ON] = {.name = "review_on",
		.number = 33,
		.since = 1,
		.label = N_("Review on"),
		.help = N_("The day the notice was given and the years kept."),
		.kind = KIND_DATE,
		.flags = FIELD_COMPUTED | FIELD_PERSONAL,
		.compute = compute_review_on},
	[PERSON_RESTRICTED] = {.name = "restricted",
		.number = 34,
		.since = 1,
		.label = N_("Use suspended"),
		.help = N_("Set by a request of the person."),
		.kind = KIND_BOOL,
		.flags = FIELD_SYSTEM,
		.initial = "0"},
	COMMON_FIELDS(PERSON),
};

static const struct section sections[] = {
	{N_("Name"), PERSON_PERSON_KIND},
	{N_("Work and contact"), PERSON_POSITION},
	{N_("Personal data protection"), PERSON_LEGAL_BASIS},
	{N_("Source and checking"), PERSON_SOURCE_KIND},
};

static bool has_title_but_civil(const struct record *r)
{
	return type_has(r, PERSON_TITLE_RANK) ||
		type_has(r, PERSON_TITLE_RELIGIOUS) ||
		type_has(r, PERSON_TITLE_ACADEMIC) ||
		type_has(r, PERSON_TITLE_DEGREE) ||
		type_has(r, PERSON_TITLE_NOBLE);
}

static bool no_title(const struct record *r, const struct facts *facts)
{
	(void)facts;
	return !type_is(r, PERSON_PERSON_KIND, "MONK") &&
		!type_has(r, PERSON_TITLE_CIVIL) && !has_title_but_civil(r);
}

static bool monk_without_title(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_is(r, PERSON_PERSON_KIND, "MONK") &&
		!type_has(r, PERSON_TITLE_RELIGIOUS);
}

static bool title_in_first_name(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return name_title_length(value_text(&r->values[PERSON_FIRST_NAME])) > 0;
}

static bool lay_without_surname(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return type_is(r, PERSON_PERSON_KIND, "LAY") &&
		!type_has(r, PERSON_LAST_NAME);
}

static bool lay_with_monastic_name(
	const struct record *r, const struct facts *facts)
{
	(void)facts;
	return !type_is(r, PERSON_PERSON_KIND, "MONK") &&
		type_has(r, PERSON_MONK_CHAYA);
}

static bool has_namesake(const struct record *r, const struct facts *facts)
{
	static const uint8_t name[] = {PERSON_FIRST_NAME, PERSON_LAST_NAME};

	return type_has_twin(r, facts, name, ARRAY_LEN(name));
}

static bool notice_in_future(const struct record *r, const struct facts *facts)
{
	return type_date_is_future(r, PERSON_NOTICE_GIVEN_ON, facts);
}

static const struct rule rules[] = {
	{PERSON_TITLE_CIVIL, SEVERITY_ERROR,
		N_("A title is needed: the civil one, or any other."),
		no_title},
	{PERSON_TITLE_RELIGIOUS, SEVERITY_ERROR,
		N_("A monk needs a religious title."), monk_without_title},
	{PERSON_FIRST_NAME, SEVERITY_DOUBT,
		N_("This first name seems to start with a title."),
		title_in_first_name},
	{PERSON_LAST_NAME, SEVERITY_ERROR, N_("A lay person needs a surname."),
		lay_without_surname},
	{PERSON_MONK_CHAYA, SEVERITY_ERROR,
		N_("Only monks have a monastic name."), lay_with_monastic_name},
	{PERSON_FIRST_NAME, SEVERITY_DOUBT,
		N_("There is already a person with this name and surname."),
		has_namesake},
	{PERSON_NOTICE_GIVEN_ON, SEVERITY_DOUBT,
		N_("This day has not come yet."), notice_in_future},
};

static void fill(struct record *r, size_t changed, const struct facts *facts)
{
	if (changed == PERSON_ORG_ID)
		type_fill_from_organisation(&r->values[PERSON_NETWORK_CODE],
			NULL, &r->values[PERSON_ORG_ID], facts);
}

static const uint8_t title_fields[] = {PERSON_DISPLAY_NAME};

const struct record_type type_person = {
	.id = RECORD_PERSON,
	.name = "person",
	.title = N_("Person"),
	.titles = N_("People"),
	.number = 3,
	.fields = fields,
	.field_count = ARRAY_LEN(fields),
	.sections = sections,
	.section_count = ARRAY_LEN(sections),
	.rules = rules,
	.rule_count = ARRAY_LEN(rules),
	.title_fields = title_fields,
	.title_field_count = ARRAY_LEN(title_fields),
	.fill = fill,
};
