/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/notebook/lock.h"

#include "core/base/buf.h"
#include "core/base/cut.h"
#include "core/base/file.h"
#include "core/base/i18n.h"
#include "core/text/date.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_BYTES = 100 };
static void add_moment(
	struct buf *out, int64_t wall_ms, const struct world *world)
{
	struct date day;
	int64_t days;
	int minute;

	world_local(world, wall_ms, &days, &minute);
	day = date_from_days(days);
	date_show(&day, DATE_SHORT, out);
	buf_add_char(out, ' ');
	time_show(minute, out);
}

/* The file holds a line with the name and a line with the moment in ms. */
static void read_holder(struct lock *lock, const struct world *world)
{
	char text[NAME_BYTES + 32] = "", *line, *end;
	ssize_t n = pread(lock->fd, text, sizeof(text) - 1, 0);
	struct buf since = {0};

	text[n > 0 ? n : 0] = '\0';
	line = strchr(text, '\n');
	if (line == NULL) {
		snprintf(lock->holder, sizeof(lock->holder), "%s",
			_("another samut"));
		return;
	}
	*line = '\0';
	add_moment(&since, strtoll(line + 1, &end, 10), world);
	/* TRANSLATORS: who, since when */
	snprintf(lock->holder, sizeof(lock->holder), _("%s, since %s"),
		*text != '\0' ? text : _("another samut"), buf_str(&since));
	buf_release(&since);
}

static bool is_not_writable(int number)
{
	return number == EROFS || number == EACCES || number == EPERM;
}

enum lock_result lock_take(struct lock *lock, const char *folder,
	const struct world *world, struct error *err)
{
	struct flock whole = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
	enum lock_result result = LOCK_TAKEN;
	struct buf path = {0};

	path_join(&path, folder, "lock");
	lock->holder[0] = '\0';
	lock->fd = open(buf_str(&path), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	if (lock->fd < 0 && is_not_writable(errno)) {
		snprintf(lock->holder, sizeof(lock->holder), "%s",
			_("nobody (the folder cannot be written to)"));
		result = LOCK_HELD_BY_OTHER;
	} else if (lock->fd < 0) {
		error_set_errno(err, errno, buf_str(&path));
		result = LOCK_FAILED;
	} else if (fcntl(lock->fd, F_SETLK, &whole) != 0) {
		read_holder(lock, world);
		result = LOCK_HELD_BY_OTHER;
	}
	buf_release(&path);
	return result;
}

void lock_sign(
	const struct lock *lock, const char *who, const struct world *world)
{
	struct buf text = {0};

	if (lock->fd < 0)
		return;
	buf_printf(&text, "%.*s\n%" PRId64 "\n", cut_bytes(who, NAME_BYTES),
		who, world_wall_ms(world));
	/* What it says is a courtesy: the lock itself is what counts. */
	if (ftruncate(lock->fd, 0) != 0 ||
		pwrite(lock->fd, text.data, text.len, 0) < 0)
		errno = 0;
	buf_release(&text);
}

void lock_release(struct lock *lock)
{
	if (lock->fd >= 0)
		close(lock->fd);
	lock->fd = -1;
}
