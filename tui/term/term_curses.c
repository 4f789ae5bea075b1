/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/term.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/utf8.h"
#include "tui/term/decode.h"
#include "tui/term/key.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>
#include <wchar.h>

enum {
	ESCAPE_DELAY_MS = 25,
	/* How long a lone Esc may still become the start of Esc-digit: long
	 * enough for a finger, short enough not to be felt on the way back. */
	ESCAPE_WAIT_MS = 250,
	KEY_PASTE_START = KEY_MAX + 1,
	KEY_PASTE_END = KEY_MAX + 2,
	WCHARS_MAX = CELL_BYTES,
	PASTE_BLOCK = 16384,
	PASTE_SILENCE_MS = 2000,
	SILENCE_MAX = 4,
};

struct curses_terminal {
	struct terminal terminal;
	SCREEN *screen;
	struct grid shown; /* what the terminal shows */
	struct decoder decoder;
	int unread;       /* a byte or key to be fed again; ERR: none */
	struct buf ahead; /* read together with the end of a paste */
	size_t ahead_at;
	int silent; /* times it was readable and nothing came */
	bool has_colours;
	enum theme theme;
	sigset_t waiting_mask;
	struct sigaction old_hangup, old_end;
};

/* The two things that cannot hang on a struct: a signal has no argument, and
 * neither has wcwidth(). */
static volatile sig_atomic_t end_is_wanted;
static enum width_mode wcwidth_mode;

int wcwidth(wchar_t c);

/* Takes the place of libc's inside ncurses as well, so that the screen is
 * laid out by the same widths as our texts. */
int wcwidth(wchar_t c)
{
	return c == 0 ? 0 : width_codepoint((uint32_t)c, wcwidth_mode);
}

static void want_end(int number)
{
	(void)number;
	end_is_wanted = 1;
}

static void restore_screen(void)
{
	if (!isendwin())
		endwin();
}

static void send(const char *sequence)
{
	fputs(sequence, stdout);
	fflush(stdout);
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
		mvadd_wch(row, col + (int)i, &c);
	}
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
		if (line[col].width > 0)
			write_cluster(t, row, col, &line[col]);
}

