/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The summaries for a meeting (data-dictionary 5). A summary is a descriptor:
 * its name on the command line, its Thai title, its columns, and one function
 * that fills rows. Screens, text, CSV and JSON read the same filled table.
 * Personal fields never appear in one unasked.
 */
#ifndef CORE_REPORT_SUMMARY_H
#define CORE_REPORT_SUMMARY_H

#include "core/base/arena.h"
#include "core/store/tally.h"

enum { SUMMARY_COLUMNS_MAX = 10 };

enum summary_format { SUMMARY_TEXT, SUMMARY_INT, SUMMARY_PERCENT };

struct summary_column {
	const char *name;  /* of CSV and JSON: for ever */
	const char *label; /* N_() */
	enum summary_format format;
	/* Least width on the screen; the label column takes the rest. 0: only
	 * in files. */
	uint8_t cells;
};
struct summary_filter {
	int fiscal_year;      /* BE; 0: any */
	struct id meeting;    /* nil: the latest HELD one */
	const char *province; /* code or NULL */
	const char *by; /* "network", "district", "org_type"; NULL: first */
};
struct summary_cell {
	const char *text; /* of TEXT, in the arena */
	int64_t number;   /* of INT; of PERCENT in hundredths */
	bool is_none;     /* nothing to show */
};
struct summary_row {
	struct summary_cell cells[SUMMARY_COLUMNS_MAX];
	bool is_total;
};
struct summary_table {
	const struct summary *summary;
	char title[200];     /* in the language in force */
	char subtitle[400];  /* of what: meeting, date, fiscal year */
	char footer[400];    /* reported, counted, difference, unverified */
	char big[80];        /* head-count in words: "38 คน 2 รูป" */
	const char *heading; /* of what the rows are; NULL: the column's own */
	struct summary_row *rows;
	size_t row_count;
	struct arena arena;
};
struct summary {
	const char *name;  /* "attendance" */
	const char *title; /* N_() */
	const struct summary_column *columns;
	size_t column_count;
	const char *const *groups; /* what --by takes; NULL-terminated */
	bool (*fill)(struct store *st, const struct facts *facts,
		const struct summary_filter *filter,
		struct summary_table *table, struct error *err);
};

const struct summary *summary_at(size_t i); /* NULL past the end */
const struct summary *summary_find(const char *name);

bool summary_run(const struct summary *s, struct store *st,
	const struct facts *facts, const struct summary_filter *filter,
	struct summary_table *table, struct error *err);
void summary_table_release(struct summary_table *table);

/* The head of a column, in the language in force. */
const char *summary_heading(const struct summary_table *table, size_t column);
/* A cell as people read it. */
void summary_show(const struct summary_table *table, size_t row, size_t column,
	struct buf *out);
void summary_text(const struct summary_table *table, int cells,
	struct buf *out); /* box-drawn, so many cells wide */
void summary_csv(const struct summary_table *table, struct buf *out);
void summary_json(const struct summary_table *table, struct buf *out);

#endif
