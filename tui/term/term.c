/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/term.h"

#include "core/base/buf.h"
#include "core/base/cut.h"

#include <stdarg.h>

void terminal_size(struct terminal *t, int *rows, int *cols)
{
	t->ops->size(t, rows, cols);
}

void terminal_show(struct terminal *t, const struct grid *grid)
{
	t->ops->show(t, grid);
}

void terminal_wait(struct terminal *t, int timeout_ms, struct event *event)
{
	*event = (struct event){0};
	t->ops->wait(t, timeout_ms, event);
}

void terminal_set_theme(struct terminal *t, enum theme theme)
{
	t->ops->set_theme(t, theme);
}

void terminal_set_mouse(struct terminal *t, bool is_on)
{
	if (t->ops->set_mouse != NULL)
		t->ops->set_mouse(t, is_on);
}

const char *terminal_remark(const struct terminal *t, size_t i)
{
	return i < t->remark_count ? t->remarks[i] : NULL;
}

void terminal_add_remark(struct terminal *t, const char *format, ...)
{
	struct buf b = {0};
	va_list args;

	if (t->remark_count == TERMINAL_REMARKS)
		BUG("more than %d remarks on a terminal", TERMINAL_REMARKS);
	va_start(args, format);
	buf_vprintf(&b, format, args);
	va_end(args);
	cut_copy(t->remarks[t->remark_count++], TERMINAL_REMARK_SIZE,
		buf_str(&b));
	buf_release(&b);
}

void terminal_free(struct terminal *t)
{
	if (t != NULL)
		t->ops->free(t);
}
