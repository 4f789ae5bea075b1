/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tables on every screen that has one, at 80 and 120 columns, in Thai and
 * English: heads and rows begin (or, for numbers, end) in the same cells,
 * nothing reaches over an edge, and "…" stands after a whole cluster.
 */
#include "core/base/i18n.h"
#include "core/text/utf8.h"
#include "tests/tui/room.h"
#include "tui/view/history.h"
#include "tui/view/merges.h"
#include "tui/view/records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#define WORDS "มะม่วงสุก42"

enum { COLUMNS_MAX = 16 };

struct column {
	int start, end;         /* of its head; end is behind it */
	int limit;              /* the next one starts here */
	bool is_left, is_right; /* no row says otherwise */
};
struct ruler {
	struct column columns[COLUMNS_MAX];
	size_t count;
};

static const struct grid *grid_of(const struct office *o)
{
	return terminal_script_grid(o->screen->terminal);
}

static bool is_blank(const struct cell *c)
{
	return c->width == 1 && c->len == 1 && c->text[0] == ' ';
}

static bool is_ellipsis(const struct cell *c)
{
	return c->len == 3 && memcmp(c->text, "…", 3) == 0;
}

static bool ends_in_ring(const struct cell *c)
{
	return c->len >= 3 && memcmp(c->text + c->len - 3, "ํ", 3) == 0;
}

static void expect_whole_clusters(const struct office *o)
{
	const struct grid *g = grid_of(o);
	const struct cell *c;
	uint32_t first;
	int row, col;

	for (row = 0; row < g->rows; row++)
		for (col = 0; col < g->cols; col++) {
			c = grid_cell(g, row, col);
			if (c->width == 0)
				continue;
			assert_true(col + c->width <= g->cols);
			utf8_decode(c->text, c->len, &first);
			assert_false(width_is_mark(first));
			if (is_ellipsis(c) && col > 0)
				assert_false(ends_in_ring(c - 1));
		}
}

static bool is_head(const struct cell *c)
{
	return c->meaning == MEANING_HEAD;
}

static void end_last(struct ruler *r, int limit)
{
	if (r->count > 0)
		r->columns[r->count - 1].limit = limit;
}

/* The runs of a row that are heads, up to a frame beside them; true when there
 * are two and more, which makes it the head of a table. */
static bool read_heads(const struct grid *g, int row, struct ruler *r)
{
	const struct cell *line = grid_cell(g, row, 0);
	int col, start;

	r->count = 0;
	for (col = 0; col < g->cols; col++) {
		if (r->count > 0 && line[col].meaning == MEANING_BORDER)
			break;
		if (!is_head(&line[col]))
			continue;
		end_last(r, col);
		assert_true(r->count < COLUMNS_MAX);
		start = col;
		while (col < g->cols && is_head(&line[col]))
			col++;
		r->columns[r->count++] = (struct column){.start = start,
			.end = col,
			.is_left = true,
			.is_right = true};
	}
	end_last(r, col);
	return r->count > 1;
}

/* Bars and the scroll mark at the edge are no texts of a column. */
static bool is_text(const struct cell *c)
{
	return !is_blank(c) && c->meaning != MEANING_BORDER &&
		c->meaning != MEANING_CHART;
}

static void measure(const struct cell *line, struct column *c)
{
	int first = c->start, last = c->limit - 1;

	while (first < c->limit && !is_text(&line[first]))
		first++;
	if (first == c->limit)
		return;
	while (!is_text(&line[last]))
		last--;
	c->is_left &= first == c->start;
	c->is_right &= last == c->end - 1;
}

/* A remark below a table, its rule, the offer to add: no rows of it. */
static bool is_row(const struct grid *g, int row)
{
	const struct cell *line = grid_cell(g, row, 0);
	int col = 0;

	while (col < g->cols && is_blank(&line[col]))
		col++;
	return col < g->cols && line[col].meaning != MEANING_HINT &&
		line[col].meaning != MEANING_BORDER && line[col].text[0] != '+';
}

static bool is_end(const struct grid *g, int row)
{
	const struct cell *line = grid_cell(g, row, 0);
	int col;

	for (col = 0; col < g->cols; col++)
		if (line[col].meaning == MEANING_BAR_KEY)
			return true;
	for (col = 0; col < g->cols && !is_text(&line[col]); col++)
		if (line[col].meaning == MEANING_BORDER)
			return false;
	return col == g->cols;
}

static void expect_table(const struct office *o, int head, struct ruler *r)
{
	const struct grid *g = grid_of(o);
	int row;
	size_t i;

	for (row = head; row < g->rows && !is_end(g, row); row++)
		for (i = 0; i < r->count && (row == head || is_row(g, row));
			i++) {
			struct column *c = &r->columns[i];

			measure(grid_cell(g, row, 0), c);
			if (!is_blank(grid_cell(g, row, c->start - 1)) ||
				(!c->is_left && !c->is_right)) {
				screen_print(o->screen);
				fail_msg("row %d is not in line with its "
					 "head at column %d",
					row, c->start);
			}
		}
}

