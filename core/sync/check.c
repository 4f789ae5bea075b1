/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/i18n.h"
#include "core/store/journal.h"
#include "core/sync/ingest.h"

#include <string.h>

enum { SENTENCES_MAX = 50 };

/* Everything is worked out once more in an empty notebook in memory. */
struct checking {
	struct sync *sync;    /* the one that is checked */
	struct sync *scratch; /* what it should be */
	struct ingest ingest;
	struct buf plain;
	struct buf *out;
	int64_t rows;
	int faults;
};

enum fault { FAULT_INVENTED, FAULT_DIFFERENT, FAULT_MISSING };

static void say(
	struct checking *check, enum fault fault, const struct record *r)
{
	const char *title = _(r->type->title);
	char id[ID_TEXT_SIZE];

	if (check->faults++ >= SENTENCES_MAX)
		return;
	id_format(&r->id, id);
	switch (fault) {
	case FAULT_INVENTED:
		buf_printf(check->out,
			_("Nothing in the change log makes this record: %s "
			  "%s."),
			title, id);
		break;
	case FAULT_DIFFERENT:
		buf_printf(check->out,
			_("This record is not what the change log says: %s "
			  "%s."),
			title, id);
		break;
	case FAULT_MISSING:
		buf_printf(check->out,
			_("A record of the change log is missing: %s %s."),
			title, id);
		break;
	}
	buf_add_char(check->out, '\n');
}

static void say_segment(
	struct checking *check, const struct journal_segment *segment)
{
	const struct causal_stream *stream =
		causal_stream(&check->sync->causal, segment->sid);
	char laptop[LAPTOP_NAME_SIZE] = "?";

	if (stream != NULL)
		device_name(stream->key, laptop);
	check->faults++;
	buf_printf(check->out,
		_("The change log is damaged: laptop %s, changes %lld to "
		  "%lld."),
		laptop, (long long)segment->first,
		(long long)(segment->first + segment->count - 1));
	buf_add_char(check->out, '\n');
}

static bool take_records(
	struct checking *check, const struct segment_head *head)
{
	struct sync *s = check->scratch;
	struct dot first = {.seq = head->first};

	causal_add(&s->causal, s->store, head);
	first.sid = causal_find(&s->causal, head->key)->sid;
	return ingest_records(&check->ingest, first, &check->plain);
}

static bool take_segment(void *ctx, const struct journal_segment *segment)
{
	struct checking *check = ctx;
	struct segment_head head = {0};
	uint8_t root[ROOT_SIZE];
	bool is_sound;

	is_sound =
		segment_head_unpack(&head, segment->head, segment->head_len) &&
		segment_head_is_signed(segment->head, segment->head_len) &&
		segment_decompress(segment->body, segment->body_len,
			segment->plain_size, &check->plain) &&
		segment_root(check->plain.data, check->plain.len, head.count,
			root) &&
		memcmp(root, head.root, ROOT_SIZE) == 0 &&
		take_records(check, &head);
	if (!is_sound)
		say_segment(check, segment);
	segment_head_release(&head);
	return true;
}

struct tail {
	struct buf *plain;
	int64_t first, count;
};

static void add_to_plain(void *ctx, int64_t seq, const uint8_t *rec, size_t len)
{
	struct tail *tail = ctx;

	if (tail->count++ == 0)
		tail->first = seq;
	pack_bytes(tail->plain, rec, len);
}

/* The tail as the segment it is going to be. */
static void take_tail(struct checking *check)
{
	struct sync *s = check->sync;
	struct tail tail = {.plain = &check->plain};
	struct segment_head head = {0};

	buf_clear(&check->plain);
	journal_tail_each(s->store, add_to_plain, &tail);
	if (tail.count == 0)
		return;
	memcpy(head.key, s->key, STREAM_KEY_SIZE);
	head.first = tail.first;
	head.count = tail.count;
	vector_raise_all(&head.past, &s->causal.seen);
	if (!take_records(check, &head))
		say_segment(check,
			&(struct journal_segment){.sid = s->self,
				.first = tail.first,
				.count = tail.count});
	segment_head_release(&head);
}

static bool is_same(const struct record *a, const struct record *b)
{
	size_t i;

	for (i = 0; i < a->type->field_count; i++)
		if (!value_equal(&a->values[i], &b->values[i]))
			return false;
	return true;
}

static void compare_row(
	void *ctx, const struct record *r, const struct row_origin *origin)
{
	struct checking *check = ctx;
	struct row_origin other_origin;
	struct record other;

	check->rows++;
	if (!row_get(check->scratch->store, r->type->id, &r->id, &other,
		    &other_origin)) {
		say(check, FAULT_INVENTED, r);
		return;
	}
	if (!is_same(r, &other) ||
		(origin->state == ROW_IN_CONFLICT) !=
			(other_origin.state == ROW_IN_CONFLICT))
		say(check, FAULT_DIFFERENT, r);
	record_release(&other);
}

static void look_for_row(
	void *ctx, const struct record *r, const struct row_origin *origin)
{
	struct checking *check = ctx;

	(void)origin;
	if (!row_exists(check->sync->store, r->type->id, &r->id))
		say(check, FAULT_MISSING, r);
}

static void compare(struct checking *check)
{
	enum record_type_id type;
	int t;

	for (t = RECORD_NONE + 1; t < RECORD_TYPE_COUNT; t++) {
		type = (enum record_type_id)t;
		row_each(check->sync->store, type, compare_row, check);
		row_each(check->scratch->store, type, look_for_row, check);
	}
	if (journal_conflict_rows(check->sync->store) ==
		journal_conflict_rows(check->scratch->store))
		return;
	check->faults++;
	buf_add_str(check->out,
		_("The list of conflicts is not what the change log says."));
	buf_add_char(check->out, '\n');
}

static bool derive_and_compare(struct checking *check, struct error *err)
{
	if (!store_begin(check->scratch->store, err))
		return false;
	sync_refresh(check->sync);
	sync_need_segments(check->sync);
	sync_need_segments(check->scratch);
	if (!sync_is_sound(check->sync, err)) {
		store_rollback(check->scratch->store);
		return false;
	}
	ingest_init(&check->ingest, check->scratch);
	journal_segment_each(check->sync->store, true, take_segment, check);
	take_tail(check);
	while (ingest_settle(&check->ingest, SIZE_MAX, NULL, NULL))
		;
	if (!store_commit(check->scratch->store, err))
		return false;
	compare(check);
	return true;
}

bool sync_check(struct sync *s, struct buf *out, struct error *err)
{
	struct checking check = {.sync = s, .out = out};
	struct store *scratch = store_open(":memory:", false, err);
	bool is_done = false;

	if (scratch != NULL)
		check.scratch = sync_open(scratch, &s->world, NULL, "", err);
	if (check.scratch != NULL) {
		is_done = derive_and_compare(&check, err);
		ingest_release(&check.ingest);
	}
	sync_close(check.scratch);
	store_close(scratch);
	buf_release(&check.plain);
	if (is_done && check.faults > 0)
		(void)error_set(err, ERROR_FAILED,
			_("The notebook is not what its change log says."));
	return is_done && check.faults == 0;
}
