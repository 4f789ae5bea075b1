/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/error.h"
#include "core/text/utf8.h"
#include "tests/fuzz/target.h"
#include "tui/term/decode.h"
#include "tui/term/key.h"
#include "tui/term/probe.h"

#include <string.h>

/* Every event is one that a view may be given. */
static void check_events(struct decoder *d, struct buf *all)
{
	struct event e;

	while (decoder_next(d, &e)) {
		if (e.text != NULL && !utf8_is_valid(e.text, e.len))
			BUG("text that is no UTF-8");
		if (e.kind == EVENT_STROKE && e.stroke <= STROKE_NAMED)
			BUG("a key without a name: %x", (unsigned)e.stroke);
		buf_add(all, &e.kind, sizeof(e.kind));
		buf_add(all, &e.stroke, sizeof(e.stroke));
		buf_add(all, &e.row, sizeof(e.row));
		if (e.text != NULL)
			buf_add(all, e.text, e.len);
	}
}

static void read_all(
	const uint8_t *bytes, size_t len, size_t step, struct buf *all)
{
	static const struct decoder_key keys[] = {
		{"\033q", STROKE_F(1)}, {"\033[22z", STROKE_F(2)}};
	struct probe probe = {.state = PROBE_WAITING};
	struct decoder d = {.keys = keys, .key_count = 2, .probe = &probe};
	size_t at, n;

	for (at = 0; at < len; at += n) {
		n = len - at < step ? len - at : step;
		decoder_feed(&d, (const char *)bytes + at, n);
		check_events(&d, all);
	}
	for (n = 0; decoder_wait_ms(&d) >= 0; n++) {
		if (n > 8 + len)
			BUG("waits for ever");
		decoder_idle(&d);
		check_events(&d, all);
	}
	decoder_feed(&d, "x", 1);
	n = all->len;
	check_events(&d, all);
	if (all->len == n || all->data[all->len - 1] != 'x')
		BUG("a key after a pause is lost");
	decoder_release(&d);
}

/* What a terminal may send; how the bytes come in makes no difference. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct buf single = {0}, together = {0};

	read_all(bytes, len, 1, &single);
	read_all(bytes, len, len + 1, &together);
	if (single.len != together.len ||
		memcmp(buf_str(&single), buf_str(&together), single.len) != 0)
		BUG("the same bytes in pieces give other events");
	buf_release(&single);
	buf_release(&together);
	return 0;
}
