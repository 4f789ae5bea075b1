/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/csv.h"
#include "core/base/i18n.h"
#include "core/store/query.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"

#include <stdlib.h>
#include <string.h>

struct list_options {
	const char *find, *sort, *limit;
	struct option_list where;
	bool is_csv, with_personal, is_descending, in_conflict;
};

/* Conditions are values of a scratch record, so they are read by the same
 * parser as everything else. */
struct conditions {
	struct record record;
	struct match *matches;
	size_t count;
};

static bool add_condition(struct cli *cli, struct conditions *c,
	const char *text, struct error *err)
{
	size_t len = strcspn(text, "=");
	struct buf name = {0};
	int field;

	buf_add(&name, text, len);
	field = argument_field(c->record.type, buf_str(&name), err);
	buf_release(&name);
	if (field < 0 || !argument_assign(cli, &c->record, text, err))
		return false;
	c->matches[c->count++] = (struct match){
		.field = (uint8_t)field,
		.value = &c->record.values[field],
	};
	return true;
}

static bool read_conditions(struct cli *cli, enum record_type_id type,
	const struct option_list *where, struct conditions *c,
	struct error *err)
{
	size_t i;

	*c = (struct conditions){.count = 0};
	record_init_empty(&c->record, type);
	c->matches = xcalloc(where->count + 1, sizeof(*c->matches));
	for (i = 0; i < where->count; i++)
		if (!add_condition(cli, c, where->items[i], err))
			return false;
	return true;
}

static void add_csv_header(struct buf *out, const struct record_type *type,
	const struct list_options *o)
{
	size_t i;

	csv_add_cell(out, "id", false);
	for (i = 0; i < type->field_count; i++)
		if (!is_withheld(&type->fields[i], o->with_personal))
			csv_add_cell(out, type->fields[i].name, true);
	csv_end_row(out);
}

static void add_csv_row(
	struct buf *out, const struct record *r, const struct list_options *o)
{
	char id[ID_TEXT_SIZE];
	struct buf saved = {0};
	size_t i;

	id_format(&r->id, id);
	csv_add_cell(out, id, false);
	for (i = 0; i < r->type->field_count; i++) {
		if (is_withheld(&r->type->fields[i], o->with_personal))
			continue;
		buf_clear(&saved);
		record_save(r, i, &saved);
		csv_add_cell(out, buf_str(&saved), true);
	}
	csv_end_row(out);
	buf_release(&saved);
}

static bool is_column(const struct field *field, const struct list_options *o)
{
	return (field->flags & FIELD_LISTED) != 0 &&
		!is_withheld(field, o->with_personal);
}

static void end_line(struct buf *out)
{
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		buf_truncate(out, out->len - 1);
	buf_add_char(out, '\n');
}

static void add_text_header(struct buf *out, const struct record_type *type,
	const struct list_options *o)
{
	size_t i;

	add_column(out, _("Id"), ID_TEXT_SIZE - 1);
	for (i = 0; i < type->field_count; i++)
		if (is_column(&type->fields[i], o))
			add_column(out, i18n_text(type->fields[i].label),
				type->fields[i].list_cols);
	end_line(out);
}

static void add_text_row(struct cli *cli, struct buf *out,
	const struct record *r, const struct list_options *o)
{
	struct buf shown = {0};
	char id[ID_TEXT_SIZE];
	size_t i;

	id_format(&r->id, id);
	add_column(out, id, ID_TEXT_SIZE - 1);
	for (i = 0; i < r->type->field_count; i++) {
		if (!is_column(&r->type->fields[i], o))
			continue;
		buf_clear(&shown);
		record_show(r, i, notebook_facts(cli->nb), &shown);
		add_column(out, buf_str(&shown), r->type->fields[i].list_cols);
	}
	end_line(out);
	buf_release(&shown);
}

