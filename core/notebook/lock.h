/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who writes in a notebook: the file "lock" of its folder, held by an fcntl
 * write lock for as long as the program runs (the system drops it when the
 * program dies) and saying who holds it and since when.
 */
#ifndef CORE_NOTEBOOK_LOCK_H
#define CORE_NOTEBOOK_LOCK_H

#include "core/base/error.h"
#include "core/base/world.h"

enum lock_result { LOCK_TAKEN, LOCK_HELD_BY_OTHER, LOCK_FAILED };

struct lock {
	int fd;           /* -1: none */
	char holder[200]; /* of the other one, for people */
};

/* HELD_BY_OTHER also when the folder cannot be written to at all; the holder
 * then says so. */
enum lock_result lock_take(struct lock *lock, const char *folder,
	const struct world *world, struct error *err);
/* Writes who holds it. */
void lock_sign(
	const struct lock *lock, const char *who, const struct world *world);
void lock_release(struct lock *lock);

#endif
