/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/passphrase.h"

#include "core/base/i18n.h"
#include "core/base/pack.h"
#include "core/text/canon.h"

#include <sodium.h>
#include <string.h>

enum {
	OPERATIONS_MAX = 8,
	MEMORY_MAX = 256 << 20,
	ALGORITHM = crypto_pwhash_ALG_ARGON2ID13,
};

_Static_assert(LOCK_SALT_SIZE == crypto_pwhash_SALTBYTES, "Argon2id");
_Static_assert(LOCK_NONCE_SIZE == crypto_secretbox_NONCEBYTES, "secretbox");
_Static_assert(
	STREAM_SECRET_SIZE == crypto_secretstream_xchacha20poly1305_KEYBYTES,
	"secretstream");

bool passphrase_copy(char **out, const char *words, struct error *err)
{
	struct buf canonical = {0};
	bool is_given;

	(void)canon_line(&canonical, words, strlen(words));
	is_given = canonical.len > 0;
	if (is_given) {
		*out = (char *)secret_new(canonical.len + 1);
		memcpy(*out, canonical.data, canonical.len + 1);
		sodium_memzero(canonical.data, canonical.len);
	}
	buf_release(&canonical);
	return is_given ||
		error_set(err, ERROR_REFUSED,
			_("A passphrase is needed: without one, anybody who "
			  "finds the stick could read the file."));
}

static bool derive(
	const struct passphrase_lock *lock, const char *words, uint8_t *key)
{
	return crypto_pwhash(key, crypto_secretbox_KEYBYTES, words,
		       strlen(words), lock->salt, lock->operations,
		       (size_t)lock->memory, ALGORITHM) == 0;
}

bool passphrase_lock_make(struct passphrase_lock *lock, const char *words,
	const uint8_t *secret, enum handover_cost cost,
	const struct world *world)
{
	uint8_t *key = secret_new(crypto_secretbox_KEYBYTES);
	bool is_made;

	world_random(world, lock->salt, sizeof(lock->salt));
	world_random(world, lock->nonce, sizeof(lock->nonce));
	lock->operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
	lock->memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;
	if (cost == HANDOVER_COST_TEST) {
		lock->operations = crypto_pwhash_OPSLIMIT_MIN;
		lock->memory = crypto_pwhash_MEMLIMIT_MIN;
	}
	is_made = derive(lock, words, key);
	if (is_made)
		(void)crypto_secretbox_easy(lock->box, secret,
			STREAM_SECRET_SIZE, lock->nonce, key);
	secret_free(key);
	return is_made;
}

bool passphrase_lock_open(
	const struct passphrase_lock *lock, const char *words, uint8_t *secret)
{
	uint8_t *key = secret_new(crypto_secretbox_KEYBYTES);
	bool is_open;

	is_open = derive(lock, words, key) &&
		crypto_secretbox_open_easy(secret, lock->box, LOCK_BOX_SIZE,
			lock->nonce, key) == 0;
	secret_free(key);
	return is_open;
}

void passphrase_lock_pack(const struct passphrase_lock *lock, struct buf *out)
{
	pack_u8(out, ALGORITHM);
	buf_add(out, lock->salt, LOCK_SALT_SIZE);
	pack_uint(out, lock->operations);
	pack_uint(out, lock->memory);
	buf_add(out, lock->nonce, LOCK_NONCE_SIZE);
	buf_add(out, lock->box, LOCK_BOX_SIZE);
}

bool passphrase_lock_unpack(
	struct passphrase_lock *lock, const uint8_t *bytes, size_t len)
{
	struct unpack u = unpack_init(bytes, len);
	uint8_t algorithm = unpack_u8(&u);
	const uint8_t *salt = unpack_fixed(&u, LOCK_SALT_SIZE);
	const uint8_t *nonce;
	const uint8_t *box;

	lock->operations = unpack_uint(&u);
	lock->memory = unpack_uint(&u);
	nonce = unpack_fixed(&u, LOCK_NONCE_SIZE);
	box = unpack_fixed(&u, LOCK_BOX_SIZE);
	if (u.failed || unpack_left(&u) != 0 || algorithm != ALGORITHM ||
		salt == NULL || nonce == NULL || box == NULL)
		return false;
	memcpy(lock->salt, salt, LOCK_SALT_SIZE);
	memcpy(lock->nonce, nonce, LOCK_NONCE_SIZE);
	memcpy(lock->box, box, LOCK_BOX_SIZE);
	return lock->operations >= crypto_pwhash_OPSLIMIT_MIN &&
		lock->operations <= OPERATIONS_MAX &&
		lock->memory >= crypto_pwhash_MEMLIMIT_MIN &&
		lock->memory <= MEMORY_MAX;
}
