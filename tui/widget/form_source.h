/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * References, child rows and ditto out of a notebook.
 */
#ifndef TUI_WIDGET_FORM_SOURCE_H
#define TUI_WIDGET_FORM_SOURCE_H

#include "core/notebook/notebook.h"
#include "tui/widget/form.h"

/* `nb` must outlive the source. */
struct form_source form_source_of(struct notebook *nb);

#endif
