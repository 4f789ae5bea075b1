/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Handing over: which stick, what will be in the file, the passphrase twice,
 * then writing and reading back. Only a file that was read back is "done";
 * everything else is "not done" and why.
 */
#ifndef TUI_VIEW_HANDOVER_H
#define TUI_VIEW_HANDOVER_H

#include "tui/view/view.h"

struct view *handover_view_new(struct app *app);

#endif
