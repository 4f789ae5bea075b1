/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/keymap.h"

#define F(n) STROKE_F(n)
#define C(letter) STROKE_C(letter)
#define SHIFT(key) STROKE_S_(key)
#define CTRL(key) STROKE_C_(key)
#define CTRL_SHIFT(key) STROKE_C_S_(key)
#define END_OF_TABLE \
	{ \
		STROKE_NONE, ACTION_NONE, false, NULL \
	}
/* What every line of text understands. */
#define EDITING_KEYS \
	{STROKE_LEFT, ACTION_LEFT, false, NULL}, \
		{STROKE_RIGHT, ACTION_RIGHT, false, NULL}, \
		{STROKE_BACKSPACE, ACTION_RUB_OUT, false, NULL}, \
		{STROKE_DELETE, ACTION_ERASE, false, NULL}, \
		{CTRL(STROKE_LEFT), ACTION_WORD_LEFT, false, NULL}, \
		{CTRL(STROKE_RIGHT), ACTION_WORD_RIGHT, false, NULL}, \
		{C('W'), ACTION_RUB_OUT_WORD, false, NULL}, \
		{CTRL(STROKE_DELETE), ACTION_ERASE_WORD, false, NULL}, \
		{SHIFT(STROKE_LEFT), ACTION_SELECT_LEFT, false, NULL}, \
		{SHIFT(STROKE_RIGHT), ACTION_SELECT_RIGHT, false, NULL}, \
		{CTRL_SHIFT(STROKE_LEFT), ACTION_SELECT_WORD_LEFT, false, \
			NULL}, \
		{CTRL_SHIFT(STROKE_RIGHT), ACTION_SELECT_WORD_RIGHT, false, \
			NULL}, \
		{SHIFT(STROKE_HOME), ACTION_SELECT_HOME, false, NULL}, \
		{SHIFT(STROKE_END), ACTION_SELECT_END, false, NULL}, \
		{C('A'), ACTION_SELECT_ALL, false, NULL}, \
		{C('C'), ACTION_COPY, false, NULL}, \
		{C('X'), ACTION_CUT, false, NULL}, \
		{C('V'), ACTION_PASTE, false, NULL}, \
		{C('Y'), ACTION_REDO, false, NULL}, \
		{C('U'), ACTION_CLEAR, false, NULL}, \
	{ \
		C('K'), ACTION_SWAP_LAYOUT, false, NULL \
	}
#define ROW_KEYS \
	{STROKE_UP, ACTION_UP, false, NULL}, \
		{STROKE_DOWN, ACTION_DOWN, false, NULL}, \
		{STROKE_PAGE_UP, ACTION_PAGE_UP, false, NULL}, \
	{ \
		STROKE_PAGE_DOWN, ACTION_PAGE_DOWN, false, NULL \
	}

static const struct binding global_keys[] = {
	{F(1), ACTION_HELP, true, NULL},
	{'?', ACTION_HELP, false, NULL},
	{C('P'), ACTION_PALETTE, false, NULL},
	{F(2), ACTION_HANDOVER, true, NULL},
	{F(4), ACTION_MERGE, true, NULL},
	{F(5), ACTION_SUMMARY, true, NULL},
	{F(6), ACTION_CONFLICTS, true, NULL},
	{F(9), ACTION_MESSAGES, true, NULL},
	{F(11), ACTION_SETTINGS, true, NULL},
	{F(12), ACTION_KEYBOARD, true, NULL},
	{C('L'), ACTION_REFRESH, false, NULL},
	{STROKE_ESCAPE, ACTION_BACK, false, NULL},
	{C('C'), ACTION_BACK, false, NULL},
	{'q', ACTION_BACK, false, NULL},
	{F(10), ACTION_QUIT, true, NULL},
	{C('Q'), ACTION_QUIT, false, NULL},
	END_OF_TABLE,
};

static const struct binding rows_keys[] = {
	{STROKE_ENTER, ACTION_ACCEPT, true, NULL},
	ROW_KEYS,
	{'k', ACTION_UP, false, NULL},
	{'j', ACTION_DOWN, false, NULL},
	{STROKE_HOME, ACTION_TOP, false, NULL},
	{STROKE_END, ACTION_BOTTOM, false, NULL},
	END_OF_TABLE,
};

