/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which terminal this is, from the environment it sets, and what is known of
 * how it draws Thai: no terminal can be asked that. Source: measurements in
 * the terminals named, with Debian 12's versions where nothing else is said.
 */
#ifndef TUI_COMMAND_DOCTOR_TERMINAL_H
#define TUI_COMMAND_DOCTOR_TERMINAL_H

#include "core/base/world.h"

#include <stdbool.h>

enum thai_drawing {
	THAI_DRAWN, /* well */
	THAI_DEPENDS_ON_FONT,
	THAI_NOT_DRAWN, /* marks are missing, or apart from letters */
};
struct known_terminal {
	const char *name;
	const char *variable; /* how it is known: this one is set … */
	const char *value;    /* … and begins so; NULL: to anything */
	enum thai_drawing drawing;
	const char *remark; /* N_() or NULL */
};

/* NULL: none that is known. */
const struct known_terminal *known_terminal_find(const struct world *world);
/* "tmux" or "screen" when inside of one, else NULL. */
const char *multiplexer_find(const struct world *world);

#endif
