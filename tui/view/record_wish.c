/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "tui/view/record.h"
#include "tui/view/record_parts.h"

static void delete_it(void *ctx, bool is_yes)
{
	struct record_view *r = ctx;
	struct app *app = r->view.app;
	struct notebook *nb = app_notebook(app);
	struct error err = {0};

	if (!is_yes)
		return;
	if (!r->is_new &&
		!notebook_delete(nb, r->type->id, &r->before.id, &err)) {
		app_fail(app, &err);
		return;
	}
	record_view_forget_draft(r);
	notebook_note_change(nb);
	app_say(app, _("Deleted."));
	app_pop_to(app, &r->view, true);
}

enum reply record_view_ask_to_delete(struct record_view *r)
{
	struct buf sentence = {0};

	if (record_view_is_read_only(r))
		return REPLY_HANDLED;
	if (r->is_new)
		buf_add_str(&sentence,
			_("Throw away what was written here? It is not in the "
			  "notebook yet."));
	else
		buf_printf(&sentence,
			_("Delete “%s” and all rows that belong to it? After "
			  "the next hand-over it goes from the other laptops "
			  "as well."),
			r->title);
	app_ask(r->view.app, _("Delete"), buf_str(&sentence), delete_it, r);
	buf_release(&sentence);
	return REPLY_HANDLED;
}

static void take_reference(void *ctx, const struct id *stored)
{
	struct record_view *r = ctx;

	form_set_reference(r->form, r->wish_field, stored);
}

static void take_child(void *ctx, const struct id *stored)
{
	struct record_view *r = ctx;

	(void)stored;
	form_reload_children(r->form);
}

static void delete_child(void *ctx, bool is_yes)
{
	struct record_view *r = ctx;
	struct error err = {0};

	if (!is_yes)
		return;
	if (!notebook_delete(app_notebook(r->view.app), r->doomed_type,
		    &r->doomed, &err))
		app_fail(r->view.app, &err);
	form_reload_children(r->form);
}

static void ask_to_delete_child(
	struct record_view *r, const struct form_wish *wish)
{
	struct buf title = {0}, sentence = {0};

	notebook_title(
		app_notebook(r->view.app), wish->type, &wish->id, &title);
	buf_printf(&sentence, _("Delete the row “%s”?"), buf_str(&title));
	r->doomed = wish->id;
	r->doomed_type = wish->type;
	app_ask(r->view.app, _("Delete"), buf_str(&sentence), delete_child, r);
	buf_release(&title);
	buf_release(&sentence);
}

void record_view_grant_wish(struct record_view *r)
{
	struct form_wish wish = form_take_wish(r->form);
	struct app *app = r->view.app;
	bool is_new = id_is_nil(&wish.id);

	if (wish.kind == FORM_WISH_NONE ||
		(record_view_is_read_only(r) &&
			(wish.kind != FORM_WISH_CHILD || is_new)))
		return;
	switch (wish.kind) {
	case FORM_WISH_NONE: break;
	case FORM_WISH_NEW_REF:
		r->wish_field = wish.field;
		app_push(app,
			record_view_new(app, wish.type, NULL, NULL, wish.typed,
				take_reference, r));
		break;
	case FORM_WISH_CHILD:
		app_push(app,
			record_view_new(app, wish.type,
				is_new ? NULL : &wish.id,
				&form_record(r->form)->id, NULL, take_child,
				r));
		break;
	case FORM_WISH_DELETE_CHILD: ask_to_delete_child(r, &wish); break;
	}
}
