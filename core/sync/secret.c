/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/secret.h"

#include "core/base/error.h"

#include <sodium.h>

uint8_t *secret_new(size_t size)
{
	uint8_t *secret;

	if (sodium_init() < 0)
		BUG("libsodium does not start");
	secret = sodium_malloc(size);
	if (secret == NULL)
		BUG("no locked memory");
	return secret;
}

void secret_free(void *secret)
{
	sodium_free(secret);
}
