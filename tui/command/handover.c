/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/handover.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/notebook/stick.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"
#include "tui/command/passphrase.h"

/* The one stick that is in; with none or several a person must say which. */
static bool find_stick(struct cli *cli, struct buf *folder, struct error *err)
{
	struct stick_list list;
	bool is_found;

	stick_list_load(&list, cli->world);
	is_found = list.count == 1;
	if (is_found)
		buf_add_str(folder, list.sticks[0].path);
	else if (list.count == 0)
		error_set(err, ERROR_MEDIUM, "%s",
			_("No stick is in. Put one in, or say where to with "
			  "--to FOLDER."));
	else
		error_set(err, ERROR_USAGE, "%s",
			_("More than one stick is in. Say which with "
			  "--to FOLDER."));
	stick_list_release(&list);
	return is_found;
}

static void print_done(struct cli *cli, const struct handover_write *w)
{
	const struct handover_summary *summary = handover_write_summary(w);
	const char *path = handover_write_path(w);
	struct buf out = {0};
	struct json j;

	if (cli->is_json) {
		json_begin_line(&j, &out);
		json_name(&j, "file");
		json_text(&j, path);
		json_name(&j, "from");
		json_text(&j, summary->from);
		json_name(&j, "changes");
		json_int(&j, summary->changes);
		json_name(&j, "status");
		json_text(&j, "done");
		json_end_line(&j);
	} else {
		buf_printf(&out, "%s\n", path);
		print_said(cli,
			ngettext("Done: %lld change is in the file, read back "
				 "and verified. The stick may be taken out.",
				"Done: %lld changes are in the file, read back "
				"and verified. The stick may be taken out.",
				(unsigned long)summary->changes),
			(long long)summary->changes);
	}
	print_buf(cli, &out);
	buf_release(&out);
}

static bool write_file(struct cli *cli, const char *folder, const char *path,
	const char *passphrase, struct error *err)
{
	struct handover_write *w = handover_write_start(notebook_sync(cli->nb),
		folder, path, passphrase, HANDOVER_COST_NORMAL, err);
	int state = 1;

	if (w == NULL)
		return error_prefix(err, "%s", _("Not done"));
	while (state > 0)
		state = handover_write_step(w, err);
	if (state == 0)
		print_done(cli, w);
	handover_write_free(w);
	return state == 0 && notebook_note_handover(cli->nb, err);
}

bool cmd_handover(struct cli *cli, struct error *err)
{
	const char *to = NULL, *path = NULL;
	bool is_all = false;
	const struct option options[] = {
		{"--to", OPTION_VALUE, &to},
		{"-o", OPTION_VALUE, &path},
		/* Every file holds everything until teams come. */
		{"--all", OPTION_FLAG, &is_all},
	};
	struct buf folder = {0}, passphrase = {0};
	bool is_done;

	if (!arguments_take(cli, options, ARRAY_LEN(options), err) ||
		!arguments_count(cli, 0, 0, err))
		return false;
	if (to != NULL && path != NULL)
		return error_set(err, ERROR_USAGE, "%s",
			_("Give --to or -o, not both."));
	if (to != NULL)
		buf_add_str(&folder, to);
	is_done = to != NULL || path != NULL || find_stick(cli, &folder, err);
	is_done = is_done && passphrase_ask(cli, true, &passphrase, err) &&
		write_file(cli, path == NULL ? buf_str(&folder) : NULL, path,
			buf_str(&passphrase), err);
	passphrase_forget(&passphrase);
	buf_release(&folder);
	return is_done;
}
