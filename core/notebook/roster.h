/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The people of one meeting: those expected first (its working group, last
 * meeting's attendees), then everybody known, each with what is recorded of
 * them at this meeting. In memory, so filtering costs no query.
 */
#ifndef CORE_NOTEBOOK_ROSTER_H
#define CORE_NOTEBOOK_ROSTER_H

#include "core/notebook/notebook.h"

struct roster_entry {
	struct id person;     /* nil: written by name only */
	struct id attendance; /* nil: not recorded at this meeting */
	char *name, *position, *organisation; /* "" when unknown */
	char network[8];
	char *folded; /* of name and organisation */
	int64_t seq;  /* on the sheet; 0: none */
	bool is_expected, is_present, is_monk;
};
struct roster {
	struct id meeting;
	struct roster_entry *entries;
	size_t count, capacity;
};
struct roster_totals {
	int64_t present, expected, organisations, lay, monks;
};

bool roster_load(struct roster *r, struct notebook *nb,
	const struct id *meeting, struct error *err);
void roster_release(struct roster *r);
/* Indexes of the entries that hold the typed words (all, when there are
 * none), expected and unmarked first; into `shown` (room for r->count). */
size_t roster_filter(const struct roster *r, const char *typed, size_t *shown);
/* Entries of persons whose name is likely the one typed, spelled otherwise:
 * asked before somebody is added. At most `max` into `found`. */
size_t roster_find_likely(const struct roster *r, struct notebook *nb,
	const char *typed, size_t *found, size_t max);
/* Present ↔ not recorded. A mark copies position, organisation and network
 * from the person and takes the next number of the sheet. Somebody written by
 * name only goes present ↔ absent: deleting the row would lose the name. */
bool roster_toggle(
	struct roster *r, struct notebook *nb, size_t entry, struct error *err);
/* Somebody nobody knows: makes the person (name split by the rules) and marks
 * them present, both or neither; an organisation id may be nil. Gives the new
 * index. */
bool roster_add(struct roster *r, struct notebook *nb, const char *name,
	const struct id *organisation, const char *network, size_t *entry,
	struct problems *problems, struct error *err);
void roster_totals(
	const struct roster *r, struct notebook *nb, struct roster_totals *out);

#endif
