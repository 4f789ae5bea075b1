/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "tui/command/cli.h"
#include "tui/screen.h"

#include <signal.h>
#include <stdio.h>

/* A disk quota or ulimit must be an error of one write, not the end of the
 * program in the middle of one. */
static void ignore_file_size_signal(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};

	sigaction(SIGXFSZ, &ignore, NULL);
}

static bool run_screen(
	struct notebook *nb, const struct world *world, struct error *err)
{
	const struct app_options options = {
		.doors = &screen_doors,
		.first = screen_first,
		.theme = theme_find(notebook_setting(nb, SETTING_THEME)),
	};

	i18n_set_digits(i18n_digits_of(notebook_setting(nb, SETTING_DIGITS)));
	return app_run(nb, world, &options, err);
}

int main(int argc, char **argv)
{
	struct world world = world_system();

	ignore_file_size_signal();
	if (!i18n_init(
		    world_env(&world, "SAMUT_LOCALEDIR"), cli_language(&world)))
		fputs("samut: this machine has no UTF-8 locale; Thai cannot "
		      "be shown.\n",
			stderr);
	return cli_main(argc, argv, &world, run_screen);
}
