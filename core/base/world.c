/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/world.h"

#include "core/base/error.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

enum { MS_PER_MINUTE = 60 * 1000, MINUTES_PER_DAY = 24 * 60 };

static int64_t clock_ms(clockid_t clock)
{
	struct timespec now;

	if (clock_gettime(clock, &now) != 0)
		BUG("the machine has no clock %d", (int)clock);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t system_wall_ms(void *ctx)
{
	(void)ctx;
	return clock_ms(CLOCK_REALTIME);
}

static int64_t system_ticks_ms(void *ctx)
{
	(void)ctx;
	return clock_ms(CLOCK_MONOTONIC);
}

static void system_random(void *ctx, void *bytes, size_t len)
{
	unsigned char *at = bytes;
	ssize_t n;

	(void)ctx;
	while (len > 0) {
		n = getrandom(at, len, 0);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			BUG("the machine gives no random bytes");
		at += n;
		len -= (size_t)n;
	}
}

static const char *system_env(void *ctx, const char *name)
{
	(void)ctx;
	return getenv(name);
}

/* strftime is the only portable way to the offset: tm_gmtoff is not POSIX. */
static int system_utc_offset_min(void)
{
	time_t now = time(NULL);
	char text[8] = "";
	struct tm tm;
	long hhmm;

	tzset();
	if (localtime_r(&now, &tm) == NULL ||
		strftime(text, sizeof(text), "%z", &tm) == 0)
		return 0;
	hhmm = strtol(text, NULL, 10);
	return (int)(hhmm / 100 * 60 + hhmm % 100);
}

struct world world_system(void)
{
	return (struct world){
		.wall_ms = system_wall_ms,
		.ticks_ms = system_ticks_ms,
		.random = system_random,
		.env = system_env,
		.utc_offset_min = system_utc_offset_min(),
	};
}

int64_t world_wall_ms(const struct world *w)
{
	return w->wall_ms(w->ctx);
}

int64_t world_ticks_ms(const struct world *w)
{
	return w->ticks_ms(w->ctx);
}

void world_random(const struct world *w, void *bytes, size_t len)
{
	w->random(w->ctx, bytes, len);
}

const char *world_env(const struct world *w, const char *name)
{
	return w->env != NULL ? w->env(w->ctx, name) : NULL;
}

static int64_t floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0 ? 1 : 0);
}

void world_local(
	const struct world *w, int64_t wall_ms, int64_t *days, int *minute)
{
	int64_t minutes = floor_div(wall_ms, MS_PER_MINUTE) + w->utc_offset_min;

	*days = floor_div(minutes, MINUTES_PER_DAY);
	*minute = (int)(minutes - *days * MINUTES_PER_DAY);
}

int64_t world_today(const struct world *w)
{
	int64_t days;
	int minute;

	world_local(w, world_wall_ms(w), &days, &minute);
	return days;
}

int world_minute_of_day(const struct world *w)
{
	int64_t days;
	int minute;

	world_local(w, world_wall_ms(w), &days, &minute);
	return minute;
}
