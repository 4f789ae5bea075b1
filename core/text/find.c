/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/text/find.h"

#include "core/text/fold.h"
#include "core/text/kedmanee.h"

#include <string.h>

/* False when there was none. */
static bool drop_marks(struct buf *text)
{
	size_t from = 0;

	for (size_t i = 0; i < text->len;) {
		if (fold_is_loose(text->data + i, text->len - i))
			i += 3;
		else
			text->data[from++] = text->data[i++];
	}
	if (from == text->len)
		return false;
	buf_truncate(text, from);
	return true;
}

/* What nothing is left of in search form would find everything. */
static bool is_search(const struct buf *text)
{
	struct buf folded = {0};
	bool is_some;

	fold_text(&folded, buf_str(text), text->len);
	is_some = folded.len > 0;
	buf_release(&folded);
	return is_some;
}

bool find_try(struct buf *out, const char *typed, enum find_try which)
{
	size_t len = strlen(typed);

	buf_clear(out);
	if ((which & FIND_OTHER_LAYOUT) == 0) {
		buf_add(out, typed, len);
	} else {
		kedmanee_swap(out, typed, len);
		if (strcmp(buf_str(out), typed) == 0)
			return false;
	}
	if ((which & FIND_WITHOUT_MARKS) != 0 && !drop_marks(out))
		return false;
	return which == FIND_AS_TYPED ? len > 0 : is_search(out);
}
