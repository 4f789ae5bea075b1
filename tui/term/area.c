/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/area.h"

#include "core/base/buf.h"
#include "core/text/wrap.h"

#include <stdarg.h>
#include <string.h>

struct area area_of(struct grid *grid)
{
	return (struct area){
		.grid = grid,
		.rows = grid->rows,
		.cols = grid->cols,
	};
}

static int part_size(int size, int start, int wanted)
{
	int left = size - start;

	if (wanted < 0)
		wanted += left;
	if (wanted > left)
		wanted = left;
	return wanted > 0 ? wanted : 0;
}

struct area area_part(
	const struct area *a, int row, int col, int rows, int cols)
{
	struct area part = *a;

	if (row < 0)
		row = 0;
	if (col < 0)
		col = 0;
	part.rows = part_size(a->rows, row, rows);
	part.cols = part_size(a->cols, col, cols);
	part.row += row;
	part.col += col;
	return part;
}

static void put(struct area *a, int row, int col, const char *cluster,
	size_t len, int width, enum meaning m)
{
	int i;

	if (row < 0 || row >= a->rows || col >= a->cols || col + width <= 0)
		return;
	if (col >= 0 && col + width <= a->cols) {
		grid_put(a->grid, a->row + row, a->col + col, cluster, len,
			width, m);
		return;
	}
	/* It would straddle an edge: blanks in the part that is inside. */
	for (i = col; i < col + width; i++)
		if (i >= 0 && i < a->cols)
			grid_put(a->grid, a->row + row, a->col + i, " ", 1, 1,
				m);
}

void area_clear(struct area *a, enum meaning meaning)
{
	int row;

	for (row = 0; row < a->rows; row++)
		area_repeat(a, row, 0, a->cols, meaning, " ");
}

/* Letters, digits and the like: nothing to make safe, one cell each. */
static bool is_plain_ascii(const char *s, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (s[i] < ' ' || s[i] > '~')
			return false;
	return true;
}

int area_text_n(struct area *a, int row, int col, enum meaning meaning,
	const char *text, size_t len)
{
	struct buf safe = {0};
	size_t at, n;
	int cells;

	if (is_plain_ascii(text, len)) {
		for (at = 0; at < len; at++)
			put(a, row, col++, text + at, 1, 1, meaning);
		return col;
	}
	safe_text(&safe, text, len);
	for (at = 0; at < safe.len; at += n) {
		n = safe_cluster(
			safe.data + at, safe.len - at, a->grid->mode, &cells);
		if (n == 0)
			break;
		put(a, row, col, safe.data + at, n, cells, meaning);
		col += cells;
	}
	buf_release(&safe);
	return col;
}

int area_text(struct area *a, int row, int col, enum meaning meaning,
	const char *text)
{
	return area_text_n(a, row, col, meaning, text, strlen(text));
}

int area_printf(struct area *a, int row, int col, enum meaning meaning,
	const char *format, ...)
{
	struct buf b = {0};
	va_list args;

	va_start(args, format);
	buf_vprintf(&b, format, args);
	va_end(args);
	col = area_text_n(a, row, col, meaning, buf_str(&b), b.len);
	buf_release(&b);
	return col;
}

/* Bytes of a safe text that fit into `cells`; what they take in *taken. */
static size_t head_that_fits(
	const struct buf *safe, enum width_mode mode, int cells, int *taken)
{
	size_t at = 0, n;
	int width;

	*taken = 0;
	while (at < safe->len) {
		n = safe_cluster(safe->data + at, safe->len - at, mode, &width);
		if (n == 0 || *taken + width > cells)
			break;
		*taken += width;
		at += n;
	}
	return at;
}

/* As much of a text as so many rows can show: however long it is, no more of
 * it is read. */
static size_t bytes_seen(const char *text, int rows, int cells)
{
	size_t most = rows > 0 && cells > 0 ? (size_t)rows * (size_t)cells : 1;
	size_t len = strnlen(text, (most + 1) * CELL_BYTES);

	while (len > 0 && ((unsigned char)text[len] & 0xC0) == 0x80)
		len--;
	return len;
}

int area_cell(struct area *a, int row, int col, int cells,
	enum width_align align, enum meaning meaning, const char *text)
{
	const char *more = a->grid->is_ascii ? "~" : "…";
	struct area part = area_part(a, row, col, 1, cells);
	struct buf safe = {0};
	int taken, start = 0;
	size_t fits, seen;

