/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The contract of a view, and what a view may ask of the program. A view is a
 * struct whose first member is `struct view`, made by its own function and
 * pushed on the stack; close() frees it. One thread: arrange → draw → show →
 * wait → act or text, round and round. draw() is a pure reading of the view;
 * state moves only in open, arrange, act, text, tick and in the callbacks of
 * what a view asked for.
 */
#ifndef TUI_VIEW_VIEW_H
#define TUI_VIEW_VIEW_H

#include "core/notebook/notebook.h"
#include "tui/action.h"
#include "tui/keymap.h"
#include "tui/term/area.h"
#include "tui/term/style.h"
#include "tui/widget/press.h"

struct app;
struct view;

/* Bytes that hold the longest title of a record, 300 letters, whole: what is
 * too long for the screen is cut there, with "…". */
enum { VIEW_TITLE = 960 };

/* What is in force on top of the stack; zeroed before hints() is called. */
struct hints {
	enum context contexts[4]; /* innermost first; GLOBAL is added */
	size_t context_count;
	char title[VIEW_TITLE + 240]; /* top line, left */
	char status[240];             /* top line, right */
	bool is_off[ACTION_COUNT];    /* actions that do nothing just now */
	/* Text is wanted as typed, whatever the built-in keyboard is: digits,
	 * a passphrase. */
	bool keeps_keys;
};
void hints_add(struct hints *h, enum context c);

struct view_ops {
	const char *name; /* for tests */
	bool is_overlay;  /* drawn over the view below, in the middle of it */
	int overlay_rows, overlay_cols; /* its size then, at most */
	int tick_ms; /* tick() is called at least so often; 0: never */

	void (*open)(struct view *v);  /* once on the stack; may be NULL */
	void (*close)(struct view *v); /* saves drafts; frees v itself */
	/* Before every draw; the size is that of the area draw() will get.
	 * Cheap when nothing changed: compare notebook_version(). */
	void (*arrange)(struct view *v, int rows, int cols); /* or NULL */
	void (*draw)(const struct view *v, struct area *a);  /* all of it */
	enum reply (*act)(struct view *v, enum action a);
	/* Typed or pasted text, UTF-8; NULL when it takes none. */
	enum reply (*text)(
		struct view *v, const char *s, size_t len, bool is_paste);
	/* The left button was pressed in its area, on cells that do not stand
	 * for an action: the row or field there takes the focus; a row that has
	 * it already opens. Or NULL. The wheel comes as UP and DOWN. */
	enum reply (*point)(struct view *v, const struct press *p);
	/* What is selected to be copied, *len bytes; NULL: nothing. Or NULL. */
	const char *(*selection)(const struct view *v, size_t *len);
	void (*hints)(const struct view *v, struct hints *h);
	/* Time went by (tick_ms); true: draw again. Or NULL. */
	bool (*tick)(struct view *v);
	/* What is being written goes to a draft, now: the terminal hung up or
	 * two seconds went by since the last key. Or NULL. */
	void (*keep)(struct view *v);
};
struct view {
	const struct view_ops *ops;
	struct app *app; /* set by app_push() */
};

/* The stack. A view that replies REPLY_LEAVE is closed. */
void app_push(struct app *app, struct view *v);
/* Closes everything above `v`, and `v` when `with_itself`. */
void app_pop_to(struct app *app, struct view *v, bool with_itself);
void app_quit(struct app *app);
/* As if its key had been pressed on the view now on top. */
void app_act(struct app *app, enum action a);

struct notebook *app_notebook(struct app *app);
const struct world *app_world(struct app *app);
struct wrap *app_wrap(struct app *app); /* for area_wrapped() */
/* A sentence for four seconds, kept in the message log. */
void app_say(struct app *app, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void app_warn(struct app *app, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
void app_fail(struct app *app, const struct error *err);
void app_set_theme(struct app *app, enum theme theme);
void app_set_mouse(struct app *app, bool is_on);

/* Questions. `done` is called after the question has left the stack; `ctx` is
 * as a rule the view that asked, which lies below it. */
typedef void app_answer(void *ctx, const char *text); /* NULL: Esc */
void app_ask_text(struct app *app, const char *title, const char *sentence,
	const char *initial, app_answer *done, void *ctx);
/* The same without showing what is typed; `twice`: to be typed again. */
void app_ask_passphrase(struct app *app, const char *title,
	const char *sentence, bool twice, app_answer *done, void *ctx);
typedef void app_verdict(void *ctx, bool is_yes);
void app_ask(struct app *app, const char *title, const char *sentence,
	app_verdict *done, void *ctx);
/* A sentence that must be read: Enter closes it. */
void app_tell(struct app *app, const char *title, const char *sentence);

/* Long work: step() is called until it is done, in slices of at most 20 ms;
 * progress is shown, Esc cancels. One job at a time. */
enum job_end { JOB_DONE, JOB_FAILED, JOB_CANCELLED };
struct job {
	const char *title; /* finished sentence; must live as long as the job */
	/* As handover_write_step(): 1 more, 0 done, -1 failed (err set). Each
	 * call a few ms. */
	int (*step)(void *ctx, struct error *err);
	/* Per cent, and a sentence for the phase (or NULL); may be NULL. */
	int (*progress)(void *ctx, const char **phase);
	/* Always called, once; the job has left the screen by then. */
	void (*end)(void *ctx, enum job_end end, const struct error *err);
	void *ctx;
	bool cannot_cancel;
};
void app_run_job(struct app *app, const struct job *job);

/* What the function keys of every screen open (main gives them, so that no
 * view knows another); NULL where there is nothing. Ids and names may be NULL.
 */
struct app_doors {
	struct view *(*handover)(struct app *app);
	struct view *(*merge)(struct app *app, const char *file);
	struct view *(*summary)(
		struct app *app, const char *name, const struct id *meeting);
	struct view *(*conflicts)(struct app *app, const struct id *record);
	struct view *(*list)(struct app *app, enum record_type_id type);
	/* `record` NULL: a new one. Child rows: `owner` is set in them. done
	 * (may be NULL) gets the id that was stored. */
	struct view *(*form)(struct app *app, enum record_type_id type,
		const struct id *record, const struct id *owner,
		const char *initial_name,
		void (*done)(void *ctx, const struct id *stored), void *ctx);
	struct view *(*attendance)(struct app *app, const struct id *meeting);
	struct view *(*history)(struct app *app, const struct id *record);
	struct view *(*settings)(struct app *app);
};
const struct app_doors *app_doors(struct app *app); /* members may be NULL */

#endif
