/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The hand-over file (NAME.samut): a framed stream. A signed header says who,
 * when, how many, which changes, and for whom; then one authenticated message
 * per segment, the last one marked. In a notebook without a team the stream
 * key is locked by a passphrase (Argon2id). Writing is a job in small steps:
 * segments into NAME.part, fsync, rename, syncfs, caches dropped, read back
 * and verified; only then is it done. All lengths are capped before anything
 * is allocated. The layout is described in handover_format.h.
 */
#ifndef CORE_SYNC_HANDOVER_H
#define CORE_SYNC_HANDOVER_H

#include "core/sync/sync.h"

enum handover_cost { HANDOVER_COST_NORMAL, HANDOVER_COST_TEST };

struct handover_summary { /* what the header says */
	char from[200];   /* author, for people */
	char laptop[8];
	int64_t wall_ms; /* when, by that laptop's clock */
	int64_t number;  /* of this file, 1 … */
	int64_t changes; /* in the file */
	int64_t segments;
};

struct handover_write;
/* Seals the tail and begins a file in `folder` (name by the rule) or at
 * `path` (one of them NULL). The passphrase is copied into locked memory. */
struct handover_write *handover_write_start(struct sync *s, const char *folder,
	const char *path, const char *passphrase, enum handover_cost cost,
	struct error *err);
/* About 20 ms of work. 1: more to do; 0: done and verified; -1: not done and
 * why (nothing is left behind but what was there before). */
int handover_write_step(struct handover_write *w, struct error *err);
/* 0 … 1000, and a word for what is happening. */
int handover_write_progress(const struct handover_write *w, const char **phase);
const char *handover_write_path(const struct handover_write *w);
const struct handover_summary *handover_write_summary(
	const struct handover_write *w);
void handover_write_free(struct handover_write *w); /* cancels if not done */

/* Only the header: is it ours, from whom. No passphrase needed. */
bool handover_peek(
	const char *path, struct handover_summary *out, struct error *err);
/* The whole file, every signature and hash, against nothing. */
bool handover_verify(const char *path, const char *passphrase,
	struct handover_summary *out, struct error *err);

#endif
