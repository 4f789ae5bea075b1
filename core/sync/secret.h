/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory for keys and passphrases: never swapped out, guarded at both ends,
 * wiped when it is freed.
 */
#ifndef CORE_SYNC_SECRET_H
#define CORE_SYNC_SECRET_H

#include <stddef.h>
#include <stdint.h>

uint8_t *secret_new(size_t size); /* never NULL */
void secret_free(void *secret);   /* NULL is fine */

#endif
