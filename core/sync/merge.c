/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/merge.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/store/journal.h"
#include "core/sync/ingest.h"
#include "core/sync/merge_plan.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS_A_STEP = 200 };

enum phase {
	PHASE_OPEN,
	PHASE_UNLOCK,
	PHASE_SEGMENTS,
	PHASE_ROWS,
	PHASE_DONE,
};

struct merge_job {
	struct sync *sync;
	enum phase phase;
	bool is_dry_run, is_open, in_transaction;
	bool is_only_checked; /* nothing new in it, but is it sound? */
	uint8_t file_hash[ROOT_SIZE];
	char *path;
	char *words; /* locked memory */
	struct handover_read file;
	struct ingest ingest;
	struct vector before; /* what we had of every stream */
	struct vector reach;  /* how far the file brings them */
	struct buf plain, ranges;
	struct merge_report report;
};

void merge_report_release(struct merge_report *r)
{
	free(r->missing);
	*r = (struct merge_report){0};
}

struct merge_job *merge_start(struct sync *s, const char *path,
	const char *passphrase, bool dry_run, struct error *err)
{
	struct merge_job *job;
	char *words;

	if (!passphrase_copy(&words, passphrase, err))
		return NULL;
	job = xcalloc(1, sizeof(*job));
	job->sync = s;
	job->is_dry_run = dry_run;
	job->path = xstrdup(path);
	job->words = words;
	return job;
}

struct known_file {
	const uint8_t *hash;
	bool was_merged;
};

static void compare_file(void *ctx, const struct journal_merge *m)
{
	struct known_file *known = ctx;

	if (!m->undone && m->file_hash_len == ROOT_SIZE &&
		memcmp(m->file_hash, known->hash, ROOT_SIZE) == 0)
		known->was_merged = true;
}

static bool was_merged(const struct merge_job *job)
{
	struct known_file known = {.hash = job->file_hash};

	journal_merge_each(job->sync->store, compare_file, &known);
	return known.was_merged;
}

static bool step_open(struct merge_job *job, struct error *err)
{
	job->is_open = true;
	if (!handover_read_open(&job->file, job->path, err))
		return false;
	handover_summarise(&job->file.header, &job->report.from);
	sync_refresh(job->sync);
	if (!merge_plan(job->sync, &job->file, &job->report, &job->reach, err))
		return false;
	if (!handover_hash(job->path, job->file_hash, err))
		return false;
	/* The very file that was merged before needs no second reading; any
	 * other one must be sound before it is called "nothing new". */
	job->is_only_checked = job->reach.count == 0;
	job->phase = job->is_only_checked && was_merged(job) ? PHASE_DONE
							     : PHASE_UNLOCK;
	if (job->is_only_checked)
		job->report.status = MERGE_NOTHING_NEW;
	return true;
}

static void note_before(struct merge_job *job)
{
	const struct causal *c = &job->sync->causal;
	size_t i;

	for (i = 0; i < c->count; i++)
		vector_raise(
			&job->before, c->streams[i].key, c->streams[i].have);
}

static bool step_unlock(struct merge_job *job, struct error *err)
{
	struct sync *s = job->sync;

	if (!handover_read_unlock(&job->file, job->words, err))
		return false;
	if (job->is_only_checked) {
		job->phase = PHASE_SEGMENTS;
		return true;
	}
	if (!store_begin(s->store, err))
		return false;
	job->in_transaction = true;
	/* Own changes so far know nothing of the file: they are sealed with
	 * what this laptop has seen before it. */
	if (journal_tail_count(s->store) > 0)
		sync_seal_tail(s);
	sync_need_segments(s);
	note_before(job);
	ingest_init(&job->ingest, s);
	job->phase = PHASE_SEGMENTS;
	return sync_is_sound(s, err);
}

static void keep_segment(
	struct merge_job *job, const struct handover_segment *segment)
{
	const struct segment_head *head = &segment->head;
	struct sync *s = job->sync;
	struct causal_stream *stream;

	causal_add(&s->causal, s->store, head);
	stream = causal_find(&s->causal, head->key);
	journal_segment_add(s->store,
		&(struct journal_segment){
			.sid = stream->sid,
			.first = head->first,
			.count = head->count,
			.head = segment->head_bytes,
			.head_len = segment->head_len,
			.body = segment->body,
			.body_len = segment->body_len,
			.plain_size = segment->plain_size,
		});
	pack_uint(&job->ranges, (uint64_t)stream->sid);
	pack_uint(&job->ranges, (uint64_t)head->first);
	pack_uint(&job->ranges, (uint64_t)head->count);
}

static bool take_segment(struct merge_job *job,
	const struct handover_segment *segment, struct error *err)
{
	const struct segment_head *head = &segment->head;
	struct sync *s = job->sync;
	struct dot first = {.seq = head->first};

	/* Known segments were compared by root; a courier cannot alter them. */
	if (!merge_plan_is_new(s, head))
		return true;
	if (!merge_plan_continues(s, head, err) ||
		!handover_read_body(&job->file, segment, &job->plain, err))
		return false;
	if (!merge_plan_is_past_known(s, &job->reach, &head->past))
		return handover_refuse(err, REFUSAL_DAMAGED, job->path);
	keep_segment(job, segment);
	first.sid = causal_find(&s->causal, head->key)->sid;
	return ingest_records(&job->ingest, first, &job->plain) ||
		handover_refuse(err, REFUSAL_DAMAGED, job->path);
}

static bool step_segment(struct merge_job *job, struct error *err)
{
	struct handover_segment segment;
	int more = handover_read_next(&job->file, &segment, err);
	bool is_taken = more >= 0;

	if (more == 1 && !job->is_only_checked)
		is_taken = take_segment(job, &segment, err);
	segment_head_release(&segment.head);
	if (more == 0)
		job->phase = job->is_only_checked ? PHASE_DONE : PHASE_ROWS;
	return is_taken;
}

