/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/record.h"

#include "core/base/alloc.h"
#include "core/base/cut.h"
#include "tui/view/record_parts.h"

#include <stdlib.h>

struct record_view *record_view_of(struct view *v)
{
	return (struct record_view *)v;
}

bool record_view_is_read_only(const struct record_view *v)
{
	return notebook_is_read_only(app_notebook(v->view.app));
}

static void record_open(struct view *v)
{
	struct record_view *r = record_view_of(v);

	if (r->has_changed)
		app_warn(v->app,
			_("What was not finished last time is here again. The "
			  "record has changed since: compare before you "
			  "save."));
	else if (r->is_restored)
		app_say(v->app,
			_("What was not finished last time is here again."));
}

static void record_close(struct view *v)
{
	record_view_release(record_view_of(v));
	free(v);
}

static void record_arrange(struct view *v, int rows, int cols)
{
	struct record_view *r = record_view_of(v);

	if (r->form == NULL)
		return;
	record_view_refresh(r);
	form_arrange(r->form, rows, cols);
}

static void record_draw(const struct view *v, struct area *a)
{
	const struct record_view *r = (const struct record_view *)v;

	if (r->form != NULL)
		form_draw(r->form, a);
	else
		area_text(a, 1, 1, MEANING_HINT,
			_("This record is no longer in the notebook."));
}

/* Closes the view; whoever waits for the record gets its id then. */
static enum reply finish(struct record_view *r)
{
	struct app *app = r->view.app;
	record_done *done = r->is_stored ? r->done : NULL;
	struct id id = r->before.id;
	void *ctx = r->ctx;

	app_pop_to(app, &r->view, true);
	if (done != NULL)
		done(ctx, &id);
	return REPLY_HANDLED;
}

static enum reply leave(struct record_view *r)
{
	struct app *app = r->view.app;
	enum record_outcome outcome = RECORD_UNCHANGED;

	if (r->form != NULL && !record_view_is_read_only(r) &&
		form_is_changed(r->form))
		outcome = record_view_store(r);
	switch (outcome) {
	case RECORD_UNCHANGED:
		if (r->has_draft)
			notebook_note_change(app_notebook(app));
		record_view_forget_draft(r);
		break;
	case RECORD_STORED: app_say(app, _("Saved.")); break;
	case RECORD_INCOMPLETE:
	case RECORD_FAILED:
		if (!record_view_keep(r))
			return REPLY_HANDLED;
		notebook_note_change(app_notebook(app));
		if (outcome == RECORD_INCOMPLETE)
			app_warn(app,
				_("Not complete yet. It is kept as it is and "
				  "comes back when you open it again."));
		break;
	}
	return finish(r);
}

static enum reply save(struct record_view *r)
{
	bool goes_back = r->is_new && r->done != NULL;

	if (record_view_is_read_only(r))
		return REPLY_HANDLED;
	switch (record_view_store(r)) {
	case RECORD_STORED:
		app_say(r->view.app, _("Saved."));
		/* Whoever asked for a new record is waiting for it. */
		return goes_back ? finish(r) : REPLY_HANDLED;
	case RECORD_INCOMPLETE:
		app_warn(r->view.app,
			_("Not saved yet: see the field with the “!”."));
		return REPLY_HANDLED;
	case RECORD_UNCHANGED:
	case RECORD_FAILED: break;
	}
	return REPLY_HANDLED;
}

/* Before another screen counts or hands over what is in the notebook, what
 * was written here goes in; what is not complete becomes a draft. */
static enum reply settle(struct record_view *r)
{
	if (r->form != NULL && !record_view_is_read_only(r) &&
		form_is_changed(r->form) &&
		record_view_store(r) != RECORD_STORED)
		(void)record_view_keep(r);
	return REPLY_IGNORED;
}

static bool only_moves(const struct record_view *r, enum action a)
{
	switch ((int)a) {
	case ACTION_NEXT:
	case ACTION_PREVIOUS:
	case ACTION_UP:
	case ACTION_DOWN:
	case ACTION_LEFT:
	case ACTION_RIGHT:
	case ACTION_HOME:
	case ACTION_END:
	case ACTION_TOP:
	case ACTION_BOTTOM:
	case ACTION_PAGE_UP:
	case ACTION_PAGE_DOWN:
	case ACTION_NEXT_PAGE:
	case ACTION_PREVIOUS_PAGE:
	case ACTION_WORD_LEFT:
	case ACTION_WORD_RIGHT:
	case ACTION_SELECT_LEFT:
	case ACTION_SELECT_RIGHT:
	case ACTION_SELECT_UP:
	case ACTION_SELECT_DOWN:
	case ACTION_SELECT_WORD_LEFT:
	case ACTION_SELECT_WORD_RIGHT:
	case ACTION_SELECT_HOME:
	case ACTION_SELECT_END:
	case ACTION_SELECT_ALL: return true;
	case ACTION_ACCEPT: return form_focus(r->form) < 0;
	default: return false;
	}
}

static void say_read_only(struct record_view *r)
{
	app_warn(r->view.app, _("Read only. In use by %s"),
		notebook_holder(app_notebook(r->view.app)));
}

/* What belongs to this record has a screen of its own. */
static struct view *room_of(struct record_view *r, enum action a)
{
	const struct app_doors *doors = app_doors(r->view.app);
	struct app *app = r->view.app;
	const struct id *id = &r->before.id;
	bool is_meeting = r->type->id == RECORD_MEETING;

