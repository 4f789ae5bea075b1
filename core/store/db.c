/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/db.h"

#include "core/base/alloc.h"
#include "core/base/file.h"
#include "core/base/i18n.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>

struct db_slot {
	const char *key; /* NULL: free */
	sqlite3_stmt *idle;
};

static int system_errno(struct db *db, int otherwise)
{
	int number = sqlite3_system_errno(db->handle);

	return number != 0 ? number : otherwise;
}

bool db_explain(struct db *db, int code, struct error *err)
{
	switch (code & 0xff) {
	case SQLITE_FULL: return error_set_errno(err, ENOSPC, db->path);
	case SQLITE_READONLY: return error_set_errno(err, EROFS, db->path);
	case SQLITE_PERM: return error_set_errno(err, EACCES, db->path);
	case SQLITE_IOERR:
		return error_set_errno(err, system_errno(db, EIO), db->path);
	case SQLITE_CANTOPEN:
		return error_set_errno(err, system_errno(db, ENOENT), db->path);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL:
		return error_set(err, ERROR_BUSY,
			_("Another program is using this notebook just now: "
			  "%s."),
			db->path);
	case SQLITE_CORRUPT:
		return error_set(err, ERROR_REFUSED,
			_("The notebook file is damaged: %s."), db->path);
	case SQLITE_NOTADB:
		return error_set(err, ERROR_REFUSED,
			_("This file is not a Samut notebook: %s."), db->path);
	case SQLITE_CONSTRAINT:
	case SQLITE_MISMATCH:
	case SQLITE_TOOBIG:
		return error_set(err, ERROR_REFUSED,
			_("A value does not fit its field (%s)."),
			sqlite3_errmsg(db->handle));
	case SQLITE_NOMEM: BUG("out of memory in SQLite");
	case SQLITE_MISUSE:
	case SQLITE_RANGE: BUG("SQLite: %s", sqlite3_errmsg(db->handle));
	default:
		return error_set(err, ERROR_FAILED,
			_("The database could not do what was asked of it "
			  "(%s)."),
			sqlite3_errmsg(db->handle));
	}
}

void db_fail(struct db *db, int code)
{
	/* The first failure says why; the others follow from it. */
	if (db->failure.code == ERROR_NONE)
		(void)db_explain(db, code, &db->failure);
}

bool db_is_stuck(const struct db *db)
{
	return db->depth > 0 && db->failure.code != ERROR_NONE;
}

bool db_take_failure(struct db *db, struct error *err)
{
	if (db->failure.code == ERROR_NONE)
		return true;
	*err = db->failure;
	if (db->depth == 0)
		error_clear(&db->failure);
	return false;
}

void db_close(struct db *db)
{
	size_t i;

	while (db->depth > 0)
		db_rollback(db);
	for (i = 0; i < db->slot_capacity; i++)
		(void)sqlite3_finalize(db->slots[i].idle);
	free(db->slots);
	if (sqlite3_close(db->handle) == SQLITE_BUSY)
		BUG("a statement was left open");
	free(db->path);
	*db = (struct db){.handle = NULL};
}

void db_add_function(struct db *db, const char *name, int parameters,
	db_function *function, void *ctx)
{
	int code = sqlite3_create_function_v2(db->handle, name, parameters,
		SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, ctx,
		function, NULL, NULL, NULL);

	if (code != SQLITE_OK)
		db_fail(db, code);
}

void db_exec(struct db *db, const char *sql)
{
	int code;

	if (db_is_stuck(db))
		return;
	code = sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
	if (code != SQLITE_OK)
		db_fail(db, code);
}

int64_t db_int(struct db *db, const char *sql, int64_t none)
{
	struct stmt s;
	int64_t x = none;

	stmt_open_once(&s, db, sql);
	if (stmt_step(&s))
		x = stmt_int(&s, 0);
	stmt_close(&s);
	return x;
}

