/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a view draws: a grid of cells, each one cluster of safe text (a base
 * with at most four marks) and what it *means*. Colours are decided elsewhere
 * (style.h). A cluster wider than one cell owns the cells after it as well:
 * they hold no text and have width 0. A cell may be linked
 * to a number that tells whoever drew it what a press of the mouse there stands
 * for; drawing over it takes that away. The grid owns its memory.
 */
#ifndef TUI_TERM_CELL_H
#define TUI_TERM_CELL_H

#include "core/text/width.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* name, letter of the style map in golden files */
#define MEANINGS(X) \
	X(PLAIN, '.')     /* text */ \
	X(TITLE, 'T')     /* line at the top, title of a box */ \
	X(HEAD, 'H')      /* column heads, section names */ \
	X(LABEL, 'L')     /* name of a field */ \
	X(FIELD, 'f')     /* what a field holds */ \
	X(FOCUS, 'F')     /* the field being written */ \
	X(SELECTED, 'S')  /* the row the keys are about */ \
	X(SELECTION, 'x') /* what is selected of a text */ \
	X(MARKED, 'M')    /* present, chosen, marked */ \
	X(ERROR, 'E')     /* cannot stay so */ \
	X(DOUBT, 'D')     /* may stay so */ \
	X(GOOD, 'G')      /* done, saved */ \
	X(HINT, 'h')      /* help of a field, counts, quiet remarks */ \
	X(DIM, 'd')       /* not available, empty */ \
	X(STRONG, 's')    /* totals, names in a sentence */ \
	X(BORDER, 'b')    /* lines and boxes */ \
	X(BAR, 'B')       /* key bar: labels */ \
	X(BAR_KEY, 'K')   /* key bar: keys */ \
	X(STATUS, 'A')    /* toast, progress text */ \
	X(CHART, 'C')     /* bars of block characters */ \
	X(BIG, 'N')       /* big digits */

enum meaning {
#define MEANING_ENUM(name, letter) MEANING_##name,
	MEANINGS(MEANING_ENUM)
#undef MEANING_ENUM
		MEANING_COUNT,
};

enum { CELL_BYTES = 20 }; /* base and four marks, 4 bytes each */

struct cell {
	char text[CELL_BYTES]; /* not NUL-terminated */
	uint8_t len;           /* bytes; 0: the cluster before reaches here */
	uint8_t width;         /* cells it takes; 0: as len 0 */
	uint8_t meaning;       /* enum meaning */
	uint8_t spare;         /* zero, so cells compare by memcmp */
};

struct grid {
	int rows, cols;
	struct cell *cells;         /* rows * cols */
	uint16_t *links;            /* of the cells; 0: nothing */
	enum width_mode mode;       /* of the terminal it will be shown on */
	bool is_ascii;              /* no lines or blocks but ASCII ones */
	int cursor_row, cursor_col; /* -1: hidden */
};

void grid_init(struct grid *g, int rows, int cols);
void grid_release(struct grid *g);
/* New size, all cells blank; cursor hidden. Keeps mode and is_ascii. */
void grid_resize(struct grid *g, int rows, int cols);
void grid_clear(struct grid *g);
uint16_t grid_link(const struct grid *g, int row, int col); /* 0 outside */
/* NULL outside of the grid. */
const struct cell *grid_cell(const struct grid *g, int row, int col);
/* Puts one cluster of safe text there. What it overlaps in part is blanked; a
 * cluster that does not fit whole into its row is not put at all. */
void grid_put(struct grid *g, int row, int col, const char *cluster, size_t len,
	int width, enum meaning meaning);
/* The text of a row without its trailing spaces, a NUL-terminated line. */
void grid_row_text(const struct grid *g, int row, struct buf *out);
/* One letter a cell, '.' at the end left out. */
void grid_row_meanings(const struct grid *g, int row, struct buf *out);

char meaning_letter(enum meaning m);

#endif
