/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The yardstick of start-up: the least program with the same libraries. It
 * opens a database of the same size with SQLite, makes a Thai collator with
 * ICU, paints one screen with ncurses and waits for a key.
 */
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <unicode/ucol.h>

static int paint_row(void *at, int count, char **cells, char **names)
{
	int *row = at;

	(void)names;
	if (count > 0 && cells[0] != NULL)
		mvaddstr((*row)++, 2, cells[0]);
	return 0;
}

int main(int argc, char **argv)
{
	sqlite3 *db = NULL;
	UErrorCode status = U_ZERO_ERROR;
	UCollator *collator;
	int row = 2;

	if (argc != 2 || sqlite3_open(argv[1], &db) != SQLITE_OK)
		return 2;
	(void)setlocale(LC_ALL, "C.UTF-8");
	collator = ucol_open("th", &status);
	initscr();
	mvaddstr(0, 0, "bare");
	(void)sqlite3_exec(db,
		"SELECT display_name FROM person ORDER BY _sort LIMIT 20",
		paint_row, &row, NULL);
	refresh();
	(void)getch();
	endwin();
	ucol_close(collator);
	sqlite3_close(db);
	return 0;
}
