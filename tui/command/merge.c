/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/merge.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/store/journal.h"
#include "tui/command/arguments.h"
#include "tui/command/output.h"
#include "tui/command/passphrase.h"

#include <string.h>

static const char *const status_names[] = {
	[MERGE_MERGED] = "merged",
	[MERGE_NOTHING_NEW] = "nothing-new",
	[MERGE_PARKED] = "parked",
	[MERGE_REFUSED] = "refused",
};

static void add_missing(struct json *j, const struct merge_report *r)
{
	struct buf text = {0};
	size_t i;

	json_begin_array(j);
	for (i = 0; i < r->missing_count; i++) {
		buf_clear(&text);
		buf_printf(&text, "%s:%lld-%lld", r->missing[i].laptop,
			(long long)r->missing[i].first,
			(long long)r->missing[i].last);
		json_text(j, buf_str(&text));
	}
	json_end_array(j);
	buf_release(&text);
}

static void add_json(struct buf *out, const char *path,
	const struct merge_report *r, const char *reason)
{
	struct json j;

	json_begin_line(&j, out);
	json_name(&j, "file");
	json_text(&j, path);
	json_name(&j, "from");
	/* Who wrote it may never have said so; the laptop always does. */
	json_text(&j, *r->from.from != '\0' ? r->from.from : r->from.laptop);
	json_name(&j, "new");
	json_int(&j, r->new_rows);
	json_name(&j, "changed");
	json_int(&j, r->changed_rows);
	json_name(&j, "conflicts");
	json_int(&j, r->conflicts);
	json_name(&j, "duplicates");
	json_int(&j, r->duplicates);
	json_name(&j, "missing");
	add_missing(&j, r);
	json_name(&j, "status");
	json_text(&j, status_names[r->status]);
	json_name(&j, "reason");
	json_text(&j, reason);
	json_end_line(&j);
}

static void add_from(
	struct cli *cli, struct buf *out, const struct handover_summary *from)
{
	struct buf at = {0}, who = {0};

	moment_show(cli->world, from->wall_ms, &at);
	add_shown(&who, from->from);
	if (who.len == 0)
		/* TRANSLATORS: laptop, when by its clock */
		buf_printf(out, _("From laptop %s, %s\n"), from->laptop,
			buf_str(&at));
	else
		/* TRANSLATORS: who, laptop, when by its clock */
		buf_printf(out, _("From %s (laptop %s), %s\n"), buf_str(&who),
			from->laptop, buf_str(&at));
	buf_release(&at);
	buf_release(&who);
}

static void add_types(struct buf *out, const struct merge_report *r)
{
	int id;

	for (id = RECORD_NONE + 1; id < RECORD_TYPE_COUNT; id++) {
		const struct merge_count *c = &r->types[id];
		const struct record_type *type =
			record_type_get((enum record_type_id)id);

		if (c->created + c->changed + c->deleted == 0)
			continue;
		buf_add_str(out, "  ");
		add_column(out, i18n_text(type->titles), 28);
		buf_printf(out, _("new %lld, changed %lld, deleted %lld\n"),
			(long long)c->created, (long long)c->changed,
			(long long)c->deleted);
	}
	if (r->conflicts > 0) {
		buf_add_str(out, "  ");
		buf_printf(out,
			ngettext("%lld record in conflict: “samut conflicts” "
				 "shows it.\n",
				"%lld records in conflict: “samut conflicts” "
				"shows them.\n",
				(unsigned long)r->conflicts),
			(long long)r->conflicts);
	}
}

static void add_words(struct cli *cli, struct buf *out, const char *path,
	const struct merge_report *r, bool is_dry)
{
	size_t i;

	buf_printf(out, "%s\n", path_name(path));
	add_from(cli, out, &r->from);
	switch (r->status) {
	case MERGE_MERGED:
		add_types(out, r);
		buf_add_str(out,
			is_dry ? _("This is what merging would do; nothing was "
				   "changed.\n")
			       : _("Merged.\n"));
		break;
	case MERGE_NOTHING_NEW:
		buf_add_str(out, _("Nothing new in this file.\n"));
		break;
	case MERGE_PARKED:
		buf_add_str(out,
			_("Kept aside: something before it is missing.\n"));
		break;
	case MERGE_REFUSED: break;
	}
	for (i = 0; i < r->missing_count; i++)
		buf_printf(out,
			/* TRANSLATORS: laptop, first and last number */
			_("  Missing: laptop %s, numbers %lld to %lld.\n"),
			r->missing[i].laptop, (long long)r->missing[i].first,
			(long long)r->missing[i].last);
}

