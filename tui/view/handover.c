/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/handover.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/base/file.h"
#include "core/sync/handover.h"
#include "core/text/number.h"
#include "tui/view/moment.h"
#include "tui/view/stick_watch.h"
#include "tui/widget/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIST_ROW = 7, PER_MILLE_IN_CENT = 10 };

enum handover_state { HANDOVER_CHOOSING, HANDOVER_DONE, HANDOVER_NOT_DONE };

struct handover_view {
	struct view view;
	enum handover_state state;
	struct stick_list sticks;
	struct list list;
	uint64_t version;
	bool is_read;
	int64_t changes, new_changes;
	char previous[64]; /* when the one before was written, "" if never */

	char *folder; /* where to write */
	bool is_stick;
	struct handover_write *write; /* while the job runs */
	char *file;                   /* of DONE */
	int64_t file_changes;
	char reason[sizeof(((struct error *)0)->text)];
};

static struct handover_view *handover_of(struct view *v)
{
	return (struct handover_view *)v;
}

static size_t row_count(const struct handover_view *h)
{
	return h->sticks.count + 1; /* a folder by hand */
}

static void handover_open(struct view *v)
{
	struct handover_view *h = handover_of(v);

	(void)stick_watch_look(&h->sticks, app_world(v->app));
}

static void read_again(struct handover_view *h)
{
	struct notebook *nb = app_notebook(h->view.app);
	struct overview overview;
	struct error err = {0};
	struct buf when = {0};

	h->is_read = true;
	h->version = notebook_version(nb);
	h->changes = sync_change_count(notebook_sync(nb));
	h->new_changes = notebook_changes_since_handover(nb);
	if (notebook_overview(nb, &overview, &err) && overview.handover_ms > 0)
		moment_add(app_world(h->view.app), overview.handover_ms, &when);
	cut_copy(h->previous, sizeof(h->previous), buf_str(&when));
	buf_release(&when);
}

static void handover_arrange(struct view *v, int rows, int cols)
{
	struct handover_view *h = handover_of(v);

	(void)cols;
	if (!h->is_read || h->version != notebook_version(app_notebook(v->app)))
		read_again(h);
	list_arrange(&h->list, row_count(h), rows - LIST_ROW);
}

static void draw_contents(const struct handover_view *h, struct area *a)
{
	area_printf(a, 0, 1, MEANING_STRONG,
		ngettext("The file will hold this whole notebook: %s "
			 "change.",
			"The file will hold this whole notebook: %s changes.",
			(unsigned long)h->changes),
		number_text(h->changes).text);
	if (h->previous[0] == '\0')
		area_text(a, 1, 1, MEANING_HINT,
			_("This notebook was never handed over before."));
	else
		area_printf(a, 1, 1, MEANING_HINT,
			/* TRANSLATORS: when, how many changes since */
			_("Handed over last on %s; new since then: %s."),
			h->previous, number_text(h->new_changes).text);
	area_text(a, 2, 1, MEANING_HINT,
		_("It is locked with a passphrase and checked after writing."));
}

static void draw_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct handover_view *h = ctx;
	struct buf b = {0};

	(void)is_selected;
	if (i < h->sticks.count)
		stick_describe(&h->sticks.sticks[i], &b);
	else
		buf_add_str(&b, _("Another folder …"));
	area_cell(a, 0, 1, a->cols - 1, ALIGN_LEFT, meaning, buf_str(&b));
	buf_release(&b);
}

static void draw_choosing(const struct handover_view *h, struct area *a)
{
	struct area rows = area_part(a, LIST_ROW, 1, AREA_REST, -1);

	draw_contents(h, a);
	if (h->sticks.count == 0)
		area_text(a, LIST_ROW - 2, 1, MEANING_DOUBT,
			_("Put in a stick … it will be seen by itself."));
	else
		area_text(a, LIST_ROW - 2, 1, MEANING_HEAD,
			_("Where is the file to go?"));
	list_draw(&h->list, &rows, true, draw_row, h);
}

