/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Identity of a record: 16 bytes. Most are UUIDv7 (RFC 9562), so that rows
 * made together lie together; a type with a natural key gets a hash of it
 * instead (core/sync/natural.h), so that two laptops that record the same
 * thing meet in one row. Written as 32 hexadecimal digits with the usual
 * hyphens; read with or without them.
 */
#ifndef CORE_BASE_ID_H
#define CORE_BASE_ID_H

#include "core/base/world.h"

#include <stdbool.h>
#include <stdint.h>

enum { ID_SIZE = 16, ID_TEXT_SIZE = 37 };

struct id {
	uint8_t bytes[ID_SIZE];
};

struct id id_new(const struct world *w);
bool id_is_nil(const struct id *id);
bool id_equal(const struct id *a, const struct id *b);
int id_compare(const struct id *a, const struct id *b);
void id_format(const struct id *id, char text[ID_TEXT_SIZE]);
/* False when `text` is not an id; *id is untouched then. */
bool id_parse(const char *text, struct id *id);
struct id id_from_bytes(const void *bytes); /* 16 of them */

/* A set of ids held whole (a collision of hashes would drop a live row).
 * A zeroed struct is a valid empty set. */
struct id_set {
	struct id *slots;
	uint8_t *used;
	size_t count, capacity;
};
bool id_set_add(struct id_set *set, const struct id *id); /* false: was in */
bool id_set_has(const struct id_set *set, const struct id *id);
void id_set_clear(struct id_set *set);
void id_set_release(struct id_set *set);

#endif
