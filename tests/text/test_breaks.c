/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How often a line ends inside of a word, on text whose words a person has
 * marked (words.txt), at every width from 20 to 120.
 */
#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/text/wrap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NARROW = 20, WIDE = 120 };

struct paragraph {
	struct buf text;
	struct buf bounds; /* of each byte of it and of its end: 1 or 0 */
};

struct tally {
	int ends, inside;
};

/* One line of the file; false: a comment. */
static bool read_paragraph(struct paragraph *p, const char *line, size_t len)
{
	bool is_bound = true;

	buf_clear(&p->text);
	buf_clear(&p->bounds);
	if (line[0] == '#')
		return false;
	for (size_t i = 0; i < len; i++) {
		bool is_outside = strchr(" ()", line[i]) != NULL;

		if (line[i] == '|') {
			is_bound = true;
			continue;
		}
		buf_add_char(&p->text, line[i]);
		buf_add_char(&p->bounds, is_bound || is_outside);
		is_bound = is_outside;
	}
	buf_add_char(&p->bounds, 1);
	return true;
}

static void count_ends(
	struct tally *t, struct wrap *w, const struct paragraph *p, int cells)
{
	const struct wrap_line *lines;
	size_t count =
		wrap_text(w, buf_str(&p->text), p->text.len, cells, &lines);

	for (size_t i = 0; i + 1 < count; i++) {
		t->ends++;
		t->inside += !p->bounds.data[lines[i].start + lines[i].len];
	}
}

static void read_words(struct buf *file)
{
	struct error err = {0};
	char path[1024];

	(void)snprintf(path, sizeof(path), "%s/tests/text/words.txt",
		getenv("SAMUT_SOURCE"));
	if (!file_read(path, 1 << 20, file, &err))
		fail_msg("%s", err.text);
}

static void few_lines_end_inside_of_a_word(void **state)
{
	struct tally all = {0}, of[WIDE + 1] = {0};
	const bool is_ours = strcmp(wrap_dictionary(), "ICU") != 0;
	struct wrap *w = wrap_new();
	struct paragraph p = {0};
	struct buf file = {0};

	(void)state;
	read_words(&file);
	for (char *at = file.data, *end; at < file.data + file.len;
		at = end + 1) {
		end = at + strcspn(at, "\n");
		if (!read_paragraph(&p, at, (size_t)(end - at)))
			continue;
		for (int cells = NARROW; cells <= WIDE; cells++)
			count_ends(&of[cells], w, &p, cells);
	}
	for (int cells = NARROW; cells <= WIDE; cells++) {
		all.ends += of[cells].ends;
		all.inside += of[cells].inside;
		if (cells % 20 == 0)
			(void)printf("# %d: %d of %d\n", cells,
				of[cells].inside, of[cells].ends);
	}
	(void)printf("# %s: %.2f %% of %d line ends\n", wrap_dictionary(),
		100.0 * all.inside / all.ends, all.ends);
	assert_true(all.ends > 10000);
	assert_true(all.inside * 100 < all.ends * (is_ours ? 5 : 20));
	wrap_free(w);
	buf_release(&p.text);
	buf_release(&p.bounds);
	buf_release(&file);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(few_lines_end_inside_of_a_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
