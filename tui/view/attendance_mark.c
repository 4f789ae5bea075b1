/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/text/number.h"
#include "tui/view/attendance_parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NUMBERS_MAX = 9999 };

static struct notebook *notebook_of(const struct attendance *t)
{
	return app_notebook(t->view.app);
}

static void forget_last(struct attendance *t)
{
	struct attendance_undo *u = &t->undo[--t->undo_count];

	if (u->before.type != NULL)
		record_release(&u->before);
}

static void forget_group(struct attendance *t, unsigned int group)
{
	while (t->undo_count > 0 && t->undo[t->undo_count - 1].group == group)
		forget_last(t);
}

void attendance_forget_undo(struct attendance *t)
{
	while (t->undo_count > 0)
		forget_last(t);
}

static struct attendance_undo *push_undo(struct attendance *t)
{
	struct attendance_undo *u;

	if (t->undo_count == ATTENDANCE_UNDO_MAX) {
		if (t->undo[0].before.type != NULL)
			record_release(&t->undo[0].before);
		memmove(t->undo, t->undo + 1,
			(ATTENDANCE_UNDO_MAX - 1) * sizeof(*t->undo));
		t->undo_count--;
	}
	u = &t->undo[t->undo_count++];
	*u = (struct attendance_undo){.group = t->group};
	return u;
}

/* One mark on or off, remembered as it was before. */
static bool toggle(struct attendance *t, size_t entry, struct error *err)
{
	struct roster_entry *e = &t->roster.entries[entry];
	struct attendance_undo *u = push_undo(t);

	if (!id_is_nil(&e->attendance) &&
		!notebook_get(
			notebook_of(t), &e->attendance, &u->before, err)) {
		u->before.type = NULL;
		forget_last(t);
		return false;
	}
	if (!roster_toggle(&t->roster, notebook_of(t), entry, err)) {
		forget_last(t);
		return false;
	}
	u->attendance = e->attendance;
	return true;
}

static void begin_group(struct attendance *t)
{
	t->group++;
}

bool attendance_mark(struct attendance *t, size_t entry)
{
	struct error err = {0};
	bool is_done;

	begin_group(t);
	is_done = toggle(t, entry, &err);
	if (!is_done)
		app_fail(t->view.app, &err);
	attendance_count(t);
	return is_done;
}

/* The order stays until the filter changes, so the row under the eye does not
 * jump away. */
enum reply attendance_mark_row(struct attendance *t)
{
	ptrdiff_t entry = attendance_entry_at(t, t->list.selected);

	if (entry < 0) {
		if (attendance_can_add(t))
			attendance_add(t);
		return REPLY_HANDLED;
	}
	if (attendance_mark(t, (size_t)entry))
		list_select(&t->list, t->list.selected + 1);
	return REPLY_HANDLED;
}

static ptrdiff_t find_number(const struct attendance *t, long number)
{
	size_t i;

	for (i = 0; i < t->roster.count; i++)
		if (attendance_number(t, i) == number)
			return (ptrdiff_t)i;
	return -1;
}

struct numbers {
	size_t marked, there_already, unknown;
};

static bool mark_range(struct attendance *t, long first, long last,
	struct numbers *n, struct error *err)
{
	ptrdiff_t entry;
	long i;

	for (i = first; i <= last; i++) {
		entry = find_number(t, i);
		if (entry < 0) {
			n->unknown++;
		} else if (t->roster.entries[entry].is_present) {
			n->there_already++;
		} else if (toggle(t, (size_t)entry, err)) {
			n->marked++;
		} else {
			return false;
		}
	}
	return true;
}

/* "1-12,14 17": each part is a number or a range; a lone dash is nothing. */
static bool mark_parts(struct attendance *t, const char *typed,
	struct numbers *n, struct error *err)
{
	bool is_done = true;
	long first, last;
	char *end;

	while (is_done && *typed != '\0') {
		first = strtol(typed, &end, 10);
		if (end == typed) {
			typed++;
			continue;
		}
		last = first;
		if (*end == '-' && end[1] >= '0' && end[1] <= '9')
			last = strtol(end + 1, &end, 10);
		typed = end;
		if (first < 1 || last < first || last > NUMBERS_MAX)
			n->unknown++;
		else
			is_done = mark_range(t, first, last, n, err);
	}
	return is_done;
}

