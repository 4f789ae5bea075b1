/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/sync.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/store/journal.h"
#include "core/sync/apply.h"
#include "core/sync/state.h"
#include "core/text/utf8.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#define META_EPOCH "sync.epoch"
#define META_NUMBER "sync.number"
#define META_SEEN "sync.seen"
#define META_SCHEMA "sync.schema"
#define META_STREAM "sync.stream"

static void load_seen(struct sync *s)
{
	struct buf bytes = {0};
	struct vector seen = {0};
	struct unpack u;

	if (store_meta_get(s->store, META_SEEN, &bytes)) {
		u = unpack_init(bytes.data, bytes.len);
		if (vector_unpack(&seen, &u) && unpack_left(&u) == 0)
			causal_set_seen(&s->causal, &seen, s->key);
		else
			s->causal.is_damaged = true;
	}
	vector_release(&seen);
	buf_release(&bytes);
}

void sync_refresh(struct sync *s)
{
	int64_t epoch = store_meta_int(s->store, META_EPOCH, 0);

	if (s->causal.has_streams && epoch == s->epoch)
		return;
	causal_release(&s->causal);
	causal_load_streams(&s->causal, s->store);
	s->causal.self = s->self;
	load_seen(s);
	s->epoch = epoch;
}

void sync_need_segments(struct sync *s)
{
	causal_load_segments(&s->causal, s->store);
}

bool sync_refuse_damaged(struct error *err)
{
	return error_set(err, ERROR_FAILED,
		_("The change log of this notebook is damaged; go back to a "
		  "backup."));
}

bool sync_is_sound(const struct sync *s, struct error *err)
{
	return !s->causal.is_damaged || sync_refuse_damaged(err);
}

bool sync_commit(struct sync *s, struct error *err)
{
	if (sync_is_sound(s, err))
		return store_commit(s->store, err);
	store_rollback(s->store);
	causal_release(&s->causal);
	return false;
}

void sync_new_epoch(struct sync *s, bool keeps)
{
	uint64_t drawn;
	int64_t epoch;

	world_random(&s->world, &drawn, sizeof(drawn));
	epoch = (int64_t)(drawn >> 1);
	store_meta_set_int(s->store, META_EPOCH, epoch);
	if (keeps)
		s->epoch = epoch;
	else
		sync_refresh(s);
}

int64_t sync_own_number(struct sync *s)
{
	return store_meta_int(s->store, META_NUMBER, 0);
}

void sync_set_own_number(struct sync *s, int64_t seq)
{
	store_meta_set_int(s->store, META_NUMBER, seq);
}

void sync_save_seen(struct sync *s, const struct vector *seen)
{
	struct buf bytes = {0};

	causal_set_seen(&s->causal, seen, s->key);
	if (vector_pack(&s->causal.seen, &bytes))
		store_meta_set(s->store, META_SEEN, bytes.data, bytes.len);
	else
		s->causal.is_damaged = true;
	buf_release(&bytes);
}

bool sync_is_own_laptop(const struct sync *s, const uint8_t *key)
{
	return s->device.secret != NULL &&
		memcmp(key, s->device.public_key, DEVICE_KEY_SIZE) == 0;
}

static void find_self(struct sync *s)
{
	const struct causal_stream *stream;

	sync_refresh(s);
	stream = causal_find(&s->causal, s->key);
	s->self = stream != NULL ? stream->sid : 0;
	s->causal.self = s->self;
}

/* A new incarnation: the first start, or a database that came here without
 * its key. Numbers of the old stream are never continued with a new key. */
static bool begin_stream(struct sync *s, struct error *err)
{
	if (journal_tail_count(s->store) > 0)
		return error_set(err, ERROR_REFUSED,
			_("This notebook belongs to another laptop: its key "
			  "(device.key) is not here."));
	memcpy(s->key, s->device.public_key, DEVICE_KEY_SIZE);
	world_random(&s->world, s->key + DEVICE_KEY_SIZE,
		STREAM_KEY_SIZE - DEVICE_KEY_SIZE);
	if (!store_begin(s->store, err))
		return false;
	(void)journal_stream_add(s->store, s->key, STREAM_KEY_SIZE);
	store_meta_set(s->store, META_STREAM, s->key, STREAM_KEY_SIZE);
	sync_set_own_number(s, 0);
	sync_new_epoch(s, false);
	return store_commit(s->store, err);
}

