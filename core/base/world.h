/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What comes from outside: clocks, random bytes, the environment. The program
 * hands one of these to everything that needs it, so a test owns time and
 * chance. The wall clock is a claim of this laptop and decides nothing (see
 * core/sync); the ticks only measure intervals.
 */
#ifndef CORE_BASE_WORLD_H
#define CORE_BASE_WORLD_H

#include <stddef.h>
#include <stdint.h>

struct world {
	int64_t (*wall_ms)(void *ctx);  /* since 1970-01-01 UTC */
	int64_t (*ticks_ms)(void *ctx); /* monotonic, from any start */
	void (*random)(void *ctx, void *bytes, size_t len);
	const char *(*env)(void *ctx, const char *name); /* NULL: not set */
	int utc_offset_min; /* local time = UTC + this */
	void *ctx;
};

/* The real one. */
struct world world_system(void);

int64_t world_wall_ms(const struct world *w);
int64_t world_ticks_ms(const struct world *w);
void world_random(const struct world *w, void *bytes, size_t len);
const char *world_env(const struct world *w, const char *name);
/* A wall clock time in local time: days since 1970-01-01, minute of that day;
 * right before 1970 as well (a laptop's clock may claim anything). */
void world_local(
	const struct world *w, int64_t wall_ms, int64_t *days, int *minute);
/* Days since 1970-01-01 of today's local date; and minutes since midnight. */
int64_t world_today(const struct world *w);
int world_minute_of_day(const struct world *w);

#endif
