/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/notebook/roster.h"

#include "core/base/alloc.h"
#include "core/base/buf.h"
#include "core/base/i18n.h"
#include "core/model/name.h"
#include "core/notebook/roster_parts.h"
#include "core/store/tally.h"
#include "core/text/canon.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void release_entry(struct roster_entry *e)
{
	free(e->name);
	free(e->position);
	free(e->organisation);
	free(e->folded);
}

void roster_release(struct roster *r)
{
	size_t i;

	for (i = 0; i < r->count; i++)
		release_entry(&r->entries[i]);
	free(r->entries);
	*r = (struct roster){.count = 0};
}

static bool has_seq(const struct roster *r, int64_t seq)
{
	size_t i;

	for (i = 0; i < r->count; i++)
		if (r->entries[i].seq == seq)
			return true;
	return false;
}

/* A number no form would take may have come by a merge: it does not count.
 * After the largest number of all, the first gap. */
static int64_t next_seq(const struct roster *r)
{
	const struct field *field =
		&record_type_get(RECORD_ATTENDANCE)->fields[ATTENDANCE_SEQ];
	int64_t next = field->min;
	size_t i;

	for (i = 0; i < r->count; i++)
		if (r->entries[i].seq >= next &&
			r->entries[i].seq <= field->max)
			next = r->entries[i].seq + 1;
	if (next <= field->max)
		return next;
	for (next = field->min; next < field->max; next++)
		if (!has_seq(r, next))
			break;
	return next;
}

static void copy_if_empty(struct record *to, size_t field,
	const struct record *from, size_t from_field)
{
	if (value_is_null(&to->values[field]))
		value_copy(&to->values[field], &from->values[from_field]);
}

static void copy_person(
	struct notebook *nb, struct record *attendance, const struct id *person)
{
	const struct facts *facts = notebook_facts(nb);
	struct record row, org;
	struct id id;

	if (!facts->get(facts->ctx, RECORD_PERSON, person, &row))
		return;
	copy_if_empty(
		attendance, ATTENDANCE_POSITION_THEN, &row, PERSON_POSITION);
	copy_if_empty(attendance, ATTENDANCE_ORG_ID, &row, PERSON_ORG_ID);
	copy_if_empty(
		attendance, ATTENDANCE_NETWORK_CODE, &row, PERSON_NETWORK_CODE);
	if (value_id(&row.values[PERSON_ORG_ID], &id) &&
		facts->get(facts->ctx, RECORD_ORGANISATION, &id, &org)) {
		copy_if_empty(attendance, ATTENDANCE_NETWORK_CODE, &org,
			ORGANISATION_NETWORK_CODE);
		copy_if_empty(attendance, ATTENDANCE_DISTRICT_CODE, &org,
			ORGANISATION_DISTRICT_CODE);
		record_release(&org);
	}
	record_release(&row);
}

static void set_text(struct record *r, size_t field, const char *code)
{
	value_set_text(&r->values[field], code, strlen(code));
}

/* How somebody takes part, from what the meeting is. */
struct standing {
	bool is_member, is_online;
};

static struct standing standing_of(struct notebook *nb, const struct roster *r,
	const struct roster_entry *e)
{
	const struct facts *facts = notebook_facts(nb);
	struct standing out = {.is_member = true};
	struct record meeting;

	if (!facts->get(facts->ctx, RECORD_MEETING, &r->meeting, &meeting))
		return out;
	out.is_online = strcmp(value_text(&meeting.values[MEETING_MODE]),
				"ONLINE") == 0;
	out.is_member = e->is_expected ||
		value_is_null(&meeting.values[MEETING_WORKING_GROUP_ID]);
	record_release(&meeting);
	return out;
}

/* Members of the group are its "present" list in the minutes, others are
 * "attending" (the three lists of data-dictionary 2, attend_class). */
static const char *present_class(const struct standing *s)
{
	return s->is_member ? "M" : "G";
}

static void set_standing(struct notebook *nb, struct record *attendance,
	const struct roster *r, const struct roster_entry *e)
{
	struct standing s = standing_of(nb, r, e);

	set_text(attendance, ATTENDANCE_VIA, s.is_online ? "ONLINE" : "ONSITE");
	set_text(attendance, ATTENDANCE_ATTEND_CLASS, present_class(&s));
	set_text(attendance, ATTENDANCE_ROLE, s.is_member ? "MEMBER" : "GUEST");
}

static bool mark(struct roster *r, struct notebook *nb, struct roster_entry *e,
	struct error *err)
{
	struct problems problems = {0};
	struct record row;
	bool is_done;

	if (id_is_nil(&e->person))
		BUG("a mark for nobody");
	record_init(&row, RECORD_ATTENDANCE);
	value_set_id(&row.values[ATTENDANCE_MEETING_ID], &r->meeting);
	value_set_id(&row.values[ATTENDANCE_PERSON_ID], &e->person);
	value_set_int(&row.values[ATTENDANCE_SEQ], next_seq(r));
	value_set_int(&row.values[ATTENDANCE_SIGNED_ON_PAPER], 1);
	copy_person(nb, &row, &e->person);
	set_standing(nb, &row, r, e);
	if (value_is_null(&row.values[ATTENDANCE_NETWORK_CODE]))
		set_text(&row, ATTENDANCE_NETWORK_CODE, "OTH");
	is_done = notebook_save(nb, &row, NULL, &problems, err);
	if (is_done) {
		e->attendance = row.id;
		e->is_present = true;
		e->seq = row.values[ATTENDANCE_SEQ].integer;
		snprintf(e->network, sizeof(e->network), "%s",
			value_text(&row.values[ATTENDANCE_NETWORK_CODE]));
	}
	problems_release(&problems);
	record_release(&row);
	return is_done;
}

