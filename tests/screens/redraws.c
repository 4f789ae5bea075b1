/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * redraws GRID [UPDATES [SEED]]   draws random things over each other through
 * real ncurses. After every few updates it stops twice: once as the updates
 * left the screen, once painted afresh from nothing. Each time it writes what
 * must be on the screen into the file GRID, says so by its title ("drawn 3",
 * "fresh 3"), and waits for a key; the title is "over" at the end. redraws.sh
 * compares.
 */
#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "tests/screens/real_texts.h"
#include "tests/text/random_text.h"
#include "tui/term/area.h"
#include "tui/term/term.h"

#include <string.h>

enum { UPDATES = 400, UPDATES_A_CHECK = 8, MARKS = 100, RANDOM_POINTS = 30 };

struct drawing {
	struct terminal *terminal;
	struct grid grid;
	struct random_text dice;
	struct real_texts real;
	struct buf hundred_marks;
	const char *path;
};

static const char *const hostile[] = {
	"ที่ปู่กู้น้ำซ้ำ ํา ้ำ ่",
	"\xE0\xB9\x88 ํ ั lone marks",
	"👍🏽 👨‍👩‍👧‍👦 ❤️ 🇹🇭 "
	"family",
	"\xE2\x80\xAE"
	"BiDi ไทย \xE2\x81\xA6 אבג \xE2\x81\xA9 \xE2\x80\x8F عربي",
	"\xB7\xD5\xE8 TIS-620 \xFF\xFE \xE0\xB8",
	"中文 漢字 ｆｕｌｌ 한국어",
	"e\xCC\x81 n\xCC\x83 zero\xE2\x80\x8Bwidth so\xC2\xAD"
	"ft",
	"\033[31m escape \007 bell \177 del \t tab \n line",
	"█▌▐─│┌┘▀▄ ▁▂▃ ①▶◉■ …•“–✓→",
};

static int below(struct drawing *d, int limit)
{
	return (int)random_below(&d->dice, (uint64_t)limit);
}

static enum meaning some_meaning(struct drawing *d)
{
	return (enum meaning)below(d, MEANING_COUNT);
}

/* screen gives a cell to the marks of scripts it has not heard of. */
static bool is_remote_mark(uint32_t cp)
{
	return width_is_mark(cp) && cp >= 0x370 && (cp < 0xE00 || cp > 0xEFF) &&
		cp != 0x94D && cp != 0x3099;
}

static void drop_remote_marks(struct buf *text)
{
	uint32_t cp;
	size_t n;

	for (size_t i = 0; i < text->len;) {
		n = utf8_decode(text->data + i, text->len - i, &cp);
		if (is_remote_mark(cp))
			buf_splice(text, i, n, NULL, 0);
		else
			i += n;
	}
}

/* Half of it real, the rest as bad as it gets; a NUL may be in it. */
static void some_text(struct drawing *d, struct buf *out)
{
	int dice = below(d, 20);

	buf_clear(out);
	if (dice < 10) {
		buf_add_str(out, d->real.texts[below(d, (int)d->real.count)]);
	} else if (dice < 15) {
		buf_add_str(out, hostile[below(d, (int)ARRAY_LEN(hostile))]);
	} else if (dice < 16) {
		buf_add(out, d->hundred_marks.data, d->hundred_marks.len);
		buf_add(out, "\0NUL", 4);
	} else {
		random_text(&d->dice, out, RANDOM_POINTS, false);
		drop_remote_marks(out);
	}
}

static struct area some_part(struct drawing *d, struct area *all)
{
	return area_part(all, below(d, all->rows), below(d, all->cols),
		1 + below(d, all->rows / 2), 1 + below(d, all->cols / 2));
}

static void draw_box(struct drawing *d, struct area *all, const struct buf *b)
{
	struct area part = some_part(d, all);
	struct area in;
	int row;

	in = area_box(&part, some_meaning(d), some_meaning(d), buf_str(b));
	for (row = 0; row < in.rows; row += 2)
		area_text_n(
			&in, row, row - 2, some_meaning(d), buf_str(b), b->len);
}

/* The corner and the last column are where marks get lost. */
static void draw_at_edge(struct drawing *d, struct area *all)
{
	static const char *const ends[] = {"ที่", "น้ำ", "👍", "ปู่", "界", "กิ๊"};
	const char *end = ends[below(d, (int)ARRAY_LEN(ends))];
	int row = below(d, 2) == 0 ? all->rows - 1 : below(d, all->rows);

	area_text(all, row, all->cols - 1 - below(d, 3), some_meaning(d), end);
}

