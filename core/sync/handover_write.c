/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/handover.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/store/journal.h"
#include "core/sync/handover_read.h"
#include "core/sync/state.h"

#include <stdlib.h>
#include <string.h>

#define META_NUMBER "handover.number"
#define META_HASH "handover.hash"

enum { SPACE_RESERVE = 256 * 1024 };

enum phase {
	PHASE_LOCK,
	PHASE_SEGMENTS,
	PHASE_FINISH,
	PHASE_READ_BACK,
	PHASE_DONE,
};

struct handover_write {
	struct sync *sync;
	enum phase phase;
	enum handover_cost cost;
	struct buf path;
	char *words;     /* locked memory */
	uint8_t *secret; /* the stream key, locked memory */
	struct handover_header header;
	struct handover_summary summary;
	struct frame_out out;
	struct handover_read back;
	struct buf message, plain;
	size_t next;   /* entry to write, then to read back */
	bool is_named; /* the file has its name, but is not verified */
};

static void fill_entries(struct handover_header *h, const struct causal *c)
{
	const struct causal_stream *stream;
	struct handover_entry *entry;
	size_t count = 0;
	size_t i;
	size_t k;

	for (i = 0; i < c->count; i++)
		count += c->streams[i].count;
	h->entries = xcalloc(count, sizeof(*h->entries));
	for (i = 0; i < c->count; i++) {
		stream = &c->streams[i];
		vector_raise(&h->known, stream->key, stream->have);
		for (k = 0; k < stream->count; k++) {
			entry = &h->entries[h->entry_count++];
			memcpy(entry->key, stream->key, STREAM_KEY_SIZE);
			memcpy(entry->root, stream->segments[k].root,
				ROOT_SIZE);
			entry->first = stream->segments[k].first;
			entry->count = stream->segments[k].count;
			h->changes += entry->count;
		}
	}
}

static void fill_header(struct handover_write *w)
{
	struct sync *s = w->sync;
	struct handover_header *h = &w->header;
	struct buf hash = {0};

	memcpy(h->exporter, s->key, STREAM_KEY_SIZE);
	memcpy(h->author, s->author, strlen(s->author) + 1);
	h->wall_ms = world_wall_ms(&s->world);
	if (store_meta_get(s->store, META_HASH, &hash) && hash.len == ROOT_SIZE)
		memcpy(h->previous, hash.data, ROOT_SIZE);
	buf_release(&hash);
	sync_need_segments(s);
	fill_entries(h, &s->causal);
	h->has_lock = true;
}

/* The name by the rule; a name that is taken is never taken away. */
static bool choose_path(struct handover_write *w, const char *folder,
	const char *path, struct error *err)
{
	struct buf name = {0};

	w->header.number = store_meta_int(w->sync->store, META_NUMBER, 0);
	if (path != NULL) {
		w->header.number++;
		buf_add_str(&w->path, path);
		return !file_exists(path) ||
			error_set(err, ERROR_REFUSED,
				_("There is already a file %s; choose another "
				  "name."),
				path);
	}
	do {
		buf_clear(&name);
		buf_printf(&name, "solo-%s-%04lld.samut", w->sync->laptop,
			(long long)++w->header.number);
		path_join(&w->path, folder, buf_str(&name));
	} while (file_exists(buf_str(&w->path)));
	buf_release(&name);
	return true;
}

static bool add_size(void *ctx, const struct journal_segment *s)
{
	/* Without bodies their length may be unknown; records halve at least.
	 */
	int64_t body =
		s->body_len > 0 ? (int64_t)s->body_len : s->plain_size / 2;

	*(int64_t *)ctx +=
		body + (int64_t)s->head_len + (int64_t)3 * STREAM_KEY_SIZE;
	return true;
}

