/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "tui/view/conflicts_parts.h"

#include <stdio.h>
#include <stdlib.h>

static struct notebook *notebook_of(const struct conflicts_view *c)
{
	return app_notebook(c->view.app);
}

static void say_settled(struct conflicts_view *c)
{
	c->has_settled = true;
	app_say(c->view.app, _("Settled."));
}

static bool take(struct conflicts_view *c, const struct conflict_cell *cell,
	size_t version, struct error *err)
{
	struct notebook *nb = notebook_of(c);

	if (!notebook_may_write(nb, err) ||
		!conflict_take(notebook_sync(nb), cell, version, err))
		return false;
	notebook_touch(nb);
	return true;
}

void conflicts_take(struct conflicts_view *c, size_t column)
{
	struct error err = {0};

	if (take(c, conflicts_cell(c), c->columns[column].version, &err))
		say_settled(c);
	else
		app_fail(c->view.app, &err);
}

static bool equals_version(const struct conflict_cell *cell,
	const struct value *value, size_t *version)
{
	size_t i;

	for (i = 0; i < cell->version_count; i++) {
		if (!value_equal(&cell->versions[i].value, value))
			continue;
		*version = i;
		return true;
	}
	return false;
}

/* A value that equals a version is that version: writing what is shown already
 * would change nothing and so settle nothing. */
static bool save(struct conflicts_view *c, const struct conflict_cell *cell,
	struct record *r, const struct record *before, struct error *err)
{
	struct problems problems = {0};
	size_t version;
	bool is_saved;

	if (equals_version(cell, &r->values[cell->field], &version))
		return take(c, cell, version, err);
	is_saved = notebook_save(notebook_of(c), r, before, &problems, err);
	problems_release(&problems);
	return is_saved;
}

static void ask(
	struct conflicts_view *c, const char *sentence, const char *initial);

static void value_given(void *ctx, const char *typed)
{
	struct conflicts_view *c = ctx;
	const struct conflict_cell *cell = conflicts_cell(c);
	struct problems problems = {0};
	const struct problem *worst;
	struct record before = {0}, r = {0};
	struct error err = {0};
	bool is_read;

	if (typed == NULL || cell == NULL)
		return;
	is_read = notebook_get(notebook_of(c), &cell->id, &before, &err);
	if (is_read)
		record_copy(&r, &before);
	if (is_read &&
		!record_set(&r, (size_t)cell->field, typed,
			notebook_facts(notebook_of(c)), &problems)) {
		worst = problems_of(&problems, cell->field);
		ask(c, worst != NULL ? worst->text : _("This cannot be read."),
			typed);
	} else if (is_read && save(c, cell, &r, &before, &err)) {
		say_settled(c);
		worst = problems_of(&problems, cell->field);
		if (worst != NULL)
			app_warn(c->view.app, "%s", worst->text);
	} else {
		app_fail(c->view.app, &err);
	}
	problems_release(&problems);
	if (is_read) {
		record_release(&before);
		record_release(&r);
	}
}

static void ask(
	struct conflicts_view *c, const char *sentence, const char *initial)
{
	const struct field *field = conflicts_field(conflicts_cell(c));

	app_ask_text(c->view.app, i18n_text(field->label), sentence, initial,
		value_given, c);
}

/* What one would type to get the version under the cursor. */
static char *typed_form(
	struct conflicts_view *c, const struct conflict_cell *cell)
{
	const struct value *value =
		&cell->versions[c->columns[c->chosen].version].value;
	const struct field *field = conflicts_field(cell);
	struct buf b = {0};

	if (value_is_null(value))
		return buf_detach(&b);
	if (field->kind != KIND_MULTI && field->kind != KIND_MULTI_REF)
		return conflicts_show(c, cell, value);
	kinds[field->kind].save(field, value, &b);
	return buf_detach(&b);
}

void conflicts_write(struct conflicts_view *c)
{
	const struct conflict_cell *cell = conflicts_cell(c);
	struct error err = {0};
	char *initial;

	if (cell->field < 0) {
		app_warn(c->view.app,
			_("A record that was deleted is either deleted or "
			  "kept."));
		return;
	}
	if (!notebook_may_write(notebook_of(c), &err)) {
		app_fail(c->view.app, &err);
		return;
	}
	/* Many lines are written in the form; storing it settles the cell. */
	if (conflicts_field(cell)->kind == KIND_NOTE &&
		app_doors(c->view.app)->form != NULL) {
		app_act(c->view.app, ACTION_EDIT);
		return;
	}
	initial = typed_form(c, cell);
	ask(c, _("Write the value as it should be:"), initial);
	free(initial);
}
