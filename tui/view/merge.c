/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/merge.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/base/file.h"
#include "core/sync/merge.h"
#include "core/sync/passphrase.h"
#include "tui/view/merge_report.h"
#include "tui/view/merges.h"
#include "tui/view/stick_watch.h"
#include "tui/widget/list.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIST_ROW = 3, FILE_CELLS = 24, PER_MILLE_IN_CENT = 10 };

enum merge_state {
	MERGE_CHOOSING,
	MERGE_PLANNED, /* the dry run is shown */
	MERGE_DONE,
	MERGE_FAILED,
};

struct merge_file {
	char *path;
	bool is_readable;
	struct handover_summary from;
	char reason[200]; /* why it is not */
};

struct merge_view {
	struct view view;
	enum merge_state state;
	struct stick_list sticks;
	struct merge_file *files;
	size_t file_count;
	struct list list;

	char *path;  /* of the file in hand */
	char *words; /* its passphrase, in locked memory */
	struct merge_job *job;
	bool is_dry_run;
	struct merge_report report;
	bool has_offered; /* to settle the conflicts, once */
	char reason[sizeof(((struct error *)0)->text)];
};

static struct merge_view *merge_of(struct view *v)
{
	return (struct merge_view *)v;
}

static void forget_files(struct merge_view *m)
{
	size_t i;

	for (i = 0; i < m->file_count; i++)
		free(m->files[i].path);
	free(m->files);
	m->files = NULL;
	m->file_count = 0;
}

static bool peek(struct merge_file *f)
{
	struct error err = {0};

	f->is_readable = handover_peek(f->path, &f->from, &err);
	cut_copy(f->reason, sizeof(f->reason), err.text);
	return f->is_readable;
}

static void add_file(struct merge_view *m, const char *path)
{
	struct merge_file *f;

	m->files =
		xrealloc_array(m->files, m->file_count + 1, sizeof(*m->files));
	f = &m->files[m->file_count++];
	*f = (struct merge_file){.path = xstrdup(path)};
	(void)peek(f);
}

static bool is_own(const struct merge_view *m, const struct merge_file *f)
{
	return strcmp(f->from.laptop,
		       sync_laptop(notebook_sync(app_notebook(m->view.app)))) ==
		0;
}

/* What this laptop wrote itself brings nothing: it stands last, and an Enter
 * without looking does not fall on it. */
static void put_own_last(struct merge_view *m)
{
	struct merge_file *sorted;
	size_t at = 0, others, i;

	if (m->file_count == 0)
		return;
	sorted = xcalloc(m->file_count, sizeof(*sorted));
	for (i = 0; i < m->file_count; i++)
		if (!is_own(m, &m->files[i]))
			sorted[at++] = m->files[i];
	others = at;
	for (i = 0; i < m->file_count; i++)
		if (is_own(m, &m->files[i]))
			sorted[at++] = m->files[i];
	free(m->files);
	m->files = sorted;
	m->list.selected = others > 0 ? 0 : m->file_count;
}

static void read_files(struct merge_view *m)
{
	const struct stick *stick;
	size_t i, k;

	forget_files(m);
	for (i = 0; i < m->sticks.count; i++) {
		stick = &m->sticks.sticks[i];
		for (k = 0; k < stick->file_count; k++)
			add_file(m, stick->files[k]);
	}
	put_own_last(m);
}

/* A file that could not be read may just not have arrived whole yet. */
static bool read_rest(struct merge_view *m)
{
	bool has_changed = false;
	size_t i;

	for (i = 0; i < m->file_count; i++)
		if (!m->files[i].is_readable && peek(&m->files[i]))
			has_changed = true;
	return has_changed;
}

static bool look(struct merge_view *m)
{
	if (!stick_watch_look(&m->sticks, app_world(m->view.app)))
		return read_rest(m);
	read_files(m);
	return true;
}

static void merge_arrange(struct view *v, int rows, int cols)
{
	struct merge_view *m = merge_of(v);

	(void)cols;
	list_arrange(&m->list, m->file_count + 1, rows - LIST_ROW);
}