static bool is_room(struct handover_write *w, struct error *err)
{
	struct buf folder = {0};
	int64_t need = SPACE_RESERVE;
	int64_t room;
	const char *path = buf_str(&w->path);

	journal_segment_each(w->sync->store, false, add_size, &need);
	buf_add(&folder, path, (size_t)(path_name(path) - path));
	room = file_space(folder.len > 0 ? folder.data : ".");
	buf_release(&folder);
	return room < 0 || room >= need ||
		error_set(err, ERROR_MEDIUM,
			_("There is not enough room for the hand-over file: it "
			  "needs %lld kB and %lld kB are free."),
			(long long)(need / 1024), (long long)(room / 1024));
}

struct handover_write *handover_write_start(struct sync *s, const char *folder,
	const char *path, const char *passphrase, enum handover_cost cost,
	struct error *err)
{
	struct handover_write *w = xcalloc(1, sizeof(*w));

	w->sync = s;
	w->cost = cost;
	w->out.fd = -1;
	if (!passphrase_copy(&w->words, passphrase, err) ||
		!choose_path(w, folder, path, err) || !sync_seal(s, err)) {
		handover_write_free(w);
		return NULL;
	}
	sync_refresh(s);
	fill_header(w);
	if (!sync_is_sound(s, err) || !is_room(w, err) ||
		!frame_out_open(&w->out, buf_str(&w->path), err)) {
		handover_write_free(w);
		return NULL;
	}
	handover_summarise(&w->header, &w->summary);
	w->secret = secret_new(STREAM_SECRET_SIZE);
	world_random(&s->world, w->secret, STREAM_SECRET_SIZE);
	return w;
}

static bool step_lock(struct handover_write *w, struct error *err)
{
	struct buf bytes = {0};
	bool is_written;

	if (!passphrase_lock_make(&w->header.lock, w->words, w->secret, w->cost,
		    &w->sync->world))
		return error_set(err, ERROR_FAILED,
			_("There is not enough memory to lock the file."));
	is_written =
		(handover_header_pack(&w->header, &w->sync->device, &bytes) ||
			sync_refuse_damaged(err)) &&
		frame_out_write(&w->out, bytes.data, bytes.len, err) &&
		frame_out_start(&w->out, w->secret, err);
	buf_release(&bytes);
	w->phase = PHASE_SEGMENTS;
	return is_written;
}

static void pack_message(void *ctx, const struct journal_segment *s)
{
	struct buf *message = ctx;

	pack_bytes(message, s->head, s->head_len);
	pack_uint(message, (uint64_t)s->plain_size);
	buf_add(message, s->body, s->body_len);
}

static bool step_segment(struct handover_write *w, struct error *err)
{
	const struct handover_header *h = &w->header;
	const struct causal_stream *stream;
	const struct handover_entry *entry;

	buf_clear(&w->message);
	if (h->entry_count > 0) {
		entry = &h->entries[w->next++];
		stream = causal_find(&w->sync->causal, entry->key);
		if (stream == NULL ||
			!journal_segment_get(w->sync->store, stream->sid,
				entry->first, pack_message, &w->message))
			return error_set(err, ERROR_FAILED,
				_("The notebook has changed meanwhile; hand "
				  "over once more."));
	}
	if (w->next == h->entry_count)
		w->phase = PHASE_FINISH;
	return frame_out_push(&w->out, w->message.data, w->message.len,
		w->next == h->entry_count, err);
}

static bool step_finish(struct handover_write *w, struct error *err)
{
	const char *path = buf_str(&w->path);

	if (!frame_out_finish(&w->out, err))
		return false;
	w->is_named = true;
	w->next = 0;
	w->phase = PHASE_READ_BACK;
	return handover_read_open(&w->back, path, err) &&
		handover_read_unlock_with(&w->back, w->secret, err);
}

static bool remember(struct handover_write *w, struct error *err)
{
	struct store *st = w->sync->store;

	if (!store_begin(st, err))
		return false;
	store_meta_set_int(st, META_NUMBER, w->header.number);
	store_meta_set(st, META_HASH, w->back.hash, ROOT_SIZE);
	return store_commit(st, err);
}

