/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/term.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/utf8.h"
#include "tui/term/input.h"
#include "tui/term/key.h"
#include "tui/term/remark.h"

#include <curses.h>
#include <langinfo.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

enum { WCHARS_MAX = CELL_BYTES, CURSES_COLS_LEAST = 2 };

struct curses_terminal {
	struct terminal terminal;
	SCREEN *screen;
	struct winsize size;
	struct grid shown; /* what the terminal shows */
	struct input input;
	struct decoder_key keys[DECODER_KEYS_MAX];
	bool has_colours, has_mouse, can_stop_wrapping;
	enum theme theme;
};

/* Cannot hang on a struct: wcwidth() has no other argument. */
static enum width_mode wcwidth_mode;

int wcwidth(wchar_t c);

/* Takes the place of libc's inside ncurses as well, so that the screen is
 * laid out by the same widths as our texts. */
int wcwidth(wchar_t c)
{
	return c == 0 ? 0 : width_codepoint((uint32_t)c, wcwidth_mode);
}

static void send(const char *sequence)
{
	fputs(sequence, stdout);
	fflush(stdout);
}

static void restore_screen(void)
{
	send("\033[?2004l\033[?1006l\033[?1000l");
	if (!isendwin())
		endwin();
}

static struct curses_terminal *curses_of(struct terminal *t)
{
	return (struct curses_terminal *)t;
}

static void curses_size(struct terminal *t, int *rows, int *cols)
{
	(void)t;
	*rows = LINES;
	*cols = COLS;
}

static attr_t attributes_of(const struct style *style)
{
	attr_t a = A_NORMAL;

	if (style->attributes & STYLE_BOLD)
		a |= A_BOLD;
	if (style->attributes & STYLE_DIM)
		a |= A_DIM;
	if (style->attributes & STYLE_UNDERLINE)
		a |= A_UNDERLINE;
	if (style->attributes & STYLE_REVERSE)
		a |= A_REVERSE;
	return a;
}

static size_t to_wide(const char *s, size_t len, wchar_t *out)
{
	size_t count = 0, at = 0;
	uint32_t cp;

	while (at < len && count + 1 < WCHARS_MAX) {
		at += utf8_decode(s + at, len - at, &cp);
		out[count++] = (wchar_t)cp;
	}
	out[count] = L'\0';
	return count;
}

/* add_wch says ERR in the lower right corner although it has written: its
 * answer tells nothing. */
static void write_cluster(const struct curses_terminal *t, int row, int col,
	const struct cell *cell)
{
	const struct style *style =
		style_get(t->theme, (enum meaning)cell->meaning);
	short pair = t->has_colours ? (short)(cell->meaning + 1) : 0;
	wchar_t wide[WCHARS_MAX], one[2] = {0};
	size_t count = to_wide(cell->text, cell->len, wide), i;
	cchar_t c;

	if (t->terminal.mode == WIDTH_NORMAL) {
		setcchar(&c, wide, attributes_of(style), pair, NULL);
		mvadd_wch(row, col, &c);
		return;
	}
	for (i = 0; i < count; i++) {
		one[0] = wide[i];
		setcchar(&c, one, attributes_of(style), pair, NULL);
		mvadd_wch(row, col, &c);
		col += wcwidth(wide[i]);
	}
}

/* A terminal that cannot be told not to wrap gets its lower right corner from
 * ncurses by inserting the cell before it, and half of a wide character cannot
 * be inserted: there, such a character is left out. */
static bool is_left_out(const struct curses_terminal *t,
	const struct grid *grid, int row, int col)
{
	return !t->can_stop_wrapping && row == grid->rows - 1 &&
		col == grid->cols - 3 && grid_cell(grid, row, col)->width == 2;
}

static void write_row(
	const struct curses_terminal *t, const struct grid *grid, int row)
{
	const struct cell *line = grid_cell(grid, row, 0);
	int col;

	/* What ncurses still has there may be half of a wide character. */
	move(row, 0);
	clrtoeol();
	for (col = 0; col < grid->cols; col++)
		if (line[col].width > 0 && !is_left_out(t, grid, row, col))
			write_cluster(t, row, col, &line[col]);
}