static void draw_done(const struct handover_view *h, struct area *a)
{
	area_printf(a, 1, 1, MEANING_GOOD, "%s %s",
		a->grid->is_ascii ? "OK" : "✓",
		h->is_stick ? _("Done. The stick may be taken out.")
			    : _("Done. The file is written."));
	area_text(a, 3, 1, MEANING_LABEL, _("File"));
	area_cell(a, 3, 14, a->cols - 15, ALIGN_LEFT, MEANING_STRONG,
		path_name(h->file));
	area_text(a, 4, 1, MEANING_LABEL, _("Folder"));
	area_cell(a, 4, 14, a->cols - 15, ALIGN_LEFT, MEANING_PLAIN, h->folder);
	area_text(a, 5, 1, MEANING_LABEL, _("In it"));
	area_printf(a, 5, 14, MEANING_PLAIN,
		ngettext("%s change, read back and verified",
			"%s changes, read back and verified",
			(unsigned long)h->file_changes),
		number_text(h->file_changes).text);
	area_text(a, 7, 1, MEANING_HINT,
		_("Tell the passphrase by word of mouth, not on the stick."));
	press_offer(a, 9, 1, ACTION_ACCEPT, _("Enter: go back"));
}

static void draw_not_done(const struct handover_view *h, struct area *a)
{
	int used;

	area_text(a, 1, 1, MEANING_ERROR, a->grid->is_ascii ? "!!" : "✗");
	used = area_wrapped(a, 1, 4, a->cols - 5, a->rows - 6, MEANING_ERROR,
		app_wrap(h->view.app), h->reason);
	area_text(a, used + 2, 4, MEANING_PLAIN,
		_("The notebook itself is unharmed."));
	press_offer(a, used + 4, 4, ACTION_ACCEPT, _("Enter: try again"));
}

static void handover_draw(const struct view *v, struct area *a)
{
	const struct handover_view *h = (const struct handover_view *)v;

	switch (h->state) {
	case HANDOVER_CHOOSING: draw_choosing(h, a); break;
	case HANDOVER_DONE: draw_done(h, a); break;
	case HANDOVER_NOT_DONE: draw_not_done(h, a); break;
	}
}

/* The steps of the file say "not done" themselves, its beginning does not. */
static void not_done(struct handover_view *h, const struct error *err)
{
	h->state = HANDOVER_NOT_DONE;
	cut_copy(h->reason, sizeof(h->reason), err->text);
}

static int job_step(void *ctx, struct error *err)
{
	return handover_write_step(((struct handover_view *)ctx)->write, err);
}

static int job_progress(void *ctx, const char **phase)
{
	struct handover_view *h = ctx;

	return handover_write_progress(h->write, phase) / PER_MILLE_IN_CENT;
}

static void job_end(void *ctx, enum job_end end, const struct error *err)
{
	struct handover_view *h = ctx;
	struct error note = {0};

	if (end == JOB_DONE) {
		h->state = HANDOVER_DONE;
		free(h->file);
		h->file = xstrdup(handover_write_path(h->write));
		h->file_changes = handover_write_summary(h->write)->changes;
		if (!notebook_note_handover(app_notebook(h->view.app), &note))
			app_fail(h->view.app, &note);
		h->is_read = false;
	} else if (end == JOB_FAILED) {
		not_done(h, err);
	}
	handover_write_free(h->write);
	h->write = NULL;
}

static void passphrase_given(void *ctx, const char *words)
{
	struct handover_view *h = ctx;
	struct error err = {0};

	if (words == NULL)
		return;
	h->write =
		handover_write_start(notebook_sync(app_notebook(h->view.app)),
			h->folder, NULL, words, HANDOVER_COST_NORMAL, &err);
	if (h->write == NULL) {
		error_prefix(&err, "%s", _("Not done"));
		not_done(h, &err);
		return;
	}
	app_run_job(h->view.app,
		&(struct job){
			.title = _("Handing over"),
			.step = job_step,
			.progress = job_progress,
			.end = job_end,
			.ctx = h,
		});
}

