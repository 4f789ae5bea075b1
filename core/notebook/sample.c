/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/notebook/sample.h"

#include "core/base/alloc.h"
#include "core/base/i18n.h"
#include "core/notebook/notebook_parts.h"
#include "core/sync/sync.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAME_SIZE = 32 };

struct named {
	char name[NAME_SIZE];
	struct id id;
};

/* The sample being written: what its rows are called so far. */
struct filling {
	struct notebook *nb;
	struct named *named;
	size_t count, capacity;
};

static void remember(
	struct filling *f, const char *name, size_t number, const struct id *id)
{
	struct named *n;

	GROW(f->named, f->count, f->capacity);
	n = &f->named[f->count++];
	if (number > 0)
		snprintf(n->name, sizeof(n->name), "%s%zu", name, number);
	else
		snprintf(n->name, sizeof(n->name), "%s", name);
	n->id = *id;
}

static const struct id *recall(
	const struct filling *f, const char *name, size_t len)
{
	size_t i;

	for (i = 0; i < f->count; i++)
		if (strlen(f->named[i].name) == len &&
			memcmp(f->named[i].name, name, len) == 0)
			return &f->named[i].id;
	BUG("the sample refers to “%.*s” before it is there", (int)len, name);
}

static const struct id *recall_line(
	const struct filling *f, char letter, size_t line)
{
	char name[NAME_SIZE];

	snprintf(name, sizeof(name), "%c%zu", letter, line);
	return recall(f, name, strlen(name));
}

/* "@p1,@p2" */
static void set_references(
	const struct filling *f, struct value *value, const char *names)
{
	struct buf ids = {0};
	size_t len;

	while (*names == '@') {
		names++;
		len = strcspn(names, ",");
		buf_add(&ids, recall(f, names, len)->bytes, ID_SIZE);
		names += len + (names[len] == ',');
	}
	value_set_blob(value, ids.data, ids.len);
	buf_release(&ids);
}

static void set(
	const struct filling *f, struct record *r, int field, const char *value)
{
	struct problems problems = {0};

	if (value == NULL)
		return;
	if (*value == '@') {
		set_references(f, &r->values[field], value);
		return;
	}
	if (!record_set(
		    r, (size_t)field, value, notebook_facts(f->nb), &problems))
		BUG("sample: %s of %s: %s", r->type->fields[field].name,
			r->type->name,
			problems.count > 0 ? problems.items[0].text : "");
	problems_release(&problems);
}

static const char *source_kind(enum record_type_id type, char mark)
{
	if (mark == 'S' || mark == 'P')
		return "NEWS";
	return type == RECORD_ATTENDANCE ? "SIGN" : "FIELD";
}

/* The three fields every type has stand last in every table. */
static void set_source(const struct filling *f, struct record *r, char mark)
{
	int first = record_type_field(r->type, "source_kind");
	char ref[40];

	set(f, r, first, source_kind(r->type->id, mark));
	if (value_is_null(&r->values[first + 1])) {
		snprintf(ref, sizeof(ref), SAMPLE_MARK "%c", mark);
		set(f, r, first + 1, ref);
	}
	set(f, r, first + 2, mark == 'I' ? "NEW" : "OK");
}

static bool store_row(struct filling *f, struct record *r, char mark,
	struct id *id, struct error *err)
{
	bool is_done;

	set_source(f, r, mark);
	is_done = sync_create(f->nb->sync, r, err);
	*id = r->id;
	record_release(r);
	return is_done;
}

static size_t first_line_of(const char *organisation)
{
	size_t i = 0;

	while (strcmp(sample_attendees[i].organisation, organisation) != 0)
		i++;
	return i + 1;
}

static bool add_organisation(struct filling *f, const struct sample_attendee *a,
	size_t line, struct error *err)
{
	size_t first = first_line_of(a->organisation);
	struct record r;
	struct id id;

	if (first < line) {
		/* A copy: remember() may move what recall_line() points to. */
		id = *recall_line(f, 'o', first);
		remember(f, "o", line, &id);
		return true;
	}
	record_init(&r, RECORD_ORGANISATION);
	set(f, &r, ORGANISATION_NAME_TH, a->organisation);
	set(f, &r, ORGANISATION_ORG_TYPE, a->org_type);
	set(f, &r, ORGANISATION_NETWORK_CODE, a->network);
	set(f, &r, ORGANISATION_DISTRICT_CODE, a->district);
	set(f, &r, ORGANISATION_STATUS, "ACTIVE");
	if (!store_row(f, &r, a->mark, &id, err))
		return false;
	remember(f, "o", line, &id);
	return true;
}