static void curses_show(struct terminal *terminal, const struct grid *grid)
{
	struct curses_terminal *t = curses_of(terminal);
	size_t bytes = (size_t)grid->cols * sizeof(struct cell);
	bool is_new =
		t->shown.rows != grid->rows || t->shown.cols != grid->cols;
	int row;

	/* For the lower right corner ncurses reads the cell before it, even
	 * where there is none. */
	if (grid->cols < CURSES_COLS_LEAST)
		return;
	if (is_new)
		grid_resize(&t->shown, grid->rows, grid->cols);
	for (row = 0; row < grid->rows; row++) {
		if (!is_new &&
			memcmp(grid_cell(&t->shown, row, 0),
				grid_cell(grid, row, 0), bytes) == 0)
			continue;
		write_row(t, grid, row);
	}
	memcpy(t->shown.cells, grid->cells, bytes * (size_t)grid->rows);
	curs_set(grid->cursor_row >= 0 ? 1 : 0);
	if (grid->cursor_row >= 0)
		move(grid->cursor_row, grid->cursor_col);
	refresh();
}

/* All of it is written anew. */
static void forget_screen(struct curses_terminal *t)
{
	grid_release(&t->shown);
	clearok(stdscr, TRUE);
}

/* The window may have another size. */
static bool follow_size(struct curses_terminal *t)
{
	struct winsize size = {0};

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 ||
		size.ws_col == 0 ||
		(size.ws_row == t->size.ws_row &&
			size.ws_col == t->size.ws_col))
		return false;
	t->size = size;
	resizeterm(size.ws_row, size.ws_col);
	grid_release(&t->shown);
	return true;
}

/* What the terminal has said may be other than what its name promised. */
static bool follow_probe(struct curses_terminal *t)
{
	const char *name = world_env(t->input.world, "TERM");
	enum width_mode mode = probe_mode(&t->input.probe, name);
	bool is_ascii = probe_is_ascii(&t->input.probe, name);

	if (mode == t->terminal.mode && is_ascii == t->terminal.is_ascii)
		return false;
	if (mode == WIDTH_LINEAR && t->terminal.mode != WIDTH_LINEAR)
		remark_linear(&t->terminal);
	if (t->input.probe.cells[PROBE_LETTER] > 1)
		remark_no_utf8(&t->terminal);
	t->terminal.mode = mode;
	t->terminal.is_ascii = is_ascii;
	wcwidth_mode = mode;
	return true;
}

static void curses_wait(
	struct terminal *terminal, int timeout_ms, struct event *event)
{
	struct curses_terminal *t = curses_of(terminal);
	int64_t until_ms = timeout_ms < 0
		? -1
		: world_ticks_ms(t->input.world) + timeout_ms;
	bool is_other;

	do {
		input_wait(&t->input, until_ms, event);
		if (event->kind != EVENT_RESIZE)
			return;
		is_other = follow_size(t);
		is_other |= follow_probe(t);
	} while (!is_other);
	forget_screen(t);
}

static void curses_set_theme(struct terminal *terminal, enum theme theme)
{
	struct curses_terminal *t = curses_of(terminal);
	const struct style *style;
	int i;

	t->theme = t->has_colours ? theme : THEME_MONO;
	for (i = 0; i < MEANING_COUNT && t->has_colours; i++) {
		style = style_get(theme, (enum meaning)i);
		init_pair((short)(i + 1), style->front, style->back);
	}
	forget_screen(t);
}

static void curses_set_mouse(struct terminal *terminal, bool is_on)
{
	if (curses_of(terminal)->has_mouse)
		send(is_on ? "\033[?1000h\033[?1006h"
			   : "\033[?1006l\033[?1000l");
}

static void curses_free(struct terminal *terminal)
{
	struct curses_terminal *t = curses_of(terminal);

	input_drain(&t->input);
	restore_screen();
	delscreen(t->screen);
	bug_set_handler(NULL);
	input_release(&t->input);
	grid_release(&t->shown);
	free(t);
}

