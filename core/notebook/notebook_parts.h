/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of core/notebook know of a notebook and nobody else does.
 */
#ifndef CORE_NOTEBOOK_NOTEBOOK_PARTS_H
#define CORE_NOTEBOOK_NOTEBOOK_PARTS_H

#include "core/notebook/lock.h"
#include "core/notebook/notebook.h"

/* The last answer to "what is likely the same?": a form asks it whenever a
 * field is left. */
struct likely_memo {
	enum record_type_id type; /* RECORD_NONE: nothing asked yet */
	struct id except;
	uint64_t version;
	struct buf name, said;
};

struct notebook {
	const struct world *world;
	struct store *store;
	struct sync *sync;
	struct lock lock;
	struct facts facts;
	struct log log;
	uint64_t version;
	struct names *names;
	struct likely_memo likely;
	char *settings[SETTING_COUNT]; /* NULL: not read yet */
	bool is_read_only;
};

/* Facts answered by the store. */
void notebook_init_facts(struct notebook *nb);

/* notebook_names.c */
void notebook_init_names(struct notebook *nb);
void notebook_release_names(struct notebook *nb);
void notebook_add_name(struct notebook *nb, const struct record *r);
/* facts.likely */
void notebook_tell_likely(void *ctx, const struct record *r, struct buf *out);

#endif
