/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/term.h"

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

void terminal_free(struct terminal *t)
{
	if (t != NULL)
		t->ops->free(t);
}
