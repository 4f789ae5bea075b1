/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/history.h"
#include "tests/sync/laptop.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct history_cell *cell_of(
	const struct history_entry *entry, int field)
{
	size_t i;

	for (i = 0; i < entry->cell_count; i++)
		if (entry->cells[i].field == field)
			return &entry->cells[i];
	return NULL;
}

static void a_record_tells_its_changes_in_order(void **state)
{
	struct buf folder = {0};
	struct buf path = {0};
	struct history h;
	const struct history_cell *cell;
	struct laptop a;
	struct laptop b;
	struct id id;

	(void)state;
	scratch_make(&folder);
	(void)scratch_file(&path, &folder, "a.samut");
	laptop_open(&a, 1, NULL, NULL, "สมศรี");
	laptop_open(&b, 2, NULL, NULL, "มานี");
	id = alias_create(&a, "ก");
	(void)alias_create(&a, "อื่น");
	assert_true(laptop_hand_over(&a, buf_str(&path)));
	assert_int_equal(laptop_merge(&b, buf_str(&path), NULL), 0);
	/* Still only created: told from its segment. */
	assert_true(history_load(&h, b.sync, &id, 0, &b.err));
	assert_int_equal(h.count, 1);
	assert_int_equal(h.entries[0].kind, CHANGE_CREATE);
	assert_string_equal(h.entries[0].by, "สมศรี");
	assert_true(h.entries[0].wall_ms > 0);
	history_release(&h);

	assert_true(alias_set(&b, &id, "ข"));
	assert_true(
		sync_delete(b.sync, RECORD_ORGANISATION_ALIAS, &id, &b.err));
	assert_true(history_load(&h, b.sync, &id, 0, &b.err));
	assert_int_equal(h.count, 3);
	assert_int_equal(h.entries[0].kind, CHANGE_CREATE);
	assert_true(h.entries[0].wall_ms > 0);
	assert_int_equal(h.entries[1].kind, CHANGE_UPDATE);
	assert_string_equal(h.entries[1].by, "มานี");
	assert_string_equal(h.entries[1].laptop, sync_laptop(b.sync));
	assert_int_equal(h.entries[2].kind, CHANGE_DELETE);
	cell = cell_of(&h.entries[1], ORGANISATION_ALIAS_ALIAS_TH);
	assert_non_null(cell);
	assert_string_equal(value_text(&cell->before), "ก");
	assert_string_equal(value_text(&cell->after), "ข");
	history_release(&h);

	assert_true(history_load(&h, b.sync, NULL, 3, &b.err));
	assert_int_equal(h.count, 3);
	assert_int_equal(h.entries[0].kind, CHANGE_DELETE);
	assert_int_equal(h.entries[1].kind, CHANGE_UPDATE);
	cell = cell_of(&h.entries[1], ORGANISATION_ALIAS_ALIAS_TH);
	assert_non_null(cell);
	assert_string_equal(value_text(&cell->before), "ก");
	assert_int_equal(h.entries[2].kind, CHANGE_CREATE);
	history_release(&h);
	laptop_close(&a);
	laptop_close(&b);
	scratch_remove(&folder);
	buf_release(&path);
}

static void an_author_keeps_what_he_wrote(void **state)
{
	struct history h;
	struct laptop a;
	struct id id;

	(void)state;
	laptop_open(&a, 1, NULL, NULL, "สมศรี");
	id = alias_create(&a, "ก");
	sync_set_author(a.sync, "มานี");
	assert_true(alias_set(&a, &id, "ข"));
	assert_true(history_load(&h, a.sync, &id, 0, &a.err));
	assert_int_equal(h.count, 2);
	assert_string_equal(h.entries[0].by, "สมศรี");
	assert_string_equal(h.entries[1].by, "มานี");
	history_release(&h);
	laptop_close(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_tells_its_changes_in_order),
		cmocka_unit_test(an_author_keeps_what_he_wrote),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