bool db_begin(struct db *db, struct error *err)
{
	int code;

	if (db->is_read_only)
		return error_set(err, ERROR_BUSY,
			_("This notebook is open for reading only: %s."),
			db->path);
	if (db->depth == 0) {
		error_clear(&db->failure);
		db->is_doomed = false;
		code = sqlite3_exec(
			db->handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
		if (code != SQLITE_OK)
			return db_explain(db, code, err);
	}
	db->depth++;
	return true;
}

static void roll_back(struct db *db)
{
	/* After a full disk SQLite may have rolled back by itself. */
	if (sqlite3_get_autocommit(db->handle) == 0)
		(void)sqlite3_exec(db->handle, "ROLLBACK", NULL, NULL, NULL);
	db->is_doomed = false;
}

/* Why the transaction cannot be committed. */
static bool refuse_commit(struct db *db, struct error *err)
{
	if (db->failure.code != ERROR_NONE) {
		*err = db->failure;
		return false;
	}
	return error_set(err, ERROR_FAILED,
		_("The change was given up half-way; nothing was saved."));
}

bool db_commit(struct db *db, struct error *err)
{
	if (db->depth == 0)
		BUG("commit outside a transaction");
	if (db->depth == 1 && !db->is_doomed)
		db_exec(db, "COMMIT");
	if (db->failure.code == ERROR_NONE && !db->is_doomed) {
		db->depth--;
		return true;
	}
	(void)refuse_commit(db, err);
	db_rollback(db);
	/* Whoever commits the outermost has been told. */
	if (db->depth == 0)
		error_clear(&db->failure);
	return false;
}

void db_rollback(struct db *db)
{
	if (db->depth == 0)
		BUG("rollback outside a transaction");
	db->depth--;
	if (db->depth == 0)
		roll_back(db);
	else
		db->is_doomed = true;
}

static size_t slot_of(const struct db *db, const char *key)
{
	size_t mask = db->slot_capacity - 1;
	size_t i = (size_t)(((uintptr_t)key >> 3) * 0x9e3779b9U) & mask;

	while (db->slots[i].key != NULL && db->slots[i].key != key)
		i = (i + 1) & mask;
	return i;
}

static void grow_slots(struct db *db)
{
	struct db_slot *old = db->slots;
	size_t old_capacity = db->slot_capacity, i;

	db->slot_capacity = old_capacity > 0 ? old_capacity * 2 : 128;
	db->slots = xcalloc(db->slot_capacity, sizeof(*db->slots));
	for (i = 0; i < old_capacity; i++)
		if (old[i].key != NULL)
			db->slots[slot_of(db, old[i].key)] = old[i];
	free(old);
}

static struct db_slot *slot_get(struct db *db, const char *key)
{
	struct db_slot *slot;

	if (db->slot_count * 2 >= db->slot_capacity)
		grow_slots(db);
	slot = &db->slots[slot_of(db, key)];
	if (slot->key == NULL) {
		slot->key = key;
		db->slot_count++;
	}
	return slot;
}

static void prepare(struct stmt *s, const char *sql, unsigned int flags)
{
	int code;

	if (db_is_stuck(s->db))
		return;
	code = sqlite3_prepare_v3(
		s->db->handle, sql, -1, flags, &s->handle, NULL);
	if (code != SQLITE_OK)
		db_fail(s->db, code);
}

void stmt_open(struct stmt *s, struct db *db, const char *sql)
{
	struct db_slot *slot = slot_get(db, sql);

	*s = (struct stmt){.db = db, .handle = slot->idle, .key = sql};
	slot->idle = NULL;
	if (s->handle == NULL)
		prepare(s, sql, SQLITE_PREPARE_PERSISTENT);
}

void stmt_open_once(struct stmt *s, struct db *db, const char *sql)
{
	*s = (struct stmt){.db = db};
	prepare(s, sql, 0);
}

void stmt_close(struct stmt *s)
{
	struct db_slot *slot;

	if (s->handle != NULL && s->key != NULL) {
		slot = slot_get(s->db, s->key);
		if (slot->idle == NULL) {
			stmt_reset(s);
			/* What was bound may be gone before the next use. */
			(void)sqlite3_clear_bindings(s->handle);
			slot->idle = s->handle;
			s->handle = NULL;
		}
	}
	(void)sqlite3_finalize(s->handle);
	*s = (struct stmt){.db = NULL};
}

void stmt_reset(struct stmt *s)
{
	/* Its result repeats what step() has said. */
	(void)sqlite3_reset(s->handle);
}

static int step(struct stmt *s)
{
	int code;

	if (s->handle == NULL || db_is_stuck(s->db))
		return SQLITE_ABORT;
	code = sqlite3_step(s->handle);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		db_fail(s->db, code);
	return code;
}

bool stmt_step(struct stmt *s)
{
	return step(s) == SQLITE_ROW;
}

int64_t stmt_run(struct stmt *s)
{
	int64_t changes = 0;

	if (step(s) == SQLITE_DONE)
		changes = sqlite3_changes64(s->db->handle);
	stmt_close(s);
	return changes;
}
