/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/model/place.h"
#include "core/text/find.h"
#include "core/text/fold.h"
#include "tui/widget/form_state.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum { PLACE_FOUND_MAX = 400 };

typedef size_t find_items(
	void *ctx, const char *typed, struct picker_item *items, size_t max);

static void fold_str(struct buf *out, const char *s)
{
	if (s != NULL)
		fold_text(out, s, strlen(s));
}

static bool is_in_list(const char *codes, const char *code)
{
	size_t len = strlen(code), n;

	while (*codes != '\0') {
		n = strcspn(codes, ",");
		if (n == len && memcmp(codes, code, n) == 0)
			return true;
		codes += n + (codes[n] == ',');
	}
	return false;
}

/* 2: starts with what was typed, 1: holds it, 0: neither. */
static int choice_rank(
	const struct choice *c, const struct buf *wanted, const char *typed)
{
	const char *texts[] = {c->th, c->en, c->alias};
	struct buf folded = {0};
	const char *at;
	int best = 0;
	size_t i;

	if (wanted->len == 0)
		return 2;
	if (strncasecmp(c->code, typed, strlen(typed)) == 0)
		return 2;
	for (i = 0; i < ARRAY_LEN(texts) && best < 2; i++) {
		buf_clear(&folded);
		fold_str(&folded, texts[i]);
		at = fold_find_str(buf_str(&folded), buf_str(wanted));
		if (at != NULL)
			best = at == buf_str(&folded) ? 2 : best > 1 ? best : 1;
	}
	buf_release(&folded);
	return best;
}

static void set_choice(
	struct picker_item *item, const struct choice *c, const struct form *f)
{
	*item = (struct picker_item){0};
	snprintf(item->code, sizeof(item->code), "%s", c->code);
	snprintf(item->label, sizeof(item->label), "%s", choice_label(c));
	item->is_chosen = value_has_code(&f->record.values[f->focus], c->code);
}

static size_t find_choice(
	void *ctx, const char *typed, struct picker_item *items, size_t max)
{
	const struct form *f = ctx;
	const struct field *field = form_field(f, f->focus);
	const struct choice_list *list = choice_list_find(field->choices);
	int year = f->facts->working_fiscal_year, rank;
	const struct choice *c;
	struct buf wanted = {0};
	size_t count = 0, i;

	fold_str(&wanted, typed);
	for (rank = 2; list != NULL && rank > 0; rank--) {
		for (i = 0; i < list->count && count < max; i++) {
			c = &list->choices[i];
			if (field->allowed != NULL &&
				!is_in_list(field->allowed, c->code))
				continue;
			if (year != 0 && !choice_is_valid_in(c, year))
				continue;
			if (choice_rank(c, &wanted, typed) == rank)
				set_choice(&items[count++], c, f);
		}
	}
	buf_release(&wanted);
	return count;
}

static size_t find_bool(
	void *ctx, const char *typed, struct picker_item *items, size_t max)
{
	struct form *f = ctx;
	struct buf wanted = {0}, label = {0}, folded = {0};
	struct value v = {0};
	size_t count = 0;
	int truth;

	fold_str(&wanted, typed);
	for (truth = 1; truth >= 0 && count < max; truth--) {
		buf_clear(&label);
		buf_clear(&folded);
		value_set_int(&v, truth);
		kinds[KIND_BOOL].show(
			form_field(f, f->focus), &v, f->facts, &label);
		fold_str(&folded, buf_str(&label));
		if (fold_find_str(buf_str(&folded), buf_str(&wanted)) == NULL &&
			typed[0] != '0' + truth)
			continue;
		items[count] = (struct picker_item){0};
		snprintf(items[count].label, PICKER_LABEL, "%s",
			buf_str(&label));
		snprintf(items[count].code, PICKER_CODE, "%d", truth);
		count++;
	}
	value_release(&v);
	buf_release(&wanted);
	buf_release(&label);
	buf_release(&folded);
	return count;
}

/* Codes of the level of the field's list: 2, 4 or 6 digits. */
static size_t level_of(const struct field *field)
{
	const struct choice_list *list = choice_list_find(field->choices);

	return list != NULL && list->count > 0 ? strlen(list->choices[0].code)
					       : 0;
}

