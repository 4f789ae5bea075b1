/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Everything a key can do, once: its name (of tests and messages), its label
 * on the key bar and its line in help. Which key does it, and where, stands in
 * keymap.c. Views and widgets are handed actions, never keys.
 */
#ifndef TUI_ACTION_H
#define TUI_ACTION_H

#include "core/base/i18n.h"

#include <stdbool.h>
#include <stddef.h>

/* name, label (≤ 12 cells in both languages), help */
#define ACTIONS(X) \
	X(HELP, N_("Help"), N_("Show what can be done here")) \
	X(PALETTE, N_("Commands"), N_("Find a command by its name")) \
	X(QUIT, N_("Quit"), N_("Leave Samut; everything is stored")) \
	X(BACK, N_("Back"), N_("Go back one step")) \
	X(ACCEPT, N_("Open"), N_("Open, or accept what is written")) \
	X(SAVE, N_("Save"), N_("Check and store this record")) \
	X(UNDO, N_("Undo"), N_("Take back the last change")) \
	X(NEW, N_("New"), N_("Add a new record")) \
	X(DELETE, N_("Delete"), N_("Delete this record")) \
	X(EDIT, N_("Edit"), N_("Change this record")) \
	X(DITTO, N_("Ditto"), N_("The same as in the record before")) \
	X(HANDOVER, N_("Hand over"), N_("Write a hand-over file to a stick")) \
	X(MERGE, N_("Merge"), N_("Merge a hand-over file into this notebook")) \
	X(SUMMARY, N_("Summary"), N_("Show the summaries for the meeting")) \
	X(CONFLICTS, N_("Conflicts"), N_("Settle values written twice")) \
	X(ATTENDANCE, N_("Sign in"), N_("Mark who came to this meeting")) \
	X(HISTORY, N_("History"), N_("Who changed this record, and when")) \
	X(MESSAGES, N_("Messages"), N_("Read the messages again")) \
	X(SETTINGS, N_("Settings"), \
		N_("Language, colours and who is writing")) \
	X(REFRESH, N_("Refresh"), N_("Read and draw everything again")) \
	X(FILTER, N_("Filter"), N_("Show only rows that hold what you type")) \
	X(SORT, N_("Sort"), N_("Sort by the next column")) \
	X(REVERSE, N_("Reverse"), N_("Turn the order round")) \
	X(MARK, N_("Mark"), N_("Mark this row and go on to the next")) \
	X(MARK_ALL, N_("Mark all"), N_("Mark all rows shown")) \
	X(MARK_NONE, N_("Unmark all"), \
		N_("Take the marks off all rows shown")) \
	X(MARK_INVERT, N_("Invert"), N_("Turn the marks of all rows shown")) \
	X(NEXT, N_("Next"), N_("Next field")) \
	X(PREVIOUS, N_("Previous"), N_("Field before")) \
	X(NEXT_PAGE, N_("Next page"), N_("Next page of the form or report")) \
	X(PREVIOUS_PAGE, N_("Page before"), \
		N_("Page before of the form or report")) \
	X(UP, N_("Up"), N_("One row up")) \
	X(DOWN, N_("Down"), N_("One row down")) \
	X(LEFT, N_("Left"), N_("One character or column to the left")) \
	X(RIGHT, N_("Right"), N_("One character or column to the right")) \
	X(HOME, N_("Start"), N_("To the start")) \
	X(END, N_("End"), N_("To the end")) \
	X(PAGE_UP, N_("Page up"), N_("One screen up")) \
	X(PAGE_DOWN, N_("Page down"), N_("One screen down")) \
	X(TOP, N_("First"), N_("To the first row")) \
	X(BOTTOM, N_("Last"), N_("To the last row")) \
	X(RUB_OUT, N_("Rub out"), N_("Take out the character before")) \
	X(ERASE, N_("Erase"), N_("Take out the character here")) \
	X(CLEAR, N_("Clear"), N_("Empty this field")) \
	X(WORD_LEFT, N_("Word left"), N_("To the start of the word before")) \
	X(WORD_RIGHT, N_("Word right"), N_("To the end of the next word")) \
	X(RUB_OUT_WORD, N_("Rub word"), N_("Take out the word before")) \
	X(ERASE_WORD, N_("Erase word"), N_("Take out the next word")) \
	X(SELECT_LEFT, N_("Select left"), \
		N_("Select one character more to the left")) \
	X(SELECT_RIGHT, N_("Select right"), \
		N_("Select one character more to the right")) \
	X(SELECT_UP, N_("Select up"), N_("Select to the line above")) \
	X(SELECT_DOWN, N_("Select down"), N_("Select to the line below")) \
	X(SELECT_WORD_LEFT, N_("Select word"), \
		N_("Select one word more to the left")) \
	X(SELECT_WORD_RIGHT, N_("Select word"), \
		N_("Select one word more to the right")) \
	X(SELECT_HOME, N_("Select start"), N_("Select to the start")) \
	X(SELECT_END, N_("Select end"), N_("Select to the end")) \
	X(SELECT_ALL, N_("Select all"), N_("Select all of this field")) \
	X(COPY, N_("Copy"), N_("Copy what is selected")) \
	X(CUT, N_("Cut"), N_("Cut out what is selected")) \
	X(PASTE, N_("Paste"), N_("Put in what was copied or cut")) \
	X(REDO, N_("Redo"), N_("Do again what was taken back")) \
	X(KEYBOARD, N_("Keyboard"), \
		N_("Type Thai without a Thai keyboard layout")) \
	X(SWAP_LAYOUT, N_("Layout"), \
		N_("Turn text typed with the wrong keyboard layout")) \
	X(TAKE_MINE, N_("Mine"), N_("Keep the value of this notebook")) \
	X(TAKE_THEIRS, N_("Theirs"), N_("Take the value that came in")) \
	X(WRITE_THIRD, N_("Another"), N_("Write a value of your own")) \
	X(YES, N_("Yes"), N_("Yes, do it")) \
	X(NO, N_("No"), N_("No, leave it as it is")) \
	X(BLACK, N_("Black"), N_("Turn the screen black, and back")) \
	X(FREEZE, N_("Freeze"), N_("Stop and start refreshing by itself")) \
	X(NAMES, N_("Names"), N_("Show or hide names")) \
	X(GROUP, N_("Group by"), N_("Group by the next heading"))

enum action {
	ACTION_NONE,
#define ACTION_ENUM(name, label, help) ACTION_##name,
	ACTIONS(ACTION_ENUM)
#undef ACTION_ENUM
		ACTION_COUNT,
};

/* What whoever got an action or a text made of it. */
enum reply {
	REPLY_IGNORED, /* not mine: the next one may have it */
	REPLY_HANDLED,
	REPLY_LEAVE, /* done; the view goes, the widget loses the focus */
};

const char *action_name(enum action a);  /* "HELP", for tests */
const char *action_label(enum action a); /* in the language in force */
const char *action_help(enum action a);

#endif
