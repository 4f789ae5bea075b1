/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/records.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/store/draft.h"
#include "core/text/number.h"
#include "tui/view/records_parts.h"

#include <stdio.h>
#include <stdlib.h>

struct records *records_of(struct view *v)
{
	return (struct records *)v;
}

bool records_is_read_only(const struct records *r)
{
	return notebook_is_read_only(app_notebook(r->view.app));
}

static void records_close(struct view *v)
{
	struct records *r = records_of(v);

	records_release(r);
	editor_release(&r->filter);
	free(r);
}

static enum reply push(struct records *r, struct view *v)
{
	app_push(r->view.app, v);
	return REPLY_HANDLED;
}

static enum reply open_form(struct records *r, const struct id *id)
{
	const struct app_doors *doors = app_doors(r->view.app);

	if (doors->form == NULL || (id == NULL && records_is_read_only(r)))
		return REPLY_IGNORED;
	return push(r,
		doors->form(
			r->view.app, r->type->id, id, NULL, NULL, NULL, NULL));
}

static enum reply open_selected(struct records *r)
{
	const struct records_row *row = records_selected(r);

	return row != NULL ? open_form(r, &row->id) : REPLY_HANDLED;
}

static void delete_selected(void *ctx, bool is_yes)
{
	struct records *r = ctx;
	struct notebook *nb = app_notebook(r->view.app);
	struct error err = {0};
	struct buf title = {0};

	if (!is_yes || id_is_nil(&r->selected))
		return;
	notebook_title(nb, r->type->id, &r->selected, &title);
	if (!notebook_delete(nb, r->type->id, &r->selected, &err)) {
		app_fail(r->view.app, &err);
	} else {
		draft_remove(notebook_store(nb), r->type->id, &r->selected);
		app_say(r->view.app, _("Deleted: %s"), buf_str(&title));
		r->selected = (struct id){{0}};
	}
	buf_release(&title);
}

static enum reply ask_to_delete(struct records *r)
{
	const struct records_row *row = records_selected(r);
	struct buf title = {0}, sentence = {0};

	if (row == NULL || records_is_read_only(r))
		return REPLY_HANDLED;
	r->selected = row->id;
	notebook_title(
		app_notebook(r->view.app), r->type->id, &row->id, &title);
	buf_printf(&sentence,
		_("Delete “%s” and all rows that belong to it? After the next "
		  "hand-over it goes from the other laptops as well."),
		buf_str(&title));
	app_ask(r->view.app, _("Delete"), buf_str(&sentence), delete_selected,
		r);
	buf_release(&title);
	buf_release(&sentence);
	return REPLY_HANDLED;
}

/* By the column whose head is pressed; once more turns the order. */
static void sort_by(struct records *r, int column)
{
	r->descends = r->sort == column && !r->descends;
	r->sort = column;
	r->is_stale = true;
}

static enum reply sort_by_next(struct records *r)
{
	r->sort = r->sort + 1 < (int)r->column_count ? r->sort + 1 : -1;
	r->descends = false;
	r->is_stale = true;
	return REPLY_HANDLED;
}

static enum reply turn_order(struct records *r)
{
	r->descends = !r->descends;
	r->is_stale = true;
	return REPLY_HANDLED;
}

static enum reply start_filter(struct records *r)
{
	if (!r->is_filtering)
		editor_set(&r->filter, "", false);
	r->is_filtering = true;
	return REPLY_HANDLED;
}

static enum reply stop_filter(struct records *r)
{
	if (!r->is_filtering)
		return REPLY_LEAVE;
	r->is_filtering = false;
	r->is_stale = true;
	return REPLY_HANDLED;
}

/* After another letter the best row is the first one again. */
static void filter_again(struct records *r)
{
	r->is_stale = true;
	r->selected = (struct id){{0}};
	list_select(&r->list, 0);
}

/* Of a meeting: what belongs to the one under the cursor. */
static enum reply open_of_meeting(struct records *r, enum action a)
{
	const struct app_doors *doors = app_doors(r->view.app);
	const struct records_row *row = records_selected(r);

	if (r->type->id != RECORD_MEETING || row == NULL)
		return REPLY_IGNORED;
	if (a == ACTION_ATTENDANCE && doors->attendance != NULL)
		return push(r, doors->attendance(r->view.app, &row->id));
	if (a == ACTION_SUMMARY && doors->summary != NULL)
		return push(r, doors->summary(r->view.app, NULL, &row->id));
	return REPLY_IGNORED;
}

