/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/journal.h"

#include "core/store/store_parts.h"

#include <string.h>

void journal_stream_each(struct store *st,
	void (*each)(void *ctx, const struct journal_stream *s), void *ctx)
{
	struct journal_stream stream;
	struct stmt s;

	stmt_open(
		&s, &st->db, "SELECT sid, key, have FROM _stream ORDER BY sid");
	while (stmt_step(&s)) {
		stream.sid = stmt_int(&s, 0);
		stream.key = stmt_blob(&s, 1, &stream.key_len);
		stream.have = stmt_int(&s, 2);
		each(ctx, &stream);
	}
	stmt_close(&s);
}

static int64_t stream_find(struct store *st, const void *key, size_t len)
{
	struct stmt s;
	int64_t sid = 0;

	stmt_open(&s, &st->db, "SELECT sid FROM _stream WHERE key = ?1");
	stmt_bind_blob(&s, 1, key, len);
	if (stmt_step(&s))
		sid = stmt_int(&s, 0);
	stmt_close(&s);
	return sid;
}

int64_t journal_stream_add(struct store *st, const void *key, size_t len)
{
	struct stmt s;

	stmt_open(&s, &st->db,
		"INSERT OR IGNORE INTO _stream (key, have) VALUES (?1, 0)");
	stmt_bind_blob(&s, 1, key, len);
	(void)stmt_run(&s);
	return stream_find(st, key, len);
}

void journal_stream_set_have(struct store *st, int64_t sid, int64_t have)
{
	struct stmt s;

	stmt_open(&s, &st->db, "UPDATE _stream SET have = ?2 WHERE sid = ?1");
	stmt_bind_int(&s, 1, sid);
	stmt_bind_int(&s, 2, have);
	(void)stmt_run(&s);
}