static const struct binding list_keys[] = {
	{'/', ACTION_FILTER, true, NULL},
	{F(7), ACTION_NEW, true, NULL},
	{'n', ACTION_NEW, false, NULL},
	{F(8), ACTION_DELETE, true, NULL},
	{STROKE_DELETE, ACTION_DELETE, false, NULL},
	{'e', ACTION_EDIT, false, NULL},
	{C('T'), ACTION_ATTENDANCE, true, NULL},
	{'a', ACTION_ATTENDANCE, false, NULL},
	{'s', ACTION_SORT, true, NULL},
	{'r', ACTION_REVERSE, false, NULL},
	{' ', ACTION_MARK, false, NULL},
	{F(9), ACTION_HISTORY, true, NULL},
	{'h', ACTION_HISTORY, false, NULL},
	{C('Z'), ACTION_UNDO, false, NULL},
	END_OF_TABLE,
};

static const struct binding form_keys[] = {
	{C('S'), ACTION_SAVE, true, NULL},
	{C('T'), ACTION_ATTENDANCE, true, NULL},
	{STROKE_TAB, ACTION_NEXT, false, NULL},
	{STROKE_BACK_TAB, ACTION_PREVIOUS, false, NULL},
	{STROKE_DOWN, ACTION_NEXT, false, NULL},
	{STROKE_UP, ACTION_PREVIOUS, false, NULL},
	{STROKE_ENTER, ACTION_ACCEPT, false, NULL},
	{STROKE_PAGE_DOWN, ACTION_NEXT_PAGE, false, NULL},
	{STROKE_PAGE_UP, ACTION_PREVIOUS_PAGE, false, NULL},
	{F(3), ACTION_DITTO, true, NULL},
	{C('D'), ACTION_DITTO, false, NULL},
	{C('Z'), ACTION_UNDO, true, NULL},
	{F(7), ACTION_NEW, true, N_("Add row")},
	{F(8), ACTION_DELETE, true, NULL},
	{F(9), ACTION_HISTORY, true, NULL},
	END_OF_TABLE,
};

static const struct binding field_keys[] = {
	EDITING_KEYS,
	{C('Z'), ACTION_UNDO, false, NULL},
	{STROKE_HOME, ACTION_HOME, false, NULL},
	{STROKE_END, ACTION_END, false, NULL},
	END_OF_TABLE,
};

static const struct binding note_keys[] = {
	EDITING_KEYS,
	{SHIFT(STROKE_UP), ACTION_SELECT_UP, false, NULL},
	{SHIFT(STROKE_DOWN), ACTION_SELECT_DOWN, false, NULL},
	{CTRL(STROKE_HOME), ACTION_TOP, false, NULL},
	{CTRL(STROKE_END), ACTION_BOTTOM, false, NULL},
	{C('Z'), ACTION_UNDO, false, NULL},
	ROW_KEYS,
	{STROKE_HOME, ACTION_HOME, false, NULL},
	{STROKE_END, ACTION_END, false, NULL},
	{STROKE_ENTER, ACTION_ACCEPT, false, N_("New line")},
	END_OF_TABLE,
};

static const struct binding picker_keys[] = {
	EDITING_KEYS,
	ROW_KEYS,
	{STROKE_HOME, ACTION_TOP, false, NULL},
	{STROKE_END, ACTION_BOTTOM, false, NULL},
	{STROKE_ENTER, ACTION_ACCEPT, true, N_("Pick")},
	{STROKE_ESCAPE, ACTION_BACK, true, NULL},
	END_OF_TABLE,
};

