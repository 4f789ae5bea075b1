/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The view of thai_view.h on the real terminal, for tmux.sh.
 */
#include "core/base/i18n.h"
#include "tests/screens/thai_view.h"
#include "tui/app.h"

#include <stdio.h>

int main(void)
{
	const struct app_options options = {.first = thai_view_new};
	struct world world = world_system();
	struct error err = {0};

	i18n_init(NULL, LANGUAGE_ENGLISH);
	if (!app_run(NULL, &world, &options, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	return 0;
}