static void print_report(struct cli *cli, const char *path,
	const struct merge_report *report, bool is_dry, bool is_merged,
	const struct error *err)
{
	struct merge_report shown = *report;
	struct buf out = {0};

	if (!is_merged)
		shown.status = MERGE_REFUSED;
	if (cli->is_json)
		add_json(&out, path, &shown, is_merged ? "" : err->text);
	else if (is_merged)
		add_words(cli, &out, path, &shown, is_dry);
	print_output(cli, &out);
	buf_release(&out);
}

static bool merge_one(struct cli *cli, const char *path, const char *passphrase,
	bool is_dry, struct error *err)
{
	static const struct merge_report nothing_read = {.new_rows = 0};
	struct merge_job *job = merge_start(
		notebook_sync(cli->nb), path, passphrase, is_dry, err);
	int state = job != NULL ? 1 : -1;

	while (state > 0)
		state = merge_step(job, err);
	print_report(cli, path,
		job != NULL ? merge_job_report(job) : &nothing_read, is_dry,
		state == 0, err);
	merge_free(job);
	notebook_touch(cli->nb);
	return state == 0;
}

bool cmd_merge(struct cli *cli, struct error *err)
{
	bool is_dry = false;
	const struct option options[] = {
		{"--dry-run", OPTION_FLAG, &is_dry},
	};
	struct buf passphrase = {0};
	size_t i;

	if (!arguments_take(cli, options, ARRAY_LEN(options), err) ||
		!arguments_count(cli, 1, SIZE_MAX, err) ||
		!passphrase_ask(cli, false, &passphrase, err))
		return false;
	/* A file that cannot be merged does not keep the others out. */
	for (i = 0; i < cli->arg_count; i++) {
		if (merge_one(cli, cli->args[i], buf_str(&passphrase), is_dry,
			    err))
			continue;
		print_said(cli, "samut: %s: %s", path_name(cli->args[i]),
			err->text);
		if (err->code > cli->failure)
			cli->failure = err->code;
		error_clear(err);
	}
	passphrase_forget(&passphrase);
	return true;
}

struct merges {
	struct cli *cli;
	struct buf out;
	size_t count;
};

static void add_merge_json(struct merges *m, const struct journal_merge *merge)
{
	struct buf at = {0};
	struct json j;

	moment_iso(m->cli->world, merge->wall_ms, &at);
	json_begin_line(&j, &m->out);
	json_name(&j, "number");
	json_int(&j, merge->number);
	json_name(&j, "file");
	json_text(&j, merge->file_name);
	json_name(&j, "from");
	json_text(&j, merge->from);
	json_name(&j, "at");
	json_text(&j, buf_str(&at));
	json_name(&j, "new");
	json_int(&j, merge->new_rows);
	json_name(&j, "changed");
	json_int(&j, merge->changed_rows);
	json_name(&j, "conflicts");
	json_int(&j, merge->conflicts);
	json_end_line(&j);
	buf_release(&at);
}

static void add_merge_words(struct merges *m, const struct journal_merge *merge)
{
	buf_printf(&m->out, "%lld  ", (long long)merge->number);
	moment_show(m->cli->world, merge->wall_ms, &m->out);
	buf_add_str(&m->out, "  ");
	add_shown(&m->out, merge->file_name);
	buf_add_str(&m->out, "  ");
	add_shown(&m->out, merge->from);
	buf_add_str(&m->out, "  ");
	buf_printf(&m->out, _("new %lld, changed %lld, in conflict %lld\n"),
		(long long)merge->new_rows, (long long)merge->changed_rows,
		(long long)merge->conflicts);
}

static void add_merge(void *ctx, const struct journal_merge *merge)
{
	struct merges *m = ctx;

	if (m->cli->is_json)
		add_merge_json(m, merge);
	else
		add_merge_words(m, merge);
	m->count++;
}

bool cmd_merges(struct cli *cli, struct error *err)
{
	struct merges m = {.cli = cli};

	if (!arguments_take(cli, NULL, 0, err) ||
		!arguments_count(cli, 0, 0, err))
		return false;
	journal_merge_each(notebook_store(cli->nb), add_merge, &m);
	print_output(cli, &m.out);
	if (m.count == 0 && !cli->is_json)
		print_said(cli, "%s", _("Nothing has been merged yet."));
	buf_release(&m.out);
	return store_ok(notebook_store(cli->nb), err);
}
