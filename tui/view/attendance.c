/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/attendance.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/notebook/roster.h"
#include "core/text/date.h"
#include "core/text/find.h"
#include "core/text/kedmanee.h"
#include "core/text/number.h"
#include "tui/view/attendance_parts.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct attendance *attendance_of(struct view *v)
{
	return (struct attendance *)v;
}

static struct notebook *notebook_of(const struct attendance *t)
{
	return app_notebook(t->view.app);
}

static bool is_numbers(const struct buf *typed)
{
	return typed->len > 0 &&
		strspn(buf_str(typed), "0123456789-, ") == typed->len;
}

/* A number of the sheet, or several: 1-12,14. */
static bool take_numbers(struct attendance *t)
{
	if (is_numbers(&t->typed_numbers))
		return true;
	buf_clear(&t->typed_numbers);
	return false;
}

static bool read_numbers(struct attendance *t, const char *typed)
{
	buf_clear(&t->typed_numbers);
	number_ascii_digits(&t->typed_numbers, typed, strlen(typed));
	return take_numbers(t);
}

/* The same on the row of digits with the Thai layout on. */
static bool read_keys(struct attendance *t, const char *typed)
{
	return kedmanee_digits(&t->typed_numbers, typed, strlen(typed)) &&
		take_numbers(t);
}

static void filter_by(struct attendance *t, const char *typed)
{
	t->shown_count = roster_filter(&t->roster, typed, t->shown);
}

/* What was typed may have been meant otherwise: see core/text/find.h. */
static void find_typed(struct attendance *t, const char *typed)
{
	struct buf text = {0};
	int i;

	filter_by(t, typed);
	/* Only where nobody is called so: names begin with these keys, too. */
	if (t->shown_count == 0 && read_keys(t, typed)) {
		filter_by(t, "");
		return;
	}
	for (i = FIND_AS_TYPED + 1; i < FIND_TRIES && t->shown_count == 0;
		i++) {
		if (!find_try(&text, typed, (enum find_try)i))
			continue;
		filter_by(t, buf_str(&text));
		t->found_by = (enum find_try)i;
		cut_copy(t->read_as, sizeof(t->read_as), buf_str(&text));
	}
	buf_release(&text);
	if (t->shown_count > 0)
		return;
	t->found_by = FIND_AS_TYPED;
	t->likely_count = roster_find_likely(&t->roster, notebook_of(t), typed,
		t->likely, ATTENDANCE_LIKELY_MAX);
}

void attendance_refilter(struct attendance *t)
{
	const char *typed = editor_text(&t->filter);

	t->found_by = FIND_AS_TYPED;
	t->likely_count = 0;
	if (read_numbers(t, typed) || *typed == '\0')
		filter_by(t, "");
	else
		find_typed(t, typed);
	t->list.top = 0;
	list_arrange(&t->list, attendance_row_count(t), t->list.rows);
	list_select(&t->list, 0);
}

/* One row more than people when what is typed may be a new name. */
bool attendance_can_add(const struct attendance *t)
{
	const char *typed = editor_text(&t->filter);

	return *typed != '\0' && t->typed_numbers.len == 0;
}

size_t attendance_row_count(const struct attendance *t)
{
	return t->shown_count + (attendance_can_add(t) ? 1 : 0) +
		t->likely_count;
}

ptrdiff_t attendance_entry_at(const struct attendance *t, size_t row)
{
	if (row < t->shown_count)
		return (ptrdiff_t)t->shown[row];
	row -= t->shown_count;
	return row > 0 && row <= t->likely_count ? (ptrdiff_t)t->likely[row - 1]
						 : -1;
}

/* How many signed on the blank rows of the sheet before this one did. */
static int64_t walk_ins_before(
	const struct roster *r, const struct roster_entry *e)
{
	int64_t count = 0;
	size_t i;

	for (i = 0; i < r->count; i++)
		if (!r->entries[i].is_expected &&
			!id_is_nil(&r->entries[i].attendance) &&
			r->entries[i].seq < e->seq)
			count++;
	return count;
}

/* The sheet that is printed before a meeting lists those expected, in the
 * order of the roster; whoever else came signed under them. Without anybody
 * expected the numbers are those of signing. */
static void number_sheet(struct attendance *t)
{
	const struct roster_entry *e;
	int64_t next = 0;
	size_t i;

	for (i = 0; i < t->roster.count; i++)
		t->numbers[i] = t->roster.entries[i].is_expected ? ++next : 0;
	t->has_sheet = next > 0;
	for (i = 0; t->has_sheet && i < t->roster.count; i++) {
		e = &t->roster.entries[i];
		if (!e->is_expected && !id_is_nil(&e->attendance))
			t->numbers[i] =
				next + walk_ins_before(&t->roster, e) + 1;
	}
}

