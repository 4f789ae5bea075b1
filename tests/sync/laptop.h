/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A laptop for tests: a notebook with its own chance and its own clock, and
 * the two things officers do with it. Files go to a folder of the test's own
 * that is removed at the end.
 */
#ifndef TESTS_SYNC_LAPTOP_H
#define TESTS_SYNC_LAPTOP_H

#include "core/store/rows.h"
#include "core/sync/merge.h"

struct laptop {
	uint64_t chance;
	int64_t wall_ms;
	struct world world;
	struct store *store;
	struct sync *sync;
	struct error err;
};

#define PASSPHRASE "มะม่วงสุก 42"

/* `path` NULL: in memory, with a key kept nowhere. Aborts when it cannot. */
void laptop_open(struct laptop *l, uint64_t seed, const char *path,
	const char *folder, const char *author);
void laptop_close(struct laptop *l);
uint64_t laptop_draw(uint64_t *chance, uint64_t below);

/* Writes a whole hand-over file; its verdict. */
bool laptop_hand_over(struct laptop *l, const char *path);
/* The last word of merge_step(), 0 or -1; the report may be NULL, otherwise
 * the caller releases it. */
int laptop_merge_with(struct laptop *l, const char *path, const char *words,
	bool dry_run, struct merge_report *report);
int laptop_merge(
	struct laptop *l, const char *path, struct merge_report *report);
bool laptop_is_equal(struct laptop *a, struct laptop *b);

/* A folder in memory where the machine has one. */
void scratch_make(struct buf *path);
void scratch_remove(struct buf *path);
/* folder/name; good until the next call with the same buffer. */
const char *scratch_file(
	struct buf *out, const struct buf *folder, const char *name);
void file_write(const char *path, const void *bytes, size_t len);

/* An other-name row: the simplest type. */
struct id alias_create(struct laptop *l, const char *text);
bool alias_set(struct laptop *l, const struct id *id, const char *text);
/* The text of it, or "" (and false) when it is not there. */
bool alias_get(struct laptop *l, const struct id *id, char *text, size_t size);
struct id id_of(uint64_t number);
/* Any bytes as the next change of this laptop: it will sign them. */
void laptop_forge(struct laptop *l, const struct buf *rec);

#endif