static bool step_read_back(struct handover_write *w, struct error *err)
{
	struct handover_segment segment;
	int more = handover_read_next(&w->back, &segment, err);
	bool is_sound = more >= 0;

	if (more == 1)
		is_sound =
			handover_read_body(&w->back, &segment, &w->plain, err);
	segment_head_release(&segment.head);
	w->next++;
	if (!is_sound)
		/* The medium did not keep what was written. */
		return error_set(err, ERROR_MEDIUM,
			_("The file could not be read back as it was written; "
			  "use another stick."));
	if (more == 1)
		return true;
	if (!remember(w, err))
		return false;
	w->phase = PHASE_DONE;
	w->is_named = false;
	return true;
}

static void drop_file(struct handover_write *w)
{
	frame_out_release(&w->out);
	if (w->is_named)
		(void)file_remove(buf_str(&w->path));
	w->is_named = false;
}

int handover_write_step(struct handover_write *w, struct error *err)
{
	bool is_fine = true;

	switch (w->phase) {
	case PHASE_LOCK: is_fine = step_lock(w, err); break;
	case PHASE_SEGMENTS: is_fine = step_segment(w, err); break;
	case PHASE_FINISH: is_fine = step_finish(w, err); break;
	case PHASE_READ_BACK: is_fine = step_read_back(w, err); break;
	case PHASE_DONE: break;
	}
	if (!is_fine) {
		drop_file(w);
		(void)error_prefix(err, _("Not done"));
		return -1;
	}
	return w->phase == PHASE_DONE ? 0 : 1;
}

int handover_write_progress(const struct handover_write *w, const char **phase)
{
	static const char *const words[] = {
		[PHASE_LOCK] = N_("Locking the file"),
		[PHASE_SEGMENTS] = N_("Writing the file"),
		[PHASE_FINISH] = N_("Writing the file"),
		[PHASE_READ_BACK] = N_("Checking what was written"),
		[PHASE_DONE] = N_("Done"),
	};
	size_t all = w->header.entry_count + 1;
	size_t next = w->next < all ? w->next : all;

	if (phase != NULL)
		*phase = _(words[w->phase]);
	switch (w->phase) {
	case PHASE_LOCK: return 0;
	case PHASE_SEGMENTS: return 50 + (int)(500 * next / all);
	case PHASE_FINISH: return 550;
	case PHASE_READ_BACK: return 650 + (int)(349 * next / all);
	case PHASE_DONE: break;
	}
	return 1000;
}

const char *handover_write_path(const struct handover_write *w)
{
	return buf_str(&w->path);
}

const struct handover_summary *handover_write_summary(
	const struct handover_write *w)
{
	return &w->summary;
}

void handover_write_free(struct handover_write *w)
{
	if (w == NULL)
		return;
	drop_file(w);
	secret_free(w->words);
	secret_free(w->secret);
	handover_header_release(&w->header);
	handover_read_release(&w->back);
	buf_release(&w->path);
	buf_release(&w->message);
	buf_release(&w->plain);
	free(w);
}

bool handover_peek(
	const char *path, struct handover_summary *out, struct error *err)
{
	struct handover_read r;
	bool is_open = handover_read_open(&r, path, err);

	if (is_open)
		handover_summarise(&r.header, out);
	handover_read_release(&r);
	return is_open;
}

bool handover_verify(const char *path, const char *passphrase,
	struct handover_summary *out, struct error *err)
{
	struct handover_read r;
	char *words = NULL;
	bool is_sound;

	is_sound = handover_read_open(&r, path, err) &&
		passphrase_copy(&words, passphrase, err) &&
		handover_read_unlock(&r, words, err) &&
		handover_read_verify(&r, err);
	if (is_sound)
		handover_summarise(&r.header, out);
	handover_read_release(&r);
	secret_free(words);
	return is_sound;
}
