/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/editor.h"

#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/utf8.h"
#include "tui/widget/writing.h"

#include <string.h>

void editor_release(struct editor *e)
{
	edit_release(&e->edit);
	*e = (struct editor){0};
}

void editor_set(struct editor *e, const char *text, bool replaces)
{
	edit_set(&e->edit, text, strlen(text));
	e->is_odd = false;
	if (replaces)
		edit_select_all(&e->edit);
}

const char *editor_text(const struct editor *e)
{
	return buf_str(&e->edit.text);
}

bool editor_has_changed(const struct editor *e)
{
	return e->edit.change.removed > 0 || e->edit.change.added > 0;
}

const char *editor_selection(const struct editor *e, size_t *len)
{
	return e->edit.is_secret ? NULL : edit_selection(&e->edit, len);
}

unsigned int editor_leave(struct editor *e)
{
	e->is_odd = false;
	return e->is_literal ? 0 : edit_leave(&e->edit, canon_line);
}

enum reply editor_act(struct editor *e, enum action a)
{
	enum reply reply = writing_act(&e->edit, a);

	if (reply != REPLY_IGNORED)
		e->is_odd = false;
	return reply;
}

enum reply editor_point(struct editor *e, const struct press *p)
{
	e->is_odd = false;
	return writing_point(&e->edit, p);
}

static void paste(struct edit *e, const char *s, size_t len)
{
	struct buf line = {0};
	size_t i;

	buf_add(&line, s, len);
	for (i = 0; i < len; i++)
		if (line.data[i] == '\n' || line.data[i] == '\t')
			line.data[i] = ' ';
	edit_insert(e, buf_str(&line), line.len);
	buf_release(&line);
}

enum reply editor_type(struct editor *e, const char *s, size_t len)
{
	uint32_t cp;

	e->is_odd = false;
	if (len == 0)
		return REPLY_HANDLED;
	if (!e->is_literal && utf8_decode(s, len, &cp) == len && cp >= ' ')
		e->is_odd = !edit_type(&e->edit, cp);
	else
		paste(&e->edit, s, len);
	return REPLY_HANDLED;
}

static size_t smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* What fits is drawn; how much more there is nobody need see. */
static void draw_secret(const struct edit *e, struct area *a, bool is_focused)
{
	struct buf dots = {0};
	size_t seen = smaller(e->count, (size_t)a->cols), i, before;

	for (i = 0; i < seen; i++)
		buf_add_str(&dots, a->grid->is_ascii ? "*" : "•");
	area_text_n(a, 0, 0, is_focused ? MEANING_FOCUS : MEANING_FIELD,
		buf_str(&dots), dots.len);
	buf_release(&dots);
	if (!is_focused)
		return;
	before = utf8_count(buf_str(&e->text), e->at);
	area_cursor(a, 0, (int)smaller(before, (size_t)a->cols));
	if (e->at != e->anchor)
		area_tint(a, 0, 0, (int)seen, MEANING_SELECTION);
}

/* Where the part that is seen starts: so far before the cursor as there is room
 * for. Looked for forwards, from as far back as a field could hold: where a
 * flag starts only the first of a row of flags tells, and to ask that for each
 * of them would read the whole text as often. */
static size_t first_seen(
	const struct edit *e, int cells, enum width_mode mode, int *cursor)
{
	const char *s = buf_str(&e->text);
	size_t room = (size_t)cells * CELL_BYTES, next;
	size_t start = e->at > room ? e->at - room : 0;

	while (start > 0 && ((unsigned char)s[start] & 0xC0) == 0x80)
		start--;
	start = cluster_prev(s, e->text.len, start);
	*cursor = width_text(s + start, e->at - start, mode);
	while (*cursor > cells - 1 && start < e->at) {
		next = writing_unit_end(s, e->text.len, start);
		*cursor -= width_text(s + start, next - start, mode);
		start = next;
	}
	return start;
}

void editor_draw(const struct editor *e, struct area *a, int row, int col,
	int cells, bool is_focused)
{
	enum meaning m = is_focused ? MEANING_FOCUS : MEANING_FIELD;
	struct area field = area_part(a, row, col, 1, cells);
	const char *s = editor_text(e);
	size_t start = 0, end;
	int cursor = 0;

	area_clear(&field, m);
	if (e->edit.is_secret) {
		draw_secret(&e->edit, &field, is_focused);
		return;
	}
	if (is_focused)
		start = first_seen(
			&e->edit, field.cols, a->grid->mode, &cursor);
	end = smaller(e->edit.text.len,
		start + (size_t)(field.cols + 1) * CELL_BYTES);
	area_text_n(&field, 0, 0, m, s + start, end - start);
	if (!is_focused)
		return;
	writing_mark_selected(&e->edit, &field, 0, start, end);
	writing_link(&e->edit, &field, 0, start, end);
	area_cursor(&field, 0, cursor);
}