/* Somebody written down as absent who came after all (their role stays what
 * it was), or somebody without a person who did not come. */
static bool change_presence(struct roster *r, struct notebook *nb,
	struct roster_entry *e, bool is_present, struct error *err)
{
	struct standing standing = standing_of(nb, r, e);
	struct problems problems = {0};
	struct record before, row = {0};
	bool is_done;

	if (!notebook_get(nb, &e->attendance, &before, err))
		return false;
	record_copy(&row, &before);
	set_text(&row, ATTENDANCE_ATTEND_CLASS,
		is_present ? present_class(&standing) : "A");
	if (is_present)
		value_set_null(&row.values[ATTENDANCE_ABSENCE_REASON]);
	else
		set_text(&row, ATTENDANCE_ABSENCE_REASON, "NONE");
	is_done = notebook_save(nb, &row, &before, &problems, err);
	if (is_done)
		e->is_present = is_present;
	problems_release(&problems);
	record_release(&before);
	record_release(&row);
	return is_done;
}

bool roster_toggle(
	struct roster *r, struct notebook *nb, size_t entry, struct error *err)
{
	struct roster_entry *e = &r->entries[entry];

	if (id_is_nil(&e->attendance))
		return mark(r, nb, e, err);
	if (!e->is_present || id_is_nil(&e->person))
		return change_presence(r, nb, e, !e->is_present, err);
	if (!notebook_delete(nb, RECORD_ATTENDANCE, &e->attendance, err))
		return false;
	e->attendance = (struct id){.bytes = {0}};
	e->is_present = false;
	e->seq = 0;
	return true;
}

static void fill_person(struct record *person, const char *name,
	const struct id *organisation, const char *network)
{
	struct buf canon = {0};

	canon_line(&canon, name, strlen(name));
	name_split(buf_str(&canon), person->values);
	if (organisation != NULL && !id_is_nil(organisation))
		value_set_id(&person->values[PERSON_ORG_ID], organisation);
	if (network != NULL && *network != '\0')
		set_text(person, PERSON_NETWORK_CODE, network);
	record_compute(person);
	buf_release(&canon);
}

static bool mark_new(struct roster *r, struct notebook *nb,
	const struct record *person, const struct id *organisation,
	struct error *err)
{
	struct roster_entry *e;
	struct buf org = {0};

	if (organisation != NULL && !id_is_nil(organisation))
		notebook_title(nb, RECORD_ORGANISATION, organisation, &org);
	e = roster_new_entry(r);
	roster_fill_person(e, person, buf_str(&org));
	buf_release(&org);
	return mark(r, nb, e, err);
}

/* One transaction: a person left behind without a mark would be made a second
 * time when the name is typed again. */
bool roster_add(struct roster *r, struct notebook *nb, const char *name,
	const struct id *organisation, const char *network, size_t *entry,
	struct problems *problems, struct error *err)
{
	struct store *store = notebook_store(nb);
	struct record person;
	size_t count = r->count;
	bool is_done;

	if (!notebook_may_write(nb, err) || !store_begin(store, err))
		return false;
	record_init(&person, RECORD_PERSON);
	fill_person(&person, name, organisation, network);
	is_done = notebook_save(nb, &person, NULL, problems, err) &&
		mark_new(r, nb, &person, organisation, err);
	if (!is_done)
		store_rollback(store);
	else
		is_done = store_commit(store, err);
	if (is_done)
		*entry = count;
	else if (r->count > count)
		release_entry(&r->entries[--r->count]);
	record_release(&person);
	return is_done;
}

static void count_expected(const struct roster *r, struct roster_totals *out)
{
	size_t i;

	for (i = 0; i < r->count; i++)
		out->expected += r->entries[i].is_expected ? 1 : 0;
}

void roster_totals(
	const struct roster *r, struct notebook *nb, struct roster_totals *out)
{
	const struct tally_path kind = {
		ATTENDANCE_PERSON_ID, PERSON_PERSON_KIND};
	const struct tally_cell cells[] = {
		{.op = TALLY_DISTINCT,
			.of = {TALLY_DIRECT, ATTENDANCE_ORG_ID},
			.or_of = {TALLY_DIRECT, ATTENDANCE_ORG_AS_WRITTEN}},
		{.op = TALLY_COUNT,
			.when = kind,
			.codes = "MONK",
			.unless = true},
		{.op = TALLY_COUNT, .when = kind, .codes = "MONK"},
	};
	struct value meeting = {0};
	struct match match = {ATTENDANCE_MEETING_ID, &meeting};
	struct tally_query q = {
		.type = RECORD_ATTENDANCE,
		.where = &match,
		.where_count = 1,
		.without = {TALLY_DIRECT, ATTENDANCE_ATTEND_CLASS},
		.without_codes = "A",
		.by = {TALLY_DIRECT, -1},
		.cells = cells,
		.cell_count = 3,
	};
	const struct tally_row *rows;
	struct arena arena = {0};

	*out = (struct roster_totals){.present = 0};
	value_set_id(&meeting, &r->meeting);
	if (tally_run(notebook_store(nb), &q, &arena, &rows) == 1) {
		out->organisations = rows[0].numbers[0];
		out->lay = rows[0].numbers[1];
		out->monks = rows[0].numbers[2];
		out->present = out->lay + out->monks;
	}
	count_expected(r, out);
	arena_release(&arena);
	value_release(&meeting);
}
