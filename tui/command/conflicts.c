/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/conflict.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"

#include <string.h>

/* What stands for the field in "deleted here, changed there". */
#define DELETED "deleted"

static const char *field_name(const struct conflict_cell *cell)
{
	return cell->field < 0
		? DELETED
		: record_type_get(cell->type)->fields[cell->field].name;
}

static void json_version(struct json *j, const struct conflict_cell *cell,
	const struct conflict_version *v)
{
	if (cell->field < 0)
		json_literal(j, v->is_deleted ? "true" : "false");
	else
		json_value(j, &record_type_get(cell->type)->fields[cell->field],
			&v->value);
}

static void add_json(
	struct cli *cli, struct buf *out, const struct conflict_cell *cell)
{
	char id[ID_TEXT_SIZE];
	struct buf at = {0};
	struct json j;
	size_t i;

	id_format(&cell->id, id);
	json_begin_line(&j, out);
	json_name(&j, "id");
	json_text(&j, id);
	json_name(&j, "type");
	json_text(&j, record_type_get(cell->type)->name);
	json_name(&j, "field");
	json_text(&j, field_name(cell));
	json_name(&j, "versions");
	json_begin_array(&j);
	for (i = 0; i < cell->version_count; i++) {
		const struct conflict_version *v = &cell->versions[i];

		buf_clear(&at);
		moment_iso(cli->world, v->wall_ms, &at);
		json_begin_object(&j);
		json_name(&j, "version");
		json_int(&j, (int64_t)i + 1);
		json_name(&j, "value");
		json_version(&j, cell, v);
		json_name(&j, "by");
		json_text(&j, *v->by != '\0' ? v->by : v->laptop);
		json_name(&j, "at");
		json_text(&j, buf_str(&at));
		json_end_object(&j);
	}
	json_end_array(&j);
	json_end_line(&j);
	buf_release(&at);
}

static void add_value(struct cli *cli, struct buf *out,
	const struct conflict_cell *cell, const struct value *value)
{
	const struct field *field =
		&record_type_get(cell->type)->fields[cell->field];
	struct buf shown = {0};

	if (value_is_null(value))
		buf_add_str(&shown, _("(empty)"));
	else
		kinds[field->kind].show(
			field, value, notebook_facts(cli->nb), &shown);
	add_shown(out, buf_str(&shown));
	buf_release(&shown);
}

static void add_version(struct cli *cli, struct buf *out,
	const struct conflict_cell *cell, size_t i)
{
	const struct conflict_version *v = &cell->versions[i];
	struct buf at = {0}, by = {0};

	moment_show(cli->world, v->wall_ms, &at);
	add_shown(&by, *v->by != '\0' ? v->by : v->laptop);
	buf_printf(out, "  %zu  ", i + 1);
	if (cell->field >= 0)
		add_value(cli, out, cell, &v->value);
	else
		buf_add_str(out, v->is_deleted ? _("deleted") : _("kept"));
	buf_printf(out, "  (%s, %s)", buf_str(&by), buf_str(&at));
	if (v->is_shown)
		buf_printf(out, " ← %s", _("shown for now"));
	buf_add_char(out, '\n');
	buf_release(&at);
	buf_release(&by);
}

static void add_words(
	struct cli *cli, struct buf *out, const struct conflict_cell *cell)
{
	const struct record_type *type = record_type_get(cell->type);
	struct buf title = {0};
	char id[ID_TEXT_SIZE];
	size_t i;

	id_format(&cell->id, id);
	notebook_title(cli->nb, cell->type, &cell->id, &title);
	buf_printf(out, "%s  ", i18n_text(type->title));
	add_shown(out, buf_str(&title));
	buf_printf(out, "\n  %s  %s", id, field_name(cell));
	if (cell->field >= 0) {
		buf_printf(out, " (%s)\n",
			i18n_text(type->fields[cell->field].label));
		buf_printf(out, "  –  ");
		add_value(cli, out, cell, &cell->before);
		buf_printf(out, "  (%s)", _("before"));
	}
	buf_add_char(out, '\n');
	for (i = 0; i < cell->version_count; i++)
		add_version(cli, out, cell, i);
}

