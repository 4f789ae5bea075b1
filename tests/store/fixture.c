/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/store/fixture.h"

#include "core/base/alloc.h"
#include "core/base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int fixture_in_memory(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));

	*state = f;
	buf_add_str(&f->path, ":memory:");
	fixture_open(f);
	return 0;
}

int fixture_in_folder(void **state)
{
	struct fixture *f = xcalloc(1, sizeof(*f));

	*state = f;
	(void)snprintf(f->folder, sizeof(f->folder), "/tmp/samut-test-XXXXXX");
	if (mkdtemp(f->folder) == NULL)
		return 1;
	path_join(&f->path, f->folder, "notebook.db");
	return 0;
}

int fixture_remove(void **state)
{
	static const char *const names[] = {
		"notebook.db", "notebook.db-wal", "notebook.db-shm"};
	struct fixture *f = *state;
	int left = 0;
	size_t i;

	fixture_close(f);
	for (i = 0; f->folder[0] != '\0' && i < ARRAY_LEN(names); i++) {
		path_join(&f->path, f->folder, names[i]);
		(void)file_remove(f->path.data);
	}
	/* Fails when a test left something it should not have. */
	if (f->folder[0] != '\0')
		left = rmdir(f->folder);
	buf_release(&f->path);
	free(f);
	return left;
}

void fixture_open(struct fixture *f)
{
	f->st = store_open(f->path.data, false, &f->err);
	if (f->st == NULL)
		fail_msg("%s", f->err.text);
}

void fixture_close(struct fixture *f)
{
	store_close(f->st);
	f->st = NULL;
}

void fixture_begin(struct fixture *f)
{
	if (!store_begin(f->st, &f->err))
		fail_msg("%s", f->err.text);
}

void fixture_commit(struct fixture *f)
{
	if (!store_commit(f->st, &f->err))
		fail_msg("%s", f->err.text);
}

void fixture_assert_ok(struct fixture *f)
{
	if (!store_ok(f->st, &f->err))
		fail_msg("%s", f->err.text);
}

struct id test_id(unsigned int number)
{
	struct id id = {{0x01, 0x95, 0}};
	size_t i;

	for (i = 0; i < 4; i++)
		id.bytes[ID_SIZE - 1 - i] = (uint8_t)(number >> (8 * i) & 0xff);
	return id;
}

void set_text(struct record *r, size_t field, const char *text)
{
	value_set_text(&r->values[field], text, strlen(text));
}

void set_id(struct record *r, size_t field, unsigned int number)
{
	struct id id = test_id(number);

	value_set_id(&r->values[field], &id);
}

struct record make_person(
	unsigned int number, const char *first, const char *last)
{
	struct record r;

	record_init(&r, RECORD_PERSON);
	r.id = test_id(number);
	set_text(&r, PERSON_FIRST_NAME, first);
	set_text(&r, PERSON_LAST_NAME, last);
	record_compute(&r);
	return r;
}

void put_person(struct store *st, unsigned int number, const char *first,
	const char *last)
{
	struct record r = make_person(number, first, last);

	put(st, &r, number);
	record_release(&r);
}

void put(struct store *st, const struct record *r, int64_t seq)
{
	const struct row_origin origin = {.sid = 1, .seq = seq};

	row_put(st, r, &origin);
}