static bool open_stream(struct sync *s, struct error *err)
{
	struct buf key = {0};
	bool is_ours;

	is_ours = store_meta_get(s->store, META_STREAM, &key) &&
		key.len == STREAM_KEY_SIZE;
	if (is_ours) {
		memcpy(s->key, key.data, STREAM_KEY_SIZE);
		/* Read-only without a key: only for looking. */
		is_ours = s->device.secret == NULL ||
			sync_is_own_laptop(s, s->key);
	}
	buf_release(&key);
	if (!is_ours && !store_is_read_only(s->store) && !begin_stream(s, err))
		return false;
	find_self(s);
	device_name(s->key, s->laptop);
	return true;
}

/* Rows with fields of a newer version wait in `edit`: when the descriptors
 * have grown since the last start, those rows are worked out again. */
static bool adopt_schema(struct sync *s, struct error *err)
{
	uint8_t now[ROOT_SIZE];
	struct buf before = {0};
	bool is_same;

	(void)crypto_generichash(now, sizeof(now), s->schema.fields[0],
		sizeof(s->schema.fields), NULL, 0);
	is_same = store_meta_get(s->store, META_SCHEMA, &before) &&
		before.len == sizeof(now) &&
		memcmp(before.data, now, sizeof(now)) == 0;
	buf_release(&before);
	if (is_same || store_is_read_only(s->store))
		return true;
	if (!store_begin(s->store, err))
		return false;
	apply_all_edited(s);
	store_meta_set(s->store, META_SCHEMA, now, sizeof(now));
	return sync_commit(s, err);
}

static void copy_author(struct sync *s, const char *author)
{
	size_t len = author != NULL ? strlen(author) : 0;

	if (len >= AUTHOR_MAX) {
		len = AUTHOR_MAX - 1;
		while (len > 0 && ((unsigned char)author[len] & 0xC0) == 0x80)
			len--;
	}
	if (len > 0 && !utf8_is_valid(author, len))
		len = 0;
	free(s->author);
	s->author = xstrndup(len > 0 ? author : "", len);
}

struct sync *sync_open(struct store *st, const struct world *world,
	const char *folder, const char *author, struct error *err)
{
	struct sync *s = xcalloc(1, sizeof(*s));
	bool may_make = !store_is_read_only(st);

	s->store = st;
	s->world = *world;
	copy_author(s, author);
	schema_init(&s->schema);
	if (!device_open(&s->device, world, folder, may_make, err) ||
		!open_stream(s, err) || !adopt_schema(s, err)) {
		sync_close(s);
		return NULL;
	}
	return s;
}

void sync_close(struct sync *s)
{
	if (s == NULL)
		return;
	causal_release(&s->causal);
	device_close(&s->device);
	free(s->author);
	free(s);
}

void sync_set_author(struct sync *s, const char *author)
{
	struct error err = {0};

	/* The tail was written by the one before: it is sealed under that name.
	 * If it cannot be now, the next seal tries again. */
	if (strcmp(s->author, author != NULL ? author : "") != 0 &&
		!store_is_read_only(s->store))
		(void)sync_seal(s, &err);
	copy_author(s, author);
}

const char *sync_laptop(const struct sync *s)
{
	return s->laptop;
}

static void add_have(void *ctx, const struct journal_stream *stream)
{
	*(int64_t *)ctx += stream->have;
}

int64_t sync_change_count(const struct sync *s)
{
	int64_t sealed = 0;

	journal_stream_each(s->store, add_have, &sealed);
	return sealed + journal_tail_count(s->store);
}

int64_t sync_own_change_count(const struct sync *s)
{
	return store_meta_int(s->store, META_NUMBER, 0);
}
