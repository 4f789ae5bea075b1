/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/view/stick_watch.h"

#include "core/base/i18n.h"
#include "core/text/number.h"

#include <string.h>

enum { BYTES_PER_MB = 1000 * 1000, MB_PER_GB = 1000 };

static bool is_same_stick(const struct stick *a, const struct stick *b)
{
	size_t i;

	if (strcmp(a->path, b->path) != 0 ||
		a->is_read_only != b->is_read_only ||
		a->file_count != b->file_count)
		return false;
	for (i = 0; i < a->file_count; i++)
		if (strcmp(a->files[i], b->files[i]) != 0)
			return false;
	return true;
}

static bool is_same(const struct stick_list *a, const struct stick_list *b)
{
	size_t i;

	if (a->count != b->count)
		return false;
	for (i = 0; i < a->count; i++)
		if (!is_same_stick(&a->sticks[i], &b->sticks[i]))
			return false;
	return true;
}

bool stick_watch_look(struct stick_list *list, const struct world *world)
{
	struct stick_list now;
	bool has_changed;

	stick_list_load(&now, world);
	has_changed = !is_same(list, &now);
	stick_list_release(list);
	*list = now;
	return has_changed;
}

void stick_describe(const struct stick *stick, struct buf *out)
{
	int64_t mb = stick->free_bytes / BYTES_PER_MB;

	buf_printf(out, "%s  (%s)   ", stick->label, stick->path);
	if (stick->is_read_only)
		buf_add_str(out, _("cannot be written to"));
	else if (mb >= MB_PER_GB)
		buf_printf(out, _("%s.%s GB free"),
			number_text(mb / MB_PER_GB).text,
			number_plain(mb % MB_PER_GB / (MB_PER_GB / 10)).text);
	else if (stick->free_bytes >= 0)
		buf_printf(out, _("%s MB free"), number_text(mb).text);
}
