/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/store/draft.h"
#include "tui/view/heading.h"
#include "tui/view/record_parts.h"
#include "tui/widget/form_source.h"

#include <stdlib.h>
#include <string.h>

enum {
	BASE_CELL = 0, /* no field has this number */
};

/* Fields as they were typed: what a draft is made of. */
struct typed {
	const struct record_type *type;
	struct typed_field {
		uint16_t number;
		char *text;
	} * fields;
	size_t count, capacity;
};

static struct notebook *notebook_of(const struct record_view *v)
{
	return app_notebook(v->view.app);
}

static void add_typed(struct typed *t, uint16_t number, const char *text)
{
	GROW(t->fields, t->count, t->capacity);
	t->fields[t->count++] = (struct typed_field){number, xstrdup(text)};
}

static void collect_field(void *ctx, size_t field, const char *text)
{
	struct typed *t = ctx;

	add_typed(t, t->type->fields[field].number, text);
}

static void collect_cell(void *ctx, const struct draft_cell *cell)
{
	add_typed(ctx, cell->field, cell->typed);
}

static void release_typed(struct typed *t)
{
	size_t i;

	for (i = 0; i < t->count; i++)
		free(t->fields[i].text);
	free(t->fields);
}

static void restore(struct form *form, const struct typed *t)
{
	size_t i;
	int field;

	for (i = 0; i < t->count; i++) {
		field = record_type_field_by_number(
			t->type, t->fields[i].number);
		if (field >= 0)
			form_restore(form, (size_t)field, t->fields[i].text);
	}
}

static void fill_form(struct record_view *v, struct record *r)
{
	struct form_source source = form_source_of(notebook_of(v));

	record_copy(&v->before, r);
	form_free(v->form);
	v->form = form_new(r, notebook_facts(notebook_of(v)), &source,
		app_wrap(v->view.app));
}

static void set_title(struct record_view *v)
{
	struct notebook *nb = notebook_of(v);
	const char *kind = i18n_text(v->type->title);
	struct buf name = {0};

	if (v->is_new) {
		/* TRANSLATORS: a kind of record, as in "New: Person" */
		buf_printf(&name, _("New: %s"), kind);
	} else {
		buf_printf(&name, "%s: ", kind);
		record_title(&v->before, notebook_facts(nb), &name);
	}
	heading_set(v->title, sizeof(v->title), buf_str(&name));
	buf_release(&name);
}

static bool base_has_changed(const struct record_view *v, const struct typed *t)
{
	struct buf base = {0};
	bool has_changed = false;
	size_t i;

	record_draft_base(&v->before, &base);
	for (i = 0; i < t->count; i++)
		if (t->fields[i].number == BASE_CELL)
			has_changed =
				strcmp(t->fields[i].text, buf_str(&base)) != 0;
	buf_release(&base);
	return has_changed;
}

static void restore_draft(struct record_view *v)
{
	struct typed t = {.type = v->type};

	v->has_draft = draft_load(notebook_store(notebook_of(v)), v->type->id,
		&v->draft_key, collect_cell, &t);
	v->is_restored = v->has_draft;
	v->has_changed = !v->is_new && base_has_changed(v, &t);
	restore(v->form, &t);
	release_typed(&t);
}

static void choose_slot(struct record_view *v, const char *initial_name)
{
	struct id owner = v->draft_key;

	if (initial_name != NULL)
		v->draft_key = record_draft_free(
			notebook_store(notebook_of(v)), v->type->id, &owner);
	else if (!record_draft_waiting(notebook_store(notebook_of(v)),
			 v->type->id, &owner, &v->draft_key))
		v->draft_key = owner;
}

void record_view_begin(struct record_view *v, const struct id *record,
	const struct id *owner, const char *initial_name)
{
	struct notebook *nb = notebook_of(v);
	struct record r;

	v->is_new = record == NULL || id_is_nil(record);
	v->version = notebook_version(nb);
	if (v->is_new) {
		record_init(&r, v->type->id);
		if (owner != NULL && v->type->owner != RECORD_NONE) {
			value_set_id(&r.values[v->type->owner_field], owner);
			v->draft_key = *owner;
		}
		if (initial_name != NULL)
			record_set_name(&r, initial_name);
		choose_slot(v, initial_name);
	} else {
		v->draft_key = *record;
		if (!row_get(notebook_store(nb), v->type->id, record, &r, NULL))
			return;
	}
	fill_form(v, &r);
	set_title(v);
	/* A draft of another new record is not this one. */
	if (initial_name == NULL)
		restore_draft(v);
}

static bool is_same(const struct record *a, const struct record *b)
{
	size_t i;

	for (i = 0; i < a->type->field_count; i++)
		if (!value_equal(&a->values[i], &b->values[i]))
			return false;
	return a->in_conflict == b->in_conflict;
}

