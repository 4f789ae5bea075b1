/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A terminal without a screen, for tests: keys come from a script, what is
 * shown stays readable. Script: text is typed as it stands, a name in angle
 * brackets is a key: "<F1>", "<C-s>", "<Enter>"; "<lt>" is "<";
 * "<paste:…>" one paste, "<resize:120x40>", "<hangup>", "<idle>" one timeout,
 * "<Esc-จ>" Esc and a Thai letter that may be a digit, "<mouse:ROW,COL>" a
 * press (from 0), "<wheel-up>", "<wheel-down>"; "<linear>" and "<ascii>": from
 * now on it is such a terminal. When the script is used up the terminal hangs
 * up.
 */
#ifndef TUI_TERM_TERM_SCRIPT_H
#define TUI_TERM_TERM_SCRIPT_H

#include "tui/term/term.h"

struct terminal *terminal_open_script(int rows, int cols, const char *script);
/* More keys, after those left. */
void terminal_script_add(struct terminal *t, const char *script);
/* The grid last shown. */
const struct grid *terminal_script_grid(const struct terminal *t);
/* Its rows, one line each; then, when `with_meanings`, a line "----" and the
 * style map: the format of tests/screens/golden. */
void terminal_script_screen(
	const struct terminal *t, bool with_meanings, struct buf *out);
bool terminal_script_shows(const struct terminal *t, const char *text);
size_t terminal_script_shown(const struct terminal *t); /* times */
bool terminal_script_is_done(const struct terminal *t); /* no keys left */

#endif
