/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/model/kind_parts.h"
#include "core/model/record.h"

#include <string.h>

static const char *titles_of(const struct field *field)
{
	const struct record_type *type = record_type_get(field->ref);

	return i18n_text(type != NULL ? type->titles : NULL);
}

static bool find_record(
	const struct reading *reading, const char *words, struct id *id)
{
	const struct facts *facts = reading->facts;
	size_t count = 0;

	if (id_parse(words, id))
		return true;
	if (facts->find != NULL)
		count = facts->find(facts->ctx, reading->field->ref, words, id);
	if (count == 1)
		return true;
	if (count == 0)
		return kind_refuse(reading->why,
			_("\"%s\" was not found under \"%s\"."),
			kind_quote(words).text, titles_of(reading->field));
	return kind_refuse(reading->why,
		_("\"%s\" may be any of %zu under \"%s\"; choose one."),
		kind_quote(words).text, count, titles_of(reading->field));
}

static bool read_ref(const struct reading *reading)
{
	struct id id;

	if (!find_record(reading, reading->text, &id))
		return false;
	value_set_id(reading->out, &id);
	return true;
}

bool kind_parse_ref(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_ref, field, typed, facts, out, why);
}

static bool has_id(const struct buf *ids, const struct id *id)
{
	size_t at;

	for (at = 0; at < ids->len; at += ID_SIZE)
		if (memcmp(ids->data + at, id->bytes, ID_SIZE) == 0)
			return true;
	return false;
}

static bool take_ref(
	const struct reading *reading, const char *piece, void *ctx)
{
	struct buf *ids = ctx;
	struct id id;

	if (!find_record(reading, piece, &id))
		return false;
	if (!has_id(ids, &id))
		buf_add(ids, id.bytes, ID_SIZE);
	return true;
}

static bool read_multi_ref(const struct reading *reading)
{
	struct buf ids = {0};
	bool is_known = kind_read_list(reading, take_ref, &ids);

	if (is_known && ids.len > 0)
		value_set_blob(reading->out, ids.data, ids.len);
	buf_release(&ids);
	return is_known;
}

bool kind_parse_multi_ref(const struct field *field, const char *typed,
	const struct facts *facts, struct value *out, struct problem *why)
{
	return kind_parse(read_multi_ref, field, typed, facts, out, why);
}

void kind_show_ref(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	struct id id;

	if (value_id(value, &id) && facts != NULL && facts->title != NULL)
		facts->title(facts->ctx, field->ref, &id, out);
}

void kind_show_multi_ref(const struct field *field, const struct value *value,
	const struct facts *facts, struct buf *out)
{
	size_t count = value_id_count(value);
	size_t i;

	if (facts == NULL || facts->title == NULL)
		return;
	for (i = 0; i < count; i++) {
		struct id id = value_id_at(value, i);

		if (i > 0)
			buf_add_str(out, ", ");
		facts->title(facts->ctx, field->ref, &id, out);
	}
}

void kind_save_ref(
	const struct field *field, const struct value *value, struct buf *out)
{
	kind_save_multi_ref(field, value, out);
}

void kind_save_multi_ref(
	const struct field *field, const struct value *value, struct buf *out)
{
	size_t count = value_id_count(value);
	size_t i;

	(void)field;
	for (i = 0; i < count; i++) {
		struct id id = value_id_at(value, i);
		char text[ID_TEXT_SIZE];

		id_format(&id, text);
		if (i > 0)
			buf_add_char(out, ';');
		buf_add_str(out, text);
	}
}

/* Whether the record is there is a doubt, not an error: it may arrive with the
 * next hand-over. */
static void doubt_missing(const struct field *field, const struct id *id,
	const struct facts *facts, struct problem *why)
{
	struct buf title = {0};

	if (facts == NULL || facts->title == NULL ||
		facts->title == facts_none.title)
		return;
	facts->title(facts->ctx, field->ref, id, &title);
	if (title.len == 0)
		problem_set(why, SEVERITY_DOUBT,
			_("The record meant here is not in this notebook "
			  "(\"%s\")."),
			titles_of(field));
	buf_release(&title);
}

bool kind_check_ref(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	struct id id;

	if (!value_id(value, &id))
		return kind_refuse(why, _("This refers to no record."));
	doubt_missing(field, &id, facts, why);
	return true;
}

bool kind_check_multi_ref(const struct field *field, const struct value *value,
	const struct facts *facts, struct problem *why)
{
	size_t count = value_id_count(value);
	size_t i;

	if (count == 0 || value->run.len % ID_SIZE != 0)
		return kind_refuse(why, _("This refers to no record."));
	for (i = 0; i < count; i++) {
		struct id id = value_id_at(value, i);

		doubt_missing(field, &id, facts, why);
	}
	return kind_check_items(field, count, why);
}