int64_t attendance_number(const struct attendance *t, size_t entry)
{
	return t->has_sheet ? t->numbers[entry] : t->roster.entries[entry].seq;
}

void attendance_make_room(struct attendance *t)
{
	size_t room = t->roster.count + 1;

	if (room <= t->room)
		return;
	room += room / 2;
	t->shown = xrealloc_array(t->shown, room, sizeof(*t->shown));
	t->numbers = xrealloc_array(t->numbers, room, sizeof(*t->numbers));
	t->room = room;
}

void attendance_count(struct attendance *t)
{
	number_sheet(t);
	roster_totals(&t->roster, notebook_of(t), &t->totals);
	t->version = notebook_version(notebook_of(t));
}

static void read_heading(struct attendance *t)
{
	struct notebook *nb = notebook_of(t);
	struct error err = {0};
	struct record meeting;
	struct buf b = {0};
	struct date day;

	notebook_title(nb, RECORD_MEETING, &t->roster.meeting, &b);
	cut_copy(t->title, sizeof(t->title), buf_str(&b));
	buf_clear(&b);
	if (notebook_get(nb, &t->roster.meeting, &meeting, &err)) {
		if (date_parse_iso(
			    value_text(&meeting.values[MEETING_DATE_FROM]),
			    &day))
			date_show(&day, DATE_SHORT, &b);
		record_release(&meeting);
	}
	cut_copy(t->day, sizeof(t->day), buf_str(&b));
	buf_release(&b);
}

static bool find_latest(struct notebook *nb, struct id *meeting)
{
	struct query q = {.type = RECORD_MEETING, .sort_field = -1};
	struct listing *l = listing_open(notebook_store(nb), &q);
	bool is_found = listing_id(l, 0, meeting);

	listing_free(l);
	return is_found;
}

static void read_again(struct attendance *t)
{
	struct notebook *nb = notebook_of(t);
	size_t selected = t->list.selected, top = t->list.top;
	struct id meeting = t->meeting;
	struct error err = {0};

	roster_release(&t->roster);
	t->version = notebook_version(nb);
	t->failure[0] = '\0';
	t->shown_count = 0;
	t->likely_count = 0;
	t->is_read = true;
	if (id_is_nil(&meeting) && !find_latest(nb, &meeting)) {
		cut_copy(t->failure, sizeof(t->failure),
			_("There is no meeting yet. Add one first."));
		return;
	}
	if (!roster_load(&t->roster, nb, &meeting, &err)) {
		cut_copy(t->failure, sizeof(t->failure), err.text);
		return;
	}
	t->meeting = meeting;
	attendance_make_room(t);
	read_heading(t);
	attendance_count(t);
	attendance_refilter(t);
	t->list.top = top;
	list_select(&t->list, selected);
}

static void attendance_arrange(struct view *v, int rows, int cols)
{
	struct attendance *t = attendance_of(v);

	if (!t->is_read || t->version != notebook_version(notebook_of(t)))
		read_again(t);
	attendance_arrange_columns(t, cols);
	list_arrange(&t->list, attendance_row_count(t),
		rows - ATTENDANCE_HEAD_ROWS - ATTENDANCE_FOOT_ROWS);
	if (picker_is_open(&t->organisations))
		picker_arrange(&t->organisations,
			rows - ATTENDANCE_ADD_ROWS - ATTENDANCE_FOOT_ROWS);
}

/* What may be digits is no word whose marks are to be put in order. */
static void type_filter(struct attendance *t, const char *s, size_t len)
{
	struct buf typed = {0}, keys = {0};

	buf_add_str(&typed, editor_text(&t->filter));
	buf_add(&typed, s, len);
	t->filter.is_literal =
		kedmanee_digits(&keys, buf_str(&typed), typed.len);
	editor_type(&t->filter, s, len);
	buf_release(&typed);
	buf_release(&keys);
}

static enum reply attendance_text(
	struct view *v, const char *s, size_t len, bool is_paste)
{
	struct attendance *t = attendance_of(v);

	(void)is_paste;
	if (t->failure[0] != '\0')
		return REPLY_HANDLED;
	if (picker_is_open(&t->organisations))
		return picker_type(&t->organisations, s, len);
	t->is_browsing = false;
	type_filter(t, s, len);
	attendance_refilter(t);
	return REPLY_HANDLED;
}

static enum reply go_back(struct attendance *t)
{
	if (*editor_text(&t->filter) == '\0')
		return REPLY_IGNORED;
	editor_set(&t->filter, "", false);
	attendance_refilter(t);
	return REPLY_HANDLED;
}

static enum reply open_summary(struct attendance *t)
{
	const struct app_doors *doors = app_doors(t->view.app);

	if (doors->summary == NULL)
		return REPLY_IGNORED;
	app_push(t->view.app, doors->summary(t->view.app, NULL, &t->meeting));
	return REPLY_HANDLED;
}