static bool add_person(struct filling *f, const struct sample_attendee *a,
	size_t line, struct error *err)
{
	struct record r;
	struct id id;

	record_init(&r, RECORD_PERSON);
	set(f, &r, PERSON_PERSON_KIND, a->is_monk ? "MONK" : "LAY");
	set(f, &r, PERSON_TITLE_RANK, a->title_rank);
	set(f, &r, PERSON_TITLE_RELIGIOUS, a->title_religious);
	set(f, &r, PERSON_TITLE_ACADEMIC, a->title_academic);
	set(f, &r, PERSON_TITLE_DEGREE, a->title_degree);
	set(f, &r, PERSON_TITLE_CIVIL, a->title_civil);
	set(f, &r, PERSON_FIRST_NAME, a->first_name);
	set(f, &r, PERSON_LAST_NAME, a->last_name);
	set(f, &r, PERSON_MONK_CHAYA, a->monk_chaya);
	set(f, &r, PERSON_POSITION, a->position);
	value_set_id(&r.values[PERSON_ORG_ID], recall_line(f, 'o', line));
	set(f, &r, PERSON_NETWORK_CODE, a->network);
	set(f, &r, PERSON_LEGAL_BASIS, "24_4");
	set(f, &r, PERSON_NOTICE_VERSION, "N2566-1");
	set(f, &r, PERSON_RETENTION_CLASS, "R10");
	if (!store_row(f, &r, a->mark, &id, err))
		return false;
	remember(f, "p", line, &id);
	return true;
}

static bool add_attendance(struct filling *f, const struct sample_attendee *a,
	size_t line, struct error *err)
{
	struct record r;
	char number[24];
	struct id id;

	snprintf(number, sizeof(number), "%zu", line);
	record_init(&r, RECORD_ATTENDANCE);
	set(f, &r, ATTENDANCE_MEETING_ID, "@meeting");
	set(f, &r, ATTENDANCE_SEQ, number);
	value_set_id(
		&r.values[ATTENDANCE_PERSON_ID], recall_line(f, 'p', line));
	set(f, &r, ATTENDANCE_POSITION_THEN, a->position);
	value_set_id(&r.values[ATTENDANCE_ORG_ID], recall_line(f, 'o', line));
	set(f, &r, ATTENDANCE_NETWORK_CODE, a->network);
	set(f, &r, ATTENDANCE_DISTRICT_CODE, a->district);
	set(f, &r, ATTENDANCE_ROLE, a->role);
	set(f, &r, ATTENDANCE_ATTEND_CLASS, "M");
	set(f, &r, ATTENDANCE_VIA, "ONSITE");
	set(f, &r, ATTENDANCE_SIGNED_ON_PAPER, "1");
	return store_row(f, &r, a->mark, &id, err);
}

/* A presenter is a role at this meeting, not in the group. */
static bool add_member(struct filling *f, const struct sample_attendee *a,
	size_t line, struct error *err)
{
	const char *role = strcmp(a->role, "PRESENT") == 0 ? "MEMBER" : a->role;
	struct record r;
	struct id id;

	if (strcmp(a->network, "OTH") == 0)
		return true;
	record_init(&r, RECORD_WORKING_GROUP_MEMBER);
	set(f, &r, WORKING_GROUP_MEMBER_WORKING_GROUP_ID, "@group");
	value_set_id(&r.values[WORKING_GROUP_MEMBER_PERSON_ID],
		recall_line(f, 'p', line));
	value_set_id(&r.values[WORKING_GROUP_MEMBER_ORG_ID],
		recall_line(f, 'o', line));
	set(f, &r, WORKING_GROUP_MEMBER_GROUP_ROLE, role);
	return store_row(f, &r, 'I', &id, err);
}

typedef bool add_line(struct filling *f, const struct sample_attendee *a,
	size_t line, struct error *err);

static bool add_lines(struct filling *f, add_line *add, struct error *err)
{
	size_t i;

	for (i = 0; i < sample_attendee_count; i++)
		if (!add(f, &sample_attendees[i], i + 1, err))
			return false;
	return true;
}

static bool add_rows(struct filling *f, const struct sample_row *rows,
	size_t count, struct error *err)
{
	const struct sample_cell *cell;
	struct record r;
	struct id id;
	size_t i;

	for (i = 0; i < count; i++) {
		record_init(&r, rows[i].type);
		for (cell = rows[i].cells; cell->value != NULL; cell++)
			set(f, &r, cell->field, cell->value);
		if (!store_row(f, &r, rows[i].mark, &id, err))
			return false;
		if (rows[i].name != NULL)
			remember(f, rows[i].name, 0, &id);
	}
	return true;
}

static bool add_all(struct filling *f, struct error *err)
{
	return add_lines(f, add_organisation, err) &&
		add_lines(f, add_person, err) &&
		add_rows(f, sample_rows, sample_row_count, err) &&
		add_lines(f, add_member, err) &&
		add_lines(f, add_attendance, err) &&
		add_rows(f, sample_rows_more, sample_row_more_count, err);
}

bool notebook_fill_sample(struct notebook *nb, struct error *err)
{
	struct filling f = {.nb = nb};
	bool is_done;

	if (!notebook_may_write(nb, err))
		return false;
	if (sync_change_count(nb->sync) > 0)
		return error_set(err, ERROR_REFUSED,
			_("The sample only goes into an empty notebook; this "
			  "one already holds records."));
	if (!store_begin(nb->store, err))
		return false;
	is_done = add_all(&f, err);
	if (is_done)
		is_done = store_commit(nb->store, err);
	else
		store_rollback(nb->store);
	free(f.named);
	notebook_touch(nb);
	return is_done;
}
