/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/notebook/roster_parts.h"
#include "core/text/fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Names of organisations, asked once each: people come in bunches. */
struct org_names {
	struct notebook *nb;
	struct id last;
	struct buf name;
};

static const char *org_name(struct org_names *names, const struct value *ref)
{
	struct id id;

	if (!value_id(ref, &id))
		return "";
	if (names->name.len == 0 || !id_equal(&names->last, &id)) {
		buf_clear(&names->name);
		notebook_title(
			names->nb, RECORD_ORGANISATION, &id, &names->name);
		names->last = id;
	}
	return buf_str(&names->name);
}

void roster_set_texts(struct roster_entry *e, const char *name,
	const char *position, const char *organisation)
{
	struct buf folded = {0};

	fold_text(&folded, name, strlen(name));
	/* A byte nobody types keeps a part from reaching over both. */
	buf_add_char(&folded, '\n');
	fold_text(&folded, organisation, strlen(organisation));
	e->name = xstrdup(name);
	e->position = xstrdup(position);
	e->organisation = xstrdup(organisation);
	e->folded = buf_detach(&folded);
}

struct roster_entry *roster_new_entry(struct roster *r)
{
	GROW(r->entries, r->count, r->capacity);
	r->entries[r->count] = (struct roster_entry){.seq = 0};
	return &r->entries[r->count++];
}

void roster_fill_person(struct roster_entry *e, const struct record *person,
	const char *organisation)
{
	e->person = person->id;
	e->is_monk = strcmp(value_text(&person->values[PERSON_PERSON_KIND]),
			     "MONK") == 0;
	snprintf(e->network, sizeof(e->network), "%s",
		value_text(&person->values[PERSON_NETWORK_CODE]));
	roster_set_texts(e, value_text(&person->values[PERSON_DISPLAY_NAME]),
		value_text(&person->values[PERSON_POSITION]), organisation);
}

static struct listing *open_listing(struct notebook *nb,
	enum record_type_id type, uint8_t field, const struct id *id)
{
	struct value key = {0};
	struct match match = {.field = field, .value = &key};
	struct query q = {
		.type = type,
		.where = &match,
		.where_count = id != NULL ? 1 : 0,
		.sort_field = -1,
	};
	struct listing *l;

	if (id != NULL)
		value_set_id(&key, id);
	l = listing_open(notebook_store(nb), &q);
	value_release(&key);
	return l;
}

static void load_people(struct roster *r, struct notebook *nb)
{
	struct org_names names = {.nb = nb};
	struct listing *l = open_listing(nb, RECORD_PERSON, 0, NULL);
	size_t i, count = listing_count(l);
	struct record person;

	for (i = 0; i < count; i++) {
		if (!listing_get(l, i, &person))
			continue;
		roster_fill_person(roster_new_entry(r), &person,
			org_name(&names, &person.values[PERSON_ORG_ID]));
		record_release(&person);
	}
	listing_free(l);
	buf_release(&names.name);
}

/* Entries by the id of their person, to find many of them. */
struct index {
	const struct roster *roster;
	struct roster_entry **sorted;
	size_t count;
};

static int compare_persons(const void *a, const void *b)
{
	return id_compare(&(*(struct roster_entry *const *)a)->person,
		&(*(struct roster_entry *const *)b)->person);
}

static void index_init(struct index *index, struct roster *r)
{
	size_t i;

	index->count = r->count;
	index->sorted = xcalloc(r->count + 1, sizeof(*index->sorted));
	for (i = 0; i < r->count; i++)
		index->sorted[i] = &r->entries[i];
	if (r->count > 1)
		qsort(index->sorted, r->count, sizeof(*index->sorted),
			compare_persons);
}

static struct roster_entry *index_find(
	const struct index *index, const struct id *person)
{
	struct roster_entry key = {.person = *person}, *at = &key, **found;

	if (index->count == 0)
		return NULL;
	found = bsearch(&at, index->sorted, index->count,
		sizeof(*index->sorted), compare_persons);
	return found != NULL ? *found : NULL;
}

/* Marks as expected everybody a field of some rows refers to. */
static void expect(struct notebook *nb, const struct index *index,
	enum record_type_id type, uint8_t by, const struct id *id,
	uint8_t person_field)
{
	struct listing *l = open_listing(nb, type, by, id);
	size_t i, count = listing_count(l);
	struct roster_entry *e;
	struct record row;
	struct id person;

	for (i = 0; i < count; i++) {
		if (!listing_get(l, i, &row))
			continue;
		e = value_id(&row.values[person_field], &person)
			? index_find(index, &person)
			: NULL;
		if (e != NULL)
			e->is_expected = true;
		record_release(&row);
	}
	listing_free(l);
}

/* The meeting of the same group (of any, without a group) that came last
 * before this one. */
static bool find_previous(
	struct notebook *nb, const struct record *meeting, struct id *previous)
{
	struct value date = {0};
	struct listing *l;
	struct record row;
	struct id group;
	size_t i, count;

