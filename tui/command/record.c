/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/text/width.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"

#include <string.h>

enum { LABEL_CELLS = 28 };

static bool assign_all(
	struct cli *cli, struct record *r, size_t first, struct error *err)
{
	size_t i;

	for (i = first; i < cli->arg_count; i++)
		if (!argument_assign(cli, r, cli->args[i], err))
			return false;
	return true;
}

static bool save(struct cli *cli, struct record *r, const struct record *before,
	struct error *err)
{
	struct problems problems = {0};
	bool is_saved = notebook_save(cli->nb, r, before, &problems, err);

	print_problems(cli, r->type, &problems);
	problems_release(&problems);
	return is_saved;
}

static void print_id(struct cli *cli, const struct id *id)
{
	char text[ID_TEXT_SIZE];

	id_format(id, text);
	fprintf(cli->out, "%s\n", text);
}

bool cmd_add(struct cli *cli, struct error *err)
{
	const struct record_type *type;
	struct record r;
	bool is_done;

	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 2, SIZE_MAX, err))
		return false;
	type = argument_type(cli->args[0], err);
	if (type == NULL)
		return false;
	record_init(&r, type->id);
	is_done = assign_all(cli, &r, 1, err) && save(cli, &r, NULL, err);
	if (is_done)
		print_id(cli, &r.id);
	record_release(&r);
	return is_done;
}

static bool read_record(
	struct cli *cli, const char *text, struct record *r, struct error *err)
{
	struct id id;

	return argument_id(text, &id, err) &&
		notebook_get(cli->nb, &id, r, err);
}

bool cmd_set(struct cli *cli, struct error *err)
{
	struct record before, r = {0};
	bool is_done;

	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 2, SIZE_MAX, err) ||
		!read_record(cli, cli->args[0], &before, err))
		return false;
	record_copy(&r, &before);
	is_done = assign_all(cli, &r, 1, err) && save(cli, &r, &before, err);
	record_release(&before);
	record_release(&r);
	return is_done;
}

bool cmd_delete(struct cli *cli, struct error *err)
{
	struct record r;
	bool is_done;

	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 1, 1, err) ||
		!read_record(cli, cli->args[0], &r, err))
		return false;
	is_done = notebook_delete(cli->nb, r.type->id, &r.id, err);
	record_release(&r);
	return is_done;
}

/* Notes keep their lines, set in under the value. */
static void add_lines(struct buf *out, const char *text)
{
	size_t len;

	while (*text != '\0') {
		len = strcspn(text, "\n");
		safe_text(out, text, len);
		text += len;
		if (*text == '\n') {
			buf_add_char(out, '\n');
			buf_add_repeat(out, ' ', LABEL_CELLS + 1);
			text++;
		}
	}
}

static void print_record(struct cli *cli, const struct record *r)
{
	struct buf out = {0}, shown = {0};
	char id[ID_TEXT_SIZE];
	size_t i;

	id_format(&r->id, id);
	add_column(&out, i18n_text(r->type->title), LABEL_CELLS);
	buf_printf(&out, "%s\n", id);
	for (i = 0; i < r->type->field_count; i++) {
		if (value_is_null(&r->values[i]))
			continue;
		buf_clear(&shown);
		record_show(r, i, notebook_facts(cli->nb), &shown);
		add_column(
			&out, i18n_text(r->type->fields[i].label), LABEL_CELLS);
		add_lines(&out, buf_str(&shown));
		buf_add_char(&out, '\n');
	}
	if (r->in_conflict)
		print_said(cli,
			_("This record is in conflict; “samut conflicts "
			  "%s” shows how."),
			id);
	print_text(cli, &out);
	buf_release(&out);
	buf_release(&shown);
}

bool cmd_get(struct cli *cli, struct error *err)
{
	struct buf out = {0};
	struct record r;

	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 1, 1, err) ||
		!read_record(cli, cli->args[0], &r, err))
		return false;
	if (cli->is_json) {
		json_record(&out, &r, true);
		print_buf(cli, &out);
	} else {
		print_record(cli, &r);
	}
	buf_release(&out);
	record_release(&r);
	return true;
}

bool cmd_sample(struct cli *cli, struct error *err)
{
	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 0, 0, err) ||
		!notebook_fill_sample(cli->nb, err))
		return false;
	print_said(cli, "%s", _("The notebook now holds the sample data."));
	return true;
}