static const struct terminal_ops curses_ops = {
	.size = curses_size,
	.show = curses_show,
	.wait = curses_wait,
	.set_theme = curses_set_theme,
	.set_mouse = curses_set_mouse,
	.free = curses_free,
};

static bool can_open(struct error *err)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return error_set(err, ERROR_USAGE,
			_("The notebook needs a terminal. In a script use the "
			  "commands: samut --help."));
	if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
		return error_set(err, ERROR_FAILED,
			_("This machine has no UTF-8 locale, so Thai cannot be "
			  "shown."));
	return true;
}

/* What terminfo has by this name, or NULL. */
static const char *string_of(const char *name)
{
	const char *value = tigetstr(name);

	return value == (const char *)-1 ? NULL : value;
}

bool terminal_entry_find(const char *name, struct terminal_entry *entry)
{
	int verdict;

	*entry = (struct terminal_entry){0};
	if (name == NULL || *name == '\0' ||
		setupterm(name, STDOUT_FILENO, &verdict) == ERR)
		return false;
	entry->colours = tigetnum("colors") > 0 ? tigetnum("colors") : 0;
	entry->has_mouse = string_of("kmous") != NULL;
	entry->has_paste = string_of("BE") != NULL;
	del_curterm(cur_term);
	return true;
}

/* The answers come in among the keys, when the first screen is there. */
static void ask_terminal(struct curses_terminal *t)
{
	struct buf question = {0};

	probe_question(&question);
	probe_start(&t->input.probe, t->input.world);
	send(buf_str(&question));
	buf_release(&question);
}

static void set_up_screen(struct curses_terminal *t, enum theme theme)
{
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	typeahead(-1);
	t->has_colours = has_colors() && start_color() == OK &&
		use_default_colors() == OK;
	t->has_mouse = string_of("kmous") != NULL;
	t->can_stop_wrapping = string_of("rmam") != NULL;
	t->input.decoder.keys = t->keys;
	t->input.decoder.key_count = decoder_read_keys(t->keys, string_of);
	curses_set_theme(&t->terminal, theme);
	send("\033[?2004h");
	curses_set_mouse(&t->terminal, true);
	ask_terminal(t);
}

/* NULL: it cannot be moved about in. A dumb terminal opens, but has no way to
 * move the cursor. */
static SCREEN *open_screen(const char *name, bool *is_known)
{
	SCREEN *screen;

	*is_known = true;
	if (name != NULL && strcmp(name, "dumb") == 0)
		return NULL;
	screen = newterm(NULL, stdout, stdin);
	*is_known = screen != NULL;
	return *is_known ? screen : newterm("xterm-256color", stdout, stdin);
}

struct terminal *terminal_open_curses(
	const struct world *world, enum theme theme, struct error *err)
{
	const char *name = world_env(world, "TERM");
	const struct probe unasked = {0};
	struct curses_terminal *t;
	struct winsize size = {0};
	SCREEN *screen;
	bool is_known;

	if (!can_open(err))
		return NULL;
	(void)ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
	wcwidth_mode = probe_mode(&unasked, name);
	screen = open_screen(name, &is_known);
	if (screen == NULL) {
		error_set(err, ERROR_FAILED,
			_("This terminal cannot show a full screen."));
		return NULL;
	}
	t = xcalloc(1, sizeof(*t));
	t->terminal.ops = &curses_ops;
	t->terminal.mode = wcwidth_mode;
	t->terminal.is_ascii = probe_is_ascii(&unasked, name);
	t->screen = screen;
	t->size = size;
	remark_locale(&t->terminal, world);
	if (!is_known)
		remark_unknown(&t->terminal, name);
	if (t->terminal.mode == WIDTH_LINEAR)
		remark_linear(&t->terminal);
	bug_set_handler(restore_screen);
	input_init(&t->input, STDIN_FILENO, world);
	set_up_screen(t, theme);
	return &t->terminal;
}