static enum reply open_about(struct records *r, enum action a)
{
	const struct app_doors *doors = app_doors(r->view.app);
	const struct records_row *row = records_selected(r);

	if (row == NULL)
		return REPLY_IGNORED;
	if (a == ACTION_HISTORY && doors->history != NULL)
		return push(r, doors->history(r->view.app, &row->id));
	if (a == ACTION_CONFLICTS && doors->conflicts != NULL &&
		row->in_conflict)
		return push(r, doors->conflicts(r->view.app, &row->id));
	return REPLY_IGNORED;
}

static enum reply move_or_edit(struct records *r, enum action a)
{
	enum reply reply;

	/* Home and End are the filter's while it is open; the rows have PgUp
	 * and PgDn. */
	if (r->is_filtering) {
		reply = editor_act(&r->filter, a);
		if (reply != REPLY_IGNORED) {
			if (editor_has_changed(&r->filter))
				filter_again(r);
			return reply;
		}
	}
	return list_act(&r->list, a);
}

static enum reply records_act(struct view *v, enum action a)
{
	struct records *r = records_of(v);

	switch ((int)a) {
	case ACTION_ACCEPT:
	case ACTION_EDIT: return open_selected(r);
	case ACTION_NEW: return open_form(r, NULL);
	case ACTION_DELETE: return ask_to_delete(r);
	case ACTION_FILTER: return start_filter(r);
	case ACTION_BACK: return stop_filter(r);
	case ACTION_SORT: return sort_by_next(r);
	case ACTION_REVERSE: return turn_order(r);
	case ACTION_ATTENDANCE:
	case ACTION_SUMMARY: return open_of_meeting(r, a);
	case ACTION_HISTORY:
	case ACTION_CONFLICTS: return open_about(r, a);
	default: return move_or_edit(r, a);
	}
}

static enum reply records_point(struct view *v, const struct press *p)
{
	struct records *r = records_of(v);
	size_t column;

	if (press_is(p, LINK_COLUMN, &column))
		sort_by(r, (int)column);
	else if (editor_point(&r->filter, p) == REPLY_IGNORED &&
		list_point(&r->list, p) == LIST_OPENED)
		return open_selected(r);
	return REPLY_HANDLED;
}

static enum reply records_text(
	struct view *v, const char *s, size_t len, bool is_paste)
{
	struct records *r = records_of(v);

	(void)is_paste;
	if (!r->is_filtering)
		return REPLY_IGNORED;
	editor_type(&r->filter, s, len);
	filter_again(r);
	return REPLY_HANDLED;
}

static const char *records_selection(const struct view *v, size_t *len)
{
	const struct records *r = (const struct records *)v;

	return r->is_filtering ? editor_selection(&r->filter, len) : NULL;
}

static void records_hints(const struct view *v, struct hints *h)
{
	const struct records *r = (const struct records *)v;
	bool is_empty = r->list.count == 0;

	if (r->is_filtering)
		hints_add(h, CONTEXT_FIELD);
	hints_add(h, CONTEXT_ROWS);
	hints_add(h, CONTEXT_LIST);
	h->is_off[ACTION_ACCEPT] = is_empty;
	h->is_off[ACTION_EDIT] = is_empty;
	h->is_off[ACTION_HISTORY] = is_empty;
	h->is_off[ACTION_NEW] = records_is_read_only(r);
	h->is_off[ACTION_DELETE] = is_empty || records_is_read_only(r);
	h->is_off[ACTION_ATTENDANCE] = r->type->id != RECORD_MEETING;
	h->is_off[ACTION_MARK] = true;
	h->is_off[ACTION_UNDO] = true;
	cut_copy(h->title, sizeof(h->title), i18n_text(r->type->titles));
	if (r->is_filtering)
		(void)snprintf(h->status, sizeof(h->status), "%s / %s",
			number_text((int64_t)r->list.count).text,
			number_text((int64_t)r->total).text);
	else
		cut_copy(h->status, sizeof(h->status),
			number_text((int64_t)r->total).text);
}

static const struct view_ops records_ops = {
	.name = "records",
	.close = records_close,
	.arrange = records_arrange,
	.draw = records_draw,
	.act = records_act,
	.point = records_point,
	.text = records_text,
	.selection = records_selection,
	.hints = records_hints,
};

struct view *records_view_new(struct app *app, enum record_type_id type)
{
	struct records *r = xcalloc(1, sizeof(*r));

	(void)app;
	r->view.ops = &records_ops;
	r->type = record_type_get(type);
	r->sort = -1;
	return &r->view;
}
