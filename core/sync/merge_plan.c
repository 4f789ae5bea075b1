/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/merge_plan.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"

#include <string.h>

static bool refuse_fork(
	const uint8_t *key, int64_t first, int64_t count, struct error *err)
{
	char laptop[LAPTOP_NAME_SIZE];

	device_name(key, laptop);
	return error_set(err, ERROR_REFUSED,
		_("Laptop %s exists twice: its changes %lld to %lld here and "
		  "in the file are not the same. One of the two notebooks is "
		  "a copy or was restored from a backup."),
		laptop, (long long)first, (long long)(first + count - 1));
}

static bool refuse_future(int64_t last, int64_t have, struct error *err)
{
	return error_set(err, ERROR_REFUSED,
		_("The file holds changes of this laptop up to number %lld, "
		  "but this notebook knows only %lld: it was restored from an "
		  "older backup."),
		(long long)last, (long long)have);
}

static void note_missing(struct merge_report *report, const uint8_t *key,
	int64_t first, int64_t last)
{
	struct merge_missing *missing;

	report->missing = xrealloc_array(report->missing,
		report->missing_count + 1, sizeof(*report->missing));
	missing = &report->missing[report->missing_count++];
	*missing = (struct merge_missing){.first = first, .last = last};
	device_name(key, missing->laptop);
}

static bool is_same_segment(const struct sync *s, const uint8_t *key,
	const struct handover_entry *e)
{
	const struct causal_stream *stream = causal_find(&s->causal, key);
	const struct causal_segment *ours;

	ours = causal_segment(&s->causal,
		(struct dot){.sid = stream != NULL ? stream->sid : 0,
			.seq = e->first});
	return ours != NULL && ours->first == e->first &&
		ours->count == e->count &&
		memcmp(ours->root, e->root, ROOT_SIZE) == 0;
}

static bool plan_entry(struct sync *s, const struct handover_entry *e,
	struct vector *reach, struct merge_report *report, struct error *err)
{
	const struct causal_stream *stream = causal_find(&s->causal, e->key);
	int64_t have = stream != NULL ? stream->have : 0;
	int64_t known = vector_get(reach, e->key);
	int64_t last = e->first + e->count - 1;

	if (known < have)
		known = have;
	if (last <= have)
		return is_same_segment(s, e->key, e) ||
			refuse_fork(e->key, e->first, e->count, err);
	if (memcmp(e->key, s->key, STREAM_KEY_SIZE) == 0)
		return refuse_future(last, have, err);
	if (e->first <= known)
		return refuse_fork(e->key, e->first, e->count, err);
	if (e->first > known + 1)
		note_missing(report, e->key, known + 1, e->first - 1);
	vector_raise(reach, e->key, last);
	return true;
}

/* What is known must fit into the vectors that this laptop will write. */
static bool is_room_for(
	const struct sync *s, const struct vector *reach, struct error *err)
{
	size_t count = s->causal.count;
	size_t i;

	for (i = 0; i < reach->count; i++)
		if (causal_find(&s->causal, reach->items[i].key) == NULL)
			count++;
	return reach->count == 0 || count <= VECTOR_MAX ||
		error_set(err, ERROR_REFUSED,
			_("With this file the notebook would hold changes of "
			  "more than %d laptops; it cannot be merged."),
			VECTOR_MAX);
}

bool merge_plan(struct sync *s, const struct handover_read *r,
	struct merge_report *report, struct vector *reach, struct error *err)
{
	const struct handover_header *h = &r->header;
	size_t i;

	sync_need_segments(s);
	if (!sync_is_sound(s, err))
		return false;
	for (i = 0; i < h->entry_count; i++)
		if (!plan_entry(s, &h->entries[i], reach, report, err))
			return false;
	if (!is_room_for(s, reach, err))
		return false;
	if (report->missing_count == 0)
		return true;
	return error_set(err, ERROR_REFUSED,
		_("Something before this file is missing: changes %lld to "
		  "%lld of laptop %s. Merge the file that holds them first."),
		(long long)report->missing[0].first,
		(long long)report->missing[0].last, report->missing[0].laptop);
}

bool merge_plan_is_past_known(
	struct sync *s, const struct vector *reach, const struct vector *past)
{
	const struct causal_stream *stream;
	const struct vector_item *item;
	int64_t known;
	size_t i;

	for (i = 0; i < past->count; i++) {
		item = &past->items[i];
		stream = causal_find(&s->causal, item->key);
		known = vector_get(reach, item->key);
		if (stream != NULL && known < stream->have)
			known = stream->have;
		if (memcmp(item->key, s->key, STREAM_KEY_SIZE) == 0)
			known = sync_own_number(s);
		if (item->seq > known)
			return false;
	}
	return true;
}

bool merge_plan_is_new(const struct sync *s, const struct segment_head *head)
{
	const struct causal_stream *stream = causal_find(&s->causal, head->key);

	return stream == NULL || head->first > stream->have;
}

bool merge_plan_continues(
	struct sync *s, const struct segment_head *head, struct error *err)
{
	static const uint8_t none[ROOT_SIZE];
	const struct causal_stream *stream = causal_find(&s->causal, head->key);
	const struct causal_segment *last;
	const uint8_t *previous = none;

	if (head->first > 1) {
		last = causal_segment(&s->causal,
			(struct dot){.sid = stream != NULL ? stream->sid : 0,
				.seq = head->first - 1});
		if (last != NULL)
			previous = last->root;
	}
	return memcmp(previous, head->previous, ROOT_SIZE) == 0 ||
		refuse_fork(head->key, head->first, head->count, err);
}
