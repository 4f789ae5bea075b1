/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/lookup.h"

#include "core/base/alloc.h"
#include "core/store/journal.h"

#include <stdlib.h>
#include <string.h>

void lookup_init(struct lookup *l, struct sync *s)
{
	*l = (struct lookup){.sync = s};
	l->starts = xcalloc(SEGMENT_MAX, sizeof(*l->starts));
}

void lookup_release(struct lookup *l)
{
	buf_release(&l->plain);
	buf_release(&l->tail);
	free(l->starts);
	*l = (struct lookup){0};
}

static void open_segment(void *ctx, const struct journal_segment *segment)
{
	struct lookup *l = ctx;
	struct segment_head head = {0};
	struct unpack u;
	size_t len;
	int64_t i;

	if (!segment_head_unpack(&head, segment->head, segment->head_len) ||
		!segment_decompress(segment->body, segment->body_len,
			segment->plain_size, &l->plain))
		goto out;
	u = unpack_init(l->plain.data, l->plain.len);
	for (i = 0; i < head.count; i++) {
		l->starts[i] = (size_t)(u.at - (const uint8_t *)l->plain.data);
		(void)unpack_bytes(&u, &len);
	}
	if (u.failed)
		goto out;
	memcpy(l->author, head.author, sizeof(l->author));
	l->sid = segment->sid;
	l->first = head.first;
	l->count = head.count;
out:
	segment_head_release(&head);
}

static bool open_record(
	struct lookup *l, const void *bytes, size_t len, struct change *out)
{
	return change_open(&l->sync->schema, bytes, len, out) &&
		out->kind != CHANGE_STUB;
}

bool lookup_change(struct lookup *l, struct dot dot, struct change *out,
	const char **author)
{
	struct unpack u;
	const uint8_t *rec;
	size_t start;
	size_t len;

	if (l->sid != dot.sid || dot.seq < l->first ||
		dot.seq >= l->first + l->count) {
		l->sid = 0;
		(void)journal_segment_get(
			l->sync->store, dot.sid, dot.seq, open_segment, l);
	}
	if (l->sid == 0) {
		buf_clear(&l->tail);
		if (author != NULL)
			*author = l->sync->author;
		return dot.sid == l->sync->self &&
			journal_tail_get(l->sync->store, dot.seq, &l->tail) &&
			open_record(l, l->tail.data, l->tail.len, out);
	}
	if (author != NULL)
		*author = l->author;
	start = l->starts[dot.seq - l->first];
	u = unpack_init(l->plain.data + start, l->plain.len - start);
	rec = unpack_bytes(&u, &len);
	return rec != NULL && open_record(l, rec, len, out);
}
