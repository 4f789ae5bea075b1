/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What tests of the store share: a store in memory or in a fresh folder, ids
 * that can be told apart, people. The fixture goes through cmocka's setup and
 * teardown; a test may close and open the store itself.
 */
#ifndef TESTS_STORE_FIXTURE_H
#define TESTS_STORE_FIXTURE_H

#include "core/store/query.h"
#include "core/store/rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

struct fixture {
	char folder[64]; /* empty: in memory */
	struct buf path; /* of the notebook file */
	struct store *st;
	struct error err;
};

int fixture_in_memory(void **state);
int fixture_in_folder(void **state);
int fixture_remove(void **state);

/* Fails the test with the sentence when the store cannot be opened. */
void fixture_open(struct fixture *f);
void fixture_close(struct fixture *f);
void fixture_begin(struct fixture *f);
void fixture_commit(struct fixture *f);
/* Nothing failed outside a transaction. */
void fixture_assert_ok(struct fixture *f);

struct id test_id(unsigned int number);
void set_text(struct record *r, size_t field, const char *text);
void set_id(struct record *r, size_t field, unsigned int number);
/* A computed person under test_id(number); released by the caller. */
struct record make_person(
	unsigned int number, const char *first, const char *last);
/* The same, put into the store as stream 1's change of that number. */
void put_person(struct store *st, unsigned int number, const char *first,
	const char *last);
void put(struct store *st, const struct record *r, int64_t seq);

#endif
