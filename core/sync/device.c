/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/device.h"

#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/sync/secret.h"

#include <sodium.h>
#include <string.h>

enum {
	MAGIC_SIZE = 8,
	CHECK_SIZE = 16,
	FILE_SIZE = MAGIC_SIZE + crypto_sign_SEEDBYTES + CHECK_SIZE,
	NAME_LETTERS = 4,
};

_Static_assert(crypto_sign_PUBLICKEYBYTES == DEVICE_KEY_SIZE, "ed25519");
_Static_assert(crypto_sign_BYTES == SIGNATURE_SIZE, "ed25519");

static const char magic[] = "SAMUTKEY";

static void device_from_seed(struct device *d, const uint8_t *seed)
{
	d->secret = secret_new(crypto_sign_SECRETKEYBYTES);
	(void)crypto_sign_seed_keypair(d->public_key, d->secret, seed);
}

static void file_check(const uint8_t *bytes, uint8_t check[CHECK_SIZE])
{
	(void)crypto_generichash(
		check, CHECK_SIZE, bytes, FILE_SIZE - CHECK_SIZE, NULL, 0);
}

static bool device_make(struct device *d, const struct world *world,
	const char *path, struct error *err)
{
	uint8_t *bytes = secret_new(FILE_SIZE);
	bool is_made;

	memcpy(bytes, magic, MAGIC_SIZE);
	world_random(world, bytes + MAGIC_SIZE, crypto_sign_SEEDBYTES);
	file_check(bytes, bytes + FILE_SIZE - CHECK_SIZE);
	is_made = path == NULL || file_replace(path, bytes, FILE_SIZE, err);
	if (is_made)
		device_from_seed(d, bytes + MAGIC_SIZE);
	secret_free(bytes);
	return is_made;
}

static bool device_read(struct device *d, const char *path, struct error *err)
{
	uint8_t check[CHECK_SIZE];
	struct buf bytes = {0};
	const uint8_t *at;
	bool is_sound = false;

	if (!file_read(path, FILE_SIZE, &bytes, err))
		return false;
	if (bytes.len == FILE_SIZE) {
		at = (const uint8_t *)bytes.data;
		file_check(at, check);
		is_sound = memcmp(at, magic, MAGIC_SIZE) == 0 &&
			memcmp(check, at + FILE_SIZE - CHECK_SIZE,
				CHECK_SIZE) == 0;
		if (is_sound)
			device_from_seed(d, at + MAGIC_SIZE);
		sodium_memzero(bytes.data, bytes.len);
	}
	buf_release(&bytes);
	return is_sound ||
		error_set(err, ERROR_REFUSED,
			_("The key of this laptop is damaged: %s."), path);
}

bool device_open(struct device *d, const struct world *world,
	const char *folder, bool may_make, struct error *err)
{
	struct buf path = {0};
	bool is_open = true;

	*d = (struct device){0};
	if (sodium_init() < 0)
		BUG("libsodium does not start");
	if (folder == NULL)
		return device_make(d, world, NULL, err);
	path_join(&path, folder, "device.key");
	if (file_exists(buf_str(&path)))
		is_open = device_read(d, buf_str(&path), err);
	else if (may_make)
		is_open = device_make(d, world, buf_str(&path), err);
	buf_release(&path);
	return is_open;
}

void device_close(struct device *d)
{
	secret_free(d->secret);
	*d = (struct device){0};
}

void device_sign(const struct device *d, const void *bytes, size_t len,
	uint8_t signature[SIGNATURE_SIZE])
{
	if (d->secret == NULL)
		BUG("signing without a key");
	(void)crypto_sign_detached(signature, NULL, bytes, len, d->secret);
}

bool device_is_signed(const uint8_t *public_key, const void *bytes, size_t len,
	const uint8_t *signature)
{
	return crypto_sign_verify_detached(signature, bytes, len, public_key) ==
		0;
}

void device_name(const uint8_t *public_key, char name[LAPTOP_NAME_SIZE])
{
	/* Without letters that are taken for digits over the phone. */
	static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789";
	uint8_t hash[crypto_generichash_BYTES_MIN];
	unsigned int i;

	(void)crypto_generichash(
		hash, sizeof(hash), public_key, DEVICE_KEY_SIZE, NULL, 0);
	for (i = 0; i < NAME_LETTERS; i++)
		name[i] = letters[hash[i] % (sizeof(letters) - 1)];
	name[NAME_LETTERS] = '\0';
}
