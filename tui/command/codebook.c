/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/csv.h"
#include "core/base/i18n.h"
#include "core/model/choice.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"

#include <string.h>

enum format { FORMAT_TEXT, FORMAT_CSV, FORMAT_JSON };

/* One line of the codebook: a field of a record type or a code of a list. */
struct line {
	const char *entry, *of, *name, *kind, *label, *choices, *help;
	bool is_required;
};

static void add_csv_line(struct buf *out, const struct line *line)
{
	csv_add_cell(out, line->entry, false);
	csv_add_cell(out, line->of, true);
	csv_add_cell(out, line->name, true);
	csv_add_cell(out, line->kind, true);
	csv_add_cell(out, line->is_required ? "1" : "0", true);
	csv_add_cell(out, line->label, true);
	csv_add_cell(out, line->choices, true);
	csv_add_cell(out, line->help, true);
	csv_end_row(out);
}

static void json_pair(struct json *j, const char *name, const char *text)
{
	if (*text == '\0')
		return;
	json_name(j, name);
	json_text(j, text);
}

static void add_json_line(struct buf *out, const struct line *line)
{
	struct json j;

	json_begin_line(&j, out);
	json_pair(&j, "entry", line->entry);
	json_pair(&j, "of", line->of);
	json_pair(&j, "name", line->name);
	json_pair(&j, "kind", line->kind);
	if (*line->kind != '\0') {
		json_name(&j, "required");
		json_int(&j, line->is_required ? 1 : 0);
	}
	json_pair(&j, "label", line->label);
	json_pair(&j, "choices", line->choices);
	json_pair(&j, "help", line->help);
	json_end_line(&j);
}

static void add_text_line(struct buf *out, const struct line *line)
{
	buf_add_str(out, "  ");
	add_column(out, line->name, 24);
	if (*line->kind != '\0') {
		add_column(out, line->kind, 10);
		buf_add_str(out, line->is_required ? "* " : "  ");
	}
	buf_add_str(out, line->label);
	if (*line->choices != '\0')
		buf_printf(out, "  [%s]", line->choices);
	if (*line->help != '\0')
		buf_printf(out, "  — %s", line->help);
	buf_add_char(out, '\n');
}

static void add_line(
	struct buf *out, enum format format, const struct line *line)
{
	switch (format) {
	case FORMAT_TEXT: add_text_line(out, line); break;
	case FORMAT_CSV: add_csv_line(out, line); break;
	case FORMAT_JSON: add_json_line(out, line); break;
	}
}

static const char *choices_of(const struct field *field)
{
	if (field->choices != NULL)
		return field->choices;
	return field->ref != RECORD_NONE ? record_type_get(field->ref)->name
					 : "";
}

static void add_type(
	struct buf *out, enum format format, const struct record_type *type)
{
	size_t i;

	if (format == FORMAT_TEXT)
		buf_printf(
			out, "%s — %s\n", type->name, i18n_text(type->title));
	for (i = 0; i < type->field_count; i++) {
		const struct field *field = &type->fields[i];
		const struct line line = {
			.entry = "field",
			.of = type->name,
			.name = field->name,
			.kind = kinds[field->kind].name,
			.label = i18n_text(field->label),
			.choices = choices_of(field),
			.help = field->help != NULL ? i18n_text(field->help)
						    : "",
			.is_required = (field->flags & FIELD_REQUIRED) != 0,
		};

		add_line(out, format, &line);
	}
}

static void add_list(
	struct buf *out, enum format format, const struct choice_list *list)
{
	size_t i;

	if (format == FORMAT_TEXT)
		buf_printf(out, "%s\n", list->name);
	for (i = 0; i < list->count; i++) {
		const struct line line = {
			.entry = "code",
			.of = list->name,
			.name = list->choices[i].code,
			.kind = "",
			.label = choice_label(&list->choices[i]),
			.choices = "",
			.help = "",
		};

		add_line(out, format, &line);
	}
}

bool cmd_codebook(struct cli *cli, struct error *err)
{
	bool is_csv = false;
	const struct option options[] = {{"--csv", OPTION_FLAG, &is_csv}};
	const struct choice_list *list;
	enum format format;
	struct buf out = {0};
	size_t i;
	int id;

	if (!arguments_take(cli, options, 1, err) ||
		!arguments_count(cli, 0, 0, err))
		return false;
	format = cli->is_json ? FORMAT_JSON : is_csv ? FORMAT_CSV : FORMAT_TEXT;
	if (format == FORMAT_CSV)
		buf_add_str(&out,
			"entry,of,name,kind,required,label,choices,help\r\n");
	for (id = RECORD_NONE + 1; id < RECORD_TYPE_COUNT; id++)
		add_type(
			&out, format, record_type_get((enum record_type_id)id));
	for (i = 0; (list = choice_list_at(i)) != NULL; i++)
		add_list(&out, format, list);
	if (format == FORMAT_TEXT)
		print_text(cli, &out);
	else
		print_buf(cli, &out);
	buf_release(&out);
	return true;
}