static void curses_show(struct terminal *terminal, const struct grid *grid)
{
	struct curses_terminal *t = curses_of(terminal);
	size_t bytes = (size_t)grid->cols * sizeof(struct cell);
	bool is_new =
		t->shown.rows != grid->rows || t->shown.cols != grid->cols;
	int row;

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

static uint32_t named_key(int key)
{
	static const struct {
		int key;
		uint32_t stroke;
	} names[] = {
		{KEY_UP, STROKE_UP},
		{KEY_DOWN, STROKE_DOWN},
		{KEY_LEFT, STROKE_LEFT},
		{KEY_RIGHT, STROKE_RIGHT},
		{KEY_HOME, STROKE_HOME},
		{KEY_END, STROKE_END},
		{KEY_NPAGE, STROKE_PAGE_DOWN},
		{KEY_PPAGE, STROKE_PAGE_UP},
		{KEY_IC, STROKE_INSERT},
		{KEY_DC, STROKE_DELETE},
		{KEY_BACKSPACE, STROKE_BACKSPACE},
		{KEY_ENTER, STROKE_ENTER},
		{KEY_BTAB, STROKE_BACK_TAB},
	};
	size_t i;

	for (i = 0; i < ARRAY_LEN(names); i++)
		if (names[i].key == key)
			return names[i].stroke;
	if (key > KEY_F0 && key <= KEY_F(12))
		return STROKE_F1 + (uint32_t)(key - KEY_F0) - 1;
	return STROKE_NONE;
}

/* One thing that getch() gave; true when it completes an event. */
static bool feed(struct curses_terminal *t, int key, struct event *event)
{
	uint32_t stroke;
	bool again = false, is_complete;

	if (key == KEY_RESIZE) {
		event->kind = EVENT_RESIZE;
		return true;
	}
	if (key == KEY_PASTE_START) {
		decoder_paste_start(&t->decoder);
		return false;
	}
	if (key == KEY_PASTE_END) /* of no paste */
		return false;
	if (key >= 0 && key <= 0xFF) {
		is_complete = decoder_byte(
			&t->decoder, (unsigned char)key, event, &again);
	} else {
		stroke = named_key(key);
		if (stroke == STROKE_NONE)
			return false;
		is_complete =
			decoder_stroke(&t->decoder, stroke, event, &again);
	}
	t->unread = again ? key : ERR;
	return is_complete;
}

static int next_key(struct curses_terminal *t)
{
	int key = t->unread;

	t->unread = ERR;
	if (key != ERR)
		return key;
	if (t->ahead_at < t->ahead.len)
		return (unsigned char)t->ahead.data[t->ahead_at++];
	return getch();
}

/* Waits for something to read. False: nothing came. */
static bool wait_readable(const struct curses_terminal *t, int timeout_ms)
{
	struct timespec limit = {
		.tv_sec = timeout_ms / 1000,
		.tv_nsec = (long)(timeout_ms % 1000) * 1000000,
	};
	fd_set set;

	FD_ZERO(&set);
	FD_SET(STDIN_FILENO, &set);
	return pselect(STDIN_FILENO + 1, &set, NULL, NULL,
		       timeout_ms < 0 ? NULL : &limit, &t->waiting_mask) > 0;
}

/* getch() reads a byte at a time, which is too slow for a megabyte. A paste
 * that does not end (its mark was lost) ends with a silence. */
static void read_paste(struct curses_terminal *t, struct event *event)
{
	char block[PASTE_BLOCK];
	ssize_t n;
	size_t used;

	while (wait_readable(t, PASTE_SILENCE_MS)) {
		n = read(STDIN_FILENO, block, sizeof(block));
		if (n <= 0)
			break;
		if (decoder_paste_run(
			    &t->decoder, block, (size_t)n, event, &used)) {
			buf_clear(&t->ahead);
			t->ahead_at = 0;
			buf_add(&t->ahead, block + used, (size_t)n - used);
			return;
		}
	}
	decoder_paste_end(&t->decoder, event);
}

/* What is there to read already; true when it made an event. */
static bool take_keys(struct curses_terminal *t, struct event *event)
{
	int key;

	while ((key = next_key(t)) != ERR) {
		t->silent = 0;
		if (feed(t, key, event))
			return true;
		if (t->decoder.is_pasting) {
			read_paste(t, event);
			return true;
		}
	}
	return false;
}

static void curses_wait(
	struct terminal *terminal, int timeout_ms, struct event *event)
{
	struct curses_terminal *t = curses_of(terminal);
	bool has_timed_out = false;
	int limit_ms;

	if (decoder_next(&t->decoder, event))
		return;
	/* Readable again and again with nothing to read: it is gone. */
	for (t->silent = 0; !end_is_wanted && t->silent < SILENCE_MAX;) {
		if (take_keys(t, event) || has_timed_out)
			return;
		limit_ms = t->decoder.has_escape ? ESCAPE_WAIT_MS : timeout_ms;
		if (wait_readable(t, limit_ms)) {
			t->silent++;
			continue;
		}
		if (end_is_wanted)
			break;
		if (decoder_idle(&t->decoder, event))
			return;
		/* Once more round: a resize is told by getch(). */
		has_timed_out = timeout_ms >= 0;
	}
	end_is_wanted = 1;
	event->kind = EVENT_HANGUP;
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
	grid_release(&t->shown);
	clearok(stdscr, TRUE);
}

static void curses_free(struct terminal *terminal)
{
	struct curses_terminal *t = curses_of(terminal);

	send("\033[?2004l");
	restore_screen();
	delscreen(t->screen);
	bug_set_handler(NULL);
	/* A hangup often comes twice; the second must not cut short what is
	 * still to be closed. */
	if (!end_is_wanted) {
		sigaction(SIGHUP, &t->old_hangup, NULL);
		sigaction(SIGTERM, &t->old_end, NULL);
	}
	sigprocmask(SIG_SETMASK, &t->waiting_mask, NULL);
	decoder_release(&t->decoder);
	buf_release(&t->ahead);
	grid_release(&t->shown);
	free(t);
}

static const struct terminal_ops curses_ops = {
	.size = curses_size,
	.show = curses_show,
	.wait = curses_wait,
	.set_theme = curses_set_theme,
	.free = curses_free,
};

/* The signals are let in only while waiting, so none falls between a look at
 * the flag and the wait. */
static void catch_signals(struct curses_terminal *t)
{
	struct sigaction action = {.sa_handler = want_end};
	sigset_t blocked;

	end_is_wanted = 0;
	sigemptyset(&action.sa_mask);
	sigaction(SIGHUP, &action, &t->old_hangup);
	sigaction(SIGTERM, &action, &t->old_end);
	sigemptyset(&blocked);
	sigaddset(&blocked, SIGHUP);
	sigaddset(&blocked, SIGTERM);
	sigaddset(&blocked, SIGWINCH);
	sigprocmask(SIG_BLOCK, &blocked, &t->waiting_mask);
}

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

static void set_up_screen(struct curses_terminal *t, enum theme theme)
{
	set_escdelay(ESCAPE_DELAY_MS);
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	typeahead(-1);
	define_key("\033[200~", KEY_PASTE_START);
	define_key("\033[201~", KEY_PASTE_END);
	t->has_colours = has_colors() && start_color() == OK &&
		use_default_colors() == OK;
	curses_set_theme(&t->terminal, theme);
	send("\033[?2004h");
}

/* The locale that was asked for, as setlocale() looks for it. */
static const char *wished_locale(const struct world *world)
{
	static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
	const char *value;
	size_t i;

	for (i = 0; i < ARRAY_LEN(names); i++) {
		value = world_env(world, names[i]);
		if (value != NULL && *value != '\0')
			return value;
	}
	return "C";
}

static bool has_other_locale(const struct world *world)
{
	const char *wished = wished_locale(world);
	const char *used = setlocale(LC_CTYPE, NULL);

	return used != NULL && strcmp(used, "C.UTF-8") == 0 &&
		strcmp(wished, "C.UTF-8") != 0 && strcmp(wished, "C.utf8") != 0;
}

static void add_remarks(struct terminal *t, const struct world *world,
	const char *name, bool is_known)
{
	if (has_other_locale(world))
		terminal_add_remark(t, "%s",
			_("The locale has no Thai; UTF-8 is used all the "
			  "same."));
	if (!is_known && (name == NULL || *name == '\0'))
		terminal_add_remark(t, "%s",
			_("No terminal type is set (TERM); the screen is drawn "
			  "as for xterm."));
	else if (!is_known)
		terminal_add_remark(t,
			_("The terminal type “%s” is not known here; the "
			  "screen is drawn as for xterm."),
			name);
	if (t->mode == WIDTH_LINEAR)
		terminal_add_remark(t, "%s",
			_("This console cannot show Thai properly. Use a "
			  "terminal window: xterm, Konsole, GNOME "
			  "Terminal…"));
}

struct terminal *terminal_open_curses(
	const struct world *world, enum theme theme, struct error *err)
{
	const char *name = world_env(world, "TERM");
	struct curses_terminal *t;
	SCREEN *screen = NULL;
	bool is_known = true;

	if (!can_open(err))
		return NULL;
	/* A dumb terminal opens, but has no way to move the cursor. */
	if (name == NULL || strcmp(name, "dumb") != 0) {
		screen = newterm(NULL, stdout, stdin);
		is_known = screen != NULL;
		if (!is_known)
			screen = newterm("xterm-256color", stdout, stdin);
	}
	if (screen == NULL) {
		error_set(err, ERROR_FAILED,
			_("This terminal cannot show a full screen."));
		return NULL;
	}
	t = xcalloc(1, sizeof(*t));
	t->terminal.ops = &curses_ops;
	t->screen = screen;
	t->unread = ERR;
	if (name != NULL && strcmp(name, "linux") == 0) {
		t->terminal.mode = WIDTH_LINEAR;
		t->terminal.is_ascii = true;
	}
	add_remarks(&t->terminal, world, name, is_known);
	wcwidth_mode = t->terminal.mode;
	set_up_screen(t, theme);
	bug_set_handler(restore_screen);
	catch_signals(t);
	return &t->terminal;
}
