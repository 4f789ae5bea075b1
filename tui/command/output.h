/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What several commands print: records as text, CSV and JSON Lines, moments,
 * tables. Text for a screen is written in its safe form, and controls never
 * reach the terminal.
 */
#ifndef TUI_COMMAND_OUTPUT_H
#define TUI_COMMAND_OUTPUT_H

#include "core/base/buf.h"
#include "core/base/json.h"
#include "tui/command/cli.h"

/* Writes to stdout what was gathered and empties it. */
void print_buf(struct cli *cli, struct buf *out);
/* The same for words people read. On a terminal they stay in the safe form;
 * in a pipe ำ is one letter again, so that grep finds what was typed. */
void print_text(struct cli *cli, struct buf *out);
/* Words, or with --json the lines as they are. */
void print_output(struct cli *cli, struct buf *out);
/* A sentence to stderr. */
void print_said(struct cli *cli, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Is the field left out of an export that is not encrypted? */
bool is_withheld(const struct field *field, bool with_personal);
/* The value as JSON has it: numbers, arrays of codes or ids, texts; NULL is
 * null. */
void json_value(
	struct json *j, const struct field *field, const struct value *value);
/* {"id":…,"type":…,FIELD:value…} and a newline; NULLs are left out. */
void json_record(struct buf *out, const struct record *r, bool with_personal);

/* "2022-11-10T09:30:00+07:00" and "10 พ.ย. 65 09.30 น." */
void moment_iso(const struct world *world, int64_t wall_ms, struct buf *out);
void moment_show(const struct world *world, int64_t wall_ms, struct buf *out);

/* A text that goes to the terminal: safe, on one line. */
void add_shown(struct buf *out, const char *text);
/* The same cut and filled up to a column of so many cells. */
void add_column(struct buf *out, const char *text, int cells);

#endif
