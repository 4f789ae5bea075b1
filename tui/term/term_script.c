/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/term_script.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/text/utf8.h"
#include "tui/term/key.h"

#include <stdlib.h>
#include <string.h>

struct script {
	struct terminal terminal;
	int rows, cols;
	struct buf keys;
	size_t at;
	struct buf text; /* of the last event */
	struct grid grid;
	size_t shown;
};

static struct script *script_of(struct terminal *t)
{
	return (struct script *)t;
}

static const struct script *script_read(const struct terminal *t)
{
	return (const struct script *)t;
}

static void script_size(struct terminal *t, int *rows, int *cols)
{
	*rows = script_of(t)->rows;
	*cols = script_of(t)->cols;
}

static void script_show(struct terminal *t, const struct grid *grid)
{
	struct script *s = script_of(t);

	if (s->grid.rows != grid->rows || s->grid.cols != grid->cols)
		grid_resize(&s->grid, grid->rows, grid->cols);
	memcpy(s->grid.cells, grid->cells,
		(size_t)grid->rows * (size_t)grid->cols * sizeof(struct cell));
	s->grid.cursor_row = grid->cursor_row;
	s->grid.cursor_col = grid->cursor_col;
	s->shown++;
}

static void give_run(struct script *s, enum event_kind kind, const char *text,
	size_t len, struct event *event)
{
	buf_clear(&s->text);
	buf_add(&s->text, text, len);
	event->kind = kind;
	event->text = buf_str(&s->text);
	event->len = len;
}

static bool starts_with(const char *s, size_t len, const char *start)
{
	size_t n = strlen(start);

	return len >= n && memcmp(s, start, n) == 0;
}

static void give_stroke(
	struct script *s, const char *name, size_t len, struct event *event)
{
	uint32_t stroke = stroke_find(name, len);
	char c;

	if (stroke == STROKE_NONE)
		BUG("no key <%.*s> in a key script", (int)len, name);
	if (stroke < STROKE_NAMED) {
		c = (char)stroke;
		give_run(s, EVENT_TEXT, &c, 1, event);
	} else {
		event->kind = EVENT_STROKE;
	}
	event->stroke = stroke;
}

/* As decode.c gives a Thai letter of the digit row right after Esc. */
static void give_after_escape(
	struct script *s, const char *letter, size_t len, struct event *event)
{
	uint32_t cp, digit;

	utf8_decode(letter, len, &cp);
	digit = stroke_physical(cp);
	give_run(s, EVENT_STROKE, letter, len, event);
	event->stroke = digit == '0' ? STROKE_F(10) : STROKE_F1 + digit - '1';
}

static void resize(struct script *s, const char *size, struct event *event)
{
	char *end;
	long cols = strtol(size, &end, 10);
	long rows = *end == 'x' ? strtol(end + 1, NULL, 10) : 0;

	s->rows = (int)rows;
	s->cols = (int)cols;
	event->kind = EVENT_RESIZE;
}

static void press(const char *place, struct event *event)
{
	char *end;
	long row = strtol(place, &end, 10);

	event->kind = EVENT_MOUSE;
	event->mouse = MOUSE_PRESS;
	event->row = (int)row;
	event->col = *end == ',' ? (int)strtol(end + 1, NULL, 10) : 0;
}

static void roll(enum mouse_kind wheel, struct event *event)
{
	event->kind = EVENT_MOUSE;
	event->mouse = wheel;
}

/* It turns out to draw in another way than was thought. */
static void become(struct script *s, bool is_linear, struct event *event)
{
	if (is_linear)
		s->terminal.mode = WIDTH_LINEAR;
	else
		s->terminal.is_ascii = true;
	event->kind = EVENT_RESIZE;
}

