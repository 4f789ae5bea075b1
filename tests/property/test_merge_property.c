/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Random laptops write, delete, meet by natural keys, hand over and merge in
 * any order, again and again, from old files too. In the end all of them merge
 * everything and must show the same; in some runs what they show is compared
 * with an oracle as well. Arguments: a seed to begin with, and merges to make.
 */
#include "core/base/alloc.h"
#include "core/store/journal.h"
#include "core/sync/natural.h"
#include "core/sync/state.h"
#include "tests/property/merge_oracle.h"
#include "tests/sync/laptop.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEPS = 150, ROWS = 14, FILES = 12, MERGES = 2200 };

struct file {
	struct buf path;
	struct oracle_set holds;
};
struct row {
	enum record_type_id type;
	struct id id;
};
struct run {
	uint64_t chance;
	struct laptop laptops[ORACLE_LAPTOPS];
	int count;
	struct row rows[ROWS];
	struct file files[FILES];
	size_t file_count;
	struct oracle oracle;
	struct buf folder;
	long merges;
	bool is_sound;
};

static const enum record_type_id types[] = {
	RECORD_ORGANISATION_ALIAS,
	RECORD_ATTENDANCE,
	RECORD_PERSON,
	RECORD_LEARNING_SITE,
};

static uint64_t draw(struct run *run, uint64_t below)
{
	return laptop_draw(&run->chance, below);
}

static void complain(struct run *run, const char *what, int laptop, size_t row)
{
	(void)printf("# %s: laptop %d, row %zu\n", what, laptop, row);
	run->is_sound = false;
}

/* One of a few values of the right kind; code 0 is NULL. */
static void value_of(const struct field *f, uint8_t code, struct value *v)
{
	static const char *const words[] = {"", "ก", "ขวด", "ค", "งู"};
	struct id id = id_of(code);

	value_set_null(v);
	if (code == 0)
		return;
	switch (kinds[f->kind].tag) {
	case VALUE_INT:
		value_set_int(v, f->kind == KIND_BOOL ? code % 2 : code);
		break;
	case VALUE_REAL: value_set_real(v, code * 0.25); break;
	case VALUE_BLOB: value_set_id(v, &id); break;
	case VALUE_TEXT:
		value_set_text(v, words[code], strlen(words[code]));
		break;
	case VALUE_NULL: break;
	}
}

static uint8_t draw_code(struct run *run, const struct field *f)
{
	/* Two codes of a boolean may be one value: use one of each. */
	return (uint8_t)draw(run, f->kind == KIND_BOOL ? 3 : 5);
}

static bool is_open(const struct record_type *type, size_t field)
{
	size_t i;

	for (i = 0; i < type->natural_key_count; i++)
		if (type->natural_key[i] == field)
			return false;
	return (type->fields[field].flags & FIELD_COMPUTED) == 0;
}

static void set_cell(struct run *run, struct oracle_op *op, struct record *r,
	size_t field, uint8_t code)
{
	(void)run;
	value_of(&r->type->fields[field], code, &r->values[field]);
	op->fields[op->cells] = (uint8_t)field;
	op->codes[op->cells++] = code;
}

static bool row_is_there(struct run *run, int laptop, size_t row)
{
	return row_exists(run->laptops[laptop].store, run->rows[row].type,
		&run->rows[row].id);
}

static void do_create(struct run *run, int laptop, size_t row)
{
	struct laptop *l = &run->laptops[laptop];
	struct oracle_op *op =
		oracle_add(&run->oracle, laptop, CHANGE_CREATE, row);
	bool was_there;
	struct record r;
	uint8_t code;
	size_t i;

	record_init_empty(&r, run->rows[row].type);
	r.id = run->rows[row].id;
	was_there = journal_edit_has(l->store, r.type->number, &r.id);
	for (i = 0; i < r.type->field_count; i++) {
		if ((r.type->fields[i].flags & FIELD_COMPUTED) != 0)
			continue;
		code = draw(run, 3) == 0 ? 0
					 : draw_code(run, &r.type->fields[i]);
		if (code != 0 || was_there)
			set_cell(run, op, &r, i, code);
	}
	if (!sync_create(l->sync, &r, &l->err))
		complain(run, l->err.text, laptop, row);
	record_release(&r);
}

