/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Merging attendances against plain prepared INSERTs of the same rows (read
 * back from the merged notebook, sort keys and all) into the same tables, with
 * the same settings, in the same run.
 *
 *   bench_merge [ROWS [natural]]
 *
 * Ids are UUIDv7, or with "natural" hashes of meeting and person.
 */
#include "core/base/alloc.h"
#include "core/base/file.h"
#include "tests/sync/laptop.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

enum { ROWS = 100000, MEETING_SIZE = 40 };

struct rows {
	sqlite3_value **values;
	int columns;
	size_t count;
};

static double now(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void must(bool is_fine, const char *what)
{
	if (is_fine)
		return;
	(void)fprintf(stderr, "bench_merge: %s\n", what);
	exit(1);
}

static void set_text(struct record *r, size_t field, const char *text)
{
	value_set_text(&r->values[field], text, strlen(text));
}

static void attend(
	struct laptop *l, const struct id *meeting, int seq, bool is_natural)
{
	static const char *const networks[] = {"GOV", "BIZ", "EDU", "REL"};
	static const char *const positions[] = {"นักวิชาการวัฒนธรรม",
		"ครู โรงเรียนบ้านหนองบัว", "กำนันตำบลหมากแข้ง", "ผู้ใหญ่บ้าน"};
	struct id person = id_new(&l->world);
	struct record r;

	record_init_empty(&r, RECORD_ATTENDANCE);
	if (!is_natural)
		r.id = id_new(&l->world);
	value_set_id(&r.values[ATTENDANCE_MEETING_ID], meeting);
	value_set_id(&r.values[ATTENDANCE_PERSON_ID], &person);
	value_set_int(&r.values[ATTENDANCE_SEQ], seq);
	set_text(&r, ATTENDANCE_NETWORK_CODE, networks[seq % 4]);
	set_text(&r, ATTENDANCE_POSITION_THEN, positions[seq % 3]);
	set_text(&r, ATTENDANCE_ROLE, "MEMBER");
	set_text(&r, ATTENDANCE_ATTEND_CLASS, "IN_PERSON");
	value_set_int(&r.values[ATTENDANCE_SIGNED_ON_PAPER], 1);
	must(sync_create(l->sync, &r, &l->err), l->err.text);
	record_release(&r);
}

static void fill(struct laptop *l, int rows, bool is_natural)
{
	struct id meeting = {{0}};
	int i;

	must(store_begin(l->store, &l->err), l->err.text);
	for (i = 0; i < rows; i++) {
		if (i % MEETING_SIZE == 0)
			meeting = id_new(&l->world);
		attend(l, &meeting, i % MEETING_SIZE + 1, is_natural);
	}
	must(store_commit(l->store, &l->err), l->err.text);
}

static double size_of(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 ? (double)st.st_size : 0;
}

static sqlite3 *open_plain(const char *path)
{
	sqlite3 *db = NULL;

	must(sqlite3_open(path, &db) == SQLITE_OK, "sqlite3_open");
	must(sqlite3_exec(db,
		     "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
		     "PRAGMA cache_size=-6000; PRAGMA secure_delete=ON;",
		     NULL, NULL, NULL) == SQLITE_OK,
		"pragma");
	return db;
}

static void read_rows(const char *path, struct rows *rows, size_t count)
{
	sqlite3 *db = open_plain(path);
	sqlite3_stmt *s = NULL;
	int i;

	must(sqlite3_prepare_v2(db, "SELECT * FROM attendance ORDER BY rowid",
		     -1, &s, NULL) == SQLITE_OK,
		"select");
	rows->columns = sqlite3_column_count(s);
	rows->values =
		xcalloc(count * (size_t)rows->columns, sizeof(sqlite3_value *));
	while (rows->count < count && sqlite3_step(s) == SQLITE_ROW) {
		for (i = 0; i < rows->columns; i++)
			rows->values[rows->count * (size_t)rows->columns +
				(size_t)i] =
				sqlite3_value_dup(sqlite3_column_value(s, i));
		rows->count++;
	}
	(void)sqlite3_finalize(s);
	(void)sqlite3_close(db);
}

static double insert_plain(const char *path, const struct rows *rows)
{
	sqlite3 *db = open_plain(path);
	struct buf sql = {0};
	sqlite3_stmt *s = NULL;
	double start;
	size_t k;
	int i;

	buf_add_str(&sql, "INSERT INTO attendance VALUES (?");
	for (i = 1; i < rows->columns; i++)
		buf_add_str(&sql, ",?");
	buf_add_str(&sql, ")");
	must(sqlite3_prepare_v2(db, buf_str(&sql), -1, &s, NULL) == SQLITE_OK,
		"insert");
	start = now();
	must(sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK,
		"begin");
	for (k = 0; k < rows->count; k++) {
		for (i = 0; i < rows->columns; i++)
			(void)sqlite3_bind_value(s, i + 1,
				rows->values[k * (size_t)rows->columns +
					(size_t)i]);
		must(sqlite3_step(s) == SQLITE_DONE, sqlite3_errmsg(db));
		(void)sqlite3_reset(s);
	}
	must(sqlite3_exec(db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK,
		"commit");
	start = now() - start;
	(void)sqlite3_finalize(s);
	(void)sqlite3_close(db);
	buf_release(&sql);
	return start;
}

static double merge_timed(struct laptop *l, const char *path, int64_t rows)
{
	struct merge_report report;
	double start = now();

	must(laptop_merge(l, path, &report) == 0, l->err.text);
	start = now() - start;
	must(report.new_rows == rows || report.status == MERGE_NOTHING_NEW,
		"not all rows arrived");
	merge_report_release(&report);
	return start;
}

static void print(int rows, double merge, double plain, double again,
	double file, double database, double bare)
{
	(void)printf("rows                %d\n", rows);
	(void)printf("merge               %.3f s\n", merge);
	(void)printf("plain INSERT        %.3f s\n", plain);
	(void)printf("ratio               %.2f (>= 0.70)\n", plain / merge);
	(void)printf("merge again         %.1f ms\n", again * 1000);
	(void)printf("file                %.1f B/row (<= 60)\n", file / rows);
	(void)printf("database            %.1f MB, plain %.1f MB, %.2f\n",
		database / 1e6, bare / 1e6, database / bare);
}

int main(int argc, char **argv)
{
	int rows = argc > 1 ? (int)strtol(argv[1], NULL, 10) : ROWS;
	struct buf folder = {0};
	struct buf file = {0};
	struct buf merged = {0};
	struct buf plain = {0};
	struct rows read = {0};
	struct laptop from;
	struct laptop to;
	double times[3];
	size_t k;

	scratch_make(&folder);
	(void)scratch_file(&file, &folder, "x.samut");
	(void)scratch_file(&merged, &folder, "merged.db");
	(void)scratch_file(&plain, &folder, "plain.db");
	laptop_open(&from, 1, NULL, NULL, "สมศรี");
	fill(&from, rows, argc > 2 && strcmp(argv[2], "natural") == 0);
	must(laptop_hand_over(&from, buf_str(&file)), from.err.text);
	laptop_close(&from);

	laptop_open(&to, 2, buf_str(&merged), NULL, "มานี");
	times[0] = merge_timed(&to, buf_str(&file), rows);
	times[2] = merge_timed(&to, buf_str(&file), 0);
	store_checkpoint(to.store);
	laptop_close(&to);
	laptop_open(&to, 3, buf_str(&plain), NULL, "");
	laptop_close(&to);
	read_rows(buf_str(&merged), &read, (size_t)rows);
	times[1] = insert_plain(buf_str(&plain), &read);
	print(rows, times[0], times[1], times[2], size_of(buf_str(&file)),
		size_of(buf_str(&merged)), size_of(buf_str(&plain)));

	for (k = 0; k < read.count * (size_t)read.columns; k++)
		sqlite3_value_free(read.values[k]);
	free(read.values);
	scratch_remove(&folder);
	buf_release(&file);
	buf_release(&merged);
	buf_release(&plain);
	return times[1] / times[0] < 0.7;
}
