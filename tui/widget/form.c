/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/widget/form.h"

#include "core/base/alloc.h"
#include "tui/widget/form_state.h"

#include <stdlib.h>
#include <string.h>

const struct field *form_field(const struct form *f, size_t field)
{
	return &f->record.type->fields[field];
}

const struct field_widget *form_widget(const struct form *f, size_t field)
{
	return &field_widgets[form_field(f, field)->kind];
}

bool form_is_shown(const struct form *f, size_t field)
{
	const struct record_type *type = f->record.type;
	const struct field *d = &type->fields[field];

	if (d->retired != 0 || (d->flags & FIELD_SYSTEM) != 0)
		return false;
	return type->owner == RECORD_NONE || field != type->owner_field;
}

bool form_can_edit(const struct form *f, size_t field)
{
	return form_is_shown(f, field) &&
		(form_field(f, field)->flags & FIELD_COMPUTED) == 0;
}

size_t form_page_count(const struct form *f)
{
	size_t sections = f->record.type->section_count;

	return (sections > 0 ? sections : 1) + f->child_type_count;
}

bool form_is_on_children(const struct form *f)
{
	return f->page + f->child_type_count >= form_page_count(f);
}

size_t form_page_of(const struct form *f, size_t field)
{
	const struct record_type *type = f->record.type;
	size_t page = 0, i;

	for (i = 0; i < type->section_count; i++)
		if (type->sections[i].first <= field)
			page = i;
	return page;
}

/* A step to the next field that can be written in, over the pages; false at
 * either end. */
static bool step(struct form *f, int by)
{
	size_t i = f->focus, count = f->record.type->field_count;

	for (;;) {
		if (by < 0 && i == 0)
			return false;
		i = by < 0 ? i - 1 : i + 1;
		if (i >= count)
			return false;
		if (form_can_edit(f, i))
			break;
	}
	form_enter(f, i);
	return true;
}

static bool enter_first_of_page(struct form *f, size_t page)
{
	size_t i;

	for (i = 0; i < f->record.type->field_count; i++) {
		if (form_can_edit(f, i) && form_page_of(f, i) == page) {
			form_enter(f, i);
			return true;
		}
	}
	return false;
}

bool form_show_page(struct form *f, size_t page)
{
	if (page + f->child_type_count < form_page_count(f))
		return enter_first_of_page(f, page);
	f->page = page;
	f->children.selected = 0;
	f->children_are_stale = true;
	return true;
}

static void turn_page(struct form *f, int by)
{
	size_t count = form_page_count(f), page = f->page, tries;

	for (tries = 0; tries < count; tries++) {
		page = by > 0 ? (page + 1) % count : (page + count - 1) % count;
		if (form_show_page(f, page))
			return;
	}
}

struct form *form_new(struct record *r, const struct facts *facts,
	const struct form_source *source, struct wrap *wrap)
{
	struct form *f = xcalloc(1, sizeof(*f));

	f->record = *r;
	*r = (struct record){0};
	f->facts = facts;
	f->source = *source;
	f->wrap = wrap;
	f->states = xcalloc(f->record.type->field_count, sizeof(*f->states));
	record_copy(&f->stored, &f->record);
	form_find_children(f);
	form_check_again(f);
	if (!enter_first_of_page(f, 0))
		turn_page(f, 1);
	return f;
}

void form_free(struct form *f)
{
	size_t i;

	if (f == NULL)
		return;
	for (i = 0; i < f->record.type->field_count; i++)
		free(f->states[i].typed);
	free(f->states);
	for (i = 0; i < f->undo_count; i++)
		record_release(&f->undo[i].record);
	form_release_children(f);
	record_release(&f->record);
	record_release(&f->stored);
	problems_release(&f->problems);
	editor_release(&f->line);
	note_release(&f->note);
	picker_release(&f->picker);
	free(f);
}

size_t form_contexts(const struct form *f, enum context *out)
{
	out[1] = CONTEXT_FORM;
	if (form_is_on_children(f))
		out[0] = CONTEXT_ROWS;
	else if (picker_is_open(&f->picker))
		out[0] = CONTEXT_PICKER;
	else if (form_widget(f, f->focus)->editing == FIELD_EDIT_NOTE)
		out[0] = CONTEXT_NOTE;
	else
		out[0] = CONTEXT_FIELD;
	return 2;
}

bool form_wants_digits(const struct form *f)
{
	return !form_is_on_children(f) &&
		kinds[form_field(f, f->focus)->kind].has_digits;
}

enum reply form_go(struct form *f, int by)
{
	form_leave(f);
	if (!step(f, by)) {
		if (by > 0 && f->child_type_count > 0)
			turn_page(f, by);
		else
			form_stay(f);
	}
	return REPLY_HANDLED;
}

static enum reply ditto(struct form *f)
{
	struct value v = {0};

	if (form_is_on_children(f) || f->source.previous == NULL)
		return REPLY_HANDLED;
	if (f->source.previous(
		    f->source.ctx, f->record.type->id, f->focus, &v)) {
		picker_release(&f->picker);
		form_set_value(f, f->focus, &v);
		form_enter(f, f->focus);
		step(f, 1);
	}
	value_release(&v);
	return REPLY_HANDLED;
}