static void do_update(struct run *run, int laptop, size_t row)
{
	struct laptop *l = &run->laptops[laptop];
	struct oracle_op *op =
		oracle_add(&run->oracle, laptop, CHANGE_UPDATE, row);
	size_t want = 1 + draw(run, 2);
	struct record r;
	size_t field;

	if (!row_get(l->store, run->rows[row].type, &run->rows[row].id, &r,
		    NULL))
		abort();
	while (op->cells < want) {
		field = draw(run, 6) % r.type->field_count;
		if (!is_open(r.type, field) ||
			(op->cells == 1 && op->fields[0] == field))
			continue;
		set_cell(run, op, &r, field,
			draw_code(run, &r.type->fields[field]));
	}
	if (!sync_update(l->sync, &r, op->fields, op->cells, &l->err))
		complain(run, l->err.text, laptop, row);
	record_release(&r);
}

static void do_delete(struct run *run, int laptop, size_t row)
{
	struct laptop *l = &run->laptops[laptop];

	(void)oracle_add(&run->oracle, laptop, CHANGE_DELETE, row);
	if (!sync_delete(
		    l->sync, run->rows[row].type, &run->rows[row].id, &l->err))
		complain(run, l->err.text, laptop, row);
}

static void do_write(struct run *run, int laptop)
{
	size_t row = draw(run, ROWS);

	if (!row_is_there(run, laptop, row))
		do_create(run, laptop, row);
	else if (draw(run, 7) == 0)
		do_delete(run, laptop, row);
	else
		do_update(run, laptop, row);
}

static void do_hand_over(struct run *run, int laptop)
{
	struct laptop *l = &run->laptops[laptop];
	size_t at =
		run->file_count < FILES ? run->file_count++ : draw(run, FILES);
	struct file *file = &run->files[at];
	char name[32];

	(void)snprintf(name, sizeof(name), "%zu.samut", at);
	(void)scratch_file(&file->path, &run->folder, name);
	if (!laptop_hand_over(l, buf_str(&file->path)))
		complain(run, l->err.text, laptop, 0);
	file->holds = run->oracle.known[laptop];
}

static void do_merge(struct run *run, int laptop, const struct file *file)
{
	struct laptop *l = &run->laptops[laptop];

	if (laptop_merge(l, buf_str(&file->path), NULL) != 0)
		complain(run, l->err.text, laptop, 0);
	oracle_learn(&run->oracle, laptop, &file->holds);
	run->merges++;
}

struct counting {
	uint16_t number;
	size_t count;
};

static void count_heads(void *ctx, const struct journal_conflict *c)
{
	struct counting *counting = ctx;

	counting->count += c->field == counting->number ? 1 : 0;
}

static void check_cell(struct run *run, int laptop, size_t row,
	const struct record *r, size_t field)
{
	struct laptop *l = &run->laptops[laptop];
	const struct field *f = &r->type->fields[field];
	struct counting counting = {.number = f->number};
	struct value expected = {.tag = VALUE_NULL};
	size_t heads;

	value_of(f,
		oracle_code(&run->oracle, laptop, row, (uint8_t)field, &heads),
		&expected);
	if (!value_equal(&expected, &r->values[field]))
		complain(run, "another value than the oracle", laptop, row);
	value_release(&expected);
	journal_conflict_each(
		l->store, r->type->number, &r->id, count_heads, &counting);
	if (counting.count != heads)
		complain(run, "other conflicts than the oracle", laptop, row);
}

static void check_against_oracle(struct run *run, int laptop)
{
	struct record r;
	size_t row;
	size_t i;
	bool is_there;

	for (row = 0; row < ROWS; row++) {
		is_there = row_get(run->laptops[laptop].store,
			run->rows[row].type, &run->rows[row].id, &r, NULL);
		if (is_there != oracle_is_visible(&run->oracle, laptop, row))
			complain(run, "visible or not", laptop, row);
		if (!is_there)
			continue;
		for (i = 0; i < r.type->field_count; i++)
			if ((r.type->fields[i].flags & FIELD_COMPUTED) == 0)
				check_cell(run, laptop, row, &r, i);
		record_release(&r);
	}
}

static void check_log(struct run *run, int laptop)
{
	struct laptop *l = &run->laptops[laptop];
	struct buf out = {0};

	if (!sync_check(l->sync, &out, &l->err)) {
		complain(run, l->err.text, laptop, 0);
		(void)printf("# %s\n", buf_str(&out));
	}
	buf_release(&out);
}

