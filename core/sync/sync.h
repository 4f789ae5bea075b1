/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The change log of this laptop. The replicated state is one grow-only set of
 * immutable signed segments; every record table is a pure function of that set
 * and of the unsealed tail. A *stream* is one incarnation of one laptop (its
 * ed25519 public key and a 64-bit number); changes in it are numbered 1, 2, 3…
 * in the transaction that writes them. Every segment carries its author's
 * version vector; it moves only when a file is merged, so happened-before is
 * exact and no clock decides anything. Among concurrent values the one with
 * the larger (rank, stream key) is shown, where rank is the size of a change's
 * causal past.
 */
#ifndef CORE_SYNC_SYNC_H
#define CORE_SYNC_SYNC_H

#include "core/base/world.h"
#include "core/store/store.h"

enum {
	STREAM_KEY_SIZE = 40, /* public key, incarnation big endian */
	SEGMENT_MAX = 4096,   /* changes */
	ROOT_SIZE = 32,
	SIGNATURE_SIZE = 64,
};

struct sync;

/* `author` is who is writing, as shown to people ("สมศรี ใจดี, สวจ.อุดรธานี");
 * it travels in the segment heads. Makes the device key at the first start
 * (file device.key, mode 0600, in `folder`; NULL folder: kept in memory, for
 * tests). The store must outlive it. */
struct sync *sync_open(struct store *st, const struct world *world,
	const char *folder, const char *author, struct error *err);
void sync_close(struct sync *s);
void sync_set_author(struct sync *s, const char *author);
/* Four small letters or digits that name this laptop to people. */
const char *sync_laptop(const struct sync *s);

/* Local writes, one change each, inside the caller's transaction or their
 * own. create: the record's id is set if nil (natural key or UUIDv7); a row
 * that was deleted before comes back. update: `fields` lists the indexes that
 * changed. Computed fields are filled in. */
bool sync_create(struct sync *s, struct record *r, struct error *err);
bool sync_update(struct sync *s, struct record *r, const uint8_t *fields,
	size_t count, struct error *err);
bool sync_delete(struct sync *s, enum record_type_id type, const struct id *id,
	struct error *err);

/* Turns the tail into segments; done before every export and merge. */
bool sync_seal(struct sync *s, struct error *err);

/* Sum of all changes known, as "what is new since" for screens. */
int64_t sync_change_count(const struct sync *s);
/* Of them, those this laptop wrote itself (in its present stream). */
int64_t sync_own_change_count(const struct sync *s);

/* Re-derives every table from the segments and compares. Sentences about
 * what differs go to `out`; false when something does. */
bool sync_check(struct sync *s, struct buf *out, struct error *err);
/* Hash over all record tables, conflicts and the set of segments, the same on
 * two laptops that know the same (tests, check). */
void sync_digest(struct sync *s, uint8_t digest[ROOT_SIZE]);

#endif