void journal_segment_add(struct store *st, const struct journal_segment *s)
{
	struct stmt q;

	stmt_open(&q, &st->db,
		"INSERT INTO _segment (sid, first, count, head, plain_size, "
		"body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
	stmt_bind_int(&q, 1, s->sid);
	stmt_bind_int(&q, 2, s->first);
	stmt_bind_int(&q, 3, s->count);
	stmt_bind_blob(&q, 4, s->head, s->head_len);
	stmt_bind_int(&q, 5, s->plain_size);
	stmt_bind_blob(&q, 6, s->body, s->body_len);
	(void)stmt_run(&q);
}

static struct journal_segment read_segment(struct stmt *s, bool with_body)
{
	struct journal_segment segment = {
		.sid = stmt_int(s, 0),
		.first = stmt_int(s, 1),
		.count = stmt_int(s, 2),
		.plain_size = stmt_int(s, 4),
	};

	segment.head = stmt_blob(s, 3, &segment.head_len);
	if (with_body)
		segment.body = stmt_blob(s, 5, &segment.body_len);
	return segment;
}

void journal_segment_each(struct store *st, bool with_body,
	bool (*each)(void *ctx, const struct journal_segment *s), void *ctx)
{
	struct journal_segment segment;
	struct stmt s;
	bool goes_on = true;

	stmt_open(&s, &st->db,
		with_body ? "SELECT sid, first, count, head, plain_size, body "
			    "FROM _segment ORDER BY sid, first"
			  : "SELECT sid, first, count, head, plain_size "
			    "FROM _segment ORDER BY sid, first");
	while (goes_on && stmt_step(&s)) {
		segment = read_segment(&s, with_body);
		goes_on = each(ctx, &segment);
	}
	stmt_close(&s);
}

bool journal_segment_get(struct store *st, int64_t sid, int64_t seq,
	void (*got)(void *ctx, const struct journal_segment *s), void *ctx)
{
	struct journal_segment segment;
	struct stmt s;
	bool is_held = false;

	stmt_open(&s, &st->db,
		"SELECT sid, first, count, head, plain_size, body "
		"FROM _segment WHERE sid = ?1 AND first <= ?2 "
		"ORDER BY first DESC LIMIT 1");
	stmt_bind_int(&s, 1, sid);
	stmt_bind_int(&s, 2, seq);
	if (stmt_step(&s)) {
		segment = read_segment(&s, true);
		is_held = seq < segment.first + segment.count;
		if (is_held)
			got(ctx, &segment);
	}
	stmt_close(&s);
	return is_held;
}

void journal_segment_remove(struct store *st, int64_t sid, int64_t first)
{
	struct stmt s;

	stmt_open(&s, &st->db,
		"DELETE FROM _segment WHERE sid = ?1 AND first = ?2");
	stmt_bind_int(&s, 1, sid);
	stmt_bind_int(&s, 2, first);
	(void)stmt_run(&s);
}

void journal_tail_add(
	struct store *st, int64_t seq, const void *rec, size_t len)
{
	struct stmt s;

	stmt_open(&s, &st->db, "INSERT INTO _tail (seq, rec) VALUES (?1, ?2)");
	stmt_bind_int(&s, 1, seq);
	stmt_bind_blob(&s, 2, rec, len);
	(void)stmt_run(&s);
}

void journal_tail_each(struct store *st,
	void (*each)(void *ctx, int64_t seq, const uint8_t *rec, size_t len),
	void *ctx)
{
	const uint8_t *rec;
	struct stmt s;
	size_t len;

	stmt_open(&s, &st->db, "SELECT seq, rec FROM _tail ORDER BY seq");
	while (stmt_step(&s)) {
		rec = stmt_blob(&s, 1, &len);
		each(ctx, stmt_int(&s, 0), rec, len);
	}
	stmt_close(&s);
}

int64_t journal_tail_count(struct store *st)
{
	struct stmt s;
	int64_t count = 0;

	stmt_open(&s, &st->db, "SELECT count(*) FROM _tail");
	if (stmt_step(&s))
		count = stmt_int(&s, 0);
	stmt_close(&s);
	return count;
}

bool journal_tail_get(struct store *st, int64_t seq, struct buf *out)
{
	const uint8_t *rec;
	struct stmt s;
	size_t len;
	bool is_there;

	buf_clear(out);
	stmt_open(&s, &st->db, "SELECT rec FROM _tail WHERE seq = ?1");
	stmt_bind_int(&s, 1, seq);
	is_there = stmt_step(&s);
	if (is_there) {
		rec = stmt_blob(&s, 0, &len);
		buf_add(out, rec, len);
	}
	stmt_close(&s);
	return is_there;
}

void journal_tail_clear(struct store *st)
{
	db_exec(&st->db, "DELETE FROM _tail");
}

int64_t journal_merge_add(struct store *st, const struct journal_merge *m)
{
	const char *name = m->file_name != NULL ? m->file_name : "";
	const char *from = m->from != NULL ? m->from : "";
	struct stmt s;

	stmt_open(&s, &st->db,
		"INSERT INTO _merge (wall_ms, file_name, sender, file_hash, "
		"ranges, new_rows, changed_rows, conflicts, undone) "
		"VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
	stmt_bind_int(&s, 1, m->wall_ms);
	stmt_bind_text(&s, 2, name, strlen(name));
	stmt_bind_text(&s, 3, from, strlen(from));
	stmt_bind_blob(&s, 4, m->file_hash, m->file_hash_len);
	stmt_bind_blob(&s, 5, m->ranges, m->ranges_len);
	stmt_bind_int(&s, 6, m->new_rows);
	stmt_bind_int(&s, 7, m->changed_rows);
	stmt_bind_int(&s, 8, m->conflicts);
	stmt_bind_int(&s, 9, m->undone ? 1 : 0);
	if (stmt_run(&s) == 0)
		return 0;
	return db_int(&st->db, "SELECT max(number) FROM _merge", 0);
}

void journal_merge_each(struct store *st,
	void (*each)(void *ctx, const struct journal_merge *m), void *ctx)
{
	struct journal_merge m;
	struct stmt s;

	stmt_open(&s, &st->db,
		"SELECT number, wall_ms, file_name, sender, file_hash, ranges, "
		"new_rows, changed_rows, conflicts, undone "
		"FROM _merge ORDER BY number");
	while (stmt_step(&s)) {
		m.number = stmt_int(&s, 0);
		m.wall_ms = stmt_int(&s, 1);
		m.file_name = stmt_text(&s, 2);
		m.from = stmt_text(&s, 3);
		m.file_hash = stmt_blob(&s, 4, &m.file_hash_len);
		m.ranges = stmt_blob(&s, 5, &m.ranges_len);
		m.new_rows = stmt_int(&s, 6);
		m.changed_rows = stmt_int(&s, 7);
		m.conflicts = stmt_int(&s, 8);
		m.undone = stmt_int(&s, 9) != 0;
		each(ctx, &m);
	}
	stmt_close(&s);
}