static void go_on_with(
	struct handover_view *h, const char *folder, bool is_stick)
{
	char *copy = xstrdup(folder);

	free(h->folder);
	h->folder = copy;
	h->is_stick = is_stick;
	app_ask_passphrase(h->view.app, _("Passphrase of the file"),
		_("Whoever merges this file needs the same words. They are "
		  "kept nowhere."),
		true, passphrase_given, h);
}

static void folder_given(void *ctx, const char *typed)
{
	struct handover_view *h = ctx;
	struct error err = {0};

	if (typed == NULL || *typed == '\0')
		return;
	if (!file_exists(typed)) {
		error_set(&err, ERROR_MEDIUM,
			_("Not done: there is no folder %s."), typed);
		not_done(h, &err);
		return;
	}
	go_on_with(h, typed, false);
}

static enum reply choose(struct handover_view *h)
{
	const struct stick *stick = NULL;
	struct error err = {0};

	if (h->list.selected < h->sticks.count)
		stick = &h->sticks.sticks[h->list.selected];
	if (!notebook_may_write(app_notebook(h->view.app), &err)) {
		error_prefix(&err, "%s", _("Not done"));
		not_done(h, &err);
	} else if (stick == NULL) {
		app_ask_text(h->view.app, _("Another folder"),
			_("Full path of the folder, as in /media/stick:"),
			h->folder, folder_given, h);
	} else if (stick->is_read_only) {
		error_set(&err, ERROR_MEDIUM,
			_("Not done: the stick %s cannot be written to. Open "
			  "its lock, or use another one."),
			stick->label);
		not_done(h, &err);
	} else {
		go_on_with(h, stick->path, true);
	}
	return REPLY_HANDLED;
}

static enum reply handover_act(struct view *v, enum action a)
{
	struct handover_view *h = handover_of(v);

	if (h->state == HANDOVER_CHOOSING)
		return a == ACTION_ACCEPT ? choose(h) : list_act(&h->list, a);
	if (a != ACTION_ACCEPT && a != ACTION_BACK)
		return REPLY_IGNORED;
	if (h->state == HANDOVER_DONE)
		return REPLY_LEAVE;
	h->state = HANDOVER_CHOOSING;
	(void)stick_watch_look(&h->sticks, app_world(v->app));
	return REPLY_HANDLED;
}

static enum reply handover_point(struct view *v, const struct press *p)
{
	struct handover_view *h = handover_of(v);

	if (h->state == HANDOVER_CHOOSING &&
		list_point(&h->list, p) == LIST_OPENED)
		return choose(h);
	return REPLY_HANDLED;
}

static bool handover_tick(struct view *v)
{
	struct handover_view *h = handover_of(v);

	return h->state == HANDOVER_CHOOSING &&
		stick_watch_look(&h->sticks, app_world(v->app));
}

static void handover_hints(const struct view *v, struct hints *h)
{
	const struct handover_view *hv = (const struct handover_view *)v;

	hints_add(h,
		hv->state == HANDOVER_CHOOSING ? CONTEXT_HANDOVER
					       : CONTEXT_ROWS);
	h->is_off[ACTION_ACCEPT] = hv->state != HANDOVER_CHOOSING;
	h->is_off[ACTION_HANDOVER] = true;
	cut_copy(h->title, sizeof(h->title), _("Hand over"));
}

static void handover_close(struct view *v)
{
	struct handover_view *h = handover_of(v);

	stick_list_release(&h->sticks);
	handover_write_free(h->write);
	free(h->folder);
	free(h->file);
	free(h);
}

static const struct view_ops handover_ops = {
	.name = "handover",
	.tick_ms = STICK_WATCH_MS,
	.open = handover_open,
	.close = handover_close,
	.arrange = handover_arrange,
	.draw = handover_draw,
	.act = handover_act,
	.point = handover_point,
	.hints = handover_hints,
	.tick = handover_tick,
};

struct view *handover_view_new(struct app *app)
{
	struct handover_view *h = xcalloc(1, sizeof(*h));

	(void)app;
	h->view.ops = &handover_ops;
	return &h->view;
}
