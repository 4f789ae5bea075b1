/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/command/cli.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "tui/command/arguments.h"
#include "tui/command/help.h"
#include "tui/command/output.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifndef SAMUT_VERSION
#error "the build says which version this is"
#endif

/* Options that may stand anywhere, taken out before a command sees the rest. */
struct globals {
	const char *folder, *lang;
	bool wants_help, wants_version, is_json;
};

static bool take_value(struct cli *cli, size_t *i, const char *name,
	const char **value, bool *is_known, struct error *err)
{
	const char *arg = cli->args[*i];
	size_t len = strlen(name);

	*is_known = strncmp(arg, name, len) == 0 &&
		(arg[len] == '\0' || arg[len] == '=');
	if (!*is_known)
		return true;
	if (arg[len] == '=') {
		*value = arg + len + 1;
		return true;
	}
	if (*i + 1 == cli->arg_count)
		return error_set(err, ERROR_USAGE,
			_("The option “%s” needs a value after it."), name);
	*value = cli->args[++*i];
	return true;
}

static bool take_flag(const char *arg, const char *name, bool *flag)
{
	if (strcmp(arg, name) != 0)
		return false;
	*flag = true;
	return true;
}

static bool take_globals(struct cli *cli, struct globals *g, struct error *err)
{
	size_t i, kept = 0;
	bool is_known, is_over = false;

	for (i = 0; i < cli->arg_count; i++) {
		const char *arg = cli->args[i];

		is_over = is_over || strcmp(arg, "--") == 0;
		if (is_over) {
			cli->args[kept++] = arg;
			continue;
		}
		if (take_flag(arg, "--help", &g->wants_help) ||
			take_flag(arg, "-h", &g->wants_help) ||
			take_flag(arg, "--version", &g->wants_version) ||
			take_flag(arg, "--json", &g->is_json))
			continue;
		if (!take_value(cli, &i, "--data", &g->folder, &is_known, err))
			return false;
		if (!is_known &&
			!take_value(
				cli, &i, "--lang", &g->lang, &is_known, err))
			return false;
		if (!is_known)
			cli->args[kept++] = arg;
	}
	cli->arg_count = kept;
	return true;
}

enum language cli_language(const struct world *world)
{
	static const char *const names[] = {
		"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
	const char *value;
	size_t i;

	for (i = 0; i < ARRAY_LEN(names); i++) {
		value = world_env(world, names[i]);
		if (value != NULL && *value != '\0')
			return i18n_language_of(value);
	}
	return i18n_language_of(NULL);
}

static bool parse_language(
	const char *code, enum language *language, struct error *err)
{
	if (strcmp(code, "th") == 0)
		*language = LANGUAGE_THAI;
	else if (strcmp(code, "en") == 0)
		*language = LANGUAGE_ENGLISH;
	else
		return error_set(
			err, ERROR_USAGE, "%s", _("--lang takes th or en."));
	return true;
}

/* What was asked for now, else what the notebook was set to, else what the
 * machine says. */
static bool apply_language(
	struct cli *cli, const struct globals *g, struct error *err)
{
	enum language language = cli->language;
	const char *set = cli->nb != NULL
		? notebook_setting(cli->nb, SETTING_LANGUAGE)
		: "";

	if (g->lang != NULL) {
		if (!parse_language(g->lang, &language, err))
			return false;
	} else if (*set != '\0') {
		language = strcmp(set, "en") == 0 ? LANGUAGE_ENGLISH
						  : LANGUAGE_THAI;
	}
	i18n_set_language(language);
	return true;
}

static bool open_notebook(
	struct cli *cli, const struct globals *g, struct error *err)
{
	struct buf folder = {0};

	if (g->folder != NULL && *g->folder == '\0')
		return error_set(err, ERROR_USAGE, "%s",
			_("--data needs the name of a folder."));
	if (g->folder != NULL)
		buf_add_str(&folder, g->folder);
	else
		notebook_default_folder(cli->world, &folder);
	cli->nb = notebook_open(buf_str(&folder), cli->world, err);
	buf_release(&folder);
	return cli->nb != NULL && apply_language(cli, g, err);
}

static const struct command *find_command(struct cli *cli, struct error *err)
{
	const struct command *command = command_find(cli->args[0]);

	if (command == NULL) {
		error_set(err, ERROR_USAGE,
			_("There is no command “%s”. “samut --help” lists "
			  "them."),
			cli->args[0]);
		return NULL;
	}
	cli->args++;
	cli->arg_count--;
	return command;
}

static bool run_command(struct cli *cli, const struct command *command,
	const struct globals *g, struct error *err)
{
	if (command->needs_notebook && !open_notebook(cli, g, err))
		return false;
	if (command->is_writing && !notebook_may_write(cli->nb, err))
		return false;
	return command->run(cli, err);
}

static bool run_screen(struct cli *cli, const struct globals *g,
	cli_screen *screen, struct error *err)
{
	if (screen == NULL || !isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return error_set(err, ERROR_USAGE, "%s",
			_("The screen needs a terminal, and this is not one. "
			  "“samut --help” shows the commands that need "
			  "none."));
	return open_notebook(cli, g, err) && screen(cli->nb, cli->world, err);
}

static bool run(struct cli *cli, cli_screen *screen,
	const struct command **command, struct error *err)
{
	struct globals g = {.folder = NULL};

	if (!take_globals(cli, &g, err) || !apply_language(cli, &g, err))
		return false;
	cli->is_json = g.is_json;
	cli->folder = g.folder;
	if (g.wants_version) {
		fprintf(cli->out, "samut %s\n", SAMUT_VERSION);
		return true;
	}
	if (cli->arg_count == 0) {
		if (!g.wants_help)
			return run_screen(cli, &g, screen, err);
		help_all(cli->out);
		return true;
	}
	*command = find_command(cli, err);
	if (*command == NULL)
		return false;
	if (!g.wants_help)
		return run_command(cli, *command, &g, err);
	help_command(cli->out, *command);
	return true;
}

/* Text that did not get out is a failure, not a success with a hole in it. */
static bool close_output(struct cli *cli, struct error *err)
{
	if (fflush(cli->out) == 0 && !ferror(cli->out))
		return true;
	return error_set(err, ERROR_MEDIUM, "%s",
		_("What was asked for could not be written out."));
}

int cli_main(
	int argc, char **argv, const struct world *world, cli_screen *screen)
{
	const struct command *command = NULL;
	struct cli cli = {.world = world, .out = stdout, .err = stderr};
	const char **args = xcalloc((size_t)argc + 1, sizeof(*args));
	struct error err = {.code = ERROR_NONE};
	bool is_done;
	int i;

	for (i = 1; i < argc; i++)
		args[i - 1] = argv[i];
	cli.args = args;
	cli.language = i18n_language();
	cli.is_terminal = isatty(STDOUT_FILENO) != 0;
	cli.arg_count = argc > 0 ? (size_t)argc - 1 : 0;
	is_done = run(&cli, screen, &command, &err) && close_output(&cli, &err);
	if (is_done && cli.failure != ERROR_NONE) {
		err.code = cli.failure;
	} else if (!is_done) {
		print_said(&cli, "samut: %s", err.text);
		if (err.code == ERROR_USAGE && command != NULL)
			help_usage(cli.err, command);
	}
	notebook_close(cli.nb);
	free(args);
	return (int)err.code;
}
