/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/change.h"
#include "core/sync/handover_format.h"
#include "tests/fuzz/target.h"

static void read_header(const uint8_t *bytes, size_t len)
{
	struct handover_header h = {0};
	struct handover_summary summary;

	if (handover_header_unpack(&h, bytes, len))
		handover_summarise(&h, &summary);
	handover_header_release(&h);
}

static void read_head(const uint8_t *bytes, size_t len)
{
	struct segment_head head = {0};

	(void)segment_head_unpack(&head, bytes, len);
	segment_head_release(&head);
}

static void read_change(const uint8_t *bytes, size_t len)
{
	struct schema schema;
	struct change_shape shape;
	struct change change;
	struct change_cell cell;

	schema_init(&schema);
	if (!change_check(&schema, bytes, len, &shape) || shape.is_stub)
		return;
	/* What was found sound is read by everybody else without asking. */
	if (!change_open(&schema, bytes, len, &change))
		BUG("a sound change does not open");
	while (change_next(&change, &cell))
		;
	if (change.cells.failed)
		BUG("a sound change is not whole");
}

static void read_body(const uint8_t *bytes, size_t len)
{
	uint8_t root[ROOT_SIZE];
	struct buf plain = {0};

	if (segment_decompress(bytes, len, 4096, &plain))
		(void)segment_root(plain.data, plain.len, 10, root);
	(void)segment_root(bytes, len, 10, root);
	buf_release(&plain);
}

/* Signatures and ciphers keep strangers out; these are the readers behind
 * them. The first byte says which. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	size_t header_len;

	if (len == 0)
		return 0;
	switch (bytes[0] % 5) {
	case 0: read_header(bytes + 1, len - 1); break;
	case 1: read_head(bytes + 1, len - 1); break;
	case 2: read_change(bytes + 1, len - 1); break;
	case 3: read_body(bytes + 1, len - 1); break;
	default:
		(void)handover_prelude_read(bytes + 1, len - 1, &header_len);
		break;
	}
	return 0;
}