static enum reply act_on_picker(struct form *f, enum action a)
{
	switch ((int)a) {
	case ACTION_BACK:
		picker_release(&f->picker);
		form_enter(f, f->focus);
		return REPLY_HANDLED;
	case ACTION_NEXT:
	case ACTION_PREVIOUS:
		if (form_pick(f))
			form_go(f, a == ACTION_NEXT ? 1 : -1);
		return REPLY_HANDLED;
	default: break;
	}
	if (picker_act(&f->picker, a) != REPLY_LEAVE)
		return REPLY_HANDLED;
	if (form_pick(f))
		form_go(f, 1);
	return REPLY_HANDLED;
}

static enum reply act_on_closed_pick(struct form *f, enum action a)
{
	switch ((int)a) {
	case ACTION_ACCEPT:
		if (!value_is_null(&f->record.values[f->focus]))
			return REPLY_IGNORED;
		form_open_picker(f, "");
		return REPLY_HANDLED;
	case ACTION_RUB_OUT:
	case ACTION_ERASE:
	case ACTION_CLEAR:
		form_type_into(f, f->focus, "");
		form_enter(f, f->focus);
		return REPLY_HANDLED;
	default: return REPLY_IGNORED;
	}
}

static enum reply act_on_field(struct form *f, enum action a)
{
	enum field_editing editing = form_widget(f, f->focus)->editing;
	enum reply reply;

	if (editing == FIELD_EDIT_PICK)
		return act_on_closed_pick(f, a);
	if (editing == FIELD_EDIT_NOTE)
		reply = note_act(&f->note, a);
	else
		reply = editor_act(&f->line, a);
	if (reply == REPLY_HANDLED)
		form_watch(f);
	return reply;
}

static enum reply act_on_form(struct form *f, enum action a)
{
	switch ((int)a) {
	case ACTION_NEXT:
	case ACTION_DOWN:
	case ACTION_ACCEPT: return form_go(f, 1);
	case ACTION_PREVIOUS:
	case ACTION_UP: return form_go(f, -1);
	case ACTION_NEXT_PAGE:
	case ACTION_PREVIOUS_PAGE:
		form_leave(f);
		turn_page(f, a == ACTION_NEXT_PAGE ? 1 : -1);
		return REPLY_HANDLED;
	case ACTION_DITTO: return ditto(f);
	case ACTION_UNDO:
		return form_undo_last(f) ? REPLY_HANDLED : REPLY_IGNORED;
	default: return REPLY_IGNORED;
	}
}

enum reply form_act(struct form *f, enum action a)
{
	enum reply reply;

	if (picker_is_open(&f->picker) && a != ACTION_SAVE &&
		a != ACTION_DITTO && a != ACTION_HELP && a != ACTION_QUIT)
		return act_on_picker(f, a);
	if (form_is_on_children(f))
		reply = form_act_children(f, a);
	else
		reply = act_on_field(f, a);
	return reply != REPLY_IGNORED ? reply : act_on_form(f, a);
}

/* Of a coded field: as soon as only one item is left and its code is what was
 * typed, it is meant. */
static void pick_if_complete(struct form *f)
{
	const struct picker_item *item = picker_item(&f->picker);
	struct buf typed = {0};

	if (!form_widget(f, f->focus)->advances || item == NULL ||
		f->picker.list.count != 1 || item->is_new)
		return;
	form_widget(f, f->focus)->typed(item, &typed);
	if (typed.len > 0 &&
		strcmp(buf_str(&typed), editor_text(&f->picker.line)) == 0 &&
		form_pick(f))
		form_go(f, 1);
	buf_release(&typed);
}

/* Typing opens the picker; a space alone does no more than that. */
static enum reply type_into_picker(struct form *f, const char *s, size_t len)
{
	bool is_space = len == 1 && *s == ' ';

	if (!picker_is_open(&f->picker)) {
		form_open_picker(f, "");
		if (is_space)
			return REPLY_HANDLED;
	} else if (is_space && *editor_text(&f->picker.line) == '\0' &&
		f->picker.source.toggle == NULL) {
		return REPLY_HANDLED;
	}
	picker_type(&f->picker, s, len);
	pick_if_complete(f);
	return REPLY_HANDLED;
}

enum reply form_text(struct form *f, const char *s, size_t len)
{
	enum field_editing editing;

	if (form_is_on_children(f))
		return REPLY_IGNORED;
	editing = form_widget(f, f->focus)->editing;
	if (editing == FIELD_EDIT_PICK)
		return type_into_picker(f, s, len);
	if (editing == FIELD_EDIT_NOTE)
		note_type(&f->note, s, len);
	else
		editor_type(&f->line, s, len);
	form_watch(f);
	return REPLY_HANDLED;
}

const char *form_selection(const struct form *f, size_t *len)
{
	if (form_is_on_children(f))
		return NULL;
	if (picker_is_open(&f->picker))
		return editor_selection(&f->picker.line, len);
	if (form_widget(f, f->focus)->editing == FIELD_EDIT_PICK)
		return NULL;
	return edit_selection(form_edit(f), len);
}
