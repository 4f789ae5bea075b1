/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The sticks that are in just now, for screens that wait for one. Nothing
 * tells us; the screen looks again once a second.
 */
#ifndef TUI_VIEW_STICK_WATCH_H
#define TUI_VIEW_STICK_WATCH_H

#include "core/base/buf.h"
#include "core/notebook/stick.h"

enum { STICK_WATCH_MS = 1000 };

/* Looks; true when the sticks or the files on them are not the same as
 * before. The list is owned by the watcher: stick_list_release(). */
bool stick_watch_look(struct stick_list *list, const struct world *world);
/* "SAMSUNG (/media/somsri/SAMSUNG)   3.2 GB free" */
void stick_describe(const struct stick *stick, struct buf *out);

#endif
