/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs a full-screen program on a pseudo-terminal and measures what a person
 * feels: time from start to a complete first screen, time from a key to the
 * last byte of the screen's answer, and memory.
 *
 *   bench_screen [-r RUNS] [-p KEYS] [-k KEYS -n COUNT | -m] -- PROGRAM ARG…
 *
 * -p keys typed after the first screen and not measured; -k the keys measured,
 * taken in turn COUNT times; -m a bracketed paste of a
 * megabyte of Thai is measured, in every run. "\e" in KEYS is Escape, "\r"
 * Enter, "\t" Tab,
 * "\d" Backspace. A screen is complete when nothing came for QUIET_MS; the
 * quiet time is not counted.
 */
#include "core/base/alloc.h"
#include "core/base/buf.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	QUIET_MS = 60,
	GIVE_UP_MS = 8000,
	KEY_BYTES_MAX = 8,
	PASTE_BYTES = 1000000,
};

struct options {
	int runs, keys;
	const char *prelude, *measured;
	bool pastes;
	char **program;
};

struct screen {
	int fd;
	pid_t pid;
	size_t bytes;
};

static double now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static struct screen screen_start(char **program)
{
	struct winsize size = {.ws_row = 24, .ws_col = 80};
	struct screen s = {0};

	s.pid = forkpty(&s.fd, NULL, NULL, &size);
	if (s.pid == 0) {
		(void)setenv("TERM", "xterm-256color", 1);
		execv(program[0], program);
		_exit(127);
	}
	return s;
}

/* Reads until it is quiet; the time of the last byte, or -1. */
static double screen_settle(struct screen *s, int quiet_ms)
{
	struct pollfd p = {.fd = s->fd, .events = POLLIN};
	char bytes[65536];
	double last = -1, start = now_ms();
	ssize_t n;
	int ready;

	while (now_ms() - start < GIVE_UP_MS) {
		ready = poll(&p, 1, last < 0 ? GIVE_UP_MS : quiet_ms);
		if (ready < 0 && errno == EINTR)
			continue;
		if (ready <= 0)
			break;
		n = read(s->fd, bytes, sizeof(bytes));
		if (n <= 0)
			break;
		s->bytes += (size_t)n;
		last = now_ms();
	}
	return last;
}

/* The next key of a script: one character, an escaped one, or a sequence
 * that begins with Escape [. Returns its bytes. */
static size_t key_next(const char **at, char key[KEY_BYTES_MAX])
{
	size_t n = 0;
	const char *s = *at;

	if (s[0] == '\\' && s[1] != '\0') {
		key[n++] = s[1] == 'e' ? '\033'
			: s[1] == 'r'  ? '\r'
			: s[1] == 't'  ? '\t'
			: s[1] == 'd'  ? '\177'
				       : s[1];
		s += 2;
		if (key[0] == '\033' && (*s == '[' || *s == 'O'))
			while (*s != '\0' && n < KEY_BYTES_MAX - 1) {
				key[n++] = *s++;
				if (n > 2 && (key[n - 1] >= 'A'))
					break;
			}
	} else {
		do {
			key[n++] = *s++;
		} while (n < 4 && ((unsigned char)*s & 0xC0) == 0x80);
	}
	*at = s;
	return n;
}

static void screen_type(struct screen *s, const char *keys)
{
	char key[KEY_BYTES_MAX];
	size_t n;

	while (*keys != '\0') {
		n = key_next(&keys, key);
		if (write(s->fd, key, n) != (ssize_t)n)
			return;
		(void)screen_settle(s, QUIET_MS);
	}
}

static long screen_memory_kib(const struct screen *s)
{
	char path[64], line[256];
	long kib = 0;
	FILE *f;

	(void)snprintf(path, sizeof(path), "/proc/%d/status", (int)s->pid);
	f = fopen(path, "r");
	while (f != NULL && fgets(line, sizeof(line), f) != NULL)
		if (strncmp(line, "VmHWM:", 6) == 0)
			kib = strtol(line + 6, NULL, 10);
	if (f != NULL)
		(void)fclose(f);
	return kib;
}