/* Two of the rows have ids from their natural key: laptops meet in them. */
static void make_rows(struct run *run)
{
	struct record r;
	struct id part;
	size_t row;
	size_t k;

	for (row = 0; row < ROWS; row++) {
		run->rows[row].type = types[row % ARRAY_LEN(types)];
		run->rows[row].id = id_of(1000 + row);
		record_init_empty(&r, run->rows[row].type);
		for (k = 0; k < r.type->natural_key_count; k++) {
			part = id_of(row + k);
			if (kinds[r.type->fields[r.type->natural_key[k]].kind]
					.tag == VALUE_BLOB)
				value_set_id(&r.values[r.type->natural_key[k]],
					&part);
		}
		(void)natural_id(&r, &run->rows[row].id);
		record_release(&r);
	}
}

static void exchange_all(struct run *run)
{
	int round;
	int i;
	size_t k;

	for (round = 0; round < 2; round++) {
		run->file_count = 0;
		for (i = 0; i < run->count; i++)
			do_hand_over(run, i);
		for (i = 0; i < run->count; i++)
			for (k = 0; k < run->file_count; k++)
				do_merge(run, i,
					&run->files[(k + (size_t)i) %
						run->file_count]);
	}
}

static void check_end(struct run *run, bool with_oracle)
{
	struct laptop newcomer;
	int i;

	for (i = 1; i < run->count; i++)
		if (!laptop_is_equal(&run->laptops[0], &run->laptops[i]))
			complain(run, "differs from laptop 0", i, 0);
	/* The state is a function of the set, not of the way it came. */
	laptop_open(&newcomer, draw(run, 0), NULL, NULL, "");
	if (laptop_merge(&newcomer, buf_str(&run->files[0].path), NULL) != 0 ||
		!laptop_is_equal(&run->laptops[0], &newcomer))
		complain(run, "a newcomer sees something else", 0, 0);
	laptop_close(&newcomer);
	if (!with_oracle)
		return;
	check_against_oracle(run, (int)draw(run, (uint64_t)run->count));
	check_log(run, (int)draw(run, (uint64_t)run->count));
}

static void steps(struct run *run, bool with_oracle)
{
	uint64_t what;
	int laptop;
	int i;

	for (i = 0; i < STEPS && run->is_sound; i++) {
		laptop = (int)draw(run, (uint64_t)run->count);
		what = draw(run, 20);
		if (what < 13)
			do_write(run, laptop);
		else if (what < 15)
			do_hand_over(run, laptop);
		else if (run->file_count > 0)
			do_merge(run, laptop,
				&run->files[draw(run, run->file_count)]);
		if (with_oracle && i % 50 == 49)
			check_against_oracle(run, laptop);
	}
}

static bool run_once(uint64_t seed, struct run *run, bool with_oracle)
{
	size_t k;
	int i;

	run->chance = seed;
	run->is_sound = true;
	run->count = 3 + (int)draw(run, 3);
	scratch_make(&run->folder);
	for (i = 0; i < run->count; i++) {
		laptop_open(&run->laptops[i], draw(run, 0), NULL, NULL, "");
		memcpy(run->oracle.keys[i], run->laptops[i].sync->key,
			STREAM_KEY_SIZE);
	}
	make_rows(run);
	steps(run, with_oracle);
	if (run->is_sound) {
		exchange_all(run);
		check_end(run, with_oracle);
	}
	for (i = 0; i < run->count; i++)
		laptop_close(&run->laptops[i]);
	for (k = 0; k < FILES; k++)
		buf_release(&run->files[k].path);
	scratch_remove(&run->folder);
	return run->is_sound;
}

int main(int argc, char **argv)
{
	uint64_t seed = argc > 1 ? strtoull(argv[1], NULL, 10) : 25650101;
	long wanted = argc > 2 ? strtol(argv[2], NULL, 10) : MERGES;
	long merges = 0;
	bool is_sound = true;
	struct run *run;
	int runs;

	for (runs = 0; is_sound && merges < wanted; runs++, seed++) {
		run = xcalloc(1, sizeof(*run));
		is_sound = run_once(seed, run, runs % 3 == 0);
		merges += run->merges;
		free(run);
		if (!is_sound)
			(void)printf("# seed %llu\n", (unsigned long long)seed);
	}
	(void)printf("# %d runs, %ld merges, up to seed %llu\n", runs, merges,
		(unsigned long long)seed - 1);
	(void)printf("1..1\n%s 1 - notebooks that know the same show the "
		     "same\n",
		is_sound ? "ok" : "not ok");
	return is_sound ? 0 : 1;
}
