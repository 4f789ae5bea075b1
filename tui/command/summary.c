/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/summary.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"

enum { TEXT_CELLS = 78, YEAR_MIN = 2400, YEAR_MAX = 2700 };

static void print_names(struct cli *cli)
{
	const struct summary *s;
	struct buf out = {0};
	struct json j;
	size_t i;

	for (i = 0; (s = summary_at(i)) != NULL; i++) {
		if (cli->is_json) {
			json_begin_line(&j, &out);
			json_name(&j, "name");
			json_text(&j, s->name);
			json_name(&j, "title");
			json_text(&j, i18n_text(s->title));
			json_end_line(&j);
		} else {
			add_column(&out, s->name, 16);
			buf_printf(&out, "%s\n", i18n_text(s->title));
		}
	}
	print_buf(cli, &out);
	buf_release(&out);
}

static bool read_filter(struct cli *cli, const char *year, const char *meeting,
	struct summary_filter *filter, struct error *err)
{
	int64_t number;

	if (year != NULL) {
		if (!argument_number(
			    year, "--fy", YEAR_MIN, YEAR_MAX, &number, err))
			return false;
		filter->fiscal_year = (int)number;
	}
	return meeting == NULL ||
		notebook_find(cli->nb, RECORD_MEETING, meeting,
			&filter->meeting, err);
}

static bool print_summary(struct cli *cli, const struct summary *s,
	const struct summary_filter *filter, bool is_csv, struct error *err)
{
	struct summary_table table;
	struct buf out = {0};

	if (!summary_run(s, notebook_store(cli->nb), notebook_facts(cli->nb),
		    filter, &table, err))
		return false;
	if (cli->is_json)
		summary_json(&table, &out);
	else if (is_csv)
		summary_csv(&table, &out);
	else
		summary_text(&table, TEXT_CELLS, &out);
	if (is_csv)
		print_buf(cli, &out);
	else
		print_output(cli, &out);
	buf_release(&out);
	summary_table_release(&table);
	return true;
}

bool cmd_summary(struct cli *cli, struct error *err)
{
	const char *year = NULL, *meeting = NULL;
	struct summary_filter filter = {.fiscal_year = 0};
	bool is_csv = false, is_text = false;
	const struct option options[] = {
		{"--fy", OPTION_VALUE, &year},
		{"--meeting", OPTION_VALUE, &meeting},
		{"--province", OPTION_VALUE, &filter.province},
		{"--by", OPTION_VALUE, &filter.by},
		{"--csv", OPTION_FLAG, &is_csv},
		{"--text", OPTION_FLAG, &is_text},
	};
	const struct summary *s;

	if (!arguments_take(cli, options, ARRAY_LEN(options), err) ||
		!arguments_count(cli, 0, 1, err))
		return false;
	if (cli->arg_count == 0) {
		print_names(cli);
		return true;
	}
	s = summary_find(cli->args[0]);
	if (s == NULL)
		return error_set(err, ERROR_USAGE,
			_("There is no summary called “%s”. “samut summary” "
			  "lists them."),
			cli->args[0]);
	return read_filter(cli, year, meeting, &filter, err) &&
		print_summary(cli, s, &filter, is_csv, err);
}