/* Thai heads are made to fit; English ones are labels as long as they are. */
static void expect_whole_heads(const struct office *o, int head)
{
	const struct grid *g = grid_of(o);
	int col;

	for (col = 0; col < g->cols; col++)
		if (is_ellipsis(grid_cell(g, head, col)) &&
			is_head(grid_cell(g, head, col))) {
			screen_print(o->screen);
			fail_msg("a head is cut at column %d", col);
		}
}

/* Every table on the screen; `least`: so many there must be. */
static void expect_aligned(const struct office *o, int least)
{
	const struct grid *g = grid_of(o);
	struct ruler r;
	int row, tables = 0;

	expect_whole_clusters(o);
	for (row = 0; row < g->rows; row++)
		if (read_heads(g, row, &r)) {
			expect_table(o, row, &r);
			if (i18n_language() == LANGUAGE_THAI)
				expect_whole_heads(o, row);
			tables++;
		}
	if (tables < least)
		screen_print(o->screen);
	assert_true(tables >= least);
}

typedef struct view *first_view(struct app *app);

/* In both languages and sizes, after `keys`. */
static void expect_view(
	struct office *o, first_view *first, const char *keys, int tables)
{
	static const enum language languages[] = {
		LANGUAGE_ENGLISH, LANGUAGE_THAI};
	size_t i;

	for (i = 0; i < 2; i++) {
		i18n_set_language(languages[i]);
		room_show(o, 24, 80, first);
		office_keys(o, keys);
		expect_aligned(o, tables);
		office_keys(o, "<resize:120x40>");
		expect_aligned(o, tables);
		office_keys(o, "<resize:97x30>");
		expect_aligned(o, tables);
	}
	office_hide(o);
}

/* Every kind of record with a list of its own. */
#define LISTS(X) \
	X(MEETING) \
	X(ATTENDANCE) \
	X(PERSON) \
	X(ORGANISATION) \
	X(SPEAKER_PROFILE) \
	X(LEARNING_SITE) \
	X(SITE_VISIT) \
	X(WORKING_GROUP)

#define LIST_VIEW(type) \
	static struct view *list_##type(struct app *app) \
	{ \
		return records_view_new(app, RECORD_##type); \
	}
LISTS(LIST_VIEW)
#undef LIST_VIEW

static struct view *history(struct app *app)
{
	return history_view_new(app, NULL);
}

static struct view *merges(struct app *app)
{
	return merges_view_new(app);
}

static void lists_of_every_kind_of_record_are_aligned(void **state)
{
	static first_view *const lists[] = {
#define LIST_ROW(type) list_##type,
		LISTS(LIST_ROW)
#undef LIST_ROW
	};
	struct office o;
	size_t i;

	(void)state;
	office_open(&o, "somsri", 1, true);
	for (i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		expect_view(&o, lists[i], "", 1);
	office_close(&o);
}

static void the_summary_is_aligned_in_every_grouping(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	expect_view(&o, office_summary, "", 1);
	expect_view(&o, office_summary, "g", 1);
	expect_view(&o, office_summary, "gg", 1);
	office_close(&o);
}

static void the_roster_is_aligned_however_it_is_filtered(void **state)
{
	struct office o;

	(void)state;
	office_open(&o, "somsri", 1, true);
	expect_view(&o, office_attendance, "", 1);
	expect_view(&o, office_attendance, "วัด", 1);
	office_close(&o);
}

static void write_position(struct office *o, const char *typed)
{
	struct problems problems = {0};
	struct record before = {0}, r = {0};
	struct error err = {0};
	struct id id;

	if (!notebook_find(
		    o->nb, RECORD_PERSON, "นางสาวกมล สมมติวงศ์", &id, &err) ||
		!notebook_get(o->nb, &id, &before, &err))
		fail_msg("%s", err.text);
	record_copy(&r, &before);
	assert_true(record_set(
		&r, PERSON_POSITION, typed, notebook_facts(o->nb), &problems));
	assert_true(notebook_save(o->nb, &r, &before, &problems, &err));
	problems_release(&problems);
	record_release(&before);
	record_release(&r);
}

static void carry(struct office *from, struct office *to)
{
	i18n_set_language(LANGUAGE_THAI);
	office_folder("USB");
	office_hand_over(from, WORDS);
	office_merge(to, WORDS);
}

static void merges_conflicts_and_history_are_aligned(void **state)
{
	struct office a, b;

	(void)state;
	office_folder("USB");
	office_open(&a, "somsri", 1, true);
	office_open(&b, "wichai", 2, false);
	a.stick = "USB";
	b.stick = "USB";
	carry(&a, &b);
	write_position(&a, "ผู้อำนวยการกลุ่มกำกับน้ำ");
	write_position(&b, "รองผู้อำนวยการ");
	carry(&a, &b);
	expect_view(&b, merges, "", 1);
	expect_view(&b, office_conflicts, "<Enter>", 0);
	expect_view(&b, history, "", 0);
	office_close(&a);
	office_close(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_of_every_kind_of_record_are_aligned),
		cmocka_unit_test(the_summary_is_aligned_in_every_grouping),
		cmocka_unit_test(the_roster_is_aligned_however_it_is_filtered),
		cmocka_unit_test(merges_conflicts_and_history_are_aligned),
	};

	return cmocka_run_group_tests(
		tests, office_group_open, office_group_close);
}