static size_t find_place(
	void *ctx, const char *typed, struct picker_item *items, size_t max)
{
	const struct form *f = ctx;
	const struct field *field = form_field(f, f->focus);
	const struct choice *found[PLACE_FOUND_MAX];
	struct buf label = {0};
	size_t n, i, count = 0, level = level_of(field);

	if (*typed == '\0')
		return level == 2 ? find_choice(ctx, typed, items, max) : 0;
	n = place_search(typed, found, PLACE_FOUND_MAX);
	for (i = 0; i < n && count < max; i++) {
		if (strlen(found[i]->code) != level)
			continue;
		set_choice(&items[count], found[i], f);
		buf_clear(&label);
		place_show(found[i]->code, &label);
		snprintf(items[count].label, PICKER_LABEL, "%s",
			buf_str(&label));
		count++;
	}
	buf_release(&label);
	return count;
}

static void add_new(struct picker_item *item, const char *typed)
{
	*item = (struct picker_item){.is_new = true};
	/* A name too long for the label is still asked for whole: the label is
	 * cut, the wish carries what was typed. */
	snprintf(item->label, PICKER_LABEL, _("Add new: %s"), typed);
}

static bool has_reference(const struct form *f, const struct id *id)
{
	const struct value *v = &f->record.values[f->focus];
	size_t i, count = value_id_count(v);
	struct id other;

	for (i = 0; i < count; i++) {
		other = value_id_at(v, i);
		if (id_equal(&other, id))
			return true;
	}
	return false;
}

static size_t find_reference(
	void *ctx, const char *typed, struct picker_item *items, size_t max)
{
	struct form *f = ctx;
	enum record_type_id type = form_field(f, f->focus)->ref;
	size_t count = 0, i;

	if (f->source.find != NULL)
		count = f->source.find(f->source.ctx, type, typed, items, max);
	for (i = 0; i < count; i++)
		items[i].is_chosen = has_reference(f, &items[i].id);
	return count;
}

/* What was typed is as good as what is suggested: it comes last. */
static size_t find_suggestion(
	void *ctx, const char *typed, struct picker_item *items, size_t max)
{
	size_t count = find_choice(ctx, typed, items, max - 1);

	if (*typed != '\0' &&
		(count != 1 || strcmp(items[0].label, typed) != 0)) {
		items[count] = (struct picker_item){0};
		snprintf(items[count].label, PICKER_LABEL, "%s", typed);
		count++;
	}
	return count;
}

static size_t find_by_tries(struct form *f, const char *typed,
	struct picker_item *items, size_t max)
{
	find_items *find = form_widget(f, f->focus)->find;
	struct buf text = {0};
	size_t count = 0;
	int t;

	if (*typed == '\0')
		return find(f, typed, items, max);
	for (t = FIND_AS_TYPED; t < FIND_TRIES && count == 0; t++)
		if (find_try(&text, typed, (enum find_try)t))
			count = find(f, buf_str(&text), items, max);
	buf_release(&text);
	return count;
}

/* A reference may be to something new; before that is made, to what is likely
 * the same under another spelling. */
static size_t find_any(
	void *ctx, const char *typed, struct picker_item *items, size_t max)
{
	struct form *f = ctx;
	enum record_type_id type = form_field(f, f->focus)->ref;
	size_t count = find_by_tries(f, typed, items, max - 1);

	if (type == RECORD_NONE || *typed == '\0')
		return count;
	if (count == 0 && f->source.likely != NULL)
		count = f->source.likely(
			f->source.ctx, type, typed, items, max - 1);
	add_new(&items[count], typed);
	return count + 1;
}

static void toggle_code(void *ctx, const struct picker_item *item)
{
	struct form *f = ctx;
	struct buf old = {0}, codes = {0};
	const char *at;
	size_t n;

	record_save(&f->record, f->focus, &old);
	for (at = buf_str(&old); *at != '\0'; at += n + (at[n] == ',')) {
		n = strcspn(at, ",");
		if (n == strlen(item->code) && memcmp(at, item->code, n) == 0)
			continue;
		if (codes.len > 0)
			buf_add_char(&codes, ',');
		buf_add(&codes, at, n);
	}
	if (!item->is_chosen) {
		if (codes.len > 0)
			buf_add_char(&codes, ',');
		buf_add_str(&codes, item->code);
	}
	form_type_into(f, f->focus, buf_str(&codes));
	buf_release(&old);
	buf_release(&codes);
}

