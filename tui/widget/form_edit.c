/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/text/date.h"
#include "tui/widget/form_state.h"

#include <stdlib.h>
#include <string.h>

/* A date is written as one types it; everything else as files hold it, which
 * is what parse() surely reads back. */
static void text_to_edit(const struct form *f, size_t field, struct buf *out)
{
	const struct value *v = &f->record.values[field];
	struct date d;

	if (f->states[field].typed != NULL) {
		buf_add_str(out, f->states[field].typed);
		return;
	}
	if (value_is_null(v))
		return;
	if (form_field(f, field)->kind == KIND_DATE &&
		date_parse_iso(value_text(v), &d))
		date_show(&d, DATE_EDIT, out);
	else
		record_save(&f->record, field, out);
}

void form_enter(struct form *f, size_t field)
{
	struct buf text = {0};

	f->focus = field;
	f->page = form_page_of(f, field);
	f->is_edited = false;
	problem_clear(&f->watched);
	text_to_edit(f, field, &text);
	if (form_widget(f, field)->editing == FIELD_EDIT_NOTE)
		note_set(&f->note, buf_str(&text));
	else
		editor_set(&f->line, buf_str(&text), true);
	f->line.is_literal = kinds[form_field(f, field)->kind].has_digits;
	buf_release(&text);
}

void form_check_again(struct form *f)
{
	problems_clear(&f->problems);
	record_check(&f->record, f->facts, &f->problems);
}

void form_push_undo(struct form *f, size_t field)
{
	size_t i;

	if (f->undo_count == FORM_UNDO_MAX) {
		record_release(&f->undo[0].record);
		for (i = 1; i < FORM_UNDO_MAX; i++)
			f->undo[i - 1] = f->undo[i];
		f->undo_count--;
	}
	f->undo[f->undo_count] = (struct form_undo){.field = field};
	record_copy(&f->undo[f->undo_count].record, &f->record);
	f->undo_count++;
}

/* What was undone is still the record it has become meanwhile: stored, it keeps
 * its id and what the program gave it. */
static void put_back(struct form *f, struct record *old)
{
	const struct record_type *type = f->record.type;
	size_t i;

	old->id = f->record.id;
	old->in_conflict = f->record.in_conflict;
	for (i = 0; i < type->field_count; i++) {
		if ((type->fields[i].flags & FIELD_SYSTEM) == 0)
			continue;
		value_release(&old->values[i]);
		value_copy(&old->values[i], &f->record.values[i]);
	}
	record_release(&f->record);
	f->record = *old;
	record_compute(&f->record);
}

bool form_undo_last(struct form *f)
{
	struct form_undo *last;

	if (f->is_edited) {
		form_enter(f, f->focus);
		return true;
	}
	if (f->undo_count == 0)
		return false;
	last = &f->undo[--f->undo_count];
	put_back(f, &last->record);
	free(f->states[last->field].typed);
	f->states[last->field].typed = NULL;
	f->states[last->field].note.text[0] = '\0';
	form_check_again(f);
	form_enter(f, last->field);
	return true;
}

/* The worst the reading of a field had to say becomes its note. */
static void take_note(struct form *f, size_t field, const struct problems *said)
{
	struct field_state *state = &f->states[field];
	const struct problem *worst = problems_of(said, (int)field);

	if (worst == NULL && said->count > 0)
		worst = &said->items[0];
	state->note = worst != NULL ? *worst : (struct problem){0};
}

void form_type_into(struct form *f, size_t field, const char *typed)
{
	struct field_state *state = &f->states[field];
	struct problems said = {0};
	bool is_read;

	form_push_undo(f, field);
	is_read = record_set(&f->record, field, typed, f->facts, &said);
	free(state->typed);
	state->typed = is_read ? NULL : xstrdup(typed);
	state->is_touched = true;
	take_note(f, field, &said);
	problems_release(&said);
	form_check_again(f);
}

void form_set_value(struct form *f, size_t field, const struct value *v)
{
	struct field_state *state = &f->states[field];

	form_push_undo(f, field);
	value_release(&f->record.values[field]);
	value_copy(&f->record.values[field], v);
	free(state->typed);
	state->typed = NULL;
	state->note.text[0] = '\0';
	state->is_touched = true;
	if (f->record.type->fill != NULL)
		f->record.type->fill(&f->record, field, f->facts);
	record_compute(&f->record);
	form_check_again(f);
}

void form_leave(struct form *f)
{
	struct buf text = {0};

	if (form_is_on_children(f) || !form_can_edit(f, f->focus))
		return;
	f->states[f->focus].is_touched = true;
	if (picker_is_open(&f->picker) && picker_item(&f->picker) == NULL)
		(void)form_pick(f);
	picker_release(&f->picker);
	if (!f->is_edited)
		return;
	/* As it was typed: what is odd about the bytes is said by whoever
	 * reads them. */
	buf_add_str(&text, buf_str(&form_edit(f)->text));
	if (form_widget(f, f->focus)->editing == FIELD_EDIT_NOTE) {
		(void)note_leave(&f->note);
		edit_keep(&f->note.edit);
	} else {
		(void)editor_leave(&f->line);
		edit_keep(&f->line.edit);
	}
	f->is_edited = false;
	problem_clear(&f->watched);
	form_type_into(f, f->focus, buf_str(&text));
	buf_release(&text);
}

void form_stay(struct form *f)
{
	struct buf text = {0};

	text_to_edit(f, f->focus, &text);
	if (form_widget(f, f->focus)->editing == FIELD_EDIT_PICK ||
		strcmp(buf_str(&text), buf_str(&form_edit(f)->text)) != 0)
		form_enter(f, f->focus);
	buf_release(&text);
}

const struct edit *form_edit(const struct form *f)
{
	return form_widget(f, f->focus)->editing == FIELD_EDIT_NOTE
		? &f->note.edit
		: &f->line.edit;
}

static bool is_too_long(const struct field *field, size_t count, int64_t *max)
{
	int64_t min;

	if (field->kind != KIND_TEXT && field->kind != KIND_SUGGEST &&
		field->kind != KIND_NOTE)
		return false;
	kind_bounds(field, &min, max);
	return (int64_t)count > *max;
}

/* Nothing is refused; the kind judges what is left. */
void form_watch(struct form *f)
{
	const struct edit *e = form_edit(f);
	bool is_odd = form_widget(f, f->focus)->editing == FIELD_EDIT_NOTE
		? f->note.is_odd
		: f->line.is_odd;
	int64_t max;

	f->is_edited = edit_is_changed(e);
	problem_clear(&f->watched);
	if (is_too_long(form_field(f, f->focus), e->count, &max))
		problem_set(&f->watched, SEVERITY_ERROR,
			_("Too long: %zu characters, at most %lld."), e->count,
			(long long)max);
	else if (is_odd)
		problem_set(&f->watched, SEVERITY_DOUBT,
			_("This mark has no letter to stand on."));
}