static void say_numbers(const struct attendance *t, const struct numbers *n)
{
	if (n->unknown > 0)
		app_warn(t->view.app,
			/* TRANSLATORS: how many */
			_("Marked: %s. Not on the sheet: %s."),
			number_text((int64_t)n->marked).text,
			number_text((int64_t)n->unknown).text);
	else if (n->there_already > 0)
		app_say(t->view.app,
			/* TRANSLATORS: how many */
			_("Marked: %s. Marked already: %s."),
			number_text((int64_t)n->marked).text,
			number_text((int64_t)n->there_already).text);
	else
		app_say(t->view.app, _("Marked: %s."),
			number_text((int64_t)n->marked).text);
}

/* Several marks are one transaction: all of them or none, and one fsync. */
static bool begin_all(struct attendance *t, struct error *err)
{
	begin_group(t);
	return notebook_may_write(notebook_of(t), err) &&
		store_begin(notebook_store(notebook_of(t)), err);
}

static bool end_all(struct attendance *t, bool is_done, struct error *err)
{
	struct store *st = notebook_store(notebook_of(t));

	if (is_done)
		is_done = store_commit(st, err);
	else
		store_rollback(st);
	if (!is_done) {
		/* What the roster believes was taken back. */
		forget_group(t, t->group);
		app_fail(t->view.app, err);
	}
	t->is_read = is_done;
	return is_done;
}

static enum reply mark_numbers(struct attendance *t)
{
	struct numbers n = {.marked = 0};
	struct error err = {0};
	bool is_done;

	if (!begin_all(t, &err)) {
		app_fail(t->view.app, &err);
		return REPLY_HANDLED;
	}
	is_done = mark_parts(t, buf_str(&t->typed_numbers), &n, &err);
	if (end_all(t, is_done, &err)) {
		editor_set(&t->filter, "", false);
		attendance_count(t);
		attendance_refilter(t);
		say_numbers(t, &n);
	}
	return REPLY_HANDLED;
}

static void say_present_already(
	const struct attendance *t, const struct roster_entry *e)
{
	if (e->seq > 0)
		app_warn(t->view.app,
			/* TRANSLATORS: name, number on the list */
			_("%s is marked already, as number %s."), e->name,
			number_text(e->seq).text);
	else
		app_warn(t->view.app, _("%s is marked already."), e->name);
}

enum reply attendance_accept(struct attendance *t)
{
	const struct roster_entry *e;
	size_t at = t->list.selected;
	ptrdiff_t entry = attendance_entry_at(t, at);

	if (t->typed_numbers.len > 0)
		return mark_numbers(t);
	if (entry < 0) {
		if (attendance_can_add(t))
			attendance_add(t);
		return REPLY_HANDLED;
	}
	e = &t->roster.entries[entry];
	if (e->is_present)
		say_present_already(t, e);
	else if (!attendance_mark(t, (size_t)entry))
		return REPLY_HANDLED;
	if (*editor_text(&t->filter) == '\0') {
		list_select(&t->list, at + 1);
		return REPLY_HANDLED;
	}
	editor_set(&t->filter, "", false);
	attendance_refilter(t);
	return REPLY_HANDLED;
}

/* Without a filter "all" is everybody expected, not everybody ever met. */
static bool is_meant(const struct attendance *t, const struct roster_entry *e,
	bool is_present)
{
	bool is_filtered = *editor_text(&t->filter) != '\0';

	if (e->is_present == is_present)
		return false;
	return !is_present || is_filtered || e->is_expected || !t->has_sheet;
}

static size_t count_meant(const struct attendance *t, bool is_present)
{
	size_t i, count = 0;

	for (i = 0; i < t->shown_count; i++)
		if (is_meant(t, &t->roster.entries[t->shown[i]], is_present))
			count++;
	return count;
}

static void set_all(struct attendance *t, bool is_present)
{
	struct error err = {0};
	bool is_done = true;
	size_t i;

	if (!begin_all(t, &err)) {
		app_fail(t->view.app, &err);
		return;
	}
	for (i = 0; is_done && i < t->shown_count; i++)
		if (is_meant(t, &t->roster.entries[t->shown[i]], is_present))
			is_done = toggle(t, t->shown[i], &err);
	if (end_all(t, is_done, &err))
		attendance_count(t);
}

