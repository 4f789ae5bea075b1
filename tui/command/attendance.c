/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/notebook/roster.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"

#include <stdlib.h>
#include <string.h>

struct sheet {
	struct cli *cli;
	struct roster roster;
	bool is_all;
};

/* By id or by words that fit one name only: somebody written by name alone is
 * found in the roster, everybody else is a person. */
static bool find_entry(
	struct sheet *s, const char *who, size_t *entry, struct error *err)
{
	struct id id;
	size_t i;

	for (i = 0; i < s->roster.count; i++)
		if (strcmp(s->roster.entries[i].name, who) == 0)
			break;
	if (i == s->roster.count) {
		if (!notebook_find(s->cli->nb, RECORD_PERSON, who, &id, err))
			return false;
		for (i = 0; i < s->roster.count; i++)
			if (id_equal(&s->roster.entries[i].person, &id))
				break;
	}
	if (i == s->roster.count)
		return error_set(err, ERROR_FAILED,
			_("“%s” is not on the roster of this meeting."), who);
	*entry = i;
	return true;
}

static bool mark_all(struct sheet *s, const struct option_list *names,
	bool should_be_present, struct error *err)
{
	size_t i, entry = 0;

	for (i = 0; i < names->count; i++) {
		if (!find_entry(s, names->items[i], &entry, err))
			return false;
		if (s->roster.entries[entry].is_present == should_be_present)
			continue;
		if (!roster_toggle(&s->roster, s->cli->nb, entry, err))
			return false;
	}
	return true;
}

/* All marks or none: a list with a wrong name in it is typed again whole. */
static bool apply_marks(struct sheet *s, const struct option_list *mark,
	const struct option_list *unmark, struct error *err)
{
	struct store *store = notebook_store(s->cli->nb);

	if (mark->count + unmark->count == 0)
		return true;
	if (!notebook_may_write(s->cli->nb, err) || !store_begin(store, err))
		return false;
	if (!mark_all(s, mark, true, err) || !mark_all(s, unmark, false, err)) {
		store_rollback(store);
		return false;
	}
	return store_commit(store, err);
}

static void add_json(struct buf *out, const struct roster_entry *e)
{
	char id[ID_TEXT_SIZE];
	struct json j;

	json_begin_line(&j, out);
	if (!id_is_nil(&e->person)) {
		id_format(&e->person, id);
		json_name(&j, "person");
		json_text(&j, id);
	}
	if (!id_is_nil(&e->attendance)) {
		id_format(&e->attendance, id);
		json_name(&j, "attendance");
		json_text(&j, id);
	}
	if (e->seq > 0) {
		json_name(&j, "seq");
		json_int(&j, e->seq);
	}
	json_name(&j, "name");
	json_text(&j, e->name);
	json_name(&j, "organisation");
	json_text(&j, e->organisation);
	json_name(&j, "network");
	json_text(&j, e->network);
	json_name(&j, "expected");
	json_int(&j, e->is_expected ? 1 : 0);
	json_name(&j, "present");
	json_int(&j, e->is_present ? 1 : 0);
	json_end_line(&j);
}

static void add_words(struct buf *out, const struct roster_entry *e)
{
	struct buf number = {0};

	if (e->seq > 0)
		buf_printf(&number, "%lld", (long long)e->seq);
	buf_printf(
		out, "%s %4s  ", e->is_present ? "✓" : "·", buf_str(&number));
	add_column(out, e->name, 34);
	add_column(out, e->network, 4);
	add_shown(out, e->organisation);
	buf_add_char(out, '\n');
	buf_release(&number);
}

static int compare_seq(const void *a, const void *b)
{
	const struct roster_entry *const *x = a;
	const struct roster_entry *const *y = b;
	int64_t left = (*x)->seq > 0 ? (*x)->seq : INT64_MAX;
	int64_t right = (*y)->seq > 0 ? (*y)->seq : INT64_MAX;

	if (left != right)
		return left < right ? -1 : 1;
	/* Those without a number keep the order of the roster. */
	return *x < *y ? -1 : *x > *y;
}

static void print_rows(struct sheet *s)
{
	size_t i, count = 0;
	const struct roster_entry **rows =
		xcalloc(s->roster.count + 1, sizeof(*rows));
	struct buf out = {0};

	for (i = 0; i < s->roster.count; i++) {
		const struct roster_entry *e = &s->roster.entries[i];

		if (s->is_all || e->is_expected || !id_is_nil(&e->attendance))
			rows[count++] = e;
	}
	if (count > 1)
		qsort(rows, count, sizeof(*rows), compare_seq);
	for (i = 0; i < count; i++) {
		if (s->cli->is_json)
			add_json(&out, rows[i]);
		else
			add_words(&out, rows[i]);
		print_output(s->cli, &out);
	}
	buf_release(&out);
	free(rows);
}

static void print_totals(struct sheet *s)
{
	struct roster_totals t;

	roster_totals(&s->roster, s->cli->nb, &t);
	print_said(s->cli,
		_("Present %lld of %lld expected · %lld organisations · "
		  "%lld people, %lld monks"),
		(long long)t.present, (long long)t.expected,
		(long long)t.organisations, (long long)t.lay,
		(long long)t.monks);
}

static bool run(struct sheet *s, const struct option_list *mark,
	const struct option_list *unmark, struct error *err)
{
	struct id meeting;
	bool is_done;

	if (!arguments_count(s->cli, 1, 1, err) ||
		!notebook_find(s->cli->nb, RECORD_MEETING, s->cli->args[0],
			&meeting, err) ||
		!roster_load(&s->roster, s->cli->nb, &meeting, err))
		return false;
	is_done = apply_marks(s, mark, unmark, err);
	if (is_done) {
		print_rows(s);
		print_totals(s);
	}
	roster_release(&s->roster);
	return is_done;
}

bool cmd_attendance(struct cli *cli, struct error *err)
{
	struct option_list mark = {.count = 0}, unmark = {.count = 0};
	struct sheet s = {.cli = cli};
	const struct option options[] = {
		{"--mark", OPTION_VALUES, &mark},
		{"--unmark", OPTION_VALUES, &unmark},
		{"--all", OPTION_FLAG, &s.is_all},
	};
	bool is_done;

	is_done = arguments_take(cli, options, ARRAY_LEN(options), err) &&
		run(&s, &mark, &unmark, err);
	option_list_release(&mark);
	option_list_release(&unmark);
	return is_done;
}
