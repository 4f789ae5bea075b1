/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A notebook in memory, with or without the sample, and a person in it: for
 * the tests of core/notebook. To be included after cmocka.h.
 */
#ifndef TESTS_NOTEBOOK_FIXTURE_H
#define TESTS_NOTEBOOK_FIXTURE_H

#include "core/base/alloc.h"
#include "core/notebook/roster.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct fixture {
	struct world world;
	struct notebook *nb;
	struct error err;
	struct problems problems;
};

static inline void setup(struct fixture *f, bool has_sample)
{
	*f = (struct fixture){.world = world_system()};
	f->nb = notebook_open(NULL, &f->world, &f->err);
	assert_non_null(f->nb);
	if (has_sample)
		assert_true(notebook_fill_sample(f->nb, &f->err));
}

static inline void teardown(struct fixture *f)
{
	problems_release(&f->problems);
	notebook_close(f->nb);
}

static inline void set(
	struct fixture *f, struct record *r, size_t field, const char *typed)
{
	assert_true(record_set(
		r, field, typed, notebook_facts(f->nb), &f->problems));
}

static inline void make_person(
	struct fixture *f, struct record *r, const char *name)
{
	record_init(r, RECORD_PERSON);
	set(f, r, PERSON_TITLE_CIVIL, "นาย");
	set(f, r, PERSON_FIRST_NAME, name);
	set(f, r, PERSON_LAST_NAME, "ทดลอง");
	set(f, r, PERSON_LEGAL_BASIS, "24_4");
	set(f, r, PERSON_NOTICE_VERSION, "N1");
	set(f, r, PERSON_RETENTION_CLASS, "R10");
}

static inline void find(struct fixture *f, enum record_type_id type,
	const char *words, struct id *id)
{
	if (!notebook_find(f->nb, type, words, id, &f->err))
		fail_msg("%s", f->err.text);
}

#endif
