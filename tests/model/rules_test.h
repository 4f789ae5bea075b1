/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A small world for the tests of the record types: a handful of records that
 * know each other, and the facts that tell of them. Record number n has the id
 * "00000000-0000-0000-0000-0000000000nn" (decimal digits). Today is 20
 * November 2565, the working fiscal year 2566.
 */
#ifndef TESTS_MODEL_RULES_TEST_H
#define TESTS_MODEL_RULES_TEST_H

#include "tests/model/model_test.h"

enum { WORLD_MAX = 32 };

struct world_of_records {
	struct record records[WORLD_MAX];
	size_t count;
	struct facts facts;
};

/* Sets "field=value;field=value"; fails the test when one is refused. "@12"
 * stands for the id of record 12. */
void record_set_all(
	struct record *r, const char *settings, const struct facts *facts);
void world_init(struct world_of_records *world);
void world_release(struct world_of_records *world);

#endif
