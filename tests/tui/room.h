/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The screens of the notebook itself, with every door open, for an officer of
 * office.h.
 */
#ifndef TESTS_TUI_ROOM_H
#define TESTS_TUI_ROOM_H

#include "tests/tui/office.h"

/* Opens the folder as it is: a new one has nothing answered in it. */
void room_open(struct office *o, const char *folder);
/* The same while another program holds it: only to be read. */
void room_open_second(struct office *o, const char *folder);
void room_close_second(struct office *o);

/* Shows a view made by `first`, with all doors. */
void room_show(struct office *o, int rows, int cols,
	struct view *(*first)(struct app *app));

/* Five seconds go by: what was said at the top of the screen is gone. */
void room_wait(struct office *o);

/* For `first`. */
struct view *room_people(struct app *app);
struct view *room_meetings(struct app *app);
struct view *room_new_person(struct app *app);
struct view *room_new_meeting(struct app *app);
struct view *room_new_organisation(struct app *app);
struct view *room_new_attendance(struct app *app);

#endif
