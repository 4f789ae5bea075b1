/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ids of records with a natural key: the first 16 bytes of BLAKE2b over the
 * type number and the key's values, so two laptops that record the same thing
 * meet in one row.
 */
#ifndef CORE_SYNC_NATURAL_H
#define CORE_SYNC_NATURAL_H

#include "core/model/record.h"

/* False when the type has no natural key or a part of it is NULL. */
bool natural_id(const struct record *r, struct id *out);

#endif