static void toggle_reference(void *ctx, const struct picker_item *item)
{
	struct form *f = ctx;
	const struct value *old = &f->record.values[f->focus];
	size_t i, count = value_id_count(old);
	struct buf ids = {0};
	struct value v = {0};
	struct id id;

	if (item->is_new)
		return;
	for (i = 0; i < count; i++) {
		id = value_id_at(old, i);
		if (!id_equal(&id, &item->id))
			buf_add(&ids, id.bytes, ID_SIZE);
	}
	if (!item->is_chosen)
		buf_add(&ids, item->id.bytes, ID_SIZE);
	if (ids.len > 0)
		value_set_blob(&v, ids.data, ids.len);
	form_set_value(f, f->focus, &v);
	value_release(&v);
	buf_release(&ids);
}

static void typed_code(const struct picker_item *item, struct buf *out)
{
	buf_add_str(out, item->code);
}

static void typed_label(const struct picker_item *item, struct buf *out)
{
	buf_add_str(out, item->label);
}

static void typed_id(const struct picker_item *item, struct buf *out)
{
	char text[ID_TEXT_SIZE];

	id_format(&item->id, text);
	buf_add_str(out, text);
}

const struct field_widget field_widgets[KIND_COUNT] = {
	[KIND_TEXT] = {.editing = FIELD_EDIT_LINE},
	[KIND_NOTE] = {.editing = FIELD_EDIT_NOTE},
	[KIND_INT] = {.editing = FIELD_EDIT_LINE},
	[KIND_REAL] = {.editing = FIELD_EDIT_LINE},
	[KIND_MONEY] = {.editing = FIELD_EDIT_LINE},
	[KIND_DATE] = {.editing = FIELD_EDIT_LINE},
	[KIND_TIME] = {.editing = FIELD_EDIT_LINE},
	[KIND_PHONE] = {.editing = FIELD_EDIT_LINE},
	[KIND_SUGGEST] = {FIELD_EDIT_PICK, find_suggestion, NULL, typed_label,
		false},
	[KIND_BOOL] = {FIELD_EDIT_PICK, find_bool, NULL, typed_code, true},
	[KIND_CHOICE] = {FIELD_EDIT_PICK, find_choice, NULL, typed_code, true},
	[KIND_MULTI] = {FIELD_EDIT_PICK, find_choice, toggle_code, typed_code,
		false},
	[KIND_PLACE] = {FIELD_EDIT_PICK, find_place, NULL, typed_code, true},
	[KIND_REF] = {FIELD_EDIT_PICK, find_reference, NULL, typed_id, false},
	[KIND_MULTI_REF] = {FIELD_EDIT_PICK, find_reference, toggle_reference,
		typed_id, false},
};

void form_open_picker(struct form *f, const char *typed)
{
	struct picker_source source = {
		.find = find_any,
		.toggle = form_widget(f, f->focus)->toggle,
		.ctx = f,
	};

	picker_open(&f->picker, &source, typed);
}

static void wish_new(struct form *f)
{
	f->wish = (struct form_wish){
		.kind = FORM_WISH_NEW_REF,
		.type = form_field(f, f->focus)->ref,
		.field = f->focus,
	};
	snprintf(f->wish.typed, sizeof(f->wish.typed), "%s",
		editor_text(&f->picker.line));
}

bool form_pick(struct form *f)
{
	const struct field_widget *w = form_widget(f, f->focus);
	const struct picker_item *item = picker_item(&f->picker);
	struct buf typed = {0};
	bool is_there = item == NULL || !item->is_new;

	if (item != NULL && item->is_new) {
		wish_new(f);
	} else if (w->toggle == NULL) {
		/* What fits nothing is read as well: it stays as typed, with
		 * what is wrong beside it. */
		if (item != NULL)
			w->typed(item, &typed);
		else
			buf_add_str(&typed, editor_text(&f->picker.line));
		if (typed.len > 0)
			form_type_into(f, f->focus, buf_str(&typed));
	}
	picker_release(&f->picker);
	form_enter(f, f->focus);
	buf_release(&typed);
	return is_there;
}
