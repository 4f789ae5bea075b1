/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/sync/handover.h"
#include "core/sync/sync.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"
#include "tui/command/passphrase.h"

static bool check_file(struct cli *cli, const char *path, struct error *err)
{
	struct handover_summary summary;
	struct buf passphrase = {0}, at = {0};
	bool is_whole;

	/* What needs no passphrase is said without asking for one. */
	if (!handover_peek(path, &summary, err))
		return false;
	is_whole = passphrase_ask(cli, false, &passphrase, err) &&
		handover_verify(path, buf_str(&passphrase), &summary, err);
	passphrase_forget(&passphrase);
	if (!is_whole)
		return false;
	moment_show(cli->world, summary.wall_ms, &at);
	print_said(cli, _("The file is whole. Laptop %s, %s, %lld changes."),
		summary.laptop, buf_str(&at), (long long)summary.changes);
	buf_release(&at);
	return true;
}

static bool check_notebook(struct cli *cli, struct error *err)
{
	struct buf out = {0};
	bool is_sound;

	is_sound = store_verify(notebook_store(cli->nb), &out);
	if (!sync_check(notebook_sync(cli->nb), &out, err))
		is_sound = false;
	print_buf(cli, &out);
	buf_release(&out);
	if (!is_sound && err->code == ERROR_NONE)
		error_set(err, ERROR_FAILED, "%s",
			_("The notebook is not sound; what is wrong stands "
			  "above."));
	if (is_sound)
		print_said(cli, "%s",
			_("The notebook is sound: the tables say what the "
			  "changes say."));
	return is_sound;
}

bool cmd_check(struct cli *cli, struct error *err)
{
	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 0, 1, err))
		return false;
	return cli->arg_count == 1 ? check_file(cli, cli->args[0], err)
				   : check_notebook(cli, err);
}