static const struct binding attendance_keys[] = {
	EDITING_KEYS,
	ROW_KEYS,
	{STROKE_ENTER, ACTION_ACCEPT, true, N_("Present")},
	{' ', ACTION_MARK, true, NULL},
	{STROKE_HOME, ACTION_TOP, false, NULL},
	{STROKE_END, ACTION_BOTTOM, false, NULL},
	{STROKE_TAB, ACTION_NEXT, false, NULL},
	{STROKE_BACK_TAB, ACTION_PREVIOUS, false, NULL},
	{F(3), ACTION_DITTO, false, NULL},
	{F(6), ACTION_MARK_ALL, true, NULL},
	{F(7), ACTION_NEW, true, NULL},
	{F(8), ACTION_MARK_NONE, true, NULL},
	{F(11), ACTION_MARK_INVERT, false, NULL},
	{C('Z'), ACTION_UNDO, true, NULL},
	END_OF_TABLE,
};

static const struct binding summary_keys[] = {
	{STROKE_LEFT, ACTION_PREVIOUS_PAGE, false, NULL},
	{STROKE_RIGHT, ACTION_NEXT_PAGE, true, NULL},
	{' ', ACTION_NEXT_PAGE, false, NULL},
	ROW_KEYS,
	{STROKE_HOME, ACTION_TOP, false, NULL},
	{STROKE_END, ACTION_BOTTOM, false, NULL},
	{'g', ACTION_GROUP, true, NULL},
	{'b', ACTION_BLACK, true, NULL},
	{'f', ACTION_FREEZE, true, NULL},
	{'p', ACTION_NAMES, true, NULL},
	END_OF_TABLE,
};

static const struct binding handover_keys[] = {
	{STROKE_ENTER, ACTION_ACCEPT, true, N_("Write file")},
	ROW_KEYS,
	END_OF_TABLE,
};

static const struct binding merge_keys[] = {
	{STROKE_ENTER, ACTION_ACCEPT, true, N_("Merge")},
	{'/', ACTION_FILTER, true, N_("Other file")},
	{F(9), ACTION_HISTORY, true, N_("Merges done")},
	ROW_KEYS,
	END_OF_TABLE,
};

static const struct binding conflicts_keys[] = {
	{'1', ACTION_TAKE_MINE, true, NULL},
	{'m', ACTION_TAKE_MINE, false, NULL},
	{'2', ACTION_TAKE_THEIRS, true, NULL},
	{'t', ACTION_TAKE_THEIRS, false, NULL},
	{'3', ACTION_WRITE_THIRD, true, NULL},
	{'w', ACTION_WRITE_THIRD, false, NULL},
	{STROKE_ENTER, ACTION_ACCEPT, true, N_("Take")},
	{'e', ACTION_EDIT, true, NULL},
	{F(9), ACTION_HISTORY, true, NULL},
	{STROKE_LEFT, ACTION_LEFT, false, NULL},
	{STROKE_RIGHT, ACTION_RIGHT, false, NULL},
	{STROKE_TAB, ACTION_NEXT, false, NULL},
	{STROKE_BACK_TAB, ACTION_PREVIOUS, false, NULL},
	{C('Z'), ACTION_UNDO, false, NULL},
	END_OF_TABLE,
};

static const struct binding home_keys[] = {
	{F(7), ACTION_NEW, true, NULL},
	{'n', ACTION_NEW, false, NULL},
	{C('T'), ACTION_ATTENDANCE, true, NULL},
	{'a', ACTION_ATTENDANCE, false, NULL},
	{'h', ACTION_HISTORY, false, NULL},
	{'q', ACTION_QUIT, false, NULL},
	END_OF_TABLE,
};

static const struct binding dialog_keys[] = {
	{STROKE_ENTER, ACTION_YES, true, NULL},
	{'y', ACTION_YES, false, NULL},
	{STROKE_ESCAPE, ACTION_NO, true, NULL},
	{'n', ACTION_NO, false, NULL},
	END_OF_TABLE,
};

static const struct binding answer_keys[] = {
	EDITING_KEYS,
	{C('Z'), ACTION_UNDO, false, NULL},
	{STROKE_HOME, ACTION_HOME, false, NULL},
	{STROKE_END, ACTION_END, false, NULL},
	{STROKE_TAB, ACTION_NEXT, false, NULL},
	{STROKE_BACK_TAB, ACTION_PREVIOUS, false, NULL},
	{STROKE_DOWN, ACTION_DOWN, false, NULL},
	{STROKE_UP, ACTION_UP, false, NULL},
	{STROKE_ENTER, ACTION_ACCEPT, true, N_("OK")},
	{STROKE_ESCAPE, ACTION_BACK, true, N_("Cancel")},
	END_OF_TABLE,
};