static void add_row(struct cli *cli, struct buf *out, const struct record *r,
	const struct list_options *o)
{
	if (cli->is_json)
		json_record(out, r, o->with_personal);
	else if (o->is_csv)
		add_csv_row(out, r, o);
	else
		add_text_row(cli, out, r, o);
}

static void print_rows(
	struct cli *cli, struct buf *out, const struct list_options *o)
{
	if (cli->is_json || o->is_csv)
		print_buf(cli, out);
	else
		print_text(cli, out);
}

static void print_listing(struct cli *cli, struct listing *l,
	const struct record_type *type, const struct list_options *o,
	size_t limit)
{
	size_t i, count = listing_count(l);
	struct buf out = {0};
	struct record r;

	if (o->is_csv && !cli->is_json)
		add_csv_header(&out, type, o);
	else if (!cli->is_json && count > 0)
		add_text_header(&out, type, o);
	for (i = 0; i < count && i < limit; i++) {
		if (!listing_get(l, i, &r))
			continue;
		add_row(cli, &out, &r, o);
		record_release(&r);
		print_rows(cli, &out, o);
	}
	print_rows(cli, &out, o);
	if (!cli->is_json && !o->is_csv)
		print_said(cli, ngettext("%zu record.", "%zu records.", count),
			count);
	buf_release(&out);
}

/* What was not searched for as it was typed. */
static void print_reading(
	struct cli *cli, enum find_try found_by, const char *read_as)
{
	if ((found_by & FIND_OTHER_LAYOUT) != 0)
		print_said(cli, _("Read with the other keyboard layout: “%s”"),
			read_as);
	else if (found_by == FIND_WITHOUT_MARKS)
		print_said(cli, _("Read without tone marks: “%s”"), read_as);
}

static bool run_query(struct cli *cli, const struct record_type *type,
	const struct list_options *o, struct conditions *c, struct error *err)
{
	struct query q = {
		.type = type->id,
		.find = o->find,
		.where = c->matches,
		.where_count = c->count,
		.sort_field = -1,
		.descending = o->is_descending,
		.in_conflict = o->in_conflict,
	};
	int64_t limit = INT64_MAX;
	struct buf read_as = {0};
	enum find_try found_by;
	struct listing *l;

	if (o->sort != NULL) {
		q.sort_field = argument_field(type, o->sort, err);
		if (q.sort_field < 0)
			return false;
	}
	if (o->limit != NULL &&
		!argument_number(
			o->limit, "--limit", 0, INT64_MAX, &limit, err))
		return false;
	l = listing_find(notebook_store(cli->nb), &q, &found_by, &read_as);
	print_reading(cli, found_by, buf_str(&read_as));
	print_listing(cli, l, type, o, (size_t)limit);
	listing_free(l);
	buf_release(&read_as);
	return store_ok(notebook_store(cli->nb), err);
}

bool cmd_list(struct cli *cli, struct error *err)
{
	struct list_options o = {.find = NULL};
	const struct option options[] = {
		{"--find", OPTION_VALUE, &o.find},
		{"--where", OPTION_VALUES, &o.where},
		{"--sort", OPTION_VALUE, &o.sort},
		{"--limit", OPTION_VALUE, &o.limit},
		{"--reverse", OPTION_FLAG, &o.is_descending},
		{"--in-conflict", OPTION_FLAG, &o.in_conflict},
		{"--csv", OPTION_FLAG, &o.is_csv},
		{"--personal", OPTION_FLAG, &o.with_personal},
	};
	const struct record_type *type = NULL;
	struct conditions c = {.count = 0};
	bool is_done = false;

	if (arguments_take(cli, options, ARRAY_LEN(options), err) &&
		arguments_count(cli, 1, 1, err))
		type = argument_type(cli->args[0], err);
	if (type != NULL)
		is_done = read_conditions(cli, type->id, &o.where, &c, err) &&
			run_query(cli, type, &o, &c, err);
	free(c.matches);
	record_release(&c.record);
	option_list_release(&o.where);
	return is_done;
}
