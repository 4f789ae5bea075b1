/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tui/term/input.h"

#include <errno.h>
#include <stddef.h>
#include <sys/select.h>
#include <unistd.h>

enum { BLOCK_BYTES = 16384 };

static volatile sig_atomic_t end_is_wanted;
static volatile sig_atomic_t size_is_other;

static void want_end(int number)
{
	(void)number;
	end_is_wanted = 1;
}

static void note_size(int number)
{
	(void)number;
	size_is_other = 1;
}

/* Stopped for a while the terminal would go on sending its mouse and its
 * pastes marked, to a shell; no key of ours asks for that. */
static const struct {
	int number;
	void (*handler)(int number);
} signals[INPUT_SIGNALS] = {
	{SIGWINCH, note_size},
	{SIGHUP, want_end},
	{SIGTERM, want_end},
	{SIGINT, want_end},
	{SIGQUIT, want_end},
	{SIGTSTP, SIG_IGN},
};

void input_init(struct input *in, int fd, const struct world *world)
{
	struct sigaction action = {0};
	sigset_t blocked;
	size_t i;

	*in = (struct input){
		.world = world,
		.fd = fd,
		.quiet_since_ms = world_ticks_ms(world),
	};
	in->decoder.probe = &in->probe;
	end_is_wanted = 0;
	size_is_other = 1;
	sigemptyset(&action.sa_mask);
	sigemptyset(&blocked);
	for (i = 0; i < INPUT_SIGNALS; i++)
		sigaddset(&blocked, signals[i].number);
	sigprocmask(SIG_BLOCK, &blocked, &in->waiting_mask);
	for (i = 0; i < INPUT_SIGNALS; i++) {
		action.sa_handler = signals[i].handler;
		sigaction(signals[i].number, &action, &in->old[i]);
	}
}

void input_release(struct input *in)
{
	size_t i;

	/* A hangup often comes twice; the second must not cut short what is
	 * still to be closed. */
	for (i = 0; i < INPUT_SIGNALS; i++)
		if (signals[i].handler != want_end || !end_is_wanted)
			sigaction(signals[i].number, &in->old[i], NULL);
	sigprocmask(SIG_SETMASK, &in->waiting_mask, NULL);
	decoder_release(&in->decoder);
}

/* False: nothing came in that time, -1 for ever. A signal ends it too. */
static bool wait_readable(const struct input *in, int64_t timeout_ms)
{
	struct timespec limit = {
		.tv_sec = (time_t)(timeout_ms / 1000),
		.tv_nsec = (long)(timeout_ms % 1000) * 1000000,
	};
	fd_set set;

	FD_ZERO(&set);
	FD_SET(in->fd, &set);
	return pselect(in->fd + 1, &set, NULL, NULL,
		       timeout_ms < 0 ? NULL : &limit, &in->waiting_mask) > 0;
}

/* All that is there at once. Readable with nothing to read: it is gone. */
static bool read_bytes(struct input *in)
{
	char block[BLOCK_BYTES];
	ssize_t n = read(in->fd, block, sizeof(block));

	if (n < 0 && (errno == EINTR || errno == EAGAIN))
		return true;
	if (n <= 0) {
		end_is_wanted = 1;
		return false;
	}
	decoder_feed(&in->decoder, block, (size_t)n);
	in->quiet_since_ms = world_ticks_ms(in->world);
	return true;
}

/* When the decoder takes silence for an answer; -1: never. */
static int64_t silence_ends_ms(const struct input *in)
{
	int wait_ms = decoder_wait_ms(&in->decoder);

	return wait_ms < 0 ? -1 : in->quiet_since_ms + wait_ms;
}

static int64_t sooner(int64_t a, int64_t b)
{
	return a < 0 || (b >= 0 && b < a) ? b : a;
}

/* How long nothing but a key or a signal is awaited; -1: for ever. */
static int64_t patience_ms(const struct input *in, int64_t until_ms)
{
	int64_t end = sooner(until_ms, silence_ends_ms(in)), left;

	if (in->probe.state == PROBE_WAITING)
		end = sooner(end, in->probe.until_ms);
	if (end < 0)
		return -1;
	left = end - world_ticks_ms(in->world);
	return left > 0 ? left : 0;
}

/* Nothing came: is there anybody to whom that means something? */
static void notice_silence(struct input *in)
{
	int64_t now = world_ticks_ms(in->world), end = silence_ends_ms(in);

	if (end >= 0 && now >= end) {
		decoder_idle(&in->decoder);
		in->quiet_since_ms = now;
	}
	probe_tick(&in->probe, now);
}

static bool has_news(struct input *in)
{
	bool is_over = in->probe.state == PROBE_ANSWERED ||
		in->probe.state == PROBE_SILENT;
	bool is_news = size_is_other || (is_over && !in->is_probe_told);

	size_is_other = 0;
	in->is_probe_told = is_over;
	return is_news;
}

/* False: it is late, and nothing came. */
static bool look(struct input *in, int64_t until_ms)
{
	if (wait_readable(in, patience_ms(in, until_ms))) {
		read_bytes(in);
		return true;
	}
	notice_silence(in);
	return until_ms < 0 || world_ticks_ms(in->world) < until_ms;
}

void input_wait(struct input *in, int64_t until_ms, struct event *event)
{
	bool is_late = false;

	while (!end_is_wanted) {
		if (decoder_next(&in->decoder, event))
			return;
		if (has_news(in)) {
			*event = (struct event){.kind = EVENT_RESIZE};
			return;
		}
		if (is_late) {
			*event = (struct event){.kind = EVENT_NONE};
			return;
		}
		is_late = !look(in, until_ms);
	}
	*event = (struct event){.kind = EVENT_HANGUP};
}

void input_drain(struct input *in)
{
	struct event event;
	int64_t left;

	while (in->probe.state == PROBE_WAITING) {
		left = in->probe.until_ms - world_ticks_ms(in->world);
		if (left <= 0 || !wait_readable(in, left) || !read_bytes(in))
			return;
		while (decoder_next(&in->decoder, &event))
			;
	}
}