static const struct keymap {
	const char *title;
	const struct binding *bindings;
	bool takes_text;
	bool is_literal; /* its letters only as typed, no others */
} keymaps[CONTEXT_COUNT] = {
	[CONTEXT_GLOBAL] = {N_("Everywhere"), global_keys, false, false},
	[CONTEXT_ROWS] = {N_("Rows"), rows_keys, false, false},
	[CONTEXT_LIST] = {N_("List"), list_keys, false, false},
	[CONTEXT_FORM] = {N_("Form"), form_keys, false, false},
	[CONTEXT_FIELD] = {N_("Field"), field_keys, true, false},
	[CONTEXT_NOTE] = {N_("Note"), note_keys, true, false},
	[CONTEXT_PICKER] = {N_("Choosing"), picker_keys, true, false},
	[CONTEXT_ATTENDANCE] = {N_("Attendance"), attendance_keys, true, false},
	[CONTEXT_SUMMARY] = {N_("Summary"), summary_keys, false, false},
	[CONTEXT_HANDOVER] = {N_("Hand over"), handover_keys, false, false},
	[CONTEXT_MERGE] = {N_("Merge"), merge_keys, false, false},
	[CONTEXT_CONFLICTS] = {N_("Conflicts"), conflicts_keys, false, false},
	[CONTEXT_HOME] = {N_("Home"), home_keys, false, false},
	[CONTEXT_DIALOG] = {N_("Question"), dialog_keys, false, true},
	[CONTEXT_ANSWER] = {N_("Answer"), answer_keys, true, false},
};

const struct binding *keymap_bindings(enum context c)
{
	return keymaps[c].bindings;
}

const char *keymap_context_title(enum context c)
{
	return keymaps[c].title;
}

static const struct binding *find_in(enum context c, uint32_t stroke)
{
	const struct binding *b;

	for (b = keymaps[c].bindings; b->stroke != STROKE_NONE; b++)
		if (b->stroke == stroke)
			return b;
	return NULL;
}

static const struct binding *find_stroke(const enum context *contexts,
	size_t count, uint32_t stroke, bool only_text)
{
	const struct binding *b;
	size_t i;

	for (i = 0; i < count; i++) {
		if (only_text && !keymaps[contexts[i]].takes_text)
			continue;
		b = find_in(contexts[i], stroke);
		if (b != NULL)
			return b;
	}
	return NULL;
}

/* Somebody who types on without looking must not answer a question by it. */
static bool is_literal(const enum context *contexts, size_t count)
{
	return count > 0 && keymaps[contexts[0]].is_literal;
}

const struct binding *keymap_find(
	const enum context *contexts, size_t count, uint32_t stroke)
{
	bool takes_text = keymap_takes_text(contexts, count);
	const struct binding *b;

	if (stroke >= STROKE_NAMED)
		return find_stroke(contexts, count, stroke, false);
	if (is_literal(contexts, count))
		return find_in(contexts[0], stroke);
	b = find_stroke(contexts, count, stroke, takes_text);
	if (b == NULL && !takes_text)
		b = find_stroke(
			contexts, count, stroke_physical(stroke), false);
	return b;
}

bool keymap_is_live(const enum context *contexts, size_t count, size_t i,
	const struct binding *b)
{
	const struct binding *taken;
	size_t inner;

	if (b->stroke < STROKE_NAMED && !keymaps[contexts[i]].takes_text &&
		keymap_takes_text(contexts, count))
		return false;
	if (b->stroke < STROKE_NAMED && i > 0 && is_literal(contexts, count))
		return false;
	for (inner = 0; inner < i; inner++) {
		taken = find_in(contexts[inner], b->stroke);
		if (taken != NULL && taken->action != b->action)
			return false;
	}
	return true;
}

bool keymap_takes_text(const enum context *contexts, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (keymaps[contexts[i]].takes_text)
			return true;
	return false;
}
