/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The real record of a change, and who wrote it, from its segment or from the
 * tail. The segment last opened is kept open, as neighbours are asked for
 * together. Bytes are good until the next question.
 */
#ifndef CORE_SYNC_LOOKUP_H
#define CORE_SYNC_LOOKUP_H

#include "core/sync/state.h"

struct lookup {
	struct sync *sync;
	int64_t sid, first, count; /* of the open segment; sid 0: none */
	struct buf plain;
	size_t *starts; /* SEGMENT_MAX of them */
	char author[AUTHOR_MAX];
	struct buf tail;
};
void lookup_init(struct lookup *l, struct sync *s);
void lookup_release(struct lookup *l);
/* False when it is not there (or a stub). `author` may be NULL. */
bool lookup_change(struct lookup *l, struct dot dot, struct change *out,
	const char **author);

#endif
