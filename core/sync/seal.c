/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/journal.h"
#include "core/sync/state.h"

#include <stdio.h>
#include <string.h>

struct sealing {
	struct sync *sync;
	struct buf plain, body, head;
	int64_t first, count;
};

static void begin_head(struct sealing *seal, struct segment_head *head)
{
	struct sync *s = seal->sync;
	const struct causal_segment *last;

	memcpy(head->key, s->key, STREAM_KEY_SIZE);
	head->first = seal->first;
	head->count = seal->count;
	vector_raise_all(&head->past, &s->causal.seen);
	last = causal_segment(&s->causal,
		(struct dot){.sid = s->self, .seq = seal->first - 1});
	if (last != NULL)
		memcpy(head->previous, last->root, ROOT_SIZE);
	(void)snprintf(head->author, sizeof(head->author), "%s", s->author);
}

static void keep_segment(struct sealing *seal, const struct segment_head *head)
{
	struct sync *s = seal->sync;

	segment_compress(&seal->plain, &seal->body);
	journal_segment_add(s->store,
		&(struct journal_segment){
			.sid = s->self,
			.first = seal->first,
			.count = seal->count,
			.head = (const uint8_t *)seal->head.data,
			.head_len = seal->head.len,
			.body = (const uint8_t *)seal->body.data,
			.body_len = seal->body.len,
			.plain_size = (int64_t)seal->plain.len,
		});
	causal_add(&s->causal, s->store, head);
}

static void seal_segment(struct sealing *seal)
{
	struct sync *s = seal->sync;
	struct segment_head head = {0};

	if (seal->count == 0)
		return;
	begin_head(seal, &head);
	if (!segment_root(
		    seal->plain.data, seal->plain.len, seal->count, head.root))
		BUG("the tail holds no changes");
	/* A head nobody can read must not be: the commit will refuse. */
	if (segment_head_pack(&head, &s->device, &seal->head))
		keep_segment(seal, &head);
	else
		s->causal.is_damaged = true;
	segment_head_release(&head);
	buf_clear(&seal->plain);
	seal->count = 0;
}

static void take_record(void *ctx, int64_t seq, const uint8_t *rec, size_t len)
{
	struct sealing *seal = ctx;

	if (seal->count == SEGMENT_MAX ||
		seal->plain.len + len > SEGMENT_PLAIN_GOAL)
		seal_segment(seal);
	if (seal->count == 0)
		seal->first = seq;
	pack_bytes(&seal->plain, rec, len);
	seal->count++;
}

void sync_seal_tail(struct sync *s)
{
	struct sealing seal = {.sync = s};

	sync_need_segments(s);
	journal_tail_each(s->store, take_record, &seal);
	seal_segment(&seal);
	journal_tail_clear(s->store);
	sync_new_epoch(s, true);
	buf_release(&seal.plain);
	buf_release(&seal.body);
	buf_release(&seal.head);
}

bool sync_seal(struct sync *s, struct error *err)
{
	if (journal_tail_count(s->store) == 0)
		return true;
	if (!store_begin(s->store, err))
		return false;
	sync_refresh(s);
	sync_seal_tail(s);
	return sync_commit(s, err);
}
