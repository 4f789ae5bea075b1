/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/probe.h"

#include <string.h>

enum { NEAR_MS = 400, FAR_MS = 1500, ALL_MARKS_IN_CELLS = 3 };

static const struct {
	const char *text;
	int cells;
} strings[PROBE_COUNT] = {
#define PROBE_ROW(name, text, cells) [PROBE_##name] = {text, cells},
	PROBE_STRINGS(PROBE_ROW)
#undef PROBE_ROW
};

const char *probe_string(enum probe_string which)
{
	return strings[which].text;
}

int probe_expected(enum probe_string which)
{
	return strings[which].cells;
}

/* Held back until it is over, the cursor hidden, the text concealed: nobody
 * sees it. The cursor keeps its place and its look. */
void probe_question(struct buf *out)
{
	size_t i;

	buf_add_str(out, "\033[?2026h\033[?25l\0337\033[8m");
	for (i = 0; i < PROBE_COUNT; i++)
		buf_printf(out, "\033[1;1H%s\033[6n", strings[i].text);
	buf_add_str(out,
		"\033[1;1H\033[m\033[K\0338\033[?25h\033[?2026l"
		"\033[c");
}

static bool is_set(const struct world *world, const char *name)
{
	const char *value = world_env(world, name);

	return value != NULL && *value != '\0';
}

void probe_start(struct probe *p, const struct world *world)
{
	bool is_far =
		is_set(world, "SSH_CONNECTION") || is_set(world, "SSH_TTY");

	*p = (struct probe){
		.state = PROBE_WAITING,
		.until_ms = world_ticks_ms(world) + (is_far ? FAR_MS : NEAR_MS),
	};
}

bool probe_is_due(const struct probe *p)
{
	return p->state != PROBE_UNASKED && !p->has_ended;
}

void probe_report(struct probe *p, int row, int col)
{
	(void)row;
	if (p->state == PROBE_WAITING && p->next < PROBE_COUNT)
		p->cells[p->next] = col > 1 ? col - 1 : 0;
	p->next++;
}

/* With an answer too few or too many nobody knows which is whose. */
void probe_end(struct probe *p)
{
	if (!probe_is_due(p))
		return;
	p->has_ended = true;
	if (p->state != PROBE_WAITING)
		return;
	p->state = PROBE_ANSWERED;
	if (p->next != PROBE_COUNT)
		memset(p->cells, 0, sizeof(p->cells));
}

bool probe_tick(struct probe *p, int64_t now_ms)
{
	if (p->state != PROBE_WAITING || now_ms < p->until_ms)
		return false;
	p->state = PROBE_SILENT;
	memset(p->cells, 0, sizeof(p->cells));
	return true;
}

static bool is_console(const char *term)
{
	return term != NULL && strcmp(term, "linux") == 0;
}

enum width_mode probe_mode(const struct probe *p, const char *term)
{
	if (p->cells[PROBE_LETTER] == 1 && p->cells[PROBE_MARK] == 1)
		return WIDTH_NORMAL;
	if (p->cells[PROBE_LETTER] == 1 &&
		p->cells[PROBE_MARK] == ALL_MARKS_IN_CELLS)
		return WIDTH_LINEAR;
	return is_console(term) ? WIDTH_LINEAR : WIDTH_NORMAL;
}

/* The font of the console lacks part of the blocks, whatever it answers. */
bool probe_is_ascii(const struct probe *p, const char *term)
{
	return p->cells[PROBE_LETTER] > 1 || p->cells[PROBE_LINE] > 1 ||
		p->cells[PROBE_BLOCK] > 1 || is_console(term);
}
