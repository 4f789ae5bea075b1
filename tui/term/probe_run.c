/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/decode.h"
#include "tui/term/probe.h"

#include <poll.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const char enter_screen[] = "\033[?1049h";
static const char leave_screen[] = "\033[?1049l";

/* A dumb one would show the question to people. */
static bool can_ask(const struct world *world)
{
	const char *name = world_env(world, "TERM");

	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) &&
		(name == NULL || strcmp(name, "dumb") != 0);
}

static bool set_raw(struct termios *before)
{
	struct termios raw;

	if (tcgetattr(STDIN_FILENO, before) != 0)
		return false;
	raw = *before;
	raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INPCK | ISTRIP | IXON);
	raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON | IEXTEN | ISIG);
	raw.c_cc[VMIN] = 1;
	raw.c_cc[VTIME] = 0;
	return tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0;
}

static bool ask(void)
{
	struct buf out = {0};
	size_t done = 0;
	ssize_t n = 1;

	buf_add_str(&out, enter_screen);
	probe_question(&out);
	for (; done < out.len && n > 0; done += (size_t)n)
		n = write(STDOUT_FILENO, out.data + done, out.len - done);
	buf_release(&out);
	return n > 0;
}

/* One look at the keys, until they bring something or time is up. */
static bool listen(
	struct decoder *d, struct probe *p, const struct world *world)
{
	struct pollfd in = {.fd = STDIN_FILENO, .events = POLLIN};
	int64_t left = p->until_ms - world_ticks_ms(world);
	struct event event;
	char bytes[256];
	ssize_t n;

	if (poll(&in, 1, left > 0 ? (int)left : 0) > 0) {
		n = read(STDIN_FILENO, bytes, sizeof(bytes));
		if (n <= 0)
			return false;
		decoder_feed(d, bytes, (size_t)n);
		while (decoder_next(d, &event))
			;
	}
	return p->state == PROBE_WAITING &&
		!probe_tick(p, world_ticks_ms(world));
}

bool probe_run(struct probe *p, const struct world *world)
{
	struct decoder d = {.probe = p};
	struct termios before;

	*p = (struct probe){0};
	if (!can_ask(world) || !set_raw(&before))
		return false;
	probe_start(p, world);
	if (ask())
		while (listen(&d, p, world))
			;
	(void)!write(STDOUT_FILENO, leave_screen, sizeof(leave_screen) - 1);
	(void)tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
	decoder_release(&d);
	return true;
}
