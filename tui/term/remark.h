/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people are told about a terminal that cannot do as wished.
 */
#ifndef TUI_TERM_REMARK_H
#define TUI_TERM_REMARK_H

#include "tui/term/term.h"

/* The locale that was asked for, as setlocale() looks for it. */
const char *remark_wished_locale(const struct world *world);

/* Nothing is said where all is well. */
void remark_locale(struct terminal *t, const struct world *world);
void remark_unknown(struct terminal *t, const char *name); /* TERM or NULL */
void remark_linear(struct terminal *t);
void remark_no_utf8(struct terminal *t);

#endif