static enum reply edit_filter(struct attendance *t, enum action a)
{
	enum reply reply = list_act(&t->list, a);

	t->is_browsing = reply != REPLY_IGNORED;
	if (reply != REPLY_IGNORED)
		return reply;
	reply = editor_act(&t->filter, a);
	if (reply == REPLY_HANDLED && editor_has_changed(&t->filter))
		attendance_refilter(t);
	return reply;
}

/* A space in a name is one; after a step to another row it marks again. */
static bool is_word_typed(const struct attendance *t)
{
	return *editor_text(&t->filter) != '\0' && !t->is_browsing &&
		t->typed_numbers.len == 0;
}

static enum reply attendance_act(struct view *v, enum action a)
{
	struct attendance *t = attendance_of(v);

	if (t->failure[0] != '\0')
		return REPLY_IGNORED;
	if (picker_is_open(&t->organisations))
		return attendance_act_adding(t, a);
	switch ((int)a) {
	case ACTION_ACCEPT: return attendance_accept(t);
	case ACTION_MARK:
		return is_word_typed(t) ? REPLY_IGNORED
					: attendance_mark_row(t);
	case ACTION_MARK_ALL: return attendance_mark_all(t);
	case ACTION_MARK_NONE: return attendance_mark_none(t);
	case ACTION_UNDO: return attendance_undo(t);
	case ACTION_NEW: return attendance_new_person(t);
	case ACTION_BACK: return go_back(t);
	case ACTION_SUMMARY: return open_summary(t);
	default: return edit_filter(t, a);
	}
}

/* The sign at the left marks and takes back, as Space does. */
static enum reply attendance_point(struct view *v, const struct press *p)
{
	struct attendance *t = attendance_of(v);
	enum list_press press;
	size_t row;

	if (picker_is_open(&t->organisations))
		return attendance_point_adding(t, p);
	if (editor_point(&t->filter, p) == REPLY_HANDLED)
		return REPLY_HANDLED;
	press = list_point(&t->list, p);
	if (press == LIST_MISSED)
		return REPLY_HANDLED;
	if (attendance_entry_at(t, t->list.selected) < 0)
		return press == LIST_OPENED ? attendance_accept(t)
					    : REPLY_HANDLED;
	if (press == LIST_OPENED || press_is(p, LINK_MARK, &row))
		return attendance_mark_row(t);
	return REPLY_HANDLED;
}

static const char *attendance_selection(const struct view *v, size_t *len)
{
	const struct attendance *t = (const struct attendance *)v;

	return editor_selection(picker_is_open(&t->organisations)
			? &t->organisations.line
			: &t->filter,
		len);
}

static void attendance_hints(const struct view *v, struct hints *h)
{
	const struct attendance *t = (const struct attendance *)v;

	if (t->failure[0] == '\0')
		hints_add(h,
			picker_is_open(&t->organisations) ? CONTEXT_PICKER
							  : CONTEXT_ATTENDANCE);
	h->is_off[ACTION_MARK] = is_word_typed(t);
	h->is_off[ACTION_MARK_INVERT] = true;
	h->is_off[ACTION_NEXT] = true;
	h->is_off[ACTION_PREVIOUS] = true;
	h->is_off[ACTION_DITTO] = true;
	h->is_off[ACTION_NEW] = app_doors(v->app)->form == NULL;
	h->is_off[ACTION_UNDO] = t->undo_count == 0;
	if (t->failure[0] != '\0' || t->title[0] == '\0')
		cut_copy(h->title, sizeof(h->title), _("Attendance"));
	else
		(void)snprintf(h->title, sizeof(h->title),
			/* TRANSLATORS: name of the meeting */
			_("Attendance: %s"), t->title);
	cut_copy(h->status, sizeof(h->status), t->day);
}

static void attendance_close(struct view *v)
{
	struct attendance *t = attendance_of(v);

	attendance_forget_undo(t);
	picker_release(&t->organisations);
	editor_release(&t->filter);
	buf_release(&t->typed_numbers);
	roster_release(&t->roster);
	free(t->shown);
	free(t->numbers);
	free(t->new_name);
	free(t);
}

static const struct view_ops attendance_ops = {
	.name = "attendance",
	.close = attendance_close,
	.arrange = attendance_arrange,
	.draw = attendance_draw,
	.act = attendance_act,
	.point = attendance_point,
	.text = attendance_text,
	.selection = attendance_selection,
	.hints = attendance_hints,
};

struct view *attendance_view_new(struct app *app, const struct id *meeting)
{
	struct attendance *t = xcalloc(1, sizeof(*t));

	(void)app;
	t->view.ops = &attendance_ops;
	if (meeting != NULL)
		t->meeting = *meeting;
	return &t->view;
}