/* Nothing written is lost with the record it was written in. */
static void offer_as_new(struct record_view *v)
{
	const struct record *r = form_record(v->form);
	struct id old = v->draft_key, owner = {.bytes = {0}};

	if (!v->is_gone || v->is_new || record_view_is_read_only(v) ||
		!form_is_changed(v->form))
		return;
	if (v->type->owner != RECORD_NONE)
		(void)value_id(&r->values[v->type->owner_field], &owner);
	form_make_new(v->form);
	record_release(&v->before);
	record_copy(&v->before, r);
	v->is_new = true;
	v->draft_key = record_draft_free(
		notebook_store(notebook_of(v)), v->type->id, &owner);
	v->has_draft = false;
	if (record_view_keep(v))
		draft_remove(notebook_store(notebook_of(v)), v->type->id, &old);
	set_title(v);
	app_warn(v->view.app,
		_("This record was deleted meanwhile. What you wrote is kept "
		  "as a new record, which is not saved yet."));
}

void record_view_refresh(struct record_view *v)
{
	struct notebook *nb = notebook_of(v);
	struct typed t = {.type = v->type};
	struct record now;
	int focus;

	if (v->form == NULL)
		return;
	offer_as_new(v);
	if (v->version == notebook_version(nb))
		return;
	v->version = notebook_version(nb);
	form_reload_children(v->form);
	if (v->is_new)
		return;
	if (!row_get(notebook_store(nb), v->type->id, &v->before.id, &now,
		    NULL)) {
		v->is_gone = true;
		app_warn(v->view.app, _("This record was deleted meanwhile."));
		offer_as_new(v);
		return;
	}
	if (is_same(&now, &v->before)) {
		record_release(&now);
		return;
	}
	form_each_typed(v->form, collect_field, &t);
	focus = form_focus(v->form);
	fill_form(v, &now);
	restore(v->form, &t);
	if (focus >= 0)
		form_set_focus(v->form, (size_t)focus);
	if (t.count > 0)
		app_warn(v->view.app,
			_("This record has changed meanwhile; what you wrote "
			  "is kept."));
	release_typed(&t);
	set_title(v);
}

static void note_stored(struct record_view *v)
{
	struct notebook *nb = notebook_of(v);

	form_stored(v->form);
	record_view_forget_draft(v);
	record_copy(&v->before, form_record(v->form));
	v->draft_key = v->before.id;
	v->is_new = false;
	v->is_stored = true;
	v->is_restored = false;
	v->is_gone = false;
	v->version = notebook_version(nb);
	set_title(v);
}

enum record_outcome record_view_store(struct record_view *v)
{
	struct notebook *nb = notebook_of(v);
	struct problems problems = {0};
	struct error err = {0};
	bool was_new = v->is_new, is_done, is_odd;

	record_view_refresh(v);
	/* Only offered: who deleted it may have been right. */
	if (v->is_new != was_new)
		return RECORD_FAILED;
	if (!form_check(v->form))
		return RECORD_INCOMPLETE;
	is_done = notebook_save(nb, form_record(v->form),
		v->is_new ? NULL : &v->before, &problems, &err);
	is_odd = problems_count(&problems, SEVERITY_ERROR) > 0;
	if (is_done) {
		note_stored(v);
	} else {
		app_fail(v->view.app, &err);
		if (is_odd)
			form_set_problems(v->form, &problems);
	}
	problems_release(&problems);
	return is_done   ? RECORD_STORED
		: is_odd ? RECORD_INCOMPLETE
			 : RECORD_FAILED;
}

static bool save_draft(struct record_view *v, const struct typed *t)
{
	struct draft_cell *cells = xcalloc(t->count + 1, sizeof(*cells));
	size_t i, count = t->count;
	struct buf base = {0};
	struct error err = {0};
	bool is_done;

	for (i = 0; i < t->count; i++)
		cells[i] = (struct draft_cell){
			.field = t->fields[i].number,
			.typed = t->fields[i].text,
		};
	if (!v->is_new) {
		record_draft_base(&v->before, &base);
		cells[count++] = (struct draft_cell){
			.field = BASE_CELL,
			.typed = buf_str(&base),
		};
	}
	is_done = draft_save(notebook_store(notebook_of(v)), v->type->id,
		&v->draft_key, cells, count, &err);
	free(cells);
	buf_release(&base);
	if (!is_done)
		app_fail(v->view.app, &err);
	v->has_draft = v->has_draft || is_done;
	return is_done;
}

bool record_view_keep(struct record_view *v)
{
	struct typed t = {.type = v->type};
	bool is_done = true;

	if (v->form == NULL || record_view_is_read_only(v))
		return true;
	if (form_is_changed(v->form))
		form_each_typed(v->form, collect_field, &t);
	if (t.count > 0)
		is_done = save_draft(v, &t);
	else
		record_view_forget_draft(v);
	release_typed(&t);
	return is_done;
}

void record_view_forget_draft(struct record_view *v)
{
	if (!v->has_draft)
		return;
	draft_remove(
		notebook_store(notebook_of(v)), v->type->id, &v->draft_key);
	v->has_draft = false;
}

void record_view_release(struct record_view *v)
{
	form_free(v->form);
	record_release(&v->before);
}
