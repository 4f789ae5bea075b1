/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A thin wrapper over SQLite, private to core/store: statements bound by type,
 * transactions that nest and are policed, failures that stick and are finished
 * sentences. No SQLite code leaves db.c.
 *
 * After a failure inside a transaction every statement does nothing: binding
 * is ignored, stepping says "no row". Outside one, each statement tries anew
 * and the first failure is kept until db_take_failure() reads it.
 *
 * Texts and blobs are bound without a copy: they must live until the statement
 * is reset or closed. Columns are valid until the next step.
 */
#ifndef CORE_STORE_DB_H
#define CORE_STORE_DB_H

#include "core/base/error.h"
#include "core/model/value.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sqlite3;
struct sqlite3_stmt;
struct db_slot;

struct db {
	struct sqlite3 *handle;
	char *path;
	struct db_slot *slots; /* idle statements, by the address of the SQL */
	size_t slot_count, slot_capacity;
	struct error failure; /* code ERROR_NONE: none */
	unsigned int depth;   /* of open transactions */
	bool is_read_only;
	bool is_doomed; /* an inner transaction was rolled back */
};

/* Opens the file, or makes it (mode 0600) unless `read_only`. */
bool db_open(
	struct db *db, const char *path, bool read_only, struct error *err);
void db_close(struct db *db);

bool db_begin(struct db *db, struct error *err);
bool db_commit(struct db *db, struct error *err);
void db_rollback(struct db *db);
/* False and the sentence when something failed. Inside a transaction the
 * failure stays: reading it must not let half of a change be committed. */
bool db_take_failure(struct db *db, struct error *err);
bool db_is_stuck(const struct db *db);
/* The sentence for a result code of SQLite; always returns false. */
bool db_explain(struct db *db, int code, struct error *err);
/* Sticks the last failure of SQLite that has this result code. */
void db_fail(struct db *db, int code);

/* A pure function of its parameters, for SQL to call. */
struct sqlite3_context;
struct sqlite3_value;
typedef void db_function(
	struct sqlite3_context *to, int argc, struct sqlite3_value **argv);
void db_add_function(struct db *db, const char *name, int parameters,
	db_function *function, void *ctx);

/* Statements without parameters and rows. */
void db_exec(struct db *db, const char *sql);
/* The first column of the first row as a number, `none` without a row. */
int64_t db_int(struct db *db, const char *sql, int64_t none);

/* A zeroed struct is a valid closed one. */
struct stmt {
	struct db *db;
	struct sqlite3_stmt *handle; /* NULL: preparing failed */
	const char *key;             /* NULL: not to be kept */
};

/* A statement that is kept for the next use. The key is the *address* of
 * `sql`, so it must be a literal or live as long as the store. May be used
 * again while a first one is still open: each has its own. */
void stmt_open(struct stmt *s, struct db *db, const char *sql);
/* One that is made for this use alone. */
void stmt_open_once(struct stmt *s, struct db *db, const char *sql);
void stmt_close(struct stmt *s);

/* Parameters count from 1. */
void stmt_bind_null(struct stmt *s, int i);
void stmt_bind_int(struct stmt *s, int i, int64_t x);
void stmt_bind_text(struct stmt *s, int i, const char *text, size_t len);
void stmt_bind_blob(struct stmt *s, int i, const void *bytes, size_t len);
void stmt_bind_id(struct stmt *s, int i, const struct id *id);
void stmt_bind_value(struct stmt *s, int i, const struct value *v);

bool stmt_step(struct stmt *s); /* true: there is a row */
void stmt_reset(struct stmt *s);
/* Steps once and closes: for INSERT, UPDATE and DELETE. Returns how many rows
 * it touched; 0 after a failure. */
int64_t stmt_run(struct stmt *s);

/* Columns count from 0. */
bool stmt_is_null(struct stmt *s, int col);
int64_t stmt_int(struct stmt *s, int col);
const char *stmt_text(struct stmt *s, int col); /* never NULL */
const uint8_t *stmt_blob(struct stmt *s, int col, size_t *len);
/* False when the column does not hold an id; *id is nil then. */
bool stmt_id(struct stmt *s, int col, struct id *id);
/* An owned copy; `v` is NULL-tagged before. */
void stmt_value(struct stmt *s, int col, struct value *v);
/* Points into the row; never released. */
struct value stmt_borrow(struct stmt *s, int col);

#endif
