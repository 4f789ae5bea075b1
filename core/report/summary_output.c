/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/csv.h"
#include "core/base/i18n.h"
#include "core/base/json.h"
#include "core/report/summary.h"
#include "core/text/number.h"
#include "core/text/width.h"

#include <inttypes.h>
#include <string.h>

enum { LABEL_CELLS_MIN = 12 };

const char *summary_heading(const struct summary_table *table, size_t column)
{
	const struct summary_column *of = &table->summary->columns[column];

	/* The column that names the rows is the first one on the screen. */
	if (table->heading != NULL && of->format == SUMMARY_TEXT &&
		of->cells > 0)
		return table->heading;
	return i18n_text(of->label);
}

static void save_percent(struct buf *out, int64_t hundredths)
{
	buf_printf(out, "%" PRId64 ".%02d", hundredths / 100,
		(int)(hundredths % 100));
}

void summary_show(const struct summary_table *table, size_t row, size_t column,
	struct buf *out)
{
	const struct summary_cell *cell = &table->rows[row].cells[column];
	size_t from = out->len;

	if (cell->is_none) {
		buf_add_str(out, "–");
		return;
	}
	switch (table->summary->columns[column].format) {
	case SUMMARY_TEXT:
		buf_add_str(out, cell->text != NULL ? cell->text : "");
		break;
	case SUMMARY_INT: number_show_int(out, cell->number); break;
	case SUMMARY_PERCENT:
		save_percent(out, cell->number);
		number_use_digits(out, from);
		break;
	}
}

/* Cells of a column; the first text column on the screen takes what is left. */
static int column_cells(const struct summary *s, size_t column, int cells)
{
	int rest = cells;
	size_t i;

	if (s->columns[column].format != SUMMARY_TEXT)
		return s->columns[column].cells;
	for (i = 0; i < s->column_count; i++)
		if (i != column)
			rest -= s->columns[i].cells;
	return rest > LABEL_CELLS_MIN ? rest : LABEL_CELLS_MIN;
}

static void add_cell(const struct summary *s, size_t column, const char *text,
	int cells, struct buf *out)
{
	bool is_text = s->columns[column].format == SUMMARY_TEXT;

	width_pad(out, text, strlen(text), column_cells(s, column, cells),
		is_text ? ALIGN_LEFT : ALIGN_RIGHT);
}

static void end_line(struct buf *out)
{
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		buf_truncate(out, out->len - 1);
	buf_add_char(out, '\n');
}

static void add_header(
	const struct summary_table *table, int cells, struct buf *out)
{
	const struct summary *s = table->summary;
	size_t i;

	for (i = 0; i < s->column_count; i++)
		if (s->columns[i].cells > 0)
			add_cell(s, i, summary_heading(table, i), cells, out);
	end_line(out);
}

static void add_row(const struct summary_table *table, size_t row, int cells,
	struct buf *out)
{
	const struct summary *s = table->summary;
	struct buf text = {0};
	size_t i;

	for (i = 0; i < s->column_count; i++) {
		if (s->columns[i].cells == 0)
			continue;
		buf_clear(&text);
		summary_show(table, row, i, &text);
		add_cell(s, i, buf_str(&text), cells, out);
	}
	buf_release(&text);
	end_line(out);
}

static void add_rule(int cells, struct buf *out)
{
	int i;

	for (i = 0; i < cells; i++)
		buf_add_str(out, "─");
	buf_add_char(out, '\n');
}

static void add_line(const char *text, int cells, struct buf *out)
{
	if (*text == '\0')
		return;
	width_fit(out, text, strlen(text), cells);
	buf_add_char(out, '\n');
}

void summary_text(const struct summary_table *table, int cells, struct buf *out)
{
	size_t i;

	add_line(table->title, cells, out);
	add_line(table->subtitle, cells, out);
	if (table->row_count == 0)
		return;
	add_rule(cells, out);
	add_header(table, cells, out);
	for (i = 0; i < table->row_count; i++) {
		if (table->rows[i].is_total)
			add_rule(cells, out);
		add_row(table, i, cells, out);
	}
	add_line(table->footer, cells, out);
}

static void save_cell(const struct summary_table *table, size_t row,
	size_t column, struct buf *out)
{
	const struct summary_cell *cell = &table->rows[row].cells[column];

	if (cell->is_none)
		return;
	switch (table->summary->columns[column].format) {
	case SUMMARY_TEXT:
		buf_add_str(out, cell->text != NULL ? cell->text : "");
		break;
	case SUMMARY_INT: buf_printf(out, "%" PRId64, cell->number); break;
	case SUMMARY_PERCENT: save_percent(out, cell->number); break;
	}
}

void summary_csv(const struct summary_table *table, struct buf *out)
{
	const struct summary *s = table->summary;
	struct buf text = {0};
	size_t i, row;

	for (i = 0; i < s->column_count; i++)
		csv_add_cell(out, s->columns[i].name, i > 0);
	csv_end_row(out);
	for (row = 0; row < table->row_count; row++) {
		for (i = 0; i < s->column_count; i++) {
			buf_clear(&text);
			save_cell(table, row, i, &text);
			csv_add_cell(out, buf_str(&text), i > 0);
		}
		csv_end_row(out);
	}
	buf_release(&text);
}

void summary_json(const struct summary_table *table, struct buf *out)
{
	const struct summary *s = table->summary;
	struct buf text = {0};
	struct json json;
	size_t i, row;

	for (row = 0; row < table->row_count; row++) {
		json_begin_line(&json, out);
		for (i = 0; i < s->column_count; i++) {
			if (table->rows[row].cells[i].is_none)
				continue;
			buf_clear(&text);
			save_cell(table, row, i, &text);
			json_name(&json, s->columns[i].name);
			if (s->columns[i].format == SUMMARY_TEXT)
				json_text(&json, buf_str(&text));
			else
				json_literal(&json, buf_str(&text));
		}
		json_end_line(&json);
	}
	buf_release(&text);
}
