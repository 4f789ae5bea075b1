/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The key of this laptop: an ed25519 pair, made at the first start from the
 * world's random bytes and kept in device.key (mode 0600). The secret half
 * lives in locked memory and is wiped when it is released.
 */
#ifndef CORE_SYNC_DEVICE_H
#define CORE_SYNC_DEVICE_H

#include "core/sync/sync.h"

enum { DEVICE_KEY_SIZE = 32, LAPTOP_NAME_SIZE = 8 };

struct device {
	uint8_t public_key[DEVICE_KEY_SIZE];
	uint8_t *secret; /* NULL: none (a notebook opened for reading only) */
};

/* Reads the key in `folder`, or makes one when `may_make`. NULL folder: a
 * new key that is kept nowhere. */
bool device_open(struct device *d, const struct world *world,
	const char *folder, bool may_make, struct error *err);
void device_close(struct device *d);
void device_sign(const struct device *d, const void *bytes, size_t len,
	uint8_t signature[SIGNATURE_SIZE]);
bool device_is_signed(const uint8_t *public_key, const void *bytes, size_t len,
	const uint8_t *signature);
/* The name of a laptop for people, from its public key. */
void device_name(const uint8_t *public_key, char name[LAPTOP_NAME_SIZE]);

#endif
