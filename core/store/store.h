/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The database file: SQLite in WAL mode with synchronous=FULL (the only
 * setting that lost no commit in simulated power cuts), STRICT tables made
 * from the descriptors. SQL is written in this folder alone.
 *
 * Failure is sticky, as with ferror(): after the first statement that fails
 * inside a transaction the others do nothing, and store_commit() rolls back
 * and says why. So the calls between begin and commit return plain values.
 * Reads outside a transaction are checked with store_ok().
 *
 * One thread, one writer. A store opened read-only refuses store_begin().
 */
#ifndef CORE_STORE_STORE_H
#define CORE_STORE_STORE_H

#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/model/record.h"
#include "core/text/order.h"

struct store;

/* Opens or makes the file (mode 0600) and brings its tables up to this
 * version. `path` ":memory:" for tests. Released by store_close(). */
struct store *store_open(const char *path, bool read_only, struct error *err);
void store_close(struct store *st); /* NULL is fine */
bool store_is_read_only(const struct store *st);
struct order *store_order(struct store *st); /* the collator it sorts by */

/* Transactions nest: only the outermost one writes; a rollback inside dooms
 * it. commit returns false (and has rolled back) when anything failed. What
 * is written outside of one is committed at once. */
bool store_begin(struct store *st, struct error *err);
bool store_commit(struct store *st, struct error *err);
void store_rollback(struct store *st);
bool store_in_transaction(const struct store *st);
/* The sticky failure; true when there is none. Outside a transaction reading
 * it clears it; inside one it stays, and store_commit() will refuse. */
bool store_ok(struct store *st, struct error *err);
/* The write-ahead log back into the file; nothing inside a transaction. */
void store_checkpoint(struct store *st);

/* Small named facts about this notebook (not replicated). */
bool store_meta_get(struct store *st, const char *name, struct buf *out);
void store_meta_set(
	struct store *st, const char *name, const void *bytes, size_t len);
int64_t store_meta_int(struct store *st, const char *name, int64_t none);
void store_meta_set_int(struct store *st, const char *name, int64_t x);

/* Text of every CREATE statement the descriptors lead to (a golden file). */
void store_schema(struct buf *out);
/* Verifies the file itself (integrity_check); sentences into `out`. */
bool store_verify(struct store *st, struct buf *out);

#endif