static void draw_row(const void *ctx, size_t i, bool is_selected,
	enum meaning meaning, struct area *a)
{
	const struct merge_view *m = ctx;
	const struct merge_file *f;
	struct buf b = {0};

	(void)is_selected;
	if (i >= m->file_count) {
		area_text(a, 0, 1, meaning, _("Another file …"));
		return;
	}
	f = &m->files[i];
	if (!f->is_readable)
		buf_add_str(&b, f->reason);
	else if (is_own(m, f))
		buf_add_str(&b, _("written by this laptop itself"));
	else
		merge_report_from(&f->from, app_world(m->view.app), &b);
	area_cell(a, 0, 1, FILE_CELLS, ALIGN_LEFT, meaning, path_name(f->path));
	area_cell(a, 0, FILE_CELLS + 3, a->cols - FILE_CELLS - 3, ALIGN_LEFT,
		meaning, buf_str(&b));
	buf_release(&b);
}

static void draw_choosing(const struct merge_view *m, struct area *a)
{
	struct area rows = area_part(a, LIST_ROW, 0, AREA_REST, AREA_REST);

	if (m->sticks.count == 0)
		area_text(a, 0, 1, MEANING_DOUBT,
			_("Put in a stick … it will be seen by itself."));
	else if (m->file_count == 0)
		area_text(a, 0, 1, MEANING_DOUBT,
			_("There is no hand-over file on the stick."));
	else
		area_text(a, 0, 1, MEANING_HEAD,
			_("Which file is to be merged into this notebook?"));
	area_text(a, 1, 1, MEANING_HINT,
		_("First it is shown what would change; nothing is merged "
		  "without a second Enter."));
	list_draw(&m->list, &rows, true, draw_row, m);
}

/* Under what was drawn, with a line of air if there is room for it. */
static int row_under(const struct area *a, int used, int rows)
{
	int row = used + 1;

	return row + rows > a->rows ? a->rows - rows : row;
}

static void draw_planned(const struct merge_view *m, struct area *a)
{
	int used = merge_report_draw(a, m->view.app, m->path, &m->report);
	bool has_news = m->report.status == MERGE_MERGED;
	int row = row_under(a, used, has_news ? 2 : 1), col;

	if (has_news)
		area_text(a, row++, 1, MEANING_STRONG,
			_("This is only a look; nothing is merged so far."));
	col = press_offer(a, row, 1, ACTION_ACCEPT,
		has_news ? _("Enter: merge it") : _("Enter: go back"));
	if (has_news)
		press_offer(a, row, col, ACTION_BACK, _("Esc: leave it"));
}

static bool offers_conflicts(const struct merge_view *m)
{
	return m->report.conflicts > 0 && !m->has_offered;
}

static void draw_done(const struct merge_view *m, struct area *a)
{
	struct area rest = area_part(a, 1, 0, AREA_REST, AREA_REST);
	int used, row, col;

	area_printf(a, 0, 1, MEANING_GOOD, "%s %s",
		a->grid->is_ascii ? "OK" : "✓",
		_("Merged. All of it is in this notebook now."));
	used = merge_report_draw(&rest, m->view.app, m->path, &m->report);
	row = row_under(&rest, used, 1);
	col = press_offer(&rest, row, 1, ACTION_ACCEPT,
		offers_conflicts(m) ? _("Enter: settle them now")
				    : _("Enter: go back"));
	if (offers_conflicts(m))
		press_offer(&rest, row, col, ACTION_BACK, _("Esc: later"));
}

static void draw_failed(const struct merge_view *m, struct area *a)
{
	int used, col;

	area_text(a, 1, 1, MEANING_ERROR, a->grid->is_ascii ? "!!" : "✗");
	used = area_wrapped(a, 1, 4, a->cols - 5, a->rows - 6, MEANING_ERROR,
		app_wrap(m->view.app), m->reason);
	area_text(a, used + 2, 4, MEANING_PLAIN,
		_("Nothing was merged; the notebook is as it was."));
	col = press_offer(a, used + 4, 4, ACTION_ACCEPT, _("Enter: try again"));
	press_offer(a, used + 4, col, ACTION_BACK, _("Esc: another file"));
}

