/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The inside of struct sync, for core/sync alone. What it remembers of the
 * store is good while the store's epoch is the remembered one: every seal and
 * merge draws a new epoch inside its transaction, so a rollback (or a merge by
 * another process) shows itself as another epoch and the memory is dropped.
 *
 * When the store holds a head or a vector that cannot be read, order cannot be
 * told any more: the notebook can be looked at, but nothing is committed.
 */
#ifndef CORE_SYNC_STATE_H
#define CORE_SYNC_STATE_H

#include "core/sync/causal.h"
#include "core/sync/change.h"

struct sync {
	struct store *store;
	struct world world;
	char *author;
	char laptop[LAPTOP_NAME_SIZE];
	struct device device;
	uint8_t key[STREAM_KEY_SIZE]; /* own stream */
	int64_t self;                 /* its sid; 0: none yet */
	struct schema schema;
	struct causal causal;
	int64_t epoch;
};

/* Streams are right afterwards; segments are loaded when first needed. */
void sync_refresh(struct sync *s);
void sync_need_segments(struct sync *s);
/* Inside a transaction: what others remember is now out of date. `keeps`:
 * what we remember is already the new state. */
void sync_new_epoch(struct sync *s, bool keeps);
/* Number of the last own change, sealed or not. */
int64_t sync_own_number(struct sync *s);
void sync_set_own_number(struct sync *s, int64_t seq);
/* False, with a sentence: what was loaded so far could not all be read. */
bool sync_is_sound(const struct sync *s, struct error *err);
bool sync_refuse_damaged(struct error *err);
/* store_commit(), but a damaged change log rolls back. */
bool sync_commit(struct sync *s, struct error *err);
/* Writes down what this laptop has seen. Never falls. */
void sync_save_seen(struct sync *s, const struct vector *seen);
bool sync_is_own_laptop(const struct sync *s, const uint8_t *key);
/* Seals without looking whether there is reason to (see seal.c). */
void sync_seal_tail(struct sync *s);

#endif
