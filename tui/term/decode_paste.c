/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/decode_paste.h"

#include "core/text/tis620.h"
#include "core/text/utf8.h"

static void add_lines(struct buf *out, const char *s, size_t len)
{
	size_t at, n;
	uint32_t cp;

	for (at = 0; at < len; at += n) {
		n = utf8_decode(s + at, len - at, &cp);
		if (cp == '\r')
			cp = '\n';
		else if (cp == '\n' && at > 0 && s[at - 1] == '\r')
			continue;
		utf8_add(out, cp);
	}
}

void paste_clean(struct buf *out, const char *bytes, size_t len)
{
	struct buf text = {0};

	if (tis620_is_likely(bytes, len)) {
		tis620_to_utf8(&text, bytes, len);
		add_lines(out, buf_str(&text), text.len);
	} else {
		add_lines(out, bytes, len);
	}
	buf_release(&text);
}
