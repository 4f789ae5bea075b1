/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/db.h"

#include "core/base/alloc.h"
#include "core/base/error.h"
#include "core/base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUSY_TIMEOUT_MS = 1000 };

/* trusted_schema and cell_size_check: the file may come from anywhere.
 * secure_delete: what was erased must not be found in free pages. */
static const char pragmas[] = "PRAGMA trusted_schema=OFF;"
			      "PRAGMA cell_size_check=ON;"
			      "PRAGMA foreign_keys=OFF;"
			      "PRAGMA temp_store=MEMORY;"
			      "PRAGMA mmap_size=0;"
			      "PRAGMA cache_size=-6000;"
			      "PRAGMA secure_delete=ON;";
/* WAL with synchronous=FULL is the only setting that lost no commit in
 * simulated power cuts. */
static const char write_pragmas[] = "PRAGMA journal_mode=WAL;"
				    "PRAGMA synchronous=FULL;"
				    "PRAGMA journal_size_limit=4194304;";

/* SQLite would make it readable by everybody. An existing file is not opened:
 * closing a second descriptor would drop SQLite's locks in this process. */
static bool make_private(const char *path, struct error *err)
{
	int fd = open(
		path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);

	if (fd >= 0)
		return close(fd) == 0 || error_set_errno(err, errno, path);
	if (errno != EEXIST)
		return error_set_errno(err, errno, path);
	(void)chmod(path, S_IRUSR | S_IWUSR);
	return true;
}

static int try_open(struct db *db, const char *name, int flags)
{
	int code;

	/* One thread: SQLite needs no mutexes. */
	code = sqlite3_open_v2(name, &db->handle,
		flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
	if (code == SQLITE_OK)
		code = sqlite3_exec(db->handle, pragmas, NULL, NULL, NULL);
	/* The first thing that looks into the file. */
	if (code == SQLITE_OK)
		code = sqlite3_exec(db->handle,
			"SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
	return code;
}

/* On a read-only medium WAL's shared memory cannot be made; when no log is
 * left over, the file alone is the whole truth and cannot change. */
static int try_immutable(struct db *db)
{
	char *name, *wal;
	int code = SQLITE_CANTOPEN;

	wal = sqlite3_mprintf("%s-wal", db->path);
	name = sqlite3_mprintf("file:%s?immutable=1", db->path);
	if (wal == NULL || name == NULL)
		BUG("out of memory in SQLite");
	if (file_exists(db->path) && !file_exists(wal) &&
		strpbrk(db->path, "?#%") == NULL) {
		(void)sqlite3_close(db->handle);
		db->handle = NULL;
		code = try_open(
			db, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
	}
	sqlite3_free(name);
	sqlite3_free(wal);
	return code;
}

static bool open_to_read(struct db *db, struct error *err)
{
	int code = try_open(db, db->path, SQLITE_OPEN_READONLY);
	int retried;

	if ((code & 0xff) == SQLITE_CANTOPEN ||
		(code & 0xff) == SQLITE_READONLY) {
		retried = try_immutable(db);
		if (retried == SQLITE_OK)
			code = retried;
	}
	return code == SQLITE_OK || db_explain(db, code, err);
}

static bool open_to_write(struct db *db, struct error *err)
{
	int code;

	if (strcmp(db->path, ":memory:") != 0 && !make_private(db->path, err))
		return false;
	code = try_open(
		db, db->path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
	/* SQLite opens what it may not write without a word. */
	if (code == SQLITE_OK && sqlite3_db_readonly(db->handle, "main") == 1)
		return error_set_errno(err, EROFS, db->path);
	if (code == SQLITE_OK)
		code = sqlite3_exec(
			db->handle, write_pragmas, NULL, NULL, NULL);
	return code == SQLITE_OK || db_explain(db, code, err);
}

bool db_open(struct db *db, const char *path, bool read_only, struct error *err)
{
	*db = (struct db){.path = xstrdup(path), .is_read_only = read_only};
	if (!(read_only ? open_to_read(db, err) : open_to_write(db, err))) {
		db_close(db);
		return false;
	}
	(void)sqlite3_busy_timeout(db->handle, BUSY_TIMEOUT_MS);
	return true;
}
