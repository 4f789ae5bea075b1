/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the files of core/notebook know of a notebook and nobody else does.
 */
#ifndef CORE_NOTEBOOK_NOTEBOOK_PARTS_H
#define CORE_NOTEBOOK_NOTEBOOK_PARTS_H

#include "core/notebook/lock.h"
#include "core/notebook/notebook.h"

struct notebook {
	const struct world *world;
	struct store *store;
	struct sync *sync;
	struct lock lock;
	struct facts facts;
	struct log log;
	uint64_t version;
	char *settings[SETTING_COUNT]; /* NULL: not read yet */
	bool is_read_only;
};

/* Facts answered by the store. */
void notebook_init_facts(struct notebook *nb);

#endif
