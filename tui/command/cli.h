/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The command line: `samut COMMAND …`. Same core as the screens. Data go to
 * stdout, messages to people to stderr; the exit code is the error code (0 ok,
 * 1 error, 2 usage, 3 data refused, 4 busy, 5 medium). Options may stand
 * anywhere before "--". The JSON forms are fixed: scripts depend on them.
 */
#ifndef TUI_COMMAND_CLI_H
#define TUI_COMMAND_CLI_H

#include "core/base/i18n.h"
#include "core/notebook/notebook.h"

#include <stdio.h>

struct cli {
	const struct world *world;
	struct notebook *nb; /* NULL: the command needs none */
	const char *folder;  /* of --data; NULL: the default one */
	FILE *out, *err;
	enum language language; /* what the machine says */
	bool is_json;
	bool is_terminal;  /* stdout is one: text in its safe form */
	const char **args; /* what is left after the options; borrowed */
	size_t arg_count;
	enum error_code failure; /* of a part, when the rest goes on */
};

struct command {
	const char *name;
	const char *usage; /* what follows the name; NULL: nothing */
	const char *help;  /* N_(): one sentence */
	bool needs_notebook, is_writing;
	bool (*run)(struct cli *cli, struct error *err);
};

extern const struct command command_table[];
extern const size_t command_count;
const struct command *command_find(const char *name);

/* What runs when no command is given. */
typedef bool cli_screen(
	struct notebook *nb, const struct world *world, struct error *err);
/* From LANGUAGE, LC_ALL, LC_MESSAGES, LANG. Asked before i18n_init(), which
 * writes the first of them. */
enum language cli_language(const struct world *world);
/* The whole program; returns the exit code. `screen` may be NULL. The language
 * of i18n_init() stands unless --lang or the notebook says another. */
int cli_main(
	int argc, char **argv, const struct world *world, cli_screen *screen);

bool cmd_add(struct cli *cli, struct error *err);
bool cmd_attendance(struct cli *cli, struct error *err);
bool cmd_check(struct cli *cli, struct error *err);
bool cmd_codebook(struct cli *cli, struct error *err);
bool cmd_conflicts(struct cli *cli, struct error *err);
bool cmd_delete(struct cli *cli, struct error *err);
bool cmd_doctor(struct cli *cli, struct error *err);
bool cmd_get(struct cli *cli, struct error *err);
bool cmd_handover(struct cli *cli, struct error *err);
bool cmd_list(struct cli *cli, struct error *err);
bool cmd_log(struct cli *cli, struct error *err);
bool cmd_merge(struct cli *cli, struct error *err);
bool cmd_merges(struct cli *cli, struct error *err);
bool cmd_sample(struct cli *cli, struct error *err);
bool cmd_set(struct cli *cli, struct error *err);
bool cmd_settle(struct cli *cli, struct error *err);
bool cmd_summary(struct cli *cli, struct error *err);

#endif
