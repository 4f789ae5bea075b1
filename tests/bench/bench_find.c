/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What finding a person costs in a notebook that bench_fill filled, beside a
 * bare walk over the same index: the filter of a list, who is likely the same,
 * and reading all names to keep lines from breaking inside them.
 *
 *   bench_find FOLDER
 */
#include "core/base/alloc.h"
#include "core/notebook/notebook.h"
#include "core/store/named.h"
#include "core/text/names.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { RUNS = 21, LIKELY_MAX = 8 };

typedef void measured(struct notebook *nb);

static double now_ms(void)
{
	struct timespec t;

	/* Time of this process: others may be busy. */
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static int compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void measure(
	const char *what, struct notebook *nb, measured *function, int runs)
{
	double times[RUNS], start;

	for (int i = 0; i < runs; i++) {
		start = now_ms();
		function(nb);
		times[i] = now_ms() - start;
	}
	qsort(times, (size_t)runs, sizeof(*times), compare_doubles);
	printf("%-34s n %2d  min %7.2f  p50 %7.2f  max %7.2f ms\n", what, runs,
		times[0], times[runs / 2], times[runs - 1]);
}

static void list(struct notebook *nb, const char *find)
{
	struct query q = {
		.type = RECORD_PERSON, .find = find, .sort_field = -1};

	listing_free(listing_open(notebook_store(nb), &q));
}

static void list_all(struct notebook *nb)
{
	list(nb, NULL);
}

static void find_some(struct notebook *nb)
{
	list(nb, "กมลส");
}

static void find_none(struct notebook *nb)
{
	list(nb, "ธีทัต");
}

static void find_likely(struct notebook *nb)
{
	struct id ids[LIKELY_MAX];

	named_find_likely(notebook_store(nb), RECORD_PERSON, "ธีทัต พิมพา", NULL,
		ids, LIKELY_MAX);
}

static void load_names(struct notebook *nb)
{
	names_set_stale(notebook_names(nb));
	names_at(notebook_names(nb), "กมล", strlen("กมล"));
}

int main(int argc, char **argv)
{
	struct world world = world_system();
	struct error err = {0};
	struct notebook *nb;

	if (argc != 2) {
		fprintf(stderr, "usage: bench_find FOLDER\n");
		return 2;
	}
	nb = notebook_open(argv[1], &world, &err);
	if (nb == NULL) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	printf("%lld people\n",
		(long long)query_count(notebook_store(nb), RECORD_PERSON));
	measure("list without a filter (yardstick)", nb, list_all, RUNS);
	measure("filter that finds", nb, find_some, RUNS);
	measure("filter that finds nothing", nb, find_none, RUNS);
	measure("who is likely the same", nb, find_likely, RUNS);
	measure("reading all names", nb, load_names, 5);
	notebook_close(nb);
	return 0;
}