	l = value_id(&meeting->values[MEETING_WORKING_GROUP_ID], &group)
		? open_listing(
			  nb, RECORD_MEETING, MEETING_WORKING_GROUP_ID, &group)
		: open_listing(nb, RECORD_MEETING, 0, NULL);
	count = listing_count(l);
	for (i = 0; i < count; i++) {
		const char *at;

		if (!listing_get(l, i, &row))
			continue;
		at = value_text(&row.values[MEETING_DATE_FROM]);
		if (strcmp(at,
			    value_text(&meeting->values[MEETING_DATE_FROM])) <
				0 &&
			strcmp(at, value_text(&date)) > 0) {
			value_copy(&date, &row.values[MEETING_DATE_FROM]);
			*previous = row.id;
		}
		record_release(&row);
	}
	listing_free(l);
	count = value_is_null(&date) ? 0 : 1;
	value_release(&date);
	return count > 0;
}

static void load_expected(
	struct notebook *nb, const struct record *meeting, struct index *index)
{
	struct id id;

	if (value_id(&meeting->values[MEETING_WORKING_GROUP_ID], &id))
		expect(nb, index, RECORD_WORKING_GROUP_MEMBER,
			WORKING_GROUP_MEMBER_WORKING_GROUP_ID, &id,
			WORKING_GROUP_MEMBER_PERSON_ID);
	if (find_previous(nb, meeting, &id))
		expect(nb, index, RECORD_ATTENDANCE, ATTENDANCE_MEETING_ID, &id,
			ATTENDANCE_PERSON_ID);
}

static bool is_present(const struct record *attendance)
{
	return strcmp(value_text(&attendance->values[ATTENDANCE_ATTEND_CLASS]),
		       "A") != 0;
}

static void fill_attendance(
	struct roster_entry *e, const struct record *attendance)
{
	const struct value *seq = &attendance->values[ATTENDANCE_SEQ];

	e->attendance = attendance->id;
	e->is_present = is_present(attendance);
	e->seq = value_is_null(seq) ? 0 : seq->integer;
	snprintf(e->network, sizeof(e->network), "%s",
		value_text(&attendance->values[ATTENDANCE_NETWORK_CODE]));
}

/* Written by name only, or of a person who is not in this notebook. */
static void add_stranger(
	struct roster *r, struct notebook *nb, const struct record *attendance)
{
	struct org_names names = {.nb = nb};
	const char *organisation =
		org_name(&names, &attendance->values[ATTENDANCE_ORG_ID]);
	struct roster_entry *e = roster_new_entry(r);

	if (*organisation == '\0')
		organisation = value_text(
			&attendance->values[ATTENDANCE_ORG_AS_WRITTEN]);
	value_id(&attendance->values[ATTENDANCE_PERSON_ID], &e->person);
	roster_set_texts(e,
		value_text(&attendance->values[ATTENDANCE_NAME_AS_WRITTEN]),
		value_text(&attendance->values[ATTENDANCE_POSITION_THEN]),
		organisation);
	fill_attendance(e, attendance);
	buf_release(&names.name);
}

static void load_attendances(
	struct roster *r, struct notebook *nb, const struct index *index)
{
	struct listing *l = open_listing(
		nb, RECORD_ATTENDANCE, ATTENDANCE_MEETING_ID, &r->meeting);
	size_t i, count = listing_count(l), strangers = 0;
	struct record *rows = xcalloc(count + 1, sizeof(*rows));
	struct roster_entry *e;
	struct id person;

	for (i = 0; i < count; i++) {
		if (!listing_get(l, i, &rows[strangers]))
			continue;
		e = value_id(&rows[strangers].values[ATTENDANCE_PERSON_ID],
			    &person)
			? index_find(index, &person)
			: NULL;
		if (e != NULL) {
			fill_attendance(e, &rows[strangers]);
			record_release(&rows[strangers]);
		} else {
			strangers++;
		}
	}
	/* New entries may move the array the index points into: last. */
	for (i = 0; i < strangers; i++) {
		add_stranger(r, nb, &rows[i]);
		record_release(&rows[i]);
	}
	free(rows);
	listing_free(l);
}

static void load_all(
	struct roster *r, struct notebook *nb, const struct record *meeting)
{
	struct index index;

	load_people(r, nb);
	index_init(&index, r);
	load_expected(nb, meeting, &index);
	load_attendances(r, nb, &index);
	free(index.sorted);
}

bool roster_load(struct roster *r, struct notebook *nb,
	const struct id *meeting, struct error *err)
{
	struct store *store = notebook_store(nb);
	bool is_done, is_held;
	struct record row;

	*r = (struct roster){.meeting = *meeting};
	if (!notebook_get(nb, meeting, &row, err))
		return false;
	/* One transaction around many small reads: without it each of them
	 * takes and drops the locks of the file. */
	is_held = !store_is_read_only(store) && store_begin(store, err);
	load_all(r, nb, &row);
	is_done = is_held ? store_commit(store, err) : store_ok(store, err);
	record_release(&row);
	if (!is_done)
		roster_release(r);
	return is_done;
}
