/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "core/store/draft.h"
#include "tui/view/record_parts.h"

#include <inttypes.h>

enum { SLOT_COUNT = 32 }; /* new records of one type that may wait */

static void note_cell(void *ctx, const struct draft_cell *cell)
{
	(void)ctx;
	(void)cell;
}

/* The first is the owner itself (nil: of none). The others are ids that no
 * record has: the owner's bytes inverted, but the last. */
static struct id slot_of(const struct id *owner, unsigned int n)
{
	struct id slot = *owner;
	size_t i;

	if (n == 0)
		return slot;
	for (i = 0; i + 1 < ID_SIZE; i++)
		slot.bytes[i] = (uint8_t)~slot.bytes[i];
	slot.bytes[ID_SIZE - 1] = (uint8_t)n;
	return slot;
}

bool record_draft_waiting(struct store *st, enum record_type_id type,
	const struct id *owner, struct id *slot)
{
	unsigned int i;

	for (i = 0; i < SLOT_COUNT; i++) {
		*slot = slot_of(owner, i);
		if (draft_load(st, type, slot, note_cell, NULL))
			return true;
	}
	return false;
}

struct id record_draft_free(
	struct store *st, enum record_type_id type, const struct id *owner)
{
	struct id slot = slot_of(owner, 1);
	unsigned int i;

	for (i = 1; i < SLOT_COUNT; i++) {
		slot = slot_of(owner, i);
		if (!draft_load(st, type, &slot, note_cell, NULL))
			break;
	}
	return slot;
}

/* FNV-1a; the parts are told apart by a byte no text has. */
void record_draft_base(const struct record *base, struct buf *out)
{
	struct buf saved = {0};
	uint64_t hash = 14695981039346656037u;
	size_t i, at;

	for (i = 0; i < base->type->field_count; i++) {
		if ((base->type->fields[i].flags & FIELD_COMPUTED) == 0)
			record_save(base, i, &saved);
		buf_add_str(&saved, "\x1f");
	}
	for (at = 0; at < saved.len; at++)
		hash = (hash ^ (uint8_t)buf_str(&saved)[at]) * 1099511628211u;
	buf_printf(out, "%016" PRIx64, hash);
	buf_release(&saved);
}