static void merge_draw(const struct view *v, struct area *a)
{
	const struct merge_view *m = (const struct merge_view *)v;

	switch (m->state) {
	case MERGE_CHOOSING: draw_choosing(m, a); break;
	case MERGE_PLANNED: draw_planned(m, a); break;
	case MERGE_DONE: draw_done(m, a); break;
	case MERGE_FAILED: draw_failed(m, a); break;
	}
}

static void fail(struct merge_view *m, const struct error *err)
{
	m->state = MERGE_FAILED;
	cut_copy(m->reason, sizeof(m->reason), err->text);
}

static void keep_report(struct merge_view *m)
{
	const struct merge_report *told = merge_job_report(m->job);

	merge_report_release(&m->report);
	m->has_offered = false;
	m->report = *told;
	m->report.missing = xmemdup(
		told->missing, told->missing_count * sizeof(*told->missing));
}

static int job_step(void *ctx, struct error *err)
{
	return merge_step(((struct merge_view *)ctx)->job, err);
}

static int job_progress(void *ctx, const char **phase)
{
	return merge_progress(((struct merge_view *)ctx)->job, phase) /
		PER_MILLE_IN_CENT;
}

static void job_end(void *ctx, enum job_end end, const struct error *err)
{
	struct merge_view *m = ctx;

	if (end == JOB_DONE) {
		keep_report(m);
		m->state = m->is_dry_run ? MERGE_PLANNED : MERGE_DONE;
	} else if (end == JOB_FAILED) {
		fail(m, err);
	}
	merge_free(m->job);
	m->job = NULL;
	if (end == JOB_DONE && !m->is_dry_run)
		notebook_touch(app_notebook(m->view.app));
}

static void run(struct merge_view *m, bool is_dry_run)
{
	struct error err = {0};

	m->is_dry_run = is_dry_run;
	m->job = merge_start(notebook_sync(app_notebook(m->view.app)), m->path,
		m->words, is_dry_run, &err);
	if (m->job == NULL) {
		fail(m, &err);
		return;
	}
	app_run_job(m->view.app,
		&(struct job){
			.title = is_dry_run ? _("Reading the hand-over file")
					    : _("Merging"),
			.step = job_step,
			.progress = job_progress,
			.end = job_end,
			.ctx = m,
		});
}

static void passphrase_given(void *ctx, const char *words)
{
	struct merge_view *m = ctx;
	struct error err = {0};

	if (words == NULL)
		return;
	secret_free(m->words);
	m->words = NULL;
	if (passphrase_copy(&m->words, words, &err))
		run(m, true);
	else
		fail(m, &err);
}

static void ask_passphrase(struct merge_view *m)
{
	struct error err = {0};

	if (!notebook_may_write(app_notebook(m->view.app), &err)) {
		fail(m, &err);
		return;
	}
	app_ask_passphrase(m->view.app, _("Passphrase of the file"),
		_("The words that were chosen when the file was written:"),
		false, passphrase_given, m);
}

/* What cannot be a hand-over file is refused before any words are asked for.
 */
static void go_on_with(struct merge_view *m, const char *path)
{
	struct handover_summary from;
	struct error err = {0};
	char *copy = xstrdup(path);

	free(m->path);
	m->path = copy;
	if (handover_peek(m->path, &from, &err))
		ask_passphrase(m);
	else
		fail(m, &err);
}

static void path_given(void *ctx, const char *typed)
{
	if (typed != NULL && *typed != '\0')
		go_on_with(ctx, typed);
}

static enum reply ask_path(struct merge_view *m)
{
	app_ask_text(m->view.app, _("Another file"),
		_("Full path of the hand-over file (*.samut):"), m->path,
		path_given, m);
	return REPLY_HANDLED;
}

static enum reply start_over(struct merge_view *m)
{
	m->state = MERGE_CHOOSING;
	(void)look(m);
	return REPLY_HANDLED;
}

static enum reply act_choosing(struct merge_view *m, enum action a)
{
	switch ((int)a) {
	case ACTION_FILTER: return ask_path(m);
	case ACTION_ACCEPT:
		if (m->list.selected >= m->file_count)
			return ask_path(m);
		go_on_with(m, m->files[m->list.selected].path);
		return REPLY_HANDLED;
	default: return list_act(&m->list, a);
	}
}

