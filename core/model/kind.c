/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/model/kind.h"

#include "core/base/i18n.h"
#include "core/model/kind_parts.h"
#include "core/model/record.h"
#include "core/text/canon.h"
#include "core/text/kedmanee.h"
#include "core/text/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define KIND_WORK(NAME) \
	.parse = kind_parse_##NAME, .show = kind_show_##NAME, \
	.save = kind_save_##NAME, .check = kind_check_##NAME, \
	.compare = value_compare
#define KIND_DIGITS(NAME) KIND_WORK(NAME), .has_digits = true

const struct kind kinds[KIND_COUNT] = {
	[KIND_TEXT] = {"text", VALUE_TEXT, "TEXT", KIND_WORK(text)},
	[KIND_SUGGEST] = {"suggest", VALUE_TEXT, "TEXT", KIND_WORK(text)},
	[KIND_NOTE] = {"note", VALUE_TEXT, "TEXT", KIND_WORK(text)},
	[KIND_INT] = {"int", VALUE_INT, "INTEGER", KIND_DIGITS(int)},
	[KIND_REAL] = {"real", VALUE_REAL, "REAL", KIND_DIGITS(real)},
	[KIND_MONEY] = {"money", VALUE_INT, "INTEGER", KIND_DIGITS(money)},
	[KIND_DATE] = {"date", VALUE_TEXT, "TEXT", KIND_DIGITS(date)},
	[KIND_TIME] = {"time", VALUE_TEXT, "TEXT", KIND_DIGITS(time)},
	[KIND_BOOL] = {"bool", VALUE_INT, "INTEGER", KIND_WORK(bool)},
	[KIND_CHOICE] = {"choice", VALUE_TEXT, "TEXT", KIND_WORK(choice)},
	[KIND_MULTI] = {"multi", VALUE_TEXT, "TEXT", KIND_WORK(multi)},
	[KIND_PLACE] = {"place", VALUE_TEXT, "TEXT", KIND_WORK(choice)},
	[KIND_REF] = {"ref", VALUE_BLOB, "BLOB", KIND_WORK(ref)},
	[KIND_MULTI_REF] = {"multi_ref", VALUE_BLOB, "BLOB",
		KIND_WORK(multi_ref)},
	[KIND_PHONE] = {"phone", VALUE_TEXT, "TEXT", KIND_DIGITS(phone)},
};

/* Money is satang: a thousand million baht is more than the province has. */
static const struct {
	int64_t min, max;
} own_bounds[KIND_COUNT] = {
	[KIND_TEXT] = {0, 200},
	[KIND_SUGGEST] = {0, 120},
	[KIND_NOTE] = {0, 2000},
	[KIND_INT] = {0, 999999999},
	[KIND_REAL] = {-999999999, 999999999},
	[KIND_MONEY] = {0, 100000000000},
	[KIND_BOOL] = {0, 1},
	[KIND_MULTI] = {0, 100},
	[KIND_MULTI_REF] = {0, 100},
};

void kind_bounds(const struct field *field, int64_t *min, int64_t *max)
{
	if (field->min != 0 || field->max != 0) {
		*min = field->min;
		*max = field->max;
	} else {
		*min = own_bounds[field->kind].min;
		*max = own_bounds[field->kind].max;
	}
}

bool kind_refuse(struct problem *why, const char *format, ...)
{
	char text[sizeof(why->text)];
	va_list args;

	va_start(args, format);
	(void)vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	problem_set(why, SEVERITY_ERROR, "%s", text);
	return false;
}

struct kind_quote kind_quote(const char *typed)
{
	struct kind_quote quote = {{0}};
	size_t len = strlen(typed);
	size_t head = utf8_head(typed, len, 40);

	(void)snprintf(quote.text, sizeof(quote.text), "%.*s%s", (int)head,
		typed, head < len ? "…" : "");
	return quote;
}

static bool is_note(const struct field *field)
{
	return field->kind == KIND_NOTE;
}

