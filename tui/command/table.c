/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "tui/command/cli.h"

#include <string.h>

const struct command command_table[] = {
	{"sample", NULL, N_("fill an empty notebook with the sample data"),
		true, true, cmd_sample},
	{"add", "TYPE FIELD=VALUE…", N_("record something new; prints its id"),
		true, true, cmd_add},
	{"set", "ID FIELD=VALUE…", N_("change fields of a record"), true, true,
		cmd_set},
	{"delete", "ID", N_("delete a record and what belongs to it"), true,
		true, cmd_delete},
	{"get", "ID [--json]", N_("show one record"), true, false, cmd_get},
	{"list",
		"TYPE [--find TEXT] [--where FIELD=VALUE]… [--sort FIELD] "
		"[--reverse] [--limit N] [--in-conflict] [--personal] "
		"[--csv|--json]",
		N_("list records; contact details only with --personal"), true,
		false, cmd_list},
	{"attendance",
		"MEETING [--mark NAME|ID]… [--unmark NAME|ID]… [--all] "
		"[--json]",
		N_("who came to a meeting; marks people present or not"), true,
		false, cmd_attendance},
	{"log", "[ID] [--limit N] [--personal] [--json]",
		N_("the last changes, or the history of one record"), true,
		false, cmd_log},
	{"handover", "[--to FOLDER | -o FILE] [--all] [--json]",
		N_("write a hand-over file, onto the stick if one is in"), true,
		true, cmd_handover},
	{"merge", "FILE… [--dry-run] [--json]",
		N_("merge hand-over files; --dry-run only says what would "
		   "come"),
		true, true, cmd_merge},
	{"merges", "[--json]", N_("the merges done so far"), true, false,
		cmd_merges},
	{"conflicts", "[ID] [--json]", N_("what two laptops wrote differently"),
		true, false, cmd_conflicts},
	{"settle", "ID FIELD (--take VERSION | --value TEXT)",
		N_("settle a conflict"), true, true, cmd_settle},
	{"summary",
		"[NAME] [--meeting ID|NAME] [--fy YEAR] [--province CODE] "
		"[--by network|district|org_type] [--text|--csv|--json]",
		N_("a summary; without a name, the names"), true, false,
		cmd_summary},
	{"check", "[FILE]", N_("verify the notebook, or a hand-over file"),
		true, false, cmd_check},
	{"doctor", "[--json]",
		N_("whether Thai can be shown here, and what to use if not"),
		false, false, cmd_doctor},
	{"codebook", "[--csv|--json]", N_("all fields and codes"), false, false,
		cmd_codebook},
};
const size_t command_count = ARRAY_LEN(command_table);

const struct command *command_find(const char *name)
{
	size_t i;

	for (i = 0; i < command_count; i++)
		if (strcmp(command_table[i].name, name) == 0)
			return &command_table[i];
	return NULL;
}
