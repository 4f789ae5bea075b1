/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/base/alloc.h"
#include "core/model/choice.h"
#include "core/notebook/notebook.h"
#include "core/store/named.h"
#include "core/text/thai.h"
#include "tests/text/order_rule.h"

#include <stdio.h>
#include <stdlib.h>

struct word {
	char *text;
	struct buf key, rule;
};

struct words {
	struct order *order;
	struct word *items;
	size_t count, capacity;
};

/* Letters and marks alone: the rule knows nothing else. */
static void add_letters(struct buf *out, const char *s, size_t len)
{
	uint32_t cp;

	for (size_t i = 0, n; i < len; i += n) {
		n = utf8_decode(s + i, len - i, &cp);
		if (thai_class(cp) > THAI_SIGN)
			buf_add(out, s + i, n);
	}
}

static void add_word(void *ctx, const char *s, size_t len)
{
	struct words *w = ctx;
	struct buf text = {0};
	struct word *word;

	add_letters(&text, s, len);
	GROW(w->items, w->count, w->capacity);
	word = &w->items[w->count++];
	*word = (struct word){.text = buf_detach(&text)};
	order_key(w->order, word->text, strlen(word->text), &word->key);
	order_rule_key(word->text, &word->rule);
}

static void add_places(struct words *w, const char *name)
{
	const struct choice_list *list = choice_list_find(name);

	for (size_t i = 0; i < list->count; i++)
		add_word(w, list->choices[i].th, strlen(list->choices[i].th));
}

static void add_sample(struct words *w)
{
	struct world world = world_system();
	struct error err;
	struct notebook *nb = notebook_open(NULL, &world, &err);

	assert_non_null(nb);
	assert_true(notebook_fill_sample(nb, &err));
	named_each(notebook_store(nb), RECORD_PERSON, add_word, w);
	named_each(notebook_store(nb), RECORD_ORGANISATION, add_word, w);
	notebook_close(nb);
}

static void release(struct words *w)
{
	for (size_t i = 0; i < w->count; i++) {
		free(w->items[i].text);
		buf_release(&w->items[i].key);
		buf_release(&w->items[i].rule);
	}
	free(w->items);
	order_free(w->order);
}

static void every_name_we_know_stands_as_the_dictionary_rule_says(void **state)
{
	struct words w = {.order = order_new()};

	(void)state;
	add_places(&w, "country_province");
	add_places(&w, "district");
	add_places(&w, "subdistrict");
	add_sample(&w);
	(void)printf("# names: %zu\n", w.count);
	assert_true(w.count > 500);
	for (size_t i = 0; i < w.count; i++)
		for (size_t j = 0; j < i; j++)
			if (order_rule_compare(
				    &w.items[i].key, &w.items[j].key) !=
				order_rule_compare(
					&w.items[i].rule, &w.items[j].rule))
				fail_msg("%s, %s", w.items[i].text,
					w.items[j].text);
	release(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			every_name_we_know_stands_as_the_dictionary_rule_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