static enum reply act_planned(struct merge_view *m, enum action a)
{
	if (a == ACTION_BACK)
		return start_over(m);
	if (a != ACTION_ACCEPT)
		return REPLY_IGNORED;
	if (m->report.status != MERGE_MERGED)
		return start_over(m);
	run(m, false);
	return REPLY_HANDLED;
}

static enum reply act_done(struct merge_view *m, enum action a)
{
	const struct app_doors *doors = app_doors(m->view.app);

	if (a == ACTION_BACK)
		return REPLY_LEAVE;
	if (a != ACTION_ACCEPT)
		return REPLY_IGNORED;
	if (!offers_conflicts(m) || doors->conflicts == NULL)
		return REPLY_LEAVE;
	m->has_offered = true;
	app_push(m->view.app, doors->conflicts(m->view.app, NULL));
	return REPLY_HANDLED;
}

static enum reply act_failed(struct merge_view *m, enum action a)
{
	if (a == ACTION_BACK)
		return start_over(m);
	if (a != ACTION_ACCEPT)
		return REPLY_IGNORED;
	m->state = MERGE_CHOOSING;
	go_on_with(m, m->path);
	return REPLY_HANDLED;
}

static enum reply merge_act(struct view *v, enum action a)
{
	struct merge_view *m = merge_of(v);

	if (a == ACTION_HISTORY) {
		app_push(v->app, merges_view_new(v->app));
		return REPLY_HANDLED;
	}
	switch (m->state) {
	case MERGE_CHOOSING: return act_choosing(m, a);
	case MERGE_PLANNED: return act_planned(m, a);
	case MERGE_DONE: return act_done(m, a);
	case MERGE_FAILED: return act_failed(m, a);
	}
	return REPLY_IGNORED;
}

static enum reply merge_point(struct view *v, const struct press *p)
{
	struct merge_view *m = merge_of(v);

	if (m->state == MERGE_CHOOSING &&
		list_point(&m->list, p) == LIST_OPENED)
		return act_choosing(m, ACTION_ACCEPT);
	return REPLY_HANDLED;
}

static void merge_open(struct view *v)
{
	struct merge_view *m = merge_of(v);
	char *given = m->path;

	(void)look(m);
	if (given == NULL)
		return;
	m->path = NULL;
	go_on_with(m, given);
	free(given);
}

static bool merge_tick(struct view *v)
{
	struct merge_view *m = merge_of(v);

	return m->state == MERGE_CHOOSING && look(m);
}

static void merge_hints(const struct view *v, struct hints *h)
{
	const struct merge_view *m = (const struct merge_view *)v;
	bool can_merge =
		m->state == MERGE_PLANNED && m->report.status == MERGE_MERGED;

	hints_add(h, CONTEXT_MERGE);
	h->is_off[ACTION_ACCEPT] = m->state != MERGE_CHOOSING && !can_merge;
	h->is_off[ACTION_FILTER] = m->state != MERGE_CHOOSING;
	h->is_off[ACTION_MERGE] = true;
	cut_copy(h->title, sizeof(h->title), _("Merge"));
}

static void merge_close(struct view *v)
{
	struct merge_view *m = merge_of(v);

	merge_free(m->job);
	merge_report_release(&m->report);
	secret_free(m->words);
	forget_files(m);
	stick_list_release(&m->sticks);
	free(m->path);
	free(m);
}

static const struct view_ops merge_ops = {
	.name = "merge",
	.tick_ms = STICK_WATCH_MS,
	.open = merge_open,
	.close = merge_close,
	.arrange = merge_arrange,
	.draw = merge_draw,
	.act = merge_act,
	.point = merge_point,
	.hints = merge_hints,
	.tick = merge_tick,
};

struct view *merge_view_new(struct app *app, const char *file)
{
	struct merge_view *m = xcalloc(1, sizeof(*m));

	(void)app;
	m->view.ops = &merge_ops;
	m->path = xstrdup(file);
	return &m->view;
}
