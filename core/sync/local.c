/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/sync/local.h"

#include "core/base/i18n.h"
#include "core/store/journal.h"
#include "core/sync/apply.h"
#include "core/sync/natural.h"

#include <math.h>

/* What every laptop would refuse to read is not written. */
static bool is_acceptable(
	struct sync *s, const struct buf *rec, struct error *err)
{
	struct change_shape shape;

	if (change_check(
		    &s->schema, (const uint8_t *)rec->data, rec->len, &shape))
		return true;
	return error_set(err, ERROR_REFUSED,
		_("This record holds something that cannot be saved: a text "
		  "that is far too long or not readable."));
}

/* One thing has one form in a change: no empty texts, no minus zero. */
static void canonicalise(struct record *r)
{
	struct value *v;
	size_t i;

	for (i = 0; i < r->type->field_count; i++) {
		v = &r->values[i];
		if ((v->tag == VALUE_TEXT || v->tag == VALUE_BLOB) &&
			v->run.len == 0)
			value_set_null(v);
		else if (v->tag == VALUE_REAL && fpclassify(v->real) == FP_ZERO)
			v->real = 0.0;
	}
	record_compute(r);
}

static struct dot add_to_tail(struct sync *s, const struct buf *rec)
{
	struct dot dot = {.sid = s->self, .seq = sync_own_number(s) + 1};

	journal_tail_add(s->store, dot.seq, rec->data, rec->len);
	sync_set_own_number(s, dot.seq);
	return dot;
}

static bool finish(struct sync *s, struct dot dot, struct error *err)
{
	const struct causal_stream *own = causal_stream(&s->causal, s->self);

	if (own != NULL && dot.seq - own->have >= SEGMENT_MAX)
		sync_seal_tail(s);
	return sync_commit(s, err);
}

static bool begin(struct sync *s, struct error *err)
{
	if (!store_begin(s->store, err))
		return false;
	sync_refresh(s);
	return true;
}

bool local_touch(struct sync *s, const struct record_type *type,
	const struct id *id, const struct buf *rec, struct error *err)
{
	struct change change;
	struct dot dot;

	if (!is_acceptable(s, rec, err) || !begin(s, err))
		return false;
	(void)change_open(
		&s->schema, (const uint8_t *)rec->data, rec->len, &change);
	dot = add_to_tail(s, rec);
	apply_add(s, dot, &change, (const uint8_t *)rec->data, rec->len);
	apply_settle(s, type, id, NULL);
	return finish(s, dot, err);
}

static bool create_new(struct sync *s, const struct record *r,
	const struct buf *rec, struct error *err)
{
	struct row_origin origin = {.state = ROW_PRISTINE};
	struct dot dot;

	if (!is_acceptable(s, rec, err) || !begin(s, err))
		return false;
	dot = add_to_tail(s, rec);
	origin.sid = dot.sid;
	origin.seq = dot.seq;
	row_put(s->store, r, &origin);
	return finish(s, dot, err);
}

bool sync_create(struct sync *s, struct record *r, struct error *err)
{
	struct buf rec = {0};
	bool was_there;
	bool is_made;

	canonicalise(r);
	if (id_is_nil(&r->id) && !natural_id(r, &r->id))
		r->id = id_new(&s->world);
	if (row_exists(s->store, r->type->id, &r->id))
		return error_set(err, ERROR_REFUSED,
			_("This record is already in the notebook."));
	/* Coming back: every field is written, so nothing of the deleted one
	 * shows through. */
	was_there = journal_edit_has(s->store, r->type->number, &r->id);
	change_add_record(
		&rec, CHANGE_CREATE, r, world_wall_ms(&s->world), was_there);
	is_made = was_there ? local_touch(s, r->type, &r->id, &rec, err)
			    : create_new(s, r, &rec, err);
	buf_release(&rec);
	return is_made;
}

static bool is_there(struct sync *s, enum record_type_id type,
	const struct id *id, struct error *err)
{
	if (row_exists(s->store, type, id))
		return true;
	return error_set(err, ERROR_REFUSED,
		_("This record is no longer in the notebook; it was deleted."));
}

bool sync_update(struct sync *s, struct record *r, const uint8_t *fields,
	size_t count, struct error *err)
{
	const struct record_type *type = r->type;
	struct buf cells = {0};
	struct buf rec = {0};
	size_t written = 0;
	bool is_done = true;
	size_t i;

	if (!is_there(s, type->id, &r->id, err))
		return false;
	canonicalise(r);
	for (i = 0; i < count; i++) {
		if ((type->fields[fields[i]].flags & FIELD_COMPUTED) != 0)
			continue;
		change_add_cell(&cells, &type->fields[fields[i]],
			&r->values[fields[i]]);
		written++;
	}
	if (written > 0) {
		change_begin(&rec, CHANGE_UPDATE, type, &r->id,
			world_wall_ms(&s->world), written);
		buf_add(&rec, cells.data, cells.len);
		is_done = local_touch(s, type, &r->id, &rec, err);
	}
	buf_release(&cells);
	buf_release(&rec);
	return is_done;
}

static bool touch_bare(struct sync *s, enum change_kind kind,
	enum record_type_id id_of_type, const struct id *id, struct error *err)
{
	const struct record_type *type = record_type_get(id_of_type);
	struct buf rec = {0};
	bool is_done;

	if (!is_there(s, id_of_type, id, err))
		return false;
	change_begin(&rec, kind, type, id, world_wall_ms(&s->world), 0);
	is_done = local_touch(s, type, id, &rec, err);
	buf_release(&rec);
	return is_done;
}

bool sync_delete(struct sync *s, enum record_type_id type, const struct id *id,
	struct error *err)
{
	return touch_bare(s, CHANGE_DELETE, type, id, err);
}

bool local_keep(struct sync *s, enum record_type_id type, const struct id *id,
	struct error *err)
{
	return touch_bare(s, CHANGE_UPDATE, type, id, err);
}