/* Came in with this very merge: counted as new, not as changed. */
static bool is_fresh(
	const struct merge_job *job, const struct row_origin *origin)
{
	const struct causal_stream *stream =
		causal_stream(&job->sync->causal, origin->sid);

	return stream != NULL && stream->sid != job->sync->self &&
		origin->seq > vector_get(&job->before, stream->key);
}

static void count_row(void *ctx, const struct record_type *type,
	const struct apply_outcome *outcome)
{
	struct merge_job *job = ctx;
	struct merge_count *count = &job->report.types[type->id];
	bool was_fresh =
		outcome->was_there && is_fresh(job, &outcome->origin_before);
	bool was_there = outcome->was_there && !was_fresh;

	if (was_fresh && !outcome->is_there)
		count->created--;
	else if (!outcome->was_there && outcome->is_there)
		count->created++;
	else if (was_there && !outcome->is_there)
		count->deleted++;
	else if (was_there && outcome->is_changed)
		count->changed++;
	if (outcome->is_there && outcome->state_after == ROW_IN_CONFLICT &&
		(!was_there || outcome->state_before != ROW_IN_CONFLICT))
		job->report.conflicts++;
}

static void sum_up(struct merge_job *job)
{
	struct merge_report *r = &job->report;
	int type;

	for (type = 0; type < RECORD_TYPE_COUNT; type++) {
		r->types[type].created += job->ingest.created[type];
		r->new_rows += r->types[type].created;
		r->changed_rows +=
			r->types[type].changed + r->types[type].deleted;
	}
	r->status = MERGE_MERGED;
}

static void note_seen(struct merge_job *job)
{
	const struct causal *c = &job->sync->causal;
	struct vector seen = {0};
	size_t i;

	/* No past in the file went beyond this: see take_segment(). */
	for (i = 0; i < c->count; i++)
		vector_raise(&seen, c->streams[i].key, c->streams[i].have);
	sync_save_seen(job->sync, &seen);
	vector_release(&seen);
}

static bool finish(struct merge_job *job, struct error *err)
{
	struct sync *s = job->sync;
	const struct merge_report *r = &job->report;

	sum_up(job);
	note_seen(job);
	(void)journal_merge_add(s->store,
		&(struct journal_merge){
			.wall_ms = world_wall_ms(&s->world),
			.file_name = path_name(job->path),
			.from = r->from.from,
			.file_hash = job->file_hash,
			.file_hash_len = ROOT_SIZE,
			.ranges = (const uint8_t *)job->ranges.data,
			.ranges_len = job->ranges.len,
			.new_rows = r->new_rows,
			.changed_rows = r->changed_rows,
			.conflicts = r->conflicts,
		});
	sync_new_epoch(s, true);
	job->phase = PHASE_DONE;
	job->in_transaction = false;
	if (job->is_dry_run) {
		store_rollback(s->store);
		causal_release(&s->causal);
		return true;
	}
	return sync_commit(s, err);
}

static bool step_rows(struct merge_job *job, struct error *err)
{
	if (ingest_settle(&job->ingest, ROWS_A_STEP, count_row, job))
		return true;
	return finish(job, err);
}

static void undo(struct merge_job *job)
{
	if (!job->in_transaction)
		return;
	job->in_transaction = false;
	store_rollback(job->sync->store);
	causal_release(&job->sync->causal);
}

int merge_step(struct merge_job *job, struct error *err)
{
	bool is_fine = true;

	switch (job->phase) {
	case PHASE_OPEN: is_fine = step_open(job, err); break;
	case PHASE_UNLOCK: is_fine = step_unlock(job, err); break;
	case PHASE_SEGMENTS: is_fine = step_segment(job, err); break;
	case PHASE_ROWS: is_fine = step_rows(job, err); break;
	case PHASE_DONE: break;
	}
	if (!is_fine) {
		undo(job);
		job->phase = PHASE_DONE;
		job->report.status = MERGE_REFUSED;
		(void)snprintf(job->report.reason, sizeof(job->report.reason),
			"%s", err->text);
		return -1;
	}
	return job->phase == PHASE_DONE ? 0 : 1;
}

int merge_progress(const struct merge_job *job, const char **phase)
{
	static const char *const words[] = {
		[PHASE_OPEN] = N_("Reading the file"),
		[PHASE_UNLOCK] = N_("Opening the lock"),
		[PHASE_SEGMENTS] = N_("Taking in the records"),
		[PHASE_ROWS] = N_("Comparing changes"),
		[PHASE_DONE] = N_("Done"),
	};
	size_t done = job->file.next;
	size_t all = job->file.header.entry_count + 1;

	if (phase != NULL)
		*phase = _(words[job->phase]);
	switch (job->phase) {
	case PHASE_OPEN: return 0;
	case PHASE_UNLOCK: return 50;
	case PHASE_SEGMENTS: return 100 + (int)(700 * done / all);
	case PHASE_ROWS:
		done = job->ingest.settled;
		all = ingest_dirty_count(&job->ingest) + 1;
		return 800 + (int)(199 * done / all);
	case PHASE_DONE: break;
	}
	return 1000;
}

const struct merge_report *merge_job_report(const struct merge_job *job)
{
	return &job->report;
}

void merge_free(struct merge_job *job)
{
	if (job == NULL)
		return;
	undo(job);
	ingest_release(&job->ingest);
	if (job->is_open)
		handover_read_release(&job->file);
	vector_release(&job->before);
	vector_release(&job->reach);
	buf_release(&job->plain);
	buf_release(&job->ranges);
	merge_report_release(&job->report);
	secret_free(job->words);
	free(job->path);
	free(job);
}
