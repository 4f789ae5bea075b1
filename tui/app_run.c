/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/app_state.h"

bool app_run(struct notebook *nb, const struct world *world,
	const struct app_options *options, struct error *err)
{
	const char *no_colour = world_env(world, "NO_COLOR");
	struct app_options with_theme = *options;
	struct terminal *t;

	if (no_colour != NULL && *no_colour != '\0')
		with_theme.theme = THEME_MONO;
	t = terminal_open_curses(world, with_theme.theme, err);
	if (t == NULL)
		return false;
	app_run_on(t, nb, world, &with_theme);
	terminal_free(t);
	return true;
}
