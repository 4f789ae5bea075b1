/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The speed of core/text on a megabyte of real Thai (tests/text/words.txt and
 * the translations), each figure beside a yardstick in the same run: width
 * against wcwidth() of libc, wrapping against libthai, the canonical form
 * against ICU's NFC, the first line of a process against libthai's.
 */
#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/text/canon.h"
#include "core/text/names.h"
#include "core/text/order.h"
#include "core/text/tis620.h"
#include "core/text/utf16.h"
#include "core/text/utf8.h"
#include "core/text/wrap.h"

#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unicode/unorm2.h>
#include <unistd.h>
#include <wchar.h>
#ifdef HAS_LIBTHAI
#include <thai/thbrk.h>
#endif

enum { TEXT_BYTES = 1000000, RUNS = 9, STARTS = 15, KEYS = 400 };

/* One megabyte in all the forms that are asked for. */
struct sample {
	struct buf text;
	wchar_t *wide;
	UChar *units;
	int32_t unit_count;
	struct buf tis; /* with a NUL after every line */
};

typedef void work(void *ctx, const struct sample *s);

static double now(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

struct job {
	work *f;
	void *ctx;
	double best; /* seconds of the fastest run */
};

/* Turn by turn, for other work on the machine to hinder both alike. */
static void race(struct job *a, struct job *b, const struct sample *s)
{
	a->best = b->best = 1e9;
	for (int i = 0; i < 2 * RUNS; i++) {
		struct job *job = i % 2 == 0 ? a : b;
		double start = now(), taken;

		job->f(job->ctx, s);
		taken = now() - start;
		if (taken < job->best)
			job->best = taken;
	}
}

static void read_file(struct buf *out, const char *name)
{
	const char *root = getenv("SAMUT_SOURCE");
	char path[1024];
	struct error err = {0};

	(void)snprintf(
		path, sizeof(path), "%s/%s", root != NULL ? root : ".", name);
	if (!file_read(path, 1 << 24, out, &err)) {
		(void)fprintf(stderr, "bench_text: %s\n", err.text);
		exit(1);
	}
}

static void add_prose(struct buf *out)
{
	struct buf file = {0};
	bool is_comment = false;

	read_file(&file, "tests/text/words.txt");
	for (size_t i = 0; i < file.len; i++) {
		char c = file.data[i];

		if (i == 0 || file.data[i - 1] == '\n')
			is_comment = c == '#';
		if (!is_comment && c != '|')
			buf_add_char(out, c);
	}
	buf_release(&file);
}

/* The strings of po/th.po, one to a line. */
static void add_translations(struct buf *out)
{
	struct buf file = {0};
	const char *at, *end;

	read_file(&file, "po/th.po");
	for (at = buf_str(&file); (at = strstr(at, "\nmsgstr \"")) != NULL;
		at = end) {
		at += strlen("\nmsgstr \"");
		end = strchr(at, '\n');
		if (end == NULL)
			break;
		if (end - at < 2)
			continue;
		buf_add(out, at, (size_t)(end - at) - 1);
		buf_add_char(out, '\n');
	}
	buf_release(&file);
}

static void add_tis(struct sample *s)
{
	const char *text = buf_str(&s->text);
	uint32_t cp;

	for (size_t i = 0; i < s->text.len;) {
		i += utf8_decode(text + i, s->text.len - i, &cp);
		if (cp == '\n')
			buf_add_char(&s->tis, '\0');
		else if (cp > 0xE00 && cp < 0xE5C)
			buf_add_char(&s->tis, (char)(cp - 0xE00 + 0xA0));
		else
			buf_add_char(&s->tis, cp < 0x80 ? (char)cp : '?');
	}
}

static void sample_init(struct sample *s, bool has_translations)
{
	struct buf once = {0};
	size_t n = 0;
	uint32_t cp;

	*s = (struct sample){0};
	add_prose(&once);
	if (has_translations)
		add_translations(&once);
	while (s->text.len < TEXT_BYTES)
		buf_add(&s->text, buf_str(&once), once.len);
	s->wide = xmalloc(s->text.len * sizeof(*s->wide));
	for (size_t i = 0; i < s->text.len; n++) {
		i += utf8_decode(s->text.data + i, s->text.len - i, &cp);
		s->wide[n] = (wchar_t)cp;
	}
	s->wide[n] = L'\0';
	s->units = xmalloc((s->text.len + 1) * sizeof(*s->units));
	s->unit_count =
		utf16_from_utf8(buf_str(&s->text), s->text.len, s->units, NULL);
	add_tis(s);
	buf_release(&once);
}

static void sample_release(struct sample *s)
{
	buf_release(&s->text);
	buf_release(&s->tis);
	free(s->wide);
	free(s->units);
}

static void measure_width(void *ctx, const struct sample *s)
{
	*(int *)ctx += width_text(s->text.data, s->text.len, WIDTH_NORMAL);
}

static void measure_wcwidth(void *ctx, const struct sample *s)
{
	for (const wchar_t *c = s->wide; *c != L'\0'; c++)
		*(int *)ctx += wcwidth(*c);
}

struct wrapping {
	struct wrap *wrap;
	size_t lines;
};

static void wrap_all(void *ctx, const struct sample *s)
{
	struct wrapping *w = ctx;
	const struct wrap_line *lines;

	w->lines = wrap_text(w->wrap, s->text.data, s->text.len, 80, &lines);
}

static void canonize(void *ctx, const struct sample *s)
{
	struct buf out = {0};

	(void)ctx;
	(void)canon_text(&out, s->text.data, s->text.len);
	buf_release(&out);
}

static void normalize(void *ctx, const struct sample *s)
{
	UErrorCode status = U_ZERO_ERROR;
	UChar *out = ctx;

	(void)unorm2_normalize(unorm2_getNFCInstance(&status), s->units,
		s->unit_count, out, s->unit_count * 2, &status);
}

/* Returns the seconds of the fastest of ours. */
static double show(const char *what, struct job ours, const char *than,
	struct job theirs, const struct sample *s)
{
	race(&ours, &theirs, s);
	(void)printf("%-26s %7.1f MB/s     %-10s %7.1f MB/s   %5.2f x\n", what,
		(double)s->text.len / ours.best / 1e6, than,
		(double)s->text.len / theirs.best / 1e6,
		theirs.best / ours.best);
	return ours.best;
}

#ifdef HAS_LIBTHAI
static void break_thai(void *ctx, const struct sample *s)
{
	static int breaks[100000];

	for (size_t i = 0; i < s->tis.len;) {
		const char *line = s->tis.data + i;

		(void)th_brk_find_breaks(
			ctx, (const thchar_t *)line, breaks, ARRAY_LEN(breaks));
		i += strlen(line) + 1;
	}
}

static void *thai_new(void)
{
	return th_brk_new(NULL);
}

static void thai_free(void *thai)
{
	th_brk_delete(thai);
}

static void start_libthai(void)
{
	ThBrk *brk = th_brk_new(NULL);
	int breaks[40];

	/* สวัสดีชาวโลก */
	(void)th_brk_find_breaks(brk,
		(const thchar_t *)"\xCA\xC7\xD1\xCA\xB4\xD5\xAA\xD2\xC7",
		breaks, 40);
}
#else
static void break_thai(void *ctx, const struct sample *s)
{
	(void)ctx;
	(void)s;
}

static void *thai_new(void)
{
	return NULL;
}

static void thai_free(void *thai)
{
	(void)thai;
}

static void start_libthai(void)
{
}
#endif

static void start_ours(void)
{
	static const char text[] = "การประชุมหารือแนวทางการขับเคลื่อนจังหวัดคุณธรรม";
	const struct wrap_line *lines;
	struct buf key = {0};

	(void)wrap_text(wrap_new(), text, strlen(text), 40, &lines);
	order_key(order_new(), text, strlen(text), &key);
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Milliseconds that something takes in a process that never did it. */
static double cold(void (*start)(void))
{
	double all[STARTS];

	for (int i = 0; i < STARTS; i++) {
		int ends[2];
		pid_t child;

		if (pipe(ends) != 0 || (child = fork()) < 0)
			exit(1);
		if (child == 0) {
			double from = now(), taken;

			start();
			taken = now() - from;
			_exit(write(ends[1], &taken, sizeof(taken)) < 0);
		}
		if (read(ends[0], &all[i], sizeof(all[i])) !=
			(ssize_t)sizeof(all[i]))
			exit(1);
		(void)waitpid(child, NULL, 0);
		(void)close(ends[0]);
		(void)close(ends[1]);
	}
	qsort(all, STARTS, sizeof(*all), compare);
	return all[STARTS / 2] * 1e3;
}

/* Typing into a megabyte: the median and the slowest twentieth, in µs. */
static void type_keys(struct wrap *w, const struct sample *s)
{
	static double taken[KEYS];
	struct layout l = {0};
	struct buf text = {0};

	buf_add(&text, s->text.data, s->text.len);
	layout_set(&l, w, text.data, text.len, 76);
	for (int i = 0; i < KEYS; i++) {
		size_t at = text.len / KEYS * (size_t)i;
		double start;

		while ((text.data[at] & 0xC0) == 0x80)
			at--;
		buf_splice(&text, at, 0, "ก", 3);
		start = now();
		layout_edit(&l, w, text.data, text.len, at, 0, 3);
		taken[i] = now() - start;
	}
	qsort(taken, KEYS, sizeof(*taken), compare);
	(void)printf("%-26s %7.1f µs       p95 %.1f µs, most %.1f µs\n",
		"a key in a megabyte", taken[KEYS / 2] * 1e6,
		taken[KEYS * 95 / 100] * 1e6, taken[KEYS - 1] * 1e6);
	layout_release(&l);
	buf_release(&text);
}

/* As many names as a large notebook has. */
static void load_names(void *ctx, struct names *names)
{
	char name[64];

	(void)ctx;
	for (int i = 0; i < 100000; i++) {
		int n = snprintf(name, sizeof(name), "สม%d ใจ%d", i % 997, i);

		names_add(names, name, (size_t)n);
	}
}

/* A line is measured where lines are full. */
static void bench_wrap(const struct sample *s, const struct sample *prose)
{
	struct wrapping w = {.wrap = wrap_new()};
	struct names *names = names_new(load_names, NULL);
	struct job ours = {.f = wrap_all, .ctx = &w};
	struct job thai = {.f = break_thai, .ctx = thai_new()};

	double taken;

	(void)show("wrapping at 80", ours, "libthai", thai, s);
	taken = show("… prose alone", ours, "libthai", thai, prose);
	(void)printf("%-26s %7.2f µs\n", "… a line of it",
		taken / (double)w.lines * 1e6);
	wrap_set_names(w.wrap, names);
	(void)show("… with 100,000 names", ours, "libthai", thai, s);
	type_keys(w.wrap, s);
	wrap_free(w.wrap);
	names_free(names);
	thai_free(thai.ctx);
}

int main(void)
{
	struct sample s, prose;
	UChar *out;
	int sum = 0;

	(void)setlocale(LC_ALL, "C.UTF-8");
	(void)printf("%-26s %7.2f ms       %-10s %7.2f ms\n",
		"first line and key, cold", cold(start_ours), "libthai",
		cold(start_libthai));
	sample_init(&prose, false);
	sample_init(&s, true);
	(void)show("width", (struct job){.f = measure_width, .ctx = &sum},
		"wcwidth", (struct job){.f = measure_wcwidth, .ctx = &sum}, &s);
	bench_wrap(&s, &prose);
	out = xmalloc((size_t)s.unit_count * 2 * sizeof(*out));
	(void)show("canonical form", (struct job){.f = canonize}, "ICU's NFC",
		(struct job){.f = normalize, .ctx = out}, &s);
	free(out);
	sample_release(&s);
	sample_release(&prose);
	return sum == 0;
}