bool cmd_conflicts(struct cli *cli, struct error *err)
{
	struct conflict_list list = {.count = 0};
	struct buf out = {0};
	struct id id;
	size_t i;

	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 0, 1, err))
		return false;
	if (cli->arg_count == 1 && !argument_id(cli->args[0], &id, err))
		return false;
	if (!conflict_list_load(&list, notebook_sync(cli->nb),
		    cli->arg_count == 1 ? &id : NULL, err))
		return false;
	for (i = 0; i < list.count; i++) {
		if (cli->is_json)
			add_json(cli, &out, &list.cells[i]);
		else
			add_words(cli, &out, &list.cells[i]);
	}
	print_output(cli, &out);
	if (list.count == 0 && !cli->is_json)
		print_said(cli, "%s", _("There are no conflicts."));
	buf_release(&out);
	conflict_list_release(&list);
	return true;
}

static const struct conflict_cell *find_cell(
	const struct conflict_list *list, const char *field)
{
	size_t i;

	for (i = 0; i < list->count; i++)
		if (strcmp(field_name(&list->cells[i]), field) == 0)
			return &list->cells[i];
	return NULL;
}

static bool take(struct cli *cli, const struct conflict_cell *cell,
	const char *which, struct error *err)
{
	int64_t number;

	return argument_number(which, "--take", 1, (int64_t)cell->version_count,
		       &number, err) &&
		conflict_take(
			notebook_sync(cli->nb), cell, (size_t)number - 1, err);
}

/* A value that equals a version is that version: writing what is shown
 * already would change nothing and so settle nothing. */
static bool write_value(struct cli *cli, const struct conflict_cell *cell,
	struct record *r, const struct record *before, struct error *err)
{
	struct problems problems = {0};
	bool is_saved;
	size_t i;

	for (i = 0; i < cell->version_count; i++)
		if (value_equal(
			    &cell->versions[i].value, &r->values[cell->field]))
			return conflict_take(
				notebook_sync(cli->nb), cell, i, err);
	is_saved = notebook_save(cli->nb, r, before, &problems, err);
	print_problems(cli, r->type, &problems);
	problems_release(&problems);
	return is_saved;
}

static bool settle_value(struct cli *cli, const struct conflict_cell *cell,
	const char *typed, struct error *err)
{
	struct problems problems = {0};
	struct record before, r = {0};
	bool is_done;

	if (cell->field < 0)
		return error_set(err, ERROR_USAGE, "%s",
			_("A record that was deleted and changed is settled "
			  "with --take."));
	if (!notebook_get(cli->nb, &cell->id, &before, err))
		return false;
	record_copy(&r, &before);
	is_done = record_set(&r, (size_t)cell->field, typed,
		notebook_facts(cli->nb), &problems);
	print_problems(cli, r.type, &problems);
	if (!is_done)
		error_set(err, ERROR_REFUSED,
			_("Nothing was written: the value of “%s” cannot be "
			  "accepted."),
			field_name(cell));
	is_done = is_done && write_value(cli, cell, &r, &before, err);
	problems_release(&problems);
	record_release(&before);
	record_release(&r);
	return is_done;
}

bool cmd_settle(struct cli *cli, struct error *err)
{
	const char *which = NULL, *value = NULL;
	const struct option options[] = {
		{"--take", OPTION_VALUE, &which},
		{"--value", OPTION_VALUE, &value},
	};
	struct conflict_list list = {.count = 0};
	const struct conflict_cell *cell;
	bool is_done = false;
	struct id id;

	if (!arguments_take(cli, options, ARRAY_LEN(options), err) ||
		!arguments_count(cli, 2, 2, err) ||
		!argument_id(cli->args[0], &id, err))
		return false;
	if ((which == NULL) == (value == NULL))
		return error_set(err, ERROR_USAGE, "%s",
			_("Give either --take VERSION or --value TEXT."));
	if (!conflict_list_load(&list, notebook_sync(cli->nb), &id, err))
		return false;
	cell = find_cell(&list, cli->args[1]);
	if (cell == NULL)
		error_set(err, ERROR_FAILED,
			_("“%s” of this record is not in conflict."),
			cli->args[1]);
	else
		is_done = which != NULL ? take(cli, cell, which, err)
					: settle_value(cli, cell, value, err);
	conflict_list_release(&list);
	return is_done;
}
