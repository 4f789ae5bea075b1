/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the program has said since it was started, newest first.
 */
#ifndef TUI_VIEW_MESSAGES_H
#define TUI_VIEW_MESSAGES_H

#include "tui/view/view.h"

struct view *messages_view_new(void);

#endif
