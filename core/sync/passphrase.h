/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A stream key locked by a passphrase: Argon2id makes a key of the words, that
 * key seals the stream key (secretbox). The words are taken in canonical form,
 * so that two ways of typing the same Thai letters open the same lock. Keys
 * and words lie in locked memory and are wiped.
 */
#ifndef CORE_SYNC_PASSPHRASE_H
#define CORE_SYNC_PASSPHRASE_H

#include "core/sync/handover.h"
#include "core/sync/secret.h"

enum {
	STREAM_SECRET_SIZE = 32,
	LOCK_SALT_SIZE = 16,
	LOCK_NONCE_SIZE = 24,
	LOCK_BOX_SIZE = STREAM_SECRET_SIZE + 16,
};

struct passphrase_lock {
	uint8_t salt[LOCK_SALT_SIZE];
	uint64_t operations, memory; /* of Argon2id; memory in bytes */
	uint8_t nonce[LOCK_NONCE_SIZE];
	uint8_t box[LOCK_BOX_SIZE];
};

/* A copy in locked memory (secret_free() it), canonical; false, with a
 * sentence, when empty. */
bool passphrase_copy(char **out, const char *words, struct error *err);

bool passphrase_lock_make(struct passphrase_lock *lock, const char *words,
	const uint8_t *secret, enum handover_cost cost,
	const struct world *world);
/* False: these are not the words. */
bool passphrase_lock_open(
	const struct passphrase_lock *lock, const char *words, uint8_t *secret);
void passphrase_lock_pack(const struct passphrase_lock *lock, struct buf *out);
/* False when damaged, or when it asks for more work than a laptop has. */
bool passphrase_lock_unpack(
	struct passphrase_lock *lock, const uint8_t *bytes, size_t len);

#endif