static void update(struct drawing *d)
{
	static const char *const blocks[] = {" ", "█", "─", "-", "▌"};
	struct area all = area_of(&d->grid), part = some_part(d, &all);
	int row = below(d, all.rows), col = below(d, all.cols);
	struct buf text = {0};

	some_text(d, &text);
	switch (below(d, 8)) {
	case 0: draw_box(d, &all, &text); break;
	case 1: area_clear(&part, some_meaning(d)); break;
	case 2: draw_at_edge(d, &all); break;
	case 3: area_tint(&all, row, col, below(d, 40), some_meaning(d)); break;
	case 4:
		area_repeat(&all, row, col, below(d, 60), some_meaning(d),
			blocks[below(d, (int)ARRAY_LEN(blocks))]);
		break;
	case 5:
		area_cell(&all, row, col, 1 + below(d, 40),
			(enum width_align)below(d, 3), some_meaning(d),
			buf_str(&text));
		break;
	default:
		area_text_n(&all, row, col - 5, some_meaning(d), buf_str(&text),
			text.len);
		break;
	}
	buf_release(&text);
}

static void say(const char *what, int check)
{
	printf("\033k%s %d\033\\", what, check);
	fflush(stdout);
}

static bool wait_for_key(struct drawing *d)
{
	struct event event = {.kind = EVENT_NONE};

	while (event.kind != EVENT_TEXT && event.kind != EVENT_HANGUP) {
		terminal_wait(d->terminal, -1, &event);
		if (event.kind == EVENT_RESIZE)
			terminal_show(d->terminal, &d->grid);
	}
	return event.kind == EVENT_TEXT;
}

/* What tmux and screen cannot show before the corner (term_curses.c). */
static void leave_out_before_corner(struct grid *g)
{
	int row = g->rows - 1, col = g->cols - 3;

	if (grid_cell(g, row, col)->width == 2) {
		grid_put(g, row, col, " ", 1, 1, MEANING_PLAIN);
		grid_put(g, row, col + 1, " ", 1, 1, MEANING_PLAIN);
	}
}

static bool write_grid(struct drawing *d)
{
	struct buf text = {0};
	struct error err = {0};
	bool is_written;
	int row;

	leave_out_before_corner(&d->grid);
	for (row = 0; row < d->grid.rows; row++) {
		grid_row_text(&d->grid, row, &text);
		buf_add_char(&text, '\n');
	}
	is_written = file_replace(d->path, text.data, text.len, &err);
	buf_release(&text);
	return is_written;
}

static bool check(struct drawing *d, int number)
{
	if (!write_grid(d))
		return false;
	say("drawn", number);
	if (!wait_for_key(d))
		return false;
	/* Forgets all that was shown. */
	terminal_set_theme(d->terminal, THEME_DARK);
	terminal_show(d->terminal, &d->grid);
	say("fresh", number);
	return wait_for_key(d);
}

static void run(struct drawing *d, int updates)
{
	int rows, cols, i;

	terminal_size(d->terminal, &rows, &cols);
	grid_init(&d->grid, rows, cols);
	for (i = 1; i <= updates; i++) {
		update(d);
		terminal_show(d->terminal, &d->grid);
		if (i % UPDATES_A_CHECK == 0 && !check(d, i / UPDATES_A_CHECK))
			return;
	}
	say("over", updates);
	(void)wait_for_key(d);
}

int main(int argc, char **argv)
{
	struct drawing d = {.dice = random_text_init()};
	struct world world = world_system();
	struct error err = {0};
	int i;

	if (argc < 2 || !i18n_init(NULL, LANGUAGE_ENGLISH) ||
		!real_texts_gather(&d.real, &err))
		return 2;
	d.path = argv[1];
	if (argc > 3)
		d.dice.state = strtoull(argv[3], NULL, 10);
	buf_add_str(&d.hundred_marks, "ก");
	for (i = 0; i < MARKS; i++)
		buf_add_str(&d.hundred_marks, i % 2 == 0 ? "่" : "ี");
	d.terminal = terminal_open_curses(&world, THEME_DARK, &err);
	if (d.terminal != NULL)
		run(&d, argc > 2 ? (int)strtol(argv[2], NULL, 10) : UPDATES);
	terminal_free(d.terminal);
	real_texts_release(&d.real);
	buf_release(&d.hundred_marks);
	grid_release(&d.grid);
	return 0;
}
