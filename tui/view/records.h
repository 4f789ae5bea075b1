/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The records of one type: columns of its descriptor, filter as one types,
 * sorting, and a preview beside the list on a wide screen. It reads one page
 * at a time, so 100,000 records cost no more than a few.
 */
#ifndef TUI_VIEW_RECORDS_H
#define TUI_VIEW_RECORDS_H

#include "tui/view/view.h"

struct view *records_view_new(struct app *app, enum record_type_id type);

#endif
