/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/tui/room.h"

#include "tui/screen.h"
#include "tui/view/record.h"
#include "tui/view/records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <sys/wait.h>
#include <unistd.h>

/* The program that holds the notebook; one at a time. It lives until the pipe
 * it reads from is closed: also when this test dies. */
struct holder {
	pid_t pid;
	int leash;
};

static struct holder *holder(void)
{
	static struct holder one;

	return &one;
}

void room_open(struct office *o, const char *folder)
{
	struct error err = {0};

	*o = (struct office){.stick = NULL};
	o->world = test_world_of(&o->clock);
	o->nb = notebook_open(folder, &o->world, &err);
	if (o->nb == NULL)
		fail_msg("%s", err.text);
}

static _Noreturn void hold(const char *folder, int told, int leash)
{
	struct test_world clock;
	struct world world = test_world_of(&clock);
	struct error err = {0};
	char byte;

	if (notebook_open(folder, &world, &err) == NULL ||
		write(told, "x", 1) != 1)
		_exit(1);
	(void)close(told);
	_exit(read(leash, &byte, 1) == 0 ? 0 : 1);
}

void room_open_second(struct office *o, const char *folder)
{
	int told[2], leash[2];
	char byte;

	assert_int_equal(pipe(told), 0);
	assert_int_equal(pipe(leash), 0);
	holder()->pid = fork();
	assert_true(holder()->pid >= 0);
	if (holder()->pid == 0) {
		(void)close(leash[1]);
		hold(folder, told[1], leash[0]);
	}
	(void)close(told[1]);
	(void)close(leash[0]);
	holder()->leash = leash[1];
	assert_int_equal(read(told[0], &byte, 1), 1);
	(void)close(told[0]);
	room_open(o, folder);
}

void room_close_second(struct office *o)
{
	office_close(o);
	(void)close(holder()->leash);
	(void)waitpid(holder()->pid, NULL, 0);
}

void room_show(struct office *o, int rows, int cols,
	struct view *(*first)(struct app *app))
{
	office_show_with(o, rows, cols, first, &screen_doors);
}

void room_wait(struct office *o)
{
	o->clock.ticks_ms += 5000;
	office_keys(o, "<idle>");
}

struct view *room_people(struct app *app)
{
	return records_view_new(app, RECORD_PERSON);
}

struct view *room_meetings(struct app *app)
{
	return records_view_new(app, RECORD_MEETING);
}

static struct view *new_record(struct app *app, enum record_type_id type)
{
	return record_view_new(app, type, NULL, NULL, NULL, NULL, NULL);
}

struct view *room_new_person(struct app *app)
{
	return new_record(app, RECORD_PERSON);
}

struct view *room_new_meeting(struct app *app)
{
	return new_record(app, RECORD_MEETING);
}

struct view *room_new_organisation(struct app *app)
{
	return new_record(app, RECORD_ORGANISATION);
}

struct view *room_new_attendance(struct app *app)
{
	return new_record(app, RECORD_ATTENDANCE);
}
