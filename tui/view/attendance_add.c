/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "tui/view/attendance_parts.h"
#include "tui/widget/form_source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CODE_NEW "new"

static struct notebook *notebook_of(const struct attendance *t)
{
	return app_notebook(t->view.app);
}

/* The same as the one before, so a bus of colleagues is one Enter each. */
static size_t add_ditto(const struct attendance *t, struct picker_item *item)
{
	struct buf name = {0};
	char label[PICKER_LABEL * 2];

	if (id_is_nil(&t->last_org))
		return 0;
	notebook_title(
		notebook_of(t), RECORD_ORGANISATION, &t->last_org, &name);
	(void)snprintf(label, sizeof(label),
		/* TRANSLATORS: organisation */
		_("The same as before: %s"), buf_str(&name));
	*item = (struct picker_item){.id = t->last_org};
	cut_copy(item->label, sizeof(item->label), label);
	buf_release(&name);
	return 1;
}

static size_t add_none(struct picker_item *item)
{
	*item = (struct picker_item){.is_new = false};
	cut_copy(item->label, sizeof(item->label), _("No organisation"));
	return 1;
}

static size_t add_new(
	const struct attendance *t, const char *typed, struct picker_item *item)
{
	char label[PICKER_LABEL * 2];

	if (app_doors(t->view.app)->form == NULL)
		return 0;
	(void)snprintf(label, sizeof(label),
		/* TRANSLATORS: what was typed */
		_("New organisation “%s” …"), typed);
	*item = (struct picker_item){.is_new = true, .code = CODE_NEW};
	cut_copy(item->label, sizeof(item->label), label);
	return 1;
}

static size_t find_organisations(
	void *ctx, const char *typed, struct picker_item *items, size_t max)
{
	struct attendance *t = ctx;
	struct form_source source = form_source_of(notebook_of(t));
	size_t count = 0;

	if (*typed == '\0') {
		count += add_ditto(t, &items[count]);
		count += add_none(&items[count]);
	}
	count += source.find(source.ctx, RECORD_ORGANISATION, typed,
		items + count, max - count - 1);
	if (*typed != '\0')
		count += add_new(t, typed, &items[count]);
	return count;
}

static void stop_adding(struct attendance *t)
{
	picker_release(&t->organisations);
	free(t->new_name);
	t->new_name = NULL;
}

void attendance_add(struct attendance *t)
{
	struct picker_source source = {.find = find_organisations, .ctx = t};
	struct error err = {0};

	if (!notebook_may_write(notebook_of(t), &err)) {
		app_fail(t->view.app, &err);
		return;
	}
	free(t->new_name);
	t->new_name = xstrdup(editor_text(&t->filter));
	picker_open(&t->organisations, &source, "");
}

static void add_with(struct attendance *t, const struct id *organisation)
{
	struct problems problems = {0};
	struct error err = {0};
	size_t entry;

	if (!roster_add(&t->roster, notebook_of(t), t->new_name, organisation,
		    NULL, &entry, &problems, &err)) {
		/* The name stays in the filter, to be mended there. */
		app_fail(t->view.app, &err);
	} else {
		t->last_org = *organisation;
		attendance_make_room(t);
		attendance_count(t);
		app_say(t->view.app, _("%s was added and marked."),
			t->roster.entries[entry].name);
		editor_set(&t->filter, "", false);
	}
	problems_release(&problems);
	stop_adding(t);
	attendance_refilter(t);
}

static void organisation_made(void *ctx, const struct id *stored)
{
	struct attendance *t = ctx;

	if (t->new_name != NULL)
		add_with(t, stored);
}

static void pick(struct attendance *t)
{
	const struct picker_item *item = picker_item(&t->organisations);
	const struct app_doors *doors = app_doors(t->view.app);
	struct id organisation;

	if (item == NULL)
		return;
	organisation = item->id;
	if (strcmp(item->code, CODE_NEW) != 0) {
		add_with(t, &organisation);
		return;
	}
	app_push(t->view.app,
		doors->form(t->view.app, RECORD_ORGANISATION, NULL, NULL,
			editor_text(&t->organisations.line), organisation_made,
			t));
}

enum reply attendance_act_adding(struct attendance *t, enum action a)
{
	if (a == ACTION_BACK) {
		stop_adding(t);
		return REPLY_HANDLED;
	}
	if (picker_act(&t->organisations, a) == REPLY_LEAVE)
		pick(t);
	return REPLY_HANDLED;
}

enum reply attendance_point_adding(struct attendance *t, const struct press *p)
{
	if (picker_point(&t->organisations, p) == REPLY_LEAVE)
		pick(t);
	return REPLY_HANDLED;
}

static void person_made(void *ctx, const struct id *stored)
{
	struct attendance *t = ctx;
	struct error err = {0};
	struct id meeting = t->roster.meeting;
	size_t i;

	roster_release(&t->roster);
	if (!roster_load(&t->roster, notebook_of(t), &meeting, &err)) {
		app_fail(t->view.app, &err);
		return;
	}
	attendance_make_room(t);
	for (i = 0; i < t->roster.count; i++)
		if (id_equal(&t->roster.entries[i].person, stored) &&
			!t->roster.entries[i].is_present)
			attendance_mark(t, i);
	editor_set(&t->filter, "", false);
	t->is_read = false; /* heads, numbers and rows, too */
}

enum reply attendance_new_person(struct attendance *t)
{
	const struct app_doors *doors = app_doors(t->view.app);

	if (doors->form == NULL)
		return REPLY_IGNORED;
	app_push(t->view.app,
		doors->form(t->view.app, RECORD_PERSON, NULL, NULL,
			editor_text(&t->filter), person_made, t));
	return REPLY_HANDLED;
}
