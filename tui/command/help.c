/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/command/help.h"

#include "core/base/i18n.h"

static const char examples[] =
	"  samut\n"
	"  samut --data ~/demo sample\n"
	"  samut add person title_civil=นาย first_name=สมชาย last_name=ใจดี\n"
	"  samut list person --find สมชาย\n"
	"  samut attendance MEETING --mark สมชาย\n"
	"  samut summary attendance --by district\n"
	"  samut handover --to /media/stick\n"
	"  samut merge /media/stick/*.samut --dry-run\n"
	"  samut conflicts\n"
	"  samut settle ID FIELD --take 2\n";

void help_usage(FILE *to, const struct command *command)
{
	fprintf(to, "  samut %s%s%s\n", command->name,
		command->usage != NULL ? " " : "",
		command->usage != NULL ? command->usage : "");
}

void help_command(FILE *to, const struct command *command)
{
	help_usage(to, command);
	fprintf(to, "      %s\n", i18n_text(command->help));
}

void help_all(FILE *to)
{
	size_t i;

	fprintf(to, "%s\n%s\n", _("Examples:"), examples);
	fprintf(to, "%s\n", _("Commands:"));
	fprintf(to, "  samut\n      %s\n",
		_("open the notebook on the screen"));
	for (i = 0; i < command_count; i++)
		help_command(to, &command_table[i]);
	fprintf(to, "\n%s\n",
		_("Anywhere on the line:\n"
		  "  --data FOLDER     the notebook (else $SAMUT_DATA)\n"
		  "  --json            one JSON object a line\n"
		  "  --lang th|en      language of what is said\n"
		  "  --help            this text, or about one command\n"
		  "  --version         the version\n"
		  "\n"
		  "Exit codes: 0 well, 1 error, 2 written wrongly, 3 data "
		  "refused,\n"
		  "4 notebook in use elsewhere, 5 disk or stick."));
}