	if (cells <= 0)
		return col;
	seen = bytes_seen(text, 1, cells);
	safe_text(&safe, text, seen);
	fits = head_that_fits(&safe, a->grid->mode, cells, &taken);
	if (fits < safe.len || text[seen] != '\0') {
		fits = head_that_fits(&safe, a->grid->mode, cells - 1, &taken);
		buf_truncate(&safe, fits);
		buf_add_str(&safe, more);
		taken++;
	}
	if (align == ALIGN_RIGHT)
		start = cells - taken;
	else if (align == ALIGN_CENTRE)
		start = (cells - taken) / 2;
	area_repeat(&part, 0, 0, cells, meaning, " ");
	area_text_n(&part, 0, start, meaning, buf_str(&safe), safe.len);
	buf_release(&safe);
	return col + cells;
}

void area_repeat(struct area *a, int row, int col, int cells,
	enum meaning meaning, const char *cluster)
{
	size_t len = strlen(cluster);
	int i;

	for (i = 0; i < cells; i++)
		put(a, row, col + i, cluster, len, 1, meaning);
}

void area_rule(struct area *a, int row, enum meaning meaning)
{
	area_repeat(a, row, 0, a->cols, meaning, a->grid->is_ascii ? "-" : "─");
}

struct area area_box(struct area *a, enum meaning border, enum meaning inside,
	const char *title)
{
	static const char *const line[2][6] = {
		{"─", "│", "┌", "┐", "└", "┘"},
		{"-", "|", "+", "+", "+", "+"},
	};
	const char *const *glyph = line[a->grid->is_ascii ? 1 : 0];
	int right = a->cols - 1, bottom = a->rows - 1, row;
	struct area part;

	area_clear(a, inside);
	area_repeat(a, 0, 1, a->cols - 2, border, glyph[0]);
	area_repeat(a, bottom, 1, a->cols - 2, border, glyph[0]);
	for (row = 1; row < bottom; row++) {
		area_repeat(a, row, 0, 1, border, glyph[1]);
		area_repeat(a, row, right, 1, border, glyph[1]);
	}
	area_repeat(a, 0, 0, 1, border, glyph[2]);
	area_repeat(a, 0, right, 1, border, glyph[3]);
	area_repeat(a, bottom, 0, 1, border, glyph[4]);
	area_repeat(a, bottom, right, 1, border, glyph[5]);
	if (title != NULL && *title != '\0') {
		part = area_part(a, 0, 2, 1, -2);
		area_printf(&part, 0, 0, MEANING_TITLE, " %s ", title);
	}
	return area_part(a, 1, 2, -1, -2);
}

void area_tint(struct area *a, int row, int col, int cells, enum meaning m)
{
	struct cell *line;
	int i;

	if (row < 0 || row >= a->rows)
		return;
	line = &a->grid->cells[(size_t)(a->row + row) * (size_t)a->grid->cols];
	for (i = col; i < col + cells; i++)
		if (i >= 0 && i < a->cols)
			line[a->col + i].meaning = (uint8_t)m;
}

void area_link(struct area *a, int row, int col, int cells, uint16_t link)
{
	uint16_t *line;
	int i;

	if (row < 0 || row >= a->rows)
		return;
	line = &a->grid->links[(size_t)(a->row + row) * (size_t)a->grid->cols];
	for (i = col; i < col + cells; i++)
		if (i >= 0 && i < a->cols)
			line[a->col + i] = link;
}

int area_width(const struct area *a, const char *text)
{
	return width_text(text, strlen(text), a->grid->mode);
}

void area_cursor(struct area *a, int row, int col)
{
	if (row < 0 || row >= a->rows || col < 0 || a->cols == 0)
		return;
	if (col >= a->cols)
		col = a->cols - 1;
	a->grid->cursor_row = a->row + row;
	a->grid->cursor_col = a->col + col;
}

int area_wrapped(struct area *a, int row, int col, int cells, int max_rows,
	enum meaning meaning, struct wrap *wrap, const char *text)
{
	const struct wrap_line *lines;
	struct area part;
	size_t n, i;

	n = wrap_text(
		wrap, text, bytes_seen(text, max_rows, cells), cells, &lines);
	for (i = 0; i < n && (int)i < max_rows; i++) {
		if ((int)i == max_rows - 1 && n > i + 1) {
			area_cell(a, row + (int)i, col, cells, ALIGN_LEFT,
				meaning, text + lines[i].start);
			continue;
		}
		part = area_part(a, row + (int)i, col, 1, cells);
		area_text_n(&part, 0, 0, meaning, text + lines[i].start,
			lines[i].len);
	}
	return (int)i;
}
