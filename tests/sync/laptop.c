/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/sync/laptop.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/store/journal.h"
#include "core/sync/state.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

uint64_t laptop_draw(uint64_t *chance, uint64_t below)
{
	uint64_t x;

	*chance += UINT64_C(0x9E3779B97F4A7C15);
	x = *chance;
	x = (x ^ x >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
	x = (x ^ x >> 27) * UINT64_C(0x94D049BB133111EB);
	x ^= x >> 31;
	return below != 0 ? x % below : x;
}

static int64_t wall(void *ctx)
{
	struct laptop *l = ctx;

	return l->wall_ms++;
}

static int64_t ticks(void *ctx)
{
	(void)ctx;
	return 0;
}

static void draw(void *ctx, void *bytes, size_t len)
{
	struct laptop *l = ctx;
	uint8_t *at = bytes;

	while (len-- > 0)
		*at++ = (uint8_t)laptop_draw(&l->chance, 256);
}

static const char *env(void *ctx, const char *name)
{
	(void)ctx;
	(void)name;
	return NULL;
}

static void must(bool is_fine, const struct laptop *l, const char *what)
{
	if (is_fine)
		return;
	(void)fprintf(stderr, "%s: %s\n", what, l->err.text);
	abort();
}

void laptop_open(struct laptop *l, uint64_t seed, const char *path,
	const char *folder, const char *author)
{
	*l = (struct laptop){.chance = seed, .wall_ms = INT64_C(1668042000000)};
	l->world = (struct world){
		.wall_ms = wall,
		.ticks_ms = ticks,
		.random = draw,
		.env = env,
		.utc_offset_min = 420,
		.ctx = l,
	};
	l->store = store_open(path != NULL ? path : ":memory:", false, &l->err);
	must(l->store != NULL, l, "store_open");
	l->sync = sync_open(l->store, &l->world, folder, author, &l->err);
	must(l->sync != NULL, l, "sync_open");
}

void laptop_close(struct laptop *l)
{
	sync_close(l->sync);
	store_close(l->store);
}

bool laptop_hand_over(struct laptop *l, const char *path)
{
	struct handover_write *w;
	int more = -1;

	(void)file_remove(path);
	w = handover_write_start(
		l->sync, NULL, path, PASSPHRASE, HANDOVER_COST_TEST, &l->err);
	if (w == NULL)
		return false;
	do
		more = handover_write_step(w, &l->err);
	while (more == 1);
	handover_write_free(w);
	return more == 0;
}

int laptop_merge_with(struct laptop *l, const char *path, const char *words,
	bool dry_run, struct merge_report *report)
{
	struct merge_job *job =
		merge_start(l->sync, path, words, dry_run, &l->err);
	const struct merge_report *told;
	int more;

	if (job == NULL)
		return -1;
	do
		more = merge_step(job, &l->err);
	while (more == 1);
	if (report != NULL) {
		told = merge_job_report(job);
		*report = *told;
		report->missing = xmemdup(told->missing,
			told->missing_count * sizeof(*told->missing));
	}
	merge_free(job);
	return more;
}

int laptop_merge(
	struct laptop *l, const char *path, struct merge_report *report)
{
	return laptop_merge_with(l, path, PASSPHRASE, false, report);
}

bool laptop_is_equal(struct laptop *a, struct laptop *b)
{
	uint8_t left[ROOT_SIZE];
	uint8_t right[ROOT_SIZE];

	sync_digest(a->sync, left);
	sync_digest(b->sync, right);
	return memcmp(left, right, ROOT_SIZE) == 0;
}

void scratch_make(struct buf *path)
{
	static const char in_memory[] = "/dev/shm/samut-test-XXXXXX";
	static const char on_disk[] = "/tmp/samut-test-XXXXXX";

	buf_clear(path);
	buf_add_str(path, access("/dev/shm", W_OK) == 0 ? in_memory : on_disk);
	if (mkdtemp(path->data) == NULL)
		abort();
}

void scratch_remove(struct buf *path)
{
	DIR *folder = opendir(buf_str(path));
	struct buf file = {0};
	const struct dirent *entry;

	while (folder != NULL && (entry = readdir(folder)) != NULL)
		(void)unlink(scratch_file(&file, path, entry->d_name));
	if (folder != NULL)
		(void)closedir(folder);
	(void)rmdir(buf_str(path));
	buf_release(&file);
	buf_release(path);
}

const char *scratch_file(
	struct buf *out, const struct buf *folder, const char *name)
{
	path_join(out, buf_str(folder), name);
	return buf_str(out);
}

void file_write(const char *path, const void *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	if (fd < 0 || (len > 0 && write(fd, bytes, len) != (ssize_t)len))
		abort();
	(void)close(fd);
}

struct id id_of(uint64_t number)
{
	struct id id = {{0x01, 0x84}};
	int i;

	for (i = 0; i < 8; i++)
		id.bytes[8 + i] = (uint8_t)(number >> (8 * (7 - i)));
	return id;
}

struct id alias_create(struct laptop *l, const char *text)
{
	struct id org = id_of(1);
	struct record r;
	struct id id;

	record_init_empty(&r, RECORD_ORGANISATION_ALIAS);
	value_set_id(&r.values[ORGANISATION_ALIAS_ORG_ID], &org);
	value_set_text(
		&r.values[ORGANISATION_ALIAS_ALIAS_TH], text, strlen(text));
	must(sync_create(l->sync, &r, &l->err), l, "sync_create");
	id = r.id;
	record_release(&r);
	return id;
}

bool alias_set(struct laptop *l, const struct id *id, const char *text)
{
	static const uint8_t fields[] = {ORGANISATION_ALIAS_ALIAS_TH};
	struct record r;
	bool is_set;

	record_init_empty(&r, RECORD_ORGANISATION_ALIAS);
	r.id = *id;
	value_set_text(
		&r.values[ORGANISATION_ALIAS_ALIAS_TH], text, strlen(text));
	is_set = sync_update(l->sync, &r, fields, 1, &l->err);
	record_release(&r);
	return is_set;
}

bool alias_get(struct laptop *l, const struct id *id, char *text, size_t size)
{
	struct record r;

	text[0] = '\0';
	if (!row_get(l->store, RECORD_ORGANISATION_ALIAS, id, &r, NULL))
		return false;
	(void)snprintf(text, size, "%s",
		value_text(&r.values[ORGANISATION_ALIAS_ALIAS_TH]));
	record_release(&r);
	return true;
}

void laptop_forge(struct laptop *l, const struct buf *rec)
{
	int64_t seq = sync_own_number(l->sync) + 1;

	must(store_begin(l->store, &l->err), l, "store_begin");
	journal_tail_add(l->store, seq, rec->data, rec->len);
	sync_set_own_number(l->sync, seq);
	must(store_commit(l->store, &l->err), l, "store_commit");
}