static void screen_stop(struct screen *s)
{
	(void)kill(s->pid, SIGTERM);
	(void)screen_settle(s, QUIET_MS);
	(void)kill(s->pid, SIGKILL);
	(void)waitpid(s->pid, NULL, 0);
	(void)close(s->fd);
}

static int compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void report(const char *what, double *times, size_t count)
{
	if (count == 0)
		return;
	qsort(times, count, sizeof(*times), compare_doubles);
	printf("%-14s n %4zu  min %7.2f  p50 %7.2f  p95 %7.2f  max %7.2f ms\n",
		what, count, times[0], times[count / 2],
		times[count * 95 / 100], times[count - 1]);
}

static size_t measure_keys(
	struct screen *s, const struct options *o, double *times)
{
	const char *at = o->measured;
	char key[KEY_BYTES_MAX];
	size_t n, count = 0;
	double start, end;

	while (count < (size_t)o->keys) {
		if (*at == '\0')
			at = o->measured;
		n = key_next(&at, key);
		start = now_ms();
		if (write(s->fd, key, n) != (ssize_t)n)
			break;
		end = screen_settle(s, QUIET_MS);
		if (end < 0)
			break;
		times[count++] = end - start;
	}
	return count;
}

/* From the first byte given to the last one drawn; -1: not taken whole. */
static double measure_paste(struct screen *s)
{
	static const char line[] = "ที่ปู่กู้น้ำใจ กำนันผู้ใหญ่บ้าน\r";
	struct buf paste = {0};
	double start = now_ms(), end;
	size_t given = 0;
	ssize_t n;

	buf_add_str(&paste, "\033[200~");
	while (paste.len < PASTE_BYTES)
		buf_add_str(&paste, line);
	buf_add_str(&paste, "\033[201~");
	while (given < paste.len) {
		n = write(s->fd, paste.data + given, paste.len - given);
		if (n <= 0)
			break;
		given += (size_t)n;
	}
	end = given == paste.len ? screen_settle(s, QUIET_MS) : -1;
	buf_release(&paste);
	return end < 0 ? -1 : end - start;
}

static bool options_read(struct options *o, int argc, char **argv)
{
	int c;

	*o = (struct options){.runs = 5, .keys = 0, .prelude = ""};
	while ((c = getopt(argc, argv, "r:p:k:n:m")) != -1) {
		switch (c) {
		case 'r': o->runs = (int)strtol(optarg, NULL, 10); break;
		case 'p': o->prelude = optarg; break;
		case 'k': o->measured = optarg; break;
		case 'm': o->pastes = true; break;
		case 'n': o->keys = (int)strtol(optarg, NULL, 10); break;
		default: return false;
		}
	}
	o->program = argv + optind;
	return optind < argc && o->runs > 0;
}

int main(int argc, char **argv)
{
	struct options o;
	struct screen s;
	double *starts, *keys, *pastes, start;
	size_t key_count = 0;
	long kib = 0;

	if (!options_read(&o, argc, argv)) {
		fprintf(stderr,
			"usage: bench_screen [-r RUNS] [-p KEYS] "
			"[-k KEYS -n COUNT | -m] -- PROGRAM ARG...\n");
		return 2;
	}
	starts = xcalloc((size_t)o.runs, sizeof(*starts));
	keys = xcalloc((size_t)o.keys + 1, sizeof(*keys));
	pastes = xcalloc((size_t)o.runs, sizeof(*pastes));
	for (int run = 0; run < o.runs; run++) {
		start = now_ms();
		s = screen_start(o.program);
		starts[run] = screen_settle(&s, 4 * QUIET_MS) - start;
		if (run + 1 == o.runs && o.measured != NULL) {
			screen_type(&s, o.prelude);
			key_count = measure_keys(&s, &o, keys);
		}
		if (o.pastes) {
			screen_type(&s, o.prelude);
			pastes[run] = measure_paste(&s);
		}
		kib = screen_memory_kib(&s);
		screen_stop(&s);
	}
	report("first screen", starts, (size_t)o.runs);
	report("key to screen", keys, key_count);
	report("paste of 1 MB", pastes, o.pastes ? (size_t)o.runs : 0);
	printf("%-14s %.1f MiB peak, %zu bytes written\n", "memory",
		(double)kib / 1024, s.bytes);
	free(starts);
	free(keys);
	free(pastes);
	return 0;
}