	if (r->is_new)
		return NULL;
	if (a == ACTION_ATTENDANCE && is_meeting && doors->attendance != NULL)
		return doors->attendance(app, id);
	if (a == ACTION_SUMMARY && is_meeting && doors->summary != NULL)
		return doors->summary(app, NULL, id);
	if (a == ACTION_HISTORY && doors->history != NULL)
		return doors->history(app, id);
	if (a == ACTION_CONFLICTS && r->before.in_conflict &&
		doors->conflicts != NULL)
		return doors->conflicts(app, id);
	return NULL;
}

static enum reply go_to_room(struct record_view *r, enum action a)
{
	struct view *room;

	(void)settle(r);
	room = room_of(r, a);
	if (room == NULL)
		return REPLY_IGNORED;
	app_push(r->view.app, room);
	return REPLY_HANDLED;
}

static enum reply act_outside(struct record_view *r, enum action a)
{
	switch ((int)a) {
	case ACTION_BACK: return leave(r);
	case ACTION_SAVE: return save(r);
	case ACTION_DELETE: return record_view_ask_to_delete(r);
	case ACTION_ATTENDANCE:
	case ACTION_SUMMARY:
	case ACTION_HISTORY:
	case ACTION_CONFLICTS: return go_to_room(r, a);
	case ACTION_HANDOVER:
	case ACTION_MERGE:
	case ACTION_QUIT: return settle(r);
	default: return REPLY_IGNORED;
	}
}

static enum reply record_act(struct view *v, enum action a)
{
	struct record_view *r = record_view_of(v);
	enum reply reply = REPLY_IGNORED;

	if (r->form == NULL)
		return REPLY_IGNORED;
	if (!record_view_is_read_only(r) || only_moves(r, a))
		reply = form_act(r->form, a);
	record_view_grant_wish(r);
	return reply != REPLY_IGNORED ? reply : act_outside(r, a);
}

static enum reply record_text(
	struct view *v, const char *s, size_t len, bool is_paste)
{
	struct record_view *r = record_view_of(v);
	enum reply reply;

	(void)is_paste;
	if (r->form == NULL)
		return REPLY_IGNORED;
	if (record_view_is_read_only(r)) {
		say_read_only(r);
		return REPLY_HANDLED;
	}
	reply = form_text(r->form, s, len);
	record_view_grant_wish(r);
	return reply;
}

static enum reply record_point(struct view *v, const struct press *p)
{
	struct record_view *r = record_view_of(v);

	if (r->form == NULL)
		return REPLY_IGNORED;
	if (form_point(r->form, p)) {
		if (record_view_is_read_only(r) && form_focus(r->form) >= 0)
			say_read_only(r);
		else
			form_open(r->form);
	}
	record_view_grant_wish(r);
	return REPLY_HANDLED;
}

static const char *record_selection(const struct view *v, size_t *len)
{
	const struct record_view *r = (const struct record_view *)v;

	return r->form != NULL ? form_selection(r->form, len) : NULL;
}

static const char *status_of(const struct record_view *r)
{
	if (record_view_is_read_only(r))
		return _("read only");
	if (r->before.in_conflict)
		return _("≠ in conflict; F6 settles it");
	if (r->is_restored)
		return _("* from last time, not finished");
	return form_is_changed(r->form) ? _("* changed") : "";
}

static void turn_off(const struct record_view *r, struct hints *h)
{
	bool is_read_only = record_view_is_read_only(r);
	bool has_rows = form_focus(r->form) < 0;

	h->is_off[ACTION_SAVE] = is_read_only;
	h->is_off[ACTION_DELETE] = is_read_only;
	h->is_off[ACTION_UNDO] = is_read_only || has_rows;
	h->is_off[ACTION_DITTO] = is_read_only || has_rows;
	h->is_off[ACTION_NEW] = is_read_only || !has_rows || r->is_new;
	h->is_off[ACTION_HISTORY] =
		r->is_new || app_doors(r->view.app)->history == NULL;
	h->is_off[ACTION_ATTENDANCE] = r->is_new ||
		r->type->id != RECORD_MEETING ||
		app_doors(r->view.app)->attendance == NULL;
}

static void record_hints(const struct view *v, struct hints *h)
{
	const struct record_view *r = (const struct record_view *)v;

	cut_copy(h->title, sizeof(h->title), r->title);
	if (r->form == NULL) {
		cut_copy(h->title, sizeof(h->title), i18n_text(r->type->title));
		return;
	}
	h->context_count = form_contexts(r->form, h->contexts);
	turn_off(r, h);
	h->keeps_keys = form_wants_digits(r->form);
	cut_copy(h->status, sizeof(h->status), status_of(r));
}

static void record_keep(struct view *v)
{
	(void)record_view_keep(record_view_of(v));
}

static const struct view_ops record_ops = {
	.name = "record",
	.open = record_open,
	.close = record_close,
	.arrange = record_arrange,
	.draw = record_draw,
	.act = record_act,
	.point = record_point,
	.text = record_text,
	.selection = record_selection,
	.hints = record_hints,
	.keep = record_keep,
};

struct view *record_view_new(struct app *app, enum record_type_id type,
	const struct id *record, const struct id *owner,
	const char *initial_name,
	void (*done)(void *ctx, const struct id *stored), void *ctx)
{
	struct record_view *r = xcalloc(1, sizeof(*r));

	r->view.ops = &record_ops;
	r->view.app = app;
	r->type = record_type_get(type);
	r->done = done;
	r->ctx = ctx;
	record_view_begin(r, record, owner, initial_name);
	return &r->view;
}
