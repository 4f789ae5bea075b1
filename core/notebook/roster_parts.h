/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shared by the two files of the roster and used by nobody else.
 */
#ifndef CORE_NOTEBOOK_ROSTER_PARTS_H
#define CORE_NOTEBOOK_ROSTER_PARTS_H

#include "core/notebook/roster.h"

/* A zeroed entry at the end; valid until the next one. */
struct roster_entry *roster_new_entry(struct roster *r);
/* Name, position, organisation and the folded form of them. */
void roster_set_texts(struct roster_entry *e, const char *name,
	const char *position, const char *organisation);
void roster_fill_person(struct roster_entry *e, const struct record *person,
	const char *organisation);

#endif
