/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/cell.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"

#include <stdlib.h>
#include <string.h>

static const char meaning_letters[MEANING_COUNT] = {
#define MEANING_LETTER(name, letter) [MEANING_##name] = (letter),
	MEANINGS(MEANING_LETTER)
#undef MEANING_LETTER
};

static const struct cell cell_blank = {.text = " ", .len = 1, .width = 1};

char meaning_letter(enum meaning m)
{
	return meaning_letters[m];
}

void grid_init(struct grid *g, int rows, int cols)
{
	*g = (struct grid){0};
	grid_resize(g, rows, cols);
}

void grid_release(struct grid *g)
{
	free(g->cells);
	free(g->links);
	*g = (struct grid){.cursor_row = -1, .cursor_col = -1};
}

void grid_resize(struct grid *g, int rows, int cols)
{
	if (rows < 1)
		rows = 1;
	if (cols < 1)
		cols = 1;
	if (rows != g->rows || cols != g->cols || g->cells == NULL) {
		g->cells = xrealloc_array(g->cells, (size_t)rows * (size_t)cols,
			sizeof(*g->cells));
		g->links = xrealloc_array(g->links, (size_t)rows * (size_t)cols,
			sizeof(*g->links));
		g->rows = rows;
		g->cols = cols;
	}
	grid_clear(g);
}

void grid_clear(struct grid *g)
{
	size_t i, n = (size_t)g->rows * (size_t)g->cols;

	for (i = 0; i < n; i++)
		g->cells[i] = cell_blank;
	memset(g->links, 0, n * sizeof(*g->links));
	g->cursor_row = -1;
	g->cursor_col = -1;
}

const struct cell *grid_cell(const struct grid *g, int row, int col)
{
	if (row < 0 || row >= g->rows || col < 0 || col >= g->cols)
		return NULL;
	return &g->cells[(size_t)row * (size_t)g->cols + (size_t)col];
}

uint16_t grid_link(const struct grid *g, int row, int col)
{
	if (grid_cell(g, row, col) == NULL)
		return 0;
	return g->links[(size_t)row * (size_t)g->cols + (size_t)col];
}

/* What was there keeps its meaning: only its text has lost its other half. */
static void cell_empty(struct cell *c)
{
	uint8_t meaning = c->meaning;

	*c = cell_blank;
	c->meaning = meaning;
}

static void grid_break_at(struct cell *line, int cols, int col)
{
	int start = col, i, width;

	if (col >= cols || line[col].width == 1)
		return;
	while (start > 0 && line[start].width == 0)
		start--;
	width = line[start].width;
	for (i = start; i < start + width && i < cols; i++)
		cell_empty(&line[i]);
}

void grid_put(struct grid *g, int row, int col, const char *cluster, size_t len,
	int width, enum meaning meaning)
{
	struct cell *line;
	uint16_t *links;
	int i;

	if (row < 0 || row >= g->rows || col < 0 || width < 1 ||
		col + width > g->cols || len == 0 || len > CELL_BYTES)
		return;
	line = &g->cells[(size_t)row * (size_t)g->cols];
	links = &g->links[(size_t)row * (size_t)g->cols];
	for (i = col; i < col + width; i++)
		grid_break_at(line, g->cols, i);
	for (i = col; i < col + width; i++) {
		line[i] = (struct cell){.meaning = (uint8_t)meaning};
		links[i] = 0;
	}
	for (i = 0; i < (int)len; i++)
		line[col].text[i] = cluster[i];
	line[col].len = (uint8_t)len;
	line[col].width = (uint8_t)width;
}

void grid_row_text(const struct grid *g, int row, struct buf *out)
{
	const struct cell *line = grid_cell(g, row, 0);
	size_t start = out->len;
	int i;

	for (i = 0; line != NULL && i < g->cols; i++)
		buf_add(out, line[i].text, line[i].len);
	while (out->len > start && out->data[out->len - 1] == ' ')
		buf_truncate(out, out->len - 1);
}

void grid_row_meanings(const struct grid *g, int row, struct buf *out)
{
	const struct cell *line = grid_cell(g, row, 0);
	size_t start = out->len;
	int i;

	for (i = 0; line != NULL && i < g->cols; i++)
		buf_add_char(out, meaning_letter(line[i].meaning));
	while (out->len > start && out->data[out->len - 1] == '.')
		buf_truncate(out, out->len - 1);
}
