/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program's loop: arrange → draw → show → wait → act. It owns the stack of
 * views, the toast, the job under way; the notebook and the world are lent.
 */
#ifndef TUI_APP_H
#define TUI_APP_H

#include "tui/term/term.h"
#include "tui/view/view.h"

struct app_options {
	const struct app_doors *doors;
	struct view *(*first)(struct app *app); /* home, or the first start */
	enum theme theme;
};

/* On the real terminal. False with a sentence when there is none. */
bool app_run(struct notebook *nb, const struct world *world,
	const struct app_options *options, struct error *err);
/* On any terminal, until it hangs up or somebody leaves. */
void app_run_on(struct terminal *t, struct notebook *nb,
	const struct world *world, const struct app_options *options);

/* The same in single turns, for tests. The terminal is lent. */
struct app *app_new(struct terminal *t, struct notebook *nb,
	const struct world *world, const struct app_options *options);
/* arrange, draw, show, wait, act; false when it is over. */
bool app_turn(struct app *app);
void app_free(struct app *app); /* closes all views: drafts are kept */

#endif
