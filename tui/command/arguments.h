/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading the arguments of a command: options out of the list, then what is
 * left by place. Every failure is ERROR_USAGE with a sentence, but for ids and
 * names that fit nothing.
 */
#ifndef TUI_COMMAND_ARGUMENTS_H
#define TUI_COMMAND_ARGUMENTS_H

#include "core/base/buf.h"
#include "tui/command/cli.h"

enum option_kind { OPTION_FLAG, OPTION_VALUE, OPTION_VALUES };

struct option_list {
	const char **items; /* borrowed from the command line */
	size_t count, capacity;
};
struct option {
	const char *name; /* with its hyphens */
	enum option_kind kind;
	void *to; /* bool *, const char **, struct option_list * */
};

/* Takes the options out of cli->args. */
bool arguments_take(struct cli *cli, const struct option *options, size_t count,
	struct error *err);
/* How many arguments there must be at least and at most. */
bool arguments_count(
	const struct cli *cli, size_t least, size_t most, struct error *err);
void option_list_release(struct option_list *list);

const struct record_type *argument_type(const char *name, struct error *err);
/* Index of the field, or -1 and the names there are. */
int argument_field(
	const struct record_type *type, const char *name, struct error *err);
bool argument_id(const char *text, struct id *id, struct error *err);
bool argument_number(const char *text, const char *option, int64_t least,
	int64_t most, int64_t *out, struct error *err);
/* "FIELD=VALUE" into a record; notes and doubts go to stderr, an error of the
 * value is ERROR_REFUSED. */
bool argument_assign(
	struct cli *cli, struct record *r, const char *text, struct error *err);
/* What is odd, one line each, to stderr. */
void print_problems(struct cli *cli, const struct record_type *type,
	const struct problems *problems);

#endif
