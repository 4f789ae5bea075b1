/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "tui/widget/form_state.h"

#include <stdlib.h>

/* What is missing is not said before somebody has been there or has tried to
 * save: an empty form is not a list of faults. */
const struct problem *form_problem(const struct form *f, size_t field)
{
	const struct field_state *state = &f->states[field];
	const struct problem *p = problems_of(&f->problems, (int)field);
	bool is_said = f->is_checked || state->is_touched ||
		!value_is_null(&f->record.values[field]);

	if (field == f->focus && f->watched.text[0] != '\0')
		return &f->watched;
	/* What was said of the text before is not true of this one. */
	if (field == f->focus && f->is_edited)
		return NULL;
	if (state->typed != NULL && state->note.text[0] != '\0')
		return &state->note;
	if (p != NULL && is_said && p->severity != SEVERITY_NOTE)
		return p;
	if (state->note.text[0] != '\0')
		return &state->note;
	return is_said ? p : NULL;
}

static bool focus_first_error(struct form *f)
{
	const struct problem *p;
	size_t i;

	for (i = 0; i < f->record.type->field_count; i++) {
		p = form_problem(f, i);
		if (p != NULL && p->severity == SEVERITY_ERROR &&
			form_can_edit(f, i)) {
			form_enter(f, i);
			return true;
		}
	}
	return false;
}

bool form_check(struct form *f)
{
	form_leave(f);
	f->is_checked = true;
	form_check_again(f);
	if (focus_first_error(f))
		return false;
	if (!form_is_on_children(f))
		form_stay(f);
	return problems_count(&f->problems, SEVERITY_ERROR) == 0;
}

struct record *form_record(struct form *f)
{
	return &f->record;
}

const struct problems *form_problems(const struct form *f)
{
	return &f->problems;
}

void form_set_problems(struct form *f, const struct problems *problems)
{
	size_t i;

	problems_clear(&f->problems);
	for (i = 0; i < problems->count; i++)
		problems_add(&f->problems, problems->items[i].field,
			problems->items[i].severity, "%s",
			problems->items[i].text);
	f->is_checked = true;
	focus_first_error(f);
}

bool form_is_changed(const struct form *f)
{
	size_t i;

	if (f->is_edited)
		return true;
	for (i = 0; i < f->record.type->field_count; i++)
		if (f->states[i].typed != NULL ||
			!value_equal(
				&f->record.values[i], &f->stored.values[i]))
			return true;
	return false;
}

void form_stored(struct form *f)
{
	record_copy(&f->stored, &f->record);
	f->children_are_stale = true;
}

void form_make_new(struct form *f)
{
	const struct record_type *type = f->record.type;

	f->record.id = (struct id){.bytes = {0}};
	f->record.in_conflict = false;
	record_release(&f->stored);
	record_init(&f->stored, type->id);
	if (type->owner != RECORD_NONE) {
		value_release(&f->stored.values[type->owner_field]);
		value_copy(&f->stored.values[type->owner_field],
			&f->record.values[type->owner_field]);
	}
	f->children_are_stale = true;
}

struct form_wish form_take_wish(struct form *f)
{
	struct form_wish wish = f->wish;

	f->wish = (struct form_wish){0};
	return wish;
}

void form_set_reference(struct form *f, size_t field, const struct id *id)
{
	struct value v = {0};
	size_t i, count;
	struct buf ids = {0};
	struct id old;

	if (form_field(f, field)->kind == KIND_MULTI_REF) {
		count = value_id_count(&f->record.values[field]);
		for (i = 0; i < count; i++) {
			old = value_id_at(&f->record.values[field], i);
			buf_add(&ids, old.bytes, ID_SIZE);
		}
		buf_add(&ids, id->bytes, ID_SIZE);
		value_set_blob(&v, ids.data, ids.len);
		buf_release(&ids);
	} else {
		value_set_id(&v, id);
	}
	form_set_value(f, field, &v);
	value_release(&v);
	form_enter(f, field);
}

int form_focus(const struct form *f)
{
	return form_is_on_children(f) ? -1 : (int)f->focus;
}

void form_set_focus(struct form *f, size_t field)
{
	form_leave(f);
	form_enter(f, field);
}

void form_each_typed(const struct form *f,
	void (*each)(void *ctx, size_t field, const char *typed), void *ctx)
{
	struct buf saved = {0};
	size_t i;

	for (i = 0; i < f->record.type->field_count; i++) {
		if (!form_can_edit(f, i))
			continue;
		if (f->is_edited && i == f->focus) {
			each(ctx, i, buf_str(&form_edit(f)->text));
		} else if (f->states[i].typed != NULL) {
			each(ctx, i, f->states[i].typed);
		} else if (!value_equal(&f->record.values[i],
				   &f->stored.values[i])) {
			buf_clear(&saved);
			record_save(&f->record, i, &saved);
			each(ctx, i, buf_str(&saved));
		}
	}
	buf_release(&saved);
}

void form_restore(struct form *f, size_t field, const char *typed)
{
	form_type_into(f, field, typed);
	if (field == f->focus && !form_is_on_children(f))
		form_enter(f, field);
}
