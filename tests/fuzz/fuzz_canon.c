/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/error.h"
#include "core/text/canon.h"
#include "core/text/cluster.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"
#include "core/text/width.h"
#include "tests/fuzz/target.h"

#include <string.h>

static void check_stops(const struct buf *text)
{
	size_t at = 0, next;

	while (at < text->len) {
		next = cluster_next(text->data, text->len, at);
		if (next <= at ||
			cluster_prev(text->data, text->len, next) != at)
			BUG("a stop was lost at byte %zu", at);
		at = next;
	}
}

static void check_width(const char *s, size_t len)
{
	struct buf safe = {0};

	safe_text(&safe, s, len);
	if (width_text(s, len, WIDTH_NORMAL) !=
		width_text(buf_str(&safe), safe.len, WIDTH_NORMAL))
		BUG("the safe form has another width");
	buf_clear(&safe);
	if (width_fit(&safe, s, len, 10) > 10)
		BUG("a cut is too wide");
	buf_release(&safe);
}

/* Whatever comes in, the canonical form is UTF-8, canonical, and can be shown,
 * walked and folded. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	const char *s = (const char *)bytes;
	struct buf once = {0}, twice = {0};

	canon_text(&once, s, len);
	if (canon_text(&twice, buf_str(&once), once.len) & CANON_CHANGED)
		BUG("canonical text changed");
	if (!utf8_is_valid(buf_str(&once), once.len))
		BUG("canonical text is not UTF-8");
	check_stops(&once);
	check_width(s, len);
	buf_clear(&twice);
	fold_text(&twice, s, len);
	buf_release(&once);
	buf_release(&twice);
	return 0;
}