/* `name` is what stands between the angle brackets. */
static void give_named(
	struct script *s, const char *name, size_t len, struct event *event)
{
	if (starts_with(name, len, "paste:"))
		give_run(s, EVENT_PASTE, name + 6, len - 6, event);
	else if (starts_with(name, len, "resize:"))
		resize(s, name + 7, event);
	else if (starts_with(name, len, "mouse:"))
		press(name + 6, event);
	else if (starts_with(name, len, "wheel-up"))
		roll(MOUSE_WHEEL_UP, event);
	else if (starts_with(name, len, "wheel-down"))
		roll(MOUSE_WHEEL_DOWN, event);
	else if (starts_with(name, len, "Esc-"))
		give_after_escape(s, name + 4, len - 4, event);
	else if (starts_with(name, len, "linear"))
		become(s, true, event);
	else if (starts_with(name, len, "ascii"))
		become(s, false, event);
	else if (starts_with(name, len, "hangup"))
		event->kind = EVENT_HANGUP;
	else if (!starts_with(name, len, "idle"))
		give_stroke(s, name, len, event);
}

static void script_wait(struct terminal *t, int timeout_ms, struct event *event)
{
	static const char early[] = "<early>";
	struct script *s = script_of(t);
	const char *at = buf_str(&s->keys) + s->at;
	size_t left = s->keys.len - s->at, len;
	const char *end;

	if (starts_with(at, left, early)) {
		at += sizeof(early) - 1;
		left -= sizeof(early) - 1;
		s->at += sizeof(early) - 1;
	} else if (timeout_ms == 0) {
		return;
	}
	if (left == 0) {
		event->kind = EVENT_HANGUP;
		return;
	}
	end = memchr(at, '>', left);
	if (*at == '<' && end != NULL) {
		s->at += (size_t)(end - at) + 1;
		give_named(s, at + 1, (size_t)(end - at) - 1, event);
		return;
	}
	len = utf8_decode(at, left, &event->stroke);
	s->at += len;
	give_run(s, EVENT_TEXT, at, len, event);
}

static void script_set_theme(struct terminal *t, enum theme theme)
{
	(void)t;
	(void)theme;
}

static void script_free(struct terminal *t)
{
	struct script *s = script_of(t);

	buf_release(&s->keys);
	buf_release(&s->text);
	grid_release(&s->grid);
	free(s);
}

static const struct terminal_ops script_ops = {
	.size = script_size,
	.show = script_show,
	.wait = script_wait,
	.set_theme = script_set_theme,
	.free = script_free,
};

struct terminal *terminal_open_script(int rows, int cols, const char *script)
{
	struct script *s = xcalloc(1, sizeof(*s));

	s->terminal.ops = &script_ops;
	s->rows = rows;
	s->cols = cols;
	buf_add_str(&s->keys, script);
	grid_init(&s->grid, rows, cols);
	return &s->terminal;
}

void terminal_script_add(struct terminal *t, const char *script)
{
	buf_add_str(&script_of(t)->keys, script);
}

const struct grid *terminal_script_grid(const struct terminal *t)
{
	return &script_read(t)->grid;
}

size_t terminal_script_shown(const struct terminal *t)
{
	return script_read(t)->shown;
}

bool terminal_script_is_done(const struct terminal *t)
{
	return script_read(t)->at == script_read(t)->keys.len;
}

void terminal_script_screen(
	const struct terminal *t, bool with_meanings, struct buf *out)
{
	const struct grid *g = terminal_script_grid(t);
	int row;

	for (row = 0; row < g->rows; row++) {
		grid_row_text(g, row, out);
		buf_add_char(out, '\n');
	}
	if (!with_meanings)
		return;
	buf_add_str(out, "----\n");
	for (row = 0; row < g->rows; row++) {
		grid_row_meanings(g, row, out);
		buf_add_char(out, '\n');
	}
}

bool terminal_script_shows(const struct terminal *t, const char *text)
{
	struct buf screen = {0}, wanted = {0};
	bool found;

	terminal_script_screen(t, false, &screen);
	safe_text(&wanted, text, strlen(text));
	found = strstr(buf_str(&screen), buf_str(&wanted)) != NULL;
	buf_release(&screen);
	buf_release(&wanted);
	return found;
}
