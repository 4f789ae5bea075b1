/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/error.h"
#include "core/base/pack.h"
#include "tests/fuzz/target.h"

#include <string.h>

/* The first byte of each item says what to read; a number that was accepted
 * must be written again with the very same bytes. */
static void read_item(struct unpack *u, struct buf *again)
{
	const uint8_t *start;
	const uint8_t *run;
	size_t len;
	uint8_t what = unpack_u8(u);

	start = u->at;
	buf_clear(again);
	switch (what % 5) {
	case 0: pack_uint(again, unpack_uint(u)); break;
	case 1: pack_int(again, unpack_int(u)); break;
	case 2: pack_u32(again, unpack_u32(u)); break;
	case 3: pack_u8(again, unpack_u8(u)); break;
	default:
		run = unpack_bytes(u, &len);
		pack_bytes(again, run, len);
		break;
	}
	if (u->failed)
		return;
	len = (size_t)(u->at - start);
	if (len != again->len || memcmp(start, again->data, len) != 0)
		BUG("an item of kind %d came back otherwise", what % 5);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct unpack u = unpack_init(bytes, len);
	struct buf again = {0};

	while (unpack_left(&u) > 0)
		read_item(&u, &again);
	buf_release(&again);
	return 0;
}
