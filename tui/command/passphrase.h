/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The passphrase of a notebook without a team: from $SAMUT_PASSPHRASE, or
 * asked on the terminal without showing it.
 */
#ifndef TUI_COMMAND_PASSPHRASE_H
#define TUI_COMMAND_PASSPHRASE_H

#include "core/base/buf.h"
#include "tui/command/cli.h"

/* Into `out`, which passphrase_forget() wipes. `is_new`: asked twice, because
 * a slip would lock everybody out of the file. */
bool passphrase_ask(
	struct cli *cli, bool is_new, struct buf *out, struct error *err);
void passphrase_forget(struct buf *passphrase);

#endif