static void mark_all_answered(void *ctx, bool is_yes)
{
	if (is_yes)
		set_all(ctx, true);
}

static void mark_none_answered(void *ctx, bool is_yes)
{
	if (is_yes)
		set_all(ctx, false);
}

enum reply attendance_mark_all(struct attendance *t)
{
	size_t count = count_meant(t, true);
	char sentence[240];

	if (count == 0) {
		app_say(t->view.app, _("Everybody here is marked already."));
		return REPLY_HANDLED;
	}
	(void)snprintf(sentence, sizeof(sentence),
		ngettext("Mark %s person as present? Ctrl-Z takes it back.",
			"Mark %s persons as present? Ctrl-Z takes it back.",
			count),
		number_text((int64_t)count).text);
	app_ask(t->view.app, _("All present"), sentence, mark_all_answered, t);
	return REPLY_HANDLED;
}

enum reply attendance_mark_none(struct attendance *t)
{
	size_t count = count_meant(t, false);
	char sentence[240];

	if (count == 0) {
		app_say(t->view.app, _("Nobody here is marked."));
		return REPLY_HANDLED;
	}
	(void)snprintf(sentence, sizeof(sentence),
		ngettext("Take off the mark of %s person? Ctrl-Z puts it "
			 "back.",
			"Take off the marks of %s persons? Ctrl-Z puts them "
			"back.",
			count),
		number_text((int64_t)count).text);
	app_ask(t->view.app, _("Nobody present"), sentence, mark_none_answered,
		t);
	return REPLY_HANDLED;
}

static bool put_back(
	struct attendance *t, struct attendance_undo *u, struct error *err)
{
	struct notebook *nb = notebook_of(t);
	struct problems problems = {0};
	struct record now;
	bool is_there, is_done;

	/* Somebody else may have taken it off already. */
	if (u->before.type == NULL)
		return !row_exists(notebook_store(nb), RECORD_ATTENDANCE,
			       &u->attendance) ||
			notebook_delete(
				nb, RECORD_ATTENDANCE, &u->attendance, err);
	is_there = row_get(notebook_store(nb), RECORD_ATTENDANCE, &u->before.id,
		&now, NULL);
	is_done = notebook_save(
		nb, &u->before, is_there ? &now : NULL, &problems, err);
	if (is_there)
		record_release(&now);
	problems_release(&problems);
	return is_done;
}

/* All marks of the group, the last one first. */
static bool put_group_back(struct attendance *t, unsigned int group,
	size_t *count, struct error *err)
{
	size_t i;

	for (i = t->undo_count; i > 0 && t->undo[i - 1].group == group; i--) {
		if (!put_back(t, &t->undo[i - 1], err))
			return false;
		++*count;
	}
	return true;
}

enum reply attendance_undo(struct attendance *t)
{
	struct store *st = notebook_store(notebook_of(t));
	struct error err = {0};
	unsigned int group;
	size_t count = 0;
	bool is_done;

	if (t->undo_count == 0) {
		app_say(t->view.app, _("There is nothing to take back."));
		return REPLY_HANDLED;
	}
	if (!notebook_may_write(notebook_of(t), &err) ||
		!store_begin(st, &err)) {
		app_fail(t->view.app, &err);
		return REPLY_HANDLED;
	}
	group = t->undo[t->undo_count - 1].group;
	is_done = put_group_back(t, group, &count, &err);
	if (is_done)
		is_done = store_commit(st, &err);
	else
		store_rollback(st);
	/* What cannot be taken back now would stand in the way of all that was
	 * marked before it. */
	forget_group(t, group);
	/* The roster is read again. */
	t->is_read = false;
	if (is_done)
		app_say(t->view.app,
			ngettext("%s mark was taken back.",
				"%s marks were taken back.", count),
			number_text((int64_t)count).text);
	else
		app_warn(t->view.app,
			/* TRANSLATORS: why not, a whole sentence */
			_("The last marks stay as they are: %s"), err.text);
	return REPLY_HANDLED;
}
