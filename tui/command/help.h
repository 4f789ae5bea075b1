/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What --help says: examples first, then every command, from the same table
 * that runs them.
 */
#ifndef TUI_COMMAND_HELP_H
#define TUI_COMMAND_HELP_H

#include "tui/command/cli.h"

void help_all(FILE *to);
void help_command(FILE *to, const struct command *command);
void help_usage(FILE *to, const struct command *command); /* one line */

#endif
