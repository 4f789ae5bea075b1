/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A point in time as people read it, in local time: "10 พ.ย. 65 09.30 น.". It
 * is the claim of the clock of whichever laptop wrote it.
 */
#ifndef TUI_VIEW_MOMENT_H
#define TUI_VIEW_MOMENT_H

#include "core/base/buf.h"
#include "core/base/world.h"

void moment_add(const struct world *world, int64_t wall_ms, struct buf *out);

#endif
