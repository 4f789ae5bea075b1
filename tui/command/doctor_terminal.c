/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/command/doctor_terminal.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"

#include <string.h>

static const char no_marks[] =
	N_("It draws no vowels and tone marks over or under letters.");
static const char some_fonts[] =
	N_("Whether marks stand over their letters depends on the font: take "
	   "Noto Sans Mono, Loma or Tlwg Typo.");

/* TERM, and the terminal's own name for itself, before the variables that a
 * program started from another terminal may have inherited. */
static const struct known_terminal known[] = {
	{"Linux console", "TERM", "linux", THAI_NOT_DRAWN,
		N_("It gives every mark a cell of its own. With the font "
		   "Thai-Fixed16 (setfont, package console-setup-linux) Thai "
		   "can be made out; a terminal window shows it properly.")},
	{"fbterm", "TERM", "fbterm", THAI_NOT_DRAWN, no_marks},
	{"kmscon", "TERM", "kmscon", THAI_NOT_DRAWN, no_marks},
	{"kmscon", "COLORTERM", "kmscon", THAI_NOT_DRAWN, no_marks},
	{"st", "TERM", "st", THAI_NOT_DRAWN, no_marks},
	{"PuTTY", "TERM", "putty", THAI_NOT_DRAWN, no_marks},
	{"PuTTY", "COLORTERM", "putty", THAI_NOT_DRAWN, no_marks},
	{"qterminal", "TERM_PROGRAM", "qterminal", THAI_NOT_DRAWN, no_marks},
	{"qterminal", "TERM_PROGRAM", "QTerminal", THAI_NOT_DRAWN, no_marks},
	{"kitty", "TERM", "xterm-kitty", THAI_DRAWN, NULL},
	{"foot", "TERM", "foot", THAI_DRAWN, NULL},
	{"alacritty", "TERM", "alacritty", THAI_DEPENDS_ON_FONT, some_fonts},
	{"mlterm", "TERM", "mlterm", THAI_DRAWN, NULL},
	{"urxvt", "TERM", "rxvt", THAI_DRAWN, NULL},
	{"WezTerm", "TERM_PROGRAM", "WezTerm", THAI_DRAWN, NULL},
	{"Ghostty", "TERM_PROGRAM", "ghostty", THAI_DRAWN, NULL},
	{"VS Code", "TERM_PROGRAM", "vscode", THAI_DRAWN, NULL},
	{"alacritty", "ALACRITTY_WINDOW_ID", NULL, THAI_DEPENDS_ON_FONT,
		some_fonts},
	{"alacritty", "ALACRITTY_LOG", NULL, THAI_DEPENDS_ON_FONT, some_fonts},
	{"kitty", "KITTY_WINDOW_ID", NULL, THAI_DRAWN, NULL},
	{"Konsole", "KONSOLE_VERSION", NULL, THAI_DRAWN, NULL},
	{"GNOME Terminal or its like (VTE)", "VTE_VERSION", NULL,
		THAI_DEPENDS_ON_FONT, some_fonts},
	{"mlterm", "MLTERM", NULL, THAI_DRAWN, NULL},
	{"Windows Terminal", "WT_SESSION", NULL, THAI_DRAWN, NULL},
	{"xterm", "XTERM_VERSION", NULL, THAI_DRAWN, NULL},
};

static bool fits(const struct world *world, const struct known_terminal *k)
{
	const char *value = world_env(world, k->variable);
	size_t len;

	if (value == NULL || *value == '\0')
		return false;
	if (k->value == NULL)
		return true;
	/* "st" is st and st-256color, but not "sterm". */
	len = strlen(k->value);
	return strncmp(value, k->value, len) == 0 &&
		(value[len] == '\0' || value[len] == '-');
}

const struct known_terminal *known_terminal_find(const struct world *world)
{
	size_t i;

	for (i = 0; i < ARRAY_LEN(known); i++)
		if (fits(world, &known[i]))
			return &known[i];
	return NULL;
}

const char *multiplexer_find(const struct world *world)
{
	const char *in_tmux = world_env(world, "TMUX");
	const char *in_screen = world_env(world, "STY");

	if (in_tmux != NULL && *in_tmux != '\0')
		return "tmux";
	return in_screen != NULL && *in_screen != '\0' ? "screen" : NULL;
}
