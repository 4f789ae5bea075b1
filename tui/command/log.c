/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/sync/history.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"

enum { LIMIT_NORMAL = 50, LIMIT_MOST = 1000000 };

static const char *const kind_names[] = {
	[CHANGE_CREATE] = "create",
	[CHANGE_UPDATE] = "update",
	[CHANGE_DELETE] = "delete",
	[CHANGE_ERASE] = "erase",
};
static const char *const kind_words[] = {
	[CHANGE_CREATE] = N_("new"),
	[CHANGE_UPDATE] = N_("changed"),
	[CHANGE_DELETE] = N_("deleted"),
	[CHANGE_ERASE] = N_("erased"),
};

struct log_options {
	int64_t limit;
	bool with_personal; /* contact details only when asked for */
};

static void add_json(struct cli *cli, struct buf *out,
	const struct history_entry *e, const struct log_options *o)
{
	const struct record_type *type = record_type_get(e->type);
	char id[ID_TEXT_SIZE];
	struct buf at = {0};
	struct json j;
	size_t i;

	id_format(&e->id, id);
	moment_iso(cli->world, e->wall_ms, &at);
	json_begin_line(&j, out);
	json_name(&j, "id");
	json_text(&j, id);
	json_name(&j, "type");
	json_text(&j, type->name);
	json_name(&j, "change");
	json_text(&j, kind_names[e->kind]);
	json_name(&j, "by");
	json_text(&j, e->by);
	json_name(&j, "laptop");
	json_text(&j, e->laptop);
	json_name(&j, "at");
	json_text(&j, buf_str(&at));
	json_name(&j, "fields");
	json_begin_array(&j);
	for (i = 0; i < e->cell_count; i++) {
		const struct history_cell *cell = &e->cells[i];
		const struct field *field = &type->fields[cell->field];

		json_begin_object(&j);
		json_name(&j, "field");
		json_text(&j, field->name);
		if (is_withheld(field, o->with_personal)) {
			json_name(&j, "withheld");
			json_literal(&j, "true");
			json_end_object(&j);
			continue;
		}
		json_name(&j, "before");
		json_value(&j, field, &cell->before);
		json_name(&j, "after");
		json_value(&j, field, &cell->after);
		json_end_object(&j);
	}
	json_end_array(&j);
	json_end_line(&j);
	buf_release(&at);
}

static void add_shown_value(struct cli *cli, struct buf *out,
	const struct field *field, const struct value *value)
{
	struct buf shown = {0};

	if (value_is_null(value))
		buf_add_str(&shown, "–");
	else
		kinds[field->kind].show(
			field, value, notebook_facts(cli->nb), &shown);
	add_shown(out, buf_str(&shown));
	buf_release(&shown);
}

static void add_cell(struct cli *cli, struct buf *out,
	const struct field *field, const struct history_cell *cell,
	const struct log_options *o)
{
	buf_printf(out, "    %s: ", i18n_text(field->label));
	if (is_withheld(field, o->with_personal)) {
		add_shown(out, _("contact details: shown with --personal"));
	} else {
		add_shown_value(cli, out, field, &cell->before);
		buf_add_str(out, " → ");
		add_shown_value(cli, out, field, &cell->after);
	}
	buf_add_char(out, '\n');
}

static void add_text(struct cli *cli, struct buf *out,
	const struct history_entry *e, const struct log_options *o)
{
	const struct record_type *type = record_type_get(e->type);
	struct buf title = {0};
	char id[ID_TEXT_SIZE];
	size_t i;

	id_format(&e->id, id);
	notebook_title(cli->nb, e->type, &e->id, &title);
	moment_show(cli->world, e->wall_ms, out);
	buf_printf(out, "  %s  ", e->laptop);
	add_shown(out, e->by);
	buf_printf(out, "  %s  %s  ", i18n_text(kind_words[e->kind]),
		i18n_text(type->title));
	add_shown(out, buf_str(&title));
	buf_printf(out, "  %s\n", id);
	for (i = 0; i < e->cell_count && e->kind != CHANGE_CREATE; i++)
		add_cell(cli, out, &type->fields[e->cells[i].field],
			&e->cells[i], o);
	buf_release(&title);
}

static void print_history(
	struct cli *cli, const struct history *h, const struct log_options *o)
{
	struct buf out = {0};
	size_t i;

	for (i = 0; i < h->count; i++) {
		if (cli->is_json)
			add_json(cli, &out, &h->entries[i], o);
		else
			add_text(cli, &out, &h->entries[i], o);
		print_output(cli, &out);
	}
	if (h->count == 0)
		print_said(cli, "%s", _("Nothing has been recorded yet."));
	buf_release(&out);
}

bool cmd_log(struct cli *cli, struct error *err)
{
	const char *limit_text = NULL;
	struct log_options o = {.limit = LIMIT_NORMAL};
	const struct option options[] = {
		{"--limit", OPTION_VALUE, &limit_text},
		{"--personal", OPTION_FLAG, &o.with_personal},
	};
	struct history h = {.count = 0};
	struct record r;
	struct id id;
	bool is_done;

	if (!arguments_take(cli, options, ARRAY_LEN(options), err) ||
		!arguments_count(cli, 0, 1, err))
		return false;
	if (limit_text != NULL &&
		!argument_number(
			limit_text, "--limit", 1, LIMIT_MOST, &o.limit, err))
		return false;
	if (cli->arg_count == 1 && !argument_id(cli->args[0], &id, err))
		return false;
	is_done = history_load(&h, notebook_sync(cli->nb),
		cli->arg_count == 1 ? &id : NULL, (size_t)o.limit, err);
	/* A deleted record has a history; an id nobody ever used has none. */
	if (is_done && cli->arg_count == 1 && h.count == 0) {
		is_done = notebook_get(cli->nb, &id, &r, err);
		if (is_done)
			record_release(&r);
	}
	if (is_done)
		print_history(cli, &h, &o);
	history_release(&h);
	return is_done;
}