/* The row of digits gives Thai letters and marks while that layout is on. */
static bool read_keys(
	kind_reader *reader, struct reading *reading, const char *typed)
{
	struct problem refusal = *reading->why;
	struct buf keys = {0};
	bool is_read = kedmanee_digits(&keys, typed, strlen(typed));

	if (is_read) {
		reading->text = buf_str(&keys);
		reading->len = keys.len;
		problem_clear(reading->why);
		is_read = reader(reading);
		if (!is_read)
			*reading->why = refusal;
		else if (reading->why->text[0] == '\0')
			problem_set(reading->why, SEVERITY_NOTE,
				_("Read as %s: the keyboard was in Thai."),
				kind_quote(reading->text).text);
	}
	buf_release(&keys);
	return is_read;
}

/* True with `out` NULL when there is nothing to read. */
static bool read_typed(kind_reader *reader, struct reading *reading,
	const struct buf *text, const char *typed)
{
	bool has_digits = kinds[reading->field->kind].has_digits;

	reading->text = buf_str(text);
	reading->len = text->len;
	if (text->len > 0 && reader(reading))
		return true;
	/* What is left of ุ in canonical form is nothing. */
	return (has_digits && read_keys(reader, reading, typed)) ||
		text->len == 0;
}

bool kind_parse(kind_reader *reader, const struct field *field,
	const char *typed, const struct facts *facts, struct value *out,
	struct problem *why)
{
	struct reading reading = {.field = field, .out = out, .why = why};
	struct buf text = {0};
	unsigned int found;
	bool is_good = true;

	problem_clear(why);
	value_set_null(out);
	reading.facts = facts != NULL ? facts : &facts_none;
	found = (is_note(field) ? canon_note : canon_line)(
		&text, typed, strlen(typed));
	if ((found & CANON_INVALID) != 0) {
		is_good = kind_refuse(why,
			_("This is not valid UTF-8 text; what was there before "
			  "has been kept."));
	} else {
		if ((found & CANON_ODD) != 0 && text.len > 0)
			problem_set(why, SEVERITY_DOUBT,
				_("A vowel or tone mark stands on no letter; "
				  "please read this again."));
		is_good = read_typed(reader, &reading, &text, typed) &&
			(value_is_null(out) ||
				kinds[field->kind].check(
					field, out, reading.facts, why));
	}
	if (!is_good)
		value_set_null(out);
	buf_release(&text);
	return is_good;
}

bool kind_check_items(
	const struct field *field, size_t count, struct problem *why)
{
	int64_t min, max;

	kind_bounds(field, &min, &max);
	if ((int64_t)count < min)
		return kind_refuse(why, _("At least %lld must be chosen."),
			(long long)min);
	if ((int64_t)count > max)
		return kind_refuse(
			why, _("At most %lld can be chosen."), (long long)max);
	return true;
}

static const char *next_separator(const char *s)
{
	return s + strcspn(s, ",;");
}

/* The longest run of pieces from `start` that is known; NULL when not even the
 * first piece is. */
static const char *take_longest(const struct reading *reading,
	const char *start, kind_take *take, void *ctx)
{
	const char *stop = reading->text + reading->len;
	struct buf piece = {0};
	const char *taken = NULL;

	for (;;) {
		const char *from = start + strspn(start, " ");
		const char *end = stop;

		while (end > from && end[-1] == ' ')
			end--;
		buf_clear(&piece);
		if (end > from)
			buf_add(&piece, from, (size_t)(end - from));
		if (piece.len == 0 || take(reading, buf_str(&piece), ctx)) {
			taken = stop;
			break;
		}
		if (next_separator(start) >= stop)
			break;
		while (stop > start && stop[-1] != ',' && stop[-1] != ';')
			stop--;
		stop--;
	}
	buf_release(&piece);
	return taken;
}

bool kind_read_list(const struct reading *reading, kind_take *take, void *ctx)
{
	const char *at = reading->text;

	for (;;) {
		const char *end = take_longest(reading, at, take, ctx);

		if (end == NULL)
			return false;
		problem_clear(reading->why);
		if (*end == '\0')
			return true;
		at = end + 1;
	}
}
