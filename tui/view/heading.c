/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/heading.h"

#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/text/width.h"

#include <string.h>

void heading_set(char *to, size_t size, const char *text)
{
	size_t len = strlen(text);
	int cells = (int)size;
	struct buf cut = {0};

	if (len < size) {
		cut_copy(to, size, text);
		return;
	}
	/* A cell may hold several marks: less is tried until it fits. */
	do {
		buf_clear(&cut);
		cells -= 2;
		(void)width_fit(&cut, text, len, cells);
	} while (cut.len >= size && cells > 0);
	cut_copy(to, size, buf_str(&cut));
	buf_release(&cut);
}
